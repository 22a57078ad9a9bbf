// What the bundles leave out of the rule book: what rows say to readers and tests only.
import { createRequire } from "node:module";
import ts from "typescript";

interface Bundle {
  readonly withoutExamples: ts.TransformerFactory<ts.SourceFile>;
}

const { withoutExamples } = createRequire(__filename)("../../scripts/bundle/without-examples.js") as Bundle;
const ROW = `const row = { id: "约1.a", fires: { says: "a" }, nearMiss: { says: "b" }, computed: "c", talk: null };`;

function bundled(fileName: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2020 };
  return ts.transpileModule(ROW, { fileName, compilerOptions, transformers: { before: [withoutExamples] } })
    .outputText;
}

it("leaves examples out of rows of the rule book", () => {
  const code = bundled("/any/src/policy/book/rankings.ts");
  expect(code.replace(/\s/g, "")).toBe(`constrow={id:"约1.a",talk:null};`);
});

it("leaves every other file as it is", () => {
  expect(bundled("/any/src/engine/rankings/drafts.ts")).toContain(`fires: { says: "a" }`);
});
