// What people did to standing sheets — merged cells, tables, text cells, odd names — and runs that still come to rest.
import { cellsWritten, type Change } from "../../src/reports";
import type { SheetSnapshot, Snapshot } from "../../src/worksheets";
import { SheetDraft } from "../../src/reports/sheet-draft";
import { Formula } from "../../src/reports/cell";
import { sheet, workbook } from "../support/apply-changes";
import { applied, outcomesOf, run, sheetNamed } from "../support/outcomes";
import { ranking } from "../support/ranking-table";

const ROWS = [
  ["编号", "单位"],
  ["1", "甲镇"],
];

const draftOf = (more: Partial<SheetSnapshot>): SheetDraft => new SheetDraft("表", sheet("表", ROWS, more));

const contents = (draft: SheetDraft): readonly Change[] => [
  ...draft.changes().values,
  ...draft.changes().formulas,
];

describe("a sheet draft", () => {
  it("writes nothing under a merged area, and says which", () => {
    const merge = { row: 1, column: 0, rows: 2, columns: 2 };
    const draft = draftOf({ merges: [merge] });
    draft.set(1, 1, "乙镇");
    draft.set(2, 0, "2");
    expect(contents(draft)).toEqual([]);
    expect(draft.coveringMerges).toEqual([merge]);
    draft.set(1, 0, "3");
    expect(contents(draft)).toHaveLength(1);
  });

  it("counts merged rows below as in use, whole merged columns not", () => {
    expect(draftOf({ merges: [{ row: 4, column: 0, rows: 2, columns: 3 }] }).lastRow()).toBe(5);
    expect(draftOf({ merges: [{ row: 0, column: 3, rows: 1_048_576, columns: 1 }] }).lastRow()).toBe(1);
  });

  it("puts neither a formula nor a blank into the header of a table, where Excel would make text of it", () => {
    const draft = draftOf({ tables: [{ name: "表1", box: { row: 0, column: 0, rows: 2, columns: 2 } }] });
    draft.set(0, 1, new Formula("=1+1"));
    draft.set(0, 0, "");
    expect(contents(draft)).toEqual([]);
    expect(draft.isUnderTable).toBe(false);
    draft.set(1, 1, new Formula("=1+1"));
    expect(draft.changes().formulas).toHaveLength(1);
  });

  it("empties a constant with the values before its formula comes, and counts the cell once", () => {
    const draft = draftOf({});
    draft.set(1, 1, new Formula("=1+1"));
    draft.set(9, 1, new Formula("=2+2"));
    const { values, formulas } = draft.changes();
    expect(values).toMatchObject([{ at: { row: 1, column: 1 }, values: [[""]], before: [["甲镇"]] }]);
    expect(formulas).toMatchObject([{ before: [["甲镇"], ...Array.from({ length: 8 }, () => [""])] }]);
    expect([...values, ...formulas].map(cellsWritten)).toEqual([1, 1]);
  });

  it("tells when somebody's table stands where text should go", () => {
    const draft = draftOf({ tables: [{ name: "表1", box: { row: 0, column: 0, rows: 2, columns: 2 } }] });
    draft.set(0, 1, "单位");
    expect(draft.isUnderTable).toBe(false);
    draft.set(0, 1, "区域");
    expect(draft.isUnderTable).toBe(true);
  });

  it("makes a text cell a general one before a formula goes in", () => {
    const draft = draftOf({
      numberFormats: [
        ["@", "@"],
        ["@", "@"],
      ],
    });
    draft.set(1, 1, new Formula("=1+1"));
    draft.set(1, 0, "文字");
    expect(draft.changes().looks).toEqual([
      {
        kind: "format",
        sheet: "表",
        at: { row: 1, column: 1, rows: 1, columns: 1 },
        format: { numberFormat: "General" },
      },
    ]);
  });
});

it("new own columns show results in columns of text cells", () => {
  const table = ranking({ sheet: "8月", range: "A2:D3", labels: ["甲镇"] });
  const rows = [["示例区2019年8月排名"], ["序号", "乡镇", "得分", "排名"], [1, "甲镇", 90, 1]];
  const { changes } = run(workbook(sheet("8月", rows)), outcomesOf([applied()]), (recognition) => ({
    ...recognition,
    rankingTables: [table.table],
    situation: { ...recognition.situation, rankings: [table.ranking] },
  }));
  const formats = changes.flatMap((change) =>
    change.kind === "format" && change.sheet === "8月" ? [change.format.numberFormat] : [],
  );
  expect(formats).toContain("General");
});

it("a sheet whose name ends with a blank gets one row on 排名登记, once", () => {
  const table = ranking({ sheet: "8月 ", range: "A2:D3", labels: ["甲镇"] });
  const told = <R extends object>(recognition: R): R => ({ ...recognition, rankingTables: [table.table] });
  const first = run(workbook(sheet("8月 ", [["说明"]])), outcomesOf([]), told);
  const { changes } = run(first.after, outcomesOf([]), told);
  expect(changes.filter((change) => change.sheet === "排名登记")).toEqual([]);
});

it("a column inserted in the printed half of 工作日历 keeps what a person writes there", () => {
  const { after } = run(workbook(sheet("8月", [["说明"]])), outcomesOf([applied()]));
  const inserted: Snapshot = {
    sheets: after.sheets.map((each) =>
      each.name !== "工作日历" || each.used === null
        ? each
        : {
            ...each,
            used: { ...each.used, columns: each.used.columns + 1 },
            values: each.values.map((row) => [...row.slice(0, 4), "某某", ...row.slice(4)]),
            formulas: each.formulas.map((row) => [...row.slice(0, 4), "某某", ...row.slice(4)]),
          },
    ),
  };
  const again = run(inserted, outcomesOf([applied({ month: "2021-08" })]));
  expect(sheetNamed(again.after, "工作日历").values[1]?.[4]).toBe("某某");
});

it("ledger formulas pasted over with their values leave the totals as they were", () => {
  const first = run(workbook(sheet("8月", [["说明"]])), outcomesOf([applied()]));
  const pasted: Snapshot = {
    sheets: first.after.sheets.map((each) => {
      if (each.name !== "加减分台账") return each;
      const header = each.formulas.findIndex((row) => row.includes("最终分值"));
      const column = each.formulas[header]?.indexOf("最终分值");
      const put = (rows: SheetSnapshot["values"]) =>
        rows.map((row, index) => row.map((cell, at) => (index > header && at === column ? -2 : cell)));
      return { ...each, values: put(each.values), formulas: put(each.formulas) };
    }),
  };
  const { changes } = run(pasted, outcomesOf([applied()]));
  expect(changes.map((change) => change.sheet)).toContain("加减分台账");
  expect(changes.filter((change) => change.sheet === "加减分汇总")).toEqual([]);
});
