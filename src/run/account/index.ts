// What the pane shows of one reading of the workbook, and what a person's entry writes: both pure.
import type { Account } from "../account";
import { missingInputSheets } from "../preparation";
import { closingsOf } from "./closings";
import { explanationsOf, interviewsOf } from "./explanations";
import type { AccountInput } from "./input";
import { questionsOf } from "./questions";
import { settingsOf } from "./settings";
import { sheetsOf } from "./sheets";
import { warningsOf } from "./warnings";
import { writesOf } from "./writes";
import { yearWarningsOf } from "./year-warnings";

export { entryChanges, type EntryInput } from "./entries";
export type { AccountInput } from "./input";

/** Everything that the pane shows of one reading. Pure. */
export function buildAccount(input: AccountInput): Account {
  const { snapshot, recognition, report } = input;
  const recognised = recognition.tables.length > 0;
  return {
    document: report.document,
    recognised,
    firstRun: recognition.memory.ledger === null,
    sheets: sheetsOf(input),
    ...(recognition.clauseTexts && { clauseTexts: recognition.clauseTexts }),
    adjustments: explanationsOf(input),
    interviews: interviewsOf(input),
    difference: { lines: report.difference },
    questions: questionsOf(input),
    warnings: [...warningsOf(input), ...yearWarningsOf(input)],
    settings: settingsOf(input),
    closings: closingsOf(input),
    missingSheets: missingInputSheets(snapshot, recognition).map(({ name }) => name),
    // Nothing is ever written into a workbook in which nothing was recognised.
    writes: recognised ? writesOf(report.changes) : [],
    notes: report.notes,
  };
}
