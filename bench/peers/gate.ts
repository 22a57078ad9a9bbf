// The fairness gate: contestants whose rows differ are not timed.
import type { Contestant } from "./contestant";
import type { Line } from "./facts";

const inWords = ({ month, unit, clause, points, state }: Line): string =>
  [month || "年终", unit, clause, points, ["计分", "待定", "已吸收"][state]].join(" ");

/** The rows in one order, as texts. */
export const sorted = (lines: readonly Line[]): readonly string[] => lines.map(inWords).sort();

/** Rows that one answer has more often than the other; empty where the answers are the same. */
export function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts].flatMap(([line, count]) =>
    count === 0 ? [] : [`${count > 0 ? "只有前者有" : "只有后者有"}：${line}`],
  );
}

export interface Verdict {
  readonly rows: number;
  /** What differs from the first contestant's answer, by the other's name; empty = the race may start. */
  readonly unequal: ReadonlyMap<string, readonly string[]>;
}

/** Asks every contestant once and compares each answer with the first one's. */
export async function gate(contestants: readonly Contestant[]): Promise<Verdict> {
  const [first, ...others] = contestants;
  if (first === undefined) throw new Error("nobody takes part");
  const wanted = sorted((await first.run()).lines);
  const unequal = new Map<string, readonly string[]>();
  for (const other of others) {
    const found = differences(wanted, sorted((await other.run()).lines));
    if (found.length > 0) unequal.set(`${first.name} / ${other.name}`, found);
  }
  return { rows: wanted.length, unequal };
}
