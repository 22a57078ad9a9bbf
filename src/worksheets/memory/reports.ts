// What people wrote about rectification reports: the day of the talk and the day on which the unit reported (组3).
import type { RectificationReport } from "../../engine";
import type { IsoDate } from "../../policy";
import { cellAddress } from "../address";
import type { OwnRow, OwnTable } from "../recognition";
import { readDate } from "../registers/cells";
import type { OwnMemory } from "./memory";

/** Talks after which the unit has to report; L0 and L4 ask for none. */
const WITH_REPORT = /^L[123]$/;

interface Dates {
  readonly unit: string;
  readonly interviewDay: IsoDate | null;
  readonly reportedDay: IsoDate | null;
  readonly at: RectificationReport["at"];
}

/** Reports with both days, by the 编号 of the talk; 整改台账 wins over the lists, where people may write as well. */
export function readReports(memory: OwnMemory): readonly RectificationReport[] {
  const lists = Object.values(memory.lists).flatMap((table) =>
    table.rows
      .filter(({ cells }) => WITH_REPORT.test(String(cells["层级"] ?? "").trim()))
      .map((row) => [numberOf(row), datesOf(table, row, "整改报送日期")] as const),
  );
  const register = memory.rectification;
  const registered = (register?.rows ?? []).map((row) =>
    register === null ? null : ([numberOf(row), datesOf(register, row, "报送日期")] as const),
  );
  const byNumber = new Map<string, Dates>();
  for (const each of [...lists, ...registered]) {
    if (each === null || each[0] === "") continue;
    const [number, dates] = each;
    byNumber.set(number, merged(byNumber.get(number), dates));
  }
  return [...byNumber].flatMap(([interview, { unit, interviewDay, reportedDay, at }]) =>
    unit === "" || interviewDay === null || reportedDay === null
      ? []
      : [{ interview, unit, interviewDay, reportedDay, at }],
  );
}

/** The list is where the day of the talk is typed; the register is where the report is. */
function merged(known: Dates | undefined, dates: Dates): Dates {
  if (known === undefined) return dates;
  const interviewDay = known.interviewDay ?? dates.interviewDay;
  return dates.reportedDay === null ? { ...known, interviewDay } : { ...dates, interviewDay };
}

const numberOf = ({ cells }: OwnRow): string => String(cells["编号"] ?? "").trim();

function datesOf(table: OwnTable, { row, cells }: OwnRow, reported: string): Dates {
  return {
    unit: String(cells["单位"] ?? "").trim(),
    interviewDay: dayIn(cells["约谈日期"]),
    reportedDay: dayIn(cells[reported]),
    at: { sheet: table.sheet, cell: cellAddress(row, table.columns[reported] ?? 0) },
  };
}

function dayIn(value: OwnRow["cells"][string] | undefined): IsoDate | null {
  const read = readDate(value ?? "");
  return read.kind === "value" ? read.value : null;
}
