// Runs every test once without a mutant: which mutants it meets, how often at most, and how long it takes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TestFile } from "./framework";
import { ROOT, SCRATCH } from "./instrument";
import { Modules, type CompiledCode } from "./modules";
import { countInto } from "./switch";
import type { Judge } from "./tests";

/** Where the processes that judge find it. */
export const COVERAGE_FILE = join(SCRATCH, "coverage.json");

/** What one test meets. */
export interface TestCoverage {
  readonly name: string;
  readonly milliseconds: number;
  readonly meets: Uint8Array;
}

/** What one test file meets. */
export interface FileCoverage {
  readonly file: string;
  readonly distance: number;
  /** Met while the file and its modules load: every test of the file may depend on it. */
  readonly loading: Uint8Array;
  readonly tests: readonly TestCoverage[];
  /** Names of all its tests without a mutant; with one there may be others. */
  readonly names: readonly string[];
}

export interface Coverage {
  readonly files: readonly FileCoverage[];
  /** The most often that one test meets each mutant: the base of its limit. */
  readonly most: Uint32Array;
  /** Tests that fail without any mutant: they judge none, and the proof does not stand while there are any. */
  readonly failing: readonly string[];
}

/** Runs all tests of the judges with the mutants counted. */
export async function measure(
  code: CompiledCode,
  judges: readonly Judge[],
  mutants: number,
): Promise<Coverage> {
  const most = new Uint32Array(mutants);
  const files: FileCoverage[] = [];
  const failing: string[] = [];
  for (const judge of judges) files.push(await measureFile(code, judge, most, failing));
  countInto(null);
  return { files, most, failing };
}

async function measureFile(
  code: CompiledCode,
  judge: Judge,
  most: Uint32Array,
  failing: string[],
): Promise<FileCoverage> {
  const modules = new Modules(code);
  const [loading, file] = counted(most, () => new TestFile(() => modules.load(join(ROOT, judge.file))));
  const tests: TestCoverage[] = [];
  for (const test of file.tests) {
    const start = process.cpuUsage();
    const counts = new Uint32Array(most.length);
    countInto(counts);
    try {
      await file.run(test);
    } catch {
      failing.push(`${judge.file}: ${test.name}`);
      continue;
    }
    tests.push({ name: test.name, milliseconds: millisecondsSince(start), meets: taken(counts, most) });
  }
  await file.close();
  return { ...judge, loading, tests, names: file.tests.map(({ name }) => name) };
}

/** Time of the processor: what others do on the machine is not the test's. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function counted<Result>(most: Uint32Array, run: () => Result): readonly [Uint8Array, Result] {
  const counts = new Uint32Array(most.length);
  countInto(counts);
  const result = run();
  return [taken(counts, most), result];
}

/** The counts as one bit each; the most of all is kept. */
function taken(counts: Uint32Array, most: Uint32Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(counts.length / 8));
  counts.forEach((count, id) => {
    if (count === 0) return;
    bits[id >> 3] = (bits[id >> 3] ?? 0) | (1 << (id & 7));
    if (count > (most[id] ?? 0)) most[id] = count;
  });
  return bits;
}

/** Whether the bit of a mutant is set. */
export const meets = (bits: Uint8Array, id: number): boolean =>
  ((bits[id >> 3] ?? 0) & (1 << (id & 7))) !== 0;

interface Stored {
  readonly failing: readonly string[];
  readonly most: string;
  readonly files: readonly {
    readonly file: string;
    readonly distance: number;
    readonly loading: string;
    readonly names: readonly string[];
    readonly tests: readonly {
      readonly name: string;
      readonly milliseconds: number;
      readonly meets: string;
    }[];
  }[];
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const bytes = (stored: string): Uint8Array => new Uint8Array(Buffer.from(stored, "base64"));

/** The same without tests that take longer than that, for a quick look. */
export function quickOnly(coverage: Coverage, milliseconds: number): Coverage {
  const files = coverage.files.map((file) => ({
    ...file,
    tests: file.tests.filter((test) => test.milliseconds <= milliseconds),
  }));
  return { ...coverage, files };
}

/** Keeps the coverage in a file, for the processes that judge. */
export function storeCoverage(path: string, { files, most, failing }: Coverage): void {
  const stored: Stored = {
    failing,
    most: text(new Uint8Array(most.buffer)),
    files: files.map((file) => ({
      ...file,
      loading: text(file.loading),
      tests: file.tests.map((test) => ({ ...test, meets: text(test.meets) })),
    })),
  };
  writeFileSync(path, JSON.stringify(stored));
}

/** Reads the coverage back. */
export function storedCoverage(path: string): Coverage {
  const stored = JSON.parse(readFileSync(path, "utf8")) as Stored;
  return {
    failing: stored.failing,
    most: new Uint32Array(bytes(stored.most).buffer),
    files: stored.files.map((file) => ({
      ...file,
      loading: bytes(file.loading),
      tests: file.tests.map((test) => ({ ...test, meets: bytes(test.meets) })),
    })),
  };
}
