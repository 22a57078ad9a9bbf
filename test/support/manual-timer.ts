// Timers that go off when the test says so.
import type { Timer } from "../../src/excel";

export interface ManualTimer {
  readonly timer: Timer;
  /** Milliseconds of every timer started so far. */
  readonly limits: readonly number[];
  /** Timers that were neither called off nor have gone off. */
  running(): number;
  /** Lets all running timers go off. */
  expire(): void;
}

export function manualTimer(): ManualTimer {
  const limits: number[] = [];
  const running = new Set<() => void>();
  return {
    limits,
    timer: (milliseconds, expired) => {
      limits.push(milliseconds);
      running.add(expired);
      return () => running.delete(expired);
    },
    running: () => running.size,
    expire: () => {
      for (const expired of running) {
        running.delete(expired);
        expired();
      }
    },
  };
}
