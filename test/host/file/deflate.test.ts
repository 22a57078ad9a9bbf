// Deflate streams, unpacked in script and by zlib, are those of every zip program, and nothing is unpacked beyond what was declared.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { deflated, inflated } from "../../../src/host/file/deflate";
import { inflatedByZlib } from "../../../src/host/file/inflate-node";

const TEXTS = ["", "甲", "排名,加分\n".repeat(20_000), "0".repeat(3_000_000)];

it.each(TEXTS)("another program unpacks what was packed here", (text) => {
  expect(inflateRawSync(deflated(Buffer.from(text))).toString()).toBe(text);
});

describe.each([
  ["script", inflated],
  ["zlib", inflatedByZlib],
])("unpacking in %s", (_, unpacked) => {
  it.each(TEXTS)("what another program packed is unpacked here", (text) => {
    const content = Buffer.from(text);
    expect(Buffer.from(unpacked(deflateRawSync(content), content.length) ?? "").equals(content)).toBe(true);
  });

  it("bytes without a pattern, longer than one step, come back as they were", () => {
    let state = 7;
    const content = Uint8Array.from(
      { length: 100_000 },
      () => (state = (state * 48_271) % 2_147_483_647) & 0xff,
    );
    for (const packed of [deflated(content), deflateRawSync(content)]) {
      expect(unpacked(packed, content.length)).toEqual(content);
    }
  });

  it.each([-1, 1])("a size that is off by %d is refused", (difference) => {
    const content = Buffer.from("排名".repeat(1000));
    expect(unpacked(deflateRawSync(content), content.length + difference)).toBeNull();
  });

  it("a stream that is cut off, empty or no stream at all is refused", () => {
    const packed = deflateRawSync(Buffer.from("排名".repeat(1000)));
    for (const broken of [packed.subarray(0, packed.length - 4), new Uint8Array(), Uint8Array.of(7, 7, 7)]) {
      expect(unpacked(broken, 6000)).toBeNull();
    }
  });

  it("a bomb is given up at its first steps", () => {
    const bomb = deflateRawSync(Buffer.alloc(400_000_000), { level: 9 });
    const started = process.memoryUsage().arrayBuffers;
    expect(unpacked(bomb, 1000)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(100_000_000);
  });
});
