// A zip writer that can lie: every field of a header can be another one than the content asks for.
import { deflateRawSync } from "node:zlib";
import { crc32 } from "@cj-tech-master/excelts/archive";
import { utf8, type PartMap } from "./kind";

/** An entry with what its headers shall say instead of the truth. */
export interface Entry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** Ready packed stream; `content` then only gives size and checksum. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** Sizes in the directory. */
  readonly size?: number;
  readonly packedSize?: number;
  /** Size, name and checksum in the local header only. */
  readonly localSize?: number;
  readonly localName?: string;
  readonly localCrc?: number;
  readonly offset?: number;
  readonly extra?: Uint8Array;
}

export interface Ending {
  readonly before?: Uint8Array; // in front of the first entry, offsets not moved
  readonly comment?: Uint8Array;
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly directorySize?: number;
  readonly disk?: number;
  readonly after?: Uint8Array;
  /** Between the entries and the directory. */
  readonly gap?: Uint8Array;
}

export function entriesOf(parts: PartMap): Entry[] {
  return [...parts].map(([name, content]) => ({ name, content }));
}

/** The bytes of the zip file. */
export function zipped(entries: readonly Entry[], ending: Ending = {}): Uint8Array {
  const pieces: Uint8Array[] = [ending.before ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = packedOf(entry);
    const local = Buffer.concat([localHeader(entry, packed), packed]);
    directory.push(directoryEntry(entry, packed, offset));
    pieces.push(local);
    offset += local.length;
  }
  const gap = ending.gap ?? new Uint8Array();
  const list = Buffer.concat(directory);
  const end = endOf(entries.length, list.length, offset + gap.length, ending);
  return new Uint8Array(Buffer.concat([...pieces, gap, list, end, ending.after ?? new Uint8Array()]));
}

function packedOf({ packed, content, stored }: Entry): Uint8Array {
  return packed ?? (stored === true ? content : deflateRawSync(content));
}

const nameOf = ({ name }: Entry): Uint8Array => (typeof name === "string" ? utf8(name) : name);
const methodOf = ({ method, stored }: Entry): number => method ?? (stored === true ? 0 : 8);

function localHeader(entry: Entry, packed: Uint8Array): Uint8Array {
  const name = entry.localName === undefined ? nameOf(entry) : utf8(entry.localName);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(entry.flags ?? 0x0800, 6);
  head.writeUInt16LE(methodOf(entry), 8);
  head.writeUInt32LE((entry.localCrc ?? entry.crc ?? crc32(entry.content)) >>> 0, 14);
  head.writeUInt32LE((entry.packedSize ?? packed.length) >>> 0, 18);
  head.writeUInt32LE((entry.localSize ?? entry.size ?? entry.content.length) >>> 0, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function directoryEntry(entry: Entry, packed: Uint8Array, offset: number): Uint8Array {
  const name = nameOf(entry);
  const extra = entry.extra ?? new Uint8Array();
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(entry.flags ?? 0x0800, 8);
  head.writeUInt16LE(methodOf(entry), 10);
  head.writeUInt32LE((entry.crc ?? crc32(entry.content)) >>> 0, 16);
  head.writeUInt32LE((entry.packedSize ?? packed.length) >>> 0, 20);
  head.writeUInt32LE((entry.size ?? entry.content.length) >>> 0, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE((entry.offset ?? offset) >>> 0, 42);
  return Buffer.concat([head, name, extra]);
}

function endOf(count: number, size: number, offset: number, ending: Ending): Uint8Array {
  const comment = ending.comment ?? new Uint8Array();
  const head = Buffer.alloc(22);
  head.writeUInt32LE(0x06054b50, 0);
  head.writeUInt16LE(ending.disk ?? 0, 4);
  head.writeUInt16LE((ending.count ?? count) & 0xffff, 8);
  head.writeUInt16LE((ending.count ?? count) & 0xffff, 10);
  head.writeUInt32LE((ending.directorySize ?? size) >>> 0, 12);
  head.writeUInt32LE((ending.directoryOffset ?? offset) >>> 0, 16);
  head.writeUInt16LE(comment.length, 20);
  return Buffer.concat([head, comment]);
}
