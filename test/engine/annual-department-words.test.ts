// 激2.a–激2.h in words: what the clerk reads of a department's place, and every question about it with its cell.
import { questionId } from "../../src/engine";
import type { AnnualDepartmentResult, Outcome, Question } from "../../src/engine";
import { evaluateAnnual } from "../../src/engine/annual";
import { wording } from "../../src/policy";
import { cell, composite, day, situation, type SituationFacts } from "../support/situation";

const UNIT = "区住建局";
const place = (rank: number | null, total: number | null, more: Partial<AnnualDepartmentResult> = {}) =>
  composite(2019, UNIT, rank, total, more);
const evaluated = (results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}) =>
  evaluateAnnual(situation({ annualDepartments: results, ...facts }));
const asked = ({ id, code, message, at, choices, holds, affects }: Question) => ({
  ...{ id, code, says: wording(message), cell: at?.cell, choices, holds, affects },
});
const questions = (results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}) =>
  evaluated(results, facts).questions.map(asked);
const told = ({ clause, kind, reason, checks, flags }: Outcome) => ({
  ...{ clause, kind, reason: wording(reason), flags: flags.map(wording) },
  checks: checks.map(({ label, want, got, ok, evidence, source }) =>
    [label, want, got, ok, evidence.map((at) => at.cell).join(), source].join(" "),
  ),
});
const fired = (results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}) =>
  evaluated(results, facts).outcomes.filter(({ kind }) => kind !== "not-applied");
const clauses = (results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}) =>
  fired(results, facts).map(({ clause, kind }) => (kind === "applied" ? clause : `${clause} 待确认`));

describe("what a place says", () => {
  it("from the top: the rank as the sheet has it, of how many", () => {
    expect(evaluated([place(2, 7)]).outcomes.map(told)).toEqual([
      {
        clause: "激2.b",
        kind: "applied",
        reason: "2019年市年终综合指标考核第2名（共7个）",
        checks: ["annual.check.rank 2 2 true E2 sheet"],
        flags: [],
      },
    ]);
  });
  it("from the bottom: both counts, the one from the end computed", () => {
    expect(evaluated([place(6, 7)]).outcomes.map(told)).toEqual([
      {
        clause: "激2.f",
        kind: "applied",
        reason: "2019年市年终综合指标考核倒数第2名（第6名，共7个）",
        checks: ["annual.check.from-bottom 2 2 true E6 computed"],
        flags: [],
      },
    ]);
  });
  it("without a total: the rank alone", () => {
    expect(fired([place(2, null)]).map(told)).toMatchObject([
      { kind: "undecided", reason: "2019年市年终综合指标考核第2名" },
    ]);
  });
  it("a place further up than any row: by one, and the check fails", () => {
    expect(evaluated([place(4, 9)]).outcomes.map(told)).toEqual([
      {
        clause: "激2.c",
        kind: "not-applied",
        reason: "2019年市年终综合指标考核第4名（共9个）",
        checks: ["annual.check.rank 3 4 false E4 sheet"],
        flags: [],
      },
    ]);
    expect(evaluated([place(5, 9)]).outcomes).toEqual([]);
  });
  it("only the first place says that it brings points and a grade; only the grade's row says it", () => {
    expect(fired([place(1, 7)]).map(told)).toMatchObject([
      { clause: "激2.a", flags: [] },
      { clause: "激2.d", flags: ["同一排名第一，既加分又评一等"] },
    ]);
    expect(fired([place(7, 7)]).map(told)).toMatchObject([{ flags: [] }, { flags: [] }]);
  });
  it("keeps a key of year and unit, and the level of the city", () => {
    expect(fired([place(2, 7)])).toMatchObject([{ sourceKey: "年终考核|2019|区住建局|", level: "市" }]);
  });
});

describe("B-12 few competitors, in words", () => {
  const id = questionId("B-12", 2019, UNIT);
  it("asks with the rank and the size, and offers the four ways", () => {
    expect(questions([place(3, 5)])).toEqual([
      {
        ...{ id, code: "B-12", cell: "E3", holds: true, affects: [UNIT] },
        says: "区住建局2019年第3名，参排仅5个，加分和扣分如何计",
        choices: ["加分扣分都计", "只计加分", "只计扣分", "都不计"],
      },
    ]);
  });
  it("says of the end that does not count why", () => {
    const said = (answer: string) =>
      evaluated([place(3, 5)], { answers: { [id]: answer } })
        .outcomes.map(told)
        .map(({ clause, flags }) => [clause, ...flags]);
    const small = "参排仅5个，按所定口径不计";
    expect(said(" 都不计 ")).toEqual([
      ["激2.c", small],
      ["激2.g", small],
    ]);
    expect(said("只计扣分")).toEqual([["激2.c", small], ["激2.g"]]);
  });
});

describe("A-15 several rows of one department, in words", () => {
  const rows = (first: number, second: number, total: number | null = 9) => [
    place(first, total, { indicator: "危房改造" }),
    place(second, total, { indicator: "饮水安全" }),
  ];
  const id = questionId("A-15", 2019, UNIT);
  it("asks which one counts, naming all", () => {
    expect(questions(rows(1, 9))).toEqual([
      {
        ...{ id, code: "A-15", cell: "E1", holds: true, affects: [UNIT] },
        says: "区住建局2019年有几行指标（危房改造、饮水安全）而无综合行，以哪行为准",
        choices: ["危房改造", "饮水安全", "各行都计", "都不计"],
      },
    ]);
  });
  it.each([
    [3, 5, 1],
    [4, 5, 0],
    [4, 6, 0],
    [4, 7, 1],
    [5, 7, 1],
  ])("places %i and %i of 9: %i question", (first, second, count) => {
    expect(questions(rows(first, second))).toHaveLength(count);
  });
  it("an unknown place or an unknown size may count", () => {
    const codes = (results: readonly AnnualDepartmentResult[]) =>
      evaluated(results).questions.map((q) => q.code);
    expect(codes(rows(5, 6, null))).toContain("A-15");
    expect(codes([place(null, 9, { indicator: "危房改造", score: 80 }), ...rows(5, 5).slice(1)])).toContain(
      "A-15",
    );
  });
  it.each([
    ["各行都计", ["激2.a", "激2.d", "激2.e", "激2.h"]],
    ["饮水安全", ["激2.e", "激2.h"]],
    ["都不计", []],
  ])("answer %s", (answer, expected) => {
    const facts = { answers: { [id]: answer } };
    expect(clauses(rows(1, 9), facts)).toEqual(expected);
    expect(questions(rows(1, 9), facts)).toEqual([]);
  });
  it.each(["综合", "年终综合指标考核", " 综合得分 ", " ", ""])(
    "a row named “%s” is the composite",
    (name) => {
      expect(clauses([...rows(1, 9), place(2, 9, { indicator: name })])).toEqual(["激2.b"]);
    },
  );
  it.each(["社会治安和信访综合", "综合治理"])("a row named “%s” is not", (name) => {
    const given = [...rows(1, 9), place(2, 9, { indicator: name })];
    expect(questions(given).map(({ code }) => code)).toEqual(["A-15"]);
  });
});

describe("a rank that is missing or impossible", () => {
  const rankId = questionId("IN-CELL", "全市排名", 2019, UNIT);
  const scored = place(null, 7, { score: 88, at: cell("年终", "E9") });
  it("a score without a rank: the rank is asked for, and no points are given", () => {
    expect(evaluated([scored]).outcomes).toEqual([]);
    expect(questions([scored])).toEqual([
      {
        ...{ id: rankId, code: "IN-CELL", cell: "E9", choices: [], holds: true, affects: [UNIT] },
        says: "区住建局2019年全市排名未填，请填名次",
      },
    ]);
  });
  it.each([
    ["2", ["激2.b"]],
    ["２", ["激2.b"]],
    ["第2", []],
    ["2名", []],
    ["06", ["激2.f"]],
  ])("the answer “%s”", (answer, expected) => {
    expect(clauses([scored], { answers: { [rankId]: answer } })).toEqual(expected);
  });
  it("says nothing of a row without rank and score; one that is held is asked about elsewhere", () => {
    expect(evaluated([place(null, 7)])).toMatchObject({ outcomes: [], questions: [] });
    const held = place(null, 7, { holds: ["IN-CELL·名次"] });
    expect(evaluated([held])).toMatchObject({ outcomes: [], questions: [] });
  });
  it.each([
    [8, "区住建局2019年第8名超出参排总数7，请更正单元格"],
    [0, "区住建局2019年第0名超出参排总数7，请更正单元格"],
  ])("rank %i of 7 is a slip", (rank, says) => {
    expect(evaluated([place(rank, 7)]).outcomes).toEqual([]);
    expect(questions([place(rank, 7)])).toEqual([
      {
        ...{
          id: questionId("IN-CELL", "名次超出总数", 2019, UNIT),
          code: "IN-CELL",
          says,
          cell: `E${rank || 0}`,
        },
        ...{ choices: [], holds: true, affects: [UNIT] },
      },
    ]);
  });
  it("a rank of 0 is a slip even where the size is unknown", () => {
    const said = questions([place(0, null)]).map(({ says }) => says);
    expect(said).toContain("区住建局2019年第0名超出参排总数?，请更正单元格");
  });
});

describe("B-9 the size of the field, in words", () => {
  const id = questionId("B-9", "年终综合指标考核", 2019);
  it("asks once for the year", () => {
    expect(questions([place(2, null)])).toEqual([
      {
        ...{ id, code: "B-9", cell: "E2", choices: [], holds: true, affects: [UNIT] },
        says: "2019年市年终综合指标考核的参排总数是多少",
      },
    ]);
  });
  it.each(["9个", "123456", ""])("the answer “%s” is no number: it stays open", (answer) => {
    expect(questions([place(2, null)], { answers: { [id]: answer } })).toHaveLength(1);
  });
  it("a rank beyond the answered size is a slip", () => {
    const said = questions([place(12, null)], { answers: { [id]: "11" } }).map(({ says }) => says);
    expect(said).toEqual(["区住建局2019年第12名超出参排总数11，请更正单元格"]);
  });
});

describe("组5 years outside the validity (C-16)", () => {
  it("warns once, naming the years in their order and the units", () => {
    const results = [place(2, 7, { year: 2021 }), place(3, 7, { year: 2020 }), place(2, 7, { year: 2021 })];
    expect(questions(results, { office: { validTo: day("2019-12-31") } })).toEqual([
      {
        ...{ id: questionId("C-16", "年终考核"), code: "C-16", cell: "E2", choices: ["知道了"] },
        ...{ holds: false, affects: [UNIT] },
        says: expect.stringContaining("2020、2021") as string,
      },
    ]);
  });
  const valid = (from: string | null, to: string | null) => ({
    office: { validFrom: from === null ? null : day(from), validTo: to === null ? null : day(to) },
  });
  it.each([
    [null, "2018-12-31", []],
    [null, "2019-01-01", ["激2.b"]],
    ["2020-01-01", null, []],
    ["2019-12-31", null, ["激2.b"]],
    ["2019-01-01", "2019-12-31", ["激2.b"]],
  ])("from %s to %s", (from, to, expected) => {
    expect(clauses([place(2, 7)], valid(from, to))).toEqual(expected);
  });
});
