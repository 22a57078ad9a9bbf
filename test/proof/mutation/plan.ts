// Which tests judge a mutant, in which order: the ones that found its neighbours first, then the quick ones.
import { meets, type Coverage, type FileCoverage, type TestCoverage } from "./coverage";

/** One step of judging: a test by its name, or with `name` null whatever else the file now holds. */
export interface Step {
  readonly file: string;
  readonly name: string | null;
}

const keyOf = ({ file, name }: Step): string => `${file}\n${name ?? ""}`;

/** Tests that found mutants of one source file, the latest first. */
export class Finders {
  private readonly byFile = new Map<string, Step[]>();

  of(source: string): readonly Step[] {
    return this.byFile.get(source) ?? [];
  }

  found(source: string, step: Step): void {
    const others = this.of(source).filter((other) => keyOf(other) !== keyOf(step));
    this.byFile.set(source, [step, ...others].slice(0, 25));
  }
}

interface Candidate extends Step {
  readonly rank: number;
}

/**
 * Every test whose result may depend on the mutant. A test that does not meet it, in a file where another does, is
 * asked last: what the other one left in a module's memory could reach it.
 */
export function planFor(id: number, coverage: Coverage, first: readonly Step[]): readonly Step[] {
  const candidates = coverage.files.flatMap((file) => candidatesIn(file, id));
  const known = new Set(candidates.map(keyOf));
  const front = first.filter((step) => known.has(keyOf(step)));
  const taken = new Set(front.map(keyOf));
  const rest = candidates.filter((step) => !taken.has(keyOf(step))).sort((a, b) => a.rank - b.rank);
  return [...front, ...rest];
}

const FAR = 1e9;
const UNMET = 1e6;

function candidatesIn(file: FileCoverage, id: number): readonly Candidate[] {
  const loading = meets(file.loading, id);
  if (!loading && !file.tests.some((test) => meets(test.meets, id))) return [];
  const base = file.distance * FAR;
  const rankOf = (test: TestCoverage): number =>
    base + test.milliseconds + (loading || meets(test.meets, id) ? 0 : UNMET);
  const tests = file.tests.map((test) => ({ file: file.file, name: test.name, rank: rankOf(test) }));
  return loading ? [...tests, { file: file.file, name: null, rank: base + UNMET }] : tests;
}
