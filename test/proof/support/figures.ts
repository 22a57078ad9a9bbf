// The figures of a proof, kept as a file that `npm run proof` prints and the documents are made from.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { IN_FULL } from "./size";

/** One line of docs/proof.md, in Chinese. */
export interface Figure {
  readonly what: string;
  readonly result: string;
  /** What the figure should be, where there is such a bound. */
  readonly bound?: string;
  /** Whether README shows this line as well; one or two of a claim. */
  readonly headline?: boolean;
}

/** File build/proof/<claim>.json. */
export interface Proof {
  readonly claim: string;
  /** ISO day of the run. */
  readonly day: string;
  readonly machine: string;
  readonly figures: readonly Figure[];
}

const machine = (): string =>
  `${cpus().length} 核 ${cpus()[0]?.model.trim() ?? ""}，Node ${process.versions.node}`;

/** Keeps the figures of a claim; a sample keeps none, so that its small numbers are never published. */
export function recordFigures(claim: string, figures: readonly Figure[]): void {
  if (!IN_FULL) return;
  const directory = join(__dirname, "..", "..", "..", "build", "proof");
  mkdirSync(directory, { recursive: true });
  const proof: Proof = { claim, day: new Date().toISOString().slice(0, 10), machine: machine(), figures };
  writeFileSync(join(directory, `${claim}.json`), `${JSON.stringify(proof, null, 2)}\n`);
}
