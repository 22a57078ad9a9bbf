// The outcome of one file of a folder as people read it.
import { EXIT } from "../exit";
import { messageOf, printable, type Problem } from "../messages";
import type { JobResult } from "./job";

/** A file of the folder with its result, in the order of the listing. */
export interface FileEnd {
  /** Path below the folder. */
  readonly file: string;
  /** Path of the result below the results' folder; null where none was written. */
  readonly output: string | null;
  readonly result: JobResult;
}

const WORDS: Readonly<Record<number, string>> = {
  [EXIT.done]: "已计算",
  [EXIT.internal]: "程序出错",
  [EXIT.unreadable]: "读不了",
  [EXIT.nothingRecognised]: "没有认出",
  [EXIT.notWritten]: "没有写成",
  [EXIT.interrupted]: "已中断",
};

/** The outcomes in the order in which they are counted. */
export const OUTCOMES: readonly number[] = Object.values(EXIT).filter((code) => code in WORDS);

export function outcomeWord(exit: number): string {
  return WORDS[exit] ?? WORDS[EXIT.internal] ?? "";
}

/** What stands against a file, on one line; "" where nothing does. */
export function messageOfEnd({ result }: FileEnd): string {
  return result.problem === null ? "" : messageOf(result.problem);
}

/** A path of ours in a message is the one below the folder, so that every machine says the same. */
export function withRelativePath(problem: Problem, names: ReadonlyMap<string, string>): Problem {
  const values = Object.entries(problem.values).map(([key, value]) => [
    key,
    typeof value === "string" ? (names.get(value) ?? value) : value,
  ]);
  return { code: problem.code, values: Object.fromEntries(values) as Problem["values"] };
}

/** "已计算 10，读不了 1"; outcomes that did not happen are left out. */
export function countsLine(ends: readonly FileEnd[]): string {
  return OUTCOMES.map((exit) => [exit, ends.filter((end) => end.result.exit === exit).length] as const)
    .filter(([, count]) => count > 0)
    .map(([exit, count]) => `${outcomeWord(exit)} ${count}`)
    .join("，");
}

/** One line of the account: what the file holds, or why there is nothing. */
export function lineOfEnd(end: FileEnd): string {
  const { facts, exit } = end.result;
  const parts = [printable(end.file), outcomeWord(exit)];
  if (facts !== null && exit !== EXIT.nothingRecognised)
    parts.push(
      monthOf(facts),
      `表 ${facts.tables}`,
      `台账 ${facts.ledgerRows} 行`,
      `约谈 ${facts.interviews.length}`,
      `待确认 ${facts.questions.length}`,
    );
  const message = messageOfEnd(end);
  return [...parts, ...(message === "" ? [] : [message])].join(" · ");
}

/** "2019-08"; of annual results alone "2019 年终". */
export function monthOf(facts: { readonly month: string | null; readonly year: number }): string {
  return facts.month ?? (facts.year === 0 ? "未定" : `${facts.year} 年终`);
}
