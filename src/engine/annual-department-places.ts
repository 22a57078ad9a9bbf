// Which row of the year-end composite counts for a department, with its place and the size of the field.
import { answerTo, message, unitMeant } from "./annual-outcome";
import { questionId } from "./outcome";
import type { Message, Question } from "./outcome";
import { groupBy } from "./outcome-order";
import type { AnnualDepartmentResult, CellRef, Situation } from "./situation";
import { unitCategories } from "./unit-types";

/** A department's counted place; `holds` names the questions it waits for. */
export interface DepartmentPlace {
  readonly unit: string;
  readonly year: number;
  readonly rank: number;
  /** 参排总数; null = not stated anywhere (B-9). */
  readonly total: number | null;
  /** The indicator, where the clerk decided that every row counts; else "". */
  readonly detail: string;
  readonly holds: readonly string[];
  readonly flags: readonly Message[];
  readonly at: CellRef;
}

const EVERY_ROW = "各行都计";
const NO_ROW = "都不计";

/** Counted places of all years; `reach` is the furthest place from an end that brings anything. */
export function departmentPlaces(
  situation: Situation,
  reach: number,
): { readonly places: readonly DepartmentPlace[]; readonly questions: readonly Question[] } {
  const questions: Question[] = [];
  const results = ownResults(situation);
  const sameRank = sharedRanks(results);
  const places = [...groupBy(results, (each) => `${each.year}|${each.unit}`).values()]
    .flatMap((rows) => chosenRows(rows, situation, reach, questions))
    .flatMap((row) => placeOf(row, sameRank, situation, questions));
  return { places, questions };
}

interface OwnResult extends AnnualDepartmentResult {
  readonly unit: string;
}
interface ChosenRow {
  readonly result: OwnResult;
  readonly detail: string;
  readonly holds: readonly string[];
}

/** Rows of our departments that say something; other units have no clause here. */
function ownResults(situation: Situation): readonly OwnResult[] {
  const categories = unitCategories(situation);
  return situation.annualDepartments.flatMap((result) => {
    const unit = unitMeant(result, categories, "区直");
    const silent = result.rank === null && result.score === null && result.holds.length === 0;
    if (unit === null || silent) return [];
    return [{ ...result, unit, rank: result.rank ?? answeredRank(result, unit, situation) }];
  });
}

/** 综合, 综合指标, 年终综合指标考核 …; an indicator such as 综合治理 is one of its own. */
const COMPOSITE = /^.{0,6}综合(指标)?(考核|得分|成绩|排名|评价)?$/;

function isComposite({ indicator }: AnnualDepartmentResult): boolean {
  return indicator === null || indicator.trim() === "" || COMPOSITE.test(indicator.trim());
}

/** The composite row counts; several rows without one are asked about. */
function chosenRows(
  rows: readonly OwnResult[],
  situation: Situation,
  reach: number,
  questions: Question[],
): readonly ChosenRow[] {
  const composite = rows.find(isComposite);
  const [first] = rows;
  if (first === undefined) return [];
  if (composite !== undefined || rows.length === 1)
    return [{ result: composite ?? first, detail: "", holds: [] }];
  const question = severalRowsQuestion(first, rows);
  const answer = answerTo(situation, question.id);
  const labelled = rows.map((result) => ({ result, detail: result.indicator ?? "" }));
  if (answer === NO_ROW) return [];
  if (answer === EVERY_ROW) return labelled.map((row) => ({ ...row, holds: [] }));
  const named = labelled.find((row) => row.detail === answer);
  if (named !== undefined) return [{ result: named.result, detail: "", holds: [] }];
  if (rows.some((row) => mayCount(row, reach))) questions.push(question);
  return labelled.map((row) => ({ ...row, holds: [question.id] }));
}

function mayCount({ rank, total }: AnnualDepartmentResult, reach: number): boolean {
  return rank === null || total === null || rank <= reach || total - rank < reach;
}

function severalRowsQuestion(first: OwnResult, rows: readonly OwnResult[]): Question {
  const { unit, year, at } = first;
  const indicators = [...new Set(rows.map((row) => row.indicator ?? ""))];
  return {
    id: questionId("A-15", year, unit),
    code: "A-15",
    message: message("annual.question.several-rows", { unit, year, indicators: indicators.join("、") }),
    at,
    choices: [...indicators, EVERY_ROW, NO_ROW],
    holds: true,
    affects: [unit],
  };
}

const NO_PLACE: readonly DepartmentPlace[] = [];

/** Empty where no place can be told; the question says why. */
function placeOf(
  { result, detail, holds }: ChosenRow,
  sameRank: ReadonlyMap<string, number>,
  situation: Situation,
  questions: Question[],
): readonly DepartmentPlace[] {
  const { unit, year, rank, at } = result;
  if (rank === null) {
    questions.push(...rankQuestion(result));
    return NO_PLACE;
  }
  const stated = statedTotal(result, situation, questions);
  if (rank < 1 || (stated.total !== null && rank > stated.total)) {
    questions.push(impossibleRankQuestion(result, rank, stated.total));
    return NO_PLACE;
  }
  const shared = sameRank.get(rankKey(result)) ?? 1;
  const flags = shared > 1 ? [message("annual.flag.same-rank", { rank, count: shared })] : [];
  const allHolds = [...result.holds, ...holds, ...stated.holds];
  return [{ unit, year, rank, total: stated.total, detail, holds: allHolds, flags, at }];
}

/** A row with a score but no rank: the clerk gives the rank; a held row has been asked about already. */
function answeredRank(
  { year, holds }: AnnualDepartmentResult,
  unit: string,
  situation: Situation,
): number | null {
  return holds.length > 0 ? null : wholeNumber(answerTo(situation, rankQuestionId(year, unit)));
}

function rankQuestion({ unit, year, at, holds }: OwnResult): readonly Question[] {
  if (holds.length > 0) return [];
  const id = rankQuestionId(year, unit);
  const asked = message("annual.question.rank", { unit, year });
  return [{ id, code: "IN-CELL", message: asked, at, choices: [], holds: true, affects: [unit] }];
}

function rankQuestionId(year: number, unit: string): string {
  return questionId("IN-CELL", "全市排名", year, unit);
}

/** The size of the field is never guessed from rows (B-9); one answer serves the year. */
function statedTotal(
  result: OwnResult,
  situation: Situation,
  questions: Question[],
): { readonly total: number | null; readonly holds: readonly string[] } {
  if (result.total !== null) return { total: result.total, holds: [] };
  const { year, unit, at } = result;
  const id = questionId("B-9", "年终综合指标考核", year);
  const total = wholeNumber(answerTo(situation, id));
  if (total !== null) return { total, holds: [] };
  const asked = message("annual.question.total", { year });
  questions.push({ id, code: "B-9", message: asked, at, choices: [], holds: true, affects: [unit] });
  return { total: null, holds: [id] };
}

function impossibleRankQuestion(result: OwnResult, rank: number, total: number | null): Question {
  const { unit, year, at } = result;
  return {
    id: questionId("IN-CELL", "名次超出总数", year, unit),
    code: "IN-CELL",
    message: message("annual.question.impossible-rank", { unit, year, rank, total: total ?? "?" }),
    at,
    choices: [],
    holds: true,
    affects: [unit],
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,5}$/.test(text.normalize("NFKC")) ? Number(text.normalize("NFKC")) : null;
}

function rankKey({ year, indicator, rank, total }: AnnualDepartmentResult): string {
  return [year, indicator, rank, total].join("|");
}

/** How many of our departments hold the same place in the same column (B-15). */
function sharedRanks(results: readonly OwnResult[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const result of results) counts.set(rankKey(result), (counts.get(rankKey(result)) ?? 0) + 1);
  return counts;
}
