// The body rows of a register: cell values and cell addresses by role.
import type { RegisterKind } from "../../policy";
import type { CellRef } from "../../engine";
import { columnLetters } from "../address";
import type { CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import type { FoundRegister } from "./find";

/** One body row. `number` is the 1-based row on the sheet. */
export class RegisterRow {
  constructor(
    private readonly layout: RegisterLayout,
    private readonly cells: readonly CellValue[],
    readonly number: number,
  ) {}

  /** The value under a role; blank where the register has no such column. */
  value(role: string): CellValue {
    const index = this.layout.indexes.get(role);
    return index === undefined ? "" : (this.cells[index] ?? "");
  }

  /** The cell under a role; the row's first cell where the register has no such column. */
  at(role: string): CellRef {
    const letters = this.layout.letters.get(role) ?? this.layout.firstLetters;
    return { sheet: this.layout.sheet, cell: `${letters}${this.number}` };
  }
}

/** What all rows of a register share. */
export interface RegisterLayout {
  readonly sheet: string;
  /** Role to index within a row of the snapshot. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, string>;
  readonly firstLetters: string;
}

function layoutOf(register: FoundRegister): RegisterLayout {
  const offset = register.sheet.used?.column ?? 0;
  const roles = [...register.columns];
  return {
    sheet: register.sheet.name,
    indexes: new Map(roles.map(([role, column]) => [role, column - offset])),
    letters: new Map(roles.map(([role, column]) => [role, columnLetters(column)])),
    firstLetters: columnLetters(Math.min(...roles.map(([, column]) => column))),
  };
}

/** Words that open a foot line: signatures and totals, never a row of the register. */
const FOOT =
  /^(合计|总计|小计|制表|填表|审核|复核|审定|填报|报送|注|说明|备注|单位负责人|负责人|分管领导|联系人|联系电话)/;

const isFoot = (text: CellValue): boolean => typeof text === "string" && FOOT.test(normalise(text));

/** A sum over the rows above: its word opens the row, whatever column that is. */
function isSum(cells: readonly CellValue[]): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  return typeof first === "string" && /^(合计|总计|小计|共计|累计)[:：]?$/.test(normalise(first));
}

/** Roles of which at least one must be filled for a row to be a row. */
const ESSENTIAL: Readonly<Record<RegisterKind, readonly string[]>> = {
  units: ["unit"],
  events: ["unit", "kind", "matter", "document"],
  households: ["household", "unit", "result"],
  "indicator-leads": ["indicator"],
  "annual-township": ["grade", "rank", "score"],
  "annual-department": ["rank", "score"],
  registry: ["sheet", "range"],
  history: ["series", "month", "unit"],
  submissions: ["series", "month"],
  settings: ["item", "value"],
  calendar: ["date", "type"],
  parameters: ["clause", "name", "value"],
  clauses: ["text"],
};

const ROWS = new WeakMap<FoundRegister, readonly RegisterRow[]>();

/**
 * Body rows that say something under at least one essential role. Blank rows, rows with only a number in front, foot
 * lines and header rows repeated for print are no rows.
 */
export function registerRows(register: FoundRegister): readonly RegisterRow[] {
  const known = ROWS.get(register);
  if (known) return known;
  const rows = readRows(register);
  ROWS.set(register, rows);
  return rows;
}

function readRows(register: FoundRegister): readonly RegisterRow[] {
  const layout = layoutOf(register);
  const indexes = ESSENTIAL[register.definition.kind].flatMap((role) => layout.indexes.get(role) ?? []);
  const top = register.sheet.used?.row ?? 0;
  const header = register.sheet.values[register.headerRow - top] ?? [];
  const rows: RegisterRow[] = [];
  for (let row = register.headerRow + 1; row < register.endRow; row += 1) {
    const cells = register.sheet.values[row - top] ?? [];
    if (!isSum(cells) && saysSomething(cells, header, indexes))
      rows.push(new RegisterRow(layout, cells, row + 1));
  }
  return rows;
}

function saysSomething(
  cells: readonly CellValue[],
  header: readonly CellValue[],
  indexes: readonly number[],
): boolean {
  let filled = 0;
  let repeated = 0;
  let only: CellValue = "";
  for (const index of indexes) {
    const cell = cells[index];
    if (cell === undefined || isBlank(cell)) continue;
    filled += 1;
    if (cell === header[index]) repeated += 1;
    only = cell;
  }
  if (filled === 0 || repeated === filled) return false;
  return filled > 1 || !isFoot(only);
}
