// The recognised tables and registers, how sure each reading is, and what a person can correct in place.
import { INPUT_SHEETS, wording } from "../../policy";
import { Doubts, recognitionNote } from "../../reports";
import { columnLetters, parseAddress } from "../../worksheets";
import {
  fieldValues,
  isColumnField,
  NO_OWN_VALUES,
  ownReading,
  tableId,
  type FieldValues,
} from "./own-reading";
import type { RankingTable, RecognisedTable } from "../../worksheets";
import type { Certainty, CorrectionField, CorrectionName, SheetAccount } from "../account";
import type { AccountInput } from "./input";

/** One line per table or register; the several rankings of one table are one line, told by the one that counts. */
export function sheetsOf(input: AccountInput): readonly SheetAccount[] {
  const { recognition, report } = input;
  const layouts = new Map(recognition.rankingTables.map((table) => [tableId(table), table]));
  const doubts = new Doubts(report.trace.questions, recognition.situation.rankings);
  const own = ownReading(input);
  const lines = new Map<string, RecognisedTable>();
  for (const table of recognition.tables) {
    const id = tableId(table);
    const layout = layouts.get(id);
    if (!lines.has(id) || (layout !== undefined && speaksFor(table, layout))) lines.set(id, table);
  }
  return [...lines].map(([id, table]) => {
    const layout = layouts.get(id);
    if (layout === undefined) return plainSheet(id, table, doubts);
    return rankingSheet(id, table, layout, { doubts, own: own.get(id) ?? NO_OWN_VALUES });
  });
}

/** Of several rankings of one table the registry's row is about one. */
function speaksFor({ series, level, month }: RecognisedTable, layout: RankingTable): boolean {
  return series === layout.series && level === layout.level && month === layout.month;
}

function baseOf(id: string, table: RecognisedTable) {
  const { sheet, range, kind, series, level, month, subject, total, counts, rows, columns } = table;
  const place = { sheet, cell: range };
  return { id, place, kind, series, level, month, subject, total, counts, rows, columns };
}

/** A register, or a ranking of persons or of units that are not ours: nothing of it stands on 排名登记. */
function plainSheet(id: string, table: RecognisedTable, doubts: Doubts): SheetAccount {
  const code = table.kind === "ranking" ? "account.note.reference" : "account.note.register";
  return {
    ...baseOf(id, table),
    direction: null,
    bracket: null,
    note: wording({ code, values: { rows: table.rows } }),
    certainty: certaintyOf(doubts.about(table, [])),
    corrections: [],
  };
}

function rankingSheet(
  id: string,
  table: RecognisedTable,
  layout: RankingTable,
  { doubts, own }: { readonly doubts: Doubts; readonly own: FieldValues },
): SheetAccount {
  return {
    ...baseOf(id, table),
    counts: layout.counts,
    direction: layout.direction,
    bracket: layout.bracket,
    note: recognitionNote(layout, doubts),
    certainty: certaintyOf(doubts.about(table, layout.rankingIds)),
    corrections: correctionsOf(table, layout, own),
  };
}

function certaintyOf({ open, taken }: ReturnType<Doubts["about"]>): Certainty {
  if (open > 0) return "open";
  return taken > 0 ? "likely" : "certain";
}

const REGISTRY_COLUMNS = INPUT_SHEETS.find(({ kind }) => kind === "registry")?.columns ?? [];

/** The columns of 排名登记 a person may fill for this table, with what is taken now and what the product takes alone. */
function correctionsOf(
  table: RecognisedTable,
  layout: RankingTable,
  own: FieldValues,
): readonly CorrectionField[] {
  const values = Object.entries(fieldValues(table, layout)) as [CorrectionName, string][];
  return values.map(([name, value]) => {
    const byPerson = layout.corrected.includes(name);
    const choices = choicesOf(name, table.range);
    return { name, value, byPerson, own: byPerson ? (own[name] ?? "") : value, choices };
  });
}

/** What a field may say; empty = free text. Columns are those of the table itself. */
export function choicesOf(name: CorrectionName, range: string): readonly string[] {
  if (!isColumnField(name)) return REGISTRY_COLUMNS.find(({ title }) => title === name)?.choices ?? [];
  const box = parseAddress(range);
  return Array.from({ length: box?.columns ?? 0 }, (_, index) => columnLetters((box?.column ?? 0) + index));
}
