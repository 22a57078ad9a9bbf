// Writing in as few requests as the payload limit allows: each step knows its size and queues its own commands.
import { announceBytes } from "./watchdog";

export interface Step {
  /** Estimated bytes in the request. */
  readonly bytes: number;
  /** Queues commands; never syncs. A step that writes contents takes the range of its cells from who has it already. */
  readonly queue: (context: Excel.RequestContext, range?: Excel.Range) => void;
}

/** Commands other than cell contents are about this long. */
export const SMALL_STEP_BYTES = 2_000;

/** Groups steps, in order, so that no group exceeds `limit` unless it is a single step. */
export function packSteps(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.bytes > room || groups.length === 0) {
      groups.push([]);
      room = limit;
    }
    groups[groups.length - 1]?.push(step);
    room -= step.bytes;
  }
  return groups;
}

/** Runs all steps, one request for each group. Throws the errors of Office.js. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  limit: number,
): Promise<void> {
  for (const group of packSteps(steps, limit)) await runGroup(context, group);
}

/** Queueing goes on for no longer than this before the page may draw; a person feels 50. */
const STRETCH_MILLISECONDS = 10;

async function runGroup(context: Excel.RequestContext, group: readonly Step[]): Promise<void> {
  // Lasts until the next sync only, so each request asks again.
  context.application.suspendApiCalculationUntilNextSync();
  let rested = performance.now();
  for (const step of group) {
    step.queue(context);
    if (performance.now() - rested < STRETCH_MILLISECONDS) continue;
    await nextTurn();
    rested = performance.now();
  }
  announceBytes(
    context,
    group.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  await context.sync();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Bytes of a row of cells as JSON; Chinese text takes three bytes for each character. */
export function rowBytes(row: readonly unknown[]): number {
  let bytes = 2;
  for (const cell of row) bytes += typeof cell === "string" ? 3 * cell.length + 4 : 12;
  return bytes;
}
