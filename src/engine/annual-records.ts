// The townships' grades as the rules need them: one record per unit and year, doubtful ones with what holds them.
import { TOWNSHIP_GRADES } from "../policy";
import type { TownshipGrade } from "../policy";
import { answerTo, message, unitMeant } from "./annual-outcome";
import { questionId } from "./outcome";
import type { Message, Question } from "./outcome";
import type { AnnualTownshipResult, CellRef, Situation } from "./situation";
import { unitCategories } from "./unit-types";

/** A township's result of one year; `grade` null = not known yet, then `holds` names the question. */
export interface TownshipRecord {
  readonly unit: string;
  readonly year: number;
  readonly grade: TownshipGrade | null;
  readonly gradeAsWritten: string | null;
  readonly rank: number | null;
  readonly score: number | null;
  readonly holds: readonly string[];
  readonly flags: readonly Message[];
  readonly at: CellRef;
}

/** Records by year, then by unit. */
export type TownshipHistory = ReadonlyMap<number, ReadonlyMap<string, TownshipRecord>>;

const NOT_ASSESSED = "不参评";

/** Every known year of every township of ours; a name that nobody knows yet stays in the field and waits (IN-UNIT). */
export function townshipHistory(situation: Situation): {
  readonly history: TownshipHistory;
  readonly questions: readonly Question[];
} {
  const categories = unitCategories(situation);
  const history = new Map<number, Map<string, TownshipRecord>>();
  const questions: Question[] = [];
  for (const result of situation.annualTownships) {
    const unit = unitMeant(result, categories, "乡镇");
    if (unit === null) continue;
    const ofYear = history.get(result.year) ?? new Map<string, TownshipRecord>();
    history.set(result.year, ofYear);
    const record = recordOf(result, unit, situation, questions);
    if (record === null) continue;
    const earlier = ofYear.get(unit);
    ofYear.set(unit, earlier ? reissued(earlier, record, situation, questions) : record);
  }
  return { history, questions };
}

/** Null for a row that says nothing, or a township the clerk declared not assessed. */
function recordOf(
  result: AnnualTownshipResult,
  unit: string,
  situation: Situation,
  questions: Question[],
): TownshipRecord | null {
  const { year, gradeAsWritten, rank, score, at } = result;
  const record = { unit, year, grade: result.grade, gradeAsWritten, rank, score, flags: [], at };
  if (result.grade !== null || result.holds.length > 0) return { ...record, holds: result.holds };
  if (rank === null && score === null) return null;
  const id = questionId("IN-CELL", "综合评价", year, unit);
  const answer = answerTo(situation, id);
  if (answer === NOT_ASSESSED) return null;
  const grade = TOWNSHIP_GRADES.find((each) => each === answer) ?? null;
  if (grade !== null) return { ...record, grade, holds: [] };
  questions.push(missingGradeQuestion(id, record));
  return { ...record, holds: [id] };
}

function missingGradeQuestion(
  id: string,
  { unit, year, at }: Pick<TownshipRecord, "unit" | "year" | "at">,
): Question {
  return {
    id,
    code: "IN-CELL",
    message: message("annual.question.grade", { unit, year }),
    at,
    choices: [...TOWNSHIP_GRADES, NOT_ASSESSED],
    holds: true,
    affects: [unit],
  };
}

/** Two results for one unit and year: the later one replaces the earlier, and where they differ the clerk is asked (B-19). */
function reissued(
  earlier: TownshipRecord,
  later: TownshipRecord,
  situation: Situation,
  questions: Question[],
): TownshipRecord {
  if (earlier.grade === later.grade || earlier.grade === null) return later;
  if (later.grade === null) return earlier;
  const { unit, year } = later;
  const id = questionId("B-19", "综合评价", year, unit);
  const values = { unit, year, earlier: earlier.grade, later: later.grade };
  questions.push({
    id,
    code: "B-19",
    message: message("annual.question.reissued", values),
    at: later.at,
    choices: [later.grade, earlier.grade],
    holds: false,
    affects: [unit],
  });
  const chosen = answerTo(situation, id) === earlier.grade ? earlier : later;
  return {
    ...chosen,
    flags: [...chosen.flags, message("annual.flag.reissued", { ...values, chosen: chosen.grade ?? "" })],
  };
}
