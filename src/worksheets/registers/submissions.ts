// 报送登记: which rankings a working group owes for a data month, and when they came (组1).
import { NOT_SENT, isLate } from "../../engine";
import type { Submission } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, normalise, tidy } from "../text";
import { readDate, readLevel, readMonth, readText } from "./cells";
import type { Read } from "./cells";
import { cellReader } from "./context";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { CellReader, RowSubject } from "./reader";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

/** Reads 报送登记. Rows without a readable month say nothing yet; a late one without a leading unit is asked about. */
export function readSubmissions(
  register: FoundRegister,
  context: RegisterContext,
): RegisterFindings<Submission> {
  const rows = registerRows(register);
  const cells = cellReader(register, context);
  return {
    facts: rows.flatMap((row) => submission(row, cells, context) ?? []),
    table: registerTable(register, { rows: rows.length }),
  };
}

function submission(row: RegisterRow, cells: CellReader, context: RegisterContext): Submission | null {
  const series = tidy(row.value("series"));
  const subject = { identity: [normalise(row.value("month")), normalise(series)], affects: [series] };
  const month = cells.read(row, "month", readMonth, subject, [], { code: "IN-CELL", required: true });
  if (month === null || series === "") return null;
  const level = cells.read(row, "level", readLevel, subject, []);
  const received = cells.read(row, "received", readReceived, subject, []);
  const lead = leadOf(row, cells, subject, isLate({ month, received }, context));
  const leads = lead === "" ? [] : context.units.mentions(lead, row.at("lead"));
  const problem = readText(row.value("problem"));
  return {
    ...{ series, level, month, leads, received, at: row.at("received") },
    problem: problem.kind === "value" ? problem.value : null,
  };
}

/** Who leads the group matters only where something came late. */
function leadOf(row: RegisterRow, cells: CellReader, subject: RowSubject, late: boolean): string {
  if (!late) return "";
  return cells.read(row, "lead", readText, subject, [], { code: "IN-CELL", required: true }) ?? "";
}

const NOTHING_CAME = /^(未报送?|没有?报送?|未送|缺报|未收到)$/;

function readReceived(value: CellValue): Read<NonNullable<Submission["received"]>> {
  return !isBlank(value) && NOTHING_CAME.test(normalise(value))
    ? { kind: "value", value: NOT_SENT }
    : readDate(value);
}
