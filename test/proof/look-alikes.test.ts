// Proof: sheets that only look like rankings give no points, no pending row and hardly a question.
import { evaluate } from "../../src/engine";
import type { SheetSnapshot } from "../../src/worksheets/snapshot";
import type { Sheet } from "./recognition/paper";
import { readingOf, snapshotOf, type Reading } from "./recognition/reading";
import { drawKind } from "./look-alikes/draw";
import { OTHERS } from "./look-alikes/others";
import { preparedSnapshots, productSheets, renamed } from "./look-alikes/own-sheets";
import { PERSONS } from "./look-alikes/persons";
import { recordLookAlikes } from "./look-alikes/figures";
import { SEED, sizeOf } from "./support/size";

const KINDS = { ...PERSONS, ...OTHERS };
const SEEDS = sizeOf(2, 60);
const MILLISECONDS = 120_000 + SEEDS * 5_000;

/** Kinds that nothing tells from a ranking when their title is missing or states only a year: a question is right there. */
const MAY_ASK: Readonly<Record<string, string>> = {
  百强县: "只写年份的县区排名",
  外市区县: "没有设置本区名称时分不出哪一行是本区",
  发言顺序: "没有标题时只剩乡镇和排序两列",
};

/** What was taken from a reading: rows of points or waiting, counted rankings with units of ours, annual results, events. */
function taken({ recognition }: Reading): string[] {
  const { situation } = recognition;
  const { outcomes } = evaluate(situation);
  const rankings = situation.rankings.filter(
    ({ counts, holds, entries }) => counts && holds.length === 0 && entries.some(({ ours }) => ours),
  );
  return [
    ...outcomes.map(({ unit, clause }) => `${unit} ${clause}`),
    ...rankings.map(({ sheet, range, series }) => `${sheet}!${range} ${series}`),
    ...situation.annualTownships.map(({ at }) => at.cell),
    ...situation.annualDepartments.map(({ at }) => at.cell),
    ...situation.events.map(({ at }) => at.cell),
    ...situation.households.map(({ at }) => at.cell),
  ];
}

const printed = (sheets: readonly Sheet[]): string =>
  sheets
    .filter(({ name }) => name !== "设置" && name !== "单位名录")
    .map(({ paper }) => paper.print())
    .join("\n");

const counts = { sheets: 0, asked: 0 };

it.each(Object.keys(KINDS))(
  "%s is no ranking",
  (name) => {
    const kind = KINDS[name];
    if (kind === undefined) throw new Error(name);
    for (let seed = SEED; seed < SEED + SEEDS; seed += 1) {
      const sheets = drawKind(kind, seed);
      const reading = readingOf(snapshotOf(sheets));
      const found = taken(reading);
      counts.sheets += 1;
      if (reading.questions.length > 0) counts.asked += 1;
      const questions = reading.questions.map(({ id }) => id);
      if (found.length > 0 || (questions.length > 0 && MAY_ASK[name] === undefined))
        throw new Error(
          `PROOF_SEED=${String(seed)} ${name}: ${[...found, ...questions].join("；")}\n${printed(sheets)}`,
        );
    }
  },
  MILLISECONDS,
);

describe("sheets of our own", () => {
  let product: readonly SheetSnapshot[] = [];
  beforeAll(async () => {
    product = await productSheets();
  }, 120_000);

  const nothingIn = (sheets: readonly SheetSnapshot[]): void => {
    counts.sheets += 1;
    const reading = readingOf({ sheets });
    expect(taken(reading)).toEqual([]);
    expect(reading.recognition.situation.rankings).toEqual([]);
  };

  it("prepared sheets without a row hold nothing", () => {
    nothingIn(preparedSnapshots());
    for (const sheet of preparedSnapshots()) nothingIn([sheet]);
  });

  it("prepared sheets under other names hold nothing", () => {
    for (const sheet of preparedSnapshots()) {
      nothingIn([renamed(sheet, `${sheet.name}(空表)`)]);
      nothingIn([renamed(sheet, "Sheet1")]);
    }
  });

  it("sheets of an earlier run hold nothing, together and one by one", () => {
    expect(product.length).toBeGreaterThan(8);
    nothingIn(product);
    for (const sheet of product) nothingIn([sheet]);
  });

  it("copies of them under other names hold nothing, beside the originals and alone", () => {
    for (const sheet of product) {
      for (const name of [`${sheet.name} (2)`, `${sheet.name}备份`, "Sheet1", "8月", "2019年8月排名"]) {
        nothingIn([renamed(sheet, name)]);
        nothingIn([...product, renamed(sheet, name)]);
      }
    }
  });

  it("copies without their title rows hold nothing", () => {
    for (const sheet of product) {
      const used = sheet.used;
      if (used === null || used.rows < 3) continue;
      const values = sheet.values.slice(2);
      nothingIn([
        {
          ...sheet,
          name: "存档",
          id: "存档",
          values,
          formulas: values,
          used: { ...used, rows: used.rows - 2 },
          merges: [],
        },
      ]);
    }
  });

  afterAll(() => {
    recordLookAlikes({ kinds: Object.keys(KINDS).length + 5, ...counts });
  });
});
