// What stands in an add-in's way: a cell being edited, another workbook in front, a read-only file, late answers.
import { open, type Opened } from "../excel/workbench";
import { FLOOR_SETS } from "../../src/host";

let excel: Opened;
afterEach(() => excel.close());

type Batch = (context: Excel.RequestContext) => unknown;

const run = (batch: Batch, options: Excel.RunOptions = {}) =>
  excel.Excel.run(options, async (context) => {
    batch(context);
    await context.sync();
  });
/** The code that a batch ends with; "none" when it goes through. */
const codeOf = (batch: Batch) =>
  run(batch).then(
    () => "none",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("三月");
const write: Batch = (context) => (sheetOf(context).getRange("A1").values = [["新"]]);
const read: Batch = (context) => sheetOf(context).getRange("A1").load("values");
const stored = () => excel.workbook.getWorksheet("三月")?.getCell("A1").value;

describe("a cell being edited", () => {
  it("requests are refused and nothing is applied", async () => {
    excel = open({ 三月: [["单位"]] });
    excel.person.enterCell();
    expect([await codeOf(write), await codeOf(read)]).toEqual([
      "InvalidOperationInCellEditMode",
      "InvalidOperationInCellEditMode",
    ]);
    excel.person.leaveCell();
    expect([stored(), await codeOf(write)]).toEqual(["单位", "none"]);
  });

  it("with delayForCellEdit they wait until the person leaves the cell, and see what was typed", async () => {
    excel = open({ 三月: [["单位"]] });
    excel.person.enterCell();
    const seen: unknown[] = [];
    const reading = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = sheetOf(context).getRange("A1").load("values");
      await context.sync();
      seen.push(range.values[0]?.[0]);
    });
    await Promise.resolve();
    expect(seen).toEqual([]);
    excel.person.type("三月", "A1", "张村镇");
    excel.person.leaveCell();
    await reading;
    expect(seen).toEqual(["张村镇"]);
  });

  it("an Excel that knows no such delay refuses", async () => {
    excel = open({ 三月: [["单位"]] }, { sets: { ExcelApi: "1.9" } });
    excel.person.enterCell();
    await expect(run(read, { delayForCellEdit: true })).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
  });
});

describe("another workbook in front", () => {
  it.each<[string, Batch]>([
    ["worksheets.add", (context) => context.workbook.worksheets.add("五月")],
    ["worksheet.delete", (context) => context.workbook.worksheets.getItem("四月").delete()],
    ["worksheet.activate", (context) => sheetOf(context).activate()],
    ["range.select", (context) => sheetOf(context).getRange("A1").select()],
    ["freezePanes", (context) => sheetOf(context).freezePanes.freezeRows(1)],
    ["getSelectedRange", (context) => context.workbook.getSelectedRange().load("address")],
  ])("%s: InactiveWorkbook, until the workbook is back", async (_name, batch) => {
    excel = open({ 三月: [["单位"]], 四月: [["单位"]] });
    excel.person.leaveWorkbook();
    expect(await codeOf(batch)).toBe("InactiveWorkbook");
    expect(await codeOf(write)).toBe("none");
    excel.person.returnToWorkbook();
    expect(await codeOf(batch)).toBe("none");
  });
});

describe("a workbook opened read-only", () => {
  it("says so, is read, and refuses every change", async () => {
    excel = open({ 三月: [["单位"]] }, { readOnly: true, documentUrl: "D:\\考核\\2026.xlsx" });
    await excel.Excel.run(async (context) => {
      const workbook = context.workbook.load("name, readOnly, isDirty");
      await context.sync();
      expect([workbook.name, workbook.readOnly, workbook.isDirty]).toEqual(["2026.xlsx", true, false]);
    });
    expect(String(excel.Office.context.document.mode)).toBe("readOnly");
    const changes: Batch[] = [
      write,
      (context) => context.workbook.worksheets.add("四月"),
      (context) => (sheetOf(context).getRange("A1").format.font.bold = true),
      (context) => sheetOf(context).getRange("A1").clear(),
      (context) => (sheetOf(context).tabColor = "#FF0000"),
    ];
    for (const change of changes) expect(await codeOf(change)).toBe("AccessDenied");
    expect(excel.person.type("三月", "A1", "新")).toMatchObject({ why: "read-only" });
    expect(excel.person.select("三月", "A1")).toEqual({ kind: "done" });
    expect([stored(), await codeOf(read)]).toEqual(["单位", "none"]);
  });

  it("an ordinary one is dirty once changed", async () => {
    excel = open({ 三月: [["单位"]] });
    const isDirty = () =>
      excel.Excel.run(async (context) => {
        const workbook = context.workbook.load("isDirty");
        await context.sync();
        return workbook.isDirty;
      });
    expect(await isDirty()).toBe(false);
    await run(write);
    expect(await isDirty()).toBe(true);
  });
});

describe("answers that wait", () => {
  it("the request is applied, the answer comes on release", async () => {
    excel = open({ 三月: [["单位"]] });
    excel.faults.order({ at: 1, when: "hold" });
    let isOver = false;
    const writing = run(write).then(() => (isOver = true));
    await excel.faults.holding();
    expect([stored(), isOver]).toEqual(["新", false]);
    excel.faults.release();
    await writing;
    expect(await codeOf(read)).toBe("none");
  });

  it("all wait after hold, one by one, until flow", async () => {
    excel = open({ 三月: [["单位"]] });
    excel.faults.hold();
    const steps: string[] = [];
    const working = excel.Excel.run(async (context) => {
      for (const step of ["first", "second", "third"]) {
        sheetOf(context).getRange("A1").load("values");
        await context.sync();
        steps.push(step);
      }
    });
    await excel.faults.holding();
    expect(steps).toEqual([]);
    excel.faults.release();
    await excel.faults.holding();
    expect(steps).toEqual(["first"]);
    excel.faults.flow();
    await working;
    expect(steps).toEqual(["first", "second", "third"]);
  });

  it("after a request that never was answered the next ones are", async () => {
    excel = open({ 三月: [["单位"]] });
    excel.faults.order({ at: 1, when: "hang" });
    void run(write);
    await excel.faults.hanging();
    expect(stored()).toBe("单位");
    expect(await codeOf(write)).toBe("none");
  });
});

it("language, theme, place and platform of the Excel being played are told", () => {
  const url = "https://example.invalid/2026.xlsx";
  excel = open(
    { 三月: [] },
    { language: "zh-TW", platform: "OfficeOnline", documentUrl: url, sets: FLOOR_SETS },
  );
  const { displayLanguage, platform, document, requirements } = excel.Office.context;
  expect([displayLanguage, String(platform), document.url]).toEqual(["zh-TW", "OfficeOnline", url]);
  expect([
    requirements.isSetSupported("ExcelApi", "1.9"),
    requirements.isSetSupported("ExcelApi", "1.10"),
  ]).toEqual([true, false]);
});
