// 激1 with 约1.d and 约7, and 激2, as formulas: one row for every year-end result.
import type { YearFacts } from "./facts";
import { kindOf } from "./office";
import { reading, yearInForce } from "./settings-sheet";
import { plan, type At, type Plan, type Rule } from "./sheet";

export function gradeSheet({ grades }: YearFacts): Plan {
  const of = (at: At, back: number, grade: string): string =>
    `COUNTIFS(${at.all("unit")},${at("unit")},${at.all("year")},${at("year")}-${back},${at.all("grade")},"${grade}")`;
  const low = (at: At, back: number): string => `${of(at, back, "一般")}+${of(at, back, "较差")}`;
  const others = (at: At, comparison: string): string =>
    `COUNTIFS(${at.all("year")},${at("year")},${at.all("place")},"${comparison}"&${at("place")})`;
  const rows = grades.map(({ year, unit, grade, place }) => [year, unit, grade, place]);
  return plan("grades", ["year", "unit", "grade", "place"], rows, {
    valid: (at) => `IF(${yearInForce(at("year"))},1,0)`,
    judged: (at) => `IF(${at("valid")}=1,${at("grade")},"")`,
    clause: (at) =>
      `IF(${at("judged")}="较好","激1.f",IF(${at("judged")}="一般","约1.d",IF(${at("judged")}="较差","约7","")))`,
    points: (at) => `IF(${at("judged")}="较好",10,IF(${at("judged")}="一般",-10,0))`,
    talk: (at) => `IF(${at("judged")}="一般",2,IF(${at("judged")}="较差",4,0))`,
    more: (at) => `IF(AND(${at("judged")}="好",${others(at, "<")}=0),1,0)`,
    fewer: (at) => `IF(AND(${at("judged")}="一般",${others(at, ">")}=0),1,0)`,
    goodYears: (at) => `IF(${at("judged")}<>"好",0,IF(${of(at, 1, "好")}=0,1,IF(${of(at, 2, "好")}=0,2,3)))`,
    low: (at) => `IF(AND(${at("valid")}=1,${low(at, 0)}>0,${low(at, 1)}>0),1,0)`,
  });
}

/** Both ends of 激2; of five or fewer, where first and last overlap, as POL-N-SMALL says (B-12). */
export function placeSheet({ places, switches }: YearFacts): Plan {
  const rows = places.map(({ year, unit, place, counterparts }) => [
    ...[year, unit, kindOf(unit, switches), place, counterparts],
  ]);
  const rules: Readonly<Record<string, Rule>> = {
    small: (at) => `IF(${at("counterparts")}<=5,1,0)`,
    counted: (at) =>
      `IF(AND(${at("kind")}=2,${yearInForce(at("year"))},OR(${at("small")}=0,${reading("POL-N-SMALL")}<2)),1,0)`,
    state: (at) => `IF(AND(${at("small")}=1,${reading("POL-N-SMALL")}=0),1,0)`,
    fromBottom: (at) => `${at("counterparts")}-${at("place")}+1`,
    topClause: (at) => `IF(AND(${at("counted")}=1,${at("place")}<=3),"激2."&MID("abc",${at("place")},1),"")`,
    topPoints: (at) => `IF(OR(${at("topClause")}="",${at("state")}=1),0,4-${at("place")})`,
    bottomClause: (at) =>
      `IF(AND(${at("counted")}=1,${at("fromBottom")}<=3),"激2."&MID("efg",${at("fromBottom")},1),"")`,
    bottomPoints: (at) => `IF(OR(${at("bottomClause")}="",${at("state")}=1),0,${at("fromBottom")}-4)`,
    first: (at) => `IF(AND(${at("counted")}=1,${at("place")}=1),1,0)`,
    bottom: (at) => `IF(${at("bottomClause")}="",0,1)`,
    last: (at) => `IF(AND(${at("counted")}=1,${at("fromBottom")}=1),1,0)`,
  };
  return plan("places", ["year", "unit", "kind", "place", "counterparts"], rows, rules);
}
