// The grid changes nothing on its own: what the workbook can't do is stopped.
import type { IMenuSchema } from "@univerjs/ui";
import { offered } from "../../src/workbench/grid/offered";
import { startsFill, verdictOn } from "../../src/workbench/grid/own-commands";

test.each(["sheet.operation.set-selections", "sheet.command.scroll-view", "doc.command.insert-text"])(
  "looking around and writing in the cell editor is free: %s",
  (id) => expect(verdictOn(id)).toBe("allow"),
);

test.each([
  "sheet.command.insert-row",
  "sheet.command.remove-col",
  "sheet.command.set-range-bold",
  "sheet.mutation.insert-row",
  "sheet.mutation.set-worksheet-col-width",
  "sheet.command.move-range",
  "sheet.mutation.insert-sheet",
])("what the workbook can't do is refused: %s", (id) => expect(verdictOn(id)).toBe("refuse"));

test("edits go to the workbook, whichever command makes them", () => {
  expect(verdictOn("sheet.mutation.set-range-values")).toBe("values");
  expect(verdictOn("univer.command.undo")).toBe("undo");
  expect(verdictOn("sheet.command.set-worksheet-show")).toBe("show-sheet");
  expect(verdictOn("sheet.command.remove-sheet")).toBe("delete-sheet");
});

test("cutting is of its own kind: free in the cell editor, refused in the grid", () => {
  expect(verdictOn("univer.command.cut")).toBe("cut");
});

test.each([
  ["sheet.command.auto-fill", true],
  ["sheet.command.copy-down", true],
  ["sheet.command.clear-selection-content", false],
  ["sheet.mutation.set-range-values", null],
])("%s: does a fill begin? %s", (id, begins) => expect(startsFill(id)).toBe(begins));

test("menus offer only what is done, also out of a menu within a menu", () => {
  const entry = (key: string, children?: IMenuSchema[]): IMenuSchema => ({
    key,
    order: 0,
    ...(children === undefined ? {} : { children }),
  });
  const submenu = {
    ...entry("clear-selection", [
      entry("sheet.command.clear-selection-content"),
      entry("sheet.command.clear-format"),
    ]),
    item: {} as NonNullable<IMenuSchema["item"]>,
  };
  const group = entry("contextMenu.format", [entry("sheet.command.insert-row"), submenu]);
  expect(offered([group, entry("contextMenu.layout", [entry("sheet.command.remove-row")])])).toEqual([
    entry("contextMenu.format", [entry("sheet.command.clear-selection-content")]),
  ]);
});
