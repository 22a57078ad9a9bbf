// 待确认: open questions with their cell; answered rows stay, for they are the product's memory. Source: interfaces.md 3.
import { OWN_COLUMNS, wording } from "../policy";
import { questionId } from "../engine";
import type { Question } from "../engine";
import type { OwnTable } from "../worksheets";
import { linkFormula } from "./cell";
import type { Cell } from "./cell";
import type { LapsedApproval } from "./ledger";
import { dressNewSheet, dressRows, offerChoices } from "./look";
import { TableDraft, textOf } from "./table-draft";
import { byNumber, upsert } from "./upsert";
import type { Placement } from "./upsert";
import type { WorkbookDraft } from "./workbook-draft";

/** Excel takes at most 255 characters in a typed drop-down list, and a comma separates its entries. */
const LONGEST_LIST = 255;

export function composeQuestions(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  questions: readonly Question[],
): void {
  const table = new TableDraft(workbook.own("待确认", memory), memory, OWN_COLUMNS.待确认);
  dressNewSheet(table, null);
  const wanted = questions.map((question) => ({ id: question.id, cells: () => cellsOf(question) }));
  const placement = upsert(table, byNumber, wanted, (row) =>
    textOf(row, "代码") === "" || table.isTouched(row.row) ? { kind: "leave" } : { kind: "remove" },
  );
  dressRows(table, placement.appended);
  offerAnswers(table, questions, placement);
}

/** The question's row: what a run writes, with the answer beside it. Rows that stand keep everything else. */
export function answerQuestion(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  question: Question | string,
  answer: string,
): void {
  const id = typeof question === "string" ? question : question.id;
  const table = new TableDraft(workbook.own("待确认", memory), memory, OWN_COLUMNS.待确认);
  dressNewSheet(table, null);
  const standing = memory?.rows.find((row) => byNumber(row) === id);
  if (standing !== undefined || typeof question === "string") {
    if (standing) table.set(standing.row, "答复", answer);
    return;
  }
  const placement = upsert(table, byNumber, [{ id, cells: () => cellsOf(question) }], () => ({
    kind: "leave",
  }));
  dressRows(table, placement.appended);
  offerAnswers(table, [question], placement);
  const row = placement.rowById.get(id);
  if (row !== undefined) table.set(row, "答复", answer);
}

function cellsOf(question: Question): Readonly<Record<string, Cell>> {
  return {
    编号: question.id,
    代码: question.code,
    问题: wording(question.message),
    选项: question.choices.join(" / "),
    来源: question.at ? linkFormula(question.at.sheet, question.at.cell) : "",
    影响: question.affects.join("、"),
  };
}

/** Drop-downs for new rows; neighbours with the same choices share one. */
function offerAnswers(table: TableDraft, questions: readonly Question[], { rowById }: Placement): void {
  const standing = new Set((table.table?.rows ?? []).map(byNumber));
  const fresh = questions
    .filter(({ id, choices }) => !standing.has(id) && fitsList(choices))
    .map(({ id, choices }) => ({ row: rowById.get(id) ?? 0, choices }))
    .sort((a, b) => a.row - b.row);
  let start = 0;
  for (let index = 1; index <= fresh.length; index += 1) {
    const first = fresh[start];
    const next = fresh[index];
    if (!first) return;
    const goesOn = next?.row === first.row + index - start && next.choices.join() === first.choices.join();
    if (goesOn) continue;
    offerChoices(table, { row: first.row, rows: index - start }, "答复", first.choices);
    start = index;
  }
}

function fitsList(choices: readonly string[]): boolean {
  return (
    choices.length > 0 &&
    choices.every((choice) => !choice.includes(",")) &&
    choices.join(",").length <= LONGEST_LIST
  );
}

/** Every open question once: recognition's, the engine's, and approvals this run could not keep. */
export function openQuestions(
  raised: readonly Question[],
  lapsed: readonly LapsedApproval[],
  answers: Readonly<Record<string, string>>,
): readonly Question[] {
  const open = new Map<string, Question>();
  for (const question of raised) if (!open.has(question.id)) open.set(question.id, question);
  for (const each of lapsed) {
    const question = lapsedQuestion(each);
    if (!answers[question.id]?.trim()) open.set(question.id, question);
  }
  return [...open.values()];
}

/** A corrected source against a decision already taken (reading B-19): people judge, the row stays 已失效. */
function lapsedQuestion({ id, unit, clause, cause, isClosed, sheet, cell }: LapsedApproval): Question {
  const before = wording({ code: isClosed ? "reports-word-closed" : "reports-word-approved", values: {} });
  return {
    id: questionId("B-19", id),
    code: "B-19",
    message: { code: `reports-approved-${cause}`, values: { unit, clause, before } },
    at: { sheet, cell },
    choices: ["已知悉，按现结果", "保留原决定，已另行处理"],
    holds: false,
    affects: [unit],
  };
}
