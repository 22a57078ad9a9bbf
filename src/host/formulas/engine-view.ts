// The workbook as the formula engine may see it: formulas to calculate as formulas, all other cells as values.
import { ValueType, type Cell, type Row, type Workbook, type Worksheet } from "@cj-tech-master/excelts";
import {
  calculateFormulas,
  type CellLike,
  type FormulaResultLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import type { Box } from "../cells/address";
import type { FormulaCell } from "./formula-cells";
import { regionOf } from "./formula-cells";
import { RegionIndex } from "./regions";

/** The formulas of this calculation, by their cells. */
type Computable = ReadonlyMap<Cell, FormulaCell>;

/** What the engine answers when it cannot calculate; a result that Excel stored before is worth more. */
const UNABLE = new Set(["#NAME?", "#CALC!", "#SPILL!"]);
const NOTHING: Box = { row: 0, column: 0, rows: 0, columns: 0 };

/** Calculates exactly `dirty`; every other cell counts with the value it has. */
export function calculate(workbook: Workbook, dirty: ReadonlySet<FormulaCell>): void {
  try {
    runEngine(workbook, dirty);
  } catch (error) {
    // A formula of the file over which the engine stumbles must not lose the run; a new one is a programmer's error.
    const written = new Set([...dirty].filter(({ isStored }) => !isStored));
    if (written.size === dirty.size) throw error;
    runEngine(workbook, written);
  }
}

function runEngine(workbook: Workbook, dirty: ReadonlySet<FormulaCell>): void {
  const computable: Computable = new Map(
    [...dirty].filter(isComputable).map((formula) => [formula.cell, formula]),
  );
  if (computable.size === 0) return;
  const needed = neededBoxes(dirty);
  const sheets = workbook.worksheets.map((sheet) => new SheetView(sheet, needed(sheet), computable));
  const view: WorkbookLike = {
    worksheets: sheets,
    getWorksheet: (key) => sheets.find(({ id, name }) => id === key || name === key),
    definedNames: workbook.definedNames,
    calcProperties: workbook.calcProperties,
    properties: { date1904: workbook.properties.date1904 === true },
  };
  calculateFormulas(view);
}

/** Array formulas and formulas over other workbooks keep the result that Excel stored. */
function isComputable({ cell, precedents, isStored }: FormulaCell): boolean {
  if (!isStored) return true;
  const { shareType, isDynamicArray } = cell.model;
  return !precedents.external && shareType !== "array" && isDynamicArray !== true;
}

/** The part of each sheet that the calculation reads; whole sheets when a formula may read anything. */
function neededBoxes(dirty: ReadonlySet<FormulaCell>): (sheet: Worksheet) => Box {
  const formulas = [...dirty];
  if (formulas.some(({ precedents }) => precedents.anything)) return wholeOf;
  const index = new RegionIndex(
    formulas.flatMap((formula) => [regionOf(formula), ...formula.precedents.regions]),
  );
  return (sheet) => index.around(sheet.name.toLowerCase()) ?? NOTHING;
}

function wholeOf(sheet: Worksheet): Box {
  return { row: 0, column: 0, rows: sheet.rowCount, columns: 16_384 };
}

class SheetView implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  readonly dimensions: WorksheetLike["dimensions"];

  constructor(
    private readonly sheet: Worksheet,
    private readonly box: Box,
    private readonly computable: Computable,
  ) {
    this.id = sheet.id;
    this.name = sheet.name;
    const bottom = Math.min(box.row + box.rows, Math.max(sheet.rowCount, box.row + 1));
    this.dimensions =
      box.rows === 0
        ? null
        : { top: box.row + 1, left: box.column + 1, bottom, right: box.column + box.columns };
  }

  /** The rows that are stored; the engine asks for empty ones as well, but only to learn which are hidden. */
  eachRow(first: unknown, second?: (row: RowLike, rowNumber: number) => void): void {
    const visit = (second ?? first) as (row: RowLike, rowNumber: number) => void;
    const last = Math.min(this.box.row + this.box.rows, this.sheet.rowCount);
    for (let number = this.box.row + 1; number <= last; number++) {
      const row = this.sheet.findRow(number);
      if (row !== undefined) visit(new RowView(row, this.box, this.computable), number);
    }
  }

  findCell(row: number, column: number): CellLike | undefined {
    const cell = this.sheet.findCell(row, column);
    return cell && viewOf(cell, this.computable);
  }

  getCell(row: number, column: number): CellLike {
    return viewOf(this.sheet.getCell(row, column), this.computable);
  }

  getTables(): ReturnType<NonNullable<WorksheetLike["getTables"]>> {
    return this.sheet.getTables();
  }

  get mergedRegions(): NonNullable<WorksheetLike["mergedRegions"]> {
    return this.sheet.mergedRegions;
  }
}

class RowView implements RowLike {
  constructor(
    private readonly row: Row,
    private readonly box: Box,
    private readonly computable: Computable,
  ) {}

  get hidden(): boolean {
    return this.row.hidden;
  }

  eachCell(first: unknown, second?: (cell: CellLike, column: number) => void): void {
    const visit = (second ?? first) as (cell: CellLike, column: number) => void;
    const right = Math.min(this.box.column + this.box.columns, this.row.cellCount);
    for (let column = this.box.column + 1; column <= right; column++) {
      const cell = this.row.findCell(column);
      if (cell !== undefined && cell.type !== ValueType.Null) visit(viewOf(cell, this.computable), column);
    }
  }
}

function viewOf(cell: Cell, computable: Computable): CellLike {
  if (cell.type !== ValueType.Formula) return cell as CellLike;
  const formula = computable.get(cell);
  return formula === undefined ? new ValueView(cell) : new FormulaView(cell, formula.isStored);
}

/** A formula that is not calculated now: a value like any other. */
class ValueView implements CellLike {
  readonly type = ValueType.Number;
  readonly model = {};

  constructor(private readonly cell: Cell) {}

  get row(): number {
    return this.cell.row;
  }
  get col(): number {
    return this.cell.col;
  }
  get value(): unknown {
    return this.cell.result ?? null;
  }
  get result(): FormulaResultLike {
    return this.cell.result;
  }
}

/** A formula to calculate: its result goes to the cell, unless the engine was not able to. */
class FormulaView implements CellLike {
  readonly type = ValueType.Formula;

  constructor(
    private readonly cell: Cell,
    private readonly isStored: boolean,
  ) {}

  get row(): number {
    return this.cell.row;
  }
  get col(): number {
    return this.cell.col;
  }
  get formula(): string {
    return this.cell.formula ?? "";
  }
  get model(): CellLike["model"] {
    return this.cell.model;
  }
  get value(): unknown {
    return this.cell.value;
  }
  get result(): FormulaResultLike {
    return this.cell.result;
  }
  set result(result: FormulaResultLike) {
    if (isUnable(result) && this.isStored) return;
    // A formula that finds an empty cell shows 0.
    this.cell.result = result === undefined ? 0 : (result as NonNullable<Cell["result"]>);
  }
}

function isUnable(result: unknown): boolean {
  return (
    typeof result === "object" && result !== null && "error" in result && UNABLE.has(String(result.error))
  );
}
