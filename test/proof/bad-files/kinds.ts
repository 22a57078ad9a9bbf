// All kinds of bad files, and which file of a run is of which kind, from which workbook.
import { chance, type Chance } from "../formulas/random";
import { BROKEN_PACKAGES } from "./broken-packages";
import { DAMAGED_BYTES } from "./damaged-bytes";
import { GIANTS } from "./giants";
import { HOSTILE_VALUES } from "./hostile-values";
import { HOSTILE_XML } from "./hostile-xml";
import { HOSTILE_ZIPS } from "./hostile-zips";
import type { Base, Family, Kind } from "./kind";
import { OTHER_FORMATS } from "./other-formats";

export const KINDS: readonly Kind[] = [
  ...DAMAGED_BYTES,
  ...HOSTILE_ZIPS,
  ...BROKEN_PACKAGES,
  ...HOSTILE_XML,
  ...HOSTILE_VALUES,
  ...GIANTS,
  ...OTHER_FORMATS,
];

/** How often a family comes in each round of the varied kinds: what is refused at once costs next to nothing. */
const ROUNDS: Readonly<Partial<Record<Family, number>>> = { 字节损坏: 10, 压缩包结构: 3 };

/** Giants, and what is the same whatever chance says, come once; the rest of a run goes to what differs each time. */
function varied(base: Base): readonly Kind[] {
  const once = KINDS.filter(({ family }) => family !== "规模和炸弹" && family !== "别的格式");
  const differing = once.filter((kind) => {
    const first = Buffer.from(kind.make(chance(1), base));
    return [2, 3, 4].some((seed) => !first.equals(kind.make(chance(seed), base)));
  });
  return differing.flatMap((kind) => Array.from({ length: ROUNDS[kind.family] ?? 1 }, () => kind));
}

export interface BadFile {
  readonly kind: Kind;
  readonly base: Base;
  readonly seed: number;
}

/** Every kind at least once and the varied ones over and over; in a sample a few kinds of each family. */
export function badFiles(count: number, bases: readonly Base[], seed: number): readonly BadFile[] {
  const random = chance(seed);
  const kinds =
    count >= KINDS.length ? [...KINDS, ...repeated(count - KINDS.length, bases)] : sampled(count, random);
  return kinds.map((kind, index) => ({
    kind,
    base: random.pick(bases),
    seed: seed * 1_000_003 + index,
  }));
}

function repeated(count: number, [base]: readonly Base[]): readonly Kind[] {
  const kinds = base === undefined || count === 0 ? [] : varied(base);
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]).filter(
    (kind) => kind !== undefined,
  );
}

function sampled(count: number, random: Chance): readonly Kind[] {
  const light = KINDS.filter(({ heavy, family }) => heavy !== true && family !== "规模和炸弹");
  return random.shuffled(light).slice(0, count);
}

/** The bytes of a bad file. */
export function bytesOf({ kind, base, seed }: BadFile): Uint8Array {
  return kind.make(chance(seed), base);
}
