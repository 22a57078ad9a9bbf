// Lists of other months that no longer say what is calculated: a run writes its own month's list, and names the others.
import { interviewsOf } from "../engine";
import type { Outcomes } from "../engine";
import type { OwnRow, Recognition } from "../worksheets";
import { periodWords } from "./closed";
import type { ClosedPeriods } from "./closed";
import { clausesOf } from "./interview-text";
import { textOf } from "./table-draft";

/** Months in words, ascending; closed ones keep their lists on purpose. */
export function staleLists(
  { memory, situation }: Recognition,
  outcomes: Outcomes,
  closed: ClosedPeriods,
): readonly string[] {
  return Object.entries(memory.lists)
    .flatMap(([suffix, { rows }]) => {
      const [, year = "", month = ""] = /^(\d{4})(\d{2})$/.exec(suffix) ?? [];
      const period = `${year}-${month}` as const;
      if (year === "" || period === outcomes.month) return [];
      if (closed.of({ month: period, year: Number(year) }) !== null) return [];
      const wanted = interviewsOf(outcomes.outcomes, situation, period as NonNullable<Outcomes["month"]>);
      const said = rows.filter(isCalledFor).map(keyOfRow);
      const called = wanted.map((one) => keyOf(one.unit, one.level, clausesOf(one)));
      return said.sort().join("\n") === called.sort().join("\n") ? [] : [period];
    })
    .sort()
    .map(periodWords);
}

/** A row the product wrote and has not marked since. */
function isCalledFor(row: OwnRow): boolean {
  return textOf(row, "编号") !== "" && textOf(row, "层级") !== "" && textOf(row, "状态") !== "已失效";
}

const keyOf = (unit: string, level: string, clauses: string): string => `${unit}|${level}|${clauses}`;
const keyOfRow = (row: OwnRow): string =>
  keyOf(textOf(row, "单位"), textOf(row, "层级"), textOf(row, "条款"));
