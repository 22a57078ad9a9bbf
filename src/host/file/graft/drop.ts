// Takes out what the clerk agreed to lose, with everything that refers to it, so that no part is left dangling.
import { unsupportedParts } from "../unsupported";
import type { PackageEdit } from "./package-edit";
import { removeLostSheets } from "./workbook";
import { withoutMainPrefix } from "./xml";

/** Removes every unsupported part; a package without any stays as it is. */
export function dropUnsupported(edit: PackageEdit, workbook: string): void {
  const lost = unsupportedParts(edit.parts);
  if (lost.length === 0) return;
  const owners = sheetsWithControls(edit, workbook);
  for (const { part } of lost) edit.remove(part);
  removeLostSheets(edit, workbook);
  for (const sheet of owners) removeControls(edit, sheet);
}

function sheetsWithControls(edit: PackageEdit, workbook: string): readonly string[] {
  return edit
    .relationships(workbook)
    .map((one) => one.target)
    .filter((sheet) => edit.relationships(sheet).some((one) => /^(ctrlProp|control)$/.test(one.type)));
}

/** The controls' list, their places on the sheet and their drawn shapes; comments share the drawing and stay. */
function removeControls(edit: PackageEdit, sheet: string): void {
  const text = withoutMainPrefix(edit.text(sheet))
    .replace(
      /<mc:AlternateContent[^>]*>(?:(?!<\/mc:AlternateContent>).)*?<controls>.*?<\/controls>.*?<\/mc:AlternateContent>/gs,
      "",
    )
    .replace(/<controls>.*?<\/controls>/gs, "");
  edit.setText(sheet, text);
  const drawing = edit.target(sheet, "vmlDrawing");
  if (drawing === null) return;
  const shapes = edit
    .text(drawing)
    .replace(/<v:shape\s.*?<\/v:shape>/gs, (shape) =>
      /<x:ClientData\s+ObjectType="Note"/.test(shape) ? shape : "",
    );
  edit.setText(drawing, shapes);
}
