// Proof: the mechanism as plain spreadsheet formulas, recalculated by a formula engine of others, agrees with the engine.
import { Coverage } from "./formulas/coverage";
import { byEngine } from "./formulas/engine";
import { randomYear } from "./formulas/random-year";
import type { Result } from "./formulas/result";
import { byFormulas } from "./formulas/workbook";
import { recordFigures } from "./support/figures";
import { IN_FULL, SEED, sizeOf } from "./support/size";

/** Twelve months each: in full more than 10,000 random months. */
const YEARS = sizeOf(9, 840);
/** How often everything has to come up: every clause in the sample, every way it can come out in full. */
const LEAST = IN_FULL ? 20 : 1;

/** A limit on what hangs: a year takes a fraction of a second where nothing else runs. */
const MILLISECONDS = 60_000 + YEARS * 20_000;

const sorted = (result: Result): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(result).map(([name, lines]: [string, string[]]) => [name, [...lines].sort()]),
  );

it(
  `agrees on every row, talk, list and consequence of ${YEARS} random years, and meets every clause`,
  () => {
    const coverage = new Coverage();
    for (let seed = SEED; seed < SEED + YEARS; seed += 1) {
      const facts = randomYear(seed);
      const wanted = byFormulas(facts);
      expect({ seed, ...sorted(byEngine(facts)) }).toEqual({ seed, ...sorted(wanted) });
      coverage.add(facts, wanted);
      if (IN_FULL && seed % 50 === 0) process.stderr.write(`${seed} of ${YEARS} years\n`);
    }
    expect(coverage.rarerThan(LEAST, IN_FULL)).toEqual([]);
    record(coverage);
  },
  MILLISECONDS,
);

function record(coverage: Coverage): void {
  const [name, count] = coverage.rarest;
  recordFigures("formulas", [
    {
      what: "随机月份",
      result: `${YEARS * 12} 个月，逐行一致`,
      bound: "不少于 10000 个月，没有一行不同",
      headline: true,
    },
    { what: "比对的行（分值、约谈、名单、年终影响）", result: `${coverage.lines} 行`, bound: "两边相同" },
    { what: "其中口径开关不是默认值的年份", result: `${coverage.otherReadings} 年，共 ${YEARS} 年` },
    {
      what: "条款的各种结果（计分、待定、已吸收、约谈、年终影响、档边上的名次）",
      result: `${coverage.kinds} 种都出现，最少的是“${name}”，${count} 次`,
      bound: `每种不少于 ${LEAST} 次`,
    },
  ]);
}
