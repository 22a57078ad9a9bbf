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
  const standing = Object.keys(cell.style).length === 0 ? BLANK : cell.style;
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
