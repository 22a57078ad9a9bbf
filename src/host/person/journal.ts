// Undo and redo of a person's edits: contents and formats of the cells of each step, before and after it.
import { ValueType, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "../cells/address";
import { releaseFollowers, standaloneValue } from "../cells/shared-formulas";
import type { Session } from "../session";

/** Excel keeps as many. */
const STEPS = 100;

interface CellState {
  readonly row: number; // 0-based
  readonly column: number;
  readonly value: Cell["value"];
  readonly style: Cell["style"];
}

interface Part {
  readonly sheet: Worksheet;
  readonly box: Box;
  readonly before: readonly CellState[];
  readonly after: readonly CellState[];
}

/** Holds cells only: what else a person or the add-in does empties it, as in an Excel that cannot undo add-ins. */
export class Journal {
  private undoable: Part[] = [];
  private redoable: Part[] = [];

  constructor(private readonly session: Session) {}

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  get canRedo(): boolean {
    return this.redoable.length > 0;
  }

  /** Does `edit` to the cells of `box` as one step. When it throws, the cells are put back and nothing is kept. */
  record(sheet: Worksheet, box: Box, edit: () => void): void {
    const before = statesOf(sheet, box);
    try {
      edit();
    } catch (error) {
      restore(sheet, before);
      throw error;
    }
    this.undoable.push({ sheet, box, before, after: statesOf(sheet, box) });
    if (this.undoable.length > STEPS) this.undoable.shift();
    this.redoable = [];
    this.note(sheet, box);
  }

  undo(): boolean {
    const part = this.undoable.pop();
    if (part === undefined) return false;
    this.redoable.push(part);
    this.apply(part, part.before);
    return true;
  }

  redo(): boolean {
    const part = this.redoable.pop();
    if (part === undefined) return false;
    this.undoable.push(part);
    this.apply(part, part.after);
    return true;
  }

  empty(): void {
    this.undoable = [];
    this.redoable = [];
  }

  private apply({ sheet, box }: Part, states: readonly CellState[]): void {
    restore(sheet, states);
    this.note(sheet, box);
    this.session.selection.select(sheet, box);
  }

  private note(sheet: Worksheet, box: Box): void {
    this.session.recalculation.written(sheet, box);
    this.session.changes.cells("contents", sheet, box);
    this.session.changes.cells("formats", sheet, box);
  }
}

function statesOf(sheet: Worksheet, box: Box): readonly CellState[] {
  const states: CellState[] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const stored = sheet.findRow(row + 1);
    for (let column = box.column; column < box.column + box.columns; column++) {
      const cell = stored?.findCell(column + 1);
      if (cell?.type === ValueType.Merge) continue;
      states.push({
        row,
        column,
        value: cell === undefined ? null : standaloneValue(cell),
        style: cell?.style ?? {},
      });
    }
  }
  return states;
}

function restore(sheet: Worksheet, states: readonly CellState[]): void {
  for (const { row, column, value, style } of states) {
    const existing = sheet.findCell(row + 1, column + 1);
    if (existing === undefined && value === null) continue;
    const cell = existing ?? sheet.getCell(row + 1, column + 1);
    releaseFollowers(cell);
    cell.value = value;
    cell.style = style;
  }
}
