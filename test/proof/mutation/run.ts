// The mutation proof in full: every mutant of src/policy and src/engine, judged by the tests; figures and survivors.
import fastCheck from "fast-check";
import { chance } from "../formulas/random";
import { recordFigures } from "../support/figures";
import { SEED } from "../support/size";
import { COVERAGE_FILE, measure, quickOnly, storeCoverage } from "./coverage";
import { installFramework } from "./framework";
import { instrument, type Mutant } from "./instrument";
import { CompiledCode } from "./modules";
import { judgeAll } from "./pool";
import { hintsFor, keysOf, lastResults, storeResults, survived, type Result } from "./results";
import { figuresOf, scoreOf, WANTED_PERCENT } from "./report";
import { unexplained, writeSurvivors } from "./survivors";
import { installSwitch } from "./switch";
import { judges } from "./tests";

const say = (text: string): boolean => process.stderr.write(`${text}\n`);
const flag = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/**
 * While tests are being written: only mutants of files whose path has this part, only those that survived, or
 * (`--resume`) only those that a run which was broken off has not judged.
 */
function chosen(mutants: readonly Mutant[], keys: ReadonlyMap<number, string>): readonly Mutant[] {
  const file = flag("file") ?? "";
  const last = new Map(lastResults().map((result) => [result.key, survived(result)]));
  const again = process.argv.includes("--survivors");
  const resumed = process.argv.includes("--resume");
  const wanted = mutants.filter((mutant) => {
    const survivedLast = last.get(keys.get(mutant.id) ?? "");
    const due = (!again || survivedLast === true) && (!resumed || survivedLast === undefined);
    return due && mutant.file.includes(file);
  });
  // In a mixed order, so that a run that is broken off has judged a fair sample.
  return chance(SEED).shuffled(wanted);
}

/** Keeps what was judged now, and what was judged before of mutants that still are. */
function keep(results: readonly Result[], keys: ReadonlyMap<number, string>): void {
  const done = new Set(results.map(({ key }) => key));
  const current = new Map([...keys].map(([id, key]) => [key, id]));
  const kept = lastResults().filter(({ key }) => !done.has(key) && current.has(key));
  storeResults([...results, ...kept].sort((a, b) => (current.get(a.key) ?? 0) - (current.get(b.key) ?? 0)));
}

async function main(): Promise<void> {
  const start = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - start) / 1000)} s`;
  const { mutants, code, stored } = await instrument();
  installSwitch();
  installFramework();
  fastCheck.configureGlobal({ seed: SEED });
  say(`${mutants.length} mutants, ${seconds()}`);
  const near = process.argv.includes("--near");
  const coverage = await measure(new CompiledCode(code), judges(near ? [0] : [0, 1]), mutants.length);
  storeCoverage(COVERAGE_FILE, quickOnly(coverage, Number(flag("quick") ?? Infinity)));
  coverage.failing.forEach((name) => say(`fails without a mutant: ${name}`));
  say(`tests measured, ${seconds()}`);
  const keys = keysOf(mutants);
  const wanted = chosen(mutants, keys);
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const results: Result[] = [];
  await judgeAll({
    mutants: wanted,
    stored,
    hints: hintsFor(keys, lastResults()),
    processes: Number(flag("processes") ?? 2),
    onVerdict: (verdict) => {
      const mutant = byId.get(verdict.id);
      if (mutant) results.push({ ...mutant, ...verdict, key: keys.get(verdict.id) ?? "" });
      if (results.length % 200 === 0) keep(results, keys);
      if (results.length % 100 === 0)
        say(`${results.length}/${wanted.length}, ${results.filter(survived).length} survived, ${seconds()}`);
    },
  });
  keep(results, keys);
  say(`${results.length} judged, ${results.filter(survived).length} survived, ${seconds()}`);
  const all = resultsOf(mutants, keys);
  if (all.length === mutants.length) conclude(all, coverage.failing);
}

/** The verdicts of all runs on mutants that still are, each where it stands now. */
function resultsOf(mutants: readonly Mutant[], keys: ReadonlyMap<number, string>): readonly Result[] {
  const byKey = new Map(lastResults().map((result) => [result.key, result]));
  return mutants.flatMap((mutant) => {
    const result = byKey.get(keys.get(mutant.id) ?? "");
    return result ? [{ ...result, ...mutant }] : [];
  });
}

/** Figures and document once every mutant is judged; the exit code says whether the proof stands. */
function conclude(results: readonly Result[], failing: readonly string[]): void {
  const survivors = results.filter(survived).sort((a, b) => a.id - b.id);
  writeSurvivors(survivors);
  recordFigures("mutation", figuresOf(results));
  const open = unexplained(survivors);
  say(`${scoreOf(results).toFixed(2)} % found, ${open.length} survivors without an explanation`);
  if (scoreOf(results) < WANTED_PERCENT || open.length > 0 || failing.length > 0) process.exitCode = 1;
}

void main();
