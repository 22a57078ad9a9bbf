// Every state that the page around the grid can be in, by name: each cover, each message, each question.
import { ZH_CN, type TextKey } from "../../../src/workbench/texts/zh-CN";
import type { BenchState, Words } from "./page/bench-gallery";
import { LATIN, SHEET, UNIT } from "./states/words";

type Model = BenchState["model"];
type Question = NonNullable<BenchState["question"]>;

const NAME = `${SHEET}-${UNIT}.xlsx`;
const VALUES = {
  ...{ name: NAME, cell: "AA1048", allowed: LATIN, part: "xl/worksheets/sheet1.xml" },
  ...{ size: "201", sheet: SHEET },
};
const words = (key: TextKey): Words => ({ key, values: VALUES });

const EMPTY: Model = {
  ...{ stage: "empty", name: null, isDirty: false, canUndo: false, canRedo: false },
  ...{ message: null, hasCharts: false, isDropping: false },
};
const OPEN: Model = {
  ...{ ...EMPTY, stage: "ready", name: NAME, isDirty: true, canUndo: true, hasCharts: true },
};

/** Texts that a message tells; the others stand on the page itself. */
const TOLD = (Object.keys(ZH_CN) as TextKey[]).filter((key) =>
  /^(refused-|file-|sheet-|crash|failedFetch|failedSave|readOnlyCommand|savedAs)/.test(key),
);
const LOSSES = (Object.keys(ZH_CN) as TextKey[]).filter((key) => key.startsWith("loss-"));

const question = (parts: Omit<Question, "no">): BenchState => ({
  model: OPEN,
  question: { ...parts, no: words("cancel") },
});

function message(key: TextKey): BenchState {
  const isInfo = /^(refused-|readOnlyCommand|savedAs)/.test(key);
  const details = key.startsWith("crash") ? `TypeError: ${LATIN} at workbench.js:1:1` : null;
  const text = words(key);
  return {
    model: {
      ...OPEN,
      message: { tone: isInfo ? "info" : "error", text, details, offersReload: details !== null },
    },
    question: null,
  };
}

export function everyBenchState(): readonly { readonly name: string; readonly state: BenchState }[] {
  const plain = (model: Model): BenchState => ({ model, question: null });
  return [
    { name: "cover", state: plain(EMPTY) },
    { name: "opening", state: plain({ ...EMPTY, stage: words("loading") }) },
    { name: "saving", state: plain({ ...OPEN, stage: words("saving") }) },
    { name: "dropping", state: plain({ ...EMPTY, isDropping: true }) },
    { name: "open", state: plain(OPEN) },
    { name: "open, saved, can redo", state: plain({ ...OPEN, isDirty: false, canRedo: true }) },
    { name: "cover, with a message", state: { ...message("crashGrid"), model: coverWithMessage() } },
    ...TOLD.map((key) => ({ name: `message: ${key}`, state: message(key) })),
    {
      name: "question: not saved",
      state: question({
        ...{ title: words("discardTitle"), text: words("discardText"), items: [], yes: words("discard") },
      }),
    },
    {
      name: "question: loss",
      state: question({
        ...{ title: words("lossTitle"), text: words("lossText"), items: LOSSES.map(words) },
        yes: words("goOn"),
      }),
    },
  ];
}

const coverWithMessage = (): Model => ({ ...message("crashGrid").model, stage: "empty", name: null });
