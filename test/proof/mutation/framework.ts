// describe, it and their hooks, in process: collects the tests of a file and runs any of them by itself.
import { expect } from "expect";
import { bind } from "jest-each";

type Step = () => unknown;

interface Suite {
  readonly name: string;
  readonly parent: Suite | null;
  readonly before: Step[];
  readonly after: Step[];
  readonly beforeEach: Step[];
  readonly afterEach: Step[];
  started: boolean;
}

/** One test of a file. */
export interface TestCase {
  /** Names of its suites and its own, joined, numbered where two are the same. */
  readonly name: string;
  readonly suite: Suite;
  readonly body: Step;
}

function suiteIn(parent: Suite | null, name: string): Suite {
  return { name, parent, before: [], after: [], beforeEach: [], afterEach: [], started: false };
}

/** The file that is being collected; test files call globals, as they do in jest. */
let collecting: { suite: Suite; readonly tests: TestCase[]; readonly names: Map<string, number> } = {
  suite: suiteIn(null, ""),
  tests: [],
  names: new Map(),
};

function describeSuite(name: string, body: Step): void {
  const outer = collecting.suite;
  collecting.suite = suiteIn(outer, name);
  try {
    body();
  } finally {
    collecting.suite = outer;
  }
}

function addTest(title: string, body: Step): void {
  const { suite, tests, names } = collecting;
  const name = [...pathOf(suite), title].join(" › ");
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  tests.push({ name: count === 1 ? name : `${name} #${count}`, suite, body });
}

function pathOf(suite: Suite): readonly string[] {
  return suite.parent === null ? [] : [...pathOf(suite.parent), suite.name];
}

const outerFirst = (suite: Suite | null): readonly Suite[] =>
  suite === null ? [] : [...outerFirst(suite.parent), suite];

/** Puts the globals of test files in place. */
export function installFramework(): void {
  const describe = Object.assign(describeSuite, { each: bind(describeSuite as never, false) as unknown });
  const it = Object.assign(addTest, { each: bind(addTest as never, false) as unknown });
  Object.assign(globalThis, {
    describe,
    it,
    test: it,
    expect,
    beforeAll: (step: Step) => collecting.suite.before.push(step),
    afterAll: (step: Step) => collecting.suite.after.push(step),
    beforeEach: (step: Step) => collecting.suite.beforeEach.push(step),
    afterEach: (step: Step) => collecting.suite.afterEach.push(step),
    jest: { setTimeout: () => undefined },
  });
}

type Matcher = (this: unknown, ...values: readonly unknown[]) => object;

/** From now on a failed expectation says only that it failed: to compose its text costs more than to run the test. */
export function withoutMessages(): void {
  const held = Reflect.get(globalThis, Symbol.for("$$jest-matchers-object")) as {
    readonly matchers: Record<string, Matcher>;
  };
  for (const [name, matcher] of Object.entries(held.matchers))
    held.matchers[name] = function (...values) {
      return { ...matcher.apply(this, [...values]), message: () => "" };
    };
  Error.stackTraceLimit = 0;
}

/** The tests of one file, collected by running it. */
export class TestFile {
  readonly tests: readonly TestCase[];
  private readonly started: Suite[] = [];

  /** @throws what the file throws while it loads; a file without a test is an error, as in jest */
  constructor(load: Step) {
    collecting = { suite: suiteIn(null, ""), tests: [], names: new Map() };
    load();
    this.tests = collecting.tests;
    if (this.tests.length === 0) throw new Error("a file without a test");
  }

  /** Runs one test with the hooks around it. @throws what it throws */
  async run({ suite, body }: TestCase): Promise<void> {
    const suites = outerFirst(suite);
    for (const each of suites) await this.start(each);
    for (const each of suites) for (const step of each.beforeEach) await step();
    try {
      const result = body();
      if (result instanceof Promise) await result;
    } finally {
      for (const each of [...suites].reverse()) for (const step of each.afterEach) await step();
    }
  }

  /** Runs what the file does when its tests are over. */
  async close(): Promise<void> {
    for (const suite of [...this.started].reverse()) for (const step of suite.after) await step();
  }

  private async start(suite: Suite): Promise<void> {
    if (suite.started) return;
    suite.started = true;
    this.started.push(suite);
    for (const step of suite.before) await step();
  }
}
