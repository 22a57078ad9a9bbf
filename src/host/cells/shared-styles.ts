// Styles of cells as shared values: cells that start blank and are dressed alike hold one and the same style object.
import type { Cell } from "@cj-tech-master/excelts";

type Style = Cell["style"];

const BLANK: Style = {};
/** What a shared style becomes by each change, by the change's own text. */
const steps = new WeakMap<Style, Map<string, Style>>([[BLANK, new Map()]]);

/**
 * Replaces the style of `cell`, never changes it in place: other cells may hold it too. The library writes a style
 * object that it has met before without looking at it again.
 */
export function restyle(cell: Cell, part: Partial<Style>): void {
  const standing = standingOf(cell);
  const known = steps.get(standing);
  if (known === undefined) {
    cell.style = { ...standing, ...part };
    return;
  }
  const key = JSON.stringify(part);
  let changed = known.get(key);
  if (changed === undefined) {
    changed = { ...standing, ...part };
    known.set(key, changed);
    steps.set(changed, new Map());
  }
  cell.style = changed;
}

/**
 * Makes one and the same change of style to cell after cell: those that held one style before hold one after, and what it
 * becomes is worked out once.
 */
export function restyleAlike(change: (cell: Cell) => void): (cell: Cell) => void {
  const known = new Map<Style, Style>();
  return (cell) => {
    const standing = standingOf(cell);
    const changed = known.get(standing);
    if (changed !== undefined) cell.style = changed;
    else {
      change(cell);
      known.set(standing, cell.style);
    }
  };
}

/** Blank cells have an empty style each, and all the same. */
function standingOf(cell: Cell): Style {
  return Object.keys(cell.style).length === 0 ? BLANK : cell.style;
}
