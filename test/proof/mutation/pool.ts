// Two processes that judge all mutants; one that says nothing for long, or dies, is replaced.
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Mutant } from "./instrument";
import type { Verdict } from "./judge";
import type { Step } from "./plan";
import type { Answer, Order } from "./worker";

/** A mutant that takes longer than this runs without end. */
const PATIENCE = 120_000;
const LIFETIME = 1_500;

interface Judging {
  readonly mutants: readonly Mutant[];
  readonly hints: ReadonlyMap<number, Step>;
  /** The file with what was instrumented. */
  readonly stored: string;
  readonly processes: number;
  /** Called with each verdict as it comes. */
  readonly onVerdict: (verdict: Verdict) => void;
}

/** Judges every mutant. Resolves when the last verdict has come. */
export async function judgeAll(judging: Judging): Promise<void> {
  const waiting = [...judging.mutants];
  await Promise.all(Array.from({ length: judging.processes }, () => keepJudging(waiting, judging)));
}

async function keepJudging(waiting: Mutant[], judging: Judging): Promise<void> {
  while (waiting.length > 0) await oneProcess(waiting, judging);
}

/** One process until nothing waits, it dies, or it has judged so many that a fresh one is quicker. */
function oneProcess(waiting: Mutant[], { hints, stored, onVerdict }: Judging): Promise<void> {
  const child: ChildProcess = fork(join(__dirname, "worker.ts"), [stored], {
    execArgv: ["--import", "tsx", "--max-old-space-size=1800"],
  });
  return new Promise((resolve) => {
    let current: Mutant | undefined;
    let timer: NodeJS.Timeout | undefined;
    let judged = 0;
    const next = (): void => {
      clearTimeout(timer);
      current = judged < LIFETIME ? waiting.shift() : undefined;
      if (current === undefined) return void child.kill();
      const hint = hints.get(current.id);
      const order: Order = hint ? { id: current.id, hint } : { id: current.id };
      timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
      child.send(order);
    };
    child.on("message", (answer: Answer) => {
      if ("verdict" in answer) {
        judged += 1;
        onVerdict(answer.verdict);
      }
      next();
    });
    child.on("exit", () => {
      clearTimeout(timer);
      // Hung, or out of memory: either way it would never have come to an end.
      if (current) onVerdict({ id: current.id, fate: "timed-out", tests: 0, milliseconds: PATIENCE });
      resolve();
    });
  });
}
