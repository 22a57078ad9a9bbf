// A process that judges: takes numbers of mutants from its parent, answers with verdicts.
import fastCheck from "fast-check";
import { SEED } from "../support/size";
import { COVERAGE_FILE, storedCoverage } from "./coverage";
import { installFramework, withoutMessages } from "./framework";
import { storedInstrumented, withoutCounters, type Mutant } from "./instrument";
import { Court, type Verdict } from "./judge";
import { CompiledCode } from "./modules";
import type { Step } from "./plan";
import { installSwitch } from "./switch";

/** What a parent asks. */
export interface Order {
  readonly id: number;
  readonly hint?: Step;
}

/** What it is told: ready for orders, or a verdict. */
export type Answer = { readonly ready: true } | { readonly verdict: Verdict };

const tell = (answer: Answer): boolean | undefined => process.send?.(answer);

function serve(stored: string): void {
  const { mutants, code } = storedInstrumented(stored);
  installSwitch();
  installFramework();
  withoutMessages();
  fastCheck.configureGlobal({ seed: SEED });
  const plain = Object.fromEntries(Object.entries(code).map(([name, text]) => [name, withoutCounters(text)]));
  const court = new Court(new CompiledCode(plain), storedCoverage(COVERAGE_FILE));
  const byId = new Map<number, Mutant>(mutants.map((mutant) => [mutant.id, mutant]));
  process.on("message", ({ id, hint }: Order) => {
    const mutant = byId.get(id);
    if (mutant) void court.judge(mutant, hint).then((verdict) => tell({ verdict }));
  });
  tell({ ready: true });
}

// Without its parent nobody asks.
process.on("disconnect", () => process.exit());
// What a mutant leaves unhandled was seen by its test or is nothing.
process.on("unhandledRejection", () => undefined);
serve(process.argv[2] ?? "");
