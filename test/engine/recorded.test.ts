// Sixty disturbed situations give what they gave: a change of any result, word or question is seen, and reviewed as a text.
import { readFileSync } from "node:fs";
import { recordedFile, recordedText, SITUATION_NUMBERS } from "./recorded/files";

it.each(SITUATION_NUMBERS)(
  "situation %i gives the kept result (after a wanted change: npm run golden)",
  (seed) => {
    expect(recordedText(seed).split("\n")).toEqual(readFileSync(recordedFile(seed), "utf8").split("\n"));
  },
);
