// What a run does not write stays as it was, also after saving and opening again.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { openWorkbook, receiptOf, reopened, values, type Opened } from "./workbench";

let excel: Opened;
afterEach(() => excel.close());

function clerksWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("三月", { views: [{ state: "frozen", ySplit: 2 }] });
  sheet.getCell("A1").value = "2019年3月脱贫攻坚排名";
  sheet.mergeCells("A1:D1");
  sheet.getCell("A1").style = {
    font: { name: "方正小标宋简体", size: 22 },
    alignment: { horizontal: "center" },
  };
  sheet.getCell("A2").value = { richText: [{ text: "单", font: { bold: true } }, { text: "位" }] };
  sheet.getCell("B2").value = new Date(Date.UTC(2019, 2, 1));
  sheet.getCell("B2").numFmt = "yyyy年m月";
  sheet.getCell("C2").value = { formula: "B2+1", result: 43526 };
  sheet.getCell("D2").value = { error: "#N/A" };
  sheet.getCell("A3").value = { text: "链接", hyperlink: "https://example.invalid/" };
  sheet.getCell("B3").value = { formula: "VLOOKUP(A3,[1]库!A:B,2,0)", result: 7 };
  sheet.getCell("C3").note = "批注";
  sheet.autoFilter = "A2:D3";
  sheet.getColumn(1).width = 33;
  return workbook;
}

const cellsOf = (sheet: Worksheet | undefined) => {
  const cells: unknown[] = [];
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.col <= 4)
        cells.push([cell.address, cell.formula ?? cell.value, cell.result, cell.style, cell.note]);
    }),
  );
  return JSON.parse(JSON.stringify(cells)) as unknown;
};

const sheetIn = (workbook: Workbook) => workbook.getWorksheet("三月");

it("values, formulas, results, styles and notes of the clerk's cells are equal after saving and opening", async () => {
  const before = cellsOf(sheetIn(await reopened(clerksWorkbook())));
  excel = openWorkbook(clerksWorkbook());
  receiptOf(await excel.apply([values("三月", 1, 5, [["本期加减分"], [-2]])]));
  const after = sheetIn(await reopened(excel.workbook));
  expect(cellsOf(after)).toEqual(before);
  expect(after?.getCell("F3").value).toBe(-2);
  expect([after?.autoFilter, after?.getColumn(1).width, after?.hasMerges]).toEqual(["A2:D3", 33, true]);
  expect(after?.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
});

it("reading alone changes nothing at all", async () => {
  const before = cellsOf(clerksWorkbook().getWorksheet("三月"));
  excel = openWorkbook(clerksWorkbook());
  await excel.snapshot();
  expect(cellsOf(excel.workbook.getWorksheet("三月"))).toEqual(before);
});
