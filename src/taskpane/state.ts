// What the pane knows at one moment, as a closed union of states, and what can happen to it.
import type {
  Account,
  BringInResult,
  Comparison,
  EntryResult,
  IsoMonth,
  Place,
  Progress,
  Receipt,
  Refusal,
  Shown,
  Stage,
  Trial,
} from "../run";
import type { TabName } from "./view-context";
import type { Answered } from "./views/groups";

/** Why the pane can't be used where it was opened. */
export type Unusable = "not-in-excel" | "old-excel" | "no-library";

export type PaneState =
  { readonly kind: "loading" } | { readonly kind: "unusable"; readonly why: Unusable } | Crashed | Desk;

/** A programming error; `before` is where the way back leads. */
export interface Crashed {
  readonly kind: "crashed";
  readonly details: string;
  readonly copied: boolean;
  readonly before: Desk | null;
}

/** What a request to the workbook is for; "look" is the reading in the background. */
export type Work =
  "look" | "calculate" | "preview" | "try" | "compare" | "undo" | "prepare" | "bringIn" | "enter" | "show";

/** The pane at work on a workbook. */
export interface Desk {
  readonly kind: "ready";
  /** Extension of a file that does not keep everything that is written, e.g. "xls"; null for .xlsx and new files. */
  readonly oldFormat: string | null;
  /** null until the workbook was read. */
  readonly account: Account | null;
  /** What the account comes from: of all but "calculate" nothing was written. */
  readonly source: Reading;
  readonly tab: TabName;
  /** The month to calculate; null = the latest. */
  readonly month: IsoMonth | null;
  /** The ledger row or interview whose explanation is open. */
  readonly explained: string | null;
  /** The cell selected in the workbook. */
  readonly selection: Place | null;
  readonly activity: Activity | null;
  readonly message: Message | null;
  /** Details of a problem were just put on the clipboard. */
  readonly copied: boolean;
  /** Answers given since the last 计算. */
  readonly answers: readonly Answered[];
  /** What can be taken back, the latest last. Lives as long as the pane. */
  readonly done: readonly Done[];
  /** What other values of switches would change, as far as it was tried since the last reading. */
  readonly trials: readonly Trial[];
  readonly comparison: Comparison | null;
}

/** Works that read the whole workbook. */
export type Reading = "look" | "preview" | "calculate";

export interface Activity {
  readonly work: Work;
  readonly stage: Stage | null;
  /** How far the stage is, where it tells. */
  readonly progress?: Progress;
  /** Code of the one switch that is tried. */
  readonly about?: string;
}

export type Undoable = "calculate" | "prepare" | "bringIn" | "enter";

export interface Done {
  readonly work: Undoable;
  readonly receipt: Receipt;
  /** The question that it answered. */
  readonly question?: string;
}

/** What the last work came to. */
export type Message =
  | { readonly kind: "calculated"; readonly cells: number }
  | { readonly kind: "previewed" }
  | { readonly kind: "undone"; readonly work: Undoable }
  | { readonly kind: "prepared"; readonly created: readonly string[] }
  | { readonly kind: "entered" }
  | { readonly kind: "closed"; readonly final: boolean }
  | ({ readonly kind: "brought" } & Pick<BroughtIn, "kept" | "left" | "again">)
  | { readonly kind: "cancelled" }
  | { readonly kind: "problem"; readonly problem: Problem };

/** What went wrong in `work`, and is nobody's programming error. */
export type Problem =
  | { readonly kind: "refusal"; readonly work: Work; readonly refusal: Refusal }
  | { readonly kind: "entry"; readonly why: RefusedEntry["why"]; readonly choices: readonly string[] }
  | { readonly kind: "not-shown"; readonly why: NotShown["why"]; readonly place: Place }
  | { readonly kind: "not-brought"; readonly why: NotBrought["why"] }
  /** The worker that computes did not start, or broke down. */
  | { readonly kind: "computer"; readonly work: Work; readonly details: string };

export type BroughtIn = Extract<BringInResult, { readonly kind: "brought" }>;
export type NotBrought = Extract<BringInResult, { readonly kind: "not-brought" }>;
export type RefusedEntry = Extract<EntryResult, { readonly kind: "refused" }>;
export type NotShown = Extract<Shown, { readonly kind: "not-shown" }>;

export type PaneEvent =
  | { readonly kind: "opened"; readonly oldFormat: string | null }
  | { readonly kind: "unusable"; readonly why: Unusable }
  | { readonly kind: "started"; readonly work: Work; readonly about?: string }
  | { readonly kind: "stage"; readonly stage: Stage; readonly progress?: Progress }
  | { readonly kind: "read"; readonly account: Account; readonly source: Reading; readonly behind: boolean }
  | { readonly kind: "done"; readonly done: Done }
  | { readonly kind: "tried"; readonly trials: readonly Trial[] }
  | { readonly kind: "compared"; readonly comparison: Comparison }
  | { readonly kind: "taken-back" }
  | { readonly kind: "answered"; readonly question: string; readonly answer: string }
  /** null leaves the last message in sight. */
  | { readonly kind: "finished"; readonly message: Message | null }
  /** A message of something done beside. */
  | { readonly kind: "said"; readonly message: Message }
  | { readonly kind: "tab"; readonly tab: TabName }
  | { readonly kind: "month"; readonly month: IsoMonth | null }
  | { readonly kind: "explained"; readonly id: string | null }
  | { readonly kind: "selected"; readonly place: Place | null }
  | { readonly kind: "dismissed" }
  | { readonly kind: "copied" }
  | { readonly kind: "crashed"; readonly details: string }
  | { readonly kind: "recovered" };

export const START: PaneState = { kind: "loading" };

/** Nothing read, nothing done. */
export const EMPTY_DESK: Desk = {
  kind: "ready",
  oldFormat: null,
  account: null,
  source: "look",
  tab: "home",
  month: null,
  explained: null,
  selection: null,
  activity: null,
  message: null,
  copied: false,
  answers: [],
  done: [],
  trials: [],
  comparison: null,
};

/** True while a request runs that others have to wait for. */
export function isBusy(desk: Desk): boolean {
  return desk.activity !== null && desk.activity.work !== "look";
}
