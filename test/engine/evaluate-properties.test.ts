// Laws that hold for every workbook: nothing throws, ids are unique, words exist, doubt never counts, order never matters.
import fc from "fast-check";
import { evaluate } from "../../src/engine";
import type { Outcomes, Situation } from "../../src/engine";
import { EVENT_KINDS, HOUSEHOLD_RESULTS, LEVELS, SWITCHES, TOWNSHIP_GRADES, wording } from "../../src/policy";
import type { Switches } from "../../src/policy";
import {
  composite,
  DEPARTMENTS,
  directory,
  districtRanking,
  event,
  graded,
  historicalLast,
  household,
  indicatorRanking,
  situation,
  TOWNSHIPS,
  unit,
} from "../support/situation";

const units = [...TOWNSHIPS, ...DEPARTMENTS];
const someUnit = fc.constantFrom(...units);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const someHolds = fc.constantFrom<readonly string[]>([], [], [], ["IN-CELL·甲"], ["IN-UNIT·甲"], ["C-23·甲"]);
const someMonth = fc.constantFrom("2018-12", "2019-01", "2019-02", "2019-04");
const someDay = fc.constantFrom("2018-12-30", "2019-01-05", "2019-02-11", "2019-04-20");

const rankings = fc.uniqueArray(
  fc.record({
    when: someMonth,
    ranks: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 10, maxLength: 10 }),
  }),
  { selector: ({ when }) => when, maxLength: 4 },
);
const indicators = fc.uniqueArray(
  fc.record({
    when: someMonth,
    level: fc.constantFrom("市" as const, "省" as const),
    rank: fc.integer({ min: 1, max: 110 }),
    total: maybe(fc.constantFrom(3, 7, 15, 106)),
    lead: fc.subarray([...DEPARTMENTS, "甲镇"], { maxLength: 2 }),
  }),
  { selector: ({ when, level }) => when + level, maxLength: 4 },
);
const events = fc.array(
  fc.record({
    unit: someUnit,
    kind: fc.constantFrom(...EVENT_KINDS),
    level: maybe(fc.constantFrom(...LEVELS)),
    on: someDay,
    sameMatter: maybe(fc.constantFrom("一事", "危房改造")),
    documentNumber: maybe(fc.constantFrom("文1", "文2")),
    severe: fc.boolean(),
    majorImpact: maybe(fc.boolean()),
    talkDecided: maybe(fc.boolean()),
    person: maybe(fc.constantFrom("张三", "张三、李四")),
    holds: someHolds,
  }),
  { maxLength: 12 },
);
const households = fc.array(
  fc.record({
    household: fc.constantFrom("户A", "户B"),
    level: fc.constantFrom("国家" as const, "省" as const, "市" as const),
    unit: someUnit,
    result: fc.constantFrom(...HOUSEHOLD_RESULTS),
    helper: maybe(fc.constant("帮扶甲")),
    holds: someHolds,
  }),
  { maxLength: 6 },
);
const grades = fc.uniqueArray(
  fc.record({
    year: fc.constantFrom(2016, 2017, 2018, 2019),
    unit: someUnit,
    grade: maybe(fc.constantFrom(...TOWNSHIP_GRADES)),
    rank: maybe(fc.integer({ min: 1, max: 40 })),
    score: maybe(fc.integer({ min: 50, max: 99 })),
    holds: someHolds,
  }),
  { selector: (each) => `${each.year}${each.unit}`, maxLength: 16 },
);
const places = fc.array(
  fc.record({
    unit: someUnit,
    rank: maybe(fc.integer({ min: 0, max: 8 })),
    total: maybe(fc.constantFrom(1, 4, 5, 7)),
    indicator: fc.constantFrom(null, "综合", "危房改造", "饮水安全"),
    score: maybe(fc.integer({ min: 50, max: 99 })),
    holds: someHolds,
  }),
  { maxLength: 6 },
);
const switches = fc.record(
  Object.fromEntries(
    Object.entries(SWITCHES).map(([code, { values }]) => [
      code,
      fc.constantFrom(...(values as readonly string[])),
    ]),
  ),
) as unknown as fc.Arbitrary<Switches>;

const situations: fc.Arbitrary<Situation> = fc
  .record({ rankings, indicators, events, households, grades, places, switches, history: fc.boolean() })
  .map((facts) =>
    situation({
      units: directory(unit("甲镇", { heads: ["张三"], deputies: ["王五", "赵六"], quotaBase: 41 })),
      rankings: [
        ...facts.rankings.map(({ when, ranks }) =>
          districtRanking(when, {
            ranks: Object.fromEntries(TOWNSHIPS.map((name, at) => [name, ranks[at] ?? 1])),
          }),
        ),
        ...facts.indicators.map((each) => indicatorRanking({ ...each, indicator: "危房改造" })),
      ],
      events: facts.events.map(event),
      households: facts.households.map(household),
      annualTownships: facts.grades.map(({ year, unit: name, grade, ...more }) =>
        graded(year, name, grade, more),
      ),
      annualDepartments: facts.places.map(({ unit: name, rank, total, ...more }) =>
        composite(2019, name, rank, total, more),
      ),
      history: facts.history ? [historicalLast("2018-11", "癸乡")] : [],
      switches: facts.switches,
    }),
  );

function messagesOf({ outcomes, effects, interviews, questions }: Outcomes) {
  return [
    ...outcomes.flatMap((each) => [
      each.reason,
      ...each.flags,
      ...each.checks.map((check) => ({ code: check.label, values: {} })),
    ]),
    ...effects.flatMap((each) => each.flags),
    ...interviews.flatMap((each) => each.flags),
    ...questions.map((each) => each.message),
  ];
}
const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
const holds = (law: (facts: Situation, result: Outcomes) => void): void =>
  fc.assert(
    fc.property(situations, (facts) => law(facts, evaluate(facts))),
    { numRuns: 60, seed: 2019 },
  );

it("every outcome, effect, interview and question has an id of its own", () => {
  holds((_, { outcomes, effects, interviews, questions }) => {
    for (const list of [outcomes, effects, interviews, questions])
      expect(repeated(list.map((each) => each.id))).toEqual([]);
  });
});

it("every message has words for its values", () => {
  holds((_, result) => {
    expect(
      messagesOf(result)
        .map(wording)
        .filter((text) => text === "" || /[{}]/.test(text)),
    ).toEqual([]);
  });
});

it("what is held never applies, and every hold that is listed names what is missing", () => {
  holds((_, { outcomes }) => {
    for (const outcome of outcomes)
      if (outcome.kind === "undecided") expect(outcome.missing.length).toBeGreaterThan(0);
  });
});

it("an absorbed outcome names an outcome that exists", () => {
  holds((_, { outcomes }) => {
    const ids = new Set(outcomes.map((each) => each.id));
    const lost = outcomes.filter((each) => each.kind === "absorbed" && !ids.has(each.by));
    expect(lost.map((each) => each.id)).toEqual([]);
  });
});

it("every firm call to a talk stands on the list of its month, once", () => {
  holds((_, { outcomes, interviews, month }) => {
    const calling = outcomes.filter(
      (each) => each.kind === "applied" && each.talk !== null && each.month !== null && each.month === month,
    );
    const listed = interviews.flatMap((row) => row.triggers.map((trigger) => trigger.id));
    expect(repeated(listed)).toEqual([]);
    expect(calling.filter((each) => !listed.includes(each.id))).toEqual([]);
  });
});

it("the same facts in another order give the same results", () => {
  holds((facts, result) => {
    const turned: Situation = {
      ...facts,
      rankings: [...facts.rankings].reverse(),
      events: [...facts.events].reverse(),
      households: [...facts.households].reverse(),
      annualTownships: [...facts.annualTownships].reverse(),
    };
    const shape = ({ outcomes, effects, interviews, questions }: Outcomes) => ({
      outcomes: outcomes.map((each) => [each.kind, each.id, "points" in each ? each.points : null]),
      effects: effects.map((each) => [each.id, each.status]),
      interviews: interviews.map((each) => [each.id, each.level, each.status]),
      questions: questions.map((each) => each.id).sort(),
    });
    expect(shape(evaluate(turned))).toEqual(shape(result));
  });
});
