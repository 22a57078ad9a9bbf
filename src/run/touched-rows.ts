// The rows an entry goes into: sorted or moved meanwhile, they are no longer those of the question or the setting.
import type { Input } from "../excel";
import type { Change } from "../reports";
import type { Snapshot } from "../worksheets";

/** The whole used rows that `changes` write into, on sheets that stand already. */
export function touchedRows(changes: readonly Change[], { sheets }: Snapshot): readonly Input[] {
  return changes.flatMap((change): readonly Input[] => {
    const used = sheets.find(({ name }) => name === change.sheet)?.used;
    if (change.kind !== "values" || !used) return [];
    const { row, rows } = change.at;
    return [{ sheet: change.sheet, box: { row, rows, column: used.column, columns: used.columns } }];
  });
}
