// Books the last places of a district ranking by the length of their streak: 约1.a, 约1.b (readings C-1 to C-6, POL-STREAK-2, POL-STREAK-3).
import { questionWords, type HalfPoints, type RankingRow } from "../../policy";
import type { Message } from "../outcome";
import type { Hold, Ranking, RankingEntry } from "../situation";
import {
  book,
  decline,
  leaveOpen,
  placeValues,
  positionCheck,
  sizeCheck,
  type Draft,
  type Subjected,
} from "./drafts";
import type { Field } from "./field";
import { rowsFor, type Context, type Verdict } from "./judge";
import { declineOutside, isOutsidePeriod } from "./period";
import { codeOf } from "./questions";
import { certainPart, type Streak } from "./streaks";
import { message, monthsText } from "./texts";
import type { Target } from "./units";

/** A last place before its streak is known. */
export interface Last {
  readonly verdict: Verdict;
  readonly target: Target;
  readonly holds: readonly Hold[];
}

/** A township in a row of a district ranking. */
export function subjectedOf(field: Field, entry: RankingEntry, target: Target): Subjected {
  return { ranking: field.ranking, entry, unit: target.name, unitType: "乡镇", evidence: [] };
}

/** Books a last place by its streak; what no longer counts is declined with the reason. */
export function lastDraft(last: Last, streaks: ReadonlyMap<string, Streak>, context: Context): Draft {
  const { verdict, target } = last;
  const known = streaks.get(target.name);
  if (known === undefined) throw new Error(`a last place without a streak: ${target.name}`);
  const rows = rowsFor(context, verdict.field.ranking);
  const repeated = repeatedAt(rows);
  const isSame = known.holds.length > 0 && isSameHoweverLong(known.certain, repeated, context);
  const streak = isSame ? certainPart(known) : known;
  const step = stepOf(streak.length, repeated, context);
  const row = rows.find((candidate) => meetsStreak(candidate, step ?? streak.length));
  const subjected = subjectedOf(verdict.field, verdict.entry, target);
  if (row === undefined) throw new Error(`no row for ${streak.length} last places in a row`);
  if (isOutsidePeriod(verdict.field.ranking, context.situation.office)) {
    return declineOutside(subjected, row, reasonOf(verdict, streak), context);
  }
  if (step === null) {
    // How long the run is may still be open: then nobody can say yet that this is past the second time.
    if (streak.holds.length > 0) return leaveOpen(subjected, row, [...last.holds, ...streak.holds]);
    return declineThird(subjected, row, verdict, { streak, repeated });
  }
  return book(subjected, {
    row,
    points: pointsOf(row, { step, repeated, streak }, verdict.field.ranking, context),
    reason: reasonOf(verdict, streak),
    checks: [
      positionCheck(verdict, row),
      sizeCheck(verdict.field, row),
      streakCheck(row, streak, verdict.entry),
    ],
    flags: [...verdict.flags, ...streakFlags(streak, repeated), ...(isSame ? [openFlag(known)] : [])],
    holds: [...last.holds, ...streak.holds],
  });
}

/** The run from which 约1.b holds: two, unless 规则参数 says otherwise. */
function repeatedAt(rows: readonly RankingRow[]): number {
  return rows.find(({ streak }) => streak?.to === null)?.streak?.from ?? 2;
}

/** The streak length that the rows are asked with (POL-STREAK-3); null = nothing after the one that 约1.b names. */
function stepOf(length: number, repeated: number, { situation }: Context): number | null {
  if (length <= repeated) return length;
  switch (situation.switches["POL-STREAK-3"]) {
    case "每次扣4分并约谈":
      return length;
    case "只在第二次":
      return null;
    case "重新起算":
      return ((length - 1) % repeated) + 1;
  }
}

/**
 * Do the last places that are certain give the same as any longer run? Then a question about an earlier issue decides
 * nothing here (readings C-4, C-5).
 */
function isSameHoweverLong(certain: number, repeated: number, { situation: { switches } }: Context): boolean {
  if (switches["POL-STREAK-3"] !== "每次扣4分并约谈") return false;
  return switches["POL-STREAK-2"] === "替换为4分" ? certain > repeated : certain >= repeated;
}

/** How long the run is stays open, by these questions. */
function openFlag({ holds }: Streak): Message {
  const questions = [...new Set(holds.map((hold) => questionWords(codeOf(hold))))].join("、");
  return message("ranking.flag.run-open", { questions });
}

function meetsStreak({ streak }: RankingRow, length: number): boolean {
  return streak === null || (streak.from <= length && length <= (streak.to ?? Infinity));
}

interface Step {
  readonly step: number;
  readonly repeated: number;
  readonly streak: Streak;
}

/** The row's amount; with POL-STREAK-2 the repeated time only brings the total of the run up to it. */
function pointsOf(
  row: RankingRow,
  { step, repeated, streak }: Step,
  ranking: Ranking,
  context: Context,
): HalfPoints {
  const amount = row.amounts["乡镇"];
  if (amount === null) throw new Error(`row ${row.id} has no amount for townships`);
  if (step !== repeated || context.situation.switches["POL-STREAK-2"] !== "替换为4分") return amount;
  let booked = 0;
  // Each earlier issue was booked by the amount of its own month.
  for (const month of streak.months.slice(-repeated, -1)) {
    const rows = rowsFor(context, { ...ranking, month });
    booked += rows.find((candidate) => meetsStreak(candidate, 1))?.amounts["乡镇"] ?? 0;
  }
  // A deduction never turns into a credit, whatever the amounts are.
  return Math.min(0, amount - booked) as HalfPoints;
}

function reasonOf(verdict: Verdict, streak: Streak): Message {
  const values = { ...placeValues(verdict), count: streak.length, months: monthsText(streak.months) };
  return message(streak.length === 1 ? "ranking.last" : "ranking.last-again", values);
}

function streakCheck(row: RankingRow, streak: Streak, entry: RankingEntry) {
  const { from, to } = row.streak ?? { from: 1, to: 1 };
  const want = to === null || to === from ? from : `${from}–${to}`;
  return {
    label: "ranking.check.streak",
    want,
    got: streak.length,
    ok: true,
    evidence: [entry.at],
    source: streak.hasEarlier ? "computed" : "assumed",
  } as const;
}

function declineThird(
  subjected: Subjected,
  row: RankingRow,
  verdict: Verdict,
  { streak, repeated }: Omit<Step, "step">,
): Draft {
  const check = { ...streakCheck(row, streak, subjected.entry), want: repeated, ok: false };
  return decline(subjected, row, reasonOf(verdict, streak), check, null, streakFlags(streak, repeated));
}

function streakFlags(streak: Streak, repeated: number): readonly Message[] {
  const flags: Message[] = [];
  if (!streak.hasEarlier) flags.push(message("ranking.flag.no-earlier", {}));
  if (streak.length > repeated) flags.push(message("ranking.flag.third", { count: streak.length }));
  if (streak.missing.length > 0) {
    flags.push(message("ranking.flag.missing-months", { months: monthsText(streak.missing) }));
  }
  if (streak.length > 1 && streak.tied.length > 0) {
    flags.push(message("ranking.flag.tied-in-run", { months: monthsText(streak.tied) }));
  }
  if (streak.length === 1 && streak.countInYear > 1) {
    flags.push(message("ranking.flag.count-in-year", { count: streak.countInYear }));
  }
  return flags;
}
