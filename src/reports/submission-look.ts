// How 报送登记 looks and prints when 准备工作簿 creates it: dates, colours of overdue words, one A4 page across.
import type { InputSheet } from "../policy";
import { columnLetters } from "./address";
import type { Change } from "./change";
import { AS_DATE, BODY, pageSetup } from "./look";
import { OVERDUE_COLORS } from "./status-look";

const DATES = ["due", "reminder", "received"];

/**
 * @param first first row below the header, 0-based
 * @param rows rows that have content already
 * @param dressed rows that are dressed ahead for later months
 */
export function submissionLook(
  { name: sheet, columns }: InputSheet,
  { first, rows, dressed }: { readonly first: number; readonly rows: number; readonly dressed: number },
): readonly Change[] {
  const column = (role: string): number => columns.findIndex((one) => one.role === role);
  const dates = DATES.map((role): Change => {
    const at = { row: first, column: column(role), rows: dressed, columns: 1 };
    return { kind: "format", sheet, at, format: AS_DATE };
  });
  const body = { row: first, column: 0, rows, columns: columns.length };
  const overdue = { row: first, column: column("overdue"), rows: dressed, columns: 1 };
  return [
    ...(rows > 0 ? [{ kind: "format", sheet, at: body, format: BODY } as const] : []),
    ...dates,
    { kind: "word-colors", sheet, at: overdue, colors: OVERDUE_COLORS },
    { kind: "page-setup", sheet, setup: pageSetup(first, `A:${columnLetters(columns.length - 1)}`) },
  ];
}
