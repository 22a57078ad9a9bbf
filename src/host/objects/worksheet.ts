// Excel.Worksheet: name, place, visibility, colour, and the ways to its cells and parts.
import type { Worksheet } from "@cj-tech-master/excelts";
import { sheetId } from "../cells/sheet-id";
import { usedRange } from "../cells/used-range";
import { isProtected } from "../cells/write-values";
import { accessDenied, HostError } from "../interpreter/errors";
import { describeType, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { integerArgument } from "./arguments";
import { charts } from "./charts";
import { freezePanes } from "./freeze-panes";
import { horizontalPageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { openRange, openRangeAt } from "./range";
import { colorArgument } from "./range-format";

export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Worksheet;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

const protection = describeType<SheetTarget>("WorksheetProtection", {
  properties: { Protected: { since: "1.2", get: ({ sheet }) => isProtected(sheet) } },
});

export const openSheet = describeType<SheetTarget>("Worksheet", {
  identity: ({ sheet }) => sheetId(sheet),
  changed: ({ session, sheet }, member) => {
    if (member === "TabColor") session.changes.sheet("tab-color", sheet);
  },
  properties: {
    Id: { get: ({ sheet }) => sheetId(sheet) },
    Name: { get: ({ sheet }) => sheet.name },
    Position: { get: ({ session, sheet }) => session.workbook.worksheets.indexOf(sheet) },
    Visibility: { get: ({ sheet }) => VISIBILITY[sheet.state] },
    TabColor: { since: "1.7", get: tabColor, set: setTabColor },
  },
  navigations: {
    Charts: { open: (target) => charts(target) },
    Protection: { since: "1.2", open: (target) => protection(target) },
    PageLayout: { since: "1.9", open: (target) => pageLayout(target) },
    HorizontalPageBreaks: { since: "1.9", open: (target) => horizontalPageBreaks(target) },
    FreezePanes: { since: "1.7", open: (target) => freezePanes(target) },
  },
  methods: {
    GetRange: { call: (target, [address]) => openRangeAt(target, address) },
    GetRangeByIndexes: { since: "1.7", call: rangeByIndexes },
    GetUsedRange: { call: (target, [valuesOnly]) => used(target, valuesOnly) ?? openRangeAt(target, "A1") },
    GetUsedRangeOrNullObject: { since: "1.4", call: (target, [valuesOnly]) => used(target, valuesOnly) },
    Delete: { changes: true, call: deleteSheet },
    Activate: { call: activateSheet },
    _RegisterDataChangedEvent: {
      since: "1.7",
      call: onChanged((events, id) => events.register("dataChanged", id)),
    },
    _UnregisterDataChangedEvent: {
      since: "1.7",
      call: onChanged((events, id) => events.unregister("dataChanged", id)),
    },
  },
});

function tabColor({ sheet }: SheetTarget): string {
  const color = sheet.properties.tabColor?.argb;
  return color === undefined ? "" : `#${color.slice(-6).toUpperCase()}`;
}

function setTabColor({ sheet }: SheetTarget, value: unknown): void {
  sheet.properties.tabColor = {
    argb: `FF${colorArgument(value, "Worksheet.tabColor").slice(1).toUpperCase()}`,
  };
}

function rangeByIndexes(target: SheetTarget, args: readonly unknown[]): HostObject {
  const [row = 0, column = 0, rows = 0, columns = 0] = args.map((value) =>
    integerArgument(value, "Worksheet.getRangeByIndexes"),
  );
  return openRange({ ...target, box: { row, column, rows, columns } });
}

function used(target: SheetTarget, valuesOnly: unknown): HostObject | null {
  const box = usedRange(target.sheet, valuesOnly === true);
  return box === null ? null : openRange({ ...target, box });
}

function onChanged(work: (events: Session["events"], id: string) => null): (target: SheetTarget) => null {
  return ({ session, sheet }) => work(session.events, sheetId(sheet));
}

/** Excel cannot show a hidden sheet. */
function activateSheet({ session, sheet }: SheetTarget): null {
  session.refuseInactive("Worksheet.activate");
  if (sheet.state !== "visible")
    throw new HostError("GeneralException", "Worksheet.activate", "a hidden sheet");
  session.selection.activate(sheet);
  return null;
}

function deleteSheet({ session, sheet }: SheetTarget): null {
  const { workbook } = session;
  session.refuseInactive("Worksheet.delete");
  if (workbook.protection?.lockStructure === true)
    throw accessDenied("Worksheet.delete", "workbook is protected");
  const visible = workbook.worksheets.filter(({ state }) => state === "visible");
  if (visible.length === 1 && visible[0] === sheet) {
    throw new HostError("GeneralException", "Worksheet.delete", "the last visible sheet");
  }
  removeSheet(session, sheet);
  return null;
}

/** Takes a sheet out; formulas that read it become #REF!. */
export function removeSheet(session: Session, sheet: Worksheet): void {
  const { name } = sheet;
  session.changes.sheet("sheet-deleted", sheet);
  session.workbook.removeWorksheet(sheet.id);
  session.recalculation.sheetsChanged(name);
}
