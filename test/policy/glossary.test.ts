// docs/glossary.md: one term, one identifier, and the identifier stands where the glossary says.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const ROWS = [
  ...readFileSync(join(ROOT, "docs/glossary.md"), "utf8").matchAll(
    /^\| (.+?) +\| `(\w+)` +\| `(.+?)` +\|$/gm,
  ),
].map(([, term = "", identifier = "", file = ""]) => ({ term: term.trim(), identifier, file }));

const repeated = (items: readonly string[]): readonly string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

it("词和标识符一一对应", () => {
  expect(ROWS.length).toBeGreaterThan(80);
  expect(repeated(ROWS.map((row) => row.term))).toEqual([]);
  expect(repeated(ROWS.map((row) => row.identifier))).toEqual([]);
});

it.each(ROWS)("$term：$identifier 在 $file", ({ identifier, file }) => {
  expect(readFileSync(join(ROOT, file), "utf8")).toMatch(new RegExp(`\\b${identifier}\\b`));
});
