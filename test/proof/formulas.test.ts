// Proof: the mechanism as plain spreadsheet formulas, recalculated by a formula engine of others, agrees with the engine.
import { byEngine } from "./formulas/engine";
import { randomYear } from "./formulas/facts";
import { byFormulas, type Line } from "./formulas/workbook";
import { sizeOf } from "./support/size";

/** Twelve months each: in full more than 10,000 random months. */
const YEARS = sizeOf(9, 850);

const STATES = ["", "待定", "已吸收"] as const;
const inWords = ({ month, unit, clause, points, state }: Line): string =>
  [month || "年终", unit, clause, points, STATES[state]].join(" ").trim();

/** A limit on what hangs: a year takes a fraction of a second where nothing else runs. */
const MILLISECONDS = 60_000 + YEARS * 3_000;

it(
  `agrees on every row of ${YEARS} random years`,
  () => {
    for (let seed = 1; seed <= YEARS; seed += 1) {
      const facts = randomYear(seed);
      const wanted = byFormulas(facts).map(inWords).sort();
      const got = byEngine(facts).map(inWords).sort();
      expect({ seed, rows: got }).toEqual({ seed, rows: wanted });
    }
  },
  MILLISECONDS,
);
