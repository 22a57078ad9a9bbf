// The shape rule of writes: a 2-D array exactly as large as the range, or one scalar for all its cells.
import { invalidArgument } from "../interpreter/errors";
import { formatBox, type Box } from "./address";

/** `value` as rows of cells; throws InvalidArgument when its shape is not that of `box`. */
export function shaped(value: unknown, box: Box, member: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    const line = new Array<unknown>(box.columns).fill(value);
    return new Array<readonly unknown[]>(box.rows).fill(line);
  }
  const rows: readonly unknown[] = value;
  if (rows.length !== box.rows) throw invalidArgument(member, `${rows.length} rows for ${formatBox(box)}`);
  return rows.map((row) => shapedRow(row, box, member));
}

function shapedRow(row: unknown, box: Box, member: string): readonly unknown[] {
  if (!Array.isArray(row) || row.length !== box.columns) {
    throw invalidArgument(member, `a row does not have the ${box.columns} columns of ${formatBox(box)}`);
  }
  const cells: readonly unknown[] = row;
  return cells;
}
