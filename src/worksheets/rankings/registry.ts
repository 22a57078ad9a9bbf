// 排名登记 as the clerk left it: one row per ranking, matched by sheet and overlapping range; its cells win.
import { LEVELS } from "../../policy";
import type { IsoMonth, Level, Subject } from "../../policy";
import { overlaps, parseAddress } from "../address";
import type { OwnRow, OwnTable } from "../recognition";
import type { Box, CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import { monthOfCell } from "./period";
import type { BracketMeaning } from "./place";
import { registeredColumns } from "./registered-columns";
import type { ColumnFault, RegisteredColumns } from "./registered-columns";

export interface Registration {
  readonly row: number; // 0-based, on the registry sheet
  readonly sheet: string; // normalised
  readonly box: Box | null;
  readonly series: string | null;
  readonly level: Level | null;
  readonly month: IsoMonth | null;
  readonly subject: Subject | null;
  readonly total: number | null;
  readonly direction: "越大越好" | "越小越好" | null;
  readonly bracket: BracketMeaning | null;
  readonly counts: boolean | null;
  readonly columns: RegisteredColumns;
  /** Cells for a column that name none of the table's: each is a question that holds its rankings. */
  readonly faults: readonly ColumnFault[];
}

const SUBJECTS: readonly Subject[] = ["乡镇", "区直", "县区", "指标"];
const DIRECTIONS = ["越大越好", "越小越好"] as const;
const BRACKETS: readonly BracketMeaning[] = ["去年", "位次", "总数"];

/** Reads the rows of 排名登记; what a cell does not say plainly is null. */
export function readRegistry(
  registry: OwnTable | null,
  answers: Readonly<Record<string, string>>,
): Registration[] {
  if (registry === null) return [];
  return registry.rows.map((row) => registration(row, registry, answers)).filter((row) => row.sheet !== "");
}

function registration(
  row: OwnRow,
  registry: OwnTable,
  answers: Readonly<Record<string, string>>,
): Registration {
  const cell = (title: string): string => {
    const value = row.cells[title];
    return value === undefined || isBlank(value) ? "" : normalise(value);
  };
  const series = cell("系列");
  const total = Number(cell("参排总数"));
  return {
    row: row.row,
    sheet: cell("工作表"),
    box: parseAddress(cell("区域")),
    series: series === "" ? null : series,
    level: levelOf(cell("级别")),
    month: monthOf(row.cells["数据月份"]),
    subject: oneOf(SUBJECTS, cell("排名主体")),
    total: Number.isInteger(total) && total > 0 ? total : null,
    direction: oneOf(DIRECTIONS, cell("方向")),
    bracket: oneOf(BRACKETS, cell("括号含义")),
    counts: countsOf(cell("计分")),
    ...registeredColumns(row, registry, answers),
  };
}

function oneOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text) ?? null;
}

/** A level as written; 中央, 自治区, 县 and the like are its other names. */
export function levelOf(text: string): Level | null {
  if (/国|中央/.test(text)) return "国家";
  if (/省|自治区/.test(text)) return "省";
  if (/市/.test(text)) return "市";
  if (/区|县/.test(text)) return "区";
  return oneOf(LEVELS, text);
}

function countsOf(text: string): boolean | null {
  if (text === "计分" || text === "是") return true;
  return text === "仅参考" || text === "否" || text === "不计分" ? false : null;
}

function monthOf(value: CellValue | undefined): IsoMonth | null {
  return value === undefined || isBlank(value) ? null : monthOfCell(value);
}

interface Registered {
  readonly sheet: string;
  readonly box: Box;
  readonly series: string;
  readonly level: Level | null;
  readonly month: IsoMonth | null;
}

/**
 * Gives every ranking of one range its row. A single ranking takes the single row; several are told apart by level,
 * series and month, and what is left over is paired in order (the clerk may have corrected the very words).
 */
export function matchRegistry<Item extends Registered>(
  items: readonly Item[],
  registry: readonly Registration[],
): ReadonlyMap<Item, Registration> {
  const matched = new Map<Item, Registration>();
  const taken = new Set<Registration>();
  const passes = [sameWords, sameOrBlank, sameLevel, () => true];
  for (const [index, fits] of passes.entries()) {
    for (const item of items) {
      if (matched.has(item)) continue;
      const row = registry.find((one) => !taken.has(one) && isAt(one, item) && fits(one, item));
      if (!row || (index === passes.length - 1 && isCrowded(item, items))) continue;
      matched.set(item, row);
      taken.add(row);
    }
  }
  return matched;
}

function isAt(row: Registration, item: Registered): boolean {
  return row.sheet === normalise(item.sheet) && (row.box === null || overlaps(row.box, item.box));
}

function sameWords(row: Registration, item: Registered): boolean {
  return (
    row.series === normalise(item.series) &&
    row.level === item.level &&
    (row.month === item.month || item.month === null)
  );
}

/** A blank cell of the row says nothing against the ranking. */
function sameOrBlank(row: Registration, item: Registered): boolean {
  return (
    (row.series === null || row.series === normalise(item.series)) &&
    (row.level === null || row.level === item.level)
  );
}

function sameLevel(row: Registration, item: Registered): boolean {
  return row.level === item.level;
}

/** Do several rankings share the range? Then a row that fits none of their levels fits nobody for certain. */
function isCrowded(item: Registered, items: readonly Registered[]): boolean {
  return items.some((other) => other !== item && other.sheet === item.sheet && overlaps(other.box, item.box));
}
