// What a run changes against what the workbook says now: ledger rows, the list of its month, open questions.
import { OWN_COLUMNS, wording } from "../../policy";
import {
  lineOfRow,
  listSuffix,
  reviewOf,
  reviewedStatus,
  textOf,
  typedStatus,
  type InterviewLine,
  type LedgerLine,
  type TracedRow,
} from "../../reports";
import type { OwnRow } from "../../worksheets";
import type { Difference, DifferenceLine } from "../account";
import { Causes, say } from "./causes";
import type { AccountInput } from "./input";

/** New, withdrawn and changed lines; empty when the workbook already says everything. */
export function differenceOf(input: AccountInput): Difference {
  const causes = new Causes(input);
  return {
    lines: [...adjustmentLines(input, causes), ...interviewLines(input, causes), ...questionLines(input)],
  };
}

function adjustmentLines({ recognition, outcomes, report }: AccountInput, causes: Causes): DifferenceLine[] {
  const standing = rowsById(recognition.memory.ledger?.rows ?? []);
  const context = { unitTypes: new Map(), year: outcomes.year };
  const lines: DifferenceLine[] = [];
  for (const traced of report.trace.ledger) {
    const row = standing.get(traced.line.id);
    standing.delete(traced.line.id);
    const line = compareLines(row === undefined ? null : lineOfRow(row, context), traced, causes);
    if (line) lines.push(line);
  }
  // What is left stood on the ledger and is removed; rows without 来源键 are people's.
  for (const row of standing.values()) {
    if (textOf(row, "来源键") === "") continue;
    const before = lineOfRow(row, context);
    lines.push(adjustmentLine("withdrawn", before, null, before, causes.ofWithdrawn(before)));
  }
  return lines;
}

function compareLines(before: LedgerLine | null, traced: TracedRow, causes: Causes): DifferenceLine | null {
  const { line, outcome, kept } = traced;
  if (outcome === null) {
    if (!kept || before === null || before.status === "已失效") return null;
    return adjustmentLine("withdrawn", before, line, line, causes.ofWithdrawn(line));
  }
  if (before === null) return adjustmentLine("new", null, line, line, causes.ofNew(line));
  if (before.points === line.points && before.status === line.status) return null;
  const kind = line.status === "已作废" ? "withdrawn" : "changed";
  return adjustmentLine(kind, before, line, line, causes.ofChange(before, traced));
}

function adjustmentLine(
  kind: DifferenceLine["kind"],
  before: LedgerLine | null,
  after: LedgerLine | null,
  { id, unit, clause }: LedgerLine,
  why: string,
): DifferenceLine {
  return {
    kind,
    what: "adjustment",
    id,
    unit,
    clause,
    before: before?.points ?? null,
    after: after?.points ?? null,
    statusBefore: before?.status ?? null,
    statusAfter: after?.status ?? null,
    why,
  };
}

function interviewLines(input: AccountInput, causes: Causes): DifferenceLine[] {
  const { recognition, outcomes, report } = input;
  const list = recognition.memory.lists[listSuffix(outcomes)];
  const standing = rowsById((list?.rows ?? []).filter((row) => textOf(row, "层级") !== ""));
  const lines: DifferenceLine[] = [];
  for (const interview of report.document.interviews) {
    const row = standing.get(interview.id);
    standing.delete(interview.id);
    const changed = row === undefined ? null : changeOfTalk(row, interview);
    if (row === undefined) lines.push(talkLine("new", null, interview, causes.general()));
    else if (changed !== null) lines.push(talkLine("changed", row, interview, changed));
  }
  for (const row of standing.values()) {
    if (statusOf(row) === "已失效") continue;
    lines.push(talkLine("withdrawn", row, null, say("no-talk")));
  }
  return lines;
}

const statusOf = (row: OwnRow): string => reviewedStatus(typedStatus(row), reviewOf(row, "复核意见"));

/** Why the row is not what it was; null when level, clauses and status are the same. */
function changeOfTalk(row: OwnRow, { level, clauses, status }: InterviewLine): string | null {
  const before = textOf(row, "层级");
  if (before !== level) return say("level", { before, after: level });
  return textOf(row, "条款") === clauses.join("、") && statusOf(row) === status ? null : say("talk");
}

function talkLine(
  kind: DifferenceLine["kind"],
  row: OwnRow | null,
  interview: InterviewLine | null,
  why: string,
): DifferenceLine {
  return {
    kind,
    what: "interview",
    id: interview?.id ?? textOf(row ?? undefined, "编号"),
    unit: interview?.unit ?? textOf(row ?? undefined, "单位"),
    clause: interview?.clauses.join("、") ?? textOf(row ?? undefined, "条款"),
    before: null,
    after: null,
    statusBefore: row === null ? null : statusOf(row),
    statusAfter: interview?.status ?? null,
    why,
  };
}

const OWN_TITLES: ReadonlySet<string> = new Set(
  OWN_COLUMNS.待确认.filter(({ by }) => by === "product").map(({ title }) => title),
);

/** Answered rows stay, they are the memory; a row on which anybody wrote is no longer the product's to withdraw. */
function questionLines({ recognition, report }: AccountInput): DifferenceLine[] {
  const standing = rowsById(recognition.memory.questions?.rows ?? []);
  const lines: DifferenceLine[] = [];
  for (const { id, affects, message } of report.trace.questions) {
    if (!standing.delete(id)) lines.push(questionLine("new", id, affects.join("、"), wording(message)));
  }
  for (const [id, row] of standing) {
    const isTouched = Object.entries(row.cells).some(
      ([title, cell]) => !OWN_TITLES.has(title) && String(cell).trim() !== "",
    );
    if (isTouched || textOf(row, "代码") === "") continue;
    lines.push(questionLine("withdrawn", id, textOf(row, "影响"), say("settled")));
  }
  return lines;
}

function questionLine(kind: "new" | "withdrawn", id: string, unit: string, why: string): DifferenceLine {
  return {
    kind,
    what: "question",
    id,
    unit,
    clause: null,
    before: null,
    after: null,
    statusBefore: null,
    statusAfter: null,
    why,
  };
}

/** Rows by 编号; of copies the first one counts. */
function rowsById(rows: readonly OwnRow[]): Map<string, OwnRow> {
  const byId = new Map<string, OwnRow>();
  for (const row of rows) {
    const id = textOf(row, "编号");
    if (id !== "" && !byId.has(id)) byId.set(id, row);
  }
  return byId;
}
