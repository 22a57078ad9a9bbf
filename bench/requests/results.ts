// The table, the pictures and the published figures of what the runs cost on the bridge.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../../test/proof/support/figures";
import { svg, type Series } from "../chart";
import type { Cost } from "./cost";
import { RUNS, type Measured, type Run } from "./runs";

const IMAGES = join(__dirname, "..", "..", "docs", "images");

function bytes(value: number): string {
  if (value === 0) return "0";
  return value < 1024 * 1024 ? `${(value / 1024).toFixed(1)} KB` : `${(value / 1024 / 1024).toFixed(1)} MB`;
}

const traffic = ({ requests, sent, received }: Cost): string =>
  `${requests} 次，发 ${bytes(sent)}，收 ${bytes(received)}`;

const both = ({ read, write }: Run): Cost => ({
  requests: read.requests + write.requests,
  sent: read.sent + write.sent,
  received: read.received + write.received,
  cells: write.cells,
});

const sizeOf = ({ size, platform }: Measured): string =>
  `${size.units} 个单位 × ${size.months} 个月（${platform === "PC" ? "桌面版" : "网页版"}）`;

/** Lines of one size for the terminal. */
export function lines(measured: Measured): string {
  const { runs, ledger, seconds, peak } = measured;
  const head = `${sizeOf(measured)}：台账 ${ledger} 行，三次共 ${seconds.toFixed(1)} 秒，内存峰值 ${peak.toFixed(0)} MB`;
  const rows = runs.map(
    (run) => `  ${run.name}：${traffic(run.cost)}，写 ${run.cost.cells} 格；最少 ${traffic(both(run))}`,
  );
  return [head, ...rows].join("\n");
}

const UNIT_COLOURS: Readonly<Record<number, string>> = { 20: "#0f6cbd", 200: "#3f7d20", 2000: "#c4501b" };

type Of = (cost: Cost) => number;

/** One run: a line for each number of units, and dashed the floor beside it. */
function seriesOf(all: readonly Measured[], name: Run["name"], of: Of): Series[] {
  const units = [...new Set(all.map(({ size }) => size.units))];
  return units.flatMap((unit) =>
    [false, true].map((isFloor): Series => ({
      name: isFloor ? `${unit} 个单位，最少` : `${unit} 个单位`,
      colour: UNIT_COLOURS[unit] ?? "#333",
      dashed: isFloor,
      points: all
        .filter(({ size }) => size.units === unit)
        .flatMap(({ size, runs }) =>
          runs
            .filter((run) => run.name === name)
            .map((run) => ({ x: size.months, y: of(isFloor ? both(run) : run.cost) })),
        ),
    })),
  );
}

const MONTHS = [1, 12, 36];
const FILES: Readonly<Record<(typeof RUNS)[number], string>> = {
  第一次: "first",
  什么都没改: "unchanged",
  换了一个末位: "changed",
};

const up = (value: number): string => (value >= 1e6 ? `${value / 1e6} MB` : `${value / 1e3} KB`);

/** For each run the bytes both ways; and the requests of all runs. */
export function writePictures(all: readonly Measured[]): void {
  mkdirSync(IMAGES, { recursive: true });
  const across = { across: "月份数", acrossTick: (value: number) => `${value} 个月`, ticks: MONTHS };
  const write = (name: string, picture: string): void =>
    writeFileSync(join(IMAGES, `proof-requests-${name}.svg`), picture);
  for (const name of RUNS) {
    const series = seriesOf(all, name, ({ sent, received }) => sent + received);
    const title = `${name}计算：收发的字节，和最少要的（虚线）`;
    write(FILES[name], svg({ title, up: "收发合计", upTick: up, ...across, series }));
  }
  const series = seriesOf(all, "换了一个末位", ({ requests }) => requests);
  const title = "换了一个末位：请求次数，和最少要的（虚线）";
  write("count", svg({ title, up: "请求", upTick: (value) => `${value} 次`, ...across, series }));
}

/** The most requests of a run, over the sizes given. */
function range(all: readonly Measured[], name: Run["name"], of: Of): readonly [least: number, most: number] {
  const values = all.flatMap(({ runs }) =>
    runs.filter((run) => run.name === name).map(({ cost }) => of(cost)),
  );
  return [Math.min(...values), Math.max(...values)];
}

const requestsOf = (all: readonly Measured[], name: Run["name"]): string => {
  const [least, most] = range(all, name, ({ requests }) => requests);
  return least === most ? String(most) : `${least}—${most}`;
};

/** @param all nine sizes on the web; @param desktop the largest once more, without a limit of bytes */
export function figures(all: readonly Measured[], desktop: Measured): readonly Figure[] {
  const three = (some: readonly Measured[]): string =>
    RUNS.map((name) => `${name} ${requestsOf(some, name)} 次`).join("，");
  const typical = all.find(({ size }) => size.units === 20 && size.months === 12);
  const changed = typical?.runs.find(({ name }) => name === "换了一个末位");
  return [
    {
      what: "20—2,000 个单位、1—36 个月，Office.js 请求",
      result: `网页版 ${three(all)}；桌面版 ${three([desktop])}`,
      bound: "最少 1 次读、1 次写；没有改动不写",
      headline: true,
    },
    ...(changed === undefined
      ? []
      : [
          {
            what: "20 个单位 × 12 个月换一个末位，发、收的字节",
            result: `${bytes(changed.cost.sent)}、${bytes(changed.cost.received)}`,
            bound: `最少 ${bytes(both(changed).sent)}、${bytes(both(changed).received)}`,
            headline: true,
          },
        ]),
    ...[...all, desktop].flatMap((measured) =>
      measured.runs.map((run) => ({
        what: `${sizeOf(measured)}，${run.name}`,
        result: `${traffic(run.cost)}，写 ${run.cost.cells} 格`,
        bound: `最少 ${traffic(both(run))}`,
      })),
    ),
  ];
}
