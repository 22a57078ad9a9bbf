// The difference in a few lines of text, for 变化 on 运行记录: counts, then what changed under its cause, never too long.
import { wording } from "../../policy";
import { signed } from "../cell";
import type { DifferenceLine } from "./difference-line";

const MOST_CAUSES = 8;
const MOST_PER_CAUSE = 8;
const LONGEST_CAUSE = 120;
const LONGEST_LINE = 300;

/** Counts by kind, then one line per cause; "" where nothing changed. */
export function summaryOf(lines: readonly DifferenceLine[], isFirst: boolean): string {
  if (lines.length === 0) return "";
  const counts = countsOf(lines);
  if (isFirst) return text("first", { counts });
  const causes = [...byCause(lines)];
  const told = causes.slice(0, MOST_CAUSES).map(([cause, of]) => causeLine(cause, of));
  const left = causes.slice(MOST_CAUSES).reduce((sum, [, of]) => sum + of.length, 0);
  return [counts, ...told, ...(left > 0 ? [text("left", { count: left })] : [])].join("\n");
}

function byCause(lines: readonly DifferenceLine[]): ReadonlyMap<string, readonly DifferenceLine[]> {
  const groups = new Map<string, DifferenceLine[]>();
  for (const line of lines) {
    const group = groups.get(line.cause);
    if (group) group.push(line);
    else groups.set(line.cause, [line]);
  }
  return groups;
}

const WHATS = { adjustment: "台账", interview: "约谈", effect: "年度影响", question: "待确认" } as const;
const KINDS = { new: "新增", withdrawn: "撤销", changed: "变更" } as const;

function countsOf(lines: readonly DifferenceLine[]): string {
  const counts = new Map<string, number>();
  for (const { what, kind } of lines) {
    const name = `${WHATS[what]}${KINDS[kind]}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name}${count}`).join("，");
}

/** Questions are counted above; their sentences stand on 待确认. */
function causeLine(cause: string, lines: readonly DifferenceLine[]): string {
  const items = lines.filter(({ what }) => what !== "question").map(itemOf);
  const more = items.length > MOST_PER_CAUSE ? text("more", { count: items.length }) : "";
  const told = items.length === 0 ? countsOf(lines) : items.slice(0, MOST_PER_CAUSE).join("、");
  return cut(`${cut(cause, LONGEST_CAUSE)}：${told}${more}`, LONGEST_LINE);
}

function itemOf(line: DifferenceLine): string {
  const { kind, what, unit, clause, detail } = line;
  const name = what === "interview" ? `${unit}约谈` : `${unit} ${detail ?? clause ?? ""}`;
  return `${KINDS[kind]}${name}${movement(line)}`;
}

function movement({
  kind,
  before,
  after,
  levelBefore,
  levelAfter,
  statusBefore,
  statusAfter,
}: DifferenceLine) {
  if (levelBefore !== null || levelAfter !== null) return arrow(levelBefore, levelAfter);
  if (before === null && after === null) return "";
  if (kind !== "changed") return ` ${signed((kind === "new" ? after : before) ?? 0)}`;
  if (before !== after) return arrow(signed(before ?? 0), signed(after ?? 0));
  return statusBefore === statusAfter ? "" : arrow(statusBefore, statusAfter);
}

function arrow(before: string | null, after: string | null): string {
  if (before === after || before === null || after === null) return ` ${after ?? before ?? ""}`;
  return ` ${before}→${after}`;
}

const cut = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words;

const text = (code: string, values: Readonly<Record<string, string | number>>): string =>
  wording({ code: `reports-change-${code}`, values });
