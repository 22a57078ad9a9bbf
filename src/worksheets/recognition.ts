// What recognition says: the tables found, the situation for the engine, questions, and the product's own sheets as remembered.
import type { Level, Subject } from "../policy";
import type { CellRef, Question, Situation } from "../engine";
import type { Box, CellValue } from "./snapshot";

export type TableKind =
  | "ranking"
  | "annual-township"
  | "annual-department"
  | "events"
  | "households"
  | "units"
  | "indicator-leads"
  | "registry"
  | "history"
  | "submissions"
  | "settings"
  | "calendar"
  | "parameters"
  | "clauses";

/** One table or register found, as `tables` of the run document lists it (interfaces.md 4). */
export interface RecognisedTable {
  readonly sheet: string;
  readonly range: string; // header + body, A1 without `$`
  readonly kind: TableKind;
  readonly level: Level | null;
  readonly month: string | null;
  readonly subject: Subject | null;
  readonly series: string | null;
  readonly total: number | null;
  readonly counts: boolean;
  /** Role to column letter, e.g. {unit:"B", score:"C", rank:"D"}. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: number;
}

/** Layout facts of one ranking table that the write-back needs. One entry per physical table. */
export interface RankingTable {
  readonly sheet: string;
  readonly range: string;
  readonly rankingIds: readonly string[]; // Ranking.id of every ranking read from it
  readonly headerRow: number; // 0-based, last header row
  readonly firstRow: number; // 0-based, first body row
  readonly lastRow: number;
  /** 0-based column of the row label; own formulas point there. Null for prose, one-cell and transposed tables. */
  readonly labelColumn: number | null;
  /** Can own columns stand beside it? Transposed, prose and one-cell tables cannot. */
  readonly orientation: "rows" | "transposed" | "prose";
  readonly counts: boolean;
  readonly month: string | null;
  readonly subject: Subject | null;
  readonly level: Level | null;
  readonly series: string | null;
  readonly total: number | null;
  readonly direction: "越大越好" | "越小越好" | null;
  readonly bracket: "去年" | "位次" | "总数" | null;
  /** One line on how it was understood, for 识别说明; what is still asked about it is known after the evaluation. */
  readonly note: string;
  /** Titles of 排名登记 where its row says something else than the product takes on its own: a person's word. */
  readonly corrected: readonly string[];
  /** The month that the sheet's own words state; null where year or month is missing. */
  readonly statedMonth: string | null;
  /** Where its own columns stand already, by header text, 0-based; null before the first run. */
  readonly ownColumns: {
    readonly headerRow: number;
    readonly columns: Readonly<Record<string, number>>;
  } | null;
}

/** A product sheet as it stands in the workbook: header found by its titles, rows with all columns. */
export interface OwnTable {
  readonly sheet: string;
  readonly headerRow: number; // 0-based
  /** Column title (normalised) to 0-based column, product's, people's and added columns alike. */
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly OwnRow[];
}
export interface OwnRow {
  readonly row: number; // 0-based
  readonly cells: Readonly<Record<string, CellValue>>; // by column title; blank = ""
}

/** Base names of the product's sheets. Month sheets carry YYYYMM (or YYYY年终) behind an underscore. */
export const OWN_SHEETS = [
  "加减分台账",
  "约谈名单",
  "约谈方案",
  "约谈通知书",
  "月度通报",
  "领导摘要",
  "加减分汇总",
  "年度影响",
  "待确认",
  "整改台账",
  "工作日历",
  "运行记录",
] as const;
export type OwnSheetName = (typeof OWN_SHEETS)[number];

/** Everything the product finds again of its own work. Keys of `lists` are the sheet suffix, e.g. "201908". */
export interface Memory {
  readonly ledger: OwnTable | null;
  readonly lists: Readonly<Record<string, OwnTable>>;
  /** Papers by name and period, e.g. "约谈方案_201908". */
  readonly papers: Readonly<Record<string, OwnTable>>;
  readonly totals: OwnTable | null;
  readonly effects: OwnTable | null;
  readonly questions: OwnTable | null;
  readonly rectification: OwnTable | null;
  readonly calendar: OwnTable | null;
  readonly log: OwnTable | null;
  readonly registry: OwnTable | null; // 排名登记: input and output at once
  readonly history: OwnTable | null; // 历史末位: the answer to C-8 is written there
  readonly submissions: OwnTable | null; // 报送登记: rows are proposed, people fill them in
  /** Sheets that are the product's own, by name: never input. */
  readonly ownSheets: readonly string[];
}

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly rankingTables: readonly RankingTable[];
  readonly situation: Situation;
  readonly questions: readonly Question[];
  readonly memory: Memory;
  /** The office's own wording (制度条款), by clause id; absent where there is none. */
  readonly clauseTexts?: Readonly<Record<string, string>>;
  /** Notes that are no questions: skipped sheets, hidden columns, unreadable pictures; shown and logged. */
  readonly notes: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
    readonly at: CellRef | null;
  }[];
}

export type { Box };
