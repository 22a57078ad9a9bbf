// Writes the sample workbooks of scripts/samples into assets/samples; the same code gives the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES } from "./samples";

const folder = join(__dirname, "..", "assets", "samples");

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, build] of Object.entries(SAMPLES)) {
    const bytes = await build().xlsx.writeBuffer();
    writeFileSync(join(folder, `${name}.xlsx`), new Uint8Array(bytes));
    console.log(`${name}.xlsx ${bytes.byteLength} bytes`);
  }
}

void main();
