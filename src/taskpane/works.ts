// Each thing the pane does with the workbook, from the wish to the message about what it came to.
import type {
  Account,
  Comparison,
  Entry,
  IsoMonth,
  Place,
  Progress,
  Receipt,
  Refusal,
  Stage,
  Trial,
} from "../run";
import type { Done, Message, Problem, Reading, Undoable, Work } from "./state";
import type { Workbook } from "./workbook";

/** What a work came to. */
export interface End {
  readonly message: Message | null;
  readonly account?: Account;
  readonly trials?: readonly Trial[];
  readonly comparison?: Comparison;
  /** The question that was answered. */
  readonly answered?: Extract<Entry, { readonly kind: "answer" }>;
  /** Can be taken back from now on. */
  readonly done?: Done;
  /** The latest of what was done is taken back. */
  readonly takenBack?: true;
  /** The workbook has to be read again. */
  readonly look?: Look;
  /** The account is that of a reading behind a run, whose result stays in sight. */
  readonly behind?: true;
}

/**
 * Why the workbook is read again: "anew" because its input changed; "behind" a run that wrote, to know how the workbook
 * stands now without putting away what the run came to.
 */
export type Look = "anew" | "behind";

export interface ReadingWish {
  readonly work: Reading;
  readonly month: IsoMonth | null;
  readonly signal: AbortSignal;
  readonly onStage: (stage: Stage, progress?: Progress) => void;
}

type Following = Pick<ReadingWish, "signal" | "onStage">;

/** 试算 of one switch, or of every one. */
export async function tryInWorkbook(
  workbook: Workbook,
  wish: Following & { readonly month: IsoMonth | null; readonly only: string | null },
): Promise<End> {
  const result = await workbook.whatIf(wish);
  if (result.kind === "cancelled") return { message: { kind: "cancelled" } };
  return result.kind === "tried" ? { message: null, trials: result.trials.trials } : refused("try", result);
}

/** 比较 of two months. */
export async function compareInWorkbook(
  workbook: Workbook,
  wish: Following & { readonly months: readonly [IsoMonth, IsoMonth] },
): Promise<End> {
  const result = await workbook.compare(wish);
  if (result.kind === "cancelled") return { message: { kind: "cancelled" } };
  if (result.kind !== "compared") return refused("compare", result);
  return { message: null, comparison: result.comparison };
}

/** 计算, 预览, and the reading in the background. */
export async function readWorkbook(workbook: Workbook, wish: ReadingWish): Promise<End> {
  const { work, month, signal, onStage } = wish;
  const result = await workbook.calculate({ month, write: work === "calculate", signal, onStage });
  if (result.kind === "cancelled") return { message: work === "look" ? null : { kind: "cancelled" } };
  if (result.kind !== "calculated") return refused(work, result);
  const { account, receipt } = result;
  const end: End = { message: readMessage(work, receipt), account, ...doneOf("calculate", receipt) };
  return receipt === null ? end : { ...end, look: "behind" };
}

/** Reads once more behind a run; where that fails, what the run itself told stays. */
export async function readBehind(workbook: Workbook, wish: Omit<ReadingWish, "work">): Promise<End> {
  const result = await workbook.calculate({ ...wish, write: false });
  return { message: null, ...(result.kind === "calculated" && { account: result.account, behind: true }) };
}

function readMessage(work: Reading, receipt: Receipt | null): Message | null {
  switch (work) {
    case "look":
      return null;
    case "preview":
      return { kind: "previewed" };
    case "calculate":
      return { kind: "calculated", cells: receipt?.cells ?? 0 };
  }
}

/** 撤销: puts back what `done` replaced. */
export async function takeBack(workbook: Workbook, done: Done): Promise<End> {
  const result = await workbook.revert(done.receipt);
  if (result.kind !== "reverted") return refused("undo", result);
  return { message: { kind: "undone", work: done.work }, takenBack: true, look: "anew" };
}

/** 准备工作簿. */
export async function prepareWorkbook(workbook: Workbook): Promise<End> {
  const result = await workbook.prepare();
  if (result.kind === "cancelled") return { message: { kind: "cancelled" } };
  if (result.kind !== "prepared") return refused("prepare", result);
  const message: Message = { kind: "prepared", created: result.created };
  return { message, ...doneOf("prepare", result.receipt), look: "anew" };
}

/** 带入其他月份的文件. */
export async function bringIntoWorkbook(workbook: Workbook, file: Blob): Promise<End> {
  // A file that is gone since it was chosen reads like one that is no workbook.
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  const result = await workbook.bringIn(new Uint8Array(bytes));
  switch (result.kind) {
    case "cancelled":
      return { message: { kind: "cancelled" } };
    case "not-brought":
      return trouble({ kind: "not-brought", why: result.why });
    case "brought": {
      const { kept, left, again, receipt } = result;
      const message: Message = { kind: "brought", kept, left, again };
      return { message, ...doneOf("bringIn", receipt), look: "anew" };
    }
    case "conflict":
    case "failed":
      return refused("bringIn", result);
  }
}

/** An answer, a correction or a setting. */
export async function enterInWorkbook(workbook: Workbook, entry: Entry): Promise<End> {
  const result = await workbook.enter(entry);
  switch (result.kind) {
    case "cancelled":
      return { message: { kind: "cancelled" } };
    case "refused":
      return trouble({ kind: "entry", why: result.why, choices: result.choices });
    case "entered":
      return { message: messageOf(entry), ...enteredOf(entry, result.receipt), look: "anew" };
    case "conflict":
    case "failed":
      return refused("enter", result);
  }
}

function messageOf(entry: Entry): Message {
  return entry.kind === "close" ? { kind: "closed", final: entry.final } : { kind: "entered" };
}

/** Jumps to a cell. */
export async function showInWorkbook(workbook: Workbook, place: Place): Promise<End> {
  const shown = await workbook.show(place);
  switch (shown.kind) {
    case "shown":
      return { message: null };
    case "not-shown":
      return trouble({ kind: "not-shown", why: shown.why, place });
    case "conflict":
    case "failed":
      return refused("show", shown);
  }
}

/** The end of a work that found its computer broken. */
export function computerTrouble(work: Work, details: string): End {
  return trouble({ kind: "computer", work, details });
}

function trouble(problem: Problem): End {
  return { message: { kind: "problem", problem } };
}

/** What may stand of a write that Excel did not answer can be taken back as if it had been done. */
function refused(work: Work, refusal: Refusal): End {
  const end = trouble({ kind: "refusal", work, refusal });
  const undo = refusal.kind === "failed" ? refusal.undo : undefined;
  if (undo === undefined || !isUndoable(work)) return end;
  return { ...end, done: { work, receipt: undo } };
}

function isUndoable(work: Work): work is Undoable {
  return work === "calculate" || work === "prepare" || work === "bringIn" || work === "enter";
}

function enteredOf(entry: Entry, receipt: Receipt | null): Pick<End, "answered" | "done"> {
  if (entry.kind !== "answer") return doneOf("enter", receipt);
  const done =
    receipt === null ? {} : { done: { work: "enter", receipt, question: entry.question } as const };
  return { answered: entry, ...done };
}

function doneOf(work: Undoable, receipt: Receipt | null): Pick<End, "done"> {
  return receipt === null ? {} : { done: { work, receipt } };
}
