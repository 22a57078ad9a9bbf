// The command `calculate` on a folder: its workbooks side by side, progress, and one summary of them all.
import { setMaxListeners } from "node:events";
import { rm } from "node:fs/promises";
import type { CalculateArguments } from "../arguments";
import { EXIT, gravestOf } from "../exit";
import { messageOf, printable, USAGE, type Problem } from "../messages";
import type { Terminal } from "../terminal";
import { capacityOf, thisMachine } from "./capacity";
import { documentWriter, type FolderEnd } from "./document";
import { orderedEnds, type Ends } from "./ends";
import { withoutCalculation, type Job, type JobAnswer, type JobResult } from "./job";
import { countsLine, lineOfEnd, outcomeWord, withRelativePath, type FileEnd } from "./outcome";
import { planFolder, type FolderPlan, type PlannedFile } from "./plan";
import { runJobs } from "./pool";
import { writeSummary } from "./summary-file";
import { startWorker, type Crash, type StartWorker } from "./worker-process";

/** Calculates every workbook of the folder `request.input`; `start` starts another worker in tests only. */
export async function calculateFolder(
  request: CalculateArguments,
  terminal: Terminal,
  start: StartWorker = startWorker,
): Promise<number> {
  const planning = await planFolder(request);
  if (planning.kind === "failed") {
    terminal.error(messageOf(planning.problem));
    if (planning.exit === EXIT.usage) terminal.error(USAGE);
    return planning.exit;
  }
  const { plan } = planning;
  if (plan.skipped.length > 0) terminal.error(skippedLine(plan.skipped));
  const writer = request.json ? documentWriter(request.input, request.month, terminal.out) : null;
  const ends = orderedEnds((end) => writer?.file(end));
  const interrupted = await runAll({ request, terminal, plan, ends, start });
  const end = await endOf(request, plan, ends.all(), interrupted);
  writer?.end(end, ends.all());
  report(end, request, terminal, ends.all());
  return end.exit;
}

function skippedLine(skipped: readonly string[]): string {
  const names = skipped.slice(0, 3).map(printable).join("、");
  const more = skipped.length > 3 ? "等" : "";
  return `没有计算 ${names}${more} ${skipped.length} 个其他格式的工作簿；请用 Excel 或 WPS 另存为 .xlsx 后再算。`;
}

interface Run {
  readonly request: CalculateArguments;
  readonly terminal: Terminal;
  readonly plan: FolderPlan;
  readonly ends: Ends;
  readonly start: StartWorker;
}

/** Every file comes to its end, if only as interrupted; answers whether that happened. */
async function runAll(run: Run): Promise<boolean> {
  const { files } = run.plan;
  const abort = new AbortController();
  setMaxListeners(0, abort.signal); // one for each worker
  const release = run.terminal.onInterrupt?.(() => abort.abort());
  try {
    await runFiles(run, abort.signal);
  } finally {
    release?.();
  }
  const left = files.filter((_, index) => !run.ends.has(index)).length;
  if (left === 0) return false;
  const problem: Problem = { code: "interrupted", values: { done: run.ends.count(), left } };
  run.terminal.error(messageOf(problem));
  for (const [index, file] of files.entries()) {
    if (run.ends.has(index)) continue;
    await rm(file.temporary, { force: true });
    run.ends.add(index, endOfFile(file, withoutCalculation(EXIT.interrupted, problem)));
  }
  return true;
}

async function runFiles(run: Run, signal: AbortSignal): Promise<void> {
  const { request, terminal, plan } = run;
  const settle = settling(run);
  const clashes = (file: PlannedFile): boolean => file.output === null && !request.dryRun;
  plan.files.forEach((file, index) => {
    if (clashes(file)) settle(index, clash(file));
  });
  const waiting = [...plan.files.entries()].filter(([, file]) => !clashes(file));
  const { jobs, heap } = capacityOf(request.jobs, waiting.length, thisMachine());
  const now = terminal.now();
  await runJobs(
    waiting.map(([, file]) => jobOf(file, request, now, terminal.version)),
    {
      jobs,
      start: () => run.start(heap),
      signal,
      onEnd: async (position, answer) => {
        const [index, file] = waiting[position] ?? [];
        if (index === undefined || file === undefined) return;
        if (!("result" in answer)) await rm(file.temporary, { force: true });
        settle(index, resultOf(answer));
      },
    },
  );
}

function jobOf(file: PlannedFile, request: CalculateArguments, now: string, version: string): Job {
  const { month, dryRun, overwrite, dropUnsupported } = request;
  const { input, path: output, temporary } = file;
  return {
    request: { input, output, temporary, month, dryRun, overwrite, dropUnsupported, now, version },
    wantsDocument: request.json,
  };
}

function resultOf(answer: JobAnswer | Crash): JobResult {
  if ("result" in answer) return answer.result;
  return withoutCalculation(EXIT.internal, { code: "worker-crashed", values: { detail: answer.detail } });
}

function clash(file: PlannedFile): JobResult {
  return withoutCalculation(EXIT.notWritten, { code: "name-clash", values: { path: file.wanted } });
}

/** Takes the end of a file and tells how far the run is. */
function settling({ terminal, plan, ends }: Run): (index: number, result: JobResult) => void {
  const start = performance.now();
  return (index, result) => {
    const file = plan.files[index];
    if (file === undefined) return;
    const end = endOfFile(file, result);
    ends.add(index, end);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const place = `[${ends.count()}/${plan.files.length}]`;
    terminal.error(`${place} ${printable(end.file)}：${outcomeWord(result.exit)}（${seconds} 秒）`);
  };
}

function endOfFile(file: PlannedFile, result: JobResult): FileEnd {
  const names = new Map([
    [file.input, file.file],
    [file.path, file.output ?? file.wanted],
  ]);
  const problem = result.problem === null ? null : withRelativePath(result.problem, names);
  return {
    file: file.file,
    output: result.saved ? file.output : null,
    result: { ...result, problem },
  };
}

async function endOf(
  request: CalculateArguments,
  plan: FolderPlan,
  ends: readonly FileEnd[],
  interrupted: boolean,
): Promise<FolderEnd> {
  const { skipped, summary: path } = plan;
  if (interrupted) return { skipped, summary: null, problem: null, exit: EXIT.interrupted };
  const codes = ends.map((end) => end.result.exit);
  if (request.dryRun) return { skipped, summary: null, problem: null, exit: gravestOf(codes) };
  const { input, overwrite } = request;
  const reserved = plan.files.map((file) => file.path);
  const problem = await writeSummary(ends, { path, input, overwrite, reserved });
  const exit = gravestOf(problem === null ? codes : [...codes, EXIT.notWritten]);
  return { skipped, summary: problem === null ? path : null, problem, exit };
}

function report(
  end: FolderEnd,
  request: CalculateArguments,
  terminal: Terminal,
  ends: readonly FileEnd[],
): void {
  if (!request.json) {
    const lines = [
      `文件夹：${printable(request.input)}`,
      `共 ${ends.length} 个工作簿：${countsLine(ends)}`,
      "",
      ...ends.map(lineOfEnd),
    ];
    terminal.out(`${lines.join("\n")}\n`);
  }
  if (end.problem !== null) terminal.error(`汇总没有写成：${messageOf(end.problem, "--summary")}`);
  if (end.summary === null) return;
  const line = `汇总已存为：${printable(end.summary)}`;
  if (request.json) terminal.error(line);
  else terminal.out(`\n${line}\n`);
}
