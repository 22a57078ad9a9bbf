// The use case 计算: read the workbook once, compute, write the changes back; 预览 is the same without the writing.
import { applyChanges, takeSnapshot } from "../excel";
import type { IsoMonth } from "../policy";
import type { Change, RunDocument } from "../reports";
import type { Snapshot } from "../worksheets";
import type { Account } from "./account";
import { ComputerStopped, type Computed, type ComputingStage, type Progress } from "./computer";
import { nextTurn } from "./next-turn";
import { stoppedOr, type Cancelled, type Refusal } from "./refusal";
import type { Receipt, Tools } from "./tools";
import { unlessCancelled } from "./unless-cancelled";

/** What a run is doing; from "writing" on it can no longer be cancelled. */
export type Stage = "reading" | ComputingStage | "writing";

export interface CalculateRequest {
  /** Whose list, papers and own columns are written; null takes the latest month that counts (interfaces.md 4). */
  readonly month: IsoMonth | null;
  /** Local date and time of the run, e.g. "2019-09-05 10:30"; used in 运行记录 alone. */
  readonly now: string;
  readonly version: string;
  /** false = preview: everything is computed, nothing is written. */
  readonly write: boolean;
  /** Told when a stage begins. */
  readonly onStage?: (stage: Stage, progress?: Progress) => void;
  /** Cancels the run unless it is writing already; its promise then answers at once. */
  readonly signal?: AbortSignal;
}

/** What a run found and did. */
export interface Calculation {
  readonly kind: "calculated";
  readonly account: Account;
  readonly changes: readonly Change[];
  readonly document: RunDocument;
  readonly notes: readonly string[];
  /** false when neither a table nor a register was found; then nothing is written. */
  readonly recognised: boolean;
  /** Undoes what was written; null when nothing was. */
  readonly receipt: Receipt | null;
}

/** Calculates the workbook behind `tools.run`. A refusal of the workbook (protection, limits) is a value. */
export async function calculate(
  tools: Tools,
  request: CalculateRequest,
): Promise<Calculation | Cancelled | Refusal> {
  try {
    const { snapshot, computed } = await unlessCancelled(tools, request.signal, () => look(tools, request));
    const calculation = calculationOf(computed);
    if (!request.write || !calculation.recognised || calculation.changes.length === 0) return calculation;
    if (request.signal?.aborted === true) return { kind: "cancelled" };
    request.onStage?.("writing");
    const { changes, inputs } = computed;
    const applied = await tools.run((context) => applyChanges(context, changes, snapshot, inputs));
    return applied.kind === "applied" ? { ...calculation, receipt: applied } : applied;
  } catch (error) {
    return stoppedOr(error);
  }
}

/** As `calculate`, without a write. */
export function preview(
  tools: Tools,
  request: Omit<CalculateRequest, "write">,
): Promise<Calculation | Cancelled | Refusal> {
  return calculate(tools, { ...request, write: false });
}

interface Looked {
  readonly snapshot: Snapshot;
  readonly computed: Computed;
}

/** Everything before writing. */
async function look({ run, computer }: Tools, request: CalculateRequest): Promise<Looked> {
  const { month, now, version, onStage, signal } = request;
  onStage?.("reading");
  const snapshot = await run((context) => takeSnapshot(context));
  // Office.js lets go of the answer only a turn later; a large workbook should not be held twice meanwhile.
  await nextTurn();
  if (signal?.aborted === true) throw new ComputerStopped();
  return {
    snapshot,
    computed: await computer.run({ kind: "calculate", snapshot, month, now, version }, onStage),
  };
}

function calculationOf({ account, changes }: Computed): Calculation {
  const { document, notes, recognised } = account;
  return { kind: "calculated", account, changes, document, notes, recognised, receipt: null };
}
