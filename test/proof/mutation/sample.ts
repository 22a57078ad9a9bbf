// A seeded sample of the mutation proof: some mutants of a few files, judged by the near and quick tests.
import fastCheck from "fast-check";
import { chance } from "../formulas/random";
import { SEED } from "../support/size";
import { measure } from "./coverage";
import { installFramework, withoutMessages } from "./framework";
import { instrument, mutatedFiles, withoutCounters, type Mutant } from "./instrument";
import { Court } from "./judge";
import { CompiledCode } from "./modules";
import { survived } from "./results";
import { explanationOf, lineOf } from "./survivors";
import { installSwitch } from "./switch";
import { judges } from "./tests";

/** Files that hold the sample, and mutants taken of them together. */
const FILES = 6;
const MUTANTS = 40;

/** Test files that take seconds; what they alone would find is judged by them in the full run. */
const SLOW = ["evaluate-properties", "rankings/properties", "policy/amounts", "policy/parameters"];

/** What the sample says to the test that runs it. */
export interface SampleResult {
  readonly mutants: number;
  readonly killed: number;
  /** Survivors that nobody has explained, and tests that fail without a mutant. */
  readonly unexplained: readonly string[];
  readonly failing: readonly string[];
}

async function sample(seed: number): Promise<SampleResult> {
  const of = chance(seed);
  const { mutants, code } = await instrument(of.shuffled(mutatedFiles()).slice(0, FILES));
  const chosen = of.shuffled(mutants).slice(0, MUTANTS);
  installSwitch();
  installFramework();
  withoutMessages();
  fastCheck.configureGlobal({ seed });
  const near = judges([0]).filter(({ file }) => !SLOW.some((part) => file.includes(part)));
  const coverage = await measure(new CompiledCode(code), near, mutants.length);
  const plain = Object.fromEntries(Object.entries(code).map(([name, text]) => [name, withoutCounters(text)]));
  const court = new Court(new CompiledCode(plain), coverage);
  const open: Mutant[] = [];
  for (const mutant of chosen) if (survived(await court.judge(mutant))) open.push(mutant);
  const unexplained = open.filter((mutant) => explanationOf({ ...mutant, fate: "survived" }) === undefined);
  return {
    mutants: chosen.length,
    killed: chosen.length - open.length,
    unexplained: unexplained.map(lineOf),
    failing: coverage.failing,
  };
}

void sample(SEED).then((result) => process.stdout.write(JSON.stringify(result)));
