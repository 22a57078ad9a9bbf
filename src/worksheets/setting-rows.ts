// 设置 as it stands: its items by name with their value cells, and where a new row would go.
import { parseAddress, columnIndex } from "./address";
import type { Recognition } from "./recognition";
import { readDate } from "./registers/cells";
import { settingName } from "./setting-names";
import type { CellValue, SheetSnapshot, Snapshot } from "./snapshot";
import { isBlank, tidy } from "./text";

/** A row of 设置. */
export interface SettingRow {
  /** 项目 as 准备工作簿 would write it. */
  readonly name: string;
  /** 项目 as it stands. */
  readonly item: string;
  readonly value: CellValue;
  /** 说明 */
  readonly remark: CellValue;
  readonly row: number; // 0-based
}

export interface StandingSettings {
  readonly sheet: string;
  readonly itemColumn: number;
  readonly valueColumn: number;
  /** null where the sheet has no 说明. */
  readonly remarkColumn: number | null;
  /** First row below everything on the sheet, 0-based. */
  readonly nextRow: number;
  readonly rows: readonly SettingRow[];
}

/** Null while the workbook has no readable 设置. */
export function standingSettings(
  snapshot: Snapshot,
  { tables }: Pick<Recognition, "tables">,
): StandingSettings | null {
  const table = tables.find(({ kind }) => kind === "settings");
  const sheet = snapshot.sheets.find(({ name }) => name === table?.sheet);
  const box = parseAddress(table?.range ?? "");
  const { item, value, remark } = table?.columns ?? {};
  if (!sheet?.used || !box || item === undefined || value === undefined) return null;
  const { used, values } = sheet;
  const [itemColumn, valueColumn] = [columnIndex(item), columnIndex(value)];
  const remarkColumn = remark === undefined ? null : columnIndex(remark);
  const rows: SettingRow[] = [];
  for (let row = box.row + 1; row < box.row + box.rows; row += 1) {
    const cells = values[row - used.row] ?? [];
    const text = tidy(cells[itemColumn - used.column] ?? "");
    if (text === "") continue;
    const at = (column: number | null): CellValue =>
      (column === null ? undefined : cells[column - used.column]) ?? "";
    rows.push({ name: settingName(text), item: text, value: at(valueColumn), remark: at(remarkColumn), row });
  }
  const nextRow = used.row + filledRows(values);
  return { sheet: sheet.name, itemColumn, valueColumn, remarkColumn, nextRow, rows };
}

function filledRows(values: SheetSnapshot["values"]): number {
  let count = values.length;
  while (count > 0 && values[count - 1]?.every(isBlank)) count -= 1;
  return count;
}

/** A value as a person reads it: a day for date cells, a percentage for percent cells. */
export function settingText(name: string, value: CellValue): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "number") return tidy(value);
  if (/日期$/.test(name)) {
    const read = readDate(value);
    if (read.kind === "value") return read.value;
  }
  return value > 0 && value < 1 ? `${Math.round(value * 10_000) / 100}%` : String(value);
}
