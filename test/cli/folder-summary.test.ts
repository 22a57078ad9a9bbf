// The summary workbook of a folder: what stands in it, that text is data, and whose files it never replaces.
import { readFileSync } from "node:fs";
import { Workbook, ValueType } from "@cj-tech-master/excelts";
import { plainWorkbookBytes } from "../../src/host";
import { contacts, documentOf, office, ranking, runHere, type Office } from "./folder-support";

let here: Office;
beforeEach(() => {
  here = office();
});
afterEach(() => here.remove());

async function rowsOf(path: string, sheet: string): Promise<readonly (readonly unknown[])[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(path));
  const rows: unknown[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).value));
  });
  return rows;
}

it("has one row for each file, all interviews and totals with their file, and the problems", async () => {
  here.add("乙.xlsx", ranking(7));
  here.add("坏.xlsx", "坏");
  here.add("通讯录.xlsx", contacts());
  const summary = here.path("全市.xlsx");
  expect((await runHere(here.path(), "--summary", summary)).code).toBe(3);

  const files = await rowsOf(summary, "文件");
  expect(files[0]?.slice(0, 7)).toEqual(["文件", "数据月份", "识别的表", "台账行", "约谈", "待确认", "结果"]);
  expect(files.slice(1).map((row) => [row[0], row[1], row[3], row[4], row[6], row[7]])).toEqual([
    ["乙.xlsx", "2019-07", 1, 1, "已计算", "乙.结果.xlsx"],
    ["坏.xlsx", null, null, null, "读不了", null],
    ["通讯录.xlsx", null, null, null, "没有认出", null],
  ]);
  expect(files[2]?.[8]).toContain("“坏.xlsx”");

  expect((await rowsOf(summary, "约谈")).slice(1)).toEqual([
    expect.arrayContaining(["乙.xlsx", "癸乡", "2019-07", "电话提醒"]),
  ]);
  const totals = (await rowsOf(summary, "加减分合计")).slice(1);
  expect(totals).toContainEqual(["乙.xlsx", "癸乡", "乡镇", "2019-07", -2, -2]);
  const problems = (await rowsOf(summary, "问题")).slice(1);
  expect(problems.map((row) => row[0])).toEqual(
    expect.arrayContaining(["乙.xlsx", "坏.xlsx", "通讯录.xlsx"]),
  );
});

it("names no folder of this machine", async () => {
  here.add("坏.xlsx", "坏");
  here.add("甲.xlsx");
  here.add("甲.结果.xlsx", "在");
  await runHere(here.path());
  const texts = JSON.stringify([
    await rowsOf(here.path("汇总.xlsx"), "文件"),
    await rowsOf(here.path("汇总.xlsx"), "问题"),
  ]);
  expect(texts).not.toContain(here.path());
  expect(texts).toContain("“甲.结果.xlsx”已存在");
});

it("text is data: what begins like a formula is stored as text", async () => {
  const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "a\u0000b\ud800"];
  const bytes = await plainWorkbookBytes([
    { name: "表", columns: [["列", 9]], rows: hostile.map((text) => [text]) },
  ]);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet("表");
  hostile.forEach((text, index) => {
    const cell = sheet?.getCell(index + 2, 1);
    expect(cell?.type).toBe(ValueType.String);
    expect(cell?.numFmt).toBe("@");
    expect(cell?.value).toBe(text === "a\u0000b\ud800" ? "a b " : text);
  });
});

it("hostile file names stand in it as text", async () => {
  here.add("=1+1.xlsx");
  await runHere(here.path());
  expect((await rowsOf(here.path("汇总.xlsx"), "文件"))[1]?.[0]).toBe("=1+1.xlsx");
});

it("an older summary is no input, and gives way to --overwrite only", async () => {
  here.add("甲.xlsx");
  await runHere(here.path());
  const again = await runHere(here.path(), "--json");
  expect(again.code).toBe(5);
  expect(documentOf(again)).toMatchObject({
    files: [{ file: "甲.xlsx" }],
    summary: null,
    problem: { code: "output-exists" },
  });
  expect(again.error).toContain("--summary");
  expect((await runHere(here.path(), "--overwrite")).code).toBe(0);
});

it("a workbook of the office that has its name is calculated and never replaced", async () => {
  const bytes = readFileSync(here.add("汇总.xlsx", ranking(8)));
  const result = await runHere(here.path(), "--json", "--overwrite");
  expect(result.code).toBe(5);
  expect(documentOf(result)).toMatchObject({
    files: [{ file: "汇总.xlsx", exit: 0, output: "汇总.结果.xlsx" }],
    problem: { code: "summary-is-input" },
  });
  expect(readFileSync(here.path("汇总.xlsx")).equals(bytes)).toBe(true);
});

it("never replaces a result of the same run", async () => {
  here.add("甲.xlsx");
  const result = await runHere(here.path(), "--json", "--summary", here.path("甲.结果.xlsx"), "--overwrite");
  expect(result.code).toBe(5);
  expect(documentOf(result)).toMatchObject({ files: [{ exit: 0 }], problem: { code: "name-clash" } });
});

it("--dry-run writes none", async () => {
  here.add("甲.xlsx");
  expect((await runHere(here.path(), "--dry-run")).code).toBe(0);
  expect(here.files()).toEqual(["甲.xlsx"]);
});
