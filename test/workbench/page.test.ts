// The page around the grid: its address, the width of the pane, names of saved files, its words.
import { savedName } from "../../src/workbench/page/download";
import { pageOptions } from "../../src/workbench/page/options";
import { allowedWidth, widthAfterKey } from "../../src/workbench/page/splitter";
import { sayIn } from "../../src/workbench/texts";
import { EN } from "../../src/workbench/texts/en";
import { ZH_CN } from "../../src/workbench/texts/zh-CN";
import { ZH_TW } from "../../src/workbench/texts/zh-TW";

const LIGHT = { theme: "light" } as const;

describe("the page's address", () => {
  test("says language, Excel version, theme and file", () => {
    const address = new URL(
      "http://intranet/tool/index.html?lang=en-US&api=1.9&theme=dark&file=samples/a.xlsx",
    );
    expect(pageOptions(address, LIGHT)).toEqual({
      played: { language: "en-US", api: "1.9", theme: "dark" },
      file: "http://intranet/tool/samples/a.xlsx",
      isBare: false,
    });
  });

  test("unknown wishes are left out", () => {
    const { played, file } = pageOptions(new URL("http://intranet/?lang=xx&api=3&theme=pink"), LIGHT);
    expect(played).toEqual({ language: "zh-CN", api: "newest", theme: "light" });
    expect(file).toBeNull();
  });

  test("an empty file asks for the start page, none at all for the first sample", () => {
    expect(pageOptions(new URL("http://intranet/?file="), LIGHT)).toMatchObject({
      file: null,
      isBare: false,
    });
    expect(pageOptions(new URL("http://intranet/"), LIGHT)).toMatchObject({ file: null, isBare: true });
  });

  test.each(["https://elsewhere/a.xlsx", "//elsewhere/a.xlsx", "data:,a"])(
    "no file from elsewhere: %s",
    (file) => {
      const address = new URL(`http://intranet/?file=${encodeURIComponent(file)}`);
      expect(pageOptions(address, LIGHT).file).toBeNull();
    },
  );
});

describe("the pane's width", () => {
  test("stays between what Excel shows and what leaves room for the grid", () => {
    expect(allowedWidth(100, 1366)).toBe(320);
    expect(allowedWidth(900, 1366)).toBe(640);
    expect(allowedWidth(640, 800)).toBe(480);
  });

  test("arrow keys widen and narrow it, other keys do not", () => {
    expect(widthAfterKey("ArrowLeft", 350)).toBeGreaterThan(350);
    expect(widthAfterKey("ArrowRight", 350)).toBeLessThan(350);
    expect(widthAfterKey("a", 350)).toBeNull();
  });
});

test("files are saved as .xlsx whatever they were", () => {
  expect(savedName("八月.xlsm")).toBe("八月.xlsx");
  expect(savedName("八月.终稿.xlsx")).toBe("八月.终稿.xlsx");
});

describe("words", () => {
  const places = (text: string): readonly string[] =>
    [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

  test.each(Object.entries({ EN, ZH_TW }))(
    "%s says the same as simplified Chinese, with the same operands",
    (_, texts) => {
      expect(Object.keys(texts).sort()).toEqual(Object.keys(ZH_CN).sort());
      for (const [key, text] of Object.entries(ZH_CN))
        expect([key, new Set(places(Reflect.get(texts, key) as string))]).toEqual([
          key,
          new Set(places(text)),
        ]);
    },
  );

  test("a place that is not known goes with its brackets, and names stay on one line", () => {
    const say = sayIn("zh-CN");
    expect(say("file-damaged", { name: "甲\n乙.xlsx", part: "" })).toContain(
      "“甲 乙.xlsx”已损坏，读不出来；",
    );
    expect(say("file-damaged", { name: "甲.xlsx", part: "xl/a.xml" })).toContain("（xl/a.xml）");
  });
});
