// Packages whose zip structure lies: headers, sizes, checksums, names, encryption, methods, comments.
import type { Chance } from "../formulas/random";
import type { Base, Kind } from "./kind";
import { utf8 } from "./kind";
import { entriesOf, zipped, type Ending, type Entry } from "./zip";

const of = (name: string, make: Kind["make"], refused?: true): Kind => ({
  family: "压缩包结构",
  name,
  make,
  ...(refused ? { refused } : {}),
});

/** One entry of the package with other headers. */
function lying(name: string, lie: (entry: Entry, chance: Chance) => Entry, refused?: true): Kind {
  return of(
    name,
    (chance, base) => {
      const entries = entriesOf(base.parts);
      const chosen = chance.below(entries.length);
      return zipped(entries.map((entry, index) => (index === chosen ? lie(entry, chance) : entry)));
    },
    refused,
  );
}

const further = (name: string, make: (base: Base, chance: Chance) => Entry, refused?: true): Kind =>
  of(name, (chance, base) => zipped([...entriesOf(base.parts), make(base, chance)]), refused);

const named = (name: string, hostile: string, refused?: true): Kind =>
  further(name, () => ({ name: hostile, content: utf8("<x/>") }), refused);

const ended = (name: string, ending: (chance: Chance, base: Base) => Ending): Kind =>
  of(name, (chance, base) => zipped(entriesOf(base.parts), ending(chance, base)));

const SIZES = [0, 1, 0x7fffffff, 0xfffffffe, 0xffffffff] as const;

const zip64 = (...values: readonly bigint[]): Uint8Array => {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(value, 4 + index * 8));
  return field;
};

const HUGE = [0n, 1n << 40n, (1n << 63n) - 1n, (1n << 64n) - 1n] as const;

const HEADERS: readonly Kind[] = [
  lying("wrong checksum", (entry) => ({ ...entry, crc: 0x12345678 }), true),
  lying("wrong checksum in the local header only", (entry) => ({ ...entry, localCrc: 0x12345678 })),
  lying("size lies", (entry, chance) => ({ ...entry, size: chance.pick(SIZES) })),
  lying("packed size lies", (entry, chance) => ({ ...entry, packedSize: chance.pick(SIZES) })),
  lying("size one too small", (entry) => ({ ...entry, size: entry.content.length - 1 }), true),
  lying("size one too large", (entry) => ({ ...entry, size: entry.content.length + 1 }), true),
  lying("local size lies", (entry) => ({ ...entry, localSize: 7 })),
  lying("another name in the local header", (entry) => ({ ...entry, localName: "../../etc/passwd" })),
  lying("encrypted", (entry) => ({ ...entry, flags: 0x0801 }), true),
  lying("strongly encrypted", (entry) => ({ ...entry, flags: 0x0841 }), true),
  lying("sizes behind the data", (entry) => ({ ...entry, flags: 0x0808, localSize: 0, localCrc: 0 })),
  lying(
    "unknown method",
    (entry, chance) => ({ ...entry, method: chance.pick([1, 9, 12, 14, 93, 99]) }),
    true,
  ),
  lying("stored but said to be packed", (entry) => ({ ...entry, stored: true, method: 8 })),
  lying("packed but said to be stored", (entry) => ({ ...entry, method: 0 })),
  lying("offset lies", (entry, chance) => ({ ...entry, offset: chance.pick(SIZES) })),
  lying("zip64 sizes lie", (entry, chance) => ({
    ...entry,
    size: 0xffffffff,
    packedSize: 0xffffffff,
    extra: zip64(chance.pick(HUGE), chance.pick(HUGE), 0n),
  })),
  lying("zip64 field cut off", (entry) => ({ ...entry, size: 0xffffffff, extra: zip64() })),
  lying("extra field runs over", (entry) => ({ ...entry, extra: Buffer.from([1, 0, 255, 255]) })),
];

const NAMES: readonly Kind[] = [
  named("name climbs out", "../../evil.xml", true),
  named("name climbs out with backslashes", "..\\..\\evil.xml", true),
  named("absolute name", "/etc/passwd"),
  named("drive letter", "C:\\evil.xml", true),
  named("network name", "\\\\server\\share\\evil.xml", true),
  named("name with a line end", "xl/a\nb.xml", true),
  named("name with an escape character", "xl/\u001b[31mred.xml", true),
  named("name with a zero byte", "xl/a\u0000.xml", true),
  named("name that turns the writing direction", "xl/\u202egnp.xml"),
  named("name with a line separator", "xl/a\u2028b.xml"),
  named("name of the prototype", "__proto__"),
  named("name of a constructor", "constructor/prototype"),
  named("no name", ""),
  named("very long name", `xl/${"长".repeat(20_000)}.xml`),
  named("a folder with content", "xl/folder/"),
  further("name that is no UTF-8", () => ({
    name: Buffer.from([0x78, 0xff, 0xfe, 0xc4, 0xe3]),
    content: utf8("x"),
  })),
  further(
    "two parts of one name",
    (base, chance) => ({ name: chance.pick([...base.parts.keys()]), content: utf8("<x/>") }),
    true,
  ),
  further(
    "two parts of one name but for the case",
    (base, chance) => ({ name: chance.pick([...base.parts.keys()]).toUpperCase(), content: utf8("<x/>") }),
    true,
  ),
  further(
    "two parts of one name but for a slash",
    (base, chance) => ({ name: `/${chance.pick([...base.parts.keys()])}`, content: utf8("<x/>") }),
    true,
  ),
  further("the workbook once more inside", (base) => ({
    name: "xl/embeddings/again.xlsx",
    content: base.bytes,
    stored: true,
  })),
  of("only backslashes", (_, base) =>
    zipped(
      entriesOf(base.parts).map((entry) => ({ ...entry, name: String(entry.name).replaceAll("/", "\\") })),
    ),
  ),
  of("everything in upper case", (_, base) =>
    zipped(entriesOf(base.parts).map((entry) => ({ ...entry, name: String(entry.name).toUpperCase() }))),
  ),
  of("all in one more folder", (_, base) =>
    zipped(entriesOf(base.parts).map((entry) => ({ ...entry, name: `工作簿/${String(entry.name)}` }))),
  ),
  of("workbook inside a zip", (_, base) => zipped([{ name: "工作簿.xlsx", content: base.bytes }]), true),
];

const ENDINGS: readonly Kind[] = [
  ended("huge comment", () => ({ comment: Buffer.alloc(65_535, 0x50) })),
  ended("comment that looks like an end", () => ({ comment: Buffer.from("PK\u0005\u0006".repeat(40)) })),
  ended("garbage in front", (chance) => ({ before: Buffer.alloc(1 + chance.below(5000), 0x2e) })),
  ended("a zip entry's mark in front", () => ({ before: Buffer.from("PK\u0003\u0004garbage") })),
  ended("garbage behind", (chance) => ({ after: Buffer.alloc(1 + chance.below(70_000), 0x2e) })),
  ended("garbage before the directory", () => ({ gap: Buffer.alloc(1000, 0x50) })),
  ended("more entries than there are", () => ({ count: 60_000 })),
  ended("fewer entries than there are", (chance, base) => ({ count: chance.below(base.parts.size) })),
  ended("directory elsewhere", (chance) => ({
    directoryOffset: chance.pick([0, 5, 0x7fffffff, 0xffffffff]),
  })),
  ended("directory of another size", (chance) => ({ directorySize: chance.pick([0, 1, 0xffffffff]) })),
  ended("one of several disks", () => ({ disk: 3 })),
  of("an empty package", () => zipped([]), true),
  of("a hundred entries on the same data", (_, base) => {
    const entries = entriesOf(base.parts);
    return zipped([...entries, ...Array.from({ length: 100 }, (_, index) => shared(entries, index))]);
  }),
];

/** An entry that has no data of its own but points to the first one's. */
function shared(entries: readonly Entry[], index: number): Entry {
  const [first] = entries;
  return { name: `xl/same${index}.xml`, content: first?.content ?? new Uint8Array(), offset: 0 };
}

export const HOSTILE_ZIPS: readonly Kind[] = [...HEADERS, ...NAMES, ...ENDINGS];
