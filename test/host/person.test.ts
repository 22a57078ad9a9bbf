// The person at the grid: typing, lists, undo, whole sheets. Read back through the real Office.js.
import { open, openSaved, openWorkbook, reopened, type Opened } from "../excel/workbench";

let excel: Opened;
afterEach(() => excel.close());

const valuesOf = (sheet: string, address: string) =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values, formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });
const one = async (sheet: string, address: string) => (await valuesOf(sheet, address)).values[0]?.[0];

describe("typing", () => {
  beforeEach(() => {
    excel = open(
      {
        三月: [
          ["单位", "得分", "合计"],
          ["张村镇", 90, "=B2*2"],
        ],
      },
      { clock: () => new Date(2026, 5, 15) },
    );
  });

  it.each([
    ["91.5", 91.5],
    ["95%", 0.95],
    ["2026年3月1日", 46082],
    ["TRUE", true],
    ["'007", "007"],
    ["=B2+1", 91],
    [" 张村镇 ", " 张村镇 "],
  ])("%p is read as Excel reads it", async (text, expected) => {
    expect(excel.person.type("三月", "E2", text)).toEqual({ kind: "done" });
    expect(await one("三月", "E2")).toBe(expected);
  });

  it("recalculates what depends on the cell", async () => {
    excel.person.type("三月", "B2", "80");
    expect(await one("三月", "C2")).toBe(160);
  });

  it("a number typed into a cell formatted as percent counts as percent", async () => {
    const cell = excel.workbook.getWorksheet("三月")?.getCell("E2");
    if (cell) cell.numFmt = "0.0%";
    excel.person.type("三月", "E2", "95");
    expect(await one("三月", "E2")).toBe(0.95);
    excel.person.type("三月", "E2", "0.5");
    expect(await one("三月", "E2")).toBe(0.5);
  });

  it("a copied cell brings its type and its number format, as one step of undo", async () => {
    const date = { content: 43709, numberFormat: "yyyy/m/d" };
    const code = { content: "'001", numberFormat: null };
    expect(excel.person.paste("三月", "E1", [[date, code]])).toEqual({ kind: "done" });
    expect((await valuesOf("三月", "E1:F1")).values).toEqual([[43709, "001"]]);
    expect(excel.workbook.getWorksheet("三月")?.getCell("E1").numFmt).toBe("yyyy/m/d");
    excel.person.undo();
    expect((await valuesOf("三月", "E1:F1")).values).toEqual([["", ""]]);
    expect(excel.workbook.getWorksheet("三月")?.getCell("E1").numFmt).toBeUndefined();
  });

  it("what is no formula is refused, and a refused block leaves every cell as it was", async () => {
    const texts = [
      ["1", "2"],
      ["=SUM((", "4"],
    ];
    expect(excel.person.paste("三月", "E1", texts)).toEqual({
      ...{ kind: "refused", why: "not-a-formula", cell: "E2" },
    });
    expect((await valuesOf("三月", "E1:F2")).values).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(excel.person.canUndo).toBe(false);
  });

  it("a missing sheet and a place outside the sheet are refused", () => {
    expect(excel.person.type("五月", "A1", "1")).toMatchObject({ why: "no-such-sheet" });
    expect(excel.person.paste("三月", "XFD1", [["1", "2"]])).toMatchObject({ why: "outside-sheet" });
  });

  it("null leaves a pasted cell alone, an empty text empties it", async () => {
    excel.person.paste("三月", "A2", [[null, ""]]);
    expect((await valuesOf("三月", "A2:B2")).values).toEqual([["张村镇", ""]]);
  });

  it("a locked cell of a protected sheet is refused until the protection is taken off", async () => {
    expect(await excel.person.protect("三月")).toEqual({ kind: "done" });
    expect(excel.person.type("三月", "B2", "1")).toEqual({ kind: "refused", why: "protected", cell: "B2" });
    expect(excel.person.clear("三月", "A1:B2")).toMatchObject({ why: "protected" });
    excel.person.unprotect("三月");
    expect(excel.person.type("三月", "B2", "1")).toEqual({ kind: "done" });
    expect(await one("三月", "B2")).toBe(1);
  });
});

describe("lists", () => {
  it("only entries of the list are taken; the rule's own words come with the refusal", () => {
    excel = open({ 设置: [["是"]], 名单: [["甲"], ["乙"]] });
    const rules = excel.workbook.getWorksheet("设置")?.dataValidations;
    const list = { type: "list" as const, allowBlank: true, showErrorMessage: true };
    rules?.add("A1", { ...list, formulae: ['"是,否"'], errorTitle: "开关", error: "填是或否" });
    rules?.add("A2", { ...list, formulae: ["名单!$A$1:$A$2"] });
    rules?.add("A3", { ...list, formulae: ['"是,否"'], errorStyle: "warning" });
    expect(excel.person.type("设置", "A1", "也许")).toEqual({
      ...{ kind: "refused", why: "not-in-list", cell: "A1", allowed: ["是", "否"] },
      ...{ title: "开关", message: "填是或否" },
    });
    expect(excel.person.type("设置", "A2", "丙")).toMatchObject({ allowed: ["甲", "乙"] });
    for (const [cell, text] of [
      ["A1", "否"],
      ["A1", ""],
      ["A2", "乙"],
      ["A3", "也许"],
    ] as const) {
      expect(excel.person.type("设置", cell, text)).toEqual({ kind: "done" });
    }
  });
});

describe("undo", () => {
  beforeEach(async () => {
    excel = await openSaved({
      三月: [
        ["单位", "得分", "合计"],
        ["张村镇", 90, "=B2*2"],
        ["李村镇", 80, "=B3*2"],
      ],
    });
  });

  it("puts values and formulas back, with what depends on them, and redo does it again", async () => {
    excel.person.type("三月", "B2", "10");
    excel.person.clear("三月", "B3:C3");
    excel.person.type("三月", "C2", "=B2*3");
    expect((await valuesOf("三月", "B2:C3")).values).toEqual([
      [10, 30],
      ["", ""],
    ]);
    for (let step = 0; step < 3; step++) expect(excel.person.undo()).toEqual({ kind: "done" });
    expect(await valuesOf("三月", "B2:C3")).toEqual({
      values: [
        [90, 180],
        [80, 160],
      ],
      formulas: [
        [90, "=B2*2"],
        [80, "=B3*2"],
      ],
    });
    expect(excel.person.undo()).toMatchObject({ why: "nothing-to-undo" });
    for (let step = 0; step < 3; step++) expect(excel.person.redo()).toEqual({ kind: "done" });
    expect((await valuesOf("三月", "B2:C3")).values).toEqual([
      [10, 30],
      ["", ""],
    ]);
    expect(excel.person.redo()).toMatchObject({ why: "nothing-to-redo" });
  });

  it("takes back the number format that typing gave", () => {
    excel.person.type("三月", "E1", "95%");
    const cell = excel.workbook.getWorksheet("三月")?.getCell("E1");
    expect(cell?.numFmt).toBe("0%");
    excel.person.undo();
    expect([cell?.value, cell?.numFmt]).toEqual([null, undefined]);
  });

  it("a new edit ends redo", () => {
    excel.person.type("三月", "B2", "1");
    excel.person.undo();
    excel.person.type("三月", "B2", "2");
    expect([excel.person.canUndo, excel.person.canRedo]).toEqual([true, false]);
  });

  it("is emptied by what the add-in changes, not by what it reads", async () => {
    excel.person.type("三月", "B2", "1");
    await valuesOf("三月", "A1");
    expect(excel.person.canUndo).toBe(true);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("三月").getRange("E1").values = [[1]];
      await context.sync();
    });
    expect(excel.person.canUndo).toBe(false);
  });
});

describe("formulas that share one text in the file", () => {
  const formulas = async () => (await valuesOf("三月", "B1:B3")).formulas.flat();
  beforeEach(async () => {
    excel = open({ 三月: [[1], [2], [3]] });
    excel.workbook.getWorksheet("三月")?.fillFormula("B1:B3", "A1*2", [2, 4, 6]);
    const copy = await reopened(excel.workbook);
    excel.close();
    excel = openWorkbook(copy);
  });

  it("the others keep theirs when the first is overwritten, also in the saved file", async () => {
    excel.person.type("三月", "B1", "5");
    expect(await formulas()).toEqual([5, "=A2*2", "=A3*2"]);
    excel.person.type("三月", "A3", "10");
    expect(await one("三月", "B3")).toBe(20);
    const saved = (await reopened(excel.workbook)).getWorksheet("三月");
    expect(saved?.getCell("B2").formula).toBe("A2*2");
  });

  it("undo gives back the first and leaves the others", async () => {
    excel.person.clear("三月", "B1:B2");
    expect(await formulas()).toEqual(["", "", "=A3*2"]);
    excel.person.undo();
    expect(await formulas()).toEqual(["=A1*2", "=A2*2", "=A3*2"]);
  });

  it("the add-in may overwrite the first as well", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("三月").getRange("B1").values = [["合计"]];
      await context.sync();
    });
    expect(await formulas()).toEqual(["合计", "=A2*2", "=A3*2"]);
  });

  it("merging over the first leaves those outside theirs", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("三月").getRange("A1:B1").merge();
      await context.sync();
    });
    expect(await formulas()).toEqual(["", "=A2*2", "=A3*2"]);
  });

  it("they follow when the sheet they read is renamed", async () => {
    excel.workbook.addWorksheet("汇总");
    excel.person.paste("汇总", "A1", [["=三月!B2"]]);
    excel.person.renameSheet("三月", "四月");
    expect((await valuesOf("四月", "B1:B3")).formulas.flat()).toEqual(["=A1*2", "=A2*2", "=A3*2"]);
    expect((await valuesOf("汇总", "A1")).formulas).toEqual([["=四月!B2"]]);
  });
});

describe("whole sheets", () => {
  beforeEach(() => {
    excel = open({
      三月: [["张村镇", 90]],
      汇总: [["=SUM(三月!B1:B9)", '="三月!"&三月!A1', "='三月'!B1"]],
    });
  });

  it("renaming is followed by formulas, names and list rules; texts stay", async () => {
    excel.workbook.definedNames.add("三月!$B$1", "得分");
    const rules = excel.workbook.getWorksheet("汇总")?.dataValidations;
    rules?.add("A5", { type: "list", allowBlank: true, showErrorMessage: true, formulae: ["三月!$A$1"] });
    await valuesOf("汇总", "A1");
    expect(excel.person.renameSheet("三月", "2026 三月")).toEqual({ kind: "done" });
    expect(await valuesOf("汇总", "A1:C1")).toEqual({
      values: [[90, "三月!张村镇", 90]],
      formulas: [["=SUM('2026 三月'!B1:B9)", "=\"三月!\"&'2026 三月'!A1", "='2026 三月'!B1"]],
    });
    excel.person.type("2026 三月", "B1", "91");
    expect(await one("汇总", "A1")).toBe(91);
    expect(excel.person.type("汇总", "A5", "外人")).toMatchObject({ allowed: ["张村镇"] });
    expect(excel.workbook.definedNames.getRanges("得分").ranges).toEqual(["'2026 三月'!$B$1"]);
  });

  it("a hidden sheet is shown in front; one that only a program can show stays hidden", () => {
    const sheet = excel.workbook.getWorksheet("汇总");
    if (sheet === undefined) throw new Error("no sheet");
    sheet.state = "veryHidden";
    expect(excel.person.showSheet("汇总")).toMatchObject({ why: "hidden-sheet" });
    sheet.state = "hidden";
    expect(excel.person.showSheet("汇总")).toEqual({ kind: "done" });
    expect(sheet.state).toBe("visible");
    expect(excel.person.selected.name).toBe("汇总");
  });

  it("bad names, names in use and the last visible sheet are refused", () => {
    expect(excel.person.renameSheet("三月", "a/b")).toMatchObject({ why: "bad-sheet-name" });
    expect(excel.person.renameSheet("三月", "汇总")).toMatchObject({ why: "sheet-exists" });
    expect(excel.person.addSheet("汇总")).toMatchObject({ why: "sheet-exists" });
    expect(excel.person.deleteSheet("三月")).toEqual({ kind: "done" });
    expect(excel.person.deleteSheet("汇总")).toMatchObject({ why: "last-sheet" });
  });

  it("a new sheet comes in front; deleting one leaves #REF! where it was read", async () => {
    excel.person.addSheet("四月");
    expect(excel.person.selected.name).toBe("四月");
    await valuesOf("汇总", "A1");
    excel.person.deleteSheet("三月");
    expect(await one("汇总", "C1")).toBe("#REF!");
  });
});
