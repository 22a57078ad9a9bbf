// What every view of the pane gets: texts in the clerk's language, and the things a person can do.
import type { CorrectionName, Entry, Place } from "../run";
import type { TextKey } from "./texts/keys";

/** Fills `{name}` placeholders of a text; keys are those of texts/zh-CN. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export type { TextKey };

/** Everything a person can do; each answers by a new state, never by a return value. */
export interface PaneActions {
  calculate(): void;
  preview(): void;
  /** Ends a run before it writes. */
  cancel(): void;
  undo(): void;
  /** Reads the workbook again without writing. */
  refresh(): void;
  prepare(): void;
  /** Sheets of another workbook file come into this one. */
  bringIn(file: Blob): void;
  answer(question: string, answer: string): void;
  correct(table: string, field: CorrectionName, value: string): void;
  /** One day, time and place for several talks of the list. */
  appoint(appointment: Omit<Extract<Entry, { readonly kind: "appointment" }>, "kind">): void;
  saveSetting(item: string, value: string): void;
  /** 定稿 of a period; `final` false opens it again. */
  closePeriod(period: string, final: boolean, by: string): void;
  /** 试算 of a switch by its code; null = of every one. */
  tryOut(code: string | null): void;
  /** Puts two months beside each other. */
  compare(first: string, second: string): void;
  /** Selects the place in the workbook. */
  show(place: Place): void;
  /** Opens the explanation of a ledger row or interview; null closes it. */
  explain(id: string | null): void;
  openTab(tab: TabName): void;
  chooseMonth(month: string | null): void;
  /** Puts the message about what was done, or went wrong, away. */
  dismiss(): void;
  /** Does once more what was refused. */
  again(): void;
  /** Loads the pane anew. */
  reload(): void;
  /** Puts text on the clipboard. */
  copy(text: string): void;
}

export const TAB_NAMES = ["home", "sheets", "questions", "warnings", "settings"] as const;
export type TabName = (typeof TAB_NAMES)[number];

export interface ViewContext {
  readonly say: Say;
  readonly act: PaneActions;
  /** true while a request to the workbook is under way: buttons that would start another are disabled. */
  readonly busy: boolean;
}
