// What the workbench page and the worker with the Excel host say to each other.
import type { IStyleData, IWorkbookData } from "@univerjs/core";
import type { Box, EditResult, ReadProblem, TypedRows, UnsupportedKind, WriteProblem } from "../host/browser";
import type { PageFacts } from "../host/page";

/** Which Excel is played; from the address of the page. */
export interface Played {
  readonly api: "1.9" | "1.14" | "newest";
  readonly language: "zh-CN" | "zh-TW" | "en-US";
  readonly theme: "light" | "dark";
}

/** What a person does at the grid. Sheets by id, rows and columns from 0. */
export type GridEdit =
  /** Texts as typed; null leaves a cell as it is. */
  | { readonly kind: "type"; readonly sheet: string; readonly at: Box; readonly rows: TypedRows }
  | { readonly kind: "clear"; readonly sheet: string; readonly at: Box }
  | { readonly kind: "add-sheet" }
  | { readonly kind: "rename-sheet"; readonly sheet: string; readonly name: string }
  | { readonly kind: "show-sheet"; readonly sheet: string }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** Questions that the worker answers, each with a result of its own. */
export interface Questions {
  readonly open: {
    readonly asked: { readonly bytes: Uint8Array; readonly name: string; readonly played: Played };
    readonly answer: Opened | { readonly kind: "problem"; readonly problem: ReadProblem };
  };
  /** A request text of the pane; the answer is null when it comes later, as a text, or never. */
  readonly request: { readonly asked: string; readonly answer: string | null };
  readonly edit: { readonly asked: GridEdit; readonly answer: EditResult };
  readonly save: {
    readonly asked: null;
    readonly answer:
      | { readonly kind: "saved"; readonly bytes: Uint8Array }
      | { readonly kind: "problem"; readonly problem: WriteProblem };
  };
}

export interface Opened {
  readonly kind: "opened";
  readonly data: IWorkbookData;
  /** What the pane's window is told of the Excel being played. */
  readonly facts: PageFacts;
  /** Kinds of parts that a save would lose. */
  readonly unsupported: readonly UnsupportedKind[];
  readonly active: Selected;
  readonly state: WorkbookState;
}

export interface Selected {
  readonly sheet: string;
  readonly at: Box;
}

/** What the page tells without waiting for an answer. */
export type Notice =
  | { readonly kind: "selected"; readonly selected: Selected }
  | { readonly kind: "enter-cell" }
  | { readonly kind: "leave-cell" };

export type ToWorker =
  | {
      readonly [Name in keyof Questions]: {
        readonly kind: "question";
        readonly id: number;
        readonly name: Name;
        readonly asked: Questions[Name]["asked"];
      };
    }[keyof Questions]
  | { readonly kind: "notice"; readonly notice: Notice };

export type FromWorker =
  | { readonly kind: "answer"; readonly id: number; readonly answer: Questions[keyof Questions]["answer"] }
  | { readonly kind: "broken"; readonly id: number; readonly details: string }
  /** A late answer or an event of the host, for the pane. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "changed"; readonly change: Refresh; readonly state: WorkbookState }
  /** The pane brought another cell in front. */
  | { readonly kind: "selected"; readonly selected: Selected };

/** What the toolbar shows. */
export interface WorkbookState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Charts are kept in the file; the grid does not draw them. */
  readonly hasCharts: boolean;
}

/** How the grid becomes what the workbook is. */
export type Refresh =
  /** Sheets, merges, widths or rules changed: the whole workbook anew. */
  | { readonly kind: "workbook"; readonly data: IWorkbookData }
  | { readonly kind: "cells"; readonly patches: readonly CellPatch[] };

/** Cells of one sheet by row and column; null = empty now. */
export interface CellPatch {
  readonly sheet: string;
  readonly cells: Readonly<Record<number, Readonly<Record<number, PatchedCell | null>>>>;
}

export interface PatchedCell {
  readonly v: string | number | boolean | null;
  readonly f: string | null;
  readonly t: number | null;
  readonly s: IStyleData | null;
}
