// The good workbooks that bad files are made from: the samples as they are, and as the command leaves them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { READ_LIMITS } from "../../../src/host/file/limits";
import { unpack } from "../../../src/host/file/unpack";
import type { Base } from "./kind";

const SAMPLES = join(__dirname, "..", "..", "..", "assets", "samples");

/** The samples, by name. */
export function samplePaths(): readonly string[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => join(SAMPLES, name));
}

/** A workbook file as the base of bad ones. */
export function baseOf(path: string): Base {
  const bytes = new Uint8Array(readFileSync(path));
  const unpacked = unpack(bytes, READ_LIMITS);
  if (!unpacked.ok) throw new Error(`${path} is no good workbook`);
  return { name: path, bytes, parts: unpacked.value };
}
