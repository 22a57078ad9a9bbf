// One bad file after the other: written to a folder of its own, given to the command, and judged.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IN_FULL } from "../support/size";
import { baseOf, samplePaths } from "./bases";
import type { Judged } from "./figures";
import type { Base } from "./kind";
import { bytesOf, type BadFile } from "./kinds";
import type { Answer, Lost, Order } from "./orders";
import { guarded, runFresh, startRunner, type Runner } from "./runner";
import { faultsOf, freshFaults, MOST_MEMORY } from "./verdict";

/** Every so many files the real command runs on one in a process of its own. */
const FRESH_EVERY = 150;

/** A folder for bad files, and the process that takes them; several trials work side by side. */
export class BadFileTrial {
  readonly folder = mkdtempSync(join(tmpdir(), "bad-files-"));
  readonly runner: Runner = startRunner();

  close(): void {
    this.runner.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The samples, and in full two of them as the command leaves them. */
  async bases(): Promise<readonly Base[]> {
    const paths = [...samplePaths()];
    for (const input of IN_FULL ? paths.slice(0, 2) : []) {
      const output = join(this.folder, `base${paths.length}.结果.xlsx`);
      await this.runner.run({ input, output });
      paths.push(output);
    }
    return paths.map(baseOf);
  }

  async judged(file: BadFile, index: number): Promise<Judged> {
    const { order, bytes } = this.placed(file, index);
    const first = await this.run(order);
    // What asks for more than the proof gives is stopped by the command itself, with the limits of the proof.
    if ("lost" in first) rmSync(order.output, { force: true });
    const answer = "lost" in first ? await guarded(order) : first;
    const faults = [...faultsOf(answer, order, bytes, file.kind.refused === true)];
    if (IN_FULL && index % FRESH_EVERY === 0 && !("stopped" in answer)) {
      const again = { ...order, output: order.output.replace("坏.结果", "又.结果") };
      faults.push(...freshFaults(await runFresh(again.input, "--out", again.output), answer, again));
    }
    rmSync(join(this.folder, String(index)), { recursive: true, force: true });
    return { file, answer, faults };
  }

  /** What asks for too much memory is tried again in a process of its own: files before it may have left some. */
  private async run(order: Order): Promise<Answer | Lost> {
    const answer = await this.runner.run(order);
    if ("lost" in answer || answer.peak <= MOST_MEMORY) return answer;
    this.runner.close();
    rmSync(order.output, { force: true });
    return this.runner.run(order);
  }

  /** Files of a name of their own in a folder of their own, so that nothing that is left goes unseen. */
  private placed(file: BadFile, index: number): { readonly order: Order; readonly bytes: Uint8Array } {
    const own = join(this.folder, String(index));
    mkdirSync(own);
    const bytes = bytesOf(file);
    const input = join(own, `坏${file.kind.extension ?? ".xlsx"}`);
    writeFileSync(input, bytes);
    return { order: { input, output: join(own, "坏.结果.xlsx") }, bytes };
  }
}

/** A folder of bad files: the outcomes of each alone and of all at once, and lines that no clerk should see. */
export async function folderTrial(trial: BadFileTrial, files: readonly BadFile[]): Promise<FolderOutcome> {
  const own = join(trial.folder, "all");
  mkdirSync(own);
  const alone: (number | null)[] = [];
  for (const [index, file] of files.entries()) {
    const input = join(own, `${String(index).padStart(3, "0")}.xlsx`);
    writeFileSync(input, bytesOf(file));
    const answer = await trial.runner.run({ input, output: join(trial.folder, `alone${index}.结果.xlsx`) });
    alone.push("lost" in answer ? 1 : answer.exit);
  }
  const { exit, out, errors } = await runFresh(own, "--json", "--out", join(trial.folder, "results"));
  const { files: ends } = JSON.parse(out) as { files: readonly { readonly exit: number }[] };
  const wrong = errors.filter((line) => !/\p{Script=Han}/u.test(line) || /\bat .+:\d/.test(line));
  return { exit, alone, together: ends.map((end) => end.exit), wrong };
}

export interface FolderOutcome {
  /** null where the command did not end by itself. */
  readonly exit: number | null;
  readonly alone: readonly (number | null)[];
  readonly together: readonly number[];
  /** Lines without Chinese, or with a stack trace. */
  readonly wrong: readonly string[];
}
