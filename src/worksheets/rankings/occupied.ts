// Which cells belong to a table already: asked once per candidate cell, so answered by row.
import { holdsCell } from "../address";
import type { Box } from "../snapshot";

export class Occupied {
  private readonly byRow = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      const boxes = this.byRow.get(row);
      if (boxes) boxes.push(box);
      else this.byRow.set(row, [box]);
    }
  }

  holds(row: number, column: number): boolean {
    return this.byRow.get(row)?.some((box) => holdsCell(box, row, column)) ?? false;
  }
}
