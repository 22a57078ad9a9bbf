// What takes part in the comparison: it turns the facts of a district into the rows of the ledger, in its own way.
import type { Line } from "./facts";

export interface Answer {
  readonly lines: readonly Line[];
  /** What it can say about why, as it gives it; empty where explanations were not asked for. */
  readonly explanations: readonly unknown[];
}

export interface Contestant {
  /** As the tables and pictures call it. */
  readonly name: string;
  /** Whose lines of the pictures are the same colour. */
  readonly family: "ours" | "json-rules-engine" | "zen-engine" | "formulas";
  readonly explains: boolean;
  /** From its own form of the facts, made before, to the rows. */
  run(): Answer | Promise<Answer>;
}
