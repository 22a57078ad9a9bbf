// Excel.WorksheetCollection: sheets by name or id, new sheets under Excel's rules for names.
import type { Worksheet } from "@cj-tech-master/excelts";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "../interpreter/errors";
import { describeType, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { optionalText } from "./arguments";
import { openSheet, sheetId } from "./worksheet";

const NAME_CHARACTERS = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

export const worksheets = describeType<Session>("WorksheetCollection", {
  items: (session) => session.workbook.worksheets.map((sheet) => openSheet({ session, sheet })),
  item: getSheet,
  methods: {
    Add: { call: (session, [name]) => addSheet(session, name) },
    GetItem: { call: (session, [key]) => getSheet(session, key) },
    GetItemOrNullObject: { since: "1.4", call: (session, [key]) => getSheetOrNull(session, key) },
    GetCount: { since: "1.4", call: (session) => session.workbook.worksheets.length },
  },
});

function getSheet(session: Session, key: unknown): HostObject {
  const sheet = findSheet(session, key);
  if (sheet === undefined) throw itemNotFound("WorksheetCollection.getItem", key);
  return openSheet({ session, sheet });
}

function getSheetOrNull(session: Session, key: unknown): HostObject | null {
  const sheet = findSheet(session, key);
  return sheet === undefined ? null : openSheet({ session, sheet });
}

/** By name (any case) or id. */
export function findSheet(session: Session, key: unknown): Worksheet | undefined {
  if (typeof key !== "string") throw invalidArgument("WorksheetCollection.getItem", JSON.stringify(key));
  const wanted = key.toLowerCase();
  return session.workbook.worksheets.find(
    (sheet) => sheet.name.toLowerCase() === wanted || sheetId(sheet).toLowerCase() === wanted,
  );
}

function addSheet(session: Session, given: unknown): HostObject {
  const { workbook } = session;
  if (workbook.protection?.lockStructure === true) {
    throw accessDenied("WorksheetCollection.add", "workbook is protected");
  }
  const name = optionalText(given, "WorksheetCollection.add") ?? freeName(session);
  refuseBadName(name);
  if (findSheet(session, name) !== undefined) {
    throw new HostError("ItemAlreadyExists", "WorksheetCollection.add", name);
  }
  const sheet = workbook.addWorksheet(name);
  session.recalculation.sheetsChanged(name);
  return openSheet({ session, sheet });
}

function freeName(session: Session): string {
  let number = 1;
  while (findSheet(session, `Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}

function refuseBadName(name: string): void {
  const reserved = name.toLowerCase() === "history";
  const quoted = name.startsWith("'") || name.endsWith("'");
  if (name === "" || name.length > NAME_CHARACTERS || FORBIDDEN.test(name) || quoted || reserved) {
    throw invalidArgument("WorksheetCollection.add", `sheet name ${JSON.stringify(name)}`);
  }
}
