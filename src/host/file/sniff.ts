// Tells what a file really is from its first bytes, whatever its name says.
import { holdsUtf16 } from "./binary";
import { bad, good, type ReadProblem, type Result } from "./problem";

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_ENTRY = [0x50, 0x4b, 0x03, 0x04];
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06];

/** Accepts zip packages only; says in particular what else the file is. `name` helps with the wording alone. */
export function sniff(bytes: Uint8Array, name: string): Result<null, ReadProblem> {
  if (bytes.length === 0) return bad("file-empty");
  if (startsWith(bytes, OLE2)) return oleProblem(bytes, name);
  if (startsWith(bytes, ZIP_ENTRY) || startsWith(bytes, ZIP_EMPTY)) return good(null);
  return textProblem(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The old container holds .xls and .et, and also every workbook that Excel or WPS encrypted with a password. */
function oleProblem(bytes: Uint8Array, name: string): Result<null, ReadProblem> {
  const holds = (stream: string): boolean => holdsUtf16(bytes, stream);
  if (holds("EncryptedPackage") || holds("EncryptionInfo")) return bad("file-encrypted");
  if (/\.ett?$/i.test(name)) return bad("file-et");
  if (holds("Workbook") || holds("Book")) return bad("file-xls");
  return bad("file-ole");
}

function textProblem(bytes: Uint8Array): Result<null, ReadProblem> {
  const head = bytes.subarray(0, 4096);
  const text = new TextDecoder("utf-8").decode(head).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<meta)/.test(text)) return bad("file-html");
  if (text.startsWith("mime-version:") || text.startsWith("<?xml")) return bad("file-html");
  return bad(isText(head) ? "file-text" : "file-unknown");
}

/** Text holds no control characters but line ends and tabs; UTF-16 starts with its mark. */
function isText(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
