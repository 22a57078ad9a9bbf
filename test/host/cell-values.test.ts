// What stored cells look like through Office.js, and what counts as used.
import { Workbook } from "@cj-tech-master/excelts";
import { openWorkbook, type Opened } from "../excel/workbench";

let excel: Opened;
afterEach(() => excel.close());

it("dates are serial numbers, errors are text, rich text and links are their text, merged followers are blank", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").value = new Date(Date.UTC(2019, 7, 31));
  sheet.getCell("B1").value = { error: "#N/A" };
  sheet.getCell("C1").value = { richText: [{ text: "张村" }, { text: "镇" }] };
  sheet.getCell("D1").value = { text: "去", hyperlink: "#表!A1" };
  sheet.getCell("E1").value = "标题";
  sheet.mergeCells("E1:F1");
  sheet.getCell("G1").value = true;
  excel = openWorkbook(workbook);
  const read = await excel.sheet("表");
  expect(read.values).toEqual([[43708, "#N/A", "张村镇", "去", "标题", "", true]]);
  expect(read.merges).toEqual([{ row: 0, column: 4, rows: 1, columns: 2 }]);
});

it("a workbook of the 1904 date system answers its own serial numbers", async () => {
  const workbook = new Workbook();
  workbook.properties.date1904 = true;
  workbook.addWorksheet("表").getCell("A1").value = new Date(Date.UTC(2019, 7, 31));
  excel = openWorkbook(workbook);
  expect((await excel.sheet("表")).values).toEqual([[43708 - 1462]]);
});

it("the used range of values ignores formatted blanks, the other one counts them", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("B2").value = 1;
  sheet.getCell("D1000").font = { bold: true };
  sheet.getCell("XFD1").font = { bold: true };
  excel = openWorkbook(workbook);
  await excel.Excel.run(async (context) => {
    const item = context.workbook.worksheets.getItem("表");
    const values = item.getUsedRangeOrNullObject(true).load("address");
    const all = item.getUsedRangeOrNullObject(false).load("address");
    await context.sync();
    expect([values.address, all.address]).toEqual(["表!B2", "表!B1:XFD1000"]);
  });
});

it("reading creates no cell and no row", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").value = 1;
  sheet.getCell("C9").value = 1;
  excel = openWorkbook(workbook);
  await excel.snapshot();
  expect(sheet.findRow(5)).toBeUndefined();
  expect(sheet.findCell("B1")).toBeUndefined();
});

it("hidden rows and columns, visibility, protection and tables are read", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.addTable({
    name: "排名",
    ref: "B2",
    columns: [{ name: "单位" }, { name: "名次" }],
    rows: [
      ["甲", 1],
      ["乙", 2],
    ],
  });
  sheet.getRow(3).hidden = true;
  sheet.getColumn(3).hidden = true;
  const hidden = workbook.addWorksheet("藏", { state: "veryHidden" });
  hidden.getCell("A1").value = 1;
  hidden.getRow(1).hidden = true;
  await hidden.protect("", {});
  excel = openWorkbook(workbook);
  const [first, second] = (await excel.snapshot()).sheets;
  expect(first).toMatchObject({
    hiddenRows: [2],
    hiddenColumns: [2],
    tables: [{ name: "排名", box: { row: 1, column: 1, rows: 3, columns: 2 } }],
  });
  expect(second).toMatchObject({
    visibility: "VeryHidden",
    isProtected: true,
    hiddenRows: [0],
    hiddenColumns: [],
  });
});

it("a stray cell in the last corner: the leading part is read, and the snapshot says what is not", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").value = "单位";
  sheet.getCell("XFD2000").value = "x";
  excel = openWorkbook(workbook);
  const read = await excel.sheet("表");
  expect(read.used).toEqual({ row: 0, column: 0, rows: 2000, columns: 5000 });
  expect(read.unreadBeyond).toEqual({ row: 0, column: 0, rows: 2000, columns: 16384 });
  expect(read.values[0]?.[0]).toBe("单位");
}, 60_000);
