// What the comparison found: the table, the pictures and the published figures.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { svg, type Series } from "../chart";
import type { Figure } from "../../test/proof/support/figures";
import type { Contestant } from "./contestant";
import type { Timed } from "./race";

/** One size of one task. */
export interface Heat {
  readonly facts: number;
  readonly rows: number;
  readonly timed: readonly Timed[];
}

const IMAGES = join(__dirname, "..", "..", "docs", "images");

const milliseconds = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} 秒` : `${value.toFixed(value < 10 ? 1 : 0)} 毫秒`;

const count = (value: number): string => value.toLocaleString("en-US");

const times = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

export function table(title: string, heats: readonly Heat[]): string {
  const lines = heats.flatMap(({ facts, rows, timed }) => [
    `\n${count(facts)} 条事实，${count(rows)} 行结果，各家一致`,
    ...timed.map(({ contestant, median, fastest, slowest }) =>
      [contestant.name, milliseconds(median), `（${milliseconds(fastest)}—${milliseconds(slowest)}）`].join(
        "  ",
      ),
    ),
  ]);
  return [`\n## ${title}`, ...lines].join("\n");
}

/** Colours that stay apart for people who tell red and green badly. */
const COLOURS: Readonly<Record<Contestant["family"], string>> = {
  ours: "#0f6cbd",
  "json-rules-engine": "#c4501b",
  "zen-engine": "#3f7d20",
  formulas: "#8a3ffc",
};

/** Explaining contestants have whole lines. */
function seriesOf(heats: readonly Heat[]): Series[] {
  const names = new Map(
    heats.flatMap(({ timed }) => timed.map(({ contestant }) => [contestant.name, contestant])),
  );
  return [...names].map(([name, { family, explains }]) => ({
    name,
    colour: COLOURS[family],
    dashed: !explains || name.includes("句子"),
    points: heats.flatMap(({ facts, timed }) =>
      timed
        .filter(({ contestant }) => contestant.name === name)
        .map(({ median, fastest, slowest }) => ({ x: facts, y: median, low: fastest, high: slowest })),
    ),
  }));
}

export function writePicture(name: string, title: string, heats: readonly Heat[]): void {
  mkdirSync(IMAGES, { recursive: true });
  const picture = svg({
    title,
    across: "事实（条）",
    up: "用时（中位数，色带为最快到最慢）",
    acrossTick: count,
    upTick: (value) => (value >= 1000 ? `${value / 1000} 秒` : `${value} 毫秒`),
    ...(heats.some(({ facts }) => facts < 1000) ? { ticks: heats.map(({ facts }) => facts) } : {}),
    series: seriesOf(heats),
  });
  writeFileSync(join(IMAGES, `proof-peers-${name}.svg`), picture);
}

const medianOf = ({ timed }: Heat, wanted: (contestant: Contestant) => boolean): number => {
  const found = timed.find(({ contestant }) => wanted(contestant));
  if (found === undefined) throw new Error("nobody of that kind took part");
  return found.median;
};

const isOurs = ({ family, name }: Contestant): boolean => family === "ours" && !name.includes("句子");

/** How a peer's time compares with ours, in words that also hold where ours is the slower one. */
export function comparison(heat: Heat, peer: (contestant: Contestant) => boolean): string {
  const [own, other] = [medianOf(heat, isOurs), medianOf(heat, peer)];
  const words = own <= other ? `快 ${times(other / own)} 倍` : `慢 ${times(own / other)} 倍`;
  return `${words}（${milliseconds(own)} 对 ${milliseconds(other)}）`;
}

const heat = (heats: readonly Heat[]): Heat => {
  const largest = heats[heats.length - 1];
  if (largest === undefined) throw new Error("nothing was timed");
  return largest;
};

const PEERS = ["zen-engine", "json-rules-engine"] as const;

/** The lines of docs/proof.md; the largest size of each task is compared. */
export function figures(engines: readonly Heat[], whole: readonly Heat[]): readonly Figure[] {
  const [top, wholeTop] = [heat(engines), heat(whole)];
  const rows = [...engines, ...whole].map(
    ({ facts, rows: lines }) => `${count(facts)} 条 ${count(lines)} 行`,
  );
  const pairs = PEERS.flatMap((family) =>
    [true, false].map((explains): Figure => {
      const result = comparison(top, (peer) => peer.family === family && peer.explains === explains);
      const how = explains ? "它也带依据" : "它不带依据，本引擎总带依据";
      return {
        what: `${count(top.facts)} 条事实，本产品的引擎与 ${family} 比（${how}）`,
        result,
        ...(explains ? { headline: true } : {}),
      };
    }),
  );
  return [
    { what: "先比答案：各家逐行一致才计时", result: rows.join("，"), bound: "没有一行不同" },
    ...pairs,
    {
      what: `${count(wholeTop.facts)} 条事实从文件到结果文件，与重算的纯公式工作簿比`,
      result: comparison(wholeTop, ({ family }) => family === "formulas"),
      headline: true,
    },
    ...[...engines, ...whole].map(spread),
  ];
}

function spread({ facts, timed }: Heat): Figure {
  const whole = timed.some(({ contestant }) => contestant.family === "formulas");
  const result = timed
    .map(
      ({ contestant, median, fastest, slowest }) =>
        `${contestant.name} ${milliseconds(median)}（${milliseconds(fastest)}—${milliseconds(slowest)}）`,
    )
    .join("；");
  return {
    what: `${whole ? "整个任务" : "引擎的任务"}，${count(facts)} 条事实：中位数（最快—最慢）`,
    result,
  };
}
