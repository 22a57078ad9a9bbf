// The sheets of another workbook file, by name, without reading the rest: enough to choose what is brought in.
import { INPUT_SHEETS, type RegisterKind } from "../policy";
import { OWN_SHEETS } from "../worksheets";
import type { FileSheets } from "./computer";

/** What belongs to its own workbook alone: how that office set the product up, and what it recognised there. */
export const STAYING_KINDS: readonly RegisterKind[] = [
  "settings",
  "registry",
  "calendar",
  "parameters",
  "clauses",
];
const STAYING = new Set(
  INPUT_SHEETS.filter(({ kind }) => STAYING_KINDS.includes(kind)).map(({ name }) => name),
);

/** `names` null: no .xlsx or .xlsm file. Own sheets are known by their names here, renamed ones after they came. */
export async function fileSheets(bytes: Uint8Array): Promise<FileSheets> {
  const xml = await partOf(bytes, "xl/workbook.xml");
  if (xml === null) return { names: null, left: [] };
  const names = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = ""]) =>
    decoded(name),
  );
  const stays = (name: string): boolean => STAYING.has(name) || OWN_SHEETS.some((own) => isOf(own, name));
  return { names: names.filter((name) => !stays(name)), left: names.filter(stays) };
}

/** 约谈名单, 约谈名单_201908, 约谈名单 (2). */
function isOf(own: string, name: string): boolean {
  return name === own || (name.startsWith(own) && /^[_( ]/.test(name.slice(own.length)));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, mark: string | undefined, word: string) => {
    if (mark === undefined) return ENTITIES[word] ?? whole;
    const code = parseInt(word, mark === "#" ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const [DIRECTORY_END, ENTRY] = [0x06054b50, 0x02014b50];
/** The list of sheets is short; a larger part is none that an Office program wrote. */
const MOST_BYTES = 4_000_000;
/** A comment behind the directory has at most 64 KB. */
const FARTHEST_END = 66_000;

/** One part of a zip package as text; null where there is none. */
async function partOf(bytes: Uint8Array, part: string): Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const farthest = Math.max(0, bytes.length - FARTHEST_END);
  while (end >= farthest && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < farthest) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && at + 46 <= end; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (name === part) return unpacked(bytes, view, at);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

async function unpacked(bytes: Uint8Array, view: DataView, entry: number): Promise<string | null> {
  const [method, size, local] = [
    view.getUint16(entry + 10, true),
    view.getUint32(entry + 20, true),
    view.getUint32(entry + 42, true),
  ];
  if (local + 30 > bytes.length) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.slice(start, start + size);
  if (method === 0) return packed.length > MOST_BYTES ? null : new TextDecoder().decode(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text += decoder.decode(piece.value, { stream: true });
      if (text.length > MOST_BYTES) return null;
    }
  } catch {
    return null;
  }
  return text;
}
