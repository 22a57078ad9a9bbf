// Writes src/taskpane/texts/zh-TW/ from the Simplified texts: `node --import tsx scripts/generate-texts.ts`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { traditionalFiles } from "./traditional-texts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../src/taskpane/texts/zh-TW");
mkdirSync(folder, { recursive: true });
for (const [name, content] of traditionalFiles()) writeFileSync(join(folder, name), content);
