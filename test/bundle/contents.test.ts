// The built scripts are as large as registered, and no package is in them that is not registered.
// `node --import tsx scripts/proof/supply-chain.ts --pin` registers a change that is meant.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsOf, listedIn, packagesOf } from "../../scripts/proof/supply-chain/licences";
import {
  differences,
  gzipped,
  readPins,
  sizeDifference,
  strangersIn,
} from "../../scripts/proof/supply-chain/pins";
import { productionBuild } from "../browser/support/site";

const pins = readPins();
const contents = Object.fromEntries(Object.entries(pins).map(([name, { holds }]) => [name, holds]));
/** Listed besides: our own sources hold their data, or nothing of their code was left when it was bundled. */
const BESIDES = ["@fluentui/tokens", "@radix-ui/react-arrow", "chinese-days", "opencc-js", "prop-types"];

test("scripts keep their size", async () => {
  const site = await productionBuild();
  const grown = Object.entries(pins).flatMap(([name, { gzip }]) =>
    sizeDifference(name, gzip, gzipped(join(site, name))),
  );
  expect(Object.keys(pins).length).toBeGreaterThan(8);
  expect(grown).toEqual([]);
}, 600_000);

test("exactly the registered packages are in the build, each with an allowed licence and its text", async () => {
  const listed = listedIn(readFileSync(join(await productionBuild(), "licences.txt"), "utf8"));
  const registered = new Set([...packagesOf(contents), ...BESIDES]);
  expect(listed.map(({ name }) => name).sort()).toEqual([...registered].sort());
  expect(listed.flatMap(faultsOf)).toEqual([]);
}, 600_000);

test("the add-in holds nothing of host, workbench, grid or file library", () => {
  expect(strangersIn(contents)).toEqual([]);
  expect(strangersIn({ "taskpane.js": ["src/host"], "compute.js": ["@univerjs/core"] })).toHaveLength(2);
});

test("growth, new pieces and lost scripts are told", () => {
  const pin = { gzip: 1000, holds: ["src/engine"] };
  expect(differences({ a: pin, b: pin }, { a: { gzip: 1021, holds: ["src/engine", "react"] } })).toEqual([
    "a: +react",
    "a: 1000 -> 1021 bytes",
    "b: gone",
  ]);
  expect(differences({ a: pin }, { a: { ...pin, gzip: 1019 } })).toEqual([]);
});
