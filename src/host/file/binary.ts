// Bytes and text of package parts, with nothing but what browsers and Node share.

/** One array with all the pieces, in order. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Well under the number of arguments that every engine takes in one call. */
const CHARACTERS_PER_CALL = 8192;

/** Every byte as the character of the same number. (A "latin1" decoder would not do: it is windows-1252.) */
export function latin1Text(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHARACTERS_PER_CALL) {
    const codes = bytes.subarray(at, at + CHARACTERS_PER_CALL);
    pieces.push(String(Reflect.apply(String.fromCharCode, null, codes)));
  }
  return pieces.join("");
}

/** The reverse of `latin1Text`. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

export function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A byte order mark stays part of the text, so that writing it back gives the same bytes. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Do the bytes hold this text as UTF-16, low byte first? */
export function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [
    character.charCodeAt(0) & 0xff,
    character.charCodeAt(0) >> 8,
  ]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
