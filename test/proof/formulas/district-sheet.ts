// 约1.a and 约1.b as formulas: one row for every line of every issue of the district's own rankings.
import type { IssueFacts, YearFacts } from "./facts";
import { kindOf, monthNumber } from "./office";
import { inForce, reading } from "./settings-sheet";
import { plan, type At, type Block, type Cell, type Plan, type Rule } from "./sheet";

interface Issue extends Block {
  /** The issue before it in its series. */
  readonly previous: Issue | null;
}

/** Issues in their series, a typed last place (历史末位) as the issue before the first. */
function issuesInOrder({ issues, history }: YearFacts): readonly (IssueFacts & { readonly typed: 0 | 1 })[] {
  const typed = history.map(({ series, month, unit }) => ({
    ...{ series, month, subject: "乡镇" as const, typed: 1 as const },
    ranks: [{ unit, rank: 1 }],
  }));
  return [...typed, ...issues.map((issue) => ({ ...issue, typed: 0 as const }))];
}

function blocksOf(issues: readonly IssueFacts[]): readonly Issue[] {
  const latest = new Map<string, Issue>();
  let first = 0;
  return issues.flatMap(({ series, ranks }) => {
    const issue = { first, last: first + ranks.length - 1, previous: latest.get(series) ?? null };
    first += ranks.length;
    latest.set(series, issue);
    return ranks.map(() => issue);
  });
}

const FACTS = ["series", "month", "number", "year", "unit", "kind", "rank", "townships", "typed"];

export function districtSheet(facts: YearFacts): Plan {
  const issues = issuesInOrder(facts);
  const rows = issues.flatMap(({ series, month, subject, ranks, typed }) =>
    ranks.map(({ unit, rank }): Cell[] => [
      ...[series, month, monthNumber(month), Number(month.slice(0, 4)), unit, kindOf(unit, facts.switches)],
      ...[rank, subject === "乡镇" ? 1 : 0, typed],
    ]),
  );
  return plan("district", FACTS, rows, rulesOf(blocksOf(issues)));
}

function rulesOf(blocks: readonly Issue[]): Readonly<Record<string, Rule>> {
  const issue = ({ index }: At): Issue => blocks[index] ?? { first: 0, last: 0, previous: null };
  const ranks = (at: At): string => at.block("rank", issue(at));
  /** A number of the unit's row in the issue before; 0 where nothing connects the two. */
  const before = (at: At, name: string): string => {
    const { previous } = issue(at);
    if (previous === null) return "0";
    return `IF(${at("connected")}=1,SUMIFS(${at.block(name, previous)},${at.block("unit", previous)},${at("unit")}),0)`;
  };
  return { ...placeRules(ranks), ...runRules(issue, before), ...amountRules() };
}

/** Who is last: nobody where all are equal or only one takes part (B-1, B-2, B-11, B-13). */
function placeRules(ranks: Rule): Readonly<Record<string, Rule>> {
  return {
    taking: (at) => `COUNT(${ranks(at)})`,
    worst: (at) => `MAX(${ranks(at)})`,
    tied: (at) => `COUNTIF(${ranks(at)},${at("worst")})`,
    place: (at) =>
      `IF(AND(COUNT(${at("rank")})=1,${at("townships")}=1,MIN(${ranks(at)})<${at("worst")}),IF(${at("rank")}=${at("worst")},1,0),0)`,
    last: (at) =>
      `IF(${at("typed")}=1,1,IF(OR(AND(${at("tied")}>1,${reading("POL-TIE-LAST")}=1),` +
      `AND(${at("taking")}<=2,${reading("POL-N-SMALL")}=2)),0,${at("place")}))`,
    doubtful: (at) =>
      `IF(AND(${at("last")}=1,${at("typed")}=0,OR(AND(${at("tied")}>1,${reading("POL-TIE-LAST")}=2),` +
      `AND(${at("taking")}<=2,${reading("POL-N-SMALL")}=0))),1,0)`,
  };
}

/** How many times running (C-1, C-2, C-6); what is doubtful about an issue is doubtful about the next. */
function runRules(
  issue: (at: At) => Issue,
  before: (at: At, name: string) => string,
): Readonly<Record<string, Rule>> {
  return {
    connected: (at) => {
      const { previous } = issue(at);
      if (previous === null) return "0";
      const earlier = (name: string): string =>
        at.block(name, { first: previous.first, last: previous.first });
      return (
        `IF(OR(AND(${reading("POL-STREAK-GAP")}=1,${at("number")}-SUM(${earlier("number")})>1),` +
        `AND(${reading("POL-STREAK-YEAR")}=1,${at("year")}<>SUM(${earlier("year")}))),0,1)`
      );
    },
    times: (at) => `IF(${at("last")}=1,1+${before(at, "times")},0)`,
    openBefore: (at) => before(at, "open"),
    open: (at) => `IF(AND(${at("last")}=1,OR(${at("doubtful")}=1,${at("openBefore")}>0)),1,0)`,
    certain: (at) => `IF(OR(${at("last")}=0,${at("doubtful")}=1),0,1+${before(at, "certain")})`,
    // Two certain last places running cost what more of them cost: what came before decides nothing then.
    state: (at) =>
      `IF(AND(${at("last")}=1,OR(${at("doubtful")}=1,AND(${at("certain")}<2,${at("openBefore")}>0))),1,0)`,
    counting: (at) => `IF(${reading("POL-STREAK-3")}=2,MOD(${at("times")}-1,2)+1,${at("times")})`,
  };
}

function amountRules(): Readonly<Record<string, Rule>> {
  return {
    clause: (at) =>
      `IF(AND(${at("last")}=1,${at("typed")}=0,${at("kind")}=1,${inForce(at("number"))}),` +
      `IF(${at("counting")}=1,"约1.a",IF(AND(${at("counting")}>2,${reading("POL-STREAK-3")}=1),"","约1.b")),"")`,
    points: (at) =>
      `IF(OR(${at("clause")}="",${at("state")}>0),0,IF(${at("counting")}=1,-2,` +
      `IF(AND(${at("counting")}=2,${reading("POL-STREAK-2")}=1),-2,-4)))`,
    talk: (at) => `IF(${at("clause")}="约1.a",1,IF(${at("clause")}="约1.b",2,0))`,
    fired: (at) => `IF(AND(${at("clause")}<>"",${at("state")}=0),1,0)`,
  };
}
