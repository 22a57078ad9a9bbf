// 领导摘要: one page of figures, talks, movements, open questions and deadlines; points follow the ledger by formula.
import type { Interview, Ranking } from "../../src/engine";
import type { Recognition, Snapshot } from "../../src/worksheets";
import { sheet, workbook } from "../support/apply-changes";
import { applied, interview, outcomesOf, pending, question, run, sheetNamed } from "../support/outcomes";
import { districtRanking } from "../support/situation";

const SUMMARY = "领导摘要_201908";
const EMPTY = workbook(sheet("说明", [["说明"]]));
const TALK = interview({ unit: "癸乡", level: "L1", clause: "约1.b", points: -4 });
const STRONG = interview({ unit: "区住建局", level: "L3", clause: "约7", points: 0 });
const REMINDER = interview({ unit: "甲镇", level: "L0", clause: "约1.a" });

/** 内容 by 项目; titles by their own text. */
function page(snapshot: Snapshot, name = SUMMARY): Map<string, string> {
  const { formulas } = sheetNamed(snapshot, name);
  return new Map(formulas.slice(1).map((row) => [String(row[1]), String(row[2])]));
}

const withTalks = (...interviews: readonly Interview[]) =>
  page(run(EMPTY, outcomesOf([], { interviews })).after);

it("names who is called, strongest level first, with the host and the clauses; reminders apart", () => {
  const summary = withTalks(TALK, STRONG, REMINDER);
  const [first = "", second = ""] = (summary.get("约谈") ?? "").split("\n");
  expect(first).toMatch(/^诫勉谈话（L3，.+主持）：区住建局（约7）。$/);
  expect(second).toMatch(/^约谈（L1，.+主持）：癸乡（约1\.b）。$/);
  expect(summary.get("电话提醒")).toBe("甲镇（约1.a）");
  expect(summary.get("总体情况")).toContain("拟约谈2个单位，电话提醒1个单位");
});

it("says 本月无约谈 where nobody is called, and has a page all the same", () => {
  const summary = withTalks();
  expect(summary.get("约谈")).toBe("本月无约谈。");
  expect(summary.get("电话提醒")).toBe("无");
  expect(summary.get("年度靠后")).toBe("无");
});

it("points stand as formulas over the ledger, so that a review shows without a run", () => {
  const facts = [
    applied({ unit: "癸乡" }),
    applied({ unit: "甲镇", clause: "激4.c", points: 10 }),
    pending({ unit: "乙镇" }),
  ];
  const summary = page(run(EMPTY, outcomesOf(facts)).after);
  expect(summary.get("总体情况")).toMatch(/COUNTIFS\('加减分台账'!\$B:\$B,"2019-08\*"/);
  expect(summary.get("年度靠前")).toMatch(/^="乡镇："&"甲镇"&SUBSTITUTE\(TEXT\(SUMIFS\('加减分台账'!\$Q:\$Q/);
  expect(summary.get("年度靠后")).toContain('"癸乡"');
  expect(summary.get("年度靠后")).not.toContain("乙镇");
  expect(summary.get("变化较大")).toContain("本期分值较大");
});

it("tells the largest movements since the last issue of the same ranking", () => {
  const told = (recognition: Recognition): Recognition => {
    const issue = (month: string, ranks: Record<string, number>): Ranking =>
      districtRanking(month, { ranks });
    const rankings = [
      issue("2019-06", { 甲镇: 3, 乙镇: 2, 癸乡: 1 }),
      issue("2019-07", { 甲镇: 1, 乙镇: 2, 癸乡: 3 }),
      issue("2019-08", { 甲镇: 3, 乙镇: 2, 癸乡: 1 }),
    ];
    return { ...recognition, situation: { ...recognition.situation, rankings } };
  };
  const { after } = run(EMPTY, outcomesOf([]), told);
  expect(page(after).get("变化较大")).toMatch(/：癸乡升3→1名、甲镇降1→3名。$/);
});

it("counts what is open, held questions first, and shows few of them, short", () => {
  const held = question("B-9·甲", { code: "B-9", holds: true });
  const others = Array.from({ length: 9 }, (_, index) =>
    question(`C-8·${index}`, { code: "C-8", holds: false }),
  );
  const { after } = run(EMPTY, outcomesOf([], { questions: [...others, held] }));
  const text = page(after).get("待定事项") ?? "";
  expect(text).toMatch(/^共10项，其中1项答复前不计分：/);
  expect(text.split("\n")).toHaveLength(5);
});

it("gives the deadlines: reports by formula, the next rankings with the day to remind", () => {
  const deadlines = withTalks(TALK).get("时限") ?? "";
  expect(deadlines).toMatch(/COUNTIF\('整改台账'!\$G:\$G,"逾期未报"\)/);
  expect(deadlines).toContain("2019年9月排名表2019-10-05前报送（非工作日，宜在2019-09-30前提醒）");
});

it("after the year's end the page is about the year's results", () => {
  const annual = applied({ unit: "癸乡", month: null, clause: "激1.g", points: -10 });
  const { after } = run(EMPTY, { ...outcomesOf([annual]), month: null });
  const summary = page(after, "领导摘要_2019年终");
  expect([...summary.keys()][0]).toContain("2019年年终激励约谈情况摘要");
  expect(summary.get("总体情况")).toContain("COUNTIFS('加减分台账'!$C:$C,2019,'加减分台账'!$B:$B,\"=\"");
});
