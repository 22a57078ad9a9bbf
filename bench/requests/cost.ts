// What a piece of work cost on the bridge between the real Office.js and the played Excel.
import type { ExcelHost } from "../../src/host";

export interface Cost {
  readonly requests: number;
  readonly sent: number; // bytes
  readonly received: number; // bytes
  readonly cells: number; // written
}

/** Runs `work` and counts what went over the bridge meanwhile, the library's own clean-up included in the bytes. */
export async function costOf<Result>(
  host: ExcelHost,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly cost: Cost }> {
  host.statistics.reset();
  const result = await work();
  const { requests, count } = host.statistics;
  const sum = (of: (record: (typeof requests)[number]) => number): number =>
    requests.reduce((total, record) => total + of(record), 0);
  const cost: Cost = {
    requests: count,
    sent: sum(({ requestBytes }) => requestBytes),
    received: sum(({ responseBytes }) => responseBytes),
    cells: sum(({ cellsWritten }) => cellsWritten),
  };
  return { result, cost };
}
