// The figures of the proof on bad files.
import type { Figure } from "../support/figures";
import type { BadFile } from "./kinds";
import { FAMILIES } from "./kind";
import type { Answer, Lost, Stopped } from "./orders";
import { HEAP, MOST_SECONDS } from "./runner";
import { MOST_MEMORY } from "./verdict";

/** One file with what became of it. */
export interface Judged {
  readonly file: BadFile;
  readonly answer: Answer | Lost | Stopped;
  readonly faults: readonly string[];
}

const MEANINGS: readonly (readonly [number, string])[] = [
  [0, "有结果，能再打开（退出码 0）"],
  [3, "读不了，一句话（退出码 3）"],
  [4, "没有认出，一句话（退出码 4）"],
  [5, "没有写，一句话（退出码 5）"],
];

/** Lines of docs/proof.md. */
export function figuresOf(results: readonly Judged[]): readonly Figure[] {
  const answers = results.flatMap(({ answer }) => ("cpu" in answer ? [answer] : []));
  const stopped = results.filter(({ answer }) => "stopped" in answer);
  const kinds = new Set(results.map(({ file }) => file.kind));
  const worst = (value: (answer: Answer) => number): number => Math.max(...answers.map(value));
  return [
    {
      what: "损坏或恶意的文件",
      result: `${results.length} 个，${kinds.size} 种`,
      bound: "至少 3000 个",
      headline: true,
    },
    {
      what: "其中得到结果或一句话和退出码",
      result: `${results.length - results.filter(({ faults }) => faults.length > 0).length} 个`,
      bound: "全部",
      headline: true,
    },
    {
      what: "抛出错误堆栈",
      result: `${answers.filter(({ thrown }) => thrown !== null).length} 次`,
      bound: "0 次",
    },
    ...FAMILIES.map((family) => ({
      what: family,
      result: `${results.filter(({ file }) => file.kind.family === family).length} 个`,
    })),
    ...MEANINGS.map(([exit, what]) => ({
      what,
      result: `${answers.filter((answer) => answer.exit === exit).length} 个`,
    })),
    { what: "超出内存或时限，由守护进程停下，一句话（退出码 3）", result: `${stopped.length} 个` },
    {
      what: "一个文件最多占的内存",
      result: `${Math.round(worst(({ peak }) => peak))} MB`,
      bound: `不超过 ${MOST_MEMORY} MB（堆 ${HEAP} MB）`,
    },
    {
      what: "一个文件最多用的处理器时间",
      result: `${worst(({ cpu }) => cpu).toFixed(1)} 秒`,
      bound: `不超过 ${MOST_SECONDS} 秒`,
    },
  ];
}
