// Excel.WorksheetCollection: sheets by name or id, new sheets under Excel's rules for names.
import type { Worksheet } from "@cj-tech-master/excelts";
import { sheetOf } from "../cells/sheet-id";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "../interpreter/errors";
import { describeType, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { optionalText } from "./arguments";
import { openSheet } from "./worksheet";

const NAME_CHARACTERS = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

export const worksheets = describeType<Session>("WorksheetCollection", {
  items: (session) => session.workbook.worksheets.map((sheet) => openSheet({ session, sheet })),
  item: getSheet,
  methods: {
    Add: { changes: true, call: (session, [name]) => addSheet(session, name) },
    GetItem: { call: (session, [key]) => getSheet(session, key) },
    GetItemOrNullObject: { since: "1.4", call: (session, [key]) => getSheetOrNull(session, key) },
    GetActiveWorksheet: { call: (session) => openSheet({ session, sheet: session.selection.sheet }) },
    GetCount: { since: "1.4", call: (session) => session.workbook.worksheets.length },
    _RegisterActivatedEvent: { since: "1.7", call: ({ events }) => events.register("activated") },
    _UnregisterActivatedEvent: { since: "1.7", call: ({ events }) => events.unregister("activated") },
    _RegisterDataChangedEvent: { since: "1.9", call: ({ events }) => events.register("dataChanged") },
    _UnregisterDataChangedEvent: { since: "1.9", call: ({ events }) => events.unregister("dataChanged") },
    _RegisterSelectionChangedEvent: {
      since: "1.9",
      call: ({ events }) => events.register("selectionChanged"),
    },
    _UnregisterSelectionChangedEvent: {
      since: "1.9",
      call: ({ events }) => events.unregister("selectionChanged"),
    },
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
  return sheetOf(session.workbook.worksheets, key);
}

function addSheet(session: Session, given: unknown): HostObject {
  session.refuseInactive("WorksheetCollection.add");
  const sheet = insertSheet(session, optionalText(given, "WorksheetCollection.add") ?? freeName(session));
  return openSheet({ session, sheet });
}

/** A new last sheet; throws what Excel throws for the name and for a protected workbook. */
export function insertSheet(session: Session, name: string): Worksheet {
  const { workbook } = session;
  if (workbook.protection?.lockStructure === true) {
    throw accessDenied("WorksheetCollection.add", "workbook is protected");
  }
  refuseBadName(name);
  if (findSheet(session, name) !== undefined) {
    throw new HostError("ItemAlreadyExists", "WorksheetCollection.add", name);
  }
  const sheet = workbook.addWorksheet(name);
  session.recalculation.sheetsChanged(name);
  session.changes.sheet("sheet-added", sheet);
  return sheet;
}

/** The first free one of Sheet1, Sheet2, … */
export function freeName(session: Session): string {
  let number = 1;
  while (findSheet(session, `Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}

/** Throws InvalidArgument for names that Excel takes for no sheet. */
export function refuseBadName(name: string): void {
  const reserved = name.toLowerCase() === "history";
  const quoted = name.startsWith("'") || name.endsWith("'");
  if (name === "" || name.length > NAME_CHARACTERS || FORBIDDEN.test(name) || quoted || reserved) {
    throw invalidArgument("WorksheetCollection.add", `sheet name ${JSON.stringify(name)}`);
  }
}
