// Packs and unpacks deflate streams in script, which browsers can; Node packs the same way, so that both write the same.
import { deflateSync, Inflate } from "fflate";

/** Small enough that even a stream of the densest kind gives no more than some 17 MB per step. */
const STEP_BYTES = 16 * 1024;

/** Unpacks a stream whose content should have `expected` bytes; null when it is broken or has another length. */
export type Unpacker = (packed: Uint8Array, expected: number) => Uint8Array | null;

/** The packed form of the bytes. */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes);
}

/**
 * Unpacking stops at the step that goes beyond `expected`, because what a file declares about itself may be a lie.
 */
export const inflated: Unpacker = (packed, expected) => {
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
};
