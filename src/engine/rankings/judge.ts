// What one place means: which band it falls into, what holds it, and what has to be said with it (readings B-1 to B-11).
import type { RankingRow, RuleBook, Switches } from "../../policy";
import { questionId, type Message } from "../outcome";
import type { RulesInTime } from "../rules-in-time";
import type { Hold, Ranking, RankingEntry, Situation } from "../situation";
import { contradicting, type Scored } from "./contradictions";
import type { Field, Standing } from "./field";
import { codeOf, type Questions } from "./questions";
import { message, monthText } from "./texts";

/** What every step of the ranking rules needs. */
export interface Context {
  readonly situation: Situation;
  readonly rules: RulesInTime;
  readonly questions: Questions;
}

/** The judgement on one entry. */
export interface Verdict {
  readonly entry: RankingEntry;
  readonly field: Field;
  /** Position from the bottom that counts after ties and answers. */
  readonly position: number;
  readonly tied: number;
  /** The band it falls into (its first row); null = none. */
  readonly band: RankingRow | null;
  /** Questions that hold the result; with `band` null they say that it might be in one after all. */
  readonly holds: readonly Hold[];
  readonly flags: readonly Message[];
  /** Why it does not count although it is in the band. */
  readonly refused: Message | null;
}

/** Rows in force in the ranking's data month that listen to rankings of its level and subject. */
export function rowsFor({ rules }: Context, ranking: Pick<Ranking, "level" | "subject" | "month">) {
  const { level, subject, month } = ranking;
  if (month === null) return NO_ROWS;
  const book = rules.ofMonth(month);
  let index = INDEXES.get(book);
  if (index === undefined) INDEXES.set(book, (index = indexRows(book)));
  return index.get(`${level ?? ""}${subject}`) ?? NO_ROWS;
}

const NO_ROWS: readonly RankingRow[] = [];
const INDEXES = new WeakMap<RuleBook, ReadonlyMap<string, readonly RankingRow[]>>();

/** Sorts the rows by what they listen to, so that no entry has to search for them. */
function indexRows(book: RuleBook): ReadonlyMap<string, readonly RankingRow[]> {
  const index = new Map<string, RankingRow[]>();
  for (const row of book.rankings) {
    for (const subject of row.subjects) {
      const key = `${row.level}${subject}`;
      const rows = index.get(key);
      if (rows) rows.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}

/** The first row whose band holds the position. */
export function bandAt(rows: readonly RankingRow[], position: number): RankingRow | null {
  return rows.find(({ band }) => band.from <= position && position <= band.to) ?? null;
}

/** Judges one entry of a field by the rows of its level and subject. */
export function judge(standing: Standing, field: Field, context: Context): Verdict {
  const { entry, tied } = standing;
  if (field.allTied) return allTied(standing, field, context);
  const rows = rowsFor(context, field.ranking);
  const tie = settleTie(standing, field, rows, context);
  const contradiction = settleContradiction(standing, tie.position, field, rows, context);
  const { position, flags } = contradiction;
  const band = bandAt(rows, position);
  // Most entries end here: nothing but the contradiction, if any, is worth a word.
  if (band === null) {
    return { entry, field, position, tied, band, holds: contradiction.holds, flags, refused: null };
  }
  const small = settleSize(band, field, context);
  const farthest = position + standing.farthest - standing.position;
  const unreadable = bandAt(rows, farthest) === band ? [] : unreadableHolds(field);
  const holds = [...tie.holds, ...contradiction.holds, ...small.holds, ...unreadable];
  const said = [...tieFlags(standing), ...fieldFlags(field, entry), ...flags];
  return { entry, field, position, tied, band, holds, flags: said, refused: small.refused };
}

/** Being first and last at once means nothing (B-2). */
function allTied({ entry, position, tied }: Standing, field: Field, context: Context): Verdict {
  const band = bandAt(rowsFor(context, field.ranking), position);
  const refused = message("ranking.all-tied", { count: tied });
  return { entry, field, position, tied, band, holds: NOTHING, flags: [refused], refused };
}

const NOTHING: readonly never[] = [];

interface Placed {
  readonly position: number;
  readonly holds: readonly Hold[];
}

interface Settled extends Placed {
  readonly flags: readonly Message[];
}

/** A tie matters where it reaches over the edge of a band: B-1 for the last place, B-3 for every other band. */
function settleTie(
  { position, tied }: Standing,
  field: Field,
  rows: readonly RankingRow[],
  context: Context,
): Placed {
  const band = bandAt(rows, position);
  const beyond = position + tied - 1;
  if (band === null || bandAt(rows, beyond) === band) return { position, holds: NOTHING };
  const policy =
    band.band.to === 1
      ? tieLastPolicy(context.situation.switches)
      : tieBandPolicy(context.situation.switches);
  const { ranking } = field;
  const id = questionId(policy.code, ranking.level ?? "", ranking.series);
  const choice = policy.value === "待确认" ? context.questions.choice(id, policy.choices) : policy.value;
  if (choice === policy.choices[0]) return { position, holds: NOTHING };
  if (choice !== null) return { position: beyond, holds: NOTHING };
  const hold = context.questions.ask({
    id,
    message: message(policy.question, { series: ranking.series, count: tied }),
    at: ranking.at,
    choices: policy.choices,
    holds: true,
    affects: [ranking.series],
  });
  return { position, holds: [hold] };
}

interface TiePolicy {
  readonly code: string;
  readonly value: string;
  /** First: the tied count; second: they don't. */
  readonly choices: readonly [string, string];
  readonly question: string;
}

function tieLastPolicy(switches: Switches): TiePolicy {
  const choices = ["全部算末位", "都不算"] as const;
  return { code: "B-1", value: switches["POL-TIE-LAST"], choices, question: "ranking.ask.tie-last" };
}

function tieBandPolicy(switches: Switches): TiePolicy {
  const choices = ["全部计入", "都不计入"] as const;
  return { code: "B-3", value: switches["POL-TIE-BAND"], choices, question: "ranking.ask.tie-band" };
}

const TRUST = ["以公布名次为准", "以得分为准"] as const;

/** Rank against score: the published rank counts, but where the two disagree on who is hit somebody has to say (B-6). */
function settleContradiction(
  standing: Standing,
  position: number,
  field: Field,
  rows: readonly RankingRow[],
  context: Context,
): Settled {
  const byScore = field.contradictions.positions?.get(standing.entry);
  if (byScore === undefined) return { position, holds: NOTHING, flags: NOTHING };
  const flags = [message("ranking.flag.contradiction", {})];
  if (bandAt(rows, byScore) === bandAt(rows, standing.position)) return { position, holds: [], flags };
  const id = contradictionId(field.ranking);
  const choice = context.questions.choice(id, TRUST);
  if (choice === "以得分为准") return { position: byScore, holds: [], flags };
  if (choice === "以公布名次为准") return { position, holds: [], flags };
  return { position, holds: [askContradiction(id, standing.entry, field, context.questions)], flags };
}

/** A contradiction belongs to one issue: an answer about August says nothing about a slip in November. */
function contradictionId(ranking: Ranking): string {
  const raised = ranking.holds.find((hold) => codeOf(hold) === "B-6");
  return raised ?? questionId("B-6", ranking.level ?? "", ranking.series, ranking.month ?? "");
}

function askContradiction(id: string, entry: RankingEntry, field: Field, questions: Questions): Hold {
  const { ranking, scored } = field;
  const self = scored.find((candidate) => candidate.entry === entry);
  const other = self === undefined ? null : contradicting(self, scored);
  if (self === undefined || other === null || ranking.holds.includes(id)) return id;
  const [better, worse] = self.published < other.published ? [self, other] : [other, self];
  return questions.ask({
    id,
    message: message("ranking.ask.contradiction", {
      series: ranking.series,
      month: ranking.month === null ? "" : monthText(ranking.month),
      ...sideValues("better", better),
      ...sideValues("worse", worse),
    }),
    at: worse.entry.at,
    choices: TRUST,
    holds: true,
    affects: [self.entry.label, other.entry.label],
  });
}

function sideValues(side: "better" | "worse", { entry, published }: Scored): Record<string, string | number> {
  return { [side]: entry.label, [`${side}Rank`]: published, [`${side}Score`]: entry.score ?? "" };
}

/** Fields too small for the band to mean anything (B-10, B-11, POL-N-SMALL). A field of one is no ranking. */
function settleSize(
  row: RankingRow,
  field: Field,
  { questions, situation }: Context,
): { readonly holds: readonly Hold[]; readonly refused: Message | null } {
  const { size, ranking } = field;
  if (size === null || size > row.smallField) return { holds: [], refused: null };
  const code = row.readings.includes("B-10") ? "B-10" : "B-11";
  const choices = ["按条文计", "不适用"] as const;
  const policy = size === 1 ? "待确认" : situation.switches["POL-N-SMALL"];
  const id = questions.idFor(ranking, code);
  const choice = policy === "待确认" ? questions.choice(id, choices) : policy;
  const refused = message(size === 1 ? "ranking.single" : "ranking.small", { total: size });
  if (choice === "按条文计") return { holds: [], refused: null };
  if (choice === "不适用") return { holds: [], refused };
  const values = { series: ranking.series, total: size, limit: row.smallField };
  const asking = { message: message("ranking.ask.small", values), choices, holds: true };
  const hold = questions.askAbout(ranking, code, asking);
  return size === 1 ? { holds: [], refused } : { holds: [hold], refused: null };
}

/** Recognition asks about every cell it can't read; those questions hold whoever depends on the cell. */
function unreadableHolds(field: Field): readonly Hold[] {
  return [
    ...new Set(
      field.unreadable.flatMap((entry) =>
        entry.holds.length > 0 ? entry.holds : [questionId("IN-CELL", field.ranking.series, entry.label)],
      ),
    ),
  ];
}

function tieFlags({ entry, position, tied }: Standing): readonly Message[] {
  if (tied === 1) {
    const alone = entry.place.kind === "rank" && entry.place.tieMark && entry.ours;
    return alone ? [message("ranking.flag.tie-mark", {})] : [];
  }
  if (position === 1) return [message("ranking.flag.tied-last", { count: tied })];
  return [message("ranking.flag.tied", { position, count: tied })];
}

function fieldFlags(field: Field, entry: RankingEntry): readonly Message[] {
  const flags: Message[] = [];
  if (entry.place.kind === "by-score") flags.push(message("ranking.flag.by-score", {}));
  if (field.unranked > 0) flags.push(message("ranking.flag.unranked", { count: field.unranked }));
  if (field.contradictions.equalScores) flags.push(message("ranking.flag.equal-scores", {}));
  return flags;
}
