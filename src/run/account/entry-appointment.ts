// One day, time and place for many talks at once, into people's columns of 约谈名单.
import { cellChanges, serialOf, textOf } from "../../reports";
import type { CellValue, OwnTable } from "../../worksheets";
import type { Entered, Entry } from "../computer";
import type { EntryInput } from "./entries";
import { refused } from "./refused";

type Appointment = Extract<Entry, { kind: "appointment" }>;

/** Fills the rows of the named talks: blank cells only, unless what people wrote is to be replaced. */
export function appointmentEntry({ snapshot, recognition }: EntryInput, entry: Appointment): Entered {
  if (!isDay(entry.day)) return refused("not-a-value");
  const wanted = new Set(entry.talks);
  const lists = Object.values(recognition.memory.lists);
  const rows = lists.flatMap((list) =>
    list.rows.filter((row) => wanted.has(textOf(row, "编号"))).map((row) => ({ list, row })),
  );
  if (rows.length === 0) return refused("no-such-talk");
  const changes = lists.flatMap((list) => {
    const cells = rows.filter((each) => each.list === list).flatMap(({ row }) => cellsOf(list, row, entry));
    return cells.length === 0 ? [] : cellChanges(snapshot, list.sheet, cells);
  });
  return changes.length === 0 ? refused("already-filled") : { kind: "changes", changes };
}

/** ISO day, as a date field gives it. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^20\d\d-\d\d-\d\d$/.test(text) && new Date(time).toISOString().startsWith(text);
}

function cellsOf({ columns }: OwnTable, row: OwnTable["rows"][number], entry: Appointment) {
  const { day, time, place, overwrite } = entry;
  const words: Readonly<Record<string, CellValue>> = { 约谈日期: serialOf(day), 时间: time, 地点: place };
  return Object.entries(words).flatMap(([title, value]) => {
    const column = columns[title];
    const mayFill = overwrite || textOf(row, title) === "";
    return column === undefined || value === "" || !mayFill ? [] : [{ row: row.row, column, value }];
  });
}
