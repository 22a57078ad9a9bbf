// Reads the central directory of a zip package: names, sizes and places of its entries, nothing unpacked.
import { bad, good, type ReadProblem, type Result } from "./problem";

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header starts in the file. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const NEEDS_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;

/** The entries in directory order; "file-truncated" when the directory at the end is missing or cut. */
export function readDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ReadProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return bad("file-truncated");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return bad("file-truncated");
    const entry = readEntry(bytes, view, at);
    if (entry === null) return bad("file-damaged", { part: "" });
    entries.push(entry);
    at += entryLength(view, at);
  }
  return good(entries);
}

/** The packed bytes of an entry, or null when they do not lie inside the file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY) return null;
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedBytes > bytes.length) return null;
  return bytes.subarray(start, start + entry.packedBytes);
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function entryLength(view: DataView, at: number): number {
  return (
    ENTRY_BYTES +
    view.getUint16(at + 28, true) +
    view.getUint16(at + 30, true) +
    view.getUint16(at + 32, true)
  );
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > bytes.length) return null;
  const [unpacked, packed, offset] = longSizes(
    view,
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    nameEnd,
    extraEnd,
  );
  if (unpacked === undefined || packed === undefined || offset === undefined) return null;
  return {
    name: new TextDecoder("utf-8").decode(bytes.subarray(at + ENTRY_BYTES, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: packed,
    bytes: unpacked,
    offset,
  };
}

/** Some writers give every size in the zip64 field, in this order, even where 32 bits would do. */
function longSizes(
  view: DataView,
  sizes: readonly number[],
  from: number,
  to: number,
): (number | undefined)[] {
  let field = from;
  while (field + 4 <= to && view.getUint16(field, true) !== ZIP64_FIELD) {
    field += 4 + view.getUint16(field + 2, true);
  }
  let at = field + 4;
  return sizes.map((size) => {
    if (size !== NEEDS_ZIP64) return size;
    if (at + 8 > to) return undefined;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}
