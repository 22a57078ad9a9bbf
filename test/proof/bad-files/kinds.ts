// All kinds of bad files, and which file of a run is of which kind, from which workbook.
import { chance, type Chance } from "../formulas/random";
import { BROKEN_PACKAGES } from "./broken-packages";
import { DAMAGED_BYTES } from "./damaged-bytes";
import { GIANTS } from "./giants";
import { HOSTILE_VALUES } from "./hostile-values";
import { HOSTILE_XML } from "./hostile-xml";
import { HOSTILE_ZIPS } from "./hostile-zips";
import type { Base, Kind } from "./kind";
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

/** Giants and other formats vary little; the rest of a run goes to what chance makes different each time. */
const VARIED: readonly Kind[] = KINDS.filter(
  ({ family }) => family !== "规模和炸弹" && family !== "别的格式",
);

export interface BadFile {
  readonly kind: Kind;
  readonly base: Base;
  readonly seed: number;
}

/** Every kind at least once and the varied ones over and over; in a sample a few kinds of each family. */
export function badFiles(count: number, bases: readonly Base[], seed: number): readonly BadFile[] {
  const random = chance(seed);
  const once = count >= KINDS.length ? KINDS : sampled(count, random);
  return Array.from({ length: count }, (_, index) => ({
    kind: once[index] ?? VARIED[index % VARIED.length] ?? random.pick(VARIED),
    base: random.pick(bases),
    seed: seed * 1_000_003 + index,
  }));
}

function sampled(count: number, random: Chance): readonly Kind[] {
  const light = KINDS.filter(({ heavy, family }) => heavy !== true && family !== "规模和炸弹");
  return random.shuffled(light).slice(0, count);
}

/** The bytes of a bad file. */
export function bytesOf({ kind, base, seed }: BadFile): Uint8Array {
  return kind.make(chance(seed), base);
}
