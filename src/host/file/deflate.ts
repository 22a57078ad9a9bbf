// Packs and unpacks deflate streams in script, so that browsers and Node write the same bytes.
import { deflateSync, Inflate } from "fflate";

/** Small enough that even a stream of the densest kind gives no more than some 17 MB per step. */
const STEP_BYTES = 16 * 1024;

/** The packed form of the bytes. */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes);
}

/**
 * The content of a stream that should have `expected` bytes. Null when it is broken, shorter, or longer: unpacking
 * stops at the step that goes beyond, because what a file declares about itself may be a lie.
 */
export function inflated(packed: Uint8Array, expected: number): Uint8Array | null {
  const content = new Uint8Array(expected);
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > expected) throw new Error("longer than declared");
    content.set(piece, length - piece.length);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    }
  } catch {
    return null;
  }
  return length === expected ? content : null;
}
