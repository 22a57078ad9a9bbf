// Townships in the city's year-end assessment: grade, place among ours, consecutive years (激1, 约1.d, 约7).
import type { AnnualTownshipRow, RuleBook } from "../policy";
import { fired, message, missed, yearIsValid } from "./annual-outcome";
import type { AnnualFinding } from "./annual-outcome";
import { judgePlace } from "./annual-place-judgement";
import { townshipPlaces } from "./annual-places";
import type { TownshipYear } from "./annual-places";
import { townshipHistory } from "./annual-records";
import type { TownshipRecord } from "./annual-records";
import { gapFlags, judgeYears, yearsReason } from "./annual-years";
import type { FamilyResult } from "./family";
import type { Absorbed, Applied, Check, Message, Outcome, Question, Undecided } from "./outcome";
import { rulesOf } from "./rules-in-time";
import type { RulesInTime } from "./rules-in-time";
import type { Situation } from "./situation";

/** Outcomes of every assessed year within the validity of the mechanism. */
export function evaluateTownships(situation: Situation, book: RuleBook): FamilyResult {
  const { history, questions } = townshipHistory(situation);
  const rules = rulesOf(situation, book);
  const outcomes: Outcome[] = [];
  const asked: Question[] = [...questions];
  for (const [year, ofYear] of history) {
    if (!yearIsValid(year, situation)) continue;
    const rows = rules.ofYear(year).annualTownships;
    const peers = [...ofYear.values()];
    const places = townshipPlaces(peers);
    for (const record of peers) {
      const place = places.get(record.unit) ?? null;
      const judged = judgeTownship(record, { history, place, peers, situation }, rows);
      outcomes.push(...judged.outcomes);
      asked.push(...judged.questions);
    }
  }
  return { outcomes: flaggedOnce(outcomes, rules), questions: asked };
}

function judgeTownship(
  record: TownshipRecord,
  context: Omit<TownshipYear, "record" | "grade">,
  rows: readonly AnnualTownshipRow[],
): FamilyResult {
  const { grade } = record;
  if (grade === null) return { outcomes: ungraded(record, rows), questions: [] };
  const questions: Question[] = [];
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    if (!row.grades.includes(grade)) continue;
    const judged = judgeRow(row, { ...context, record, grade });
    if (judged === null) continue;
    outcomes.push(judged.outcome);
    questions.push(...judged.questions);
  }
  return { outcomes: longestStands(outcomes, rows), questions };
}

/** Without a grade nothing is known but that a result is due. */
function ungraded(record: TownshipRecord, rows: readonly AnnualTownshipRow[]): readonly Outcome[] {
  const row = rows.find((each) => each.group === "依据");
  if (row === undefined) return [];
  const { unit, year } = record;
  const finding: AnnualFinding = {
    row,
    unit,
    unitType: "乡镇",
    year,
    detail: "",
    reason: message("annual.reason.ungraded", { year }),
    checks: [],
    flags: record.flags,
    sources: [record.at],
  };
  return [fired(finding, record.holds)];
}

interface JudgedRow {
  readonly outcome: Outcome;
  readonly questions: readonly Question[];
}

/** Null where an earlier year is unknown or out of reach, so that there is nothing to say. */
function judgeRow(row: AnnualTownshipRow, facts: TownshipYear): JudgedRow | null {
  if (row.years > 1) return judgeStreakRow(row, facts);
  if (row.place !== null) return judgePlaceRow(row, row.place, facts);
  const finding = findingOf(row, facts, gradeReason(facts), [], [...mainFlags(row, facts)]);
  return { outcome: fired(finding, facts.record.holds), questions: [] };
}

function judgeStreakRow(row: AnnualTownshipRow, facts: TownshipYear): JudgedRow | null {
  const streak = judgeYears(row, facts);
  if (streak.unknown !== null) return null;
  const check: Check = {
    label: "annual.check.years",
    want: row.years,
    got: streak.records.length,
    ok: streak.records.length >= row.years,
    evidence: streak.records.map((record) => record.at),
    source: "computed",
  };
  const counted = streak.records;
  const reason = yearsReason(row, counted);
  const flags = [...counted.flatMap(mappedGradeFlags), ...streakFlags(counted)];
  const finding = {
    ...findingOf(row, facts, reason, [check], flags),
    sources: counted.map((record) => record.at),
  };
  if (!check.ok)
    return {
      outcome: missed(finding, { by: row.years - streak.records.length, unit: "年" }),
      questions: [],
    };
  return {
    outcome: fired(
      finding,
      counted.flatMap((record) => record.holds),
    ),
    questions: [],
  };
}

/** Any mix of 一般 and 较差 makes the two years of 激1.l; the reading is shown (C-10). */
function streakFlags(counted: readonly TownshipRecord[]): readonly Message[] {
  const grades = new Set(counted.map((record) => record.grade));
  return grades.size > 1 ? [message("annual.flag.mixed-grades")] : [];
}

function judgePlaceRow(row: AnnualTownshipRow, wanted: "first" | "last", facts: TownshipYear): JudgedRow {
  const judged = judgePlace(wanted, facts);
  const finding = findingOf(row, facts, judged.reason, [judged.check], judged.flags);
  if (!judged.met) return { outcome: missed(finding, judged.distance), questions: [] };
  const holds = [...facts.record.holds, ...judged.questions.map((question) => question.id)];
  return { outcome: fired(finding, holds), questions: judged.questions };
}

function findingOf(
  row: AnnualTownshipRow,
  { record, grade }: TownshipYear,
  reason: Message,
  checks: readonly Check[],
  flags: readonly Message[],
): AnnualFinding {
  const gradeCheck: Check = {
    label: "annual.check.grade",
    want: row.grades.join("/"),
    got: grade,
    ok: true,
    evidence: [record.at],
    source: "sheet",
  };
  return {
    row,
    unit: record.unit,
    unitType: "乡镇",
    year: record.year,
    detail: "",
    reason,
    checks: [gradeCheck, ...checks],
    flags: [...record.flags, ...flags],
    sources: [record.at],
  };
}

function gradeReason({ record, grade }: TownshipYear): Message {
  return message("annual.reason.grade", { year: record.year, grade });
}

/** Notes on the row that carries the grade's own result; the rows of its consequences need not repeat them. */
function mainFlags(row: AnnualTownshipRow, facts: TownshipYear): readonly Message[] {
  if (row.group !== "等次") return [];
  return [...mappedGradeFlags(facts.record), ...gapFlags(facts), ...lastButWorse(facts)];
}

/** Grade names changed between years; the mapping used is shown (C-11). */
function mappedGradeFlags({ year, grade, gradeAsWritten }: TownshipRecord): readonly Message[] {
  if (gradeAsWritten === null || grade === null || gradeAsWritten === grade) return [];
  return [message("annual.flag.mapped-grade", { year, written: gradeAsWritten, grade })];
}

/** The last place escapes the quota cut when its grade is even worse than 一般 (B-17). */
function lastButWorse({ grade, place }: TownshipYear): readonly Message[] {
  const last = place !== null && place.worse === 0 && place.better > 0;
  return grade === "较差" && last ? [message("annual.flag.last-but-worse")] : [];
}

/** Of promotion rows the longest run of years stands, the rest are absorbed by it (C-12). */
function longestStands(outcomes: readonly Outcome[], rows: readonly AnnualTownshipRow[]): readonly Outcome[] {
  const yearsOf = new Map(
    rows.filter((row) => row.hitPolicy === "highest").map((row) => [row.id, row.years]),
  );
  const rivals = outcomes.filter(
    (outcome): outcome is Applied | Undecided => outcome.kind !== "not-applied" && yearsOf.has(outcome.rule),
  );
  const longest = rivals.reduce<Outcome | null>(
    (best, each) =>
      best === null || (yearsOf.get(each.rule) ?? 0) > (yearsOf.get(best.rule) ?? 0) ? each : best,
    null,
  );
  if (longest?.kind !== "applied") return outcomes;
  return outcomes.map((outcome) =>
    outcome.kind === "applied" && yearsOf.has(outcome.rule) && outcome !== longest
      ? absorbedBy(outcome, longest)
      : outcome,
  );
}

function absorbedBy(outcome: Applied, by: Applied): Absorbed {
  const difference = (by.points - outcome.points) as Applied["points"];
  return { ...outcome, kind: "absorbed", by: by.id, difference };
}

/** The gap in the amounts between grades is noted once a year, on the 较差 of the first unit by name (F-9). */
function flaggedOnce(outcomes: readonly Outcome[], rules: RulesInTime): readonly Outcome[] {
  const firsts = new Map<number, string>();
  for (const { clause, year, unit } of outcomes) {
    if (clause === "约7" && unit < (firsts.get(year) ?? "\uffff")) firsts.set(year, unit);
  }
  return outcomes.map((outcome) => {
    if (outcome.clause !== "约7" || firsts.get(outcome.year) !== outcome.unit) return outcome;
    const worse = rules.ofYear(outcome.year).annualTownships.find(({ clause }) => clause === "约1.d");
    const points = Math.abs(worse?.amounts.乡镇 ?? 0) / 2;
    return { ...outcome, flags: [...outcome.flags, message("annual.flag.no-deduction", { points })] };
  });
}
