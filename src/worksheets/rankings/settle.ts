// Month, level and counting of one ranking: the sheet's own words, the clerk's registry and answers (A-16, C-23, D-1, B-7).
import type { IsoMonth, Level } from "../../policy";
import type { CellRef } from "../../engine";
import { cellAddress } from "../address";
import type { Questions } from "../registers/questions";
import type { Draft } from "./draft";
import { isoMonth, readPeriod } from "./period";
import type { Registration } from "./registry";
import { levelOf } from "./registry";
import type { ResolveInput } from "./types";

/** Title cell of a table, else its first header cell. */
export function titleRef({ table }: Draft): CellRef {
  const spot = table.surroundings.titleAt ?? table.box;
  return { sheet: table.sheet, cell: cellAddress(spot.row, spot.column) };
}

export interface Context {
  readonly input: ResolveInput;
  readonly questions: Questions;
  /** Does the workbook name both the district's own level and the autonomous region's? (D-1) */
  readonly namesBothLevels: boolean;
}

export interface SettledValue<Value> {
  readonly value: Value;
  readonly holds: readonly string[];
}

/** What C-23 is about: the sheet and its title; the rankings of one table share their month. */
function undated({ table, name }: Draft, series: string): readonly string[] {
  return [table.sheet, name === "" ? series : table.reading.series];
}

/** The data month: title against registry, then registry, then the answer to C-23. */
export function settleMonth(
  draft: Draft,
  series: string,
  row: Registration | undefined,
  { questions }: Context,
): SettledValue<IsoMonth | null> {
  const own = draft.month;
  const registered = row?.month ?? null;
  if (own !== null && registered !== null && registered !== own)
    return settleClash(draft, series, own, registered, questions);
  const known = own ?? registered ?? monthAnswer(questions.answer("C-23", ...undated(draft, series)));
  if (known !== null) return { value: known, holds: [] };
  const { monthOnly, year } = draft.table.reading;
  const stated = monthOnly !== null ? `${monthOnly}月` : year !== null ? `${year}年` : "无";
  const hold = questions.ask({
    code: "C-23",
    subject: undated(draft, series),
    message: { code: "recognition.month", values: { sheet: draft.table.sheet, series, stated } },
    at: titleRef(draft),
    holds: true,
    affects: [series],
  });
  return { value: null, holds: [hold] };
}

/** The month that an answer names; null when it names none. */
export function readMonth(answer: string): IsoMonth | null {
  return monthAnswer(answer);
}

function monthAnswer(answer: string | undefined): IsoMonth | null {
  return answer === undefined ? null : isoMonth(readPeriod(answer));
}

/** A sheet reused for the next month: never last month's month in silence. */
function settleClash(
  draft: Draft,
  series: string,
  own: IsoMonth,
  registered: IsoMonth,
  questions: Questions,
): SettledValue<IsoMonth | null> {
  const subject = [draft.table.sheet, series, registered, own];
  const answered = monthAnswer(questions.answer("A-16", ...subject));
  if (answered !== null) return { value: answered, holds: [] };
  const hold = questions.ask({
    code: "A-16",
    subject,
    message: {
      code: "recognition.month-clash",
      values: { sheet: draft.table.sheet, title: own, registered },
    },
    at: titleRef(draft),
    choices: [own, registered],
    holds: true,
    affects: [series],
  });
  return { value: own, holds: [hold] };
}

/** The level: registry, then header and title, then the kind of units; D-1 where only 全区 or nothing is said. */
export function settleLevel(
  draft: Draft,
  series: string,
  row: Registration | undefined,
  context: Context,
): SettledValue<Level | null> {
  const derived = draft.level ?? levelByUnits(draft);
  const registered = row?.level ?? null;
  if (registered !== null && registered !== derived) return { value: registered, holds: [] };
  const answered = levelOf(context.questions.answer("D-1", series) ?? "");
  if (answered !== null) return { value: answered, holds: [] };
  const ownTownships =
    draft.subject === "乡镇" && derived === "区" && context.input.office.districtName === null;
  const doubtful = derived === null || (draft.ambiguous && context.namesBothLevels);
  if (!doubtful && !ownTownships && !draft.ambiguous) return { value: derived, holds: [] };
  const hold = context.questions.ask({
    code: "D-1",
    subject: [series],
    message: { code: "recognition.level", values: { series, assumed: derived ?? "未定" } },
    at: titleRef(draft),
    choices: ["区", "市", "省", "国家"],
    holds: doubtful,
    affects: [series],
  });
  return { value: derived, holds: doubtful ? [hold] : [] };
}

/** Without a level word a table of townships or departments is the district's own; of counties under 全区, the region's. */
export function levelByUnits(draft: Draft): Level | null {
  if (draft.subject === "乡镇" || draft.subject === "区直") return "区";
  return draft.ambiguous ? "省" : null;
}

export const BY_SCORE_CHOICES = ["按得分推算名次", "不是排名"] as const;

/** A table without ranks waits for the clerk's word (B-7). `counts` false when he says that it is no ranking. */
export function settleByScore(
  draft: Draft,
  series: string,
  row: Registration | undefined,
  { questions }: Context,
): { readonly counts: boolean; readonly holds: readonly string[]; readonly isAnswered: boolean } {
  const answer = questions.answer("B-7", series) ?? "";
  if (/不|否|参考/.test(answer)) return { counts: false, holds: [], isAnswered: true };
  if (answer !== "" || row?.counts === false) return { counts: true, holds: [], isAnswered: false };
  const spot = draft.table.measures[0]?.entries[0]?.at ?? draft.table.box;
  const hold = questions.ask({
    code: "B-7",
    subject: [series],
    message: {
      code: "recognition.by-score",
      values: { series, sheet: draft.table.sheet, header: draft.measure.scoreHeader },
    },
    at: { sheet: draft.table.sheet, cell: cellAddress(draft.table.headerRow, spot.column) },
    choices: BY_SCORE_CHOICES,
    holds: true,
    affects: [series],
  });
  return { counts: true, holds: [hold], isAnswered: false };
}
