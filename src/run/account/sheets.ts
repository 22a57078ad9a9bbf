// The recognised tables and registers, how sure each reading is, and what a person can correct in place.
import { INPUT_SHEETS, wording } from "../../policy";
import type { Question, Ranking } from "../../engine";
import { columnLetters, parseAddress } from "../../worksheets";
import type { Box, RankingTable, RecognisedTable } from "../../worksheets";
import type { Certainty, CorrectionField, CorrectionName, SheetAccount } from "../account";
import type { AccountInput } from "./input";

/** Stable within the workbook: sheet and range. */
export function tableId({ sheet, range }: { readonly sheet: string; readonly range: string }): string {
  return `${sheet}!${range}`;
}

/** One line per table or register; the several rankings of one table are one line, told by the one that counts. */
export function sheetsOf({ recognition, report }: AccountInput): readonly SheetAccount[] {
  const layouts = new Map(recognition.rankingTables.map((table) => [tableId(table), table]));
  const doubts = new Doubts(report.trace.questions, recognition.situation.rankings);
  const lines = new Map<string, RecognisedTable>();
  for (const table of recognition.tables) {
    const id = tableId(table);
    const layout = layouts.get(id);
    if (!lines.has(id) || (layout !== undefined && speaksFor(table, layout))) lines.set(id, table);
  }
  return [...lines].map(([id, table]) => {
    const layout = layouts.get(id);
    return layout === undefined ? plainSheet(id, table, doubts) : rankingSheet(id, table, layout, doubts);
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
    certainty: doubts.about(table, []),
    corrections: [],
  };
}

function rankingSheet(
  id: string,
  table: RecognisedTable,
  layout: RankingTable,
  doubts: Doubts,
): SheetAccount {
  return {
    ...baseOf(id, table),
    counts: layout.counts,
    direction: layout.direction,
    bracket: layout.bracket,
    note: layout.note,
    certainty: doubts.about(table, layout.rankingIds),
    corrections: correctionsOf(table, layout),
  };
}

/** Which questions stand about a table: at its cells, or holding one of its rankings or rows. */
class Doubts {
  private readonly bySheet = new Map<string, { readonly question: Question; readonly box: Box | null }[]>();
  private readonly held: ReadonlySet<string>;
  private readonly rankings: ReadonlyMap<string, Ranking>;

  constructor(questions: readonly Question[], rankings: readonly Ranking[]) {
    this.held = new Set(questions.filter(({ holds }) => holds).map(({ id }) => id));
    this.rankings = new Map(rankings.map((ranking) => [ranking.id, ranking]));
    for (const question of questions) {
      if (question.at === null) continue;
      const entry = { question, box: parseAddress(question.at.cell) };
      const known = this.bySheet.get(question.at.sheet);
      if (known) known.push(entry);
      else this.bySheet.set(question.at.sheet, [entry]);
    }
  }

  about(table: RecognisedTable, rankingIds: readonly string[]): Certainty {
    const rankings = rankingIds.flatMap((id) => this.rankings.get(id) ?? []);
    const box = parseAddress(table.range);
    const titles = new Set(rankings.map(({ at }) => at.cell));
    const asked = (this.bySheet.get(table.sheet) ?? []).filter(
      (entry) => titles.has(entry.question.at?.cell ?? "") || (box !== null && holds(box, entry.box)),
    );
    const isOpen = asked.some(({ question }) => question.holds) || rankings.some((one) => this.isHeld(one));
    if (isOpen) return "open";
    return asked.length > 0 ? "likely" : "certain";
  }

  private isHeld(ranking: Ranking): boolean {
    return (
      ranking.holds.some((id) => this.held.has(id)) ||
      ranking.entries.some((entry) => entry.holds.some((id) => this.held.has(id)))
    );
  }
}

function holds(box: Box, spot: Box | null): boolean {
  return (
    spot !== null &&
    spot.row >= box.row &&
    spot.row < box.row + box.rows &&
    spot.column >= box.column &&
    spot.column < box.column + box.columns
  );
}

const REGISTRY_COLUMNS = INPUT_SHEETS.find(({ kind }) => kind === "registry")?.columns ?? [];

/** The columns of 排名登记 a person may fill for this table, with what is taken now. */
function correctionsOf(table: RecognisedTable, layout: RankingTable): readonly CorrectionField[] {
  const values: Partial<Record<CorrectionName, string>> = {
    系列: layout.series ?? "",
    级别: layout.level ?? "",
    数据月份: layout.month ?? "",
    排名主体: layout.subject ?? "",
    参排总数: layout.total === null ? "" : String(layout.total),
    方向: layout.direction ?? "",
    括号含义: layout.bracket ?? "",
    计分: layout.counts ? "计分" : "仅参考",
    ...columnValues(table, layout),
  };
  return (Object.entries(values) as [CorrectionName, string][]).map(([name, value]) => ({
    name,
    value,
    byPerson: layout.corrected.includes(name),
    choices: choicesOf(name, table.range),
  }));
}

/** Only a table with rows has columns that could be others. */
function columnValues({ columns }: RecognisedTable, { orientation }: RankingTable) {
  if (orientation !== "rows") return {};
  return {
    单位列: columns["unit"] ?? columns["indicator"] ?? "",
    得分列: columns["score"] ?? "",
    排名列: columns["rank"] ?? "",
  };
}

/** What a field may say; empty = free text. Columns are those of the table itself. */
export function choicesOf(name: CorrectionName, range: string): readonly string[] {
  if (!isColumnField(name)) return REGISTRY_COLUMNS.find(({ title }) => title === name)?.choices ?? [];
  const box = parseAddress(range);
  return Array.from({ length: box?.columns ?? 0 }, (_, index) => columnLetters((box?.column ?? 0) + index));
}

export function isColumnField(name: CorrectionName): boolean {
  return name === "单位列" || name === "得分列" || name === "排名列";
}
