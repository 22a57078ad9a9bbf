// The body rows of a register: cell values and cell addresses by role.
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

/**
 * Body rows that say something under at least one of the `essential` roles. Blank rows, rows with only a number in
 * front, foot lines and header rows repeated for print are no rows.
 */
export function registerRows(register: FoundRegister, essential: readonly string[]): readonly RegisterRow[] {
  const layout = layoutOf(register);
  const indexes = essential.flatMap((role) => layout.indexes.get(role) ?? []);
  const top = register.sheet.used?.row ?? 0;
  const header = register.sheet.values[register.headerRow - top] ?? [];
  const rows: RegisterRow[] = [];
  for (let row = register.headerRow + 1; row < register.endRow; row += 1) {
    const cells = register.sheet.values[row - top] ?? [];
    const filled = indexes.filter((index) => !isBlank(cells[index]));
    if (filled.length === 0) continue;
    if (filled.every((index) => cells[index] === header[index])) continue;
    if (filled.length === 1 && isFoot(cells[filled[0] ?? 0] ?? "")) continue;
    rows.push(new RegisterRow(layout, cells, row + 1));
  }
  return rows;
}
