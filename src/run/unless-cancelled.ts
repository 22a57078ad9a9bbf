// A use case that a person can cancel: its promise answers at once, whatever is still under way.
import { ComputerStopped } from "./computer";
import type { Tools } from "./tools";

/** `work`, or `ComputerStopped` as soon as the signal says so: a request under way answers into the void. */
export async function unlessCancelled<Value>(
  { computer }: Tools,
  signal: AbortSignal | undefined,
  work: () => Promise<Value>,
): Promise<Value> {
  if (signal === undefined) return work();
  if (signal.aborted) throw new ComputerStopped();
  let stop = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    stop = () => {
      computer.stop();
      reject(new ComputerStopped());
    };
  });
  signal.addEventListener("abort", stop);
  try {
    return await Promise.race([work(), cancelled]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
