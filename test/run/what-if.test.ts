// 试算: what another value of a reading switch would change is exactly what it changes once it is set and calculated.
import { join } from "node:path";
import { SWITCHES, SWITCH_CODES } from "../../src/policy";
import { createExcelHost, openWorkbookFile } from "../../src/host";
import { calculate, compute, directComputer, whatIf, type DifferenceLine, type Trials } from "../../src/run";
import { evaluate } from "../../src/engine";
import { takeSnapshot } from "../../src/excel";
import { compose } from "../../src/reports";
import { entryChanges } from "../../src/run/account/index";
import { recognise, type Snapshot } from "../../src/worksheets";
import { applyChanges } from "../support/apply-changes";
import { SAMPLE_FOLDER, SAMPLE_NAMES } from "../support/golden";
import { book, calculated, DISTRICT, issue, sheet, withSheet } from "./account/reading";

const REQUEST = { month: null, now: "2019-09-05 10:30", version: "1.0.0" };

const tried = (snapshot: Snapshot): Promise<Trials> =>
  compute({ kind: "whatIf", snapshot, month: null, only: null });

/** What a line says apart from its cause. */
function said(lines: readonly DifferenceLine[]): readonly string[] {
  return lines
    .map(
      ({ kind, what, id, unit, clause, before, after, statusBefore, statusAfter, levelBefore, levelAfter }) =>
        [
          kind,
          what,
          id,
          unit,
          clause,
          before,
          after,
          statusBefore,
          statusAfter,
          levelBefore,
          levelAfter,
        ].join(" "),
    )
    .sort();
}

/** The difference that a run shows once a switch really stands on 设置. */
function reality(snapshot: Snapshot): (item: string, value: string) => readonly DifferenceLine[] {
  const recognition = recognise(snapshot);
  const outcomes = evaluate(recognition.situation);
  return (item, value) => {
    const entry = { kind: "setting", item, value } as const;
    const entered = entryChanges({ snapshot, recognition, outcomes, entry, run: REQUEST });
    if (entered.kind === "refused") throw new Error(`${item} refused`);
    const changed = applyChanges(snapshot, entered.changes);
    const anew = recognise(changed);
    const results = { recognition: anew, outcomes: evaluate(anew.situation) };
    return compose({ snapshot: changed, ...results, run: REQUEST }).difference;
  };
}

/** The sample after 计算, as it is read again. */
async function sampleSnapshot(name: string): Promise<Snapshot> {
  const opened = await openWorkbookFile(join(SAMPLE_FOLDER, `${name}.xlsx`));
  if (!opened.ok) throw new Error(opened.problem.code);
  const host = createExcelHost(opened.value.workbook);
  const uninstall = host.install();
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => host.Excel.run(batch);
  try {
    await calculate({ run, computer: directComputer() }, { ...REQUEST, write: true });
    return await run((context) => takeSnapshot(context));
  } finally {
    uninstall();
  }
}

const moved = new Set<string>();

it.each(SAMPLE_NAMES)("%s: every value of every switch", async (name) => {
  const snapshot = await sampleSnapshot(name);
  const really = reality(snapshot);
  const { trials } = await tried(snapshot);
  expect(trials).toHaveLength(SWITCH_CODES.reduce((sum, code) => sum + SWITCHES[code].values.length - 1, 0));
  for (const { code, name: words, value, lines, count } of trials) {
    if (count > 0) moved.add(code);
    expect([code, value, said(lines)]).toEqual([code, value, said(really(`${code} ${words}`, value))]);
    expect(count).toBe(lines.length);
  }
});

it("the samples put most switches to the test", () => {
  expect(moved.size).toBeGreaterThanOrEqual(9);
});

const first = book(DISTRICT, issue("7"), issue("8"));

it("a trial tells units, points before and after, and levels; nothing of the workbook changes", async () => {
  const before = JSON.stringify(first);
  const { trials, month } = await tried(first);
  const found = trials.find(({ code, value }) => code === "POL-STREAK-2" && value === "替换为4分");
  expect(found).toMatchObject({
    inForce: "另扣4分",
    units: 1,
    count: 1,
    lines: [{ unit: "癸乡", before: -4, after: -2 }],
  });
  expect(month).toBe("2019-08");
  expect(JSON.stringify(first)).toBe(before);
});

it("what is tried is compared with the value in force, not with what stands in an outdated ledger", async () => {
  const later = withSheet(calculated(first), issue("8", "壬乡"));
  const { trials } = await tried(later);
  const streaks = trials.filter(({ code }) => code.startsWith("POL-STREAK"));
  expect(streaks.map(({ count }) => count)).toEqual(streaks.map(() => 0));
});

it("a value that 设置 refuses is asked about no more under any other", async () => {
  const settings = sheet("设置", [
    ["项目", "值"],
    ["第二次末位扣分", "随便"],
  ]);
  const done = calculated(book(settings, issue("7"), issue("8")));
  const trial = (await tried(done)).trials.find(({ code }) => code === "POL-STREAK-2");
  expect(said(trial?.lines ?? [])).toEqual(said(reality(done)("POL-STREAK-2 第二次末位扣分", "替换为4分")));
  expect(trial?.lines.some(({ kind, what }) => kind === "withdrawn" && what === "question")).toBe(true);
});

it("one switch alone; steps are told; recognition is done once", async () => {
  const stages: string[] = [];
  const task = { kind: "whatIf", snapshot: first, month: null, only: "POL-STREAK-3" } as const;
  const { trials } = await compute(task, (stage, progress) => {
    stages.push(progress === undefined ? stage : `${stage} ${progress.done}/${progress.of}`);
  });
  expect(trials.map(({ value }) => value)).toEqual(["只在第二次", "重新起算"]);
  expect(stages).toEqual(["recognising", "evaluating", "trying 0/2", "trying 1/2"]);
});

it("as a use case it sends no write, and a person can cancel it", async () => {
  const opened = await openWorkbookFile(join(SAMPLE_FOLDER, "首月示例.xlsx"));
  if (!opened.ok) throw new Error(opened.problem.code);
  const host = createExcelHost(opened.value.workbook);
  const uninstall = host.install();
  const tools = {
    run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => host.Excel.run(batch),
    computer: directComputer(),
  };
  try {
    const cancelling = new AbortController();
    const cancelled = whatIf(tools, {
      ...{ month: null, only: null, signal: cancelling.signal },
      onStage: (stage) => stage === "trying" && cancelling.abort(),
    });
    expect(await cancelled).toEqual({ kind: "cancelled" });
    expect(await whatIf(tools, { month: null, only: "POL-TIE-LAST" })).toMatchObject({ kind: "tried" });
    expect(host.statistics.writes).toBe(0);
  } finally {
    uninstall();
  }
});
