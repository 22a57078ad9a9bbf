// Draws the icons of the product and of its ribbon buttons into assets/icons, in the sizes Office asks for.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { SHAPES, type Colour, type Shape } from "./icons/shapes";

const SIZES = [16, 32, 64, 80];
const SAMPLES = 4;

/** Average of the samples of one pixel, so that edges are smooth. */
function pixel(shape: Shape, column: number, row: number, size: number): Colour {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const [red, green, blue, alpha] = shape(x, y);
    [red * alpha, green * alpha, blue * alpha, alpha].forEach((part, index) => (sum[index]! += part));
  }
  const alpha = sum[3]!;
  const channel = (index: number): number => (alpha === 0 ? 0 : Math.round(sum[index]! / alpha));
  return [channel(0), channel(1), channel(2), Math.round(alpha / (SAMPLES * SAMPLES))];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(shape: Shape, size: number): Buffer {
  const rows: Buffer[] = [];
  for (let row = 0; row < size; row += 1) {
    const line = [0];
    for (let column = 0; column < size; column += 1) line.push(...pixel(shape, column, row, size));
    rows.push(Buffer.from(line));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const folder = join(__dirname, "..", "assets", "icons");
mkdirSync(folder, { recursive: true });
for (const [name, shape] of Object.entries(SHAPES)) {
  for (const size of SIZES) writeFileSync(join(folder, `${name}-${size}.png`), png(shape, size));
}
