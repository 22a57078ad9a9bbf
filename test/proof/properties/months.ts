// A change in one month of a workbook, and what it altered that it must not.
import type { RunDocument } from "../../../src/reports";
import type { YearFacts } from "../formulas/facts";
import type { Chance } from "../formulas/random";
import { bookOf } from "./book";
import { documentOf, snapshotOf } from "./run";

interface Change {
  readonly facts: YearFacts;
  /** May this row of the ledger be another one afterwards? */
  readonly mayChange: (row: RunDocument["adjustments"][number]) => boolean;
}

/** Ledger rows that changed although they are no concern of the changed fact. */
export function changedOutside(facts: YearFacts, of: Chance): readonly string[] {
  // A problem that touches the assessment settles with households of its whole year (O10), and a finding about a
  // ranking with that of its month or the month before (O6): left out here.
  const apart = { ...facts, events: facts.events.filter((event) => !settlesElsewhere(event)) };
  const { facts: changed, mayChange } = of.pick([turnedIssue, withoutEvent, withoutHousehold])(apart, of);
  const lines = (each: YearFacts): readonly string[] =>
    documentOf(snapshotOf(bookOf(each))).adjustments.flatMap((row) =>
      mayChange(row) ? [] : [[row.id, row.points, row.amount, row.status, row.cites.join("+")].join(" ")],
    );
  const [before, after] = [new Set(lines(apart)), new Set(lines(changed))];
  return [
    ...[...before].filter((line) => !after.has(line)).map((line) => `lost ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `new ${line}`),
  ];
}

function settlesElsewhere({ kind, matter }: YearFacts["events"][number]): boolean {
  return kind === "影响考核评价" || (kind === "任务未落实" && matter !== null);
}

/** One issue of a district ranking upside down: its last places, the runs after it, nothing else. */
function turnedIssue(facts: YearFacts, of: Chance): Change {
  const issues = facts.issues.filter(({ subject }) => subject === "乡镇");
  if (issues.length === 0) return withoutEvent(facts, of);
  const issue = of.pick(issues);
  const worst = Math.max(...issue.ranks.map(({ rank }) => rank ?? 0));
  const ranks = issue.ranks.map(({ unit, rank }) => ({
    unit,
    rank: rank === null ? null : worst + 1 - rank,
  }));
  return {
    facts: { ...facts, issues: facts.issues.map((each) => (each === issue ? { ...each, ranks } : each)) },
    mayChange: ({ month, clause, id }) =>
      month !== null &&
      month >= issue.month &&
      ((clause.startsWith("约1.") && id.includes(issue.series)) || clause === "激8.b"),
  };
}

/** One event that belongs to no matter is gone: its own rows alone. */
function withoutEvent(facts: YearFacts, of: Chance): Change {
  const alone = facts.events.filter(({ matter, document }) => matter === null && document !== null);
  if (alone.length === 0) return { facts, mayChange: () => false };
  const event = of.pick(alone);
  return {
    facts: { ...facts, events: facts.events.filter((each) => each !== event) },
    mayChange: ({ id }) => id.includes(`·${event.document ?? ""}`),
  };
}

/** One household is gone: its own rows alone. */
function withoutHousehold(facts: YearFacts, of: Chance): Change {
  if (facts.households.length === 0) return withoutEvent(facts, of);
  const { household } = of.pick(facts.households);
  return {
    facts: { ...facts, households: facts.households.filter((each) => each.household !== household) },
    mayChange: ({ id }) => id.includes(`·${household}·`) || id.endsWith(`·${household}`),
  };
}
