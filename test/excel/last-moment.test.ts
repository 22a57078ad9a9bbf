// Between the last look and the write there is a moment: what somebody types then is found by the write and put back.
import type { Change } from "../../src/reports";
import { formulas, open, receiptOf, values, type Opened } from "./workbench";

let excel: Opened;
beforeEach(() => {
  excel = open({
    三月: [
      ["单位", "得分"],
      ["甲", 90],
      ["乙", "=B2-1"],
    ],
    四月: [["单位"]],
  });
});
afterEach(() => excel.close());

/** The requests of this write: sheets, contents, the write. */
const WRITE = 3;
const CHANGES = [
  { kind: "create-sheet", sheet: "台账", tabColor: null } as const,
  values("三月", 0, 3, [["新"], [1], [2]]),
  formulas("三月", 2, 1, [["=B2-2"]], [["=B2-1"]]),
];

/** Applies the changes while somebody does `edit` just before request `at`. */
async function applyMeanwhile(at: number, edit: () => unknown): Promise<unknown> {
  const snapshot = await excel.snapshot();
  excel.faults.before(at, () => void edit());
  return excel.apply(CHANGES, snapshot);
}

const cell = (address: string): unknown => excel.workbook.getWorksheet("三月")?.getCell(address).value;
const names = (): readonly string[] => excel.workbook.worksheets.map(({ name }) => name);

it.each([
  ["a blank cell that is written", "D2", "便条", "便条"],
  ["a formula that is replaced", "B3", "77", 77],
])("%s keeps what was typed, and all else is as it was", async (_, address, text, kept) => {
  const result = await applyMeanwhile(WRITE, () => excel.person.type("三月", address, text));
  expect(result).toMatchObject({ kind: "conflict", what: "cell-changed", sheet: "三月", cell: address });
  expect(cell(address)).toBe(kept);
  expect([cell(address === "D2" ? "D3" : "D2"), names()]).toEqual([null, ["三月", "四月"]]);
});

it("another sheet's edits, and cells that are left alone, do not hold it up", async () => {
  const edit = (): void => {
    excel.person.type("四月", "B2", "便条");
    excel.person.type("三月", "A2", "丙");
  };
  expect(await applyMeanwhile(WRITE, edit)).toMatchObject({ kind: "applied" });
  expect([cell("A2"), cell("D2")]).toEqual(["丙", 1]);
});

it("what cannot be put back is named, with the way to do it later", async () => {
  const snapshot = await excel.snapshot();
  excel.faults.before(WRITE, () => void excel.person.type("三月", "D2", "便条"));
  excel.faults.order({ at: WRITE + 2, when: "before", code: "GeneralException" });
  const failed = await excel.apply(CHANGES.slice(0, 2), snapshot);
  expect(failed).toMatchObject({ kind: "failed", problem: { code: "GeneralException" } });
  if (!("undo" in Object(failed))) throw new Error("no way back");
  const { undo } = failed as { readonly undo: Parameters<Opened["revert"]>[0] };
  expect(await excel.revert(undo)).toEqual({ kind: "reverted" });
  expect([cell("D1"), cell("D2"), names()]).toEqual([null, "便条", ["三月", "四月"]]);
});

it("a sheet that somebody makes under the name of a new one stays theirs, and all else is as it was", async () => {
  const changes = [{ kind: "create-sheet", sheet: "名单", tabColor: null } as const, ...CHANGES];
  const snapshot = await excel.snapshot();
  excel.faults.before(WRITE, () => {
    excel.person.addSheet("台账");
    excel.person.type("台账", "A1", "便条");
  });
  expect(await excel.apply(changes, snapshot)).toEqual({
    ...{ kind: "conflict", what: "sheet-exists", sheet: "台账" },
  });
  expect(names()).toEqual(["三月", "四月", "台账"]);
  expect(excel.workbook.getWorksheet("台账")?.getCell("A1").value).toBe("便条");
  expect(cell("D2")).toBe(null);
});

describe("undoing", () => {
  const LOOKED: readonly Change[] = [
    ...CHANGES.slice(1),
    {
      kind: "format",
      sheet: "三月",
      at: { row: 0, column: 3, rows: 3, columns: 1 },
      format: { bold: true },
    },
  ];
  /** The requests of an undoing: sheets, contents, the contents put back, the looks put back. */
  const UNDO = 3;
  const contents = async (): Promise<unknown> =>
    (await excel.snapshot()).sheets.map(({ name, formulas: cells }) => [name, cells]);
  const isBold = (): boolean | undefined => excel.workbook.getWorksheet("三月")?.getCell("D2").font?.bold;

  it.each([
    ["D2", "便条", "便条"],
    ["B3", "77", 77],
    ["D3", "", null],
  ])("an edit of %s in the last moment stays, and so does the whole run", async (address, text, kept) => {
    const receipt = receiptOf(await excel.apply(LOOKED));
    let edited: unknown;
    excel.faults.before(UNDO, () => {
      excel.person.type("三月", address, text);
      edited = excel.workbook.worksheets.map((sheet) => sheet.getSheetValues());
    });
    expect(await excel.revert(receipt)).toMatchObject({
      ...{ kind: "conflict", what: "edited-since", sheet: "三月", cell: address },
    });
    expect(excel.workbook.worksheets.map((sheet) => sheet.getSheetValues())).toEqual(edited);
    expect([cell(address), isBold()]).toEqual([kept, true]);
  });

  it("a constant that gave way to a formula returns", async () => {
    const before = await contents();
    const changes = [
      values("三月", 1, 1, [[""]], [[90]]),
      formulas("三月", 1, 1, [["=1+1"]], [[90]]),
      ...LOOKED.slice(0, 1),
    ];
    const receipt = receiptOf(await excel.apply(changes));
    expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
    expect(await contents()).toEqual(before);
  });
});

it("a constant that gives way to a formula: what was typed over it just before stays", async () => {
  const changes = [values("三月", 1, 1, [[""]], [[90]]), formulas("三月", 1, 1, [["=1+1"]], [[90]])];
  const snapshot = await excel.snapshot();
  excel.faults.before(WRITE, () => void excel.person.type("三月", "B2", "91"));
  expect(await excel.apply(changes, snapshot)).toMatchObject({ kind: "conflict", cell: "B2", found: 91 });
  expect(cell("B2")).toBe(91);
  const again = await excel.snapshot();
  expect(
    await excel.apply(
      [values("三月", 1, 1, [[""]], [[91]]), formulas("三月", 1, 1, [["=1+1"]], [[91]])],
      again,
    ),
  ).toMatchObject({ kind: "applied" });
});

it("a row inserted above what the results stand beside is noticed, though the cells beside were blank", async () => {
  const snapshot = await excel.snapshot();
  excel.faults.before(WRITE, () => void excel.person.type("三月", "A3", "甲"));
  const input = { sheet: "三月", box: { row: 0, column: 0, rows: 3, columns: 1 } };
  const elsewhere = { sheet: "四月", box: { row: 0, column: 0, rows: 1, columns: 1 } };
  const changes = [values("三月", 1, 3, [[1], [2]])];
  const result = await excel.apply(changes, snapshot, [input, elsewhere]);
  expect(result).toMatchObject({ kind: "conflict", sheet: "三月", cell: "A3", expected: "乙", found: "甲" });
  expect([cell("A3"), cell("D2"), cell("D3")]).toEqual(["甲", null, null]);
});
