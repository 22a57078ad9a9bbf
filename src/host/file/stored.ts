// How many cells and rows a workbook keeps: the library makes an object of each before anyone can look at them.
import { cellsOf, columnLetters, rowsOf } from "./graft/cells";
import { byteText, childNamed, rootOf, withoutMainPrefix } from "./graft/xml";
import { sheetParts } from "./package";
import { bad, type ReadProblem } from "./problem";
import type { Parts } from "./unpack";

/**
 * Cells of all sheets together, as far as they are given to the library, rows by their weight. The largest workbook of
 * docs/scale.md has 1.8 million of them after its first run; so many take some 35 s and 1.4 GB.
 */
const MOST_STORED = 2_100_000;
/** Memory of a row with cells, in cells. */
const ROW_WEIGHT = 3;
const LEAST_BYTES_OF_CELL = "<c/>".length;

interface Weighed {
  readonly sheet: string;
  readonly text: string;
  readonly weight: number;
}

/** The fullest sheet, where all of them together hold more than can be calculated in the time a clerk waits. */
export function storedProblem(parts: Parts, workbook: string, most = MOST_STORED): ReadProblem | null {
  const sheets = sheetParts(parts, workbook).filter(({ isWorksheet }) => isWorksheet);
  const bytes = sheets.reduce((sum, { part }) => sum + (parts.get(part)?.length ?? 0), 0);
  if (bytes < most * LEAST_BYTES_OF_CELL) return null;
  const weighed = sheets.map(({ name, part }): Weighed => {
    const text = withoutMainPrefix(byteText(parts.get(part) ?? new Uint8Array()));
    return { sheet: name, text, weight: weightOf(text) };
  });
  if (weighed.reduce((sum, { weight }) => sum + weight, 0) <= most) return null;
  const [fullest] = weighed.sort((one, other) => other.weight - one.weight);
  return bad("sheet-too-large", { sheet: fullest?.sheet ?? "", cell: lastCell(fullest?.text ?? "") }).problem;
}

function weightOf(text: string): number {
  return elements(text, "<c") + ROW_WEIGHT * elements(text, "<row");
}

/** Opened elements of a name; a row that ends at once has no cells and costs little. */
function elements(text: string, open: string): number {
  let count = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    if (!/[\s/>]/.test(text.charAt(at + open.length))) continue;
    if (open === "<c" || text.charAt(text.indexOf(">", at) - 1) !== "/") count += 1;
  }
  return count;
}

/** Address of the last cell; "" where it cannot be told. */
function lastCell(text: string): string {
  const data = childNamed(text, rootOf(text), "sheetData");
  if (data === null) return "";
  let [row, content] = [0, ""];
  for (const found of rowsOf(text, data.openEnd, data.closeStart))
    [row, content] = [found.row, found.content];
  const column = cellsOf(content, row).at(-1)?.column;
  return column === undefined ? "" : `${columnLetters(column)}${row}`;
}
