// The use case 答复: writes a clerk's answer into its row of 待确认, where the next run reads it.
import type { Change } from "../reports";
import type { OwnTable } from "../worksheets";
import { refusalOf, type Refusal } from "./refusal";
import { ROOMS, type Receipt, type Rooms, type RunBatch } from "./rooms";

export interface AnswerRequest {
  /** 编号 of the question on 待确认. */
  readonly question: string;
  readonly answer: string;
}

export type Answered =
  | { readonly kind: "answered"; readonly receipt: Receipt }
  /** The question does not stand on 待确认: it was never written, or someone removed its row. */
  | { readonly kind: "no-such-question"; readonly question: string }
  | Refusal;

/** Writes one answer. The question's row must stand on 待确认 already. Source: interfaces.md 3. */
export async function answer(
  run: RunBatch,
  request: AnswerRequest,
  rooms: Pick<Rooms, "takeSnapshot" | "recognise" | "applyChanges"> = ROOMS,
): Promise<Answered> {
  try {
    const snapshot = await run((context) => rooms.takeSnapshot(context));
    const change = answerChange(rooms.recognise(snapshot).memory.questions, request);
    if (change === null) return { kind: "no-such-question", question: request.question };
    const applied = await run((context) => rooms.applyChanges(context, [change], snapshot));
    return applied.kind === "applied" ? { kind: "answered", receipt: applied } : applied;
  } catch (error) {
    return refusalOf(error);
  }
}

function answerChange(table: OwnTable | null, request: AnswerRequest): Change | null {
  const row = table?.rows.find((one) => String(one.cells["编号"] ?? "") === request.question);
  const column = table?.columns["答复"];
  if (table === null || row === undefined || column === undefined) return null;
  return {
    kind: "values",
    sheet: table.sheet,
    at: { row: row.row, column, rows: 1, columns: 1 },
    values: [[request.answer]],
    before: [[row.cells["答复"] ?? ""]],
  };
}
