// Reports' public surface: `compose(input)` and the values it gives.
export * from "./change";
export * from "./run-document";
export { compose, conclude, type ComposeInput, type Conclusion, type Report } from "./compose";
export * from "./difference";
export type { TracedInterview, TracedRow, Trace } from "./trace";
export type { LedgerOutcome } from "./ledger-facts";
export { lineOfRow, serialOf, type LedgerLine } from "./ledger-line";
export { reviewOf, reviewedStatus, typedStatus } from "./review";
export { submissionLook } from "./submission-look";
export { dueSerial, owedRankings, type OwedRanking } from "./submission-rows";
export { listSuffix } from "./interview-list";
export { Doubts, recognitionNote } from "./doubts";
export { textOf } from "./table-draft";
export { cellChanges, entryChangesOf, type Answer, type Correction } from "./entries";
