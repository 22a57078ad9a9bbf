// `npm run proof`: everything that test/proof shows with a sample in every test run, here in full.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");

const root = join(__dirname, "..");
/** Random years of the formula proof, twelve months each: more than 10,000 months. */
const env = { ...process.env, PROOF_YEARS: process.env.PROOF_YEARS ?? "850" };
const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "test/proof", "--verbose", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env,
});
process.exitCode = status ?? 1;
