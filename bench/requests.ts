// What a run costs in Excel: requests and bytes at nine sizes, through the real Office.js, the least possible beside it.
//   npm run proof -- requests       the whole
//   node --import tsx bench/requests.ts [most units]
// Each size is a process of its own, so that peaks of memory do not mix.
import { execFileSync } from "node:child_process";
import { recordFigures } from "../test/proof/support/figures";
import { IN_FULL } from "../test/proof/support/size";
import { figures, lines, writePictures } from "./requests/results";
import { measure, type Measured, type Platform, type Size } from "./requests/runs";

const SIZES = [20, 200, 2_000].flatMap((units) => [1, 12, 36].map((months): Size => ({ units, months })));

/** Once more on a desktop, where no limit of bytes splits requests. */
const DESKTOP: Size = { units: 2_000, months: 36 };

function inChild({ units, months }: Size, platform: Platform): Measured {
  const modules = process.execArgv.length > 0 ? process.execArgv : ["--import", "tsx"];
  const output = execFileSync(
    process.execPath,
    [...modules, __filename, String(units), String(months), platform],
    {
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return JSON.parse(output.trim().split("\n").pop() ?? "") as Measured;
}

async function child(size: Size, platform: Platform): Promise<void> {
  process.stderr.write(`${size.units} × ${size.months}（${platform}）：`);
  const measured = await measure(size, platform, (run) => process.stderr.write(`${run} `));
  process.stderr.write("\n");
  console.log(JSON.stringify(measured));
}

async function main(units?: string, months?: string, platform?: string): Promise<void> {
  if (months !== undefined)
    return child({ units: Number(units), months: Number(months) }, platform === "PC" ? "PC" : "OfficeOnline");
  const most = Number(units ?? Infinity);
  const all: Measured[] = [];
  for (const size of SIZES.filter((one) => one.units <= most)) {
    const measured = inChild(size, "OfficeOnline");
    console.log(lines(measured));
    all.push(measured);
  }
  if (!IN_FULL) return;
  const desktop = inChild(DESKTOP, "PC");
  console.log(lines(desktop));
  writePictures(all);
  recordFigures("requests", figures(all, desktop));
}

void main(...process.argv.slice(2, 5));
