// Shared formulas of a file: one cell holds the text, its followers repeat it, shifted.
import { ValueType, type Cell } from "@cj-tech-master/excelts";
import { parseAddress } from "./address";

/** Called before a cell is overwritten: formulas that follow it get their own text, or they would lose it. */
export function releaseFollowers(cell: Cell | undefined): void {
  const area = cell === undefined ? undefined : sharedArea(cell);
  if (cell === undefined || area === undefined) return;
  const { row, column, rows, columns } = parseAddress(area);
  for (let number = row + 1; number <= row + rows; number++) {
    for (let at = column + 1; at <= column + columns; at++) {
      const follower = cell.worksheet.findCell(number, at);
      if (follower !== undefined && leaderOf(follower) === cell.address)
        follower.value = ownFormula(follower);
    }
  }
}

/** What a cell holds, with a formula of its own where it shares one: it can be put back without the others. */
export function standaloneValue(cell: Cell): Cell["value"] {
  const shares = leaderOf(cell) !== undefined || sharedArea(cell) !== undefined;
  return shares ? ownFormula(cell) : cell.value;
}

function ownFormula({ formula = "", result }: Cell): Cell["value"] {
  return result === undefined ? { formula } : { formula, result };
}

function sharedArea(cell: Cell): string | undefined {
  if (cell.type !== ValueType.Formula) return undefined;
  const { shareType, ref } = cell.model;
  return shareType === "shared" ? ref : undefined;
}

function leaderOf(cell: Cell): string | undefined {
  if (cell.type !== ValueType.Formula) return undefined;
  const { value } = cell;
  const follows = typeof value === "object" && value !== null && "sharedFormula" in value;
  return follows ? value.sharedFormula : undefined;
}
