// All edits before all requests of one operation, or a seeded handful of them, and what they came to.
import { OPERATIONS, type Operation } from "../faults/operations";
import { reference } from "../faults/reference";
import type { Chance } from "../formulas/random";
import type { Figure } from "../support/figures";
import { EDITS } from "./edits";
import { tryEdit, type Verdict } from "./trial";

const NAMES = [
  ...["计算·首次", "计算·改了一个名次", "计算·定稿以后", "预览·改了一个名次", "准备工作簿"],
  ...["填写·答复", "填写·约谈日期", "带入另一份工作簿", "撤销·计算·改了一个名次"],
];

/** The operations between whose requests people edit: one of each kind. */
export const EDITED: readonly Operation[] = NAMES.map((name) => {
  const found = Object.values(OPERATIONS)
    .flat()
    .find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`no operation ${name}`);
  return found;
});

export type EditTally = Record<"tried" | Verdict["outcome"], number>;

export const emptyEditTally = (): EditTally => ({
  ...{ tried: 0, noticed: 0, "noticed-looks": 0, harmless: 0, "harmless-looks": 0, "next-run": 0 },
});

/** What two sweeps came to together. */
export const sumOfEdits = (one: EditTally, other: EditTally): EditTally => ({
  tried: one.tried + other.tried,
  noticed: one.noticed + other.noticed,
  "noticed-looks": one["noticed-looks"] + other["noticed-looks"],
  harmless: one.harmless + other.harmless,
  "harmless-looks": one["harmless-looks"] + other["harmless-looks"],
  "next-run": one["next-run"] + other["next-run"],
});

/** So many edits, each before so many of the requests, by chance; null = every one before every request. */
export type SomeEdits = { readonly of: Chance; readonly edits: number; readonly requests: number } | null;

/** Tries them and counts; answers the objections, each with its operation, request and edit. */
export async function sweepEdits(
  operation: Operation,
  tally: EditTally,
  some: SomeEdits,
): Promise<readonly string[]> {
  const { actions } = await reference(operation);
  const indices = actions.map((_, index) => index + 1);
  const edits = some === null ? EDITS : some.of.shuffled(EDITS).slice(0, some.edits);
  const objections: string[] = [];
  for (const edit of edits) {
    for (const at of some === null ? indices : some.of.shuffled(indices).slice(0, some.requests)) {
      const verdict = await tryEdit(operation, edit, at);
      if (verdict === null) continue;
      tally.tried += 1;
      tally[verdict.outcome] += 1;
      const where = `${operation.name}，第 ${at}/${actions.length} 次请求之前，${edit.name}`;
      objections.push(...verdict.objections.map((objection) => `${where}：${objection.slice(0, 600)}`));
    }
  }
  return objections;
}

const number = (count: number): string => count.toLocaleString("en");

/** What a full sweep without objections has shown. */
export function editFiguresOf(tally: EditTally): readonly Figure[] {
  return [
    {
      what: "读写之间别人改动",
      result: `${number(tally.tried)} 次：${number(tally.noticed + tally["noticed-looks"])} 次发觉，${number(tally.harmless + tally["harmless-looks"])} 次无碍`,
      headline: true,
    },
    {
      what: "其中写入的那一刻别人移动了行列：已提示冲突，内容逐格不变，个别格式落在相邻的行列",
      result: `${number(tally["noticed-looks"])} 次`,
    },
    {
      what: "其中撤销放回格式的那一刻别人移动了行列：内容逐格不变，个别格式落在相邻的行列",
      result: `${number(tally["harmless-looks"])} 次`,
    },
    {
      what: "其中改动保住、结果到下一次计算才齐全（在读取的当中插了列；排名登记的“区域”停在当时读到的范围）",
      result: `${number(tally["next-run"])} 次`,
    },
    { what: "试过的改动", result: `${EDITS.length} 种，在 ${EDITED.length} 种操作的每次请求之前` },
  ];
}
