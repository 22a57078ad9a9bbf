// What a run tells a person: the recognised sheets, every number's explanation, what changed, warnings, questions, settings.
import type { Check, CheckValue, Distance } from "../engine";
import type { Level, Status, Subject, TalkForm, TalkLevel, UnitType } from "../policy";
import type { DifferenceLine, RunDocument } from "../reports";

export type { DifferenceLine };

/** A place in the workbook; `cell` is A1 without `$` (a cell or a range), null = the sheet itself. */
export interface Place {
  readonly sheet: string;
  readonly cell: string | null;
}

/**
 * Everything that the pane shows of one reading of the workbook. Plain JSON, so that it crosses from a worker.
 * Texts of facts are in Chinese as they stand in the workbook; what is enumerated here is translated by the pane.
 */
export interface Account {
  readonly document: RunDocument;
  /** false when neither a table nor a register was found: nothing is ever written then. */
  readonly recognised: boolean;
  /** true while the workbook holds no ledger of ours: the pane shows the recognition before 计算. */
  readonly firstRun: boolean;
  readonly sheets: readonly SheetAccount[];
  /** The office's own wording of clauses (制度条款), by clause id; absent where the workbook has none. */
  readonly clauseTexts?: Readonly<Record<string, string>>;
  readonly adjustments: readonly Explanation[];
  readonly interviews: readonly InterviewExplanation[];
  readonly difference: Difference;
  readonly questions: readonly OpenQuestion[];
  readonly warnings: readonly Warning[];
  readonly settings: readonly SettingLine[];
  /** What can be closed (定稿) or opened again: the shown month, and the assessed year. */
  readonly closings: readonly Closing[];
  /** Input sheets of interfaces.md 1 that 准备工作簿 would create, by name. */
  readonly missingSheets: readonly string[];
  /** What the run writes (or would write), by sheet in the order of writing. */
  readonly writes: readonly SheetWrite[];
  /** Lines for the clerk: what was left out or written elsewhere, and why. */
  readonly notes: readonly string[];
}

/** One recognised ranking table or register. */
export interface SheetAccount {
  /** Stable within the workbook: sheet and range. */
  readonly id: string;
  readonly place: Place;
  readonly kind: RunDocument["tables"][number]["kind"];
  readonly series: string | null;
  readonly level: Level | null;
  readonly month: string | null;
  readonly subject: Subject | null;
  readonly total: number | null;
  readonly counts: boolean;
  readonly direction: string | null;
  readonly bracket: string | null;
  readonly rows: number;
  /** Role to column letter, e.g. {unit:"B", score:"C", rank:"D"}. */
  readonly columns: Readonly<Record<string, string>>;
  /** 识别说明: how it was understood. */
  readonly note: string;
  readonly certainty: Certainty;
  /** What can be corrected in place, with what stands on 排名登记; empty for registers. */
  readonly corrections: readonly CorrectionField[];
}

/** certain: nothing is open; likely: a default was taken; open: a held question stands about this table. */
export type Certainty = "certain" | "likely" | "open";

/** Columns of 排名登记 that a person may fill, and the table's own columns by role. */
export type CorrectionName =
  | "系列"
  | "级别"
  | "数据月份"
  | "排名主体"
  | "参排总数"
  | "方向"
  | "括号含义"
  | "计分"
  | "单位列"
  | "得分列"
  | "排名列";

export interface CorrectionField {
  readonly name: CorrectionName;
  /** As it is taken now; "" where nothing is known. */
  readonly value: string;
  /** true when a person wrote it on 排名登记. */
  readonly byPerson: boolean;
  /** What the product takes on its own; "" where it knows nothing. The same as `value` unless a person wrote it. */
  readonly own: string;
  /** Closed choices; empty = free text. */
  readonly choices: readonly string[];
}

/** Why a ledger row has its number: every number explains itself. */
export interface Explanation {
  /** 编号 of the ledger row, = AdjustmentLine.id. */
  readonly id: string;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly month: string | null;
  readonly clause: string;
  /** The rule in the product's own words. */
  readonly rule: string;
  readonly cites: readonly string[];
  /** In points. */
  readonly points: number;
  readonly amount: number;
  readonly status: Status;
  readonly reason: string;
  readonly flags: readonly string[];
  readonly checks: readonly CheckLine[];
  readonly sources: readonly Place[];
  /** Where the row stands on 加减分台账 once the run is written; null where the sheet takes no new rows. */
  readonly ledger: Place | null;
  /** Where the row stands already, before the run is written; null for a new one. */
  readonly standing: Place | null;
  readonly absorbedBy: { readonly id: string; readonly clause: string; readonly difference: number } | null;
  /** Rows that this one absorbed, in words: "激1.j −2分". */
  readonly absorbed: readonly string[];
  /** The next threshold of the same fact that was not reached, e.g. the next streak; null where there is none. */
  readonly next: NextStep | null;
  /** calculated by this run; written by a person; kept from an earlier run because people wrote on it. */
  readonly origin: "calculated" | "person" | "kept";
}

export interface CheckLine {
  readonly label: string; // rendered
  readonly want: CheckValue;
  /** at-least: more than what is wanted will do. */
  readonly relation: "is" | "at-least";
  readonly got: CheckValue;
  readonly ok: boolean;
  readonly places: readonly Place[];
  readonly source: Check["source"];
}

export interface NextStep {
  readonly clause: string;
  readonly distance: Distance;
  /** Ready sentence. */
  readonly text: string;
}

export interface InterviewExplanation {
  readonly id: string;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly level: TalkLevel;
  readonly form: TalkForm;
  readonly status: Status;
  /** Ids of the ledger rows or effects that call for it, strongest first. */
  readonly triggers: readonly string[];
  /** Its row of 约谈名单 once the run is written. */
  readonly list: Place | null;
  /** Its row as it stands already, before the run is written; null for a new one. */
  readonly standing: Place | null;
}

/** What is different from what the workbook says now (ledger, interviews, effects, questions). */
export interface Difference {
  readonly lines: readonly DifferenceLine[];
}

export interface OpenQuestion {
  /** 编号 on 待确认. */
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly place: Place | null;
  readonly choices: readonly string[];
  readonly holds: boolean;
  readonly affects: readonly string[];
  /** Set for an unknown unit: its name as written. Its choices settle it in one click. */
  readonly unknownUnit: string | null;
}

/** A unit one step from the next level, or a quota about to be crossed. */
export interface Warning {
  readonly id: string;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly clause: string;
  /** null: no step is left, the year is limited already. */
  readonly distance: Distance | null;
  /** Half points and talk that the next step would bring, or what limits the year, in words. */
  readonly text: string;
  readonly places: readonly Place[];
}

export type SettingGroup = "district" | "people" | "period" | "switch" | "other";

export interface SettingLine {
  /** 项目 as it stands (or would stand) on 设置. */
  readonly item: string;
  readonly group: SettingGroup;
  /** Name without code. */
  readonly name: string;
  /** "" = default. */
  readonly value: string;
  readonly byPerson: boolean;
  readonly defaultValue: string;
  readonly choices: readonly string[];
  /** Clauses whose result the item shapes. */
  readonly clauses: readonly string[];
  /** One line of our own words on what it decides. */
  readonly help: string;
  readonly place: Place | null;
}

/** A period that is closed or can be. */
export interface Closing {
  /** "2019-08", or "2019" for the whole year. */
  readonly period: string;
  readonly closed: boolean;
  /** 说明: who closed or opened it when; "" = nobody yet. */
  readonly note: string;
  /** Who closed a period last, as a proposal. */
  readonly by: string;
  /** The cell that closes it; null while there is none. */
  readonly place: Place | null;
}

export interface SheetWrite {
  readonly sheet: string;
  readonly created: boolean;
  readonly cells: number;
}
