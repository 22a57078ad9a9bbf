// The use cases as the pane calls them, bound to Excel and to the worker; tests hand in fakes.
import {
  bringIn,
  calculate,
  compareMonths,
  enter,
  localTime,
  prepare,
  revert,
  showPlace,
  VERSION,
  watchSelection,
  whatIf,
  type BringInResult,
  type CalculateRequest,
  type Calculation,
  type Cancelled,
  type CompareRequest,
  type Entry,
  type EntryResult,
  type Place,
  type Prepared,
  type Receipt,
  type Refusal,
  type RevertResult,
  type Shown,
  type Tools,
  type WhatIfRequest,
} from "../run";

export type CalculateWish = Pick<CalculateRequest, "month" | "write" | "onStage" | "signal">;

export interface Workbook {
  calculate(wish: CalculateWish): Promise<Calculation | Cancelled | Refusal>;
  prepare(): Promise<Prepared | Cancelled | Refusal>;
  enter(entry: Entry): Promise<EntryResult>;
  bringIn(bytes: Uint8Array): Promise<BringInResult>;
  whatIf(wish: WhatIfRequest): ReturnType<typeof whatIf>;
  compare(wish: CompareRequest): ReturnType<typeof compareMonths>;
  revert(receipt: Receipt): Promise<RevertResult>;
  show(place: Place): Promise<Shown | Refusal>;
  /** Tells which cell is selected, now and later; null = unknown. */
  watch(selected: (place: Place | null) => void): void;
}

/** The workbook behind `tools`; the clock is read here. */
export function workbookOf(tools: Tools): Workbook {
  const stamp = (): { readonly now: string; readonly version: string } => ({
    now: localTime(new Date()),
    version: VERSION,
  });
  return {
    calculate: (wish) => calculate(tools, { ...wish, ...stamp() }),
    prepare: () => prepare(tools, { write: true }),
    enter: (entry) => enter(tools, entry, stamp()),
    bringIn: (bytes) => bringIn(tools, bytes),
    whatIf: (wish) => whatIf(tools, wish),
    compare: (wish) => compareMonths(tools, wish),
    revert: (receipt) => revert(tools.run, receipt),
    show: (place) => showPlace(tools.run, place),
    watch: (selected) => void watchSelection(tools.run, selected),
  };
}
