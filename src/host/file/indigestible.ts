// Pieces of parts over which the spreadsheet library stumbles, taken out of what it reads; the file itself keeps them.
import { columnNumber } from "./graft/cells";

/** Of all names together: the library keeps a record of every cell under a name. */
const MOST_NAMED_CELLS = 1_000_000;

/** Without the names for more cells than can be kept; a formula that uses one keeps its stored result. */
export function withoutVastNames(text: string): string {
  let left = MOST_NAMED_CELLS;
  return text.replace(/<((?:\w+:)?definedName)\s[^>]*>([^<]*)<\/\1>/g, (element, _, content: string) => {
    const cells = areaCells(content);
    if (cells > left) return "";
    left -= cells;
    return element;
  });
}

/** Cells of every area that is given by its corners; whole columns and rows cost the library nothing. */
export function areaCells(content: string): number {
  const areas = content.matchAll(/\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/gi);
  return [...areas].reduce((sum, [, left = "", top = "", right = "", bottom = ""]) => {
    const columns = Math.abs(columnNumber(right.toUpperCase()) - columnNumber(left.toUpperCase())) + 1;
    return sum + columns * (Math.abs(Number(bottom) - Number(top)) + 1);
  }, 0);
}

/** Without runs of rich text that hold no text: the library reads them and cannot write them again. */
export function withoutEmptyRuns(text: string): string {
  return text.replace(
    /<((?:\w+:)?)r\s*(?:\/>|>(?:<\1rPr\s*\/>|<\1rPr\s*>(?:(?!<\/\1rPr)[^])*<\/\1rPr\s*>)?\s*<\/\1r\s*>)/g,
    "",
  );
}
