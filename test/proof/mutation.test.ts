// Proof, in a sample: a change for the worse in the rule book or the engine is noticed by a test, or is explained.
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

it("notices seeded changes for the worse, or says why none can", () => {
  const { mutants, killed, unexplained, failing } = sampled();
  expect({ unexplained, failing }).toEqual({ unexplained: [], failing: [] });
  expect(mutants).toBe(40);
  expect(killed).toBeGreaterThan(30);
});
