// What became of the sheets that a file brought: renamed, shown, or deleted since it was read.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";

/** A sheet as the file had it. */
export interface SheetAsRead {
  readonly sheet: Worksheet;
  readonly name: string;
  readonly state: Worksheet["state"];
}

export interface SheetFate {
  readonly before: Pick<SheetAsRead, "name" | "state">;
  /** null = deleted. */
  readonly after: Pick<SheetAsRead, "name" | "state"> | null;
}

export function sheetsAsRead(workbook: Workbook): readonly SheetAsRead[] {
  return workbook.worksheets.map((sheet) => ({ sheet, name: sheet.name, state: sheet.state }));
}

/** By the sheets themselves: names change, and the library gives the number of a deleted sheet once more. */
export function sheetFates(sheets: readonly SheetAsRead[], workbook: Workbook): readonly SheetFate[] {
  return sheets.map(({ sheet, name, state }) => ({
    before: { name, state },
    after: workbook.worksheets.includes(sheet) ? { name: sheet.name, state: sheet.state } : null,
  }));
}
