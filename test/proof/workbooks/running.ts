// One run as the command line makes it, in this process: bytes in, bytes out, with everything that can be refused as a value.
import { createExcelHost, openWorkbook, saveWorkbook } from "../../../src/host";
import { calculate, directComputer, type Calculation } from "../../../src/run";
import type { Change } from "../../../src/reports";

export interface Run {
  /** null = it came to its end; else the stated code. */
  readonly refusal: string | null;
  /** The bytes after the run; those given where nothing was written. */
  readonly bytes: Uint8Array;
  readonly changes: readonly Change[];
  readonly requests: number;
  readonly calculation: Calculation | null;
}

/** @param save is the file written although nothing changed? Saving takes half the time of a run without changes. */
export async function runOnce(bytes: Uint8Array, save = true): Promise<Run> {
  const none = { bytes, changes: [], requests: 0, calculation: null };
  const opened = await openWorkbook(bytes, "台账.xlsx");
  if (!opened.ok) return { ...none, refusal: opened.problem.code };
  const file = opened.value;
  const host = createExcelHost(file.workbook);
  const close = host.install();
  try {
    const write = !file.structureLocked;
    const order = { month: null, now: "2019-09-05 10:00", version: "proof", write };
    const result = await calculate(
      { run: (batch) => host.Excel.run(batch), computer: directComputer() },
      order,
    );
    const requests = host.statistics.count;
    if (result.kind === "cancelled") throw new Error("nobody can cancel here");
    if (result.kind === "failed")
      return { ...none, requests, refusal: `${result.kind} ${result.problem.code}` };
    if (result.kind === "conflict") return { ...none, requests, refusal: `${result.kind} ${result.what}` };
    if (!write) return { ...none, requests, refusal: "structure-locked" };
    if (!result.recognised) return { ...none, requests, refusal: "nothing-recognised" };
    if (!save && result.changes.length === 0)
      return { refusal: null, bytes, changes: [], requests, calculation: result };
    const saved = await saveWorkbook(file);
    if (!saved.ok) return { ...none, requests, refusal: saved.problem.code };
    return { refusal: null, bytes: saved.bytes, changes: result.changes, requests, calculation: result };
  } finally {
    close();
  }
}
