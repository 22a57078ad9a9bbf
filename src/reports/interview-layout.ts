// The order of lines on 约谈名单: talks, then 电话提醒 in a section of its own, then the foot; people's order is kept.
import { NO_INTERVIEWS, PAPER_MARK } from "../policy";
import type { OwnRow } from "../worksheets";
import { isBlankCell } from "./cell";
import { textOf } from "./table-draft";

export const REMINDER_HEADING = "电话提醒";
export const FOOT_LINES = [
  "拟制人：        复核：        审定：            年    月    日",
  PAPER_MARK,
] as const;
const OWN_LINES: ReadonlySet<string> = new Set([REMINDER_HEADING, NO_INTERVIEWS, ...FOOT_LINES]);

/** A row of the list after the run: calculated, or standing there and kept. */
export interface ListRow {
  /** null for a row that a person wrote. */
  readonly id: string | null;
  readonly standing: OwnRow | undefined;
  readonly reminder: boolean;
}

export type Line =
  | { readonly kind: "row"; readonly row: ListRow; readonly number: number }
  | { readonly kind: "text"; readonly text: string };

/** Is the row a heading or foot line of the product? */
export function isOwnLine(row: OwnRow): boolean {
  const texts = Object.values(row.cells).filter((cell) => !isBlankCell(cell));
  return texts.length === 1 && OWN_LINES.has(String(texts[0]).trim());
}

export function isReminder(row: OwnRow): boolean {
  return textOf(row, "层级") === "L0";
}

/** All lines below the header, top to bottom. Rows that stand keep their order, new ones follow in their section. */
export function layOutLines(rows: readonly ListRow[]): readonly Line[] {
  const talks = inStandingOrder(rows.filter(({ reminder }) => !reminder));
  const reminders = inStandingOrder(rows.filter(({ reminder }) => reminder));
  const lines: Line[] = talks.map((row, index) => ({ kind: "row", row, number: index + 1 }));
  if (rows.length === 0) lines.push({ kind: "text", text: NO_INTERVIEWS });
  if (reminders.length > 0) {
    lines.push({ kind: "text", text: REMINDER_HEADING });
    reminders.forEach((row, index) => lines.push({ kind: "row", row, number: index + 1 }));
  }
  for (const text of FOOT_LINES) lines.push({ kind: "text", text });
  return lines;
}

function inStandingOrder(rows: readonly ListRow[]): readonly ListRow[] {
  const place = ({ standing }: ListRow): number => standing?.row ?? Infinity;
  return [...rows].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
