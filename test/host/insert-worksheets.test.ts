// Sheets of another file through the real library: what is copied, how copies are named, what is refused.
import { Workbook } from "@cj-tech-master/excelts";
import { LTSC_2021_SETS } from "../../src/host";
import { open, reopened, type Opened } from "../excel/workbench";

let excel: Opened;
afterEach(() => excel.close());

async function fileOf(build: (workbook: Workbook) => void): Promise<string> {
  const workbook = new Workbook();
  build(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString("base64");
}

const insert = (file: string, names: string[] = []) =>
  excel.Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, {
      sheetNamesToInsert: names,
      positionType: "End",
    });
    await context.sync();
    return ids.value;
  });

const sheetNames = (): string[] => excel.workbook.worksheets.map(({ name }) => name);

function ranking(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("8月");
  sheet.addRow(["示例区2019年8月排名"]);
  sheet.addRow(["乡镇", "得分", "排名"]);
  sheet.addRow(["甲镇", 95.5, 1]);
  sheet.mergeCells("A1:C1");
  sheet.getCell("B3").numFmt = "0.00";
  sheet.getCell("A3").font = { bold: true };
  sheet.getColumn(1).width = 22;
  sheet.getCell("D3").value = { formula: "B3*2", result: 191 };
}

it("values, formulas, formats, merges and widths, behind the last sheet; answers the ids", async () => {
  excel = open({ 本表: [["单位"]] });
  const ids = await insert(await fileOf(ranking));
  expect(sheetNames()).toEqual(["本表", "8月"]);
  const { sheets } = await excel.snapshot();
  expect(ids).toEqual([sheets[1]?.id]);
  expect(sheets[1]).toMatchObject({
    values: [
      ["示例区2019年8月排名", "", "", ""],
      ["乡镇", "得分", "排名", ""],
      ["甲镇", 95.5, 1, 191],
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  });
  const copy = excel.workbook.getWorksheet("8月");
  expect(copy?.getCell("D3").formula).toBe("B3*2");
  expect(copy?.getCell("B3").numFmt).toBe("0.00");
  expect(copy?.getCell("A3").font?.bold).toBe(true);
  expect(copy?.getColumn(1).width).toBe(22);
});

it("the copy calculates, and is in the file that is saved", async () => {
  excel = open({ 本表: [["单位"]] });
  await insert(await fileOf(ranking));
  excel.person.type("8月", "B3", "50");
  expect(excel.workbook.getWorksheet("8月")?.getCell("D3").result).toBe(100);
  const saved = await reopened(excel.workbook);
  expect(saved.getWorksheet("8月")?.getCell("A3").value).toBe("甲镇");
  expect(saved.getWorksheet("8月")?.getCell("C1").isMerged).toBe(true);
});

it("a name that is taken gets a number, and formulas follow the sheet they mean", async () => {
  const file = await fileOf((workbook) => {
    ranking(workbook);
    workbook.addWorksheet("汇").getCell("A1").value = { formula: "'8月'!B3", result: 95.5 };
  });
  excel = open({ "8月": [["另一张"]] });
  await insert(file);
  await insert(file, ["8月"]);
  expect(sheetNames()).toEqual(["8月", "8月 (2)", "汇", "8月 (3)"]);
  expect(excel.workbook.getWorksheet("汇")?.getCell("A1").formula).toBe("'8月 (2)'!B3");
});

it("only the named sheets; a formula over a sheet that stayed behind keeps its result", async () => {
  const file = await fileOf((workbook) => {
    ranking(workbook);
    workbook.addWorksheet("台账").getCell("A1").value = 7;
    const cell = workbook.getWorksheet("8月")?.getCell("E3");
    if (cell) cell.value = { formula: "SUM(台账!A:A)", result: 7 };
  });
  excel = open({ 台账: [[100]] });
  await insert(file, ["8月"]);
  expect(sheetNames()).toEqual(["台账", "8月"]);
  expect(excel.workbook.getWorksheet("8月")?.getCell("E3").value).toBe(7);
  expect(excel.workbook.getWorksheet("8月")?.getCell("D3").formula).toBe("B3*2");
});

it("requests that come while the file is read wait for their turn", async () => {
  excel = open({ 本表: [["单位"]] });
  const file = await fileOf(ranking);
  const [, count] = await Promise.all([
    insert(file),
    excel.Excel.run(async (context) => {
      const number = context.workbook.worksheets.getCount();
      await context.sync();
      return number.value;
    }),
  ]);
  expect(count).toBe(2);
});

it.each([
  ["what is no file", "bm90IGEgd29ya2Jvb2s="],
  ["what is no base64", "~~~"],
])("%s is refused and changes nothing", async (_, file) => {
  excel = open({ 本表: [["单位"]] });
  await expect(insert(file)).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(sheetNames()).toEqual(["本表"]);
});

it("a sheet that the file does not have is refused", async () => {
  excel = open({ 本表: [["单位"]] });
  await expect(insert(await fileOf(ranking), ["9月"])).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(sheetNames()).toEqual(["本表"]);
});

it("an Excel below 1.13 does not know it, one from 1.13 on does", async () => {
  const file = await fileOf(ranking);
  excel = open({ 本表: [["单位"]] }, { sets: { ExcelApi: "1.12" } });
  await expect(insert(file)).rejects.toMatchObject({ code: "ApiNotFound" });
  excel.close();
  excel = open({ 本表: [["单位"]] }, { sets: LTSC_2021_SETS });
  expect(await insert(file)).toHaveLength(1);
});

it("a read-only workbook takes nothing in", async () => {
  excel = open({ 本表: [["单位"]] }, { readOnly: true });
  await expect(insert(await fileOf(ranking))).rejects.toMatchObject({ code: "AccessDenied" });
});
