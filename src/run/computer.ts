// The work of a use case that needs no workbook, as tasks: done in a Web Worker in the pane, directly elsewhere.
import type { IsoMonth } from "../policy";
import type { Input } from "../excel";
import type { Change } from "../reports";
import type { Snapshot } from "../worksheets";
import type { Account, CorrectionName } from "./account";
import type { Comparison, Trials } from "./trial";

/** Recognise, evaluate and compose: everything that 计算, 预览 and the pane's first look need. */
export interface CalculateTask {
  readonly kind: "calculate";
  readonly snapshot: Snapshot;
  /** null takes the latest month that counts. */
  readonly month: IsoMonth | null;
  readonly now: string;
  readonly version: string;
}

/** 准备工作簿. */
export interface PrepareTask {
  readonly kind: "prepare";
  readonly snapshot: Snapshot;
}

/** A person's words from the pane, which go into the workbook where a person could have typed them. */
export type Entry =
  /** Into 答复 of 待确认; the row (and the sheet) is written when it does not stand yet. */
  | { readonly kind: "answer"; readonly question: string; readonly answer: string }
  /** Into the table's row of 排名登记; "" gives the field back to the product. */
  | {
      readonly kind: "correction";
      /** SheetAccount.id */
      readonly table: string;
      readonly field: CorrectionName;
      readonly value: string;
    }
  /** Into 约谈日期, 时间 and 地点 of the talks' rows on 约谈名单; `day` is ISO, "" leaves time or place alone. */
  | {
      readonly kind: "appointment";
      /** 编号 of the rows. */
      readonly talks: readonly string[];
      readonly day: string;
      readonly time: string;
      readonly place: string;
      /** May what people wrote be replaced? */
      readonly overwrite: boolean;
    }
  /** Into 值 of 设置; "" = default. */
  | { readonly kind: "setting"; readonly item: string; readonly value: string }
  /** 定稿 of a period ("2019-08", "2019") into 设置, with who and when; `final` false opens it again. */
  | { readonly kind: "close"; readonly period: string; readonly final: boolean; readonly by: string };

export interface EnterTask {
  readonly kind: "enter";
  readonly snapshot: Snapshot;
  readonly entry: Entry;
  readonly now: string;
  readonly version: string;
}

/** Looks into another workbook file. */
export interface FileSheetsTask {
  readonly kind: "file-sheets";
  readonly bytes: Uint8Array;
}

/** Judges the sheets that came from another file; `ids` are theirs. */
export interface BroughtSheetsTask {
  readonly kind: "brought-sheets";
  readonly snapshot: Snapshot;
  readonly ids: readonly string[];
}

/** 试算: what other values of the switches would change. */
export interface WhatIfTask {
  readonly kind: "whatIf";
  readonly snapshot: Snapshot;
  /** null takes the latest month that counts. */
  readonly month: IsoMonth | null;
  /** Code of one switch; null = every one. */
  readonly only: string | null;
}

/** 比较: one month beside another. */
export interface CompareTask {
  readonly kind: "compare";
  readonly snapshot: Snapshot;
  readonly months: readonly [IsoMonth, IsoMonth];
}

export type Task =
  CalculateTask | PrepareTask | EnterTask | FileSheetsTask | BroughtSheetsTask | WhatIfTask | CompareTask;

export interface Computed {
  readonly account: Account;
  readonly changes: readonly Change[];
  /** What the changes follow from: changed before they are written, they are out of date. */
  readonly inputs: readonly Input[];
}
export interface Preparation {
  readonly created: readonly string[];
  readonly changes: readonly Change[];
}
/** `refused`: a value that the sheet would not take either, or a target that is gone. */
export type Entered =
  | { readonly kind: "changes"; readonly changes: readonly Change[] }
  | {
      readonly kind: "refused";
      readonly why:
        | "no-such-question"
        | "no-such-table"
        | "no-such-setting"
        | "no-such-talk"
        | "already-filled"
        | "not-a-choice"
        | "not-a-value";
      readonly choices: readonly string[];
    };

/** Sheets of a file by name: those that may be brought in (null: no workbook file), and those that stay behind. */
export interface FileSheets {
  readonly names: readonly string[] | null;
  readonly left: readonly string[];
}

export interface Brought {
  /** Sheets that stay, and those that have nothing to bring, by the names they have here. */
  readonly kept: readonly string[];
  readonly left: readonly string[];
  /** Rankings that the workbook has already, in words (B-19). */
  readonly again: readonly string[];
  /** Empties the own columns that another workbook's run wrote. */
  readonly changes: readonly Change[];
}

export interface Results {
  readonly calculate: Computed;
  readonly prepare: Preparation;
  readonly enter: Entered;
  readonly "file-sheets": FileSheets;
  readonly "brought-sheets": Brought;
  readonly whatIf: Trials;
  readonly compare: Comparison;
}

export type ComputingStage = "recognising" | "evaluating" | "composing" | "trying";

/** How far a stage is that takes several steps. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Does tasks. In the pane a worker, so that the page stays responsive; `stop` ends what is under way. */
export interface Computer {
  run<Kind extends Task["kind"]>(
    task: Extract<Task, { readonly kind: Kind }>,
    onStage?: (stage: ComputingStage, progress?: Progress) => void,
  ): Promise<Results[Kind]>;
  /** Abandons the task under way: its promise rejects with `ComputerStopped`. */
  stop(): void;
}

/** The computer was stopped; not an error of anybody. */
export class ComputerStopped extends Error {}
