// Rectangles on named sheets: what was touched, what a formula reads.
import { bounding, intersection, type Box } from "../cells/address";

export interface Region {
  /** Sheet name in lower case: Excel compares names without case. */
  readonly sheet: string;
  readonly box: Box;
}

/** Regions by sheet, for questions about overlap. */
export class RegionIndex {
  private readonly boxes = new Map<string, readonly Box[]>();

  constructor(regions: readonly Region[]) {
    const bySheet = new Map<string, Box[]>();
    for (const { sheet, box } of regions) {
      const boxes = bySheet.get(sheet) ?? [];
      boxes.push(box);
      bySheet.set(sheet, boxes);
    }
    for (const [sheet, boxes] of bySheet) this.boxes.set(sheet, coalesced(boxes));
  }

  overlaps({ sheet, box }: Region): boolean {
    return this.boxes.get(sheet)?.some((other) => intersection(other, box) !== null) ?? false;
  }

  /** The smallest rectangle around everything on a sheet. */
  around(sheet: string): Box | undefined {
    return this.boxes.get(sheet)?.reduce(bounding);
  }
}

/** Joins rectangles of equal columns that touch or overlap: a column written in pieces becomes one. */
function coalesced(boxes: readonly Box[]): readonly Box[] {
  const sorted = [...boxes].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  const joined: Box[] = [];
  for (const box of sorted) {
    const last = joined[joined.length - 1];
    const touches =
      last?.column === box.column && last.columns === box.columns && box.row <= last.row + last.rows;
    if (touches && last !== undefined) joined[joined.length - 1] = bounding(last, box);
    else joined.push(box);
  }
  return joined;
}
