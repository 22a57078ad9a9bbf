// The use case 计算: read the workbook once, compute, write the changes back; 预览 is the same without the writing.
import { wording, type IsoMonth } from "../policy";
import type { Change, RunDocument } from "../reports";
import type { Snapshot } from "../worksheets";
import { refusalOf, type Refusal } from "./refusal";
import { ROOMS, type Receipt, type Rooms, type RunBatch } from "./rooms";

export interface CalculateRequest {
  /** Whose list, papers and own columns are written; null takes the latest month that counts (interfaces.md 4). */
  readonly month: IsoMonth | null;
  /** Local date and time of the run, e.g. "2019-09-05 10:30"; used in 运行记录 alone. */
  readonly now: string;
  readonly version: string;
  /** false = preview: everything is computed, nothing is written. */
  readonly write: boolean;
}

/** What a run found and did. */
export interface Calculation {
  readonly kind: "calculated";
  readonly document: RunDocument;
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
  /** false when neither a table nor a register was found; then nothing is written. */
  readonly recognised: boolean;
  /** Undoes what was written; null when nothing was. */
  readonly receipt: Receipt | null;
}

/** Calculates the workbook behind `run`. A refusal of the workbook (protection, limits) is a value. */
export async function calculate(
  run: RunBatch,
  request: CalculateRequest,
  rooms: Rooms = ROOMS,
): Promise<Calculation | Refusal> {
  try {
    const snapshot = await run((context) => rooms.takeSnapshot(context));
    await nextTurn();
    const calculation = compute(snapshot, request, rooms);
    if (!request.write || !calculation.recognised || calculation.changes.length === 0) return calculation;
    const applied = await run((context) => rooms.applyChanges(context, calculation.changes, snapshot));
    return applied.kind === "applied" ? { ...calculation, receipt: applied } : applied;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Office.js lets go of the answer it read only a turn later; a large workbook should not be held twice meanwhile. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** As `calculate`, without a write. */
export function preview(
  run: RunBatch,
  request: Omit<CalculateRequest, "write">,
  rooms: Rooms = ROOMS,
): Promise<Calculation | Refusal> {
  return calculate(run, { ...request, write: false }, rooms);
}

/** That nothing was recognised is told by `recognised` already. */
function isNews({ code }: { readonly code: string }): boolean {
  return code !== "register.nothing";
}

function compute(snapshot: Snapshot, request: CalculateRequest, rooms: Rooms): Calculation {
  const recognition = rooms.recognise(snapshot);
  const outcomes = rooms.evaluate(recognition.situation, request.month);
  const report = rooms.compose({
    snapshot,
    recognition,
    outcomes,
    run: { now: request.now, version: request.version },
  });
  return {
    kind: "calculated",
    document: report.document,
    changes: report.changes,
    notes: [...recognition.notes.filter(isNews).map(wording), ...report.notes],
    recognised: recognition.tables.length > 0,
    receipt: null,
  };
}
