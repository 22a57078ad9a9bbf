// Writes docs/clauses.md from the rule book and the tests: `node --import tsx scripts/generate-clauses.ts`.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { clausesDocument } from "./clauses-document";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
writeFileSync(join(root, "docs/clauses.md"), clausesDocument(root));
