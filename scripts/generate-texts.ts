// Writes src/taskpane/texts/zh-TW.ts from the Simplified texts: `node --import tsx scripts/generate-texts.ts`.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { traditionalFile } from "./traditional-texts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
writeFileSync(join(root, "src/taskpane/texts/zh-TW.ts"), traditionalFile());
