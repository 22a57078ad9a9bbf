// From a seed to a workbook: a base, and one to six mutations of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chance, type Chance } from "../formulas/random";
import { Book } from "./book";
import { CELL_MUTATIONS } from "./cell-mutations";
import { FEATURED } from "./featured";
import { FORMAT_MUTATIONS } from "./format-mutations";
import type { Kind, Mutation } from "./mutation";
import { OWN_MUTATIONS, reviewed } from "./own-mutations";
import { runOnce } from "./running";
import { SPELLING_MUTATIONS } from "./spelling-mutations";
import { STRUCTURE_MUTATIONS } from "./structure-mutations";

const SAMPLES = join(__dirname, "..", "..", "..", "assets", "samples");
const MUTATIONS: readonly Mutation[] = [
  ...CELL_MUTATIONS,
  ...STRUCTURE_MUTATIONS,
  ...FORMAT_MUTATIONS,
  ...OWN_MUTATIONS,
  ...SPELLING_MUTATIONS,
];

export interface Case {
  readonly seed: number;
  readonly base: string;
  readonly bytes: Uint8Array;
  /** What was done, in order. */
  readonly done: readonly string[];
  readonly kinds: readonly Kind[];
}

/** Makes cases; results of bases are calculated once and kept. */
export class CaseMaker {
  private readonly results = new Map<string, Promise<Uint8Array>>();
  private readonly originals: Readonly<Record<string, () => Uint8Array>> = {
    ...FEATURED,
    ...Object.fromEntries(
      readdirSync(SAMPLES)
        .filter((name) => name.endsWith(".xlsx"))
        .sort()
        .map((name) => [name, () => new Uint8Array(readFileSync(join(SAMPLES, name)))]),
    ),
  };

  async make(seed: number): Promise<Case> {
    const random = chance(seed);
    // A workbook is calculated once and then lived with: most are results.
    const isResult = !random.once(3);
    const names = Object.keys(this.originals);
    const featured = Object.keys(FEATURED);
    const name = random.once(3) ? random.pick(names) : random.pick(featured);
    const book = new Book(await this.base(name, isResult));
    if (isResult) reviewed(book, random, random.below(8));
    const made = mutate(book, random);
    return { seed, base: isResult ? `${name}（算过）` : name, bytes: book.bytes(), ...made };
  }

  private base(name: string, isResult: boolean): Promise<Uint8Array> {
    const original = (): Uint8Array => this.originals[name]?.() ?? new Uint8Array();
    if (!isResult) return Promise.resolve(original());
    const known = this.results.get(name) ?? runOnce(original()).then(({ bytes }) => bytes);
    this.results.set(name, known);
    return known;
  }
}

function mutate(book: Book, random: Chance): Pick<Case, "done" | "kinds"> {
  const done: string[] = [];
  const kinds: Kind[] = [];
  const wanted = 1 + random.below(6);
  for (let attempt = 0; done.length < wanted && attempt < 30; attempt += 1) {
    const mutation = random.pick(MUTATIONS);
    const said = mutation.apply(book, random);
    if (said === null) continue;
    done.push(said);
    kinds.push(mutation.kind);
  }
  return { done, kinds };
}
