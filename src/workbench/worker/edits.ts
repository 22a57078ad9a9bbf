// What a person did at the grid, done in the workbook.
import type { EditResult, Person } from "../../host/browser";
import type { GridEdit } from "../protocol";

/** An edit ends the editing of a cell: what it says comes from there, and the host must take it. */
export function edit(person: Person, asked: GridEdit): EditResult {
  person.leaveCell();
  switch (asked.kind) {
    case "type":
      return person.paste(asked.sheet, asked.at, asked.rows);
    case "clear":
      return person.clear(asked.sheet, asked.at);
    case "add-sheet":
      return person.addSheet();
    case "rename-sheet":
      return person.renameSheet(asked.sheet, asked.name);
    case "show-sheet":
      return person.showSheet(asked.sheet);
    case "delete-sheet":
      return person.deleteSheet(asked.sheet);
    case "undo":
      return person.undo();
    case "redo":
      return person.redo();
  }
}
