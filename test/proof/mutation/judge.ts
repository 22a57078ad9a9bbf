// Judges one mutant: fresh modules, the planned tests one after the other, until the first one fails.
import { join } from "node:path";
import type { Coverage } from "./coverage";
import { TestFile, type TestCase } from "./framework";
import { ROOT, type Mutant } from "./instrument";
import { Modules, type CompiledCode } from "./modules";
import { Finders, planFor, type Step } from "./plan";
import { activate, limitReached, restartHits } from "./switch";

/** What became of a mutant. */
export interface Verdict {
  readonly id: number;
  /** `unmet`: survived because no test meets it. */
  readonly fate: "killed" | "timed-out" | "survived" | "unmet";
  /** The test that failed first. */
  readonly by?: Step;
  readonly tests: number;
  readonly milliseconds: number;
}

/** A mutant met this many times more often than the original ever was runs without end. */
const ENDLESS = 100;
const ENDLESS_AT_LEAST = 20_000;

/** Judges mutants of the code against the tests of the coverage, and learns which tests find them. */
export class Court {
  private readonly finders = new Finders();

  private readonly names: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    private readonly code: CompiledCode,
    private readonly coverage: Coverage,
  ) {
    this.names = new Map(coverage.files.map(({ file, names }) => [file, new Set(names)]));
  }

  /** @param hint the test that found the mutant at an earlier time */
  async judge(mutant: Mutant, hint?: Step): Promise<Verdict> {
    const start = performance.now();
    const first = this.finders.of(mutant.file);
    const plan = planFor(
      mutant.id,
      this.coverage,
      hint ? [hint, ...first.filter((step) => step !== hint)] : first,
    );
    const limit = ENDLESS_AT_LEAST + ENDLESS * (this.coverage.most[mutant.id] ?? 0);
    activate(mutant.id, limit);
    const trial = new Trial(this.code, this.names);
    let tests = 0;
    let by: Step | undefined;
    for (const step of plan) {
      tests += 1;
      if (await trial.passes(step)) continue;
      by = step;
      break;
    }
    const endless = limitReached();
    activate(-1);
    await trial.close();
    if (by) this.finders.found(mutant.file, by);
    const found = by ? { by } : {};
    const fate = endless ? "timed-out" : by ? "killed" : plan.length === 0 ? "unmet" : "survived";
    return { id: mutant.id, fate, ...found, tests, milliseconds: Math.round(performance.now() - start) };
  }
}

/** The test files of one mutant, loaded as they are needed. */
class Trial {
  private readonly modules: Modules;
  private readonly files = new Map<string, TestFile | null>();

  constructor(
    code: CompiledCode,
    private readonly names: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.modules = new Modules(code);
  }

  async passes({ file, name }: Step): Promise<boolean> {
    const opened = this.open(file);
    if (opened === null) return false;
    const wanted = ({ name: other }: TestCase): boolean =>
      name === null ? this.names.get(file)?.has(other) !== true : other === name;
    for (const test of opened.tests.filter(wanted)) {
      restartHits();
      try {
        await opened.run(test);
      } catch {
        return false;
      }
      if (limitReached()) return false;
    }
    return true;
  }

  /** What a file does when it is over; that it fails with a mutant is no news by now. */
  async close(): Promise<void> {
    for (const file of this.files.values()) await file?.close().catch(() => undefined);
  }

  private open(file: string): TestFile | null {
    const known = this.files.get(file);
    if (known !== undefined) return known;
    const opened = this.load(file);
    this.files.set(file, opened);
    return opened;
  }

  /** Null where the file can't even be loaded: every test of it fails. */
  private load(file: string): TestFile | null {
    try {
      restartHits();
      return new TestFile(() => this.modules.load(join(ROOT, file)));
    } catch {
      return null;
    }
  }
}
