// Another person edits between any two requests of an operation: it is noticed, or does no harm.
import { EDITS } from "./concurrent-edits/edits";
import { tryEdit } from "./concurrent-edits/trial";
import { addFigures } from "./faults/figures";
import { OPERATIONS, type Operation } from "./faults/operations";
import { reference } from "./faults/reference";
import { chance } from "./formulas/random";
import { IN_FULL, SEED, sizeOf } from "./support/size";

jest.setTimeout(14_400_000);

const NAMES = [
  ...["计算·首次", "计算·改了一个名次", "计算·定稿以后", "预览·改了一个名次", "准备工作簿"],
  ...["填写·答复", "填写·约谈日期", "带入另一份工作簿", "撤销·计算·改了一个名次"],
];
const ALL = NAMES.map((name): Operation => {
  const found = Object.values(OPERATIONS)
    .flat()
    .find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`no operation ${name}`);
  return found;
});
const dice = chance(SEED);
const SAMPLE = [dice.pick(ALL)];
const EDITS_OF_A_SAMPLE = 4;
const tally = { tried: 0, noticed: 0, harmless: 0, "next-run": 0 };

it.each((IN_FULL ? ALL : SAMPLE).map((operation) => [operation.name, operation] as const))(
  "%s: an edit in between is noticed, or stands beside an unharmed result",
  async (name, operation) => {
    const { actions } = await reference(operation);
    const indices = actions.map((_, index) => index + 1);
    const edits = IN_FULL ? EDITS : dice.shuffled(EDITS).slice(0, sizeOf(EDITS_OF_A_SAMPLE, EDITS.length));
    const objections: string[] = [];
    for (const edit of edits) {
      for (const at of IN_FULL ? indices : dice.shuffled(indices).slice(0, 2)) {
        const verdict = await tryEdit(operation, edit, at);
        if (verdict === null) continue;
        tally.tried += 1;
        tally[verdict.outcome] += 1;
        const where = `第 ${at}/${actions.length} 次请求之前，${edit.name}`;
        objections.push(...verdict.objections.map((objection) => `${where}：${objection.slice(0, 600)}`));
      }
    }
    if (IN_FULL) process.stderr.write(`${name}: ${tally.tried} edits so far\n`);
    expect(objections).toEqual([]);
  },
);

afterAll(() => {
  const number = (count: number): string => count.toLocaleString("en");
  addFigures([
    {
      what: "读写之间别人改动",
      result: `${number(tally.tried)} 次：${number(tally.noticed)} 次发觉，${number(tally.harmless)} 次无碍`,
      headline: true,
    },
    {
      what: "其中改动保住、结果到下一次计算才齐全（在读取的当中插了列）",
      result: `${number(tally["next-run"])} 次`,
    },
    { what: "试过的改动", result: `${EDITS.length} 种，在 ${ALL.length} 种操作的每次请求之前` },
  ]);
});
