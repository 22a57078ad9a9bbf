// One sheet as it will stand after the run: remembers only the cells that differ from the snapshot.
import type { Box, CellValue, SheetSnapshot } from "../worksheets";
import type { Change } from "./change";
import { Formula, cellText, isBlankCell, sameCell } from "./cell";
import type { Cell } from "./cell";
import { rectangles } from "./rectangles";

/** The waves in which changes go out: looks before contents, formulas after every value. */
export interface SheetChanges {
  readonly looks: readonly Change[];
  readonly values: readonly Change[];
  readonly formulas: readonly Change[];
  readonly finish: readonly Change[];
}

/** Looks of rows are read cell by cell: of more rows than people colour they are left where they are. */
const MOST_MOVED_ROWS = 300;
/** Somebody merged whole columns: there is no row below. */
const TALLEST_MERGE = 1000;
/** Number format of text cells. */
const AS_TEXT = "@";

export class SheetDraft {
  private readonly pending = new Map<number, (Cell | undefined)[]>();
  private readonly looks: Change[] = [];
  private readonly finish: Change[] = [];
  /** Rows by their new place: where they stood; null = nowhere. */
  private readonly moves = new Map<number, number | null>();
  private readonly covered = new Set<Box>();
  /** Does the header of somebody's table stand where text should go? Writing there would rename its column. */
  isUnderTable = false;
  /** Kept until the next write: the run log asks for the changes before they go out. */
  private drawn: SheetChanges | null = null;

  /** @param base the sheet as it stands; null for a sheet this run creates */
  constructor(
    readonly name: string,
    readonly base: SheetSnapshot | null,
  ) {}

  get isNew(): boolean {
    return this.base === null;
  }

  /** What stands in the cell before the run. */
  standing(row: number, column: number): Cell {
    const used = this.base?.used;
    if (!this.base || !used) return "";
    const value = this.base.values[row - used.row]?.[column - used.column] ?? "";
    if (this.base.formulas === this.base.values) return value;
    const formula = this.base.formulas[row - used.row]?.[column - used.column];
    // Text that only looks like a formula has itself as its value.
    return typeof formula === "string" && formula.startsWith("=") && formula !== value
      ? new Formula(formula)
      : value;
  }

  /** What will stand in the cell after the run. */
  cell(row: number, column: number): Cell {
    return this.pending.get(row)?.[column] ?? this.standing(row, column);
  }

  set(row: number, column: number, cell: Cell): void {
    const wanted = typeof cell === "string" ? cellText(cell) : cell;
    if (this.isTableHeader(row, column) && !sameCell(this.standing(row, column), wanted)) {
      this.isUnderTable ||= !(wanted instanceof Formula || isBlankCell(wanted));
      return;
    }
    const merge = this.mergeOver(row, column);
    if (merge) {
      if (!isBlankCell(wanted)) this.covered.add(merge);
      return;
    }
    this.drawn = null;
    const cells = this.pending.get(row);
    if (sameCell(this.standing(row, column), wanted)) {
      if (cells) cells[column] = undefined;
    } else if (cells) cells[column] = wanted;
    else {
      const fresh: (Cell | undefined)[] = [];
      fresh[column] = wanted;
      this.pending.set(row, fresh);
    }
  }

  /** The merged area that covers the cell without beginning there: Excel keeps nothing that is written under it. */
  private mergeOver(row: number, column: number): Box | undefined {
    return this.base?.merges?.find(
      (box) =>
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns &&
        (row > box.row || column > box.column),
    );
  }

  /** The header of a table takes text alone: Excel makes text of a formula there and puts a name into a blank cell. */
  private isTableHeader(row: number, column: number): boolean {
    return (this.base?.tables ?? []).some(
      ({ box }) => row === box.row && column >= box.column && column < box.column + box.columns,
    );
  }

  /** Merged areas under which something could not be written. */
  get coveringMerges(): readonly Box[] {
    return [...this.covered];
  }

  /** A format, width or merge; goes out before the contents. */
  look(change: Change): void {
    this.drawn = null;
    this.looks.push(change);
  }

  /** The row at `to` stood at `from` before the run; its colours go with it. Null: what stood there has gone. */
  moveLook(from: number | null, to: number): void {
    if (this.isNew || from === to) return;
    this.drawn = null;
    this.moves.set(to, from);
  }

  /** A drop-down, page set-up or chart; goes out after the other looks, a chart after the contents. */
  finishWith(change: Change): void {
    this.drawn = null;
    this.finish.push(change);
  }

  /** Number of columns up to the last one in use before the run. */
  get width(): number {
    const used = this.base?.used;
    return used ? used.column + used.columns : 0;
  }

  /** 0-based last row with any content or merged area before the run; -1 when there is none. */
  lastRow(): number {
    const merges = (this.base?.merges ?? []).filter(({ rows }) => rows <= TALLEST_MERGE);
    return Math.max(this.lastFilledRow(), ...merges.map(({ row, rows }) => row + rows - 1));
  }

  private lastFilledRow(): number {
    const used = this.base?.used;
    if (!this.base || !used) return -1;
    for (let index = this.base.values.length - 1; index >= 0; index -= 1) {
      if (this.base.values[index]?.some((cell) => !isBlankCell(cell))) return used.row + index;
    }
    return -1;
  }

  changes(): SheetChanges {
    this.drawn ??= this.draw();
    return this.drawn;
  }

  private draw(): SheetChanges {
    return {
      looks: [...this.rowLooks(), ...this.looks, ...this.formulaFormats()],
      values: rectangles(this.withBlanks(), (cell) => !(cell instanceof Formula)).map(({ at, cells }) => ({
        kind: "values",
        sheet: this.name,
        at,
        values: cells.map((row) => row.map((cell) => (cell instanceof Formula ? null : (cell ?? null)))),
        before: this.before(at),
      })),
      formulas: rectangles(this.pending, (cell) => cell instanceof Formula).map(({ at, cells }) => ({
        kind: "formulas",
        sheet: this.name,
        at,
        formulas: cells.map((row) => row.map((cell) => (cell instanceof Formula ? cell.text : null))),
        before: this.before(at),
      })),
      finish: this.finish,
    };
  }

  /**
   * A constant is emptied with the values before a formula takes its place: where Excel breaks off between the two, the
   * rest of it must not stand there for something that a person wrote.
   */
  private withBlanks(): ReadonlyMap<number, readonly (Cell | undefined)[]> {
    if (this.isNew) return this.pending;
    const isReplaced = (row: number, column: number): boolean => {
      const standing = this.standing(row, column);
      return !(standing instanceof Formula || isBlankCell(standing));
    };
    return new Map(
      [...this.pending].map(([row, cells]) => [
        row,
        cells.map((cell, column) => (cell instanceof Formula && isReplaced(row, column) ? "" : cell)),
      ]),
    );
  }

  /** Cells that a person made text ones: a formula would be shown there instead of its result. */
  private formulaFormats(): readonly Change[] {
    const used = this.base?.used;
    const formats = this.base?.numberFormats ?? [];
    if (!used || !formats.some((row) => row.includes(AS_TEXT))) return [];
    const isText = (row: number, column: number): boolean =>
      formats[row - used.row]?.[column - used.column] === AS_TEXT;
    return [...this.pending].flatMap(([row, cells]) =>
      cells.flatMap((cell, column): readonly Change[] => {
        if (!(cell instanceof Formula) || !isText(row, column)) return [];
        const at = { row, column, rows: 1, columns: 1 };
        return [{ kind: "format", sheet: this.name, at, format: { numberFormat: "General" } }];
      }),
    );
  }

  private rowLooks(): readonly Change[] {
    const rows = [...this.moves].map(([row, from]) => ({ row, from }));
    if (rows.length === 0 || rows.length > MOST_MOVED_ROWS) return [];
    return [{ kind: "row-looks", sheet: this.name, column: 0, columns: this.width, rows }];
  }

  private before(at: Box): readonly (readonly CellValue[])[] | null {
    if (this.isNew) return null;
    return Array.from({ length: at.rows }, (_, row) =>
      Array.from({ length: at.columns }, (_, column) => {
        const cell = this.standing(at.row + row, at.column + column);
        return cell instanceof Formula ? cell.text : cell;
      }),
    );
  }
}
