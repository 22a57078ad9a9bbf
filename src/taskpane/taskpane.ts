// The task pane: one button calculates the open workbook, one puts it back; results and questions are listed as text.
import {
  calculate,
  directComputer,
  excelIsReady,
  localTime,
  revert,
  runInExcel,
  VERSION,
  type Calculation,
  type Receipt,
} from "../run";
import {
  adjustmentText,
  failureText,
  interviewText,
  NOT_IN_EXCEL,
  questionText,
  READY,
  WORKING,
} from "./plain-texts";

let lastReceipt: Receipt | null = null;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`taskpane.html has no element ${id}`);
  return found;
}

function button(id: string): HTMLButtonElement {
  return element(id) as HTMLButtonElement;
}

function say(text: string): void {
  element("status").textContent = text;
}

/** Cell text is shown as text, never as HTML. */
function fill(id: string, lines: readonly string[]): void {
  const items = (lines.length === 0 ? ["无"] : lines).map((line) => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  });
  element(id).replaceChildren(...items);
}

function show(result: Calculation): void {
  const { document: found } = result;
  fill(
    "adjustments",
    found.adjustments.filter((line) => line.month === found.month || line.month === null).map(adjustmentText),
  );
  fill("interviews", found.interviews.map(interviewText));
  fill("questions", found.questions.map(questionText));
  element("result").hidden = false;
  lastReceipt = result.receipt;
  button("undo").disabled = lastReceipt === null;
}

async function whileBusy(work: () => Promise<string>): Promise<void> {
  button("calculate").disabled = true;
  button("undo").disabled = true;
  say(WORKING);
  try {
    say(await work());
  } finally {
    button("calculate").disabled = false;
    button("undo").disabled = lastReceipt === null;
  }
}

async function calculateNow(): Promise<string> {
  const request = { month: null, now: localTime(new Date()), version: VERSION, write: true };
  const result = await calculate({ run: runInExcel, computer: directComputer() }, request);
  if (result.kind === "cancelled") return READY;
  if (result.kind !== "calculated") return failureText(result);
  show(result);
  if (!result.recognised) return "没有认出排名表或登记表。请检查表头是否有“单位”“得分”“排名”等列。";
  return result.receipt === null ? "与上次相同，没有改动。" : "已计算并写入。结果是建议，请复核审定。";
}

async function undoNow(): Promise<string> {
  if (lastReceipt === null) return READY;
  const result = await revert(runInExcel, lastReceipt);
  if (result.kind !== "reverted") return failureText(result);
  lastReceipt = null;
  element("result").hidden = true;
  return "已撤销本次计算。";
}

async function start(): Promise<void> {
  if (!(await excelIsReady())) return say(NOT_IN_EXCEL);
  button("calculate").addEventListener("click", () => void whileBusy(calculateNow));
  button("undo").addEventListener("click", () => void whileBusy(undoNow));
  button("calculate").disabled = false;
  say(READY);
}

void start();
