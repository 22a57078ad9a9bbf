// Proof: laws over whole random workbooks and situations, through recognition, engine and reports; nothing here knows an amount.
import fc from "fast-check";
import { situationOf } from "./formulas/situation";
import { chance, type Chance } from "./formulas/random";
import { evaluate } from "../../src/engine";
import { bookOf, type Book } from "./properties/book";
import {
  withOtherColumns,
  withOtherRows,
  withOtherSheets,
  withRowsShuffled,
  withSheetsShuffled,
  withTablesStacked,
} from "./properties/changed-books";
import { gained, withDoubt } from "./properties/doubt";
import { beyondBounds } from "./properties/highest-only";
import { changedOutside } from "./properties/months";
import { plainMonths, randomMonths, withLargerFields } from "./properties/random-book";
import { randomNames, renamed, replaced } from "./properties/renaming";
import {
  calculate,
  documentOf,
  essence,
  ledgerOf,
  outcomeLines,
  situationIn,
  snapshotOf,
} from "./properties/run";
import { unequalTotals } from "./properties/totals";
import { recordFigures } from "./support/figures";
import { SEED, sizeOf } from "./support/size";

const CASES = sizeOf(8, 400);
const MONTHS = 4;
const laws: string[] = [];

/** Holds for `CASES` random numbers, each the seed of a workbook and of what is done to it. */
function law(name: string, holds: (seed: number, of: Chance) => void): void {
  laws.push(name);
  it(
    name,
    () => {
      const cases = fc.integer({ min: 1, max: 1_000_000 });
      fc.assert(
        fc.property(cases, (seed) => holds(seed, chance(seed * 7919))),
        { numRuns: CASES, seed: SEED, endOnFailure: true },
      );
    },
    60_000 + CASES * 10_000,
  );
}

const documentIn = (book: Book) => documentOf(snapshotOf(book));
/** B-22: 1 2 3 1 2 may be two groups. */
const asksOfGroups = ({ questions }: ReturnType<typeof documentIn>): boolean =>
  questions.some(({ code }) => code === "B-22");
const sameAfter = (change: (book: Book, of: Chance) => Book) => (seed: number, of: Chance) => {
  const book = bookOf(randomMonths(seed, MONTHS));
  expect({ seed, ...essence(documentIn(change(book, of))) }).toEqual({ seed, ...essence(documentIn(book)) });
};

law("the sheets give what the facts give", (seed) => {
  const facts = randomMonths(seed, MONTHS);
  const lines = outcomeLines(evaluate(situationIn(bookOf(facts))));
  expect({ seed, lines }).toEqual({ seed, lines: outcomeLines(evaluate(situationOf(facts))) });
});
law("the order of sheets does not matter", sameAfter(withSheetsShuffled));
law(
  "the order of rows does not matter, unless ranks now look as if they began anew: then it is asked",
  (seed, of) => {
    const book = bookOf(randomMonths(seed, MONTHS));
    const [before, after] = [documentIn(book), documentIn(withRowsShuffled(book, of))];
    const asksAnew = asksOfGroups(after) && !asksOfGroups(before);
    expect({ seed, ...(asksAnew ? {} : essence(after)) }).toEqual({
      seed,
      ...(asksAnew ? {} : essence(before)),
    });
  },
);
law("unrelated sheets change nothing", sameAfter(withOtherSheets));
law("unrelated columns change nothing", sameAfter(withOtherColumns));
law("sums, and rows of units that are not scored, change nothing", sameAfter(withOtherRows));
law("two tables on one sheet give what they give on two", sameAfter(withTablesStacked));

law("a second run writes nothing and says the same", (seed) => {
  const first = calculate(snapshotOf(bookOf(randomMonths(seed, MONTHS))), "2020-05-01 10:00");
  const second = calculate(first.after, "2020-05-02 11:00");
  expect({ seed, changes: second.changes }).toEqual({ seed, changes: 0 });
  expect(essence(second.document)).toEqual(essence(first.document));
});

law("a change in a month alters that month, later runs and findings, and the year", (seed, of) => {
  expect({ seed, changed: changedOutside(randomMonths(seed, MONTHS), of) }).toEqual({ seed, changed: [] });
});

law("the totals are the sums of the ledger", (seed) => {
  expect({ seed, unequal: unequalTotals(documentIn(bookOf(randomMonths(seed, MONTHS)))) }).toEqual({
    seed,
    unequal: [],
  });
});

law("of one matter, or one household, counts between the highest and the sum", (seed) => {
  expect({ seed, beyond: beyondBounds(randomMonths(seed, MONTHS * 3)) }).toEqual({ seed, beyond: [] });
});

law("a value blanked or spoilt never gives a unit more", (seed, of) => {
  const book = bookOf(plainMonths(seed, MONTHS));
  const doubt = withDoubt(book, of);
  if (doubt === null) return;
  const { sheet, title, was, is } = doubt;
  const more = gained(documentIn(book), documentIn(doubt.book));
  expect({ seed, sheet, title, was, is, more }).toEqual({ seed, sheet, title, was, is, more: [] });
});

law("other names for all units give the same results under those names", (seed, of) => {
  const book = bookOf(randomMonths(seed, MONTHS));
  const names = randomNames(of);
  const back = new Map([...names].map(([old, name]) => [name, old]));
  const ledger = ledgerOf(documentIn(renamed(book, names))).map((line) => replaced(line, back));
  expect({ seed, ledger: [...ledger].sort() }).toEqual({
    seed,
    ledger: [...ledgerOf(documentIn(book))].sort(),
  });
});

law("a larger field with as many below gives the same", (seed, of) => {
  const facts = randomMonths(seed, MONTHS);
  const larger = withLargerFields(facts, 1 + of.below(40));
  expect({ seed, ledger: ledgerOf(documentIn(bookOf(larger))) }).toEqual({
    seed,
    ledger: ledgerOf(documentIn(bookOf(facts))),
  });
});

afterAll(() => {
  recordFigures("properties", [
    {
      what: "性质（顺序、无关内容、重算、月份独立、汇总、最高一次、存疑不计分、改名等）",
      result: `${laws.length} 条，每条 ${CASES} 个随机工作簿，共 ${laws.length * CASES} 例，没有反例`,
      bound: "没有反例",
      headline: true,
    },
  ]);
});
