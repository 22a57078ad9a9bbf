// The grid changes nothing on its own: what the workbook can't do is stopped.
import { verdictOn } from "../../src/workbench/grid/own-commands";

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
  expect(verdictOn("sheet.command.remove-sheet")).toBe("delete-sheet");
});
