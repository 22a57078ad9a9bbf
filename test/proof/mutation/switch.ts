// The switch behind every mutant: which one is on, how often it is met, and which ones a test meets.

/** Thrown where a mutant that is on goes round far more often than the original ever did: an endless loop. */
export class HitLimitReached extends Error {}

interface State {
  active: number;
  hits: number;
  limit: number;
  exceeded: boolean;
  /** How often each mutant is met, while that is being measured. */
  counts: Uint32Array | null;
}

const state: State = { active: -1, hits: 0, limit: Infinity, exceeded: false, counts: null };

function isActive(id: number): boolean {
  if (id !== state.active) return false;
  state.hits += 1;
  if (state.hits <= state.limit) return true;
  state.exceeded = true;
  throw new HitLimitReached(`mutant ${id} met more than ${state.limit} times`);
}

function cover(...ids: readonly number[]): void {
  const { counts } = state;
  if (counts !== null) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
}

/** Puts the two functions where instrumented code calls them by name. */
export function installSwitch(): void {
  Object.assign(globalThis, { stryMutAct_9fa48: isActive, stryCov_9fa48: cover });
}

/** Turns one mutant on, until the next call; -1 for none. */
export function activate(id: number, limit = Infinity): void {
  Object.assign(state, { active: id, limit, hits: 0, exceeded: false });
}

/** Starts to count anew within the same mutant: a limit is for one test. */
export function restartHits(): void {
  state.hits = 0;
}

/** Whether the limit was reached since the mutant was turned on, even if a test caught the error. */
export const limitReached = (): boolean => state.exceeded;

/** Counts into the given array from now on; null for not at all. */
export function countInto(counts: Uint32Array | null): void {
  state.counts = counts;
}
