// Bytes and texts turn into each other without loss, the same in browsers and in Node.
import {
  holdsUtf16,
  joined,
  latin1Bytes,
  latin1Text,
  utf8Bytes,
  utf8Text,
} from "../../../src/host/file/binary";
import { fromByteText, toByteText } from "../../../src/host/file/graft/xml";

const EVERY_BYTE = Uint8Array.from({ length: 256 * 80 }, (_, index) => index & 0xff);

it("every byte is one character of the same number, and back", () => {
  expect(latin1Text(EVERY_BYTE)).toBe(Buffer.from(EVERY_BYTE).toString("latin1"));
  expect(latin1Bytes(latin1Text(EVERY_BYTE))).toEqual(EVERY_BYTE);
});

it.each(["", "plain", "县区党委", "\ufeff带标记", "混 mixed 😀"])("byte text of %j", (text) => {
  expect(toByteText(text)).toBe(Buffer.from(text, "utf8").toString("latin1"));
  expect(fromByteText(toByteText(text))).toBe(text);
  expect(utf8Text(utf8Bytes(text))).toBe(text);
});

it("pieces are joined in order", () => {
  expect(joined([Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)])).toEqual(Uint8Array.of(1, 2, 3));
});

it("a name in UTF-16 is found wherever it stands, and not when it is cut off", () => {
  const name = Buffer.from("Workbook", "utf16le");
  expect(holdsUtf16(Buffer.concat([Buffer.from("WW"), name, Buffer.from("x")]), "Workbook")).toBe(true);
  expect(holdsUtf16(name.subarray(0, 15), "Workbook")).toBe(false);
});
