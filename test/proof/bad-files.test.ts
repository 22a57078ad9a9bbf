// Proof: whatever a file holds, the command ends with a result or with one clear line, and the source stays as it was.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { baseOf, samplePaths } from "./bad-files/bases";
import { figuresOf, type Judged } from "./bad-files/figures";
import { badFiles, bytesOf, type BadFile } from "./bad-files/kinds";
import type { Base } from "./bad-files/kind";
import type { Order } from "./bad-files/orders";
import { guarded, runFresh, startRunner, type Runner } from "./bad-files/runner";
import { faultsOf, freshFaults } from "./bad-files/verdict";
import { recordFigures } from "./support/figures";
import { IN_FULL, SEED, sizeOf } from "./support/size";

const COUNT = sizeOf(20, 4200);
/** Every so many files the real command runs on one in a process of its own. */
const FRESH_EVERY = 60;
/** A limit on what hangs; one file takes a fraction of a second where nothing else runs. */
const MILLISECONDS = 120_000 + COUNT * 10_000;

let folder = "";
const runner: Runner = startRunner();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bad-files-"));
});
afterAll(() => {
  runner.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The samples, and in full two of them as the command leaves them. */
async function bases(): Promise<readonly Base[]> {
  const paths = [...samplePaths()];
  for (const input of IN_FULL ? paths.slice(0, 2) : []) {
    const output = join(folder, `base${paths.length}.结果.xlsx`);
    await runner.run({ input, output });
    paths.push(output);
  }
  return paths.map(baseOf);
}

/** Files of a name of their own in a folder of their own, so that nothing that is left goes unseen. */
function placed(file: BadFile, index: number): { readonly order: Order; readonly bytes: Uint8Array } {
  const own = join(folder, String(index));
  mkdirSync(own);
  const bytes = bytesOf(file);
  const input = join(own, `坏${file.kind.extension ?? ".xlsx"}`);
  writeFileSync(input, bytes);
  return { order: { input, output: join(own, "坏.结果.xlsx") }, bytes };
}

async function judged(file: BadFile, index: number): Promise<Judged> {
  const { order, bytes } = placed(file, index);
  const first = await runner.run(order);
  // What asks for more than the proof gives is stopped by the command itself, with the limits of the proof.
  const answer = "lost" in first ? await guarded(order) : first;
  const faults = [...faultsOf(answer, order, bytes, file.kind.refused === true)];
  if (IN_FULL && index % FRESH_EVERY === 0 && !("stopped" in answer)) {
    const again = { ...order, output: order.output.replace("坏.结果", "又.结果") };
    faults.push(...freshFaults(await runFresh(again.input, "--out", again.output), answer, again));
  }
  rmSync(join(folder, String(index)), { recursive: true, force: true });
  return { file, answer, faults };
}

function progress(index: number, { file, faults }: Judged): void {
  if (!IN_FULL) return;
  if (faults.length > 0)
    process.stderr.write(`${file.kind.name} (seed ${file.seed}): ${faults.join("; ")}\n`);
  if (index % 100 === 0) process.stderr.write(`${index} of ${COUNT} files\n`);
}

it(
  `keeps its word on ${COUNT} bad files`,
  async () => {
    const results: Judged[] = [];
    for (const [index, file] of badFiles(COUNT, await bases(), SEED).entries()) {
      const result = await judged(file, index);
      progress(index, result);
      results.push(result);
    }
    const faulty = results.filter(({ faults }) => faults.length > 0);
    expect(
      faulty.map(({ file: { kind, seed, base }, faults }) => ({
        kind: kind.name,
        seed,
        base: base.name,
        faults,
      })),
    ).toEqual([]);
    recordFigures("bad-files", figuresOf(results));
  },
  MILLISECONDS,
);

it(
  "keeps its word on a folder of bad files, each with the outcome it has alone",
  async () => {
    const own = join(folder, "all");
    mkdirSync(own);
    const files = badFiles(sizeOf(4, 120), await bases(), SEED + 1).filter(({ kind }) => kind.heavy !== true);
    const alone: (number | null)[] = [];
    for (const [index, file] of files.entries()) {
      const input = join(own, `${String(index).padStart(3, "0")}.xlsx`);
      writeFileSync(input, bytesOf(file));
      const answer = await runner.run({ input, output: join(folder, `alone${index}.结果.xlsx`) });
      alone.push("lost" in answer ? 1 : answer.exit);
    }
    const { exit, out, errors } = await runFresh(own, "--json", "--out", join(folder, "results"));
    const { files: ends } = JSON.parse(out) as { files: readonly { readonly exit: number }[] };
    expect(ends.map((end) => end.exit)).toEqual(alone);
    expect(errors.filter((line) => !/\p{Script=Han}/u.test(line) || /\bat .+:\d/.test(line))).toEqual([]);
    expect(exit).not.toBeNull();
  },
  MILLISECONDS,
);
