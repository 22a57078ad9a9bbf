// Own columns beside counted ranking tables: place, keys, live sums, and what is left alone.
import { rowKey } from "../../src/engine";
import type { Outcome, Ranking } from "../../src/engine";
import type { CellValue, RankingTable, Recognition, Snapshot } from "../../src/worksheets";
import { sheet, workbook } from "../support/apply-changes";
import { applied, editSheet, outcomesOf, run, sheetNamed } from "../support/outcomes";
import { ranking } from "../support/ranking-table";

const UNITS = ["甲镇", "乙镇", "癸乡"];
const HEADER = ["序号", "乡镇", "得分", "排名"];
const rows = (units: readonly string[]): CellValue[][] =>
  units.map((unit, index) => [index + 1, unit, 90 - index, index + 1]);
const ONE = workbook(sheet("8月", [["示例区2019年8月排名"], HEADER, ...rows(UNITS)]));
const TABLE = ranking({ sheet: "8月", range: "A2:D5", labels: UNITS });

/** Recognition as told, so that placing is tested by itself. */
const told =
  (...tables: readonly { readonly table: RankingTable; readonly ranking: Ranking }[]) =>
  (recognition: Recognition): Recognition => ({
    ...recognition,
    questions: [],
    rankingTables: tables.map(({ table }) => {
      const again = recognition.rankingTables.find(
        (each) => each.sheet === table.sheet && each.range.split(":")[0] === table.range.split(":")[0],
      );
      return { ...table, ownColumns: again?.ownColumns ?? table.ownColumns };
    }),
    situation: { ...recognition.situation, rankings: tables.map((each) => each.ranking) },
  });

const last = (more: Parameters<typeof applied>[0] = {}): Outcome =>
  applied({ unit: "癸乡", talk: "L0", sourceKey: rowKey(TABLE.ranking, "癸乡"), ...more });
const cells = (snapshot: Snapshot, name = "8月"): readonly (readonly CellValue[])[] =>
  sheetNamed(snapshot, name).formulas;

it("blanks that somebody typed beside the table stay where they are", () => {
  const typed = workbook(
    sheet("8月", [["示例区2019年8月排名"], HEADER, ...rows(UNITS).map((cells) => [...cells, "  "])]),
  );
  const { after } = run(typed, outcomesOf([last()]), told(TABLE));
  expect(cells(after)[1]?.indexOf("本期加减分")).toBe(5);
  expect(cells(after)[2]?.[4]).toBe("  ");
});

describe("own columns of one table", () => {
  const { after, changes } = run(ONE, outcomesOf([last()]), told(TABLE));

  it("stand right of everything, with their header in the table's header row", () => {
    expect(cells(after)[1]).toEqual([
      ...HEADER,
      "本期加减分",
      "依据条款",
      "触发说明",
      "提醒/约谈",
      "审核状态",
    ]);
  });

  it("sum the ledger by table and row, live, for every row", () => {
    const key = rowKey(TABLE.ranking, "癸乡");
    expect(cells(after)[4]?.[4]).toBe(`=SUMIFS('加减分台账'!$Q:$Q,'加减分台账'!$T:$T,"${key}")`);
    expect(cells(after)[2]?.[4]).toContain("#甲镇");
  });

  it("name clause, reason and talk on the row that caused them, and nothing elsewhere", () => {
    expect(cells(after)[4]?.slice(5, 8)).toEqual([
      "约1.a",
      expect.stringContaining("末位"),
      "电话提醒（L0）",
    ]);
    expect(cells(after)[3]?.slice(5)).toEqual(["", "", "", ""]);
  });

  it("show the ledger's 状态 live", () => {
    expect(cells(after)[4]?.[8]).toMatch(/^=IFERROR\(INDEX\('加减分台账'!\$R:\$R,MATCH\(/);
  });

  it("change no cell of the clerk's", () => {
    const before = sheetNamed(ONE, "8月").values;
    expect(sheetNamed(after, "8月").values.map((row) => row.slice(0, 4))).toEqual(
      before.map((row) => [0, 1, 2, 3].map((column) => row[column] ?? "")),
    );
    expect(changes.some((change) => change.kind === "merge")).toBe(false);
  });

  it("are not written again", () => {
    expect(run(after, outcomesOf([last()]), told(TABLE)).changes).toEqual([]);
  });

  it("move with a changed rank in few small writes", () => {
    const other = applied({ unit: "乙镇", talk: "L0", sourceKey: rowKey(TABLE.ranking, "乙镇") });
    const second = run(after, outcomesOf([other]), told(TABLE));
    expect(second.changes.filter((change) => change.sheet === "8月").length).toBeLessThanOrEqual(3);
    expect(cells(second.after)[3]?.[5]).toBe("约1.a");
    expect(cells(second.after)[4]?.slice(5)).toEqual(["", "", "", ""]);
  });

  it("say where to look when a row caused several ledger rows", () => {
    const two = run(ONE, outcomesOf([last(), last({ clause: "激8.b", points: -0.5 })]), told(TABLE));
    expect(cells(two.after)[4]?.[8]).toBe("见台账");
  });

  it("are cleared under a table that became shorter", () => {
    const shorter = ranking({ sheet: "8月", range: "A2:D4", labels: UNITS.slice(0, 2) });
    const cut = editSheet(after, "8月", (values, formulas) => {
      for (const grid of [values, formulas]) grid[4]?.splice(0, 4, "", "", "", "");
    });
    const second = run(cut, outcomesOf([]), told(shorter));
    expect(cells(second.after)[4]?.every((cell) => cell === "")).toBe(true);
  });

  it("quote a label that would break a formula", () => {
    const label = '甲"&HYPERLINK(1)&"';
    const odd = ranking({ sheet: "8月", range: "A2:D3", labels: [label] });
    const { after: written } = run(ONE, outcomesOf([]), told(odd));
    expect(String(cells(written)[2]?.[4]).replace(/"[^"]*"/g, "")).not.toContain("HYPERLINK");
  });
});

describe("where own columns go", () => {
  it("right of merged titles, and a column away from an Excel table", () => {
    const merged = workbook({
      ...sheet("8月", [["排名"], HEADER, ...rows(UNITS)]),
      merges: [{ row: 0, column: 0, rows: 1, columns: 6 }],
    });
    expect(cells(run(merged, outcomesOf([]), told(TABLE)).after)[1]?.[6]).toBe("本期加减分");
    const box = { row: 1, column: 0, rows: 4, columns: 4 };
    const listed = workbook({
      ...sheet("8月", [["排名"], HEADER, ...rows(UNITS)]),
      tables: [{ name: "表1", box }],
    });
    expect(cells(run(listed, outcomesOf([]), told(TABLE)).after)[1]?.slice(4, 6)).toEqual(["", "本期加减分"]);
  });

  it("never into hidden columns", () => {
    const hidden = workbook({ ...sheet("8月", [["排名"], HEADER, ...rows(UNITS)]), hiddenColumns: [5, 6] });
    expect(cells(run(hidden, outcomesOf([]), told(TABLE)).after)[1]?.[7]).toBe("本期加减分");
  });

  it("a table below shares the columns, with a header row of its own", () => {
    const stacked = workbook(
      sheet("8月", [["甲"], HEADER, ...rows(UNITS), ["乙"], HEADER, ...rows(["子局", "丑局"])]),
    );
    const below = ranking({
      sheet: "8月",
      range: "A7:D9",
      labels: ["子局", "丑局"],
      series: "区直排名",
      subject: "区直",
    });
    const { after } = run(stacked, outcomesOf([]), told(TABLE, below));
    expect([cells(after)[1]?.[4], cells(after)[6]?.[4]]).toEqual(["本期加减分", "本期加减分"]);
    expect(cells(after)[5]?.slice(4)).toEqual(["", "", "", "", ""]);
  });

  it("not where a table above or below has its own and something stands already", () => {
    const stacked = workbook(
      sheet("8月", [["甲"], HEADER, ...rows(UNITS), ["乙"], HEADER, ...rows(["子局", "丑局"])]),
    );
    const below = ranking({
      sheet: "8月",
      range: "A7:D9",
      labels: ["子局", "丑局"],
      series: "区直排名",
      subject: "区直",
    });
    const { after } = run(stacked, outcomesOf([]), told(TABLE, below));
    const renamed = editSheet(after, "8月", (values, formulas) => {
      for (const grid of [values, formulas]) (grid[1] ??= [])[4] = "改名的列";
    });
    const again = cells(run(renamed, outcomesOf([]), told(TABLE, below)).after);
    expect(again[1]?.[4]).toBe("改名的列");
    expect(again[1]?.[9]).toBe("本期加减分");
  });

  it("tables beside each other get a block each, with 单位", () => {
    const side = workbook(
      sheet("8月", [["甲"], [...HEADER, "", ...HEADER], ...rows(UNITS).map((row) => [...row, "", ...row])]),
    );
    const right = ranking({ sheet: "8月", range: "F2:I5", labels: UNITS, series: "搬迁排名" });
    const { after } = run(side, outcomesOf([]), told(TABLE, right));
    const header = cells(after)[1] ?? [];
    expect([header[9], header[10], header[15], header[16]]).toEqual([
      "单位",
      "本期加减分",
      "单位",
      "本期加减分",
    ]);
    expect([cells(after)[2]?.[9], cells(after)[2]?.[15]]).toEqual(["甲镇", "甲镇"]);
    expect(String(cells(after)[2]?.[16])).toContain("搬迁排名");
  });
});

describe("tables without own columns", () => {
  it.each([
    ["transposed", { orientation: "transposed" as const }, "横排"],
    ["prose", { orientation: "prose" as const, labelColumn: null }, "文字排名"],
  ])("%s: a note says so", (_, facts, word) => {
    const { changes, notes } = run(
      ONE,
      outcomesOf([]),
      told({ ...TABLE, table: { ...TABLE.table, ...facts } }),
    );
    expect(changes.some((change) => change.sheet === "8月")).toBe(false);
    expect(notes.join()).toContain(word);
  });

  it("a protected sheet: results go to the own sheets only, with a note (S26)", () => {
    const locked = workbook(sheet("8月", [["排名"], HEADER, ...rows(UNITS)], { isProtected: true }));
    const { changes, notes, document } = run(locked, outcomesOf([last()]), told(TABLE));
    expect(changes.some((change) => change.sheet === "8月")).toBe(false);
    expect(document.adjustments).toHaveLength(1);
    expect(notes.join()).toContain("受保护");
  });

  it("reference tables and tables of other months stay as they are", () => {
    const reference = { ...TABLE, table: { ...TABLE.table, counts: false } };
    const earlier = { ...TABLE, table: { ...TABLE.table, month: "2019-07" as const } };
    for (const one of [reference, earlier]) {
      const { changes } = run(ONE, outcomesOf([last()]), told(one));
      expect(changes.some((change) => change.sheet === "8月")).toBe(false);
    }
  });

  it("no room at the right edge: a note", () => {
    const wide = workbook({
      ...sheet("8月", [["排名"], HEADER, ...rows(UNITS)]),
      merges: [{ row: 0, column: 0, rows: 1, columns: 16_382 }],
    });
    const { changes, notes } = run(wide, outcomesOf([]), told(TABLE));
    expect(changes.some((change) => change.sheet === "8月")).toBe(false);
    expect(notes.join()).toContain("没有空列");
  });
});
