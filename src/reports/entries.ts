// A person's own words as changes, where a run would write around them: an answer, a correction, a value.
import type { Question } from "../engine";
import type { CellValue, OwnTable, RankingTable, Snapshot } from "../worksheets";
import type { Cell } from "./cell";
import type { Change } from "./change";
import { answerQuestion } from "./questions-sheet";
import { correctRegistry } from "./registry";
import { WorkbookDraft } from "./workbook-draft";

/** An answer on 待确认. */
export interface Answer {
  /** A row that does not stand yet is written from the question; of one that stands the 编号 is enough. */
  readonly question: Question | string;
  readonly answer: string;
}

/** A correction of one table on 排名登记. */
export interface Correction {
  readonly tables: readonly RankingTable[];
  readonly table: RankingTable;
  /** By title of the column. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Answers and a correction, as one list of changes; sheets and rows are created as a run would create them. */
export function entryChangesOf(
  snapshot: Snapshot,
  memory: { readonly questions: OwnTable | null; readonly registry: OwnTable | null },
  { answers = [], correction }: { readonly answers?: readonly Answer[]; readonly correction?: Correction },
): readonly Change[] {
  const workbook = new WorkbookDraft(snapshot);
  if (correction !== undefined) {
    correctRegistry(workbook, memory.registry, correction.tables, correction.table, correction.cells);
  }
  for (const { question, answer } of answers) answerQuestion(workbook, memory.questions, question, answer);
  return workbook.allChanges();
}

/** Values into cells of a sheet that stands, each with what it replaces. */
export function cellChanges(
  snapshot: Snapshot,
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
): readonly Change[] {
  const workbook = new WorkbookDraft(snapshot);
  const draft = workbook.existing(sheet);
  for (const { row, column, value } of cells) draft?.set(row, column, value);
  return workbook.allChanges();
}
