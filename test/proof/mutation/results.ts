// The verdicts of a run as a file: each mutant by a key that outlives changes elsewhere in its source.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCRATCH, type Mutant } from "./instrument";
import type { Verdict } from "./judge";
import type { Step } from "./plan";

/** A mutant with what became of it. */
export interface Result extends Mutant, Verdict {
  readonly key: string;
}

const RESULTS_FILE = join(SCRATCH, "results.json");

/** The keys of all mutants: source file, line as written, change; numbered where a file has the same twice. */
export function keysOf(mutants: readonly Mutant[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  return new Map(
    mutants.map(({ id, file, context, original, replacement }) => {
      const key = [file, context, original, replacement].join("\t");
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [id, count === 1 ? key : `${key}\t${count}`];
    }),
  );
}

/** Whether no test told the mutant from the original. */
export const survived = ({ fate }: Pick<Verdict, "fate">): boolean => fate === "survived" || fate === "unmet";

/** The results of the last run, none if there was none. */
export function lastResults(): readonly Result[] {
  if (!existsSync(RESULTS_FILE)) return [];
  return JSON.parse(readFileSync(RESULTS_FILE, "utf8")) as readonly Result[];
}

export function storeResults(results: readonly Result[]): void {
  mkdirSync(SCRATCH, { recursive: true });
  writeFileSync(RESULTS_FILE, `[\n${results.map((result) => JSON.stringify(result)).join(",\n")}\n]\n`);
}

/** The test that found each mutant the last time: it is asked first. */
export function hintsFor(
  keys: ReadonlyMap<number, string>,
  results: readonly Result[],
): ReadonlyMap<number, Step> {
  const byKey = new Map(results.map((result) => [result.key, result.by]));
  return new Map(
    [...keys].flatMap(([id, key]): [number, Step][] => {
      const by = byKey.get(key);
      return by ? [[id, by]] : [];
    }),
  );
}
