// 单位列, 得分列, 排名列 of 排名登记: the clerk's word on columns, and what happens to a word that names none.
import { applyChanges, sheet, workbook } from "../../support/apply-changes";
import { evaluate } from "../../../src/engine";
import { recognise, type CellValue, type SheetSnapshot, type Snapshot } from "../../../src/worksheets";

const TOWNS = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];
const SETTINGS = sheet("设置", [
  ["项目", "值"],
  ["本区名称", "江北区"],
]);
/** 甲镇 is first by 排名 and by 得分, last by 核定位次 and 核定得分. */
const RANKING = sheet("8月", [
  ["江北区2019年8月脱贫攻坚指标排名表"],
  ["乡镇", "得分", "排名", "核定得分", "核定位次"],
  ...TOWNS.map((name, index) => [name, 95 - index, index + 1, 60 + index, TOWNS.length - index]),
]);
const RANGE = "A2:E12";

type Cells = Readonly<Record<string, CellValue>>;

function registered(cells: Cells, ...more: readonly SheetSnapshot[]): Snapshot {
  const row: Cells = { 工作表: "8月", 区域: RANGE, ...cells };
  return workbook(SETTINGS, RANKING, sheet("排名登记", [Object.keys(row), Object.values(row)]), ...more);
}

const read = (cells: Cells) => recognise(registered(cells));
const columnsOf = (cells: Cells) => read(cells).tables.find(({ kind }) => kind === "ranking")?.columns;
const asked = (cells: Cells) => read(cells).questions.filter(({ code }) => code === "IN-CELL");
const lastOf = (cells: Cells) =>
  evaluate(read(cells).situation, null).outcomes.filter(({ kind }) => kind === "applied");

it("without a word the product's own columns stand", () => {
  expect(columnsOf({})).toEqual({ unit: "A", score: "B", rank: "C" });
  expect(lastOf({})).toMatchObject([{ unit: "癸乡" }]);
});

it("blank is no word", () => {
  expect(columnsOf({ 排名列: " ", 得分列: "" })).toEqual({ unit: "A", score: "B", rank: "C" });
  expect(read({ 排名列: " " }).rankingTables[0]?.corrected).toEqual([]);
});

it.each(["E", "e", "Ｅ", " E "])("排名列 %s is column E", (letter) => {
  expect(columnsOf({ 排名列: letter, 得分列: "D" })).toEqual({ unit: "A", score: "D", rank: "E" });
  expect(lastOf({ 排名列: letter })).toMatchObject([
    { unit: "甲镇", sources: [{ sheet: "8月", cell: "E3" }] },
  ]);
  expect(read({ 排名列: letter }).rankingTables[0]?.corrected).toEqual(["排名列"]);
});

it("单位列 names the units where two columns could", () => {
  const twice = sheet("8月", [
    ["江北区2019年8月脱贫攻坚指标排名表"],
    ["乡镇", "单位名称", "得分", "排名"],
    ...TOWNS.map((name, index) => [name, TOWNS[9 - index] ?? "", 95 - index, index + 1]),
  ]);
  const row = sheet("排名登记", [
    ["工作表", "区域", "单位列"],
    ["8月", "A2:D12", "B"],
  ]);
  const first = (...sheets: readonly SheetSnapshot[]) =>
    recognise(workbook(SETTINGS, ...sheets)).situation.rankings[0]?.entries[0]?.label;
  expect([first(twice), first(twice, row)]).toEqual(["甲镇", "癸乡"]);
});

it.each([
  ["第三列", "no letter"],
  ["3", "a number"],
  ["F", "right of the table"],
  ["ZZZZ", "no column at all"],
])("排名列 %s (%s) is a question at its cell, and holds the table", (text) => {
  const [question, ...others] = asked({ 排名列: text });
  expect(question).toMatchObject({
    at: { sheet: "排名登记", cell: "C2" },
    choices: ["A", "B", "C", "D", "E"],
    holds: true,
  });
  expect(others).toEqual([]);
  expect(lastOf({ 排名列: text })).toEqual([]);
  expect(columnsOf({ 排名列: text })).toMatchObject({ rank: "C" });
});

it("one column cannot be two things", () => {
  expect(asked({ 得分列: "E", 排名列: "E" })).toMatchObject([{ at: { sheet: "排名登记", cell: "D2" } }]);
});

it("an answer with the right letter settles the question", () => {
  const [question] = asked({ 排名列: "最后" });
  const questions = sheet("待确认", [
    ["编号", "代码", "问题", "选项", "答复", "来源", "影响"],
    [question?.id ?? "", "IN-CELL", "", "", "E", "", ""],
  ]);
  const recognition = recognise(registered({ 排名列: "最后" }, questions));
  expect(recognition.questions.filter(({ code }) => code === "IN-CELL")).toEqual([]);
  expect(recognition.tables.find(({ kind }) => kind === "ranking")?.columns).toMatchObject({ rank: "E" });
});

it("a table whose header says nothing of ranks becomes one by the clerk's word", () => {
  const mute = sheet("8月", [
    ["江北区2019年8月脱贫攻坚指标排名表"],
    ["乡镇", "得分", "甲栏"],
    ...TOWNS.map((name, index) => [name, 60 + index, TOWNS.length - index]),
  ]);
  const row = sheet("排名登记", [
    ["工作表", "区域", "排名列"],
    ["8月", "A2:C12", "C"],
  ]);
  const recognition = recognise(workbook(SETTINGS, mute, row));
  expect(recognition.tables.find(({ kind }) => kind === "ranking")?.columns).toMatchObject({ rank: "C" });
  expect(
    evaluate(recognition.situation, null).outcomes.filter(({ kind }) => kind === "applied"),
  ).toMatchObject([{ unit: "甲镇" }]);
});

it("the row speaks for its own table only", () => {
  const other = { ...RANKING, id: "9月", name: "9月" };
  const both = recognise(applyChanges(registered({ 排名列: "E" }, other), []));
  const ranks = both.tables.flatMap(({ kind, columns }) => (kind === "ranking" ? [columns["rank"]] : []));
  // 9月 keeps its two rankings, 排名 and 核定位次.
  expect(ranks).toEqual(["E", "C", "E"]);
});
