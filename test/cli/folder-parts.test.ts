// The parts of the folder command that need no process: capacity, names of results, gravity, and the pool's bounds.
import { gravestOf } from "../../src/cli/exit";
import { capacityOf } from "../../src/cli/folder/capacity";
import { orderedEnds } from "../../src/cli/folder/ends";
import { withoutCalculation, type Job, type JobAnswer } from "../../src/cli/folder/job";
import { planOutputs } from "../../src/cli/folder/outputs";
import { RECYCLE_MEMORY, runJobs } from "../../src/cli/folder/pool";

const RESULT = withoutCalculation(3, { code: "file-empty", values: {} });

describe("capacity", () => {
  it.each([
    [null, 100, { cores: 8, memory: 64_000 }, { jobs: 8, heap: 6000 }],
    [null, 100, { cores: 64, memory: 8_192 }, { jobs: 6, heap: 1024 }],
    [null, 3, { cores: 8, memory: 64_000 }, { jobs: 3, heap: 8192 }],
    [null, 9, { cores: 4, memory: 600 }, { jobs: 1, heap: 1024 }],
    [5, 9, { cores: 2, memory: 64_000 }, { jobs: 5, heap: 8192 }],
    [null, 0, { cores: 2, memory: 64_000 }, { jobs: 1, heap: 8192 }],
  ])("%j wanted, %j files, %j: %j", (wanted, files, machine, expected) => {
    expect(capacityOf(wanted, files, machine)).toEqual(expected);
  });
});

describe("names of results", () => {
  it("differ even where only the case differs", () => {
    expect(planOutputs(["A.xlsx", "a.xlsx", "b/a.XLSM"]).map((planned) => planned.output)).toEqual([
      "A.结果.xlsx",
      "a.xlsx.结果.xlsx",
      "b/a.结果.xlsx",
    ]);
  });
});

it.each([
  [[], 0],
  [[0, 0], 0],
  [[0, 4], 4],
  [[4, 3, 0], 3],
  [[3, 5, 4], 5],
  [[5, 1, 0], 1],
])("of %j the gravest is %j", (codes, expected) => {
  expect(gravestOf(codes)).toBe(expected);
});

it("ends are handed on in the order of the files, and their documents are let go", () => {
  const handed: string[] = [];
  const ends = orderedEnds((end) => void handed.push(`${end.file} ${end.result.document ?? ""}`));
  const end = (file: string) => ({ file, output: null, result: { ...RESULT, document: "{}" } });
  ends.add(2, end("c"));
  ends.add(0, end("a"));
  expect(handed).toEqual(["a {}"]);
  ends.add(1, end("b"));
  expect(handed).toEqual(["a {}", "b {}", "c {}"]);
  expect(ends.all().map(({ file, result }) => [file, result.document])).toEqual([
    ["a", null],
    ["b", null],
    ["c", null],
  ]);
});

describe("the pool", () => {
  const jobs = (count: number): Job[] =>
    Array.from({ length: count }, (_, index) => ({
      request: {
        input: String(index),
        output: "",
        month: null,
        now: "",
        version: "",
        dryRun: true,
        overwrite: false,
        dropUnsupported: false,
      },
      wantsDocument: false,
    }));
  const answer = (memory: number): JobAnswer => ({ result: RESULT, memory, peak: memory, cpu: 0 });

  it("never has more workers than lanes, uses them again, and ends all of them", async () => {
    const counts = { started: 0, open: 0, most: 0 };
    const ended: number[] = [];
    await runJobs(jobs(10), {
      jobs: 3,
      signal: new AbortController().signal,
      onEnd: (index) => void ended.push(index),
      start: () => {
        counts.started += 1;
        counts.open += 1;
        counts.most = Math.max(counts.most, counts.open);
        return {
          run: () => Promise.resolve(answer(100)),
          close: () => void (counts.open -= 1),
          kill: () => undefined,
        };
      },
    });
    expect(counts).toEqual({ started: 3, open: 0, most: 3 });
    expect(ended.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("a worker grown too large, or crashed, makes room for a fresh one", async () => {
    let started = 0;
    const answers = [answer(RECYCLE_MEMORY + 1), answer(1), { detail: "SIGKILL" }, answer(1)];
    await runJobs(jobs(4), {
      jobs: 1,
      signal: new AbortController().signal,
      onEnd: () => undefined,
      start: () => {
        started += 1;
        return {
          run: (job) => Promise.resolve(answers[Number(job.request.input)] ?? answer(1)),
          close: () => undefined,
          kill: () => undefined,
        };
      },
    });
    expect(started).toBe(3);
  });
});
