// Every row of the book, literally: a changed word, place, reading, switch or example is a decision, not a slip.
import { EXPECTED_ROWS } from "./expected-rows";
import { ALL_ROWS, rowWords } from "./row-words";

describe("规则行逐项写明", () => {
  it("一行不多，一行不少", () => {
    expect(ALL_ROWS.map(({ id }) => id)).toEqual(Object.keys(EXPECTED_ROWS));
  });
  it.each(ALL_ROWS.map((row) => [row.id, row] as const))("%s", (id, row) => {
    expect(rowWords(row)).toEqual(EXPECTED_ROWS[id]);
  });
});
