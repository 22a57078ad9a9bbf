// Excel.WorksheetFreezePanes: the rows and columns that stay in view.
import type { Worksheet, WorksheetView } from "@cj-tech-master/excelts";
import type { Box } from "../cells/address";
import { invalidArgument } from "../interpreter/errors";
import { describeType, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { integerArgument, objectArgument } from "./arguments";
import { openRange } from "./range";
import { targetOf } from "./range-target";

interface PanesTarget {
  readonly session: Session;
  readonly sheet: Worksheet;
}

export const freezePanes = describeType<PanesTarget>("WorksheetFreezePanes", {
  changed: ({ session, sheet }) => session.changes.sheet("frozen-panes", sheet),
  methods: {
    FreezeRows: {
      since: "1.7",
      changes: true,
      call: (target, [count]) => freeze(target, integerArgument(count, "WorksheetFreezePanes.freezeRows"), 0),
    },
    FreezeAt: { since: "1.7", changes: true, call: freezeAt },
    Unfreeze: { since: "1.7", changes: true, call: (target) => freeze(target, 0, 0) },
    GetLocationOrNullObject: { since: "1.7", call: location },
  },
});

/** Settings of a view that say how it is divided; all others stay. */
const FREEZING: ReadonlySet<string> = new Set(["state", "xSplit", "ySplit", "topLeftCell", "activePane"]);

function freeze({ session, sheet }: PanesTarget, rows: number, columns: number): null {
  session.refuseInactive("WorksheetFreezePanes");
  if (rows < 0 || columns < 0)
    throw invalidArgument("WorksheetFreezePanes", `${rows} rows, ${columns} columns`);
  const kept = Object.entries(frozenView(sheet)).filter(([key]) => !FREEZING.has(key));
  const state =
    rows + columns === 0
      ? ({ state: "normal" } as const)
      : ({ state: "frozen", xSplit: columns, ySplit: rows } as const);
  const view: Partial<WorksheetView> = Object.assign(Object.fromEntries(kept), state);
  sheet.views = [view];
  return null;
}

interface View {
  readonly state?: unknown;
  readonly xSplit?: number;
  readonly ySplit?: number;
  readonly topLeftCell?: unknown;
}

function frozenView(sheet: Worksheet): View {
  // Sheets read from a file without views have no such property at all, whatever the types say.
  const views: readonly View[] | undefined = sheet.views;
  return views?.[0] ?? {};
}

function freezeAt(target: PanesTarget, [range]: readonly unknown[]): null {
  const box = targetOf(objectArgument(range, "WorksheetFreezePanes.freezeAt"))?.box;
  if (box?.row !== 0 || box.column !== 0)
    throw invalidArgument("WorksheetFreezePanes.freezeAt", "must start at A1");
  const wholeRows = box.columns === 16_384;
  const wholeColumns = box.rows === 1_048_576;
  return freeze(target, wholeColumns ? 0 : box.rows, wholeRows ? 0 : box.columns);
}

function location({ session, sheet }: PanesTarget): HostObject | null {
  const view = frozenView(sheet);
  if (view.state !== "frozen") return null;
  const box: Box = {
    row: 0,
    column: 0,
    rows: (view.ySplit ?? 0) || 1_048_576,
    columns: (view.xSplit ?? 0) || 16_384,
  };
  return openRange({ session, sheet, box });
}
