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
import { regionOf, type FormulaCell } from "./formula-cells";
import { hostFunctions } from "./lookup-functions";
import { RegionIndex } from "./regions";
import { strataOf, type Task } from "./strata";

/** The formulas of this calculation, by their cells. */
type Computable = ReadonlyMap<Cell, Task>;

/** What the engine answers when it cannot calculate; a result that Excel stored before is worth more. */
const UNABLE = new Set(["#NAME?", "#CALC!", "#SPILL!"]);
const MOST_CHARACTERS = 32_767;
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
  for (const { tasks } of strataOf(workbook, [...dirty].filter(isComputable))) runStratum(workbook, tasks);
}

function runStratum(workbook: Workbook, tasks: readonly Task[]): void {
  const computable: Computable = new Map(tasks.map((task) => [task.formula.cell, task]));
  const needed = neededBoxes(tasks);
  const sheets = workbook.worksheets.map((sheet) => new SheetView(sheet, needed(sheet), computable));
  const byName = new Map<number | string, SheetView>(sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of sheets) byName.set(sheet.id, sheet);
  const view: WorkbookLike = {
    worksheets: sheets,
    getWorksheet: (key) => byName.get(key ?? ""),
    definedNames: workbook.definedNames,
    calcProperties: workbook.calcProperties,
    properties: { date1904: workbook.properties.date1904 === true },
    userFunctions: hostFunctions(workbook),
  };
  calculateFormulas(view);
}

/** Array formulas, formulas over other workbooks and over areas without bounds keep the result that Excel stored. */
function isComputable({ cell, precedents, isStored }: FormulaCell): boolean {
  if (!isStored) return true;
  const { shareType, isDynamicArray } = cell.model;
  return !precedents.external && !precedents.boundless && shareType !== "array" && isDynamicArray !== true;
}

/** The part of each sheet that the calculation reads; whole sheets when a formula may read anything. */
function neededBoxes(tasks: readonly Task[]): (sheet: Worksheet) => Box {
  if (tasks.some(({ precedents }) => precedents.anything)) return wholeOf;
  const regions = tasks.flatMap(({ formula, precedents }) => [regionOf(formula), ...precedents.regions]);
  const index = new RegionIndex(regions);
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
    this.dimensions = box.rows === 0 ? null : { top: 1, left: 1, bottom, right: box.column + box.columns }; // A:A begins at A1
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
  const task = computable.get(cell);
  return task === undefined ? new ValueView(cell) : new FormulaView(cell, task);
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
    private readonly task: Task,
  ) {}

  get row(): number {
    return this.cell.row;
  }
  get col(): number {
    return this.cell.col;
  }
  get formula(): string {
    return this.task.text;
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
    if (isUnable(result) && this.task.formula.isStored) return;
    // A formula that finds an empty cell shows 0.
    this.cell.result = result === undefined ? 0 : storable(result as NonNullable<Cell["result"]>);
  }
}

/** Excel's own answer to a text that no cell holds; a few formulas that double it would fill any memory. */
function storable(result: NonNullable<Cell["result"]>): NonNullable<Cell["result"]> {
  return typeof result === "string" && result.length > MOST_CHARACTERS ? { error: "#VALUE!" } : result;
}

function isUnable(result: unknown): boolean {
  return (
    typeof result === "object" && result !== null && "error" in result && UNABLE.has(String(result.error))
  );
}
