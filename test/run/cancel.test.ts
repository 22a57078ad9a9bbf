// 计算 by stages: what is told, what can be stopped, and that a stopped run has written nothing.
import { Workbook } from "@cj-tech-master/excelts";
import { createExcelHost, type ExcelHost } from "../../src/host";
import {
  calculate,
  compute,
  ComputerStopped,
  directComputer,
  prepare,
  type CalculateRequest,
  type Computer,
  type RunBatch,
  type Stage,
  type Tools,
} from "../../src/run";
import { ROOMS } from "../../src/run/rooms";

const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];
const REQUEST: CalculateRequest = { month: null, now: "2019-09-05 10:30", version: "1.0.0", write: true };
const BEFORE_WRITING = ["reading", "recognising", "evaluating", "composing"] as const;

let host: ExcelHost;
let tools: Tools;
let uninstall: () => void;
beforeEach(() => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("8月");
  sheet.addRow(["江北区2019年8月脱贫攻坚指标排名表"]);
  sheet.addRow(["序号", "乡镇", "得分", "排名"]);
  NAMES.forEach((name, index) => sheet.addRow([index + 1, name, 95 - index, index + 1]));
  host = createExcelHost(workbook);
  uninstall = host.install();
  const run: RunBatch = (batch) => host.Excel.run(batch);
  tools = { run, computer: directComputer() };
});
afterEach(() => uninstall());

/** A run that is stopped when `stage` begins. */
function stoppedAt(stage: Stage): ReturnType<typeof calculate> {
  const controller = new AbortController();
  const onStage = (begun: Stage): void => {
    if (begun === stage) controller.abort();
  };
  return calculate(tools, { ...REQUEST, onStage, signal: controller.signal });
}

function sheetNames(): readonly string[] {
  return host.workbook.worksheets.map(({ name }) => name);
}

it("tells every stage once, in order", async () => {
  const stages: Stage[] = [];
  await calculate(tools, { ...REQUEST, onStage: (stage) => stages.push(stage) });
  expect(stages).toEqual([...BEFORE_WRITING, "writing"]);
});

it("a run that writes nothing is never said to write", async () => {
  const stages: Stage[] = [];
  await calculate(tools, { ...REQUEST, write: false, onStage: (stage) => stages.push(stage) });
  expect(stages).toEqual(BEFORE_WRITING);
});

it.each(BEFORE_WRITING)("stopped while %s: cancelled, nothing written", async (stage) => {
  expect(await stoppedAt(stage)).toEqual({ kind: "cancelled" });
  expect(host.statistics.writes).toBe(0);
  expect(sheetNames()).toEqual(["8月"]);
});

it("stopped before it begins it does not even read", async () => {
  const result = await calculate(tools, { ...REQUEST, signal: AbortSignal.abort() });
  expect([result, host.statistics.count]).toEqual([{ kind: "cancelled" }, 0]);
});

it("can no longer be stopped once it writes", async () => {
  expect(await stoppedAt("writing")).toMatchObject({ kind: "calculated", receipt: { kind: "applied" } });
  expect(sheetNames()).toContain("加减分台账");
});

it("is stopped at once, although Excel has not answered yet; the late answer does no harm", async () => {
  host.faults.order({ at: 1, when: "hold" });
  const controller = new AbortController();
  const result = calculate(tools, { ...REQUEST, signal: controller.signal });
  await host.faults.holding();
  controller.abort();
  expect(await result).toEqual({ kind: "cancelled" });
  host.faults.release();
  expect(await calculate(tools, REQUEST)).toMatchObject({ kind: "calculated" });
});

it("stops the computer too", async () => {
  let stops = 0;
  const computer: Computer = { run: () => new Promise(() => undefined), stop: () => stops++ };
  const controller = new AbortController();
  const onStage = (stage: Stage): void => {
    if (stage === "reading") setImmediate(() => controller.abort());
  };
  const request = { ...REQUEST, onStage, signal: controller.signal };
  expect(await calculate({ ...tools, computer }, request)).toEqual({ kind: "cancelled" });
  expect(stops).toBe(1);
});

it("a computer stopped by somebody else cancels what it was doing", async () => {
  const computer: Computer = { run: () => Promise.reject(new ComputerStopped()), stop: () => undefined };
  expect(await prepare({ ...tools, computer }, { write: true })).toEqual({ kind: "cancelled" });
});

it("a mistake while computing is not hidden as a refusal", async () => {
  const recognise = (): never => {
    throw new Error("ours");
  };
  const computer = directComputer({ ...ROOMS, recognise });
  await expect(calculate({ ...tools, computer }, REQUEST)).rejects.toThrow("ours");
});

it("the direct computer stops what it is doing and can be used again", async () => {
  const computer = directComputer();
  const task = { kind: "prepare", snapshot: { sheets: [] } } as const;
  const stopped = computer.run(task);
  computer.stop();
  await expect(stopped).rejects.toBeInstanceOf(ComputerStopped);
  expect((await computer.run(task)).created).toContain("设置");
});

it("the result of a task survives the way through a worker unchanged", async () => {
  const result = await calculate(tools, { ...REQUEST, write: false });
  if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
  const { account, changes } = result;
  expect(structuredClone({ account, changes })).toEqual({ account, changes });
});

it("a task given twice gives the same", async () => {
  const task = { kind: "prepare", snapshot: { sheets: [] } } as const;
  expect(await compute(task)).toEqual(await compute(task));
});
