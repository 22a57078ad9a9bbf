// Merges the looks of columns: those a run changed are taken over, all others stay as the original has them.
import { attribute } from "../package";
import { LAST_COLUMN } from "../structure";
import { childNamed, childrenOf, rootOf, textOf, withAttribute } from "./xml";

/** One run of columns and its element; `text` "" where nothing is said of them. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/**
 * The original's `cols` with the columns that differ between `base` and `written`: the library knows neither all
 * attributes nor keeps which column closes an outline.
 * @param keyOf what an element of the base or of the written sheet means
 * @param inOriginalTerms a written element with the original's numbers of formats
 */
export function mergedColumns(
  texts: { readonly original: string; readonly base: string; readonly written: string },
  keyOf: { readonly base: (text: string) => string; readonly written: (text: string) => string },
  inOriginalTerms: (text: string) => string,
): string {
  const [original, base, written] = [texts.original, texts.base, texts.written].map(stretchesOf);
  const parts = edgesOf([original ?? [], base ?? [], written ?? []]).map(([first, last]): Stretch => {
    const [before, after] = [textAt(base ?? [], first), textAt(written ?? [], first)];
    const stays = meaning(before, keyOf.base) === meaning(after, keyOf.written);
    return { first, last, text: stays ? textAt(original ?? [], first) : inOriginalTerms(after) };
  });
  const columns = joined(parts).map(({ first, last, text }) =>
    withAttribute(withAttribute(text, "min", first), "max", last),
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function stretchesOf(text: string): readonly Stretch[] {
  const list = childNamed(text, rootOf(text), "cols");
  if (list === null) return [];
  return childrenOf(text, list).map((place) => {
    const element = textOf(text, place);
    const number = (name: string): number => Number(attribute(element, name) ?? 0);
    return { first: number("min"), last: Math.min(number("max"), LAST_COLUMN), text: element };
  });
}

/** Stretches of columns within which no sheet changes its mind. */
function edgesOf(sheets: readonly (readonly Stretch[])[]): readonly (readonly [number, number])[] {
  const starts = sheets.flatMap((stretches) => stretches.flatMap(({ first, last }) => [first, last + 1]));
  const edges = [...new Set(starts)].sort((a, b) => a - b);
  return edges.flatMap((first, index) => {
    const next = edges[index + 1];
    return next === undefined ? [] : [[first, next - 1] as const];
  });
}

function textAt(stretches: readonly Stretch[], column: number): string {
  return stretches.find(({ first, last }) => column >= first && column <= last)?.text ?? "";
}

/** What is said of a column, whichever others it is said of. */
function meaning(text: string, keyOf: (text: string) => string): string {
  return text === "" ? "" : keyOf(text.replace(/\s(?:min|max)="\d+"/g, ""));
}

/** Neighbours of one element are one again. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (stretch.text === "") continue;
    if (last?.text === stretch.text && last.last + 1 === stretch.first)
      result.splice(-1, 1, { ...last, last: stretch.last });
    else result.push(stretch);
  }
  return result;
}
