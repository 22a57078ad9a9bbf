// Each way in which Excel refuses: known beforehand where it can be, named by sheet, and the workbook as it was.
import { runInExcel, takeSnapshot } from "../../src/excel";
import { open, receiptOf, values, type Opened } from "./workbench";

let excel: Opened;
const SHEETS = { 三月: [["单位"], ["甲"]], 四月: [["单位"], ["乙"]] };
const CHANGES = [
  values("三月", 0, 3, [["本期加减分"]]),
  values("四月", 0, 3, [["本期加减分"]]),
  { kind: "create-sheet", sheet: "台账", tabColor: null } as const,
];
const BOTH = CHANGES.slice(0, 2);
afterEach(() => excel.close());

function names(): readonly string[] {
  return excel.workbook.worksheets.map(({ name }) => name);
}

/** Applies; once request `at` is done, and before Excel says so, `happen` happens. */
async function applyMeanwhile(
  changes: readonly (typeof CHANGES)[number][],
  at: number,
  happen: () => unknown,
): Promise<unknown> {
  const snapshot = await excel.snapshot();
  excel.faults.order({ at, when: "hold" });
  const applying = excel.apply(changes, snapshot);
  await excel.faults.holding();
  await happen();
  excel.faults.release();
  return applying;
}

function refusal(code: string, sheet: string | null, cell: string | null = null): unknown {
  return {
    kind: "failed",
    problem: { code, sheet, cell, details: expect.stringContaining(code) as unknown },
    left: [],
  };
}

describe("before anything is written", () => {
  it("a read-only workbook has a code of its own", async () => {
    excel = open(SHEETS, { readOnly: true });
    expect(await excel.apply(CHANGES)).toEqual(refusal("ReadOnlyWorkbook", null));
    expect(excel.statistics.writes).toBe(0);
  });

  it("a protected workbook refuses new sheets, not new columns", async () => {
    excel = open(SHEETS);
    excel.workbook.protection = { lockStructure: true };
    expect(await excel.apply(CHANGES)).toEqual(refusal("AccessDenied", null));
    expect(excel.statistics.writes).toBe(0);
    expect(await excel.apply(BOTH)).toMatchObject({ kind: "applied" });
  });
});

describe("while it is being written", () => {
  const CHECKED = 1;

  it("a sheet that is protected meanwhile is named, and all the others are put back", async () => {
    excel = open(SHEETS);
    const result = await applyMeanwhile(BOTH, CHECKED, () => excel.person.protect("四月"));
    expect(result).toMatchObject({
      problem: { code: "AccessDenied", sheet: "四月" },
      left: [{ sheet: "四月", at: "D1" }],
    });
    expect((await excel.sheet("三月")).values).toEqual(SHEETS.三月);
  });

  it("a sheet that is deleted meanwhile is named", async () => {
    excel = open(SHEETS);
    const result = await applyMeanwhile(BOTH, CHECKED, () => excel.person.deleteSheet("四月"));
    expect(result).toMatchObject({ kind: "failed", problem: { code: "ItemNotFound", sheet: "四月" } });
    expect((await excel.sheet("三月")).values).toEqual(SHEETS.三月);
  });

  it("a single change is named with its cells, whatever the code", async () => {
    excel = open(SHEETS);
    const snapshot = await excel.snapshot();
    excel.faults.order({ at: 3, when: "before", code: "MergedRangeConflict" });
    expect(await excel.apply(BOTH.slice(0, 1), snapshot)).toEqual(
      refusal("MergedRangeConflict", "三月", "D1"),
    );
  });

  it("another workbook in front: no new sheet, and nothing else stays", async () => {
    excel = open(SHEETS);
    const snapshot = await excel.snapshot();
    excel.person.leaveWorkbook();
    expect(await excel.apply(CHANGES, snapshot)).toEqual(refusal("InactiveWorkbook", null));
    expect(names()).toEqual(["三月", "四月"]);
    expect((await excel.sheet("三月")).values).toEqual(SHEETS.三月);
  });
});

describe("when it is undone", () => {
  it("nothing is put back while one of its sheets is protected; unprotected, all of it is", async () => {
    excel = open(SHEETS);
    const receipt = receiptOf(await excel.apply(CHANGES));
    await excel.person.protect("四月");
    const written = await excel.snapshot();
    expect(await excel.revert(receipt)).toMatchObject({
      kind: "failed",
      problem: { code: "AccessDenied", sheet: "四月" },
      left: [{ sheet: "台账" }, { sheet: "四月" }, { sheet: "三月" }],
    });
    expect(await excel.snapshot()).toEqual(written);
    excel.person.unprotect("四月");
    expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
    expect(names()).toEqual(["三月", "四月"]);
  });
});

describe("while it is being read", () => {
  it("a sheet that is deleted meanwhile is named", async () => {
    excel = open(SHEETS);
    excel.faults.order({ at: 1, when: "hold" });
    const reading = excel.snapshot();
    await excel.faults.holding();
    excel.person.deleteSheet("四月");
    excel.faults.release();
    await expect(reading).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("a cell being edited refuses where Excel cannot wait", async () => {
    excel = open(SHEETS, { sets: { ExcelApi: "1.9" } });
    excel.person.enterCell();
    await expect(runInExcel(takeSnapshot)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("a cell being edited is waited for where Excel can", async () => {
    excel = open(SHEETS, { sets: { ExcelApi: "1.9", DelayForCellEdit: "1.1" } });
    excel.person.enterCell();
    const reading = runInExcel(takeSnapshot);
    excel.person.leaveCell();
    expect((await reading).sheets).toHaveLength(2);
  });
});
