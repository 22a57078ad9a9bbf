// 激3 as formulas: one row for every row of 抽检户登记.
import type { YearFacts } from "./facts";
import { kindOf, monthNumber } from "./office";
import { inForce, reading } from "./settings-sheet";
import { plan, type At, type Cell, type Layout, type Plan, type Rule } from "./sheet";

const FACTS = [
  ...["month", "number", "year", "household", "level", "unit", "kind", "result", "helper", "passed"],
];
const HEIGHT = { 国家: 3, 省: 2, 市: 1 } as const;

export function householdSheet(facts: YearFacts, events: () => Layout): Plan {
  const rows = facts.households.map(({ day, year, household, level, unit, result, helper }): Cell[] => {
    const passed = facts.passed[`${year} ${level}`];
    return [
      ...[day.slice(0, 7), monthNumber(day), year, household, HEIGHT[level], unit],
      ...[kindOf(unit, facts.switches), result, helper, passed === undefined ? -1 : passed ? 1 : 0],
    ];
  });
  return plan("households", FACTS, rows, { ...clauseRules(), ...standingRules(), ...overlapRules(events) });
}

/** A check that the district failed gives nothing to anybody (E-7); of a doubtful one nobody knows. */
function clauseRules(): Readonly<Record<string, Rule>> {
  return {
    clause: (at) =>
      `IF(AND(${at("kind")}>0,${inForce(at("number"))}),IF(${at("result")}="严重问题","激3.b",` +
      `IF(AND(${at("result")}="无问题",${at("passed")}<>0),"激3.a","")),"")`,
    certain: (at) => `IF(OR(${at("clause")}="激3.b",${at("passed")}=1),1,0)`,
    amount: (at) =>
      `IF(${at("clause")}="激3.a",CHOOSE(${at("level")},1,2,4)/${at("kind")},` +
      `IF(${at("clause")}="激3.b",IF(${at("kind")}=1,CHOOSE(${at("level")},-2,-4,-6),CHOOSE(${at("level")},-0.5,-1,-2)),0))`,
  };
}

/** Of one household and year the highest certain level of each sign; a serious problem withdraws the reward. */
function standingRules(): Readonly<Record<string, Rule>> {
  const same = (at: At): string =>
    `${at.all("household")},${at("household")},${at.all("year")},${at("year")}`;
  const higher = (at: At): string =>
    `COUNTIFS(${same(at)},${at.all("clause")},${at("clause")},${at.all("certain")},1,${at.all("level")},">"&${at("level")})`;
  const serious = (at: At): string => `COUNTIFS(${same(at)},${at.all("clause")},"激3.b")`;
  const each = (at: At): string => `AND(${reading("POL-HH-DEDUP")}=1,${at("kind")}=1)`;
  return {
    state: (at) =>
      `IF(${at("clause")}="",0,IF(AND(${at("clause")}="激3.a",${reading("POL-HH-NEG")}=0,${serious(at)}>0),2,` +
      `IF(AND(NOT(${each(at)}),${higher(at)}>0),2,IF(${at("certain")}=1,0,1))))`,
    before: (at) => `IF(${at("state")}=0,${at("amount")},0)`,
  };
}

/** O10: what serious households cost together, beside a problem registered as an event. */
function overlapRules(events: () => Layout): Readonly<Record<string, Rule>> {
  return {
    event: (at) =>
      `COUNTIFS(${events().all("unit")},${at("unit")},${events().all("year")},${at("year")},${events().all("overlaps")},1)`,
    together: (at) =>
      `SUMIFS(${at.all("before")},${at.all("unit")},${at("unit")},${at.all("year")},${at("year")},${at.all("clause")},"激3.b")`,
    settled: (at) =>
      `IF(AND(${at("clause")}="激3.b",${at("state")}=0,${at("event")}>0),` +
      `IF(${at("together")}>=IF(${at("kind")}=1,-10,-2),2,0),${at("state")})`,
    points: (at) => `IF(${at("settled")}=0,${at("amount")},0)`,
  };
}
