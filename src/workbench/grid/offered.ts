// Which entries the grid's menus keep.
import type { IMenuSchema } from "@univerjs/ui";

const OFFERED: readonly string[] = [
  "sheet.command.copy",
  "sheet.command.paste",
  "sheet.command.clear-selection-content",
  "sheet.operation.rename-sheet",
  "sheet.command.remove-sheet-confirm",
  "ui-sheet.command.show-menu-list",
];

/** An entry that stays comes out of a menu within the menu that does not. A place without a menu has none. */
export function offered(entries: readonly IMenuSchema[] | undefined): IMenuSchema[] {
  return (entries ?? []).flatMap((entry) => {
    if (OFFERED.includes(entry.key)) return [entry];
    const children = offered(entry.children);
    if (children.length === 0) return [];
    return entry.item === undefined ? [{ ...entry, children }] : children;
  });
}
