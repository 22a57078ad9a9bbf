// Lists of data validation: what a cell takes when a person types into it.
import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { formatBox, parseAddress, type Box } from "../cells/address";
import { plainValue, readMatrix } from "../cells/cell-values";
import { sheetOf } from "../cells/sheet-id";
import type { Session } from "../session";
import type { EditRefusal } from "./results";

/** The refusal for `text` at `cell`, or null when it may be entered. Rules of other kinds are not checked. */
export function refusalOfList(
  session: Session,
  sheet: Worksheet,
  cell: Box,
  text: string,
): EditRefusal | null {
  const address = formatBox(cell);
  const rule = sheet.dataValidations.find(address);
  if (rule?.type !== "list" || rule.showErrorMessage !== true || text.trim() === "") return null;
  if (rule.errorStyle === "warning" || rule.errorStyle === "information") return null;
  const allowed = entriesOf(session, sheet, rule);
  if (allowed === null || allowed.includes(text.trim())) return null;
  const words = {
    ...(rule.errorTitle === undefined ? {} : { title: rule.errorTitle }),
    ...(rule.error === undefined ? {} : { message: rule.error }),
  };
  return { kind: "refused", why: "not-in-list", cell: address, allowed, ...words };
}

/** The entries of a list rule; null when its source cannot be read (a formula, a missing sheet). */
function entriesOf(session: Session, sheet: Worksheet, rule: DataValidation): readonly string[] | null {
  const source = "formulae" in rule ? String(rule.formulae[0] ?? "") : "";
  const literal = /^"(.*)"$/s.exec(source)?.[1];
  if (literal !== undefined) return literal.split(",").map((entry) => entry.trim());
  const { ranges } = session.workbook.definedNames.getRanges(source);
  const texts = ranges.length > 0 ? ranges : [source];
  const parts = texts.map((text) => cellsOf(session, sheet, text));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!()]+))!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)$/;

function cellsOf(session: Session, home: Worksheet, reference: string): readonly string[] | null {
  const match = REFERENCE.exec(reference.replace(/^=/, ""));
  if (match === null) return null;
  const named = match[1]?.replace(/''/g, "'") ?? match[2];
  const sheet = named === undefined ? home : sheetOf(session.workbook.worksheets, named);
  if (sheet === undefined) return null;
  const values = readMatrix(sheet, parseAddress(match[3]), (cell) => plainValue(cell, session.date1904));
  return values.flat().map((value) => String(value).trim());
}
