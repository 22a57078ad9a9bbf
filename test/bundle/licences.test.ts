// Every package whose code is handed out stands in the file of licences, with a text.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "../browser/support/site";

interface Licences {
  readonly licenceText: (folders: readonly string[]) => string;
  readonly packageFolder: (path: string) => string | null;
}

const { licenceText, packageFolder } = createRequire(__filename)(
  "../../scripts/bundle/licences.js",
) as Licences;

function textOf(...names: readonly string[]): string {
  return licenceText(names.map((name) => join(ROOT, "node_modules", name)));
}

test("the package of a module is the innermost one, with its scope", () => {
  const path = join("/any", "node_modules", "react", "node_modules", "@scope", "part", "lib", "index.js");
  expect(packageFolder(path)).toBe(join("/any", "node_modules", "react", "node_modules", "@scope", "part"));
  expect(packageFolder(join("/any", "src", "index.ts"))).toBeNull();
});

test("packages stand in the order of their names, each with its own text", () => {
  const text = textOf("react", "lit-html");
  expect(text).toMatch(
    /lit-html [\d.]+ \(BSD-3-Clause\)[^]*Google LLC[^]*react [\d.]+ \(MIT\)[^]*Meta Platforms/,
  );
});

test("a package that brings no text gets that of the licence it names", () => {
  expect(textOf("@fluentui/web-components")).toMatch(/Copyright \(c\) Microsoft[^]*without restriction/);
  expect(textOf("@univerjs/protocol", "@univerjs/core").match(/Grant of Patent License/g)).toHaveLength(2);
});
