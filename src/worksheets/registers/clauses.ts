// 制度条款: the office's own wording of clauses, by clause id. Nothing is computed from it.
import type { ClauseId } from "../../policy";
import { readClauses } from "../clause-id";
import type { Note } from "../sheets";
import { isBlank, isError, tidy } from "../text";
import type { RecognisedTable } from "../recognition";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import { registerRows } from "./rows";

export type ClauseTexts = Partial<Readonly<Record<ClauseId, string>>>;

export interface ClauseFindings {
  readonly texts: ClauseTexts;
  readonly table: RecognisedTable;
  /** Names the rows whose clause nobody knows. */
  readonly notes: readonly Note[];
}

/** Reads 制度条款. Wording of a clause itself comes before that of its article; several rows of one clause follow each other. */
export function readClauseTexts(register: FoundRegister): ClauseFindings {
  const rows = registerRows(register).filter((row) => !isBlank(row.value("text")));
  const own = new Map<ClauseId, string>();
  const ofArticle = new Map<ClauseId, string>();
  const unknown: string[] = [];
  for (const row of rows) {
    const text = row.value("text");
    const clauses = readClauses(row.value("clause"));
    if (clauses.length === 0) unknown.push(tidy(row.value("clause")));
    if (isError(text)) continue;
    const texts = clauses.length === 1 ? own : ofArticle;
    for (const clause of clauses) texts.set(clause, joined(texts.get(clause), String(text).trim()));
  }
  return {
    texts: Object.fromEntries([...ofArticle, ...own]),
    table: registerTable(register, { rows: rows.length }),
    notes: unknown.length === 0 ? [] : [unknownNote(register.sheet.name, unknown)],
  };
}

const joined = (before: string | undefined, text: string): string =>
  before === undefined ? text : `${before}\n${text}`;

function unknownNote(sheet: string, clauses: readonly string[]): Note {
  const values = { sheet, clauses: [...new Set(clauses)].join("、") };
  return { code: "register.clauses-unknown", values, at: null };
}
