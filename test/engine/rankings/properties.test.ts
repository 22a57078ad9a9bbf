// Laws that hold for every ranking: order of rows, unrelated tables, rank styles, unknown data, ids.
import fc from "fast-check";
import { indicator, indicators, judge, lastIs, TEN, tenRanked, townships, unreadable } from "./facts";
import type { Ranking } from "../../../src/engine";

const MONTHS = ["2019-07", "2019-08", "2019-09", "2019-11", "2020-01"];

/** A table of the ten townships with any ranks from 1 to 10, ties and gaps included. */
const ranks = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 10, maxLength: 10 });
const tables = fc
  .array(ranks, { minLength: 1, maxLength: MONTHS.length })
  .map((issues) => issues.map((places, index) => tableOf(MONTHS[index]!, places)));

function tableOf(data: string, places: readonly number[], parts: Partial<Ranking> = {}): Ranking {
  return townships(data, Object.fromEntries(TEN.map((name, index) => [name, places[index]!])), parts);
}

function ledgerOf(rankings: readonly Ranking[]): readonly string[] {
  return judge({ rankings }).ledger;
}

describe("rankings, whatever they contain", () => {
  it("give the same result in any order of tables and rows", () => {
    fc.assert(
      fc.property(tables, fc.integer(), (rankings, seed) => {
        const order = <T>(items: readonly T[]) => rotate(items, seed);
        const shuffled = order(rankings).map((table) => ({ ...table, entries: order(table.entries) }));
        const [before, after] = [judge({ rankings }), judge({ rankings: shuffled })];
        expect(after.ledger).toEqual(before.ledger);
        expect(ids(after)).toEqual(ids(before));
      }),
    );
  });

  it("do not change when an unrelated ranking is added", () => {
    const city = indicators("市", "2019-08", 7, [indicator("危房改造", 6, "区住建局")]);
    const alone = ledgerOf([city]);
    fc.assert(
      fc.property(tables, (rankings) => {
        expect(ledgerOf([...rankings, city])).toEqual([...ledgerOf(rankings), ...alone].sort());
      }),
    );
  });

  it("hit exactly the worst of the table, in every rank style", () => {
    fc.assert(
      fc.property(ranks, (places) => {
        const worst = Math.max(...places);
        const allTied = places.every((place) => place === worst);
        const expected = allTied ? [] : TEN.filter((_, index) => places[index] === worst);
        const hit = ledgerOf([tableOf("2019-08", places)]).map((line) => line.split(" ")[1]);
        expect(hit).toEqual([...expected].sort());
      }),
    );
  });

  it("dense, competition and ordinal ranks without ties say the same", () => {
    fc.assert(
      fc.property(ranks, (places) => {
        const distinct = [...new Set(places)].sort((a, b) => a - b);
        const dense = places.map((place) => distinct.indexOf(place) + 1);
        const competition = places.map((place) => places.filter((other) => other < place).length + 1);
        expect(ledgerOf([tableOf("2019-08", dense)])).toEqual(ledgerOf([tableOf("2019-08", competition)]));
      }),
    );
  });

  it("never book anything firm that an unreadable cell could change", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 10 }),
        ranks,
        (hidden, truth, places) => {
          const table = (place: number | typeof unreadable) =>
            townships(
              "2019-08",
              Object.fromEntries(
                TEN.map((name, index) => [name, index === hidden ? place : competitionOf(places)[index]!]),
              ),
            );
          const firm = ledgerOf([table(unreadable)]).filter((line) => !line.endsWith("待确认"));
          const known = ledgerOf([table(truth)]);
          const possible = truth <= 10 && isConsistent(places, hidden, truth);
          if (possible) expect(known).toEqual(expect.arrayContaining(firm));
        },
      ),
    );
  });

  it("book nothing firm from a held table", () => {
    fc.assert(
      fc.property(tables, (rankings) => {
        const held = rankings.map((table) => ({ ...table, holds: ["B-7·x"] }));
        expect(ledgerOf(held).every((line) => line.endsWith("待确认"))).toBe(true);
      }),
    );
  });

  it("give every outcome an id of its own and at most one line to a unit and table", () => {
    fc.assert(
      fc.property(tables, (rankings) => {
        const { outcomes } = judge({ rankings });
        expect(new Set(outcomes.map(({ id }) => id)).size).toBe(outcomes.length);
        expect(outcomes).toHaveLength(rankings.length * TEN.length);
      }),
    );
  });
});

it("a year of 200 units a month is judged in linear time with one line per unit", () => {
  const units = Array.from({ length: 200 }, (_, index) => `第${index}镇`);
  const places = Object.fromEntries(units.map((name, index) => [name, index + 1]));
  const rankings = Array.from({ length: 12 }, (_, index) =>
    townships(`2019-${String(index + 1).padStart(2, "0")}`, places, {}),
  );
  expect(
    judge({ rankings: [...rankings, lastIs("癸乡", "2019-01", { series: "另一排名" })] }).ledger,
  ).toHaveLength(13);
  expect(judge({ rankings: [tenRanked("2019-08")] }).ledger).toHaveLength(1);
});

function rotate<T>(items: readonly T[], seed: number): readonly T[] {
  const by = Math.abs(seed) % Math.max(1, items.length);
  const turned = [...items.slice(by), ...items.slice(0, by)];
  return seed % 2 === 0 ? turned : turned.reverse();
}

function ids({ outcomes }: ReturnType<typeof judge>): readonly string[] {
  return outcomes.map(({ id }) => id).sort();
}

/** Ranks as offices give them: one plus the number of better ones. */
function competitionOf(places: readonly number[]): readonly number[] {
  return places.map((place) => places.filter((other) => other < place).length + 1);
}

/** Could the hidden cell have held this rank in a table of competition ranks? */
function isConsistent(places: readonly number[], hidden: number, truth: number): boolean {
  const filled = competitionOf(places).map((place, index) => (index === hidden ? truth : place));
  return filled.every((place) => place === filled.filter((other) => other < place).length + 1);
}
