// How a new block of own columns looks: header like the product's other headers, thin lines, wrapped text.
import type { Box } from "../worksheets";
import { BODY, HEADER, widthOf } from "./look";
import type { Block } from "./own-column-places";
import type { SheetDraft } from "./sheet-draft";

export function dressBlock(draft: SheetDraft, { table, headerRow, columns }: Block): void {
  const titles = [...columns.keys()];
  const column = Math.min(...columns.values());
  const header: Box = { row: headerRow, column, rows: 1, columns: titles.length };
  const body: Box = { ...header, row: table.firstRow, rows: table.lastRow - table.firstRow + 1 };
  draft.look({ kind: "format", sheet: draft.name, at: header, format: HEADER });
  // Whole columns are often text cells, which would show a formula instead of its result.
  draft.look({ kind: "format", sheet: draft.name, at: body, format: { ...BODY, numberFormat: "General" } });
  draft.look({ kind: "column-widths", sheet: draft.name, column, widths: titles.map(widthOf) });
}
