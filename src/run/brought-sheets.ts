// Which of the sheets that came from another file stay: those that hold rankings or registers the workbook lacks.
import { RANKING_OWN_COLUMNS } from "../policy";
import { cellChanges, type Change } from "../reports";
import { parseAddress, type RankingTable, type Recognition, type Snapshot } from "../worksheets";
import type { Brought } from "./computer";
import { STAYING_KINDS } from "./file-sheets";

/** @param ids of the sheets that came, as the snapshot has them */
export function broughtSheets(snapshot: Snapshot, recognition: Recognition, ids: readonly string[]): Brought {
  const came = snapshot.sheets.filter(({ id }) => ids.includes(id));
  const isData = (name: string): boolean =>
    !recognition.memory.ownSheets.includes(name) &&
    recognition.tables.some(
      ({ sheet, kind }) => sheet === name && !STAYING_KINDS.some((staying) => staying === kind),
    );
  const kept = came.filter(({ name }) => isData(name)).map(({ name }) => name);
  return {
    kept,
    left: came.filter(({ name }) => !isData(name)).map(({ name }) => name),
    again: recognition.rankingTables.filter((table) => isAgain(table, kept, recognition)).map(words),
    changes: recognition.rankingTables
      .filter(({ sheet }) => kept.includes(sheet))
      .flatMap((table) => withoutOwnColumns(snapshot, table)),
  };
}

/** Does the workbook have a ranking of the same series, level and month on a sheet of its own (B-19)? */
function isAgain(table: RankingTable, kept: readonly string[], { rankingTables }: Recognition): boolean {
  const { sheet, series, level, month } = table;
  if (!kept.includes(sheet) || series === null || month === null) return false;
  return rankingTables.some(
    (other) =>
      !kept.includes(other.sheet) &&
      other.series === series &&
      other.level === level &&
      other.month === month,
  );
}

const words = ({ sheet, month, series }: RankingTable): string =>
  `${sheet}（${month ?? ""} ${series ?? ""}）`;

/** What the other workbook's run wrote beside its rankings is its result; here the month is calculated anew. */
function withoutOwnColumns(
  snapshot: Snapshot,
  { sheet, ownColumns, range }: RankingTable,
): readonly Change[] {
  if (ownColumns === null) return [];
  const box = parseAddress(range);
  const last = box === null ? ownColumns.headerRow : box.row + box.rows - 1;
  const columns = RANKING_OWN_COLUMNS.flatMap((title) => ownColumns.columns[title] ?? []);
  const rows = Array.from(
    { length: last - ownColumns.headerRow + 1 },
    (_, index) => ownColumns.headerRow + index,
  );
  const cells = rows.flatMap((row) => columns.map((column) => ({ row, column, value: "" })));
  return cellChanges(snapshot, sheet, cells);
}
