// What a run read, as 运行记录 keeps it: every table with its fingerprint, so that the next run can tell what was changed.
import type { OwnRow, RecognisedTable, Snapshot } from "../worksheets";
import { parseRange } from "./address";
import { textOf } from "./table-draft";

export interface TableRead {
  readonly sheet: string;
  /** "A2:D12" */
  readonly range: string;
  /** Eight hexadecimal digits. */
  readonly hash: string;
}

/** A title with its month stands in the few rows above its table. */
const TITLE_ROWS = 3;

/** Every table as this run reads it. */
export function tablesRead(
  snapshot: Snapshot,
  tables: readonly Pick<RecognisedTable, "sheet" | "range">[],
): readonly TableRead[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return tables.map(({ sheet, range }) => ({ sheet, range, hash: hashOf(sheets.get(sheet), range) }));
}

/** The tables of a row of 运行记录; null where it does not tell each one's fingerprint. */
export function tablesOfRow(row: OwnRow | undefined): readonly TableRead[] | null {
  const tables = textOf(row, "读取的表").split("\n");
  const hashes = textOf(row, "校验值").split("\n");
  if (hashes[0] === "" || tables.length !== hashes.length) return null;
  return tables.map((table, index) => {
    const mark = table.lastIndexOf("!");
    return { sheet: table.slice(0, mark), range: table.slice(mark + 1), hash: hashes[index] ?? "" };
  });
}

function hashOf(sheet: Snapshot["sheets"][number] | undefined, range: string): string {
  let hash = FNV_OFFSET;
  const box = parseRange(range);
  if (!sheet?.used || !box) return text(hash);
  const { used, values } = sheet;
  const left = Math.max(0, box.column - used.column);
  for (let row = Math.max(0, box.row - TITLE_ROWS); row < box.row + box.rows; row += 1) {
    const cells = values[row - used.row] ?? [];
    hash = fnv(hash, cells.slice(left, left + box.columns).join("\u0001"));
  }
  return text(hash);
}

const text = (hash: number): string => hash.toString(16).padStart(8, "0");

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv(start: number, words: string): number {
  let hash = start;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), FNV_PRIME) >>> 0;
  }
  return hash;
}
