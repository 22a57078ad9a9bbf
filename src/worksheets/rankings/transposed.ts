// Tables that run sideways: units across, score and rank below each other (L22).
import type { Grid } from "./grid";
import type { RawTable } from "./raw";
import type { FindInput } from "./types";

export function findTransposed(
  _grid: Grid,
  _sheetIndex: number,
  _regular: readonly RawTable[],
  _input: FindInput,
): RawTable[] {
  return [];
}
