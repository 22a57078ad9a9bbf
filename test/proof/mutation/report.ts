// The figures of a run: how many mutants, what became of them, the score of all and of every directory.
import type { Figure } from "../support/figures";
import { survived, type Result } from "./results";

/** What the proof asks for. */
export const WANTED_PERCENT = 90;

const percent = (results: readonly Result[]): number =>
  results.length === 0 ? 0 : (100 * results.filter((result) => !survived(result)).length) / results.length;

/** Rounded down: 89.96 is not 90. */
const shown = (value: number): string => `${(Math.floor(value * 10) / 10).toFixed(1)}%`;

/** Share of mutants that a test notices, of all of them: none is left out. */
export const scoreOf = percent;

function directoryOf({ file }: Result): string {
  return file.split("/").slice(0, -1).join("/");
}

/** Figures in Chinese, for docs/proof.md. */
export function figuresOf(results: readonly Result[]): readonly Figure[] {
  const count = (...fates: readonly Result["fate"][]): string =>
    `${results.filter(({ fate }) => fates.includes(fate)).length} 处`;
  const directories = [...new Set(results.map(directoryOf))].sort();
  return [
    { what: "改坏的地方（src/policy 和 src/engine 全部，字符串在内）", result: `${results.length} 处` },
    { what: "测试因此失败", result: count("killed") },
    { what: "因此不会结束（超出运行次数或时限）", result: count("timed-out") },
    { what: "没有测试发现（逐条说明见 docs/proof/survivors.md）", result: count("survived", "unmet") },
    {
      ...{ what: "发现的比例", result: shown(percent(results)) },
      ...{ bound: `至少 ${WANTED_PERCENT}%`, headline: true },
    },
    ...directories.map((directory) => ({
      what: `发现的比例：${directory}`,
      result: shown(percent(results.filter((result) => directoryOf(result) === directory))),
    })),
  ];
}
