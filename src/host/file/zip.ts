// Packs parts into a zip file: the same parts always give the same bytes.
import { crc32 } from "@cj-tech-master/excelts/archive";
import { joined, utf8Bytes } from "./binary";
import { deflated } from "./deflate";
import type { Parts } from "./unpack";

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day a zip file knows: the time of saving is not part of the content. */
const FIRST_DAY = 0x0021;

interface Packed {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly content: Uint8Array;
  readonly offset: number;
}

/** The zip file's bytes, with the list of content types first, where readers expect it. */
export function pack(parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const entries: Packed[] = [];
  let offset = 0;
  for (const [name, bytes] of contentTypesFirst(parts)) {
    const entry = packOne(name, bytes, offset);
    const header = localHeader(entry);
    pieces.push(header, entry.content);
    entries.push(entry);
    offset += header.length + entry.content.length;
  }
  const directory = entries.map(directoryEntry);
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  return joined([...pieces, ...directory, endOfDirectory(entries.length, size, offset)]);
}

function contentTypesFirst(parts: Parts): readonly (readonly [string, Uint8Array])[] {
  const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);
  return [...parts].sort(([one], [other]) => rank(one) - rank(other));
}

function packOne(name: string, bytes: Uint8Array, offset: number): Packed {
  return {
    name: utf8Bytes(name),
    crc: crc32(bytes),
    size: bytes.length,
    content: deflated(bytes),
    offset,
  };
}

/** The fields that the local header and the directory share. */
function shared(entry: Packed): readonly (readonly [2 | 4, number])[] {
  return [
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, FIRST_DAY],
    [4, entry.crc],
    [4, entry.content.length],
    [4, entry.size],
    [2, entry.name.length],
    [2, 0],
  ];
}

function localHeader(entry: Packed): Uint8Array {
  return joined([record([[4, LOCAL], ...shared(entry)]), entry.name]);
}

function directoryEntry(entry: Packed): Uint8Array {
  const rest: readonly (readonly [2 | 4, number])[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.offset],
  ];
  return joined([record([[4, DIRECTORY], [2, VERSION], ...shared(entry), ...rest]), entry.name]);
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  return record([
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}

function record(fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}
