// What the pane's page loads with the use cases: the way to Excel, and nothing of what the worker computes with.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const SOURCE = join(__dirname, "../../src");
const PANE_FACING = [
  "calculate",
  "prepare",
  "bring-in",
  "enter",
  "revert",
  "show-place",
  "what-if",
  "local-time",
  "version",
];

/** Files that a file needs at run time; `import type` and `export type` vanish. */
function imports(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "(\..+?)";/gm)];
  return found.map(([, path = ""]) => resolve(join(dirname(file), path)));
}

function resolve(path: string): string {
  const file = [`${path}.ts`, join(path, "index.ts")].find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`no file for ${path}`);
  return file;
}

/** The file and all that it needs, as paths below src. */
function closure(start: string): readonly string[] {
  const seen = new Set([start]);
  for (const file of seen) for (const next of imports(file)) seen.add(next);
  return [...seen].map((file) => relative(SOURCE, file));
}

it.each(PANE_FACING)("%s needs Excel and the use cases alone", (name) => {
  const rooms = new Set(closure(join(SOURCE, "run", `${name}.ts`)).map((file) => file.split("/")[0]));
  rooms.delete("run");
  rooms.delete("excel");
  expect([...rooms]).toEqual([]);
});

it("the way is really walked: what the worker does needs every room but Excel", () => {
  const rooms = new Set(closure(join(SOURCE, "run/compute.ts")).map((file) => file.split("/")[0]));
  expect([...rooms].sort()).toEqual(["engine", "policy", "reports", "run", "worksheets"]);
});
