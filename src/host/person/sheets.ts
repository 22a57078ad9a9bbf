// What a person does to whole sheets: add, rename, show, delete, protect.
import type { Worksheet } from "@cj-tech-master/excelts";
import { isProtected } from "../cells/write-values";
import { sheetOf } from "../cells/sheet-id";
import { removeSheet } from "../objects/worksheet";
import { freeName, insertSheet, refuseBadName } from "../objects/worksheets";
import type { Session } from "../session";
import { renameEverywhere } from "./rename";
import { attempt, DONE, refused, type EditResult } from "./results";

export function addSheet(session: Session, name: string | undefined): EditResult {
  const added = attempt(() => insertSheet(session, name ?? freeName(session)), "bad-sheet-name");
  const sheet = session.workbook.worksheets.at(-1);
  if (added.kind === "done" && sheet !== undefined) session.selection.activate(sheet);
  return added;
}

export function renameSheet(session: Session, sheet: Worksheet, name: string): EditResult {
  const { workbook } = session;
  if (workbook.protection?.lockStructure === true) return refused("protected");
  const other = sheetOf(workbook.worksheets, name);
  if (other !== undefined && other !== sheet) return refused("sheet-exists");
  const before = sheet.name;
  return attempt(() => {
    refuseBadName(name);
    renameEverywhere(workbook, sheet, name);
    session.recalculation.sheetRenamed(before);
    session.changes.sheet("sheet-renamed", sheet);
  }, "bad-sheet-name");
}

/** Excel's own list does not offer sheets that only a program can show. */
export function showSheet(session: Session, sheet: Worksheet): EditResult {
  if (session.workbook.protection?.lockStructure === true) return refused("protected");
  if (sheet.state === "veryHidden") return refused("hidden-sheet");
  if (sheet.state === "hidden") {
    sheet.state = "visible";
    session.changes.sheet("sheet-shown", sheet);
  }
  session.selection.activate(sheet);
  return DONE;
}

export function deleteSheet(session: Session, sheet: Worksheet): EditResult {
  const { workbook } = session;
  if (workbook.protection?.lockStructure === true) return refused("protected");
  const visible = workbook.worksheets.filter(({ state }) => state === "visible");
  if (visible.length === 1 && visible[0] === sheet) return refused("last-sheet");
  const wasInFront = session.selection.sheet === sheet;
  removeSheet(session, sheet);
  if (wasInFront) session.events.activated(session.selection.sheet);
  return DONE;
}

export async function protectSheet(session: Session, sheet: Worksheet): Promise<EditResult> {
  await sheet.protect("", {});
  session.changes.sheet("protection", sheet);
  return DONE;
}

export function unprotectSheet(session: Session, sheet: Worksheet): EditResult {
  if (isProtected(sheet)) sheet.unprotect();
  session.changes.sheet("protection", sheet);
  return DONE;
}
