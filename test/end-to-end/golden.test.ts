// Every sample workbook gives its committed result, to the cell; `npm run golden` rewrites them for review as a diff.
import { committedGolden, goldenText, SAMPLE_NAMES } from "../support/golden";

describe("golden workbooks", () => {
  it.each(SAMPLE_NAMES)("%s", async (name) => {
    expect(await goldenText(name)).toBe(committedGolden(name));
  });
});
