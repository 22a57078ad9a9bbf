// Writes src/taskpane/theme.css from Fluent's tokens: `node --import tsx scripts/generate-theme.ts`.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { themeFile } from "./theme-tokens";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
writeFileSync(join(root, "src/taskpane/theme.css"), themeFile());
