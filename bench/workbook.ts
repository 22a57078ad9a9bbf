// A workbook with 100,000 used rows: recognition + engine + reports against the time and memory the file library needs to parse it.
// Each measurement runs in a process of its own, so that peaks of memory do not mix.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { evaluate, type Situation } from "../src/engine";
import { takeSnapshot } from "../src/excel";
import { createExcelHost, openWorkbookFile } from "../src/host";
import { compose } from "../src/reports";
import { recognise } from "../src/worksheets";
import { facts } from "./facts";
import { median, report } from "./measure";

const RUNS = 3;
const FOLDER = join(__dirname, "..", "build", "bench");
const EVENT_COLUMNS = [
  "序号",
  "日期",
  "单位",
  "事项类型",
  "级别",
  "事由",
  "发文单位",
  "文号",
  "同一事项",
  "情节严重",
  "重大不良影响",
  "涉及个人",
  "约谈决定",
  "归属年度",
  "备注",
];
const ROSTER_COLUMNS = [
  "序号",
  "乡镇",
  "村",
  "户主",
  "户编号",
  "家庭人口",
  "属性",
  "致贫原因",
  "人均纯收入",
  "帮扶干部",
  "帮扶单位",
  "备注",
];

/**
 * Workbooks of 100,000 used rows each: an office's with 24 monthly rankings of 200 units and 5,000 events, one with four
 * times the events, and the extreme in which nearly every row is an event to book.
 */
const SHAPES = {
  office: { events: 5_000, roster: 90_000 },
  busy: { events: 20_000, roster: 75_000 },
  extreme: { events: 95_000, roster: 0 },
} as const;
type Shape = keyof typeof SHAPES;

interface Measured {
  readonly parse: number; // milliseconds
  readonly work: number; // milliseconds of recognition + engine + reports
  readonly peak: number; // MiB
}

const fileOf = (shape: Shape): string => join(FOLDER, `100000-rows-${shape}.xlsx`);

async function createFile(shape: Shape): Promise<void> {
  const situation = facts({ units: 200, months: 24, events: SHAPES[shape].events });
  const workbook = new Workbook();
  addRankings(workbook, situation);
  addEvents(workbook, situation);
  addRoster(workbook, situation, SHAPES[shape].roster);
  const units = workbook.addWorksheet("单位名录");
  units.addRow(["单位", "类别"]);
  situation.units.forEach((unit) => units.addRow([unit.name, unit.category]));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(shape), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addRankings(workbook: Workbook, situation: Situation): void {
  for (const ranking of situation.rankings) {
    const sheet = workbook.addWorksheet(ranking.sheet);
    sheet.addRow([`示例区${ranking.month?.replace("-", "年") ?? ""}月${ranking.series}表`]);
    sheet.addRow(["序号", "乡镇", "得分", "排名"]);
    ranking.entries.forEach((entry, index) => sheet.addRow([index + 1, entry.label, entry.score, index + 1]));
  }
}

function addEvents(workbook: Workbook, situation: Situation): void {
  const sheet = workbook.addWorksheet("事项登记");
  sheet.addRow(EVENT_COLUMNS);
  situation.events.forEach((event, index) =>
    sheet.addRow([
      index + 1,
      event.date,
      event.mention.text,
      event.kind,
      event.level,
      event.subjectMatter,
      event.issuer,
      event.documentNumber,
      event.sameMatter,
      event.severe ? "是" : "否",
      event.majorImpact === true ? "是" : "否",
      null,
      event.talkDecided === true ? "是" : "否",
      event.year,
      null,
    ]),
  );
}

/** The roster of registered households that every such office keeps: large, and no ranking. */
function addRoster(workbook: Workbook, situation: Situation, rows: number): void {
  if (rows === 0) return;
  const sheet = workbook.addWorksheet("建档立卡户花名册");
  sheet.addRow(ROSTER_COLUMNS);
  for (let index = 0; index < rows; index += 1) {
    const unit = situation.units[(index * 2) % situation.units.length]?.name ?? "";
    sheet.addRow([
      index + 1,
      unit,
      `第${index % 37}村`,
      `户主${index}`,
      `H${100000 + index}`,
      (index % 6) + 1,
      "一般贫困户",
      "因病",
      3200 + (index % 900),
      `干部${index % 400}`,
      "区教育局",
      null,
    ]);
  }
}

const peak = (): number => process.resourceUsage().maxRSS / 1024;

/** The library alone: what anybody pays who opens this file with it. */
async function parseAlone(shape: Shape): Promise<Measured> {
  const bytes = readFileSync(fileOf(shape));
  const start = performance.now();
  await new Workbook().xlsx.load(bytes);
  return { parse: performance.now() - start, work: 0, peak: peak() };
}

/** The whole way through the host; the three computing rooms are timed. */
async function wholeRun(shape: Shape): Promise<Measured> {
  const opened = await openWorkbookFile(fileOf(shape));
  if (!opened.ok) throw new Error(opened.problem.code);
  const host = createExcelHost(opened.value.workbook);
  host.install();
  const snapshot = await host.Excel.run((context) => takeSnapshot(context));
  await new Promise((resolve) => setTimeout(resolve, 0)); // as src/run/calculate.ts does
  const start = performance.now();
  const recognition = recognise(snapshot);
  const outcomes = evaluate(recognition.situation, null);
  const composed = compose({
    snapshot,
    recognition,
    outcomes,
    run: { now: "2021-01-05 10:00", version: "bench" },
  });
  const work = performance.now() - start;
  if (composed.document.adjustments.length < SHAPES[shape].events * 0.8)
    throw new Error("the bench file was not recognised");
  return { parse: 0, work, peak: peak() };
}

function inChild(mode: string, shape: Shape): Measured {
  const output = execFileSync(process.execPath, ["--import", "tsx", __filename, mode, shape], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output.trim().split("\n").pop() ?? "") as Measured;
}

async function measure(shape: Shape): Promise<void> {
  if (!existsSync(fileOf(shape))) await createFile(shape);
  const alone: Measured[] = [];
  const whole: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    alone.push(inChild("parse", shape));
    whole.push(inChild("whole", shape));
  }
  const parse = median(alone.map((one) => one.parse));
  const work = median(whole.map((one) => one.work));
  const parsePeak = median(alone.map((one) => one.peak));
  const wholePeak = median(whole.map((one) => one.peak));
  report(`100,000 used rows, ${SHAPES[shape].events} of them events`, [
    ["the file library parses it", `${parse.toFixed(0)} ms, peak ${parsePeak.toFixed(0)} MiB`],
    ["recognition + engine + reports", `${work.toFixed(0)} ms`],
    ["whole run through Office.js, peak", `${wholePeak.toFixed(0)} MiB`],
    ["ratio of time (bound 0.25)", (work / parse).toFixed(2)],
    ["ratio of peak memory (bound 1.5)", (wholePeak / parsePeak).toFixed(2)],
  ]);
}

async function main(mode: string | undefined, shape: Shape): Promise<void> {
  if (mode === "parse") return console.log(JSON.stringify(await parseAlone(shape)));
  if (mode === "whole") return console.log(JSON.stringify(await wholeRun(shape)));
  for (const one of Object.keys(SHAPES) as Shape[]) await measure(one);
}

function shapeNamed(name: string | undefined): Shape {
  return (Object.keys(SHAPES) as Shape[]).find((shape) => shape === name) ?? "office";
}

void main(process.argv[2], shapeNamed(process.argv[3]));
