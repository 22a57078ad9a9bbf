// `--with`: months of other workbook files come in before the calculation; those files are only read.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/command";
import { booked, calculateFile, DISTRICT, lastSheet, workbookFile } from "../end-to-end/office";
import { openFile } from "../end-to-end/result-file";

jest.setTimeout(60_000);

async function run(...argv: string[]): Promise<{ code: number; error: string }> {
  let error = "";
  const code = await runCommand(argv, {
    out: () => undefined,
    error: (line) => {
      error += `${line}\n`;
    },
    now: () => "2019-09-05 10:00",
    version: "test",
  });
  return { code, error };
}

const august = () => workbookFile({ ...DISTRICT, "8月": lastSheet("8月", "癸乡") });
const month = (name: string) => workbookFile({ [name]: lastSheet(name, "癸乡") });

it("brings each file in, says so, and counts the streak; the files stay as they are", async () => {
  const [june, july] = [await month("6月"), await month("7月")];
  const before = [readFileSync(june), readFileSync(july)];
  const { code, document, stderr, out } = await calculateFile(
    await august(),
    "--with",
    june,
    `--with=${july}`,
  );
  expect(code).toBe(0);
  expect(stderr).toContain(`从“${june}”带入：6月`);
  expect(booked(document, "癸乡")).toEqual(["约1.a -2 建议", "约1.b -4 建议", "约1.b -4 建议"]);
  expect([readFileSync(june), readFileSync(july)]).toEqual(before);
  const names = (await openFile(out)).worksheets.map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(["设置", "8月", "6月", "7月"]);
  // What came is part of the result: calculating that again needs no other file and changes nothing.
  const again = await calculateFile(out);
  expect(again.document.adjustments).toEqual(document.adjustments);
});

it("a month that is there already is said to be so", async () => {
  const { stderr, document } = await calculateFile(await august(), "--with", await month("8月"));
  expect(stderr).toContain("8月 (2)");
  expect(document.questions.map(({ code }) => code)).toContain("B-19");
});

describe("a file that cannot be brought in ends the command with one line", () => {
  const text = (content: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), "jly-")), "上月.xlsx");
    writeFileSync(path, content);
    return path;
  };

  it.each([
    ["missing", () => Promise.resolve("/nowhere/上月.xlsx"), 3, "找不到文件"],
    ["no workbook", () => Promise.resolve(text("单位,得分")), 3, "文本"],
    ["without data", () => workbookFile({ 通讯录: [["姓名", "电话"]] }), 4, "没有可以带入的"],
  ] as const)("%s", async (_, file, exit, line) => {
    const { code, error } = await run(await august(), "--with", await file(), "--dry-run");
    expect(code).toBe(exit);
    expect(error).toContain(line);
  });

  it("the result never goes over it", async () => {
    const july = await month("7月");
    const { code, error } = await run(await august(), "--with", july, "--out", july, "--overwrite");
    expect(code).toBe(5);
    expect(error).toContain("不能写回原文件");
  });
});

it("is for one workbook, not for a folder, and needs a value", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jly-"));
  expect((await run(folder, "--with", "上月.xlsx")).code).toBe(2);
  expect((await run("8月.xlsx", "--with")).code).toBe(2);
});
