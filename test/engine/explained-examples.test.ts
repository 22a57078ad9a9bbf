// The example of every row explains itself: what the clerk reads of it, check by check.
import { EXAMPLE_UNITS, outcomeOf, SCORING_ROWS, unitTypesOf } from "../policy/examples";
import { EXPECTED_EXPLANATIONS } from "./expected-explanations";
import { outcomeWords } from "./explanation-words";

const CASES = SCORING_ROWS.flatMap((row) =>
  unitTypesOf(row).map((unitType) => [`${row.id} ${EXAMPLE_UNITS[unitType]}`, row, unitType] as const),
);

describe("每一行的例子怎样解释", () => {
  it("一条不多，一条不少", () => {
    expect(CASES.map(([name]) => name)).toEqual(Object.keys(EXPECTED_EXPLANATIONS));
  });
  it.each(CASES)("%s", (name, row, unitType) => {
    const outcome = outcomeOf(row, "fires", unitType);
    expect(outcome && outcomeWords(outcome)).toEqual(EXPECTED_EXPLANATIONS[name]);
  });
});
