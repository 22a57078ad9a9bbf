// Undoing a run, and a run that fails half-way: the workbook is as it was, or what is left is named.
import type { Change } from "../../src/reports";
import { formulas, openSaved, receiptOf, values, type Opened } from "./workbench";

let excel: Opened;
beforeEach(async () => {
  excel = await openSaved({
    三月: [
      ["单位", "得分", "=1"],
      ["甲", 90, "'x"],
      ["乙", "=B2-1", "007"],
    ],
    四月: [
      ["单位", "得分"],
      ["甲", 1],
    ],
  });
  const sheet = excel.workbook.getWorksheet("三月");
  if (sheet === undefined) throw new Error("no sheet");
  sheet.getCell("A1").style = { font: { bold: true, name: "楷体", size: 14 }, fill: solid("FFAAAAAA") };
  sheet.getCell("C3").value = "=文字";
  sheet.getColumn(1).width = 20;
  sheet.getRow(2).addPageBreak();
});
afterEach(() => excel.close());

const solid = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
const at = { row: 0, column: 0, rows: 3, columns: 3 };

/** Something of every kind, over cells that hold something. */
const CHANGES: readonly Change[] = [
  { kind: "create-sheet", sheet: "台账", tabColor: "#FF0000" },
  values("台账", 0, 0, [["编号"]]),
  values("三月", 0, 0, [
    ["改", "", "改"],
    [1, 2, 3],
    [null, "4", ""],
  ]),
  formulas("四月", 1, 1, [["=1+1"]]),
  {
    kind: "format",
    sheet: "三月",
    at,
    format: { bold: true, fill: "#00FF00", border: true, numberFormat: "0.0" },
  },
  { kind: "merge", sheet: "四月", at: { row: 0, column: 0, rows: 1, columns: 2 } },
  { kind: "column-widths", sheet: "三月", column: 0, widths: [5] },
  { kind: "list-validation", sheet: "三月", at, choices: ["是"] },
  { kind: "freeze-rows", sheet: "三月", rows: 1 },
  {
    ...{ kind: "page-setup", sheet: "三月" },
    setup: {
      ...{ orientation: "Landscape", paper: "A4", fitToWidth: true },
      titleRows: null,
      printArea: null,
      centerFooter: "x",
      margins: { top: 36, bottom: 36, left: 18, right: 18 },
    },
  },
  { kind: "print-pages", sheet: "三月", area: "A1:B2", breaks: [1] },
  { kind: "print-pages", sheet: "四月", area: "A1:B2", breaks: [2, 1] },
  {
    ...{ kind: "chart", sheet: "四月", name: "图", type: "ColumnClustered", title: "题" },
    data: { row: 0, column: 0, rows: 2, columns: 2 },
    place: { row: 5, column: 0, rows: 5, columns: 5 },
  },
];

/** The library's types promise what a sheet from a file does not have. */
const settings = (sheet: unknown) =>
  sheet as { views?: { state?: string }[]; headerFooter?: { oddFooter?: string | null } };

/** Everything about the workbook that a clerk could see. */
async function visible(): Promise<unknown> {
  const { sheets } = await excel.snapshot();
  const looks = excel.workbook.worksheets.map((sheet) => ({
    widths: [1, 2, 3].map((column) => sheet.getColumn(column).width),
    rule: sheet.dataValidations.find("A1"),
    frozen: settings(sheet).views?.[0]?.state === "frozen",
    orientation: sheet.pageSetup.orientation ?? "portrait",
    footer: settings(sheet).headerFooter?.oddFooter ?? "",
    margins: sheet.pageSetup.margins?.left ?? 0.7,
    breaks: (sheet.rowBreaks ?? []).map(({ id }) => id),
    charts: sheet.getCharts().length,
    fonts: ["A1", "B1", "C3"].map((address) => [
      sheet.getCell(address).font?.bold === true,
      sheet.getCell(address).font?.name === "楷体",
    ]),
    fills: ["A1", "B1"].map((address) => sheet.getCell(address).fill?.type === "pattern"),
    lines: Object.keys(sheet.getCell("B2").border ?? {}),
  }));
  return { sheets, looks };
}

it("undo brings back contents, formulas, looks and settings, and deletes the sheets of the run", async () => {
  const before = await visible();
  const receipt = receiptOf(await excel.apply(CHANGES));
  expect(await visible()).not.toEqual(before);
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  expect(await visible()).toEqual(before);
});

it("a receipt is plain JSON", async () => {
  const before = await visible();
  const receipt = receiptOf(await excel.apply(CHANGES));
  await excel.revert(JSON.parse(JSON.stringify(receipt)) as typeof receipt);
  expect(await visible()).toEqual(before);
});

it("a sheet of the run that a clerk has renamed is found by its id", async () => {
  const receipt = receiptOf(await excel.apply(CHANGES.slice(0, 2)));
  const sheet = excel.workbook.getWorksheet("台账");
  if (sheet) sheet.name = "改了名";
  await excel.revert(receipt);
  expect(excel.workbook.worksheets.map(({ name }) => name)).toEqual(["三月", "四月"]);
});

it("undoing twice changes nothing more", async () => {
  const before = await visible();
  const receipt = receiptOf(await excel.apply(CHANGES));
  await excel.revert(receipt);
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  expect(await visible()).toEqual(before);
});

describe("a run that fails", () => {
  it.each(["before", "after"] as const)(
    "at any of its requests (%s it is applied) leaves the workbook as it was",
    async (when) => {
      const before = await visible();
      const snapshot = await excel.snapshot();
      for (const at of [1, 2, 3, 4, 5, 6]) {
        excel.faults.order({ at, code: "GeneralException", when });
        expect(await excel.apply(CHANGES, snapshot)).toEqual({
          kind: "failed",
          problem: { code: "GeneralException", sheet: null, cell: null, details: "GeneralException" },
          left: [],
        });
        expect(await visible()).toEqual(before);
      }
    },
  );

  it("names what is left when it cannot be taken back, and gives what takes it back later", async () => {
    const snapshot = await excel.snapshot();
    const changes = [
      { kind: "create-sheet", sheet: "台账", tabColor: null },
      values("三月", 0, 0, [["改"]]),
    ] as const;
    const before = await visible();
    excel.faults.order({ at: 3, code: "RequestAborted", when: "after" });
    excel.faults.order({ at: 5, code: "MemoryLimitReached", when: "before" });
    const result = await excel.apply(changes, snapshot);
    expect(result).toMatchObject({
      kind: "failed",
      problem: { code: "RequestAborted" },
      left: [
        { sheet: "台账", at: null },
        { sheet: "三月", at: "A1" },
      ],
    });
    const undo = result.kind === "failed" ? result.undo : undefined;
    if (undo === undefined) throw new Error("nothing to undo with");
    expect(await excel.revert(undo)).toEqual({ kind: "reverted" });
    expect(await visible()).toEqual(before);
  });

  it("an error of the program itself is thrown, not explained away", async () => {
    const changes = [{ kind: "unknown", sheet: "三月" }] as unknown as Change[];
    await expect(excel.apply(changes)).rejects.toThrow("unknown change");
  });
});
