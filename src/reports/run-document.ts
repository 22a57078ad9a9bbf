// The run document: what a run found and concluded, as the command line prints with --json. Source: interfaces.md 4.
import type { EffectKind, Level, Status, Subject, TalkForm, TalkLevel, UnitType } from "../policy";
import type { RecognisedTable } from "../worksheets";

export interface RunDocument {
  readonly format: "jly-run.v1";
  readonly month: string | null; // "2019-08", the data month
  readonly year: number;
  readonly tables: readonly RecognisedTable[];
  readonly adjustments: readonly AdjustmentLine[];
  readonly interviews: readonly InterviewLine[];
  readonly effects: readonly EffectLine[];
  readonly questions: readonly QuestionLine[];
  readonly totals: readonly TotalLine[];
}
export interface AdjustmentLine {
  readonly id: string;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly month: string | null;
  readonly year: number;
  readonly clause: string;
  readonly cites: readonly string[];
  readonly points: number; // 最终分值, in points
  readonly amount: number; // 计算分值, in points
  readonly status: Status;
  readonly sources: readonly { readonly sheet: string; readonly cell: string }[];
  readonly reason: string;
  readonly flags: readonly string[];
}
export interface InterviewLine {
  readonly id: string;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly month: string | null;
  readonly level: TalkLevel;
  readonly form: TalkForm;
  readonly host: string;
  readonly attendees: readonly string[];
  readonly interviewees: readonly string[];
  readonly clauses: readonly string[];
  readonly reasons: readonly string[];
  readonly status: Status;
  readonly due: string | null; // ISO day; null until 约谈日期 is entered
}
export interface EffectLine {
  readonly id: string;
  readonly subject: "unit" | "person";
  readonly unit: string;
  readonly person: string | null;
  readonly year: number;
  readonly effect: EffectKind;
  readonly clause: string;
  readonly cites: readonly string[];
  readonly status: Status;
  readonly flags: readonly string[];
}
export interface QuestionLine {
  readonly code: string;
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly choices: readonly string[];
  readonly holds: boolean;
}
export interface TotalLine {
  readonly unit: string;
  readonly unitType: UnitType;
  readonly month: string | null;
  readonly monthPoints: number;
  readonly yearPoints: number; // all ledger rows of that year
}
export type { Level, Subject };
