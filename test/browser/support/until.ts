// Waits for a state of the host, which has no event of its own for a test.
import { setTimeout as pause } from "node:timers/promises";

const LOOKS = 2400;
const LOOK_MILLISECONDS = 25;

/** Resolves once `condition` holds; fails naming `what` when it never does. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (condition()) return;
    await pause(LOOK_MILLISECONDS);
  }
  throw new Error(`did not come about: ${what}`);
}
