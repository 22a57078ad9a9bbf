// Unpacks deflate streams with Node's own zlib, which is faster than script; what comes out is the same.
import { inflateRawSync } from "node:zlib";
import type { Unpacker } from "./deflate";

/** What zlib hands over at a time; it stops at the first piece that goes beyond the limit. */
const STEP_BYTES = 1024 * 1024;

/** As `inflated`: null when the stream is broken, or its content is not `expected` bytes long. */
export const inflatedByZlib: Unpacker = (packed, expected) => {
  try {
    const content = inflateRawSync(packed, {
      chunkSize: Math.min(STEP_BYTES, Math.max(64, expected + 1)),
      // One byte more tells a longer stream from one that fits; the limit itself must not be 0.
      maxOutputLength: expected + 1,
    });
    return content.length === expected ? new Uint8Array(content.buffer, content.byteOffset, expected) : null;
  } catch {
    return null;
  }
};
