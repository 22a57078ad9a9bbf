// 节假日调整: days that are worked or off other than the national calendar says.
import type { CalendarOverride } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import { readDate } from "./cells";
import type { Read } from "./cells";
import type { RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { Questions } from "./questions";
import { CellReader } from "./reader";
import { registerRows } from "./rows";

const WORK = new Map<string, boolean>([
  ...["上班", "班", "补班", "调休上班", "工作日", "工作"].map((word) => [word, true] as const),
  ...["放假", "休", "休息", "假", "节假日", "假日", "公休"].map((word) => [word, false] as const),
]);

function readDayType(value: CellValue): Read<boolean> {
  if (isBlank(value)) return { kind: "blank" };
  const work = WORK.get(normalise(value));
  return work === undefined ? { kind: "unreadable" } : { kind: "value", value: work };
}

/** Reads 节假日调整; of two rows for one day the later one stands. Unreadable rows change nothing and are asked about. */
export function readCalendar(
  register: FoundRegister,
  questions: Questions,
): RegisterFindings<CalendarOverride> {
  const cells = new CellReader(register, questions);
  const rows = registerRows(register);
  const days = new Map<string, CalendarOverride>();
  for (const row of rows) {
    const subject = { identity: [normalise(row.value("date"))], affects: [] };
    const date = cells.read(row, "date", readDate, subject, [], { code: "IN-CELL", required: true });
    const work = cells.read(row, "type", readDayType, subject, [], {
      code: "IN-CELL",
      choices: ["上班", "放假"],
      required: true,
    });
    if (date !== null && work !== null) days.set(date, { date, work });
  }
  const facts = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { facts, table: registerTable(register, { rows: rows.length }) };
}
