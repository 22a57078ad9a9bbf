// For every request of every operation and every fault the workbook ends as before, as after, or with the stated way back.
import * as useCases from "../../src/run";
import { addFigures } from "./faults/figures";
import { FAULTS } from "./faults/kinds";
import { OPERATIONS, WITHOUT_WORKBOOK } from "./faults/operations";
import { emptyTally, sweep } from "./faults/sweep";
import { chance } from "./formulas/random";
import { IN_FULL, SEED, sizeOf } from "./support/size";

jest.setTimeout(14_400_000);

const tally = emptyTally();
const dice = chance(SEED);
const ALL = Object.values(OPERATIONS).flat();
/** One of the operations that write, and one that only reads or undoes. */
const SAMPLE = [
  dice.pick([...OPERATIONS.calculate, ...OPERATIONS.enter]),
  dice.pick([...OPERATIONS.showPlace, ...OPERATIONS.preview]),
];
const COMBINATIONS_OF_A_SAMPLE = 8;

it("every use case that touches the workbook is among the operations", () => {
  const known = [...Object.keys(OPERATIONS), ...WITHOUT_WORKBOOK].sort();
  expect(Object.keys(useCases).sort()).toEqual(known);
});

it.each((IN_FULL ? ALL : SAMPLE).map((operation) => [operation.name, operation] as const))(
  "%s: as before, as after, or the stated way back; people's cells as they were",
  async (name, operation) => {
    const some = IN_FULL ? null : { of: dice, size: sizeOf(COMBINATIONS_OF_A_SAMPLE, 0) };
    const objections = await sweep(operation, tally, some);
    if (IN_FULL) process.stderr.write(`${name}: ${tally.combinations} combinations so far\n`);
    expect(objections).toEqual([]);
    expect(tally.combinations).toBeGreaterThan(0);
  },
);

afterAll(() => {
  const { operations, requests, combinations, outcomes, looksDiffer, cells } = tally;
  const number = (count: number): string => count.toLocaleString("en");
  addFigures([
    { what: "操作 × 请求 × 差错", result: `${number(combinations)} 种组合，全部通过`, headline: true },
    { what: "操作（按类型穷尽）", result: `${operations} 种，共 ${requests} 次请求` },
    { what: "差错", result: `${FAULTS.length} 种` },
    { what: "结束时与操作前一样", result: `${number(outcomes.before)} 种` },
    { what: "结束时与做完一样", result: `${number(outcomes.after)} 种` },
    { what: "停在半途，按说明的办法回到原样或做完", result: `${number(outcomes["way-back"])} 种` },
    {
      what: "其中做到一半面板也没了：再算一次内容相同，个别格式或表的先后不同",
      result: `${number(looksDiffer)} 种`,
    },
    { what: "逐格核对人写的单元格，丢失或改动", result: `${number(cells)} 格次中 0`, bound: "0" },
  ]);
});
