// The rule book as the explanations need it: a row by its id, and what stands one step further.
import { RULE_BOOK, type PolicyRow, type RankingRow, type ScoringRow } from "../../policy";

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

/** The rule in our own words; "" for a clause that nobody knows. */
export function summaryOf(rule: string): string {
  return ROWS.get(rule)?.summary ?? "";
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
export function nextByStreak(row: RankingRow, length: number): RankingRow | null {
  const longer = siblings(row).filter(({ streak }) => streak !== null && streak.from > length);
  return longer.reduce<RankingRow | null>(
    (first, each) => (first === null || (each.streak?.from ?? 0) < (first.streak?.from ?? 0) ? each : first),
    null,
  );
}

/** The band that begins nearest below a place; null where there is none further down. */
export function nextByPlace(row: RankingRow, position: number): RankingRow | null {
  const below = siblings(row).filter(({ band }) => band.to < position && band.to < row.band.from);
  return below.reduce<RankingRow | null>(
    (first, each) => (first === null || each.band.to > first.band.to ? each : first),
    null,
  );
}

function siblings({ level, subjects }: RankingRow): readonly RankingRow[] {
  return RULE_BOOK.rankings.filter(
    (each) => each.level === level && each.subjects.some((subject) => subjects.includes(subject)),
  );
}
