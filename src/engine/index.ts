// The engine's public surface: `evaluate(situation, month)` and the values it takes and gives.
export * from "./situation";
export * from "./outcome";
export * from "./identity";
export type * from "./family";
export { procedureFigure, procedureFlags, reportDays, RulesInTime, rulesOf } from "./rules-in-time";
export { isLate, submissionDue } from "./late-submissions";
export { dueDate, lastWorkingDay, workingDays, type CalendarDay, type DueDate } from "./working-days";
export { evaluate, isAnswered } from "./evaluate";
export { interviewsOf } from "./interviews";
export { latestAssessedYear, latestDataMonth } from "./data-month";
export { compareClauses } from "./outcome-order";
export { isScored, unitCategories } from "./unit-types";
