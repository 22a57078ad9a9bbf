// 制度条款: the office's own wording by clause id, however it is written; nothing is computed from it.
import { readClause, readClauses } from "../../../src/worksheets/clause-id";
import { read, sheet, table, type Row } from "./book";

const texts = (...rows: Row[]) => read(sheet("制度条款", [["条款", "原文"], ...rows]));

it.each([
  ["约1.a", "约1.a"],
  ["约1a", "约1.a"],
  ["约１．ａ", "约1.a"],
  ["约1。A", "约1.a"],
  ["約1.a", "约1.a"],
  ["约谈1.a", "约1.a"],
  ["激励3（b）", "激3.b"],
  ["激3-b", "激3.b"],
  ["约 4", "约4"],
  ["约第4条", "约4"],
  ["组织实施3", "组3"],
])("%s is %s", (written, clause) => {
  expect(readClause(written)).toBe(clause);
});

it.each(["", "约9", "激1.z", "约1.a1", "1.a", "附则", "约1", "约4.a"])("%j is no clause", (written) => {
  expect(readClause(written)).toBeNull();
});

it("an article stands for all its clauses", () => {
  expect(readClauses("约1")).toEqual(["约1.a", "约1.b", "约1.c", "约1.d"]);
  expect(readClauses("约4")).toEqual(["约4"]);
  expect(readClauses("激9")).toEqual([]);
});

it("gives the wording of each clause, its own before its article's, rows of one clause together", () => {
  const recognition = texts(["约1", "本条全文"], ["约1.b", "第一款"], ["约１b", "第二款\n续"], ["激4.a", ""]);
  expect(recognition.clauseTexts).toEqual({
    "约1.a": "本条全文",
    "约1.b": "第一款\n第二款\n续",
    "约1.c": "本条全文",
    "约1.d": "本条全文",
  });
  expect(recognition.questions).toEqual([]);
  expect(table(recognition, "clauses")).toMatchObject({ kind: "clauses", counts: false });
});

it("names unknown clauses in one note, asks nothing, and is no ranking", () => {
  const recognition = texts(["约1.a", "条文"], ["附则", "解释权"], ["约99", "没有"]);
  expect(recognition.notes).toEqual([
    { code: "register.clauses-unknown", values: { sheet: "制度条款", clauses: "附则、约99" }, at: null },
  ]);
  expect(recognition.questions).toEqual([]);
  expect(recognition.situation.rankings).toEqual([]);
});

it("wording that looks like a formula or markup stays text", () => {
  expect(texts(["约1.a", "<b>=1+1</b>"]).clauseTexts).toEqual({ "约1.a": "<b>=1+1</b>" });
});

it("a sheet without wording says nothing", () => {
  expect(texts(["约1.a", ""])).not.toHaveProperty("clauseTexts");
});
