// Excel.Workbook, the root of every request, with its application.
import { describeType, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { INSERT_WORKSHEETS } from "../other-books";
import { insertWorksheets } from "./insert-worksheets";
import { openRange } from "./range";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

/** Calculation and drawing wait for the end of a request anyway, so suspending them changes nothing. */
const application = describeType<Session>("Application", {
  methods: {
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
});

const protection = describeType<Session>("WorkbookProtection", {
  properties: {
    Protected: { since: "1.7", get: ({ workbook }) => workbook.protection?.lockStructure === true },
  },
});

export const openWorkbook = describeType<Session>("Workbook", {
  properties: {
    Name: { since: "1.7", get: ({ name }) => name },
    ReadOnly: { since: "1.8", get: ({ isReadOnly }) => isReadOnly },
    IsDirty: { since: "1.9", get: ({ isDirty }) => isDirty },
  },
  navigations: {
    Worksheets: { open: (session) => worksheets(session) },
    Tables: { open: (session) => tables(session) },
    Application: { open: (session) => application(session) },
    Protection: { since: "1.7", open: (session) => protection(session) },
  },
  methods: {
    GetSelectedRange: { call: selectedRange },
    GetActiveCell: { since: "1.7", call: activeCell },
    [INSERT_WORKSHEETS]: { since: "1.13", changes: true, call: insertWorksheets },
  },
});

function selectedRange(session: Session): HostObject {
  session.refuseInactive("Workbook.getSelectedRange");
  const { sheet, box } = session.selection;
  return openRange({ session, sheet, box });
}

function activeCell(session: Session): HostObject {
  session.refuseInactive("Workbook.getActiveCell");
  const { sheet, box } = session.selection;
  return openRange({ session, sheet, box: { ...box, rows: 1, columns: 1 } });
}
