// 激4 to 激8, 约2, 约3.b, 约3.c, 约6 and 约8 as formulas: one row for every row of 事项登记.
import { CRITICISM } from "./amounts-sheet";
import type { EventFacts, YearFacts } from "./facts";
import { kindOf, monthNumber } from "./office";
import { inForce, reading } from "./settings-sheet";
import { plan, type At, type Cell, type Layout, type Plan, type Rule } from "./sheet";

export interface EventRefs {
  readonly amounts: Layout;
  readonly superior: () => Layout;
  readonly district: () => Layout;
  readonly households: () => Layout;
}

const FACTS = [
  ...["month", "number", "year", "unit", "kind", "type", "key", "matter", "document"],
  ...["waits", "finding", "exposure", "criticism", "formalism", "severe", "person"],
];

export function eventSheet(facts: YearFacts, refs: EventRefs): Plan {
  const rows = facts.events.map((fact) => cellsOf(fact, facts));
  return plan("events", FACTS, rows, {
    ...amountRules(refs.amounts),
    ...matchRules(facts.events.map(isFinding), refs),
    ...standingRules(),
    ...overlapRules(refs),
    ...resultRules(),
  });
}

/** Answers become part of the key: a finding without a talk is another kind (D-12), an exposure without harm is nothing. */
function cellsOf(fact: EventFacts, { switches }: YearFacts): readonly Cell[] {
  const { day, year, unit, kind, level, matter, document, talk, impact, severe, person, issuer } = fact;
  const talks = kind === "整改不力" || kind === "交办不力";
  const exposure = kind === "媒体曝光";
  const suffix = talks && talk !== null ? (talk ? "是" : "否") : exposure && impact === false ? "否" : "";
  // A deputy of the district's leaders is none of the four (D-4).
  const deputy = kind === "批示表扬" && level === "区" && issuer.startsWith("副");
  const waits = deputy || (talks && talk === null) || (exposure && impact === null);
  const criticism = kind === "影响考核评价" || CRITICISM.some((each) => each === kind);
  return [
    ...[
      day.slice(0, 7),
      monthNumber(day),
      year,
      unit,
      kindOf(unit, switches),
      kind,
      `${kind}${suffix}|${level}`,
    ],
    ...[matter ?? "", document === null ? 0 : 1, waits ? 1 : 0, isFinding(fact) ? 1 : 0],
    ...[exposure ? 1 : 0, criticism ? 1 : 0, kind === "形式主义" ? 1 : 0, severe ? 1 : 0, person],
  ];
}

const isFinding = ({ kind, matter }: EventFacts): boolean => kind === "任务未落实" && matter !== null;

function amountRules(amounts: Layout): Readonly<Record<string, Rule>> {
  const found = (at: At, name: string): string => `INDEX(${amounts.all(name)},${at("line")})`;
  return {
    line: (at) => `IFERROR(MATCH(${at("key")},${amounts.all("key")},0),0)`,
    counted: (at) => `IF(AND(${at("line")}>0,${at("kind")}>0,${inForce(at("number"))}),1,0)`,
    clause: (at) => `IF(${at("counted")}=1,${found(at, "clause")},"")`,
    family: (at) => `IF(${at("counted")}=1,${found(at, "family")},"")`,
    amount: (at) =>
      `IF(${at("counted")}=0,0,IF(AND(${at("exposure")}=1,${reading("POL-EXPO")}=0),0,` +
      `IF(${at("kind")}=1,${found(at, "township")},${found(at, "department")})))`,
    usualTalk: (at) => `IF(${at("counted")}=1,${found(at, "talk")},0)`,
    open: (at) => `IF(OR(AND(${at("document")}=0,${reading("POL-DOC")}=0),${at("waits")}=1),1,0)`,
  };
}

/** A finding about a ranking that fired for the unit in its month, or failing that in the month before (O6, O7). */
function matchRules(
  findings: readonly boolean[],
  { superior, district }: EventRefs,
): Readonly<Record<string, Rule>> {
  const fired = (layout: Layout, matter: string, at: At, number: string): string =>
    `COUNTIFS(${layout.all("fired")},1,${layout.all("unit")},${at("unit")},${layout.all(matter)},${at("matter")},` +
    `${layout.all("number")},${number})`;
  const matched = (at: At, number: string): string =>
    findings[at.index] === true
      ? `${fired(superior(), "matter", at, number)}+${fired(district(), "series", at, number)}`
      : "0";
  return {
    matchedNow: (at) => matched(at, at("number")),
    matchedBefore: (at) => matched(at, `${at("number")}-1`),
    repeats: (at) =>
      `IF(AND(${at("counted")}=1,${reading("POL-RANK8")}=0,${at("matchedNow")}+${at("matchedBefore")}>0),1,0)`,
  };
}

/**
 * Of one matter and family the highest counts, the first of equals; what waits is outdone by what counts and is not
 * smaller. State: 0 counts, 1 waits, 2 outdone.
 */
function standingRules(): Readonly<Record<string, Rule>> {
  const same = (at: At, range: (name: string) => string): string =>
    `${range("unit")},${at("unit")},${range("matter")},${at("matter")},${range("family")},${at("family")},` +
    `${range("open")},0,${range("repeats")},0`;
  const rivals = (at: At, comparison: string): string =>
    `COUNTIFS(${same(at, at.all)},${at.all("size")},"${comparison}"&${at("size")})`;
  const talks = (at: At): string => `MAXIFS(${at.all("usualTalk")},${same(at, at.all)})`;
  const earlier = (at: At): string => `COUNTIFS(${same(at, at.above)},${at.above("size")},${at("size")})`;
  return {
    // The talk is no amount: the strongest of the matter stays with what counts.
    matterTalk: (at) =>
      `IF(OR(${at("matter")}="",${at("open")}=1),${at("usualTalk")},MAX(${at("usualTalk")},${talks(at)}))`,
    size: (at) => `ABS(${at("amount")})`,
    state: (at) =>
      `IF(${at("counted")}=0,0,IF(${at("repeats")}=1,2,IF(${at("matter")}="",${at("open")},` +
      `IF(${at("open")}=1,IF(AND(${rivals(at, ">=")}>0,${at("usualTalk")}<=${talks(at)}),2,1),IF(${rivals(at, ">")}+${earlier(at)}>0,2,0)))))`,
  };
}

/** O10: the unit's first problem of the year that touches the assessment, against its serious households. */
function overlapRules({ households }: EventRefs): Readonly<Record<string, Rule>> {
  const before = (at: At): string =>
    `COUNTIFS(${at.above("unit")},${at("unit")},${at.above("year")},${at("year")},${at.above("clause")},"约3.c",${at.above("state")},0)`;
  return {
    overlaps: (at) => `IF(AND(${at("clause")}="约3.c",${at("state")}=0),IF(${before(at)}=0,1,0),0)`,
    households: (at) =>
      `IF(${at("overlaps")}=1,SUMIFS(${households().all("before")},${households().all("unit")},${at("unit")},` +
      `${households().all("year")},${at("year")},${households().all("clause")},"激3.b"),0)`,
    settled: (at) => `IF(AND(${at("overlaps")}=1,${at("households")}<${at("amount")}),2,${at("state")})`,
  };
}

/** Talks stay with the event whichever side of an overlap carries the points; 激5.a has one by POL-NAT alone (D-22). */
function resultRules(): Readonly<Record<string, Rule>> {
  return {
    points: (at) => `IF(${at("settled")}=0,${at("amount")},0)`,
    talk: (at) =>
      `IF(OR(${at("counted")}=0,${at("state")}=2),0,IF(AND(${at("clause")}="激5.a",OR(${reading("POL-NAT")}=2,` +
      `AND(${reading("POL-NAT")}=0,${at("state")}=1))),3,${at("matterTalk")}))`,
    proposed: (at) =>
      `IF(AND(${at("clause")}="激5.a",${at("state")}=0,${reading("POL-NAT")}=0,${at("talk")}<3),3,0)`,
    one: () => "1",
    account: (at) => `IF(AND(${at("counted")}=1,${at("formalism")}=1),5,0)`,
    bars: (at) =>
      `IF(AND(${at("counted")}=1,OR(${at("exposure")}=1,AND(${at("criticism")}=1,${at("severe")}=1))),1,0)`,
    barStatus: (at) =>
      `IF(${at("bars")}=0,"",IF(COUNTIFS(${at.all("unit")},${at("unit")},${at.all("year")},${at("year")},` +
      `${at.all("person")},${at("person")},${at.all("bars")},1,${at.all("open")},0)>0,"建议","待"))`,
    barsUnit: (at) => `IF(AND(${at("counted")}=1,${at("exposure")}=1),1,0)`,
  };
}
