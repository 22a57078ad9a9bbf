// 加减分台账 over several runs: rows by 编号, people's columns, vanished and approved rows, hand-made rows.
import { sheet, workbook } from "../support/apply-changes";
import {
  absorbed,
  addRow,
  applied,
  editSheet,
  outcomesOf,
  pending,
  rowOf,
  run,
  sortBy,
  tableRows,
  type,
} from "../support/outcomes";
import type { Snapshot } from "../../src/worksheets";

const LEDGER = "加减分台账";
const EMPTY = workbook(sheet("8月", [["说明"]]));
const LAST = applied({ unit: "癸乡" });
const OTHER = applied({ unit: "甲镇", clause: "激4.c", points: 5, detail: "市扶领发〔2019〕8号" });

const afterFirst = (...facts: Parameters<typeof outcomesOf>[0]): Snapshot =>
  run(EMPTY, outcomesOf(facts)).after;
const ids = (snapshot: Snapshot): unknown[] => tableRows(snapshot, LEDGER).map((row) => row["编号"]);

describe("加减分台账, first run", () => {
  it("writes one row per fact with amounts in points", () => {
    const row = rowOf(afterFirst(LAST, OTHER), LEDGER, LAST.id);
    expect(row).toMatchObject({
      数据月份: "2019-08",
      归属年度: 2019,
      单位: "癸乡",
      类别: "乡镇",
      条款: "约1.a",
      计算分值: -2,
      来源: `=HYPERLINK("#'8月'!D13","8月!D13")`,
      来源键: LAST.sourceKey,
    });
  });

  it("keeps half points", () => {
    const half = applied({ points: -0.5, clause: "激8.b" });
    expect(rowOf(afterFirst(half), LEDGER, half.id)["计算分值"]).toBe(-0.5);
  });

  it.each([
    ["建议 counts", LAST, "建议", -2],
    ["待确认 does not", pending(), "待确认", 0],
    ["待佐证 does not", pending({}, "待佐证"), "待佐证", 0],
    ["已吸收 does not", absorbed(), "已吸收", 0],
  ] as const)("%s", (_, fact, status, points) => {
    const [line] = run(EMPTY, outcomesOf([fact])).document.adjustments;
    expect(line).toMatchObject({ status, points, amount: -2 });
  });

  it("gives no row to a failed check, an open clause, or a year-end consequence without points", () => {
    const failed = { ...LAST, kind: "not-applied" as const, distance: null };
    const open = { ...pending(), points: null };
    const consequence = applied({ month: null, points: 0, clause: "激1.h" });
    expect(run(EMPTY, outcomesOf([failed, open, consequence])).document.adjustments).toEqual([]);
  });

  it("gives one row to a fact with points and a talk under another clause (约8, POL-NAT)", () => {
    const criticism = applied({ clause: "约3.b", points: -10, sourceKey: "事项·1" });
    const accountability = applied({ clause: "约8", points: 0, talk: "L4", sourceKey: "事项·1" });
    const { document } = run(EMPTY, outcomesOf([criticism, accountability]));
    expect(document.adjustments.map(({ clause }) => clause)).toEqual(["约3.b"]);
  });

  it("gives a row to a year-end talk without points (约7)", () => {
    const talk = applied({ month: null, points: 0, clause: "约7", talk: "L3" });
    const [line] = run(EMPTY, outcomesOf([talk], { month: null })).document.adjustments;
    expect(line).toMatchObject({ clause: "约7", month: null, year: 2019, points: 0 });
  });
});

describe("加减分台账, second run", () => {
  it("sends no change when nothing changed", () => {
    expect(run(afterFirst(LAST, OTHER), outcomesOf([LAST, OTHER])).changes).toEqual([]);
  });

  it("sends no change after a clerk sorted the rows", () => {
    const sorted = sortBy(afterFirst(LAST, OTHER), LEDGER, "单位", true);
    expect(run(sorted, outcomesOf([LAST, OTHER])).changes).toEqual([]);
  });

  it("sends no change after a review, and reports its points", () => {
    const reviewed = type(afterFirst(LAST, OTHER), LEDGER, LAST.id, {
      复核: "改分",
      复核分值: -1,
      复核说明: "情况属实，从轻",
      审定意见: "同意",
    });
    const second = run(reviewed, outcomesOf([LAST, OTHER]));
    expect(second.changes).toEqual([]);
    expect(second.document.adjustments[0]).toMatchObject({ amount: -2, points: -1, status: "已审定" });
  });

  it.each([
    [{ 复核: "采纳" }, "已复核", -2],
    [{ 复核: "不采纳" }, "已复核", 0],
    [{ 复核: "改分", 复核分值: -1 }, "已复核", -1],
    [{ 复核: "改分" }, "已复核", -2],
    [{ 审定意见: "同意" }, "已审定", -2],
    [{ 审定意见: "不同意" }, "已作废", 0],
    [{ 审定意见: "暂缓" }, "建议", -2],
  ])("%j gives %s", (cells, status, points) => {
    const reviewed = type(afterFirst(LAST), LEDGER, LAST.id, cells);
    expect(run(reviewed, outcomesOf([LAST])).document.adjustments[0]).toMatchObject({ status, points });
  });

  it("does not let a signature lift a pending row", () => {
    const signed = type(afterFirst(pending()), LEDGER, LAST.id, { 审定意见: "同意" });
    const second = run(signed, outcomesOf([pending()]));
    expect(second.document.adjustments[0]).toMatchObject({ status: "待确认", points: 0 });
    expect(second.changes).toEqual([]);
  });

  it("updates a row in place when its amount changed, people's words beside it", () => {
    const noted = type(afterFirst(LAST, OTHER), LEDGER, LAST.id, { 备注: "已电话核实" });
    const { after } = run(noted, outcomesOf([applied({ points: -4 }), OTHER]));
    expect(rowOf(after, LEDGER, LAST.id)).toMatchObject({ 计算分值: -4, 备注: "已电话核实" });
  });

  it("follows columns that a clerk moved, and keeps an added one", () => {
    const moved = editSheet(afterFirst(LAST, OTHER), LEDGER, (values, formulas) => {
      for (const grid of [values, formulas]) {
        grid.forEach((row, index) => {
          const [first = ""] = row.splice(0, 1);
          row.splice(4, 0, first);
          row.push(index === 1 ? "我的标记" : index > 1 ? `标记${String(row[2])}` : "");
        });
      }
    });
    const { after, changes } = run(moved, outcomesOf([applied({ points: -4 }), OTHER]));
    expect(rowOf(after, LEDGER, LAST.id)).toMatchObject({ 计算分值: -4, 我的标记: "标记癸乡" });
    expect(changes.some(({ kind }) => kind === "create-sheet")).toBe(false);
  });

  it("finds the sheet again under another name", () => {
    const first = afterFirst(LAST);
    const renamed = {
      sheets: first.sheets.map((one) => (one.name === LEDGER ? { ...one, name: "台账2019" } : one)),
    };
    const { after, changes } = run(renamed, outcomesOf([LAST, OTHER]));
    expect(changes.some(({ kind }) => kind === "create-sheet")).toBe(false);
    expect(
      ids({ sheets: after.sheets.map((one) => (one.name === "台账2019" ? { ...one, name: LEDGER } : one)) }),
    ).toEqual([LAST.id, OTHER.id]);
  });

  it("adds a column that a clerk deleted right of everything", () => {
    const cut = editSheet(afterFirst(LAST), LEDGER, (values, formulas) => {
      const column = (values[1] ?? []).indexOf("提示");
      for (const grid of [values, formulas]) grid.forEach((row) => row.splice(column, 1));
    });
    const second = run(cut, outcomesOf([LAST]));
    expect(Object.keys(rowOf(second.after, LEDGER, LAST.id)).at(-1)).toBe("提示");
    expect(run(second.after, outcomesOf([LAST])).changes).toEqual([]);
  });
});

describe("a fact that vanishes", () => {
  it("frees its row for a new fact when no person wrote on it", () => {
    const { after } = run(afterFirst(LAST, OTHER), outcomesOf([applied({ unit: "壬镇" }), OTHER]));
    expect(tableRows(after, LEDGER).map((row) => row["单位"])).toEqual(["壬镇", "甲镇"]);
  });

  it("leaves no gap: the last row moves up with people's words", () => {
    const third = applied({ unit: "壬镇", clause: "激8.a" });
    const noted = type(afterFirst(LAST, OTHER, third), LEDGER, third.id, { 备注: "核实", 复核: "采纳" });
    const { after } = run(noted, outcomesOf([OTHER, third]));
    expect(ids(after)).toEqual([third.id, OTHER.id]);
    expect(rowOf(after, LEDGER, third.id)).toMatchObject({ 备注: "核实", 复核: "采纳" });
    expect(run(after, outcomesOf([OTHER, third])).changes).toEqual([]);
  });

  it("is only marked when a person wrote on it, and revives when the fact comes back", () => {
    const noted = type(afterFirst(LAST), LEDGER, LAST.id, { 备注: "核实" });
    const gone = run(noted, outcomesOf([]));
    expect(rowOf(gone.after, LEDGER, LAST.id)).toMatchObject({ 状态: "已失效", 备注: "核实" });
    expect(gone.document.adjustments[0]).toMatchObject({ status: "已失效", points: 0 });
    expect(gone.document.questions).toEqual([]);
    const back = run(gone.after, outcomesOf([LAST]));
    expect(back.document.adjustments).toMatchObject([{ status: "建议", points: -2 }]);
    expect(rowOf(back.after, LEDGER, LAST.id)["提示"]).toBe("");
  });

  it("that was approved is marked, never deleted, with a question (S24)", () => {
    const approved = type(afterFirst(LAST), LEDGER, LAST.id, { 审定意见: "同意" });
    const next = applied({ unit: "壬镇" });
    const { after, document } = run(approved, outcomesOf([next]));
    expect(rowOf(after, LEDGER, LAST.id)).toMatchObject({
      状态: "已失效",
      提示: "原已审定，需复核",
      计算分值: -2,
    });
    expect(document.adjustments.find(({ unit }) => unit === "壬镇")?.status).toBe("建议");
    expect(document.questions).toMatchObject([{ code: "B-19", sheet: LEDGER, holds: false }]);
    expect(run(after, outcomesOf([next])).changes).toEqual([]);
  });
});

describe("an approved row", () => {
  const approved = type(afterFirst(LAST), LEDGER, LAST.id, { 审定意见: "同意" });
  const changed = applied({ points: -4 });

  it("keeps its amount; a changed one is a new suggestion beside it", () => {
    const { after, document } = run(approved, outcomesOf([changed]));
    expect(rowOf(after, LEDGER, LAST.id)).toMatchObject({ 计算分值: -2, 状态: "已失效" });
    expect(rowOf(after, LEDGER, `${LAST.id}·重算`)).toMatchObject({ 计算分值: -4 });
    expect(document.adjustments.map(({ points }) => points).sort()).toEqual([-4, 0]);
    expect(run(after, outcomesOf([changed])).changes).toEqual([]);
  });

  it("counts again when the old amount comes back", () => {
    const { after } = run(approved, outcomesOf([changed]));
    const back = run(after, outcomesOf([LAST]));
    expect(back.document.adjustments).toMatchObject([{ id: LAST.id, status: "已审定", points: -2 }]);
  });

  it("is not rewritten when only its wording changed", () => {
    const { changes } = run(approved, outcomesOf([applied({ reason: "换了说法" })]));
    expect(changes).toEqual([]);
  });
});

describe("hand-made rows", () => {
  const handMade = {
    编号: "手工1",
    数据月份: "2019-08",
    归属年度: 2019,
    单位: "癸乡",
    条款: "激8.c",
    计算分值: -2,
  };

  it("stay untouched and count", () => {
    const typed = addRow(afterFirst(LAST), LEDGER, handMade);
    const second = run(typed, outcomesOf([LAST]));
    expect(rowOf(second.after, LEDGER, "手工1")).toMatchObject(handMade);
    expect(second.document.adjustments[1]).toMatchObject({ id: "手工1", points: -2, clause: "激8.c" });
    expect(second.document.totals.find(({ unit }) => unit === "癸乡")).toMatchObject({
      monthPoints: -4,
      yearPoints: -4,
    });
  });

  it("with 最终分值 typed in need no further write, but the leader's page names their unit", () => {
    const typed = addRow(afterFirst(LAST), LEDGER, { ...handMade, 编号: "", 最终分值: -1 });
    const second = run(typed, outcomesOf([LAST]));
    const written = new Set(second.changes.map((change) => change.sheet));
    expect([...written].sort()).toEqual(["运行记录", "领导摘要_201908"]);
    expect(second.document.adjustments[1]).toMatchObject({ points: -1, amount: -2 });
  });

  it("are never overwritten by new facts", () => {
    const typed = addRow(afterFirst(LAST), LEDGER, handMade);
    const { after } = run(typed, outcomesOf([LAST, OTHER]));
    expect(ids(after)).toEqual([LAST.id, "手工1", OTHER.id]);
  });

  it("that copy a row of ours count and are named", () => {
    const first = afterFirst(LAST);
    const copied = addRow(first, LEDGER, rowOf(first, LEDGER, LAST.id));
    const { notes, document } = run(copied, outcomesOf([LAST]));
    expect(notes.join()).toContain(LAST.id);
    expect(document.adjustments).toHaveLength(2);
  });

  it.each([
    ["2019年8月", "2019-08"],
    [43_678, "2019-08"],
    ["8月份", null],
  ])("数据月份 %p is %p", (written, month) => {
    const typed = addRow(afterFirst(LAST), LEDGER, { ...handMade, 数据月份: written });
    expect(run(typed, outcomesOf([LAST])).document.adjustments[1]?.month).toBe(month);
  });
});

describe("names and words of clerks", () => {
  it("writes beside a clerk's sheet of the same name and says so", () => {
    const taken = workbook(sheet("8月", [["说明"]]), sheet(LEDGER, [["我的台账"], ["张三", 5]]));
    const first = run(taken, outcomesOf([LAST]));
    expect(rowOf(first.after, "加减分台账(2)", LAST.id)["单位"]).toBe("癸乡");
    expect(first.after.sheets[1]?.values).toEqual(taken.sheets[1]?.values);
    expect(first.notes.join()).toContain("加减分台账(2)");
    expect(run(first.after, outcomesOf([LAST])).changes).toEqual([]);
  });

  it("writes text that looks like a formula as data, and quotes it inside formulas", () => {
    const evil = applied({ unit: '=HYPERLINK("x")', sourceKey: 'a"b', cell: "A1", detail: "+1" });
    const hostile = { ...evil, sources: [{ sheet: "8'月\"", cell: "A1" }] };
    const first = run(EMPTY, outcomesOf([hostile]));
    const formulas = first.changes.flatMap((change) =>
      change.kind === "formulas" ? change.formulas.flat() : [],
    );
    expect(formulas).toContain(`=HYPERLINK("#'8''月""'!A1","8'月""!A1")`);
    expect(formulas.filter((formula) => formula === hostile.unit)).toEqual([]);
    expect(run(first.after, outcomesOf([hostile])).changes).toEqual([]);
  });

  it("leaves a protected ledger alone and says so", () => {
    const first = afterFirst(LAST);
    const locked = {
      sheets: first.sheets.map((one) => (one.name === LEDGER ? { ...one, isProtected: true } : one)),
    };
    const second = run(locked, outcomesOf([LAST, OTHER]));
    expect(second.changes.some((change) => change.sheet === LEDGER)).toBe(false);
    expect(second.notes.join()).toContain("保护");
  });
});
