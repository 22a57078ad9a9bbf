// A large and long workbook through the real Office.js: requests, bytes and time of each run, over a ledger of 50,000 rows.
//   npm run bench:long [-- events]
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { createExcelHost, openWorkbookFile, type ExcelHost, type RequestRecord } from "../src/host";
import { calculate, directComputer, type Calculation, type Stage, type Tools } from "../src/run";
import { facts, seeded } from "./facts";
import { addDirectory, addRankings } from "./sheets";
import { report } from "./measure";

const FOLDER = join(__dirname, "..", "build", "bench");
const MONTHS = 24;
const UNITS = 200;
const EVENTS = Number(process.argv[2] ?? 20_000);
/** Households fill the ledger up to its 50,000 rows: events alone do not. */
const HOUSEHOLDS = Math.round(EVENTS * 1.65);
/** What a change of one rank may write (issue 4, 7). */
const CHANGED_RANK_KILOBYTES = 20;
const MONTH = "2020-12";

const EVENT_TITLES =
  "序号 日期 单位 事项类型 级别 事由 发文单位 文号 同一事项 情节严重 重大不良影响 涉及个人 约谈决定 归属年度 备注";
const HOUSEHOLD_TITLES = "序号 户编号 考核级别 日期 帮扶干部 所在单位 结果 归属年度 备注";
const LEVELS = ["国家", "省", "市"];
const FINDINGS = ["无问题", "严重问题"];

const path = join(FOLDER, `long-${EVENTS}.xlsx`);

async function createFile(): Promise<void> {
  const situation = facts({ units: UNITS, months: MONTHS, events: EVENTS });
  const workbook = new Workbook();
  addRankings(workbook, situation);
  addEvents(workbook.addWorksheet("事项登记"), situation.events);
  addHouseholds(workbook.addWorksheet("抽检户登记"), situation.units);
  addDirectory(workbook, situation.units);
  addSettings(workbook.addWorksheet("设置"));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addEvents(sheet: Worksheet, events: ReturnType<typeof facts>["events"]): void {
  sheet.addRow(EVENT_TITLES.split(" "));
  events.forEach((event, index) => {
    const { date, mention, kind, level, subjectMatter, issuer, documentNumber, sameMatter, year } = event;
    const marks = [event.severe, event.majorImpact === true].map(yesOrNo);
    const talk = yesOrNo(event.talkDecided === true);
    const words = [mention.text, kind, level, subjectMatter, issuer, documentNumber, sameMatter];
    sheet.addRow([index + 1, date, ...words, ...marks, null, talk, year]);
  });
}

const yesOrNo = (value: boolean): string => (value ? "是" : "否");

function addHouseholds(sheet: Worksheet, units: ReturnType<typeof facts>["units"]): void {
  const random = seeded(20191231);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  sheet.addRow(HOUSEHOLD_TITLES.split(" "));
  for (let index = 0; index < HOUSEHOLDS; index += 1) {
    const year = 2019 + (index % 2);
    const helper = `干部${index % 900}`;
    const found = [pick(LEVELS), `${year}-11-${10 + (index % 18)}`, helper, pick(units).name, pick(FINDINGS)];
    sheet.addRow([index + 1, `H${100_000 + index}`, ...found, year]);
  }
}

function addSettings(sheet: Worksheet): void {
  sheet.addRow(["项目", "值", "说明"]);
  sheet.addRow(["本区名称", "示例区"]);
  for (const year of [2019, 2020]) {
    for (const level of LEVELS) sheet.addRow([`考核通过 ${year} ${level}`, "是"]);
  }
}

interface Cost {
  readonly requests: number;
  /** Bytes sent: to read the workbook, to look again before writing, to write. */
  readonly sent: { readonly reading: number; readonly checking: number; readonly writing: number };
  readonly received: number; // bytes
  readonly cells: number; // written
  readonly clock: number; // seconds
  readonly processor: number; // seconds, the played Excel included
}

/** What `work` cost; it tells when it begins to write. */
async function costOf<T>(host: ExcelHost, work: (writing: () => void) => Promise<T>) {
  host.statistics.reset();
  let reading = Infinity;
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const result = await work(() => (reading = host.statistics.requests.length));
  const used = process.cpuUsage(processor);
  const { requests, count } = host.statistics;
  const after = requests.slice(reading);
  const cost: Cost = {
    requests: count,
    sent: {
      reading: sentBy(requests.slice(0, reading)),
      checking: sentBy(after.filter(({ cellsWritten }) => cellsWritten === 0)),
      writing: sentBy(after.filter(({ cellsWritten }) => cellsWritten > 0)),
    },
    received: requests.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    cells: requests.reduce((sum, { cellsWritten }) => sum + cellsWritten, 0),
    clock: (performance.now() - clock) / 1000,
    processor: (used.user + used.system) / 1e6,
  };
  return { result, cost };
}

const sentBy = (requests: readonly RequestRecord[]): number =>
  requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);

function run(host: ExcelHost, now: string): Promise<{ result: Calculation; cost: Cost }> {
  return costOf(host, async (writing) => {
    const tools: Tools = { run: (batch) => host.Excel.run(batch), computer: directComputer() };
    const onStage = (stage: Stage) => {
      if (stage === "writing") writing();
    };
    const result = await calculate(tools, { month: null, now, version: "bench", write: true, onStage });
    if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
    return result;
  });
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function print(title: string, { requests, sent, received, cells, clock, processor }: Cost): void {
  report(title, [
    ["requests", String(requests)],
    ["sent to read", kilobytes(sent.reading)],
    ["sent to look again before writing", kilobytes(sent.checking)],
    ["sent to write", kilobytes(sent.writing)],
    ["received", kilobytes(received)],
    ["cells written", String(cells)],
    ["time", `${processor.toFixed(1)} s of processor, ${clock.toFixed(1)} s by the clock`],
  ]);
}

async function main(): Promise<void> {
  if (!existsSync(path)) await createFile();
  const { model } = cpus()[0] ?? { model: "processor" };
  console.log(`${cpus().length} × ${model}, load at the start ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const opened = await openWorkbookFile(path);
  if (!opened.ok) throw new Error(opened.problem.code);
  const host = createExcelHost(opened.value.workbook);
  host.install();
  const first = await run(host, "2021-01-05 10:00");
  console.log(`${MONTHS} months × ${UNITS} units, ${EVENTS} events, ${HOUSEHOLDS} households`);
  console.log(`ledger: ${first.result.document.adjustments.length} rows`);
  print("first run", first.cost);
  print("unchanged", (await run(host, "2021-01-05 10:01")).cost);
  swapLast(host, MONTH);
  const changed = (await run(host, "2021-01-05 10:02")).cost;
  print("one rank changed: another unit is last", changed);
  const written = changed.sent.writing / 1024;
  console.log(
    `${written <= CHANGED_RANK_KILOBYTES ? "within" : "ABOVE"} the bound of ${CHANGED_RANK_KILOBYTES} KB`,
  );
  const decide = () => Promise.resolve(host.person.type("加减分台账", "K1000", "不采纳"));
  print("a person reviews one row: totals follow", (await costOf(host, decide)).cost);
  print("run after it", (await run(host, "2021-01-05 10:03")).cost);
  console.log(`\npeak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
}

/** The last two of a ranking change places: their names do, which is the same. */
function swapLast(host: ExcelHost, name: string): void {
  const sheet = host.workbook.getWorksheet(name);
  const [above, below] = [UNITS + 1, UNITS + 2];
  const units = [above, below].map((row) => sheet?.getCell(`B${row}`).text ?? "");
  host.person.paste(
    name,
    `B${above}`,
    [...units].reverse().map((unit) => [unit]),
  );
}

void main();
