// The proof of faults and of edits in between in full: a program, since every scene has an Office.js and jest keeps them all.
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { EDITED, editFiguresOf, emptyEditTally, sumOfEdits, type EditTally } from "../concurrent-edits/sweep";
import { recordFigures } from "../support/figures";
import { OPERATIONS } from "./operations";
import { emptyTally, figuresOf, sumOf, type Tally } from "./sweep";
import type { Answer, Order } from "./worker";

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Those that take longest come first, so that no process waits long for the other at the end. */
const ORDERS: readonly Order[] = [
  ...EDITED.map(({ name }): Order => ({ kind: "edits", name })),
  ...Object.values(OPERATIONS)
    .flat()
    .map(({ name }): Order => ({ kind: "faults", name })),
];

/** Orders named on the command line, e.g. "faults:转到" or a part of it; without any, all. */
const wanted = process.argv.slice(2);
const chosen = ORDERS.filter(
  ({ kind, name }) => wanted.length === 0 || wanted.some((part) => `${kind}:${name}`.includes(part)),
);

class Results {
  private faults: Tally = emptyTally();
  private edits: EditTally = emptyEditTally();
  private objections = 0;
  private answers = 0;
  private readonly start = performance.now();

  add({ name }: Order, answer: Answer): void {
    this.answers += 1;
    this.objections += answer.objections.length;
    if (answer.kind === "faults") this.faults = sumOf(this.faults, answer.tally);
    else this.edits = sumOfEdits(this.edits, answer.tally);
    answer.objections.forEach(say);
    const tried = `${this.faults.combinations} faults, ${this.edits.tried} edits`;
    const seconds = Math.round((performance.now() - this.start) / 1000);
    say(`${answer.kind} ${name} done; ${tried}, ${this.objections} objections, ${seconds} s`);
  }

  /** Figures are kept when everything was tried and nothing is to be objected. */
  conclude(): void {
    const isWhole = this.answers === ORDERS.length;
    if (this.objections > 0 || this.answers < chosen.length) process.exitCode = 1;
    else if (isWhole) recordFigures("faults", [...figuresOf(this.faults), ...editFiguresOf(this.edits)]);
  }
}

/** One process takes orders until none is left; one that dies leaves its order without an answer. */
function work(waiting: Order[], results: Results): Promise<void> {
  const child: ChildProcess = fork(join(__dirname, "worker.ts"), [], {
    execArgv: ["--import", "tsx", "--max-old-space-size=3000"],
  });
  return new Promise((resolve) => {
    let current: Order | undefined;
    const next = (): void => {
      current = waiting.shift();
      if (current === undefined) child.disconnect();
      else child.send(current);
    };
    child.on("message", (answer: Answer) => {
      if (current !== undefined) results.add(current, answer);
      next();
    });
    child.on("exit", () => {
      if (current !== undefined) say(`${current.kind} ${current.name}: the process died`);
      resolve();
    });
    next();
  });
}

async function main(): Promise<void> {
  const results = new Results();
  const waiting = [...chosen];
  const processes = Math.min(availableParallelism(), chosen.length);
  await Promise.all(Array.from({ length: processes }, () => work(waiting, results)));
  results.conclude();
}

void main();
