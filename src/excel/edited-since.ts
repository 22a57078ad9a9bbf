// What people wrote since a run where undoing it would take it away: on its cells, and anywhere on its new sheets.
import type { Box, CellValue } from "../worksheets";
import { cellName } from "./a1";
import { readBlocks, type Block, type BlockContent } from "./blocks";
import type { Conflict, Receipt, WritableCell } from "./receipt";
import { isBeyondTables } from "./take-snapshot";
import { placeKey, type LastLook } from "./undo-witness";

/** A sheet of the run as it stands now. */
export interface Standing {
  readonly key: string; // id, or name where Excel gave no id
  /** As the receipt calls it. */
  readonly sheet: string;
  /** Used range of a sheet that the run created; null of one that stood before, and of an empty one. */
  readonly used: Box | null;
}

/**
 * The first cell that is neither as the run left it nor as it was before, or else what stands where the run wrote.
 * Requests grow with cells only.
 */
export async function findEdit(
  context: Excel.RequestContext,
  receipt: Receipt,
  standing: readonly Standing[],
): Promise<Conflict | LastLook> {
  const stray = standing.find(({ used }) => used !== null && isBeyondTables(used));
  if (stray?.used) return strayEdit(stray.sheet, stray.used);
  const asked = standing.flatMap((one) => blocksOf(one, receipt));
  const contents = await readBlocks(context, asked);
  const grids = new Map(standing.map(({ sheet }) => [sheet, gridsOf(sheet, receipt)]));
  const seen = new Map<string, BlockContent>();
  for (const [index, block] of asked.entries()) {
    const found = contents[index];
    const grid = grids.get(block.name);
    const conflict = found && grid ? firstEdit(block, found, grid) : null;
    if (conflict !== null) return conflict;
    if (found) seen.set(placeKey(block.name, block.box), found);
  }
  return seen;
}

/** No run writes that far out; reading up to there would take for ever. */
function strayEdit(sheet: string, { row, column, rows, columns }: Box): Conflict {
  const cell = cellName(row + rows - 1, column + columns - 1);
  return { kind: "conflict", what: "edited-since", sheet, cell, expected: "", found: "…" };
}

interface Asked extends Block {
  readonly name: string;
  readonly isCreated: boolean;
}

function blocksOf({ key, sheet, used }: Standing, { written }: Receipt): readonly Asked[] {
  if (used !== null) return [{ sheet: key, box: used, name: sheet, isCreated: true }];
  return written
    .filter((block) => block.sheet === sheet)
    .map(({ at }) => ({ sheet: key, box: at, name: sheet, isCreated: false }));
}

type Grid = (WritableCell | undefined)[][];

interface Grids {
  readonly written: Grid;
  readonly former: Grid;
}

/** Later blocks lie over earlier ones, in both lists. */
function gridsOf(sheet: string, { written, restores }: Receipt): Grids {
  const of = (
    blocks: readonly { readonly at: Box; readonly cells: readonly (readonly WritableCell[])[] }[],
  ) => {
    const grid: Grid = [];
    for (const { at, cells } of blocks) lay(grid, at, cells);
    return grid;
  };
  return {
    written: of(written.filter((block) => block.sheet === sheet)),
    former: of(restores.flatMap((one) => (one.kind === "cells" && one.sheet === sheet ? [one] : []))),
  };
}

function lay(grid: Grid, at: Box, cells: readonly (readonly WritableCell[])[]): void {
  for (const [row, line] of cells.entries()) {
    const into = (grid[at.row + row] ??= []);
    for (const [column, cell] of line.entries()) if (cell !== null) into[at.column + column] = cell;
  }
}

function firstEdit(
  asked: Asked,
  { values, formulas }: BlockContent,
  { written, former }: Grids,
): Conflict | null {
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      const at = { row: asked.box.row + row, column: asked.box.column + column };
      const mine = written[at.row]?.[at.column];
      const formula = formulas[row]?.[column] ?? "";
      if (mine === undefined && !asked.isCreated) continue;
      if (isHarmless({ value, formula }, [mine, former[at.row]?.[at.column]])) continue;
      return {
        ...{ kind: "conflict", what: "edited-since", sheet: asked.name },
        ...{ cell: cellName(at.row, at.column), expected: plain(mine ?? ""), found: formula },
      };
    }
  }
  return null;
}

interface Found {
  readonly value: CellValue;
  readonly formula: CellValue;
}

/** A cell that somebody emptied holds nothing that could be lost. */
function isHarmless(found: Found, known: readonly (WritableCell | undefined)[]): boolean {
  return (
    found.formula === "" || known.some((cell) => cell !== undefined && cell !== null && holds(found, cell))
  );
}

function holds({ value, formula }: Found, cell: CellValue): boolean {
  if (typeof cell === "string" && cell.startsWith("=")) return spelling(formula) === spelling(cell);
  return formula === value && value === plain(cell);
}

/** A cell or an area, with its sheet, or what Excel leaves of one that is gone. */
const REFERENCE =
  /(?:'(?:[^']|'')*'!|[^\s!'"(),;:+\-*/^&=<>{}]+!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|#REF!/g;
const WHOLE_COLUMNS = /(?:'(?:[^']|'')*'!|[^\s!'"(),;:+\-*/^&=<>{}]+!)?\$?[A-Z]{1,3}:\$?[A-Z]{1,3}/g;

/**
 * A formula without what Excel rewrites on its own: capitals, spaces, and references, which follow renamed and deleted
 * sheets and inserted rows.
 */
function spelling(formula: CellValue): string {
  return String(formula)
    .toUpperCase()
    .replace(WHOLE_COLUMNS, "\u0000")
    .replace(REFERENCE, "\u0000")
    .replace(/[\s@]/g, "");
}

/** Without the apostrophe that made a text of it. */
function plain(cell: CellValue): CellValue {
  return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
}
