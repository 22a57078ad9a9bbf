// Lines of text as a reader sees them: where the letters stand, less what a box scrolls out of sight.
import { around, everyText, parentOf, styleOf } from "./deep";

export interface Line {
  readonly text: Text;
  /** The elements around it, the nearest first. */
  readonly inside: readonly Element[];
  readonly box: DOMRect;
}

/** Letters fill about this part of their size above and below their middle. */
const INK = 0.4;

/** Every line that is drawn, and how many texts they are of. */
export function everyLine(): { readonly lines: readonly Line[]; readonly texts: number } {
  const texts = everyText();
  return { lines: texts.flatMap(linesOf), texts: texts.length };
}

function linesOf(text: Text): readonly Line[] {
  const parent = parentOf(text);
  if (parent === null) return [];
  const inside = around(text);
  const scrolling = inside.filter(scrollsDown);
  const { fontSize, whiteSpace } = styleOf(parent);
  const boxes = rangesOf(text, whiteSpace).flatMap((range) => [...range.getClientRects()]);
  return boxes.flatMap(({ x, y, width, height }) => {
    const ink = Math.min(height, 2 * INK * parseFloat(fontSize));
    const box = inSight(new DOMRect(x, y + (height - ink) / 2, width, ink), scrolling);
    return box.width > 0 && box.height > 0 ? [{ text, inside, box }] : [];
  });
}

/** Spaces that are kept hang over the edge where a line breaks: only words are measured then. */
function rangesOf(text: Text, whiteSpace: string): readonly Range[] {
  const words = whiteSpace.startsWith("pre") ? [...text.data.matchAll(/\S+/g)] : [/[\s\S]+/.exec(text.data)];
  return words.flatMap((word) => {
    if (word === null) return [];
    const range = document.createRange();
    range.setStart(text, word.index ?? 0);
    range.setEnd(text, (word.index ?? 0) + word[0].length);
    return [range];
  });
}

/** What a box that scrolls down has scrolled out of sight can be scrolled back. */
function inSight(box: DOMRect, scrolling: readonly Element[]): DOMRect {
  return scrolling.reduce((seen, element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const [from, to] = [Math.max(seen.top, top), Math.min(seen.bottom, bottom)];
    return new DOMRect(seen.x, from, seen.width, Math.max(0, to - from));
  }, box);
}

function scrollsDown(element: Element): boolean {
  if (element === document.body || element === document.documentElement) return false;
  const { overflowY } = styleOf(element);
  return overflowY === "auto" || overflowY === "scroll";
}
