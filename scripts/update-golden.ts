// Rewrites test/golden from the sample workbooks and the disturbed situations; the difference is then reviewed line by line.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  RECORDED_FOLDER,
  recordedFile,
  recordedText,
  SITUATION_NUMBERS,
} from "../test/engine/recorded/files";
import { GOLDEN_FOLDER, goldenText, SAMPLE_NAMES } from "../test/support/golden";

async function main(): Promise<void> {
  mkdirSync(GOLDEN_FOLDER, { recursive: true });
  for (const name of SAMPLE_NAMES) {
    writeFileSync(join(GOLDEN_FOLDER, `${name}.md`), await goldenText(name));
    console.log(name);
  }
  mkdirSync(RECORDED_FOLDER, { recursive: true });
  for (const seed of SITUATION_NUMBERS) writeFileSync(recordedFile(seed), recordedText(seed));
}

void main();
