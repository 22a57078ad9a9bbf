// An Excel at the floor, ExcelApi 1.9, and what newer ones add.
import { EXCEL_ERROR_CODES, explainExcelError } from "../../src/excel";
import { open, openWorkbook, receiptOf, values, type Opened } from "./workbench";
import { Workbook } from "@cj-tech-master/excelts";

let excel: Opened;
afterEach(() => excel.close());

function merged(areas: number): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  for (let index = 0; index < areas; index++) {
    sheet.getCell(index + 1, 1).value = "并";
    sheet.mergeCells(index + 1, 1, index + 1, 2);
  }
  workbook.addWorksheet("另").getCell("A1").value = 1;
  return workbook;
}

it("1.9 reads and writes everything except merged areas, which are null", async () => {
  excel = openWorkbook(merged(1), { sets: { ExcelApi: "1.9" } });
  expect(await excel.sheet("表")).toMatchObject({ merges: null, values: [["并"]] });
  const receipt = receiptOf(await excel.apply([values("表", 3, 0, [["新"]])]));
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
});

it("1.13 reads merged areas", async () => {
  excel = openWorkbook(merged(2), { sets: { ExcelApi: "1.13" } });
  expect((await excel.sheet("表")).merges).toHaveLength(2);
});

it("a sheet with more merged areas than Excel answers is read without them, the others with theirs", async () => {
  excel = openWorkbook(merged(513));
  expect((await excel.sheet("表")).merges).toBeNull();
  expect((await excel.sheet("另")).merges).toEqual([]);
  excel.close();
  excel = openWorkbook(merged(512));
  expect((await excel.sheet("表")).merges).toHaveLength(512);
});

it("errors are explained by their code, never by their message", async () => {
  excel = open({ 表: [[1]] });
  for (const code of EXCEL_ERROR_CODES) {
    excel.faults.order({ at: 1, code, when: "before" });
    const error: unknown = await excel.snapshot().catch((reason: unknown) => reason);
    expect(explainExcelError(error)).toMatchObject({ code, sheet: null, cell: null });
  }
  expect(explainExcelError(new Error("x"))).toEqual({
    code: "Unknown",
    sheet: null,
    cell: null,
    details: "Error: x",
  });
});
