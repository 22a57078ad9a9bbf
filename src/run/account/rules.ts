// The rule book as the explanations need it: a row by its id, and what stands one step further.
import { RULE_BOOK, type PolicyRow, type RankingRow, type RuleBook, type ScoringRow } from "../../policy";
import { rulesOf, type Outcome, type Situation } from "../../engine";

export const SCORING_ROWS: readonly ScoringRow[] = [
  ...RULE_BOOK.rankings,
  ...RULE_BOOK.events,
  ...RULE_BOOK.households,
  ...RULE_BOOK.annualTownships,
  ...RULE_BOOK.annualDepartments,
];

/** Rows by id; a clause stands for its first row, for outcomes and hand-made rows that name no row of their own. */
const ROWS: ReadonlyMap<string, PolicyRow> = new Map(
  [...SCORING_ROWS, ...RULE_BOOK.procedure]
    .reverse()
    .flatMap((row): readonly (readonly [string, PolicyRow])[] => [
      [row.clause, row],
      [row.id, row],
    ]),
);

/** The rule in our own words and in the figures of `book`; "" for a clause that nobody knows. */
export function summaryOf(rule: string, book: RuleBook): string {
  const row = ROWS.get(rule);
  if (row === undefined) return "";
  let summaries = SUMMARIES.get(book);
  if (summaries === undefined) {
    summaries = new Map(rowsOf(book).map(({ id, summary }) => [id, summary]));
    SUMMARIES.set(book, summaries);
  }
  return summaries.get(row.id) ?? row.summary;
}

const SUMMARIES = new WeakMap<RuleBook, ReadonlyMap<string, string>>();

/** The book in force when an outcome's fact came about: of its month, or of its year. */
export function bookOf(
  { month, year }: Pick<Outcome, "month" | "year">,
  situation: Pick<Situation, "parameters">,
): RuleBook {
  const rules = rulesOf(situation);
  return month === null ? rules.ofYear(year) : rules.ofMonth(month);
}

function rowsOf(book: RuleBook): readonly PolicyRow[] {
  return [
    ...book.rankings,
    ...book.events,
    ...book.households,
    ...book.annualTownships,
    ...book.annualDepartments,
    ...book.procedure,
  ];
}

export function scoringRow(rule: string): ScoringRow | null {
  const row = ROWS.get(rule);
  return row === undefined || row.table === "procedure" ? null : row;
}

/** Does the row make things worse for the unit: points off, a talk, or a restriction? */
export function worsens(row: ScoringRow): boolean {
  if (row.talk !== null) return true;
  const { 乡镇, 区直 } = row.amounts;
  if ((乡镇 ?? 0) < 0 || (区直 ?? 0) < 0) return true;
  return row.consequences.some(({ effect }) => RESTRICTIONS.has(effect));
}

const RESTRICTIONS: ReadonlySet<string> = new Set([
  "最高二等",
  "三等",
  "不得一等",
  "不得优秀",
  "评优15%",
  "取消其它评先",
  "班子调整建议",
]);

/** The row for a longer run of last places; null where the present one already is the longest. */
export function nextByStreak(row: RankingRow, length: number, book: RuleBook): RankingRow | null {
  const longer = siblings(row, book).filter(({ streak }) => streak !== null && streak.from > length);
  return longer.reduce<RankingRow | null>(
    (first, each) => (first === null || (each.streak?.from ?? 0) < (first.streak?.from ?? 0) ? each : first),
    null,
  );
}

/** The band that begins nearest below a place; null where there is none further down. */
export function nextByPlace(row: RankingRow, position: number, book: RuleBook): RankingRow | null {
  const own = book.rankings.find(({ id }) => id === row.id) ?? row;
  const below = siblings(row, book).filter(({ band }) => band.to < position && band.to < own.band.from);
  return below.reduce<RankingRow | null>(
    (first, each) => (first === null || each.band.to > first.band.to ? each : first),
    null,
  );
}

function siblings({ level, subjects }: RankingRow, book: RuleBook): readonly RankingRow[] {
  return book.rankings.filter(
    (each) => each.level === level && each.subjects.some((subject) => subjects.includes(subject)),
  );
}
