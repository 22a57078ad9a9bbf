// 激1, 约1.d, 约7 in words: what the clerk reads of a township's grade, place and years, and every question with its cell.
import { questionId } from "../../src/engine";
import type { AnnualTownshipResult, Outcome, Question } from "../../src/engine";
import { evaluateAnnual } from "../../src/engine/annual";
import { RULE_BOOK, wording } from "../../src/policy";
import type { AnnualTownshipRow, TownshipGrade } from "../../src/policy";
import { cityResult, graded, known, situation, TOWNSHIPS } from "../support/situation";
import type { SituationFacts } from "../support/situation";

const evaluated = (results: readonly AnnualTownshipResult[], facts: SituationFacts = {}, book = RULE_BOOK) =>
  evaluateAnnual(situation({ annualTownships: results, ...facts }), book);
const asked = ({ id, code, message, at, choices, holds, affects }: Question) => ({
  ...{ id, code, says: wording(message), cell: at?.cell, choices, holds, affects },
});
const questions = (results: readonly AnnualTownshipResult[], facts: SituationFacts = {}) =>
  evaluated(results, facts).questions.map(asked);
const told = ({ clause, kind, reason, checks, flags, sources }: Outcome) => ({
  ...{ clause, kind, reason: wording(reason), flags: flags.map(wording) },
  checks: checks.map(({ label, want, got, ok, evidence, source }) =>
    [label, want, got, ok, evidence.map((at) => at.cell).join(), source].join(" "),
  ),
  sources: sources.map((at) => `${at.sheet}!${at.cell}`),
});
function one(results: readonly AnnualTownshipResult[], name: string, clause: string, facts = {}): Outcome {
  const found = evaluated(results, facts).outcomes.find(
    (each) => each.unit === name && each.clause === clause && each.year === 2019,
  );
  if (!found) throw new Error(`${name} has no ${clause}`);
  return found;
}
const flags = (outcome: Outcome): readonly string[] => outcome.flags.map(wording);

describe("grades", () => {
  it("the grade's own row: what was seen, where", () => {
    expect(told(one(cityResult(2019, TOWNSHIPS), "甲镇", "激1.f"))).toEqual({
      ...{ clause: "激1.f", kind: "applied", reason: "2019年市年终扶贫成效考核综合评价较好", flags: [] },
      checks: ["annual.check.grade 较好 较好 true E2 sheet"],
      sources: ["2019年终考核_乡镇!E2"],
    });
  });
  it("a mapped grade and a missing year are told once, on the grade's own row", () => {
    const results = [
      graded(2017, "甲镇", "较好"),
      graded(2019, "甲镇", "较好", { gradeAsWritten: "二等" }),
      graded(2019, "乙镇", "较好", { gradeAsWritten: "较好" }),
    ];
    expect(flags(one(results, "甲镇", "激1.f"))).toEqual([
      "2019年原评“二等”，按等次对照视为较好",
      "缺2018年结果，连续年数从2019年起算",
    ]);
    expect(flags(one(results, "甲镇", "激1.a"))).toEqual([]);
    expect(flags(one(results, "乙镇", "激1.f"))).toEqual([]);
  });
  it("a grade that is being asked about in its cell is asked there alone, and waits", () => {
    const results = [graded(2019, "甲镇", null, { holds: ["IN-CELL·x"] })];
    expect(questions(results)).toEqual([]);
    const [outcome, ...others] = evaluated(results).outcomes;
    expect(others).toEqual([]);
    expect(outcome).toMatchObject({
      clause: "激1.a",
      kind: "undecided",
      points: null,
      missing: ["IN-CELL·x"],
    });
  });
  it("a missing grade is asked for, and nothing else is said", () => {
    const results = [graded(2019, "甲镇", null, { rank: 3 })];
    const id = questionId("IN-CELL", "综合评价", 2019, "甲镇");
    expect(questions(results)).toEqual([
      {
        ...{ id, code: "IN-CELL", says: "甲镇2019年综合评价未填，请选择", cell: "E2" },
        ...{ choices: ["好", "较好", "一般", "较差", "不参评"], holds: true, affects: ["甲镇"] },
      },
    ]);
    expect(evaluated(results).outcomes.map(told)).toEqual([
      {
        ...{ clause: "激1.a", kind: "undecided", reason: "2019年市年终扶贫成效考核综合评价未填" },
        ...{ flags: [], checks: [], sources: ["2019年终考核_乡镇!E2"] },
      },
    ]);
    expect(questions(results, { answers: { [id]: "一般" } })).toEqual([]);
    expect(questions(results, { answers: { [id]: "不知道" } })).toHaveLength(1);
  });
  it("keeps the same id with and without a grade", () => {
    const idOf = (results: readonly AnnualTownshipResult[]) => one(results, "甲镇", "激1.a");
    const expected = { id: "2019·甲镇·激1.a", sourceKey: "年终考核|2019|甲镇|" };
    expect(idOf([graded(2019, "甲镇", null, { rank: 3 })])).toMatchObject(expected);
    expect(idOf([graded(2019, "甲镇", "好")])).toMatchObject(expected);
  });
  it("a missing grade waits on the row of its own, wherever the book has it", () => {
    const turned = { ...RULE_BOOK, annualTownships: [...RULE_BOOK.annualTownships].reverse() };
    const { outcomes } = evaluated([graded(2019, "甲镇", null, { rank: 3 })], {}, turned);
    expect(outcomes.map(({ clause }) => clause)).toEqual(["激1.a"]);
  });
  it("a score without a grade is asked about as well", () => {
    expect(questions([graded(2019, "甲镇", null, { score: 80 })])).toHaveLength(1);
  });
});

describe("B-19 two results of one year", () => {
  const results = [graded(2019, "甲镇", "较好"), graded(2019, "甲镇", "一般")];
  const id = questionId("B-19", "综合评价", 2019, "甲镇");
  it("asks, the later one first", () => {
    expect(questions(results)).toEqual([
      {
        ...{ id, code: "B-19", cell: "E2", choices: ["一般", "较好"], holds: false, affects: ["甲镇"] },
        says: "甲镇2019年综合评价有两个结果：较好、一般，以哪个为准",
      },
    ]);
    expect(questions([...results].slice(1))).toEqual([]);
  });
  it("says which one counts", () => {
    expect(flags(one(results, "甲镇", "约1.d"))).toEqual(["2019年结果有两份（较好、一般），按一般计"]);
    const answers = { [id]: "较好" };
    expect(flags(one(results, "甲镇", "激1.f", { answers }))).toEqual([
      "2019年结果有两份（较好、一般），按较好计",
    ]);
  });
  it("equal ones, or one without a grade, are no contradiction", () => {
    const blank = graded(2019, "甲镇", null, { rank: 3 });
    const kinds = (rows: readonly AnnualTownshipResult[]) => [
      questions(rows).filter(({ code }) => code === "B-19"),
      one(rows, "甲镇", "激1.f").kind,
    ];
    const good = graded(2019, "甲镇", "较好");
    expect(kinds([good, good])).toEqual([[], "applied"]);
    expect(kinds([good, blank])).toEqual([[], "applied"]);
    expect(kinds([blank, good])).toEqual([[], "applied"]);
  });
});

describe("B-16 places, in words", () => {
  it("first: the place, of how many, and the grade's cell", () => {
    expect(told(one(cityResult(2019, TOWNSHIPS, { 甲镇: "好" }), "甲镇", "激1.c"))).toMatchObject({
      reason: "2019年市年终扶贫成效考核综合评价好，在本区10个乡镇中居第一",
      checks: ["annual.check.grade 好 好 true E2 sheet", "annual.check.place 第一 1 true E2 computed"],
      flags: [],
    });
  });
  it("not first: the place it had and how far that is", () => {
    const missed = one(cityResult(2019, TOWNSHIPS, { 丙乡: "好" }), "丙乡", "激1.c");
    expect(told(missed)).toMatchObject({
      reason: "2019年市年终扶贫成效考核综合评价好，在本区10个乡镇中不居第一",
      checks: ["annual.check.grade 好 好 true E4 sheet", "annual.check.place 第一 3 false E4 computed"],
    });
    expect(missed).toMatchObject({ kind: "not-applied", distance: { by: 2, unit: "名" } });
  });
  it("not last: counted from the end", () => {
    const missed = one(cityResult(2019, TOWNSHIPS, { 辛镇: "一般" }), "辛镇", "激1.i");
    expect(missed).toMatchObject({ kind: "not-applied", distance: { by: 2, unit: "名" } });
    expect(wording(missed.reason)).toContain("不居末位");
  });
  it("two on the first rank are both first: nobody is asked", () => {
    const results = TOWNSHIPS.map((name, index) =>
      graded(2019, name, index < 2 ? "好" : "较好", { rank: index < 2 ? 1 : 9 }),
    );
    expect(one(results, "乙镇", "激1.c").kind).toBe("applied");
    expect(flags(one(results, "乙镇", "激1.c"))).toEqual(["并列第一（2家），均按第一计"]);
    expect(questions(results)).toEqual([]);
  });
  it("all on one rank: nobody is first or last, however bad", () => {
    const tied = (grade: TownshipGrade) => TOWNSHIPS.map((name) => graded(2019, name, grade, { rank: 4 }));
    expect(one(tied("好"), "甲镇", "激1.c")).toMatchObject({ kind: "not-applied", distance: null });
    expect(flags(one(tied("好"), "甲镇", "激1.c"))).toEqual(["各乡镇全部并列，无第一和末位"]);
    expect(flags(one(tied("较差"), "甲镇", "约7")).join()).not.toContain("条文缺口");
  });
  it("a rank that one of them lacks orders nobody: the scores do", () => {
    const results = TOWNSHIPS.map((name, index) =>
      graded(2019, name, "好", { rank: index === 0 ? null : index, score: 90 + index }),
    );
    expect(one(results, "癸乡", "激1.c").kind).toBe("applied");
    expect(flags(one(results, "癸乡", "激1.c"))).toEqual(["缺全市排名，辖区名次按得分推定"]);
    expect(one(results, "乙镇", "激1.c").kind).toBe("not-applied");
  });
  it("scores that one of them lacks order nobody: the grades do", () => {
    const results = TOWNSHIPS.map((name, index) =>
      graded(2019, name, name === "甲镇" ? "好" : "较好", { score: index === 5 ? null : 90 + index }),
    );
    expect(flags(one(results, "甲镇", "激1.c"))).toEqual(["缺全市排名，辖区名次按综合评价推定"]);
  });
  it("one township alone has no place, nor does it tie with anybody", () => {
    const alone = one([graded(2019, "甲镇", "好", { rank: 1 })], "甲镇", "激1.c");
    expect(alone).toMatchObject({ kind: "not-applied", distance: null });
    expect(flags(alone)).toEqual(["名录有10个乡镇，结果表只列1个"]);
  });
  it("grades alone order those who have one", () => {
    const unknown = graded(2019, "丙乡", null, { holds: ["IN-CELL·x"] });
    const last = one([graded(2019, "甲镇", "较好"), graded(2019, "乙镇", "一般"), unknown], "乙镇", "激1.i");
    expect(last.kind).toBe("applied");
    expect(wording(last.reason)).toContain("在本区2个乡镇中居末位");
  });
  it("says how many of the directory's townships the result lacks", () => {
    const results = cityResult(2019, TOWNSHIPS.slice(0, 8), { 甲镇: "好" });
    expect(flags(one(results, "甲镇", "激1.c"))).toEqual(["名录有10个乡镇，结果表只列8个"]);
  });
  it("较差 at the end of the list: the gap in the clauses is told (B-17), not in the middle", () => {
    const gap = (name: string) =>
      flags(one(cityResult(2019, TOWNSHIPS, { [name]: "较差" }), name, "约7")).join();
    expect(gap("癸乡")).toContain("居末位但评价为较差");
    expect(gap("戊乡")).not.toContain("居末位");
  });
});

describe("grades alone", () => {
  const results = TOWNSHIPS.map((name) => graded(2019, name, /[甲乙]/.test(name) ? "好" : "较好"));
  const id = questionId("IN-CELL", "辖区第一", 2019);
  it("leave several candidates: one question for all of them", () => {
    const open = questions(results);
    expect(open[0]).toEqual({
      ...{ id, code: "IN-CELL", cell: "E2", choices: ["甲镇", "乙镇", "都不是"], holds: true },
      ...{ affects: ["甲镇", "乙镇"], says: "2019年结果缺全市排名和得分，2个乡镇评价相同，请指明辖区第一" },
    });
    expect(new Set(open.map((each) => each.id))).toEqual(new Set([id]));
    expect(flags(one(results, "甲镇", "激1.c"))).toEqual(["缺全市排名，辖区名次按综合评价推定"]);
    expect(one(results, "甲镇", "激1.c")).toMatchObject({ kind: "undecided", missing: [id] });
  });
  it.each([
    ["乙镇", "not-applied", "applied", 0],
    ["都不是", "not-applied", "not-applied", 0],
    ["丙乡", "undecided", "undecided", 2],
    ["也许甲镇", "undecided", "undecided", 2],
  ])("answer %s", (answer, first, second, open) => {
    const facts = { answers: { [id]: answer } };
    expect(["甲镇", "乙镇"].map((name) => one(results, name, "激1.c", facts).kind)).toEqual([first, second]);
    expect(questions(results, facts)).toHaveLength(open);
  });
});

describe("consecutive years, in words", () => {
  const years = (grades: Readonly<Record<number, TownshipGrade>>, more: Partial<AnnualTownshipResult> = {}) =>
    Object.entries(grades).map(([year, grade]) =>
      graded(Number(year), "甲镇", grade, { rank: 3, ...(year === "2017" ? more : {}) }),
    );
  it("a run: its years, grades and cells", () => {
    expect(told(one(years({ 2018: "较差", 2019: "一般" }), "甲镇", "激1.l"))).toMatchObject({
      kind: "applied",
      reason: "连续2年综合评价一般或较差（2018年较差、2019年一般）",
      checks: [
        "annual.check.grade 一般/较差 一般 true E2 sheet",
        "annual.check.years 2 2 true E2,E2 computed",
      ],
      flags: ["一般与较差合并计算连续年数"],
      sources: ["2019年终考核_乡镇!E2", "2018年终考核_乡镇!E2"],
    });
    expect(flags(one(years({ 2018: "一般", 2019: "一般" }), "甲镇", "激1.l"))).toEqual([]);
  });
  it("counts as many years as the row wants, whatever came before", () => {
    const longer = years({ 2017: "一般", 2018: "一般", 2019: "一般" });
    expect(told(one(longer, "甲镇", "激1.l")).checks).toContain("annual.check.years 2 2 true E2,E2 computed");
    const unknown = graded(2017, "甲镇", null, { rank: 2 });
    expect(one([unknown, ...longer.slice(1)], "甲镇", "激1.l").kind).toBe("applied");
  });
  it("of three rows the longest run stands, also beside one that a year is missing to", () => {
    const promotions = RULE_BOOK.annualTownships.filter(({ group }) => group === "提拔");
    const [longer, shorter] = promotions;
    if (!longer || !shorter) throw new Error("no promotion rows");
    const row = (id: "激1.d" | "激1.e" | "激1.b", count: number): AnnualTownshipRow => ({
      ...(id === "激1.d" ? longer : shorter),
      ...{ id, years: count },
    });
    const kinds = (rows: readonly AnnualTownshipRow[]) =>
      evaluated(years({ 2017: "好", 2018: "好", 2019: "好" }), {}, { ...RULE_BOOK, annualTownships: rows })
        .outcomes.filter(({ year }) => year === 2019)
        .map(({ rule, kind }) => `${rule} ${kind}`);
    const three = [row("激1.b", 4), row("激1.e", 2), row("激1.d", 3)];
    expect(kinds(three)).toEqual(["激1.b not-applied", "激1.e absorbed", "激1.d applied"]);
    expect(kinds([row("激1.e", 2), row("激1.d", 2)])).toEqual(["激1.e applied", "激1.d absorbed"]);
  });
  it("a longer run that waits absorbs nothing", () => {
    const waiting = years({ 2017: "好", 2018: "好", 2019: "好" }, { holds: ["IN-CELL·x"] });
    expect(one(waiting, "甲镇", "激1.d").kind).toBe("undecided");
    expect(one(waiting, "甲镇", "激1.e").kind).toBe("applied");
  });
});

it("the F-9 note stands on the first unit by name, with the amount of 一般", () => {
  const results = cityResult(2019, [...TOWNSHIPS].reverse(), { 甲镇: "较差", 乙镇: "较差" });
  const noted = evaluated(results).outcomes.filter((each) =>
    flags(each).includes("较差不扣分而一般扣10分，系条文如此"),
  );
  expect(noted.map(({ unit, clause }) => [unit, clause])).toEqual([["乙镇", "约7"]]);
});

it("a row of a township without a category of ours, held for its grade alone, is nobody's", () => {
  const stranger = { mention: { text: "外县镇", unit: null }, holds: ["IN-CELL·x"] };
  expect(evaluated([graded(2019, "甲镇", "一般", stranger)]).outcomes).toEqual([]);
  expect(evaluated([graded(2019, "甲镇", "一般", { mention: known("区教育局") })]).outcomes).toEqual([]);
});
