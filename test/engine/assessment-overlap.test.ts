// O10 in detail: one fact as an event (约3.c) and as drawn households (激3.b); who keeps the points, what is said and asked.
import type { HouseholdFact, Outcome } from "../../src/engine";
import { settleAssessmentOverlap } from "../../src/engine/assessment-overlap";
import { evaluateHouseholds } from "../../src/engine/households";
import { RULE_BOOK, wording } from "../../src/policy";
import { event, household, situation } from "../support/situation";
import { judged, total } from "./events/support";

const serious = (name: string, unit = "甲镇"): HouseholdFact =>
  household({ household: name, level: "国家", unit, result: "严重问题" });
const problem = (documentNumber = "A号") =>
  event({ unit: "甲镇", kind: "影响考核评价", level: "市", on: "2019-12-20", documentNumber });

function settle(events: readonly ReturnType<typeof problem>[], households: readonly HouseholdFact[]) {
  return settleAssessmentOverlap(
    { events: judged(events), households: evaluateHouseholds(situation({ households }), RULE_BOOK) },
    situation(),
  );
}
const outcomesOf = (families: ReturnType<typeof settle>): readonly Outcome[] => [
  ...families.events.outcomes,
  ...families.households.outcomes,
];
const said = (outcome: Outcome): boolean =>
  outcome.flags.some(({ code }) => code === "event.flag.larger-of-two");

it("asks once whether it is one fact, in the event's cell", () => {
  const fact = problem();
  const [question, ...others] = settle([fact], [serious("A")]).events.questions;
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    ...{ id: "O10·甲镇·2019", code: "O10", at: fact.at, choices: ["同一事实", "不同事实"] },
    ...{ holds: false, affects: ["甲镇"] },
  });
  expect(question && wording(question.message)).toBe(
    "甲镇2019年的影响考核评价与抽检户严重问题是否同一事实？",
  );
});

it("the side that counts says why, and so does the talk that stays; the other has what it lacks", () => {
  const lines = (families: ReturnType<typeof settle>) =>
    outcomesOf(families).map((each) => [each.kind, each.id.endsWith("·约谈"), said(each)]);
  expect(lines(settle([problem()], [serious("A")]))).toEqual([
    ["applied", false, true],
    ["absorbed", false, false],
  ]);
  const two = settle([problem()], [serious("A"), serious("B")]);
  expect(lines(two)).toEqual([
    ["absorbed", false, false],
    ["applied", true, true],
    ["applied", false, true],
    ["applied", false, false],
  ]);
  expect(two.events.outcomes[0]).toMatchObject({ difference: -4, by: two.households.outcomes[0]?.id });
});

it("of several events and households the one with the smallest id meets the others, whatever the order", () => {
  const events = ["A号", "B号"].map(problem);
  const households = ["X", "Y", "Z"].map((name) => serious(name));
  const lines = (families: ReturnType<typeof settle>) =>
    outcomesOf(families)
      .map((each) => [each.id, each.kind, said(each)].join(" "))
      .sort();
  const settled = settle(events, households);
  expect(lines(settle([...events].reverse(), [...households].reverse()))).toEqual(lines(settled));
  expect(outcomesOf(settled).filter(({ kind }) => kind === "absorbed")).toHaveLength(1);
});

it("of equal sides the event keeps the points", () => {
  const province = { ...serious("B"), level: "省" as const };
  expect(outcomesOf(settle([problem()], [serious("A"), province])).map(({ kind }) => kind)).toEqual([
    ...["applied", "absorbed", "absorbed"],
  ]);
});

it("leaves other units and other years alone", () => {
  const sum = (households: readonly HouseholdFact[]) => total(outcomesOf(settle([problem()], households)));
  expect(sum([serious("A", "乙镇")])).toBe(-16);
  expect(sum([{ ...serious("A"), year: 2018 }])).toBe(-16);
  expect(settle([problem()], [serious("A", "乙镇")]).events.questions).toEqual([]);
});
