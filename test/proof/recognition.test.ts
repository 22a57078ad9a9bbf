// Proof: generated ranking sheets are read as they are meant, or asked about; never wrongly without a word.
import { generate, LAYOUT_NAMES, type Generated } from "./recognition/generate";
import { judge } from "./recognition/judge";
import { readingOf, snapshotOf, snapshotThroughFile } from "./recognition/reading";
import { Tally } from "./recognition/tally";
import { recordFigures } from "./support/figures";
import { IN_FULL, SEED, sizeOf } from "./support/size";

/** In full every layout comes 280 times; the sample goes through all of them twice. */
const SHEETS = sizeOf(LAYOUT_NAMES.length * 2, LAYOUT_NAMES.length * 280);
/** Every how many sheets one goes through a real .xlsx file and Office.js; prime, so that every layout has its turn. */
const FILE_EVERY = 23;
/** A limit on what hangs: a sheet takes milliseconds. */
const MILLISECONDS = 120_000 + SHEETS * 200;
/** Of a hundred sheets at most so many may be asked something that they say themselves. */
const MOST_NEEDLESS = 0.5;
const LEAST_PER_LAYOUT = 100;

async function snapshotFor(
  one: Generated,
): Promise<{ snapshot: ReturnType<typeof snapshotOf>; isFile: boolean }> {
  const isFile = one.seed % FILE_EVERY === 0;
  return { snapshot: isFile ? await snapshotThroughFile(one.sheets) : snapshotOf(one.sheets), isFile };
}

it(
  `reads ${String(SHEETS)} generated sheets rightly or asks`,
  async () => {
    const tally = new Tally();
    for (let seed = SEED; seed < SEED + SHEETS; seed += 1) {
      const one = generate(seed);
      const { snapshot, isFile } = await snapshotFor(one);
      tally.add(one, judge(one.truth, readingOf(snapshot)), isFile);
      if (IN_FULL && seed % 1000 === 0) process.stderr.write(`${String(seed)} sheets read\n`);
    }
    expect(tally.failures).toEqual([]);
    expect(tally.needlessPercent).toBeLessThanOrEqual(MOST_NEEDLESS);
    if (IN_FULL) expect(tally.leastPerLayout).toBeGreaterThanOrEqual(LEAST_PER_LAYOUT);
    recordFigures("recognition", tally.figures());
  },
  MILLISECONDS,
);

it("goes through every layout in turn", () => {
  const layouts = LAYOUT_NAMES.map((_, index) => generate(SEED + index).layout);
  expect(new Set(layouts)).toEqual(new Set(LAYOUT_NAMES));
});

it("draws the same sheet for the same seed", () => {
  for (const seed of [SEED, SEED + 5, SEED + 11]) {
    const [first, second] = [generate(seed), generate(seed)].map(({ sheets, truth }) => ({
      drawn: sheets.map(({ paper }) => paper.print()),
      truth,
    }));
    expect(first).toEqual(second);
  }
});

it("notices a sheet that says something else than the truth", () => {
  const one = generate(LAYOUT_NAMES.indexOf("L01"));
  const [ranking] = one.truth.rankings;
  if (ranking === undefined) throw new Error("L01 holds a ranking");
  const reading = readingOf(snapshotOf(one.sheets));
  const wrongWith = (change: Partial<typeof ranking>): number =>
    judge({ ...one.truth, rankings: [{ ...ranking, ...change }] }, reading).wrong.length;
  const [first, ...others] = ranking.entries;
  if (first === undefined) throw new Error("L01 has rows");
  expect(wrongWith({})).toBe(0);
  expect(wrongWith({ month: "2001-01" })).toBe(1);
  expect(wrongWith({ level: "省", due: [] })).toBe(1);
  expect(wrongWith({ total: 99 })).toBe(1);
  expect(wrongWith({ counts: false })).toBe(1);
  expect(wrongWith({ columns: { unit: "Z", rank: "Y", score: null } })).toBe(1);
  expect(wrongWith({ entries: [{ ...first, place: "77" }, ...others] })).toBe(1);
  expect(wrongWith({ entries: [{ ...first, unit: "没有的镇" }, ...others] })).toBe(1);
  expect(wrongWith({ sheet: "没有的表" })).toBe(2);
});
