// First run, unchanged run and one-rank-changed run over a workbook of one size, each with its floor.
import { Workbook } from "@cj-tech-master/excelts";
import { createExcelHost, type ExcelHost } from "../../src/host";
import { calculate, directComputer, type Calculation } from "../../src/run";
import { facts } from "../facts";
import { addDirectory, addRankings } from "../sheets";
import { costOf, type Cost } from "./cost";
import { readFloor, writeFloor } from "./floor";

export interface Size {
  /** Townships in every ranking; the directory has as many departments. */
  readonly units: number;
  /** One district ranking each. */
  readonly months: number;
}

export const RUNS = ["第一次", "什么都没改", "换了一个末位"] as const;

export interface Run {
  readonly name: (typeof RUNS)[number];
  readonly cost: Cost;
  readonly read: Cost;
  readonly write: Cost;
}

export interface Measured {
  readonly size: Size;
  readonly platform: Platform;
  readonly runs: readonly Run[];
  readonly ledger: number; // rows
  readonly seconds: number; // of the three runs, the played Excel included
  readonly peak: number; // MiB of the process
}

const NOW = ["2022-01-05 10:00", "2022-01-05 10:01", "2022-01-05 10:02"] as const;

/** In Excel on the web requests and answers may not exceed 5 MB, on a desktop only memory counts. */
export type Platform = "OfficeOnline" | "PC";

/** @param told hears each run that is done */
export async function measure(
  size: Size,
  platform: Platform = "OfficeOnline",
  told: (run: string) => void = () => undefined,
): Promise<Measured> {
  const host = hostOf(size, platform);
  const done: { read: Cost; cost: Cost; result: Calculation }[] = [];
  let seconds = 0;
  for (const [index, now] of NOW.entries()) {
    if (index === 2) swapLast(host, size);
    const read = await readFloor(host);
    const start = performance.now();
    done.push({ read, ...(await costOf(host, () => run(host, now))) });
    seconds += (performance.now() - start) / 1000;
    told(RUNS[index] ?? "");
  }
  const runs: Run[] = [];
  // Only now: what is written once more must not disturb the runs.
  for (const [index, { read, cost, result }] of done.entries())
    runs.push({ name: RUNS[index] ?? RUNS[0], cost, read, write: await writeFloor(host, result.changes) });
  const ledger = done[2]?.result.document.adjustments.length ?? 0;
  return { size, platform, runs, ledger, seconds, peak: process.resourceUsage().maxRSS / 1024 };
}

function hostOf(size: Size, platform: Platform): ExcelHost {
  const situation = facts({ ...size, events: 0 });
  const workbook = new Workbook();
  addRankings(workbook, situation);
  addDirectory(workbook, situation.units);
  const settings = workbook.addWorksheet("设置");
  settings.addRow(["项目", "值", "说明"]);
  settings.addRow(["本区名称", "示例区"]);
  const host = createExcelHost(workbook, { platform });
  host.install();
  return host;
}

async function run(host: ExcelHost, now: string): Promise<Calculation> {
  const tools = { run: host.Excel.run.bind(host.Excel), computer: directComputer() };
  const result = await calculate(tools, { month: null, now, version: "bench", write: true });
  if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
  return result;
}

/** The last two of the latest ranking change places: their names do, which is the same. */
function swapLast(host: ExcelHost, { units }: Size): void {
  const sheet = host.workbook.worksheets.filter(({ name }) => /^\d{4}-\d{2}$/.test(name)).at(-1);
  if (sheet === undefined) throw new Error("the workbook has no ranking");
  const names = [units + 1, units + 2].map((row) => [sheet.getCell(`B${row}`).text]);
  host.person.paste(sheet.name, `B${units + 1}`, names.reverse());
}
