// The use cases' public surface: calculate, preview, prepare, enter, revert, show a place, and the values they give.
export { calculate, preview, type CalculateRequest, type Calculation, type Stage } from "./calculate";
export { prepare, type Prepared } from "./prepare";
export { enter, type EntryResult } from "./enter";
export { bringIn, type BringInResult } from "./bring-in";
export { revert } from "./revert";
export { compareMonths, whatIf, type CompareRequest, type WhatIfRequest } from "./what-if";
export type { Comparison, Placing, RankComparison, Trial, Trials, UnitComparison } from "./trial";
export { showPlace, watchSelection } from "./show-place";
export type { Cancelled, Refusal } from "./refusal";
export type { Receipt, RunBatch, Tools, WorkbookContext } from "./tools";
export type { IsoMonth } from "../policy";
export type { AdjustmentLine, InterviewLine, QuestionLine, RunDocument } from "../reports";
export type {
  Conflict,
  ExcelErrorCode,
  ExcelProblem,
  Failure,
  Leftover,
  OfficeState,
  OfficeTheme,
  RevertResult,
  Shown,
} from "../excel";
export {
  displayLanguage,
  excelIsReady,
  onRibbonButton,
  runInExcel,
  showNotice,
  startOffice,
  watchTheme,
  workbookAddress,
} from "../excel";
export { answerRibbon, callPane, type RibbonOrder } from "./ribbon-orders";
export { localTime } from "./local-time";
export { VERSION } from "./version";
export type * from "./account";
export { compute, type StageListener } from "./compute";
export { directComputer } from "./direct-computer";
export {
  ComputerStopped,
  type Computed,
  type Computer,
  type ComputingStage,
  type Entered,
  type Entry,
  type Preparation,
  type Progress,
  type Results,
  type Task,
} from "./computer";
export {
  ComputerFailed,
  workerComputer,
  type ComputeAnswer,
  type ComputeRequest,
  type WorkerLike,
} from "./worker-computer";
