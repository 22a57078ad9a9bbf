// A folder of workbooks: processor time of one file in a worker that has warmed up, and the most memory a worker held.
// Processor time, not the clock's: it says the throughput of one core whatever else the machine does meanwhile.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { startWorker, type WorkerProcess } from "../src/cli/folder/worker-process";
import { facts } from "./facts";
import { addDirectory, addRankings } from "./sheets";
import { median, report } from "./measure";

const FOLDER = join(__dirname, "..", "build", "bench", "folder");
/** Files a worker calculates in a row; the first pays for starting and warming up. */
const FILES = 4;
const HEAP = 4096;

/** What an office keeps: rankings of so many months and units, and a register of events. */
const SHAPES = {
  "1 个月 × 20 个单位": { units: 20, months: 1, events: 10 },
  "12 个月 × 40 个单位，300 条事项": { units: 40, months: 12, events: 300 },
  "24 个月 × 200 个单位，5000 条事项": { units: 200, months: 24, events: 5_000 },
} as const;
type Shape = (typeof SHAPES)[keyof typeof SHAPES];

interface Measured {
  readonly first: number; // seconds of CPU with starting and loading
  readonly later: number; // seconds of CPU of one more file
  readonly peak: number; // MiB
}

async function createFile(path: string, shape: Shape): Promise<void> {
  const situation = facts(shape);
  const workbook = new Workbook();
  addRankings(workbook, situation);
  const events = workbook.addWorksheet("事项登记");
  events.addRow(["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号"]);
  situation.events.forEach((event, index) => {
    const { date, mention, kind, level, subjectMatter, issuer, documentNumber } = event;
    events.addRow([index + 1, date, mention.text, kind, level, subjectMatter, issuer, documentNumber]);
  });
  addDirectory(workbook, situation.units);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function measure(input: string): Promise<Measured> {
  const worker = startWorker(HEAP);
  const first = await once(worker, input);
  const later: number[] = [];
  let before = first;
  for (let file = 1; file < FILES; file += 1) {
    const after = await once(worker, input);
    later.push(after.cpu - before.cpu);
    before = after;
  }
  worker.close();
  return { first: first.cpu, later: median(later), peak: before.peak };
}

async function once(worker: WorkerProcess, input: string): Promise<{ cpu: number; peak: number }> {
  const answer = await worker.run({
    request: {
      input,
      output: input.replace(/\.xlsx$/, ".结果.xlsx"),
      month: null,
      now: "2021-01-05 10:00",
      version: "bench",
      dryRun: false,
      overwrite: true,
      dropUnsupported: false,
    },
    wantsDocument: false,
  });
  if (!("result" in answer) || answer.result.exit !== 0) throw new Error(JSON.stringify(answer));
  return answer;
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, shape] of Object.entries(SHAPES)) {
    const path = join(FOLDER, `${shape.units}-${shape.months}-${shape.events}.xlsx`);
    if (!existsSync(path)) await createFile(path, shape);
    const { first, later, peak } = await measure(path);
    report(name, [
      ["first file of a worker, starting included", `${first.toFixed(2)} s of CPU`],
      ["each further file", `${later.toFixed(2)} s of CPU`],
      ["throughput of one core", `${Math.round(3600 / later)} files an hour`],
      ["peak memory of the worker", `${peak.toFixed(0)} MiB`],
    ]);
  }
}

void main();
