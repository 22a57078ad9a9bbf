// Checks the parts that matter before the library sees them: closed elements, columns and merged areas within a sheet.
import { attribute, relationshipsPath, relationships, sheetParts } from "./package";
import { bad, type ReadProblem } from "./problem";
import type { Parts } from "./unpack";
import { columnNumber } from "./graft/cells";
import { areaCells } from "./indigestible";
import {
  byteText,
  childNamed,
  childrenOf,
  insideOf,
  rootOf,
  withoutMainPrefix,
  type Place,
} from "./graft/xml";

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** Cells under merged areas of all sheets: the library keeps a record of each. */
const MOST_MERGED_CELLS = 10_000_000;
/** Merged areas of a sheet compared with all others, as the library does: 10,000 on one sheet take it 12 s. */
const MOST_COMPARISONS = 10_000 ** 2;
/** Characters of a sheet's name. */
const LONGEST_NAME = 31;

/** The first part that is cut off or mangled, or the first area that lies outside of any sheet. */
export function structureProblem(parts: Parts, workbook: string): ReadProblem | null {
  const tables = relationships(parts, workbook)
    .filter((one) => /^(styles|sharedStrings)$/.test(one.type))
    .map((one) => one.target);
  const named = ["[Content_Types].xml", "_rels/.rels", workbook, relationshipsPath(workbook), ...tables];
  for (const part of named) {
    if (parts.has(part) && childrenIn(parts, part) === null) return bad("file-damaged", { part }).problem;
  }
  const merging = new Merging();
  for (const sheet of sheetParts(parts, workbook)) {
    if (!isSheetName(sheet.name)) return bad("file-damaged", { part: workbook }).problem;
    const problem = sheetProblem(parts, sheet.part, sheet.name, merging);
    if (problem !== null) return problem;
  }
  return null;
}

/** Excel writes no other names; the library would cut or invent one, and the saved list would not fit its sheets. */
function isSheetName(name: string): boolean {
  return name !== "" && name.length <= LONGEST_NAME && !/[\p{Cc}\\/?*[\]:]/u.test(name);
}

function sheetProblem(parts: Parts, part: string, name: string, merging: Merging): ReadProblem | null {
  const found = childrenIn(parts, part);
  if (found === null || listedAreas(found).some(isNoArea)) return bad("file-damaged", { part }).problem;
  const merges = mergedAreas(found);
  const reference = [...columnSpans(found), ...merges].find(isOutside);
  if (reference === undefined) return merging.problem(merges, name);
  // No reference at all is no place that anybody could look for.
  if (reference === "") return bad("file-damaged", { part }).problem;
  return bad("sheet-out-of-bounds", { sheet: name, cell: reference }).problem;
}

/** Counts what the merged areas of one sheet after the other ask for. */
class Merging {
  private cells = 0;
  private comparisons = 0;

  /** Merged areas beyond what can be kept and compared in the time a clerk waits. */
  problem(merges: readonly string[], sheet: string): ReadProblem | null {
    this.cells += merges.reduce((sum, merge) => sum + areaCells(merge), 0);
    this.comparisons += merges.length ** 2;
    if (this.cells <= MOST_MERGED_CELLS && this.comparisons <= MOST_COMPARISONS) return null;
    return bad("sheet-too-large", { sheet, cell: merges.at(-1)?.split(":").at(-1) ?? "" }).problem;
  }
}

interface Found {
  readonly text: string;
  readonly root: Place;
}

/** Null when the root element or one of its children is not closed. */
function childrenIn(parts: Parts, part: string): Found | null {
  try {
    const text = withoutMainPrefix(byteText(parts.get(part) ?? new Uint8Array()));
    const root = rootOf(text);
    childrenOf(text, root);
    return { text, root };
  } catch {
    return null;
  }
}

function columnSpans({ text, root }: Found): readonly string[] {
  return insides(text, root, "cols").map((inside) => {
    const [first, last] = [attribute(inside, "min"), attribute(inside, "max")];
    const isStated = [first, last].every((number) => number !== null && /^-?\d+$/.test(number));
    return isStated ? `${first ?? ""}:${last ?? ""}` : "";
  });
}

function mergedAreas({ text, root }: Found): readonly string[] {
  return insides(text, root, "mergeCells").map((inside) => attribute(inside, "ref") ?? "");
}

/** Areas of lists of choices; the library stumbles over what is none when it saves. */
function listedAreas({ text, root }: Found): readonly string[] {
  return insides(text, root, "dataValidations").flatMap((inside) =>
    (attribute(inside, "sqref") ?? "").trim().split(/\s+/),
  );
}

const isNoArea = (reference: string): boolean =>
  !/^(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}|\$?\d+)(:\$?[A-Z]{0,3}\$?\d{0,7})?$/.test(reference);

function insides(text: string, root: Place, name: string): readonly string[] {
  const place = childNamed(text, root, name);
  return place === null ? [] : childrenOf(text, place).map((child) => insideOf(text, child));
}

/** "3:7" are columns by number, "A1:C3" is an area. Anything else is no place on a sheet. */
function isOutside(reference: string): boolean {
  return reference.split(":").some((end) => {
    const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d+)$/.exec(end) ?? [];
    const number = Number(digits);
    if (letters === "") return !(number >= 1 && number <= LAST_COLUMN);
    return columnNumber(letters) > LAST_COLUMN || !(number >= 1 && number <= LAST_ROW);
  });
}
