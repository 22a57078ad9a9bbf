// Proof, in a sample: a change for the worse in the rule book or the engine is noticed by a test.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { SampleResult } from "./mutation/sample";

/** A process of its own: mutants stay out of the modules that jest has loaded. */
function sampled(): SampleResult {
  const program = join(__dirname, "mutation", "sample.ts");
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", program], {
    cwd: join(__dirname, "..", ".."),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as SampleResult;
}

/** Three quarters: what the near and quick tests alone must notice; the whole run asks for more (report.ts). */
const LEAST = 30;

it("notices most of forty seeded changes for the worse", () => {
  const { mutants, killed, failing } = sampled();
  expect(failing).toEqual([]);
  expect(mutants).toBe(40);
  expect(killed).toBeGreaterThanOrEqual(LEAST);
});
