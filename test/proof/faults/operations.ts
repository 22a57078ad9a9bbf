// Every use case of the pane that touches the workbook, exhaustive by type: a new one without an operation here does not compile.
import type * as useCases from "../../../src/run";
import {
  bringIn,
  calculate,
  compareMonths,
  enter,
  prepare,
  preview,
  revert,
  showPlace,
  watchSelection,
  whatIf,
  type Account,
  type Entry,
  type IsoMonth,
  type Receipt,
} from "../../../src/run";
import { accountAt, juneFile, type Stage } from "./office";
import { STAMP, type Scene } from "./scene";

/** What the index of src/run gives besides: it reads the surroundings, computes, or hands on; no request to a workbook. */
export const WITHOUT_WORKBOOK = [
  "displayLanguage",
  "excelIsReady",
  "onRibbonButton",
  "runInExcel",
  "showNotice",
  "startOffice",
  "watchTheme",
  "workbookAddress",
  "answerRibbon",
  "callPane",
  "localTime",
  "VERSION",
  "compute",
  "directComputer",
  "ComputerStopped",
  "ComputerFailed",
  "workerComputer",
] as const;

export type UseCase = Exclude<keyof typeof useCases, (typeof WITHOUT_WORKBOOK)[number]>;

/** What an operation came to: any end of a use case. */
export type End =
  | Awaited<
      ReturnType<
        | typeof bringIn
        | typeof calculate
        | typeof compareMonths
        | typeof enter
        | typeof prepare
        | typeof preview
        | typeof revert
        | typeof showPlace
        | typeof whatIf
      >
    >
  | { readonly kind: "watched" };

export interface Operation {
  readonly name: string;
  readonly stage: Stage;
  /** What is done before, without trouble: its receipt is what is undone. */
  readonly first?: (scene: Scene) => Promise<Receipt>;
  readonly act: (scene: Scene, receipt: Receipt | null) => Promise<End>;
}

export const BRINGING = "带入另一份工作簿";

/** After so many turns of the event loop a request that was begun has been sent. */
const QUIET_TURNS = 5;

type Some<Value> = readonly [Value, ...Value[]];

const MONTHS = ["2019-07" as IsoMonth, "2019-08" as IsoMonth] as const;
const ask = { ...STAMP, month: null } as const;

const calculation = (name: string, stage: Stage): Operation => ({
  name: `计算·${name}`,
  stage,
  act: ({ tools }) => calculate(tools, { ...ask, write: true }),
});

const look = (name: string, stage: Stage): Operation => ({
  name: `预览·${name}`,
  stage,
  act: ({ tools }) => preview(tools, ask),
});

const entry = (name: string, stage: Stage, words: (account: Account) => Entry): Operation => ({
  name: `填写·${name}`,
  stage,
  act: async ({ tools }) => enter(tools, words(await accountAt(stage)), STAMP),
});

/** Every kind of entry, by type. */
const ENTRIES: Readonly<Record<Entry["kind"], Some<Operation>>> = {
  answer: [
    entry("答复", "calculated", (account) => ({ ...question(account), answer: "乙镇" })),
    entry("答复尚未写进表的问题", "raw", (account) => ({ ...question(account), answer: "乙镇" })),
  ],
  correction: [
    entry("更正识别", "calculated", (account) => ({
      ...{ kind: "correction", field: "计分", value: "仅参考" },
      table: account.sheets.find(({ place }) => place.sheet === "7月")?.id ?? "",
    })),
    entry("更正识别，还没有排名登记", "raw", (account) => ({
      ...{ kind: "correction", field: "计分", value: "仅参考" },
      table: account.sheets.find(({ place }) => place.sheet === "7月")?.id ?? "",
    })),
  ],
  appointment: [
    entry("约谈日期", "calculated", ({ interviews }) => ({
      ...{ kind: "appointment", talks: interviews.map(({ id }) => id) },
      ...{ day: "2019-10-11", time: "上午9:00", place: "三楼会议室", overwrite: false },
    })),
  ],
  setting: [
    entry("设置", "calculated", () => ({ kind: "setting", item: "本区名称", value: "示例县" })),
    entry("设置新的一项", "calculated", () => ({
      ...{ kind: "setting", item: "POL-DOC 无文号事项", value: "计分并提示" },
    })),
    entry("建立设置表", "withoutSettings", () => ({ kind: "setting", item: "本区名称", value: "示例区" })),
  ],
  close: [
    entry("定稿", "settled", () => ({ kind: "close", period: "2019-08", final: true, by: "张三" })),
    entry("取消定稿", "closed", () => ({ kind: "close", period: "2019-08", final: false, by: "张三" })),
  ],
};

function question({ questions }: Account): { readonly kind: "answer"; readonly question: string } {
  return { kind: "answer", question: questions.find(({ code }) => code === "C-8")?.id ?? "" };
}

/** Undoing what another operation did. */
const undone = (operation: Operation): Operation => ({
  name: `撤销·${operation.name}`,
  stage: operation.stage,
  first: async (scene) => {
    const end = await operation.act(scene, null);
    if (!("receipt" in end) || end.receipt === null) throw new Error(`${operation.name}: ${end.kind}`);
    return end.receipt;
  },
  act: (scene, receipt) => {
    if (receipt === null) throw new Error("nothing to undo");
    return revert(scene.run, receipt);
  },
});

const preparing: Some<Operation> = [
  { name: "准备工作簿", stage: "raw", act: ({ tools }) => prepare(tools, { write: true }) },
  { name: "看要准备什么", stage: "raw", act: ({ tools }) => prepare(tools, { write: false }) },
];
const bringing: Some<Operation> = [
  {
    name: BRINGING,
    stage: "calculated",
    act: async ({ tools }) => bringIn(tools, await juneBytes()),
  },
];
const calculations: Some<Operation> = [
  calculation("首次", "raw"),
  calculation("准备好的", "prepared"),
  calculation("没有变化", "calculated"),
  calculation("改了一个名次", "rankChanged"),
  calculation("复核以后", "reviewed"),
  calculation("已批准行的名次更正以后", "corrected"),
  calculation("定稿以后", "closedCorrected"),
];

let june: Promise<Uint8Array> | undefined;
const juneBytes = (): Promise<Uint8Array> => (june ??= juneFile());

/** 撤销 of everything that gives a receipt; what changes nothing has none. */
const undoable = [
  ...calculations.filter(({ stage }) => stage !== "calculated"),
  preparing[0],
  ...Object.values(ENTRIES).flat(),
  ...bringing,
].map(undone) as [Operation, ...Operation[]];

export const OPERATIONS: Readonly<Record<UseCase, Some<Operation>>> = {
  calculate: calculations,
  preview: [look("首次", "raw"), look("改了一个名次", "rankChanged")],
  prepare: preparing,
  enter: Object.values(ENTRIES).flat() as [Operation, ...Operation[]],
  bringIn: bringing,
  revert: undoable,
  compareMonths: [
    {
      name: "比较两个月",
      stage: "calculated",
      act: ({ tools }) => compareMonths(tools, { months: MONTHS }),
    },
  ],
  whatIf: [
    {
      name: "试算",
      stage: "calculated",
      act: ({ tools }) => whatIf(tools, { month: null, only: "POL-STREAK-2" }),
    },
  ],
  showPlace: [
    {
      name: "转到",
      stage: "calculated",
      act: ({ run }) => showPlace(run, { sheet: "加减分台账", cell: "B4" }),
    },
  ],
  watchSelection: [
    {
      name: "跟随所选单元格",
      stage: "calculated",
      act: async ({ run, host }) => {
        const before = host.faults.count;
        let told = (): void => undefined;
        const isTold = new Promise<void>((resolve) => (told = resolve));
        const stop = await watchSelection(run, () => told());
        // Where watching was refused nothing is read; otherwise the reading comes first, so that requests keep their order.
        for (let turn = 0; turn < QUIET_TURNS; turn += 1) await new Promise(setImmediate);
        if (host.faults.count > before + 1) await isTold;
        await stop();
        return { kind: "watched" };
      },
    },
  ],
};
