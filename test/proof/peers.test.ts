// Proof: rule engines of others and a workbook of formulas give the rows that the product gives; nobody is timed before.
import { engines, SEED, SIZES } from "../../bench/peers/engines";
import { districtOf } from "../../bench/peers/facts";
import { gate } from "../../bench/peers/gate";
import { ASKING, TRACES, zen } from "../../bench/peers/zen";
import { jsonRules, SPREADS } from "../../bench/peers/json-rules";
import { ours } from "../../bench/peers/ours";
import { wholeTask, WHOLE_SIZES } from "../../bench/peers/whole";
import { svg } from "../../bench/chart";
import type { Contestant } from "../../bench/peers/contestant";
import { sizeOf } from "./support/size";

const DISTRICTS = sizeOf(3, 40);
const SMALL = { facts: 300, units: 16, series: 1, indicators: 2 };
const WAYS = {
  json: SPREADS[3],
  zen: ASKING[1],
  zenExplained: [TRACES[1], ASKING[2]],
} as const;

/** The contestant with the first row that counts changed by half a point. */
const falsified = (contestant: Contestant): Contestant => ({
  ...contestant,
  name: "falsified",
  run: async () => {
    const { lines, explanations } = await contestant.run();
    const found = lines.findIndex(({ state }) => state === 0);
    return {
      explanations,
      lines: lines.map((line, index) => (index === found ? { ...line, points: line.points + 0.5 } : line)),
    };
  },
});

it(`lets every contestant through on ${DISTRICTS} districts, each with its explanations`, async () => {
  for (let seed = SEED; seed < SEED + DISTRICTS; seed += 1) {
    const contestants = engines(districtOf(SMALL, seed), WAYS);
    const { rows, unequal } = await gate(contestants);
    expect({ seed, unequal: [...unequal] }).toEqual({ seed, unequal: [] });
    expect(rows).toBeGreaterThan(100);
    for (const contestant of contestants)
      expect((await contestant.run()).explanations.length > 0).toBe(contestant.explains);
  }
});

it("gives the same rows in whatever way the rule engines are asked", async () => {
  const district = districtOf(SMALL, SEED);
  const { unequal } = await gate([
    ours(district, false),
    ...SPREADS.map((spread) => jsonRules(district.year, false, spread)),
    ...ASKING.map((asking) => zen(district.year, null, asking)),
  ]);
  expect([...unequal]).toEqual([]);
});

it("lets the command on an office's workbook and the recalculated formulas through", async () => {
  const size = WHOLE_SIZES[0];
  const { rows, unequal } = await gate(await wholeTask(districtOf(size, SEED)));
  expect([...unequal]).toEqual([]);
  expect(rows).toBeGreaterThan(20);
});

it("holds everybody where one row differs by half a point, and says which", async () => {
  const district = districtOf(SMALL, SEED);
  const { unequal } = await gate([ours(district, false), falsified(zen(district.year, null, ASKING[1]))]);
  const [[pair, rows] = ["", []]] = unequal;
  expect(pair).toContain("falsified");
  expect(rows).toHaveLength(2);
});

it("covers every clause with an amount", async () => {
  const clauses = new Set<string>();
  const { lines } = await ours(districtOf(SIZES[1], SEED), false).run();
  for (const { clause } of lines) clauses.add(clause);
  expect([...clauses].sort()).toEqual(CLAUSES);
});

/** 激5.e stands under 约3.c, 激1.g under 约1.d, 激5.b under 约6 and 激5.c under 约3.b. */
const CLAUSES =
  "激1.f 激2.a 激2.b 激2.c 激2.e 激2.f 激2.g 激3.a 激3.b 激4.a 激4.b 激4.c 激4.d 激5.a 激5.d 激6.a 激6.b 激6.c 激6.d 激7.a 激7.b 激7.c 激8.a 激8.b 激8.c 约1.a 约1.b 约1.d 约2.a 约2.b 约3.a 约3.b 约3.c 约4 约5 约6"
    .split(" ")
    .sort();

it("draws the same picture from the same numbers", () => {
  const chart = {
    title: "用时",
    across: "事实",
    up: "毫秒",
    acrossTick: String,
    upTick: String,
    series: [
      {
        name: "甲<乙",
        colour: "#000",
        dashed: false,
        points: [
          { x: 10, y: 1, low: 0.5, high: 2 },
          { x: 1000, y: 90 },
        ],
      },
    ],
  };
  expect(svg(chart)).toBe(svg(chart));
  expect(svg(chart)).toContain("甲&lt;乙");
  expect(svg(chart)).not.toMatch(/NaN|Infinity|href|url\(/);
});
