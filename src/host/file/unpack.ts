// Unpacks an untrusted zip package within limits: counts, sizes, ratios, paths and checksums are checked as it goes.
import { crc32 } from "@cj-tech-master/excelts/archive";
import { inflated, type Unpacker } from "./deflate";
import { packedBytes, readDirectory, type ZipEntry } from "./directory";
import { MEGABYTE, type ReadLimits } from "./limits";
import { bad, good, type ReadProblem, type Result } from "./problem";

/** Part name (without a leading slash) to its bytes; directories are left out. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const STORED = 0;
const DEFLATED = 8;

/** Every part of the package, or the first problem met. Nothing larger than the limits is ever held in memory. */
export function unpack(
  bytes: Uint8Array,
  limits: ReadLimits,
  inflate: Unpacker = inflated,
): Result<Parts, ReadProblem> {
  if (bytes.length > limits.fileBytes) return bad("file-too-large", { size: megabytes(bytes.length) });
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value.filter((entry) => !entry.name.endsWith("/"));
  const problem = directoryProblem(entries, limits);
  if (problem !== null) return { ok: false, problem };
  return unpackEntries(bytes, entries, inflate);
}

function unpackEntries(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  inflate: Unpacker,
): Result<Parts, ReadProblem> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = unpackEntry(bytes, entry, inflate);
    if (!content.ok) return content;
    parts.set(partName(entry), content.value);
  }
  return good(parts);
}

function directoryProblem(entries: readonly ZipEntry[], limits: ReadLimits): ReadProblem | null {
  if (entries.length > limits.entries) return bad("file-bomb", { part: `${entries.length}` }).problem;
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const problem = entryProblem(entry, limits);
    if (problem !== null) return problem;
    const name = partName(entry).toLowerCase();
    if (names.has(name)) return bad("file-duplicate-part", { part: entry.name }).problem;
    names.add(name);
    total += entry.bytes;
  }
  return total > limits.totalBytes ? bad("file-bomb", { part: `${megabytes(total)} MB` }).problem : null;
}

function entryProblem(entry: ZipEntry, limits: ReadLimits): ReadProblem | null {
  const part = entry.name;
  if (isUnsafe(part)) return bad("file-unsafe-path", { part: printable(part) }).problem;
  if (entry.encrypted) return bad("file-locked-entry", { part }).problem;
  const tooDense = entry.bytes > limits.ratioFromBytes && entry.bytes > entry.packedBytes * limits.ratio;
  if (entry.bytes > limits.entryBytes || tooDense) return bad("file-bomb", { part }).problem;
  return null;
}

/** Package parts are plain relative names; anything that could point outside a folder is refused. */
function isUnsafe(name: string): boolean {
  const segments = name.replace(/^\//, "").split(/[\\/]/);
  return /[\p{Cc}:]/u.test(name) || name.startsWith("\\") || name.startsWith("//") || segments.includes("..");
}

function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, "?").slice(0, 80);
}

/** Some writers use backslashes or a leading slash; readers take both for the same part. */
function partName(entry: ZipEntry): string {
  return entry.name.replace(/\\/g, "/").replace(/^\//, "");
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, inflate: Unpacker): Result<Uint8Array, ReadProblem> {
  const damaged = bad("file-damaged", { part: entry.name });
  const packed = packedBytes(bytes, entry);
  if (packed === null) return bad("file-truncated");
  if (entry.method !== STORED && entry.method !== DEFLATED) return damaged;
  const content = entry.method === STORED ? packed : inflate(packed, entry.bytes);
  if (content === null || content.length !== entry.bytes) return damaged;
  return crc32(content) === entry.crc ? good(content) : damaged;
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}
