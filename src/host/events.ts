// Events of the played Excel: what the library registered for, and the messages that carry them over the bridge.
import type { Worksheet } from "@cj-tech-master/excelts";
import { formatBox, type Box } from "./cells/address";
import { sheetId } from "./cells/sheet-id";
import type { ChangeFeed, ChangedBy, GridChange } from "./changes";

/** Category of all workbook events in the library's messages. */
const EVENT_CATEGORY = 65_536;
/** Numbers of the library's event types. Source: excel-win32-16.01.debug.js. */
const TYPE = { documentSelection: 2, dataChanged: 10, activated: 11, selectionChanged: 14 } as const;
/** Target of events of the whole workbook. */
const WORKBOOK = "Workbook";

/** The events that the library registers for with a request; `Workbook.onSelectionChanged` needs none. */
export type RegisteredEvent = Exclude<keyof typeof TYPE, "documentSelection">;

interface Entry {
  readonly type: number;
  readonly target: string;
  readonly message: unknown;
}

/** Raises events; those without a registration are not sent. */
export class Events {
  private readonly registrations = new Map<string, number>();
  private pending: Entry[] = [];
  private stopListening: (() => void) | undefined;

  constructor(private readonly changes: ChangeFeed) {}

  /** `sheet` is the sheet's id, or absent for the events of all sheets. */
  register(event: RegisteredEvent, sheet = WORKBOOK): null {
    const key = `${event} ${sheet}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
    if (event === "dataChanged")
      this.stopListening ??= this.changes.listen((...told) => this.changed(...told));
    return null;
  }

  unregister(event: RegisteredEvent, sheet = WORKBOOK): null {
    const key = `${event} ${sheet}`;
    this.registrations.set(key, Math.max(0, (this.registrations.get(key) ?? 0) - 1));
    return null;
  }

  activated(sheet: Worksheet): void {
    this.raise("activated", sheet, {});
  }

  selected(sheet: Worksheet, box: Box): void {
    this.pending.push({ type: TYPE.documentSelection, target: "", message: {} });
    this.raise("selectionChanged", sheet, { address: formatBox(box) });
  }

  /** The pending events as one message of the bridge, or null. */
  take(): string | null {
    const entries = this.pending.splice(0);
    if (entries.length === 0) return null;
    const messages = entries.map(({ type, target, message }) => [
      EVENT_CATEGORY,
      type,
      target,
      JSON.stringify(message),
      null,
    ]);
    return JSON.stringify({ type: 3, message: { entries: messages } });
  }

  private changed(changes: readonly GridChange[], by: ChangedBy): void {
    for (const change of changes) {
      if (change.kind !== "contents") continue;
      this.send("dataChanged", change.sheet, {
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown",
        address: formatBox(change.at),
      });
    }
  }

  private raise(event: RegisteredEvent, sheet: Worksheet, message: object): void {
    this.send(event, sheetId(sheet), message);
  }

  private send(event: RegisteredEvent, sheet: string, message: object): void {
    for (const target of [WORKBOOK, sheet]) {
      if ((this.registrations.get(`${event} ${target}`) ?? 0) === 0) continue;
      this.pending.push({ type: TYPE[event], target, message: { ...message, worksheetId: sheet } });
    }
  }
}
