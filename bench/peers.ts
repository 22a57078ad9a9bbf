// Our engine against two rule engines, and the whole task against a workbook of formulas: same answers first, then times.
//   npm run proof -- peers         the whole
//   node --expose-gc --import tsx bench/peers.ts [largest number of facts]
// What each may do around its engine, and which clauses are compared: docs/peers.md.
import { cpus, loadavg, totalmem } from "node:os";
import json from "json-rules-engine/package.json";
import zen from "@gorules/zen-engine/package.json";
import excelts from "@cj-tech-master/excelts/package.json";
import { recordFigures } from "../test/proof/support/figures";
import { IN_FULL } from "../test/proof/support/size";
import type { Contestant } from "./peers/contestant";
import { engines, SEED, SIZES } from "./peers/engines";
import { districtOf, type District, type Size } from "./peers/facts";
import { gate } from "./peers/gate";
import { race, type Rounds } from "./peers/race";
import { figures, table, writePicture, type Heat } from "./peers/results";
import { waysOf, type Tried } from "./peers/variants";
import { wholeTask, WHOLE_SIZES } from "./peers/whole";

/** On these facts the ways to ask decision tables are tried. */
const MIDDLE: Size = SIZES[1];
const LARGEST = Number(process.argv[2] ?? Infinity);

class UnequalAnswers extends Error {}

async function heatOf(
  { facts }: District,
  contestants: readonly Contestant[],
  rounds: Rounds,
): Promise<Heat> {
  process.stderr.write(`${facts} 条事实：比答案`);
  const { rows, unequal } = await gate(contestants);
  for (const [pair, lines] of unequal) throw new UnequalAnswers([pair, ...lines.slice(0, 20)].join("\n"));
  process.stderr.write("，计时\n");
  return { facts, rows, timed: await race(contestants, rounds) };
}

const VERSIONS = [
  `Node ${process.versions.node}`,
  `json-rules-engine ${json.version}`,
  `@gorules/zen-engine ${zen.version}`,
  `@cj-tech-master/excelts ${excelts.version}（公式引擎）`,
];

function printMachine(): void {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  console.log(`${cpus().length} 核 ${cpus()[0]?.model.trim() ?? ""}，内存 ${gigabytes} GB`);
  console.log(`${VERSIONS.join("，")}；开始时负载 ${(loadavg()[0] ?? 0).toFixed(1)}`);
}

function printWays({ report, ways }: Tried): void {
  console.log("\n## 对方的各种用法（挑最快的比）");
  for (const [name, milliseconds] of report) console.log(`${name}  ${milliseconds.toFixed(0)} 毫秒`);
  console.log(`取：${ways.json}；${ways.zen}；带依据时 trace 为 ${ways.zenExplained.join("，")}`);
}

async function main(): Promise<void> {
  printMachine();
  const tried = await waysOf({ few: districtOf(SIZES[0], SEED), many: districtOf(MIDDLE, SEED) });
  printWays(tried);
  const byEngines: Heat[] = [];
  for (const size of SIZES.filter(({ facts }) => facts <= LARGEST)) {
    const district = districtOf(size, SEED);
    byEngines.push(await heatOf(district, engines(district, tried.ways), size.rounds));
  }
  console.log(table("引擎的任务：从事实到月份、单位、条款、分值", byEngines));
  const whole: Heat[] = [];
  for (const size of WHOLE_SIZES.filter(({ facts }) => facts <= LARGEST)) {
    const district = districtOf(size, SEED);
    whole.push(await heatOf(district, await wholeTask(district), size.rounds));
  }
  console.log(table("整个任务：从工作簿文件到结果文件", whole));
  if (!IN_FULL) return;
  writePicture("engines", "同样的事实、同样的答案：用时随规模怎样长", byEngines);
  writePicture("workbook", "从工作簿文件到结果文件：用时随规模怎样长", whole);
  const versions = { what: "版本", result: VERSIONS.join("，") };
  const fastest = {
    what: "对方的用法：各试一遍，取最快的",
    result: `json-rules-engine：${tried.ways.json}；zen-engine：${tried.ways.zen}，带依据时 ${tried.ways.zenExplained.join("、")}`,
  };
  recordFigures("peers", [...figures(byEngines, whole), fastest, versions]);
}

main().catch((error: unknown) => {
  console.error(error instanceof UnequalAnswers ? `答案不同，不计时：\n${error.message}` : error);
  process.exitCode = 1;
});
