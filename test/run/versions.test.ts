// Every use case on every Excel that is served: the floor has all they need, and the workbook comes out the same.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createExcelHost,
  FLOOR_SETS,
  LTSC_2021_SETS,
  NEWEST_SETS,
  openWorkbook,
  workbookBytes,
  type RequirementSets,
} from "../../src/host";
import {
  calculate,
  directComputer,
  enter,
  prepare,
  revert,
  type Entry,
  type Receipt,
  type RunBatch,
  type Tools,
} from "../../src/run";

const SAMPLES = join(__dirname, "../../assets/samples");
const RUN = { now: "2019-09-05 10:30", version: "1.0.0" };
const LONG = 60_000;

type UseCase = (tools: Tools, file: { readonly run: RunBatch }) => Promise<unknown>;

/** The receipt of what was done; anything else fails with what was said. */
function receiptOf(result: { readonly kind: string; readonly receipt?: Receipt | null }): Receipt {
  if (result.receipt === undefined || result.receipt === null) throw new Error(JSON.stringify(result));
  return result.receipt;
}

const calculated = async (tools: Tools): Promise<Receipt> =>
  receiptOf(await calculate(tools, { ...RUN, month: null, write: true }));
const entered = async (tools: Tools, entry: Entry): Promise<Receipt> =>
  receiptOf(await enter(tools, entry, RUN));
const prepared = async (tools: Tools): Promise<Receipt> => receiptOf(await prepare(tools, { write: true }));

async function firstQuestion(tools: Tools): Promise<Entry> {
  const { account } = await accountOf(tools);
  const asked = account.questions.find(({ choices }) => choices.length > 0);
  if (asked === undefined) throw new Error("no question");
  return { kind: "answer", question: asked.id, answer: asked.choices[0] ?? "" };
}

async function firstTable(tools: Tools): Promise<Entry> {
  const { account } = await accountOf(tools);
  const table = account.sheets.find(({ corrections }) => corrections.length > 0);
  if (table === undefined) throw new Error("no table");
  return { kind: "correction", table: table.id, field: "计分", value: "仅参考" };
}

async function accountOf(tools: Tools) {
  const result = await calculate(tools, { ...RUN, month: null, write: false });
  if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
  return result;
}

const USE_CASES: readonly (readonly [string, UseCase])[] = [
  ["预览", (tools) => accountOf(tools)],
  ["计算", calculated],
  ["准备工作簿", prepared],
  ["a setting", (tools) => entered(tools, { kind: "setting", item: "本区名称", value: "江北区" })],
  ["a correction", async (tools) => entered(tools, await firstTable(tools))],
  [
    "an answer, and 计算 again",
    async (tools) => {
      await calculated(tools);
      await entered(tools, await firstQuestion(tools));
      return calculate(tools, { ...RUN, month: null, write: true });
    },
  ],
  [
    "撤销",
    async (tools, { run }) =>
      expect(await revert(run, await calculated(tools))).toEqual({ kind: "reverted" }),
  ],
];

/** What the file holds after `useCase` on this Excel, and the members that this Excel refused. */
async function played(sample: string, sets: RequirementSets, useCase: UseCase) {
  const opened = await openWorkbook(readFileSync(join(SAMPLES, `${sample}.xlsx`)), sample);
  if (!opened.ok) throw new Error(opened.problem.code);
  const host = createExcelHost(opened.value.workbook, { sets });
  const uninstall = host.install();
  try {
    const run: RunBatch = (batch) => host.Excel.run(batch);
    await useCase({ run, computer: directComputer() }, { run });
    const refused = host.statistics.requests.flatMap(({ error }) => error ?? []);
    return { bytes: Buffer.from(await workbookBytes(opened.value)).toString("base64"), refused };
  } finally {
    uninstall();
  }
}

describe.each(["首月示例", "杂乱示例"])("%s", (sample) => {
  it.each(USE_CASES)(
    "%s",
    async (_, useCase) => {
      const floor = await played(sample, FLOOR_SETS, useCase);
      expect(floor.refused).toEqual([]);
      for (const sets of [LTSC_2021_SETS, NEWEST_SETS]) {
        const newer = await played(sample, sets, useCase);
        expect(newer.refused).toEqual([]);
        expect(newer.bytes === floor.bytes).toBe(true);
      }
    },
    LONG,
  );
});
