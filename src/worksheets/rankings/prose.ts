// Rankings written as sentences or lists in one cell (L11, L12).
import type { JudgedTable } from "./find";
import type { Grid } from "./grid";
import type { FindInput } from "./types";

export function findProse(
  _grid: Grid,
  _sheetIndex: number,
  _found: readonly JudgedTable[],
  _input: FindInput,
): JudgedTable[] {
  return [];
}
