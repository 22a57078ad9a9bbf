// The use case 准备工作簿: creates the input sheets that are missing; a sheet that exists is never touched.
import { INPUT_SHEETS, type InputSheet, type RegisterKind } from "../policy";
import type { Change } from "../reports";
import type { Recognition, Snapshot } from "../worksheets";
import { refusalOf, type Refusal } from "./refusal";
import { inputSheetChanges } from "./input-sheet";
import { ROOMS, type Receipt, type Rooms, type RunBatch } from "./rooms";

export interface Prepared {
  readonly kind: "prepared";
  /** Names of the sheets created, in the order of interfaces.md 1. */
  readonly created: readonly string[];
  readonly changes: readonly Change[];
  readonly receipt: Receipt | null;
}

/** Adds the missing input sheets with headers, drop-downs and one line of help. Source: interfaces.md 1. */
export async function prepare(
  run: RunBatch,
  request: { readonly write: boolean },
  rooms: Pick<Rooms, "takeSnapshot" | "recognise" | "applyChanges"> = ROOMS,
): Promise<Prepared | Refusal> {
  try {
    const snapshot = await run((context) => rooms.takeSnapshot(context));
    const recognition = rooms.recognise(snapshot);
    const missing = missingSheets(snapshot, recognition);
    const changes = missing.flatMap((sheet) => inputSheetChanges(sheet, recognition.situation));
    const created = missing.map((sheet) => sheet.name);
    if (!request.write || changes.length === 0) return { kind: "prepared", created, changes, receipt: null };
    const applied = await run((context) => rooms.applyChanges(context, changes, snapshot));
    return applied.kind === "applied" ? { kind: "prepared", created, changes, receipt: applied } : applied;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Neither a sheet of that name nor a register of that kind under another name. */
function missingSheets(snapshot: Snapshot, recognition: Recognition): readonly InputSheet[] {
  const names = new Set(snapshot.sheets.map((sheet) => plain(sheet.name)));
  const kinds = new Set<RegisterKind | "ranking">(recognition.tables.map((table) => table.kind));
  return INPUT_SHEETS.filter((sheet) => !names.has(plain(sheet.name)) && !kinds.has(sheet.kind));
}

/** Excel takes sheet names that differ only in case or width for the same. */
function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}
