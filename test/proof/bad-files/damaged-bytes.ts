// Files whose bytes were damaged on the way: flipped, cut off, doubled, lost, overwritten.
import type { Chance } from "../formulas/random";
import type { Base, Kind } from "./kind";

type Damage = (bytes: Buffer, chance: Chance) => Uint8Array;

const flipped =
  (most: number): Damage =>
  (bytes, chance) => {
    for (let left = 1 + chance.below(most); left > 0; left -= 1) {
      const at = chance.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
    }
    return bytes;
  };

const stretch = (bytes: Buffer, chance: Chance): [number, number] => {
  const from = chance.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + chance.below(4000))];
};

const noise = (length: number, chance: Chance): Buffer =>
  Buffer.from(Array.from({ length }, () => chance.below(256)));

const DAMAGES: Readonly<Record<string, Damage>> = {
  "one bit flipped": flipped(1),
  "some bits flipped": flipped(12),
  "many bits flipped": flipped(400),
  "cut off": (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  "cut off in front": (bytes, chance) => bytes.subarray(1 + chance.below(bytes.length - 1)),
  "a block lost": (bytes, chance) => {
    const [from, to] = stretch(bytes, chance);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  "a block doubled": (bytes, chance) => {
    const [from, to] = stretch(bytes, chance);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  "a block of noise inserted": (bytes, chance) => {
    const [from] = stretch(bytes, chance);
    return Buffer.concat([
      bytes.subarray(0, from),
      noise(1 + chance.below(600), chance),
      bytes.subarray(from),
    ]);
  },
  "a block zeroed": (bytes, chance) => bytes.fill(0, ...stretch(bytes, chance)),
  "a block of noise": (bytes, chance) => {
    const [from, to] = stretch(bytes, chance);
    noise(to - from, chance).copy(bytes, from);
    return bytes;
  },
  "damage in the directory": (bytes, chance) => {
    const at = Math.max(0, bytes.length - 1 - chance.below(1500));
    bytes[at] = chance.below(256);
    return bytes;
  },
  "line ends changed as in a text transfer": (bytes) =>
    Buffer.from(bytes.toString("latin1").replace(/\n/g, "\r\n"), "latin1"),
  "read as text and written again": (bytes) => Buffer.from(bytes.toString("utf8"), "utf8"),
};

export const DAMAGED_BYTES: readonly Kind[] = Object.entries(DAMAGES).map(([name, damage]) => ({
  family: "字节损坏",
  name,
  make: (chance: Chance, { bytes }: Base) => damage(Buffer.from(bytes), chance),
}));
