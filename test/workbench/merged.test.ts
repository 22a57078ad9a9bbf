// Selecting by program takes in merged areas whole.
import { wholeMerges } from "../../src/workbench/grid/merged";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const merge = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

test("a cell of a merged title selects the title", () => {
  expect(wholeMerges(box(0, 2), [merge(0, 0, 0, 5)])).toEqual(box(0, 0, 1, 6));
});

test("areas that the wider selection then touches are taken in as well", () => {
  expect(wholeMerges(box(0, 0), [merge(0, 3, 2, 3), merge(0, 0, 0, 3)])).toEqual(box(0, 0, 3, 4));
});

test("cells beside a merged area stay as they are", () => {
  expect(wholeMerges(box(1, 0, 2, 2), [merge(0, 0, 0, 5), merge(1, 2, 2, 3)])).toEqual(box(1, 0, 2, 2));
});
