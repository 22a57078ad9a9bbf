// Closed periods (定稿): what is closed, which rows that locks, and what may still be written beside them. See docs/adr/0009.
import { questionId } from "../engine";
import type { Question, Situation } from "../engine";
import type { OwnRow } from "../worksheets";
import { monthOf } from "./ledger-line";
import { numberOf, textOf } from "./table-draft";

/** Ends the 编号 of a row that came up after its period was closed. */
const LATE = "·补录";

/** What closing is asked about a late row (readings C-13, C-15). */
export const LATE_CHOICES = { count: "补录计入", leave: "不计入" } as const;

export class ClosedPeriods {
  private readonly periods: ReadonlySet<string>;
  private readonly answers: Situation["answers"];

  /** @param sheets names of the workbook's sheets */
  constructor(
    { office, answers }: Pick<Situation, "office" | "answers">,
    private readonly sheets: ReadonlySet<string>,
  ) {
    this.periods = new Set(office.closed);
    this.answers = answers;
  }

  /** The closed period that a fact, list or effect belongs to, its year before its month; null = open. */
  of({ month, year }: { readonly month: string | null; readonly year: number }): string | null {
    if (this.periods.size === 0) return null;
    const periods = [String(year), ...(month === null ? [] : [month])];
    return periods.find((period) => this.periods.has(period)) ?? null;
  }

  /** A row that stood when its period was closed. Rows added since are judged by their own question. */
  locks(row: OwnRow): boolean {
    if (this.periods.size === 0 || isLate(textOf(row, "编号"))) return false;
    const month = monthOf(row);
    const year = numberOf(row, "归属年度") ?? Number(month?.slice(0, 4));
    return this.of({ month, year }) !== null;
  }

  /** Was the sheet that the row was read from taken out of the workbook? */
  lacksSource(row: OwnRow): boolean {
    const source = textOf(row, "来源");
    const mark = source.lastIndexOf("!");
    return mark > 0 && !this.sheets.has(source.slice(0, mark));
  }

  /** What people said of a late row; null = nothing yet. */
  decision(id: string): keyof typeof LATE_CHOICES | null {
    const answer = this.answers[questionId("C-15", id)]?.trim();
    if (answer === LATE_CHOICES.count) return "count";
    return answer === LATE_CHOICES.leave ? "leave" : null;
  }
}

/** 编号 for what came up late. */
export const lateId = (id: string): string => `${id}${LATE}`;

const isLate = (id: string): boolean => id.includes(LATE);

/** "2019年8月", or "2019年度". */
export function periodWords(period: string): string {
  const [year = "", month] = period.split("-");
  return month === undefined ? `${year}年度` : `${year}年${Number(month)}月`;
}

/** A firm result of a closed period that nobody has decided on yet. */
export interface LateRow {
  readonly id: string;
  readonly unit: string;
  readonly clause: string;
  /** In points. */
  readonly amount: number;
  readonly reason: string;
  readonly period: string;
  readonly at: Question["at"];
}

/** Does it count although its period is closed? Until people say so it gives no points (C-15). */
export function lateQuestion({ id, unit, clause, amount, reason, period, at }: LateRow): Question {
  return {
    id: questionId("C-15", id),
    code: "C-15",
    message: {
      code: "reports-closed-late",
      values: { period: periodWords(period), unit, clause, amount, reason },
    },
    at,
    choices: Object.values(LATE_CHOICES),
    holds: true,
    affects: [unit],
  };
}
