// The pane's texts: three languages with the same keys and placeholders, and a Traditional file that is up to date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { traditionalFiles } from "../../scripts/traditional-texts";
import { languageFor, sayIn, type Texts } from "../../src/taskpane/texts";
import { texts as english } from "../../src/taskpane/texts/en";
import { texts as simplified } from "../../src/taskpane/texts/zh-CN";
import { texts as taiwan } from "../../src/taskpane/texts/zh-TW";
import { OVERRIDES } from "../../src/taskpane/texts/zh-TW-overrides";

const KEYS = Object.keys(simplified) as (keyof Texts)[];

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}

describe.each([
  ["en", english],
  ["zh-TW", taiwan],
])("texts in %s", (_language, texts: Texts) => {
  test("have the keys of zh-CN and no others", () => {
    expect(Object.keys(texts).sort()).toEqual([...KEYS].sort());
  });

  test("have the same placeholders", () => {
    const different = KEYS.filter(
      (key) => placeholders(texts[key]).join() !== placeholders(simplified[key]).join(),
    );
    expect(different).toEqual([]);
  });

  test("are never empty", () => {
    expect(KEYS.filter((key) => texts[key].trim() === "")).toEqual([]);
  });
});

test.each([...traditionalFiles()])("zh-TW/%s is what the script generates", (name, content) => {
  expect(readFileSync(join(__dirname, "../../src/taskpane/texts/zh-TW", name), "utf8")).toBe(content);
});

test("every override is of a text that exists", () => {
  expect(Object.keys(OVERRIDES).filter((key) => !(key in simplified))).toEqual([]);
});

test("English texts quote Chinese only as names that stand in the workbook", () => {
  const chinese = KEYS.filter((key) => /[\u4e00-\u9fff]/.test(english[key].replace(/“[^”]*”/g, "")));
  expect(chinese).toEqual([]);
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-TW", "zh-TW"],
  ["zh-HK", "zh-TW"],
  ["zh-Hant-TW", "zh-TW"],
  ["en-US", "en"],
  ["en", "en"],
  ["ja-JP", "zh-CN"],
])("Excel in %s gets %s", (displayLanguage, expected) => {
  expect(languageFor(displayLanguage)).toBe(expected);
});

test("placeholders are filled; one without a value stays visible", () => {
  const say = sayIn(simplified);
  expect(say("tab.count", { name: "待确认", count: 3 })).toBe("待确认 3");
  expect(say("tab.count", { name: "待确认" })).toContain("{count}");
});
