// The use cases' public surface: calculate, preview, prepare, answer, revert, and the values they give.
export { calculate, preview, type CalculateRequest, type Calculation } from "./calculate";
export { prepare, type Prepared } from "./prepare";
export { answer, type Answered, type AnswerRequest } from "./answer";
export { revert } from "./revert";
export type { Refusal } from "./refusal";
export type { Receipt, RunBatch, WorkbookContext } from "./rooms";
export type { IsoMonth } from "../policy";
export type { AdjustmentLine, InterviewLine, QuestionLine, RunDocument } from "../reports";
export { excelIsReady, onRibbonButton, runInExcel } from "../excel";
export { localTime } from "./local-time";
export { VERSION } from "./version";
export type * from "./account";
export {
  ComputerStopped,
  type Computed,
  type Computer,
  type ComputingStage,
  type Entered,
  type Entry,
  type Preparation,
  type Task,
} from "./computer";
