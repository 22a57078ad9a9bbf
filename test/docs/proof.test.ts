// The published figures of the proofs are those of the last full runs, in docs/proof.md and README.md alike.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CLAIMS } from "../../scripts/proof/claims";
import { proofDocument, proofTable } from "../../scripts/proof/document";
import type { Proof } from "../proof/support/figures";

const root = join(__dirname, "..", "..");
const text = (path: string): string => readFileSync(join(root, path), "utf8");

/** Without what the formatter adds to tables. */
const plain = (markdown: string): string => markdown.replace(/ +/g, " ").replace(/-{3,}/g, "---").trim();

const proofs = new Map(
  CLAIMS.flatMap(({ name }): [string, Proof][] => {
    const path = `docs/proof/${name}.json`;
    return existsSync(join(root, path)) ? [[name, JSON.parse(text(path)) as Proof]] : [];
  }),
);

it("every claim names commands that exist", () => {
  const paths = CLAIMS.flatMap(({ commands }) =>
    commands.flatMap((command) => (command.kind === "tests" ? command.paths : [command.path])),
  );
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it("every claim has the figures of a full run", () => {
  expect(CLAIMS.map(({ name }) => name).filter((name) => !proofs.has(name))).toEqual([]);
});

it("docs/proof.md is made of these figures", () => {
  expect(plain(text("docs/proof.md"))).toBe(plain(proofDocument(proofs)));
});

it("README.md shows their headlines with the commands", () => {
  const readme = text("README.md");
  const shown = readme.slice(readme.indexOf("<!-- proof begin -->"), readme.indexOf("<!-- proof end -->"));
  expect(plain(shown.replace("<!-- proof begin -->", ""))).toBe(plain(proofTable(proofs)));
});
