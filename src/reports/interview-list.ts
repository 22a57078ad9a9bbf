// 约谈名单 of the run's month: one row per unit, people's columns kept by 编号, 电话提醒 apart. Source: outputs.md 3.2.
import { OWN_COLUMNS, TALKS, wording } from "../policy";
import type { CellRef, Interview, Outcomes } from "../engine";
import type { OwnRow, OwnTable, Recognition } from "../worksheets";
import { cellAddress } from "./address";
import { Formula } from "./cell";
import type { Cell } from "./cell";
import { dueFormula, overdueFormula } from "./deadline";
import { isOwnLine, isReminder, layOutLines } from "./interview-layout";
import type { Line } from "./interview-layout";
import { clausesOf, interviewCells, interviewLine, standingLine } from "./interview-text";
import type { LapsedApproval } from "./ledger";
import { dressLines, dressList } from "./interview-look";
import { statusFormula } from "./review";
import type { InterviewLine } from "./run-document";
import { TableDraft, numberCell, shiftRow, textOf } from "./table-draft";
import type { WorkbookDraft } from "./workbook-draft";

const HEADER_ROW = 2;

export interface ListedInterview {
  readonly id: string;
  readonly interview: Interview;
  readonly standing: OwnRow | undefined;
}

/** The run's list, written or closed. */
export interface StandingList {
  readonly listed: readonly ListedInterview[];
  readonly lines: readonly InterviewLine[];
  readonly lapsed: readonly LapsedApproval[];
  /** 编号 cell of every interview after the run, by the id it goes by; null where the sheet takes no new rows. */
  readonly places: ReadonlyMap<string, CellRef | null>;
}

export interface ListResult extends StandingList {
  readonly table: TableDraft;
}

/** What a list row's cells depend on besides the interview itself. */
interface Surroundings {
  readonly recognition: Recognition;
  readonly calendarColumn: string;
}

/** Sheet suffix of a run's list: "201908", or "2019年终" where only annual results exist. */
export function listSuffix({ month, year }: Pick<Outcomes, "month" | "year">): string {
  return month === null ? `${year}年终` : month.replace("-", "");
}

export function composeInterviewList(
  workbook: WorkbookDraft,
  recognition: Recognition,
  outcomes: Outcomes,
  calendarColumn: string,
): ListResult {
  const suffix = listSuffix(outcomes);
  const memory = recognition.memory.lists[suffix] ?? null;
  const table = new TableDraft(
    workbook.own(`约谈名单_${suffix}`, memory),
    memory,
    OWN_COLUMNS.约谈名单,
    HEADER_ROW,
  );
  dressList(table, outcomes, recognition.situation.office.districtName);
  const listed = identify(memory, outcomes.interviews);
  const around = { recognition, calendarColumn };
  const { kept, gone } = partition(table, memory, listed);
  const { rowOf, rowById } = needsNewLayout(memory, listed, gone)
    ? layOut(table, listed, kept, around)
    : updateInPlace(table, listed, around);
  for (const row of kept) if (isOurs(row)) markLapsed(table, row, rowOf(row));
  const { situation } = recognition;
  return {
    table,
    listed,
    lines: listed.map(({ interview, id, standing }) => interviewLine(interview, id, standing, situation)),
    lapsed: kept.filter((row) => isOurs(row) && isApproved(row)).map((row) => lapsedTalk(table, row)),
    places: new Map([...rowById].map(([id, row]) => [id, numberCell(table, row)])),
  };
}

/** The list of a closed period as it stands: nothing is written, and a talk that is not on it is none of it. */
export function closedList({ memory, situation }: Recognition, outcomes: Outcomes): StandingList {
  const list = memory.lists[listSuffix(outcomes)] ?? null;
  const listed = identify(list, outcomes.interviews).filter(({ standing }) => standing !== undefined);
  const column = list?.columns["编号"];
  const called = (list?.rows ?? []).filter((row) => isOurs(row) && textOf(row, "状态") !== "已失效");
  return {
    listed,
    lines: called.flatMap((row) => standingLine(row, outcomes.month, situation) ?? []),
    lapsed: [],
    places: new Map(
      listed.map(({ id, standing }) => [
        id,
        list === null || column === undefined || standing === undefined
          ? null
          : { sheet: list.sheet, cell: cellAddress(standing.row, column) },
      ]),
    ),
  };
}

/** An approved talk whose level or clauses changed keeps its row; the new suggestion gets one of its own (law 6). */
function identify(memory: OwnTable | null, interviews: readonly Interview[]): readonly ListedInterview[] {
  const rows = new Map((memory?.rows ?? []).map((row) => [textOf(row, "编号"), row]));
  return interviews.map((interview) => {
    let id = interview.id;
    for (let attempt = 1; contradicts(rows.get(id), interview); attempt += 1) {
      id = attempt === 1 ? `${interview.id}·重算` : `${interview.id}·重算${attempt}`;
    }
    return { id, interview, standing: rows.get(id) };
  });
}

function contradicts(row: OwnRow | undefined, interview: Interview): boolean {
  if (!row || !isApproved(row) || interview.status !== "建议") return false;
  return textOf(row, "层级") !== interview.level || textOf(row, "条款") !== clausesOf(interview);
}

const isApproved = (row: OwnRow): boolean => textOf(row, "审定意见") === "同意";

/** A row the product wrote: it says its level. Hand-made rows without 编号 are left as they are. */
const isOurs = (row: OwnRow): boolean => textOf(row, "编号") !== "" && textOf(row, "层级") !== "";

function partition(table: TableDraft, memory: OwnTable | null, listed: readonly ListedInterview[]) {
  const current = new Set(listed.map(({ standing }) => standing));
  const kept: OwnRow[] = [];
  const gone: OwnRow[] = [];
  for (const row of memory?.rows ?? []) {
    if (current.has(row) || isOwnLine(row) || isEmpty(row)) continue;
    if (isOurs(row) && !table.isTouched(row.row)) gone.push(row);
    else kept.push(row);
  }
  return { kept, gone };
}

function isEmpty(row: OwnRow): boolean {
  return Object.values(row.cells).every((cell) => String(cell).trim() === "");
}

/** A sorted list stays sorted: lines are only laid out anew when rows come, go, or change section. */
function needsNewLayout(
  memory: OwnTable | null,
  listed: readonly ListedInterview[],
  gone: readonly OwnRow[],
): boolean {
  if (memory === null || gone.length > 0) return true;
  if (memory.rows.every((row) => !isOwnLine(row))) return true;
  return listed.some(
    ({ standing, interview }) => !standing || isReminder(standing) !== (interview.level === "L0"),
  );
}

/** Where rows stand after the run: those that stood on the list before, and every interview. */
interface ListRows {
  readonly rowOf: (standing: OwnRow) => number;
  readonly rowById: ReadonlyMap<string, number>;
}

function updateInPlace(
  table: TableDraft,
  listed: readonly ListedInterview[],
  around: Surroundings,
): ListRows {
  const rowById = new Map<string, number>();
  for (const each of listed) {
    if (!each.standing) continue;
    table.write(each.standing.row, cellsOf(table, each, each.standing.row, around));
    rowById.set(each.id, each.standing.row);
  }
  return { rowOf: (standing) => standing.row, rowById };
}

function layOut(
  table: TableDraft,
  listed: readonly ListedInterview[],
  kept: readonly OwnRow[],
  around: Surroundings,
): ListRows {
  const byId = new Map(listed.map((each) => [each.id, each]));
  const lines = layOutLines([
    ...listed.map(({ id, standing, interview }) => ({ id, standing, reminder: interview.level === "L0" })),
    ...kept.map((row) => ({ id: null, standing: row, reminder: isReminder(row) })),
  ]);
  const first = table.headerRow + 1;
  const places = new Map<OwnRow, number>();
  // Lines of the product's own have looks of their own.
  const occupied = new Set((table.table?.rows ?? []).flatMap((row) => (isOwnLine(row) ? [] : [row.row])));
  const rowById = new Map<string, number>();
  lines.forEach((line, index) => {
    const row = first + index;
    const standing = line.kind === "row" ? line.row.standing : undefined;
    if (standing) places.set(standing, row);
    if (line.kind === "row" && line.row.id !== null) rowById.set(line.row.id, row);
    carry(table, standing, row);
    if (standing !== undefined || occupied.has(row)) table.draft.moveLook(standing?.row ?? null, row);
    writeLine(table, line, row, byId, around);
  });
  for (let row = first + lines.length; row <= table.draft.lastRow(); row += 1) table.clear(row);
  const before = new Map((table.table?.rows ?? []).map((row) => [row.row, isOwnLine(row)]));
  dressLines(table, lines, (row) => before.get(row));
  return { rowOf: (standing) => places.get(standing) ?? standing.row, rowById };
}

/** Sets down in `row` everything that stands in another row, people's and added columns included. */
function carry(table: TableDraft, standing: OwnRow | undefined, row: number): void {
  for (let column = 0; column < table.columnCount; column += 1) {
    const cell = standing ? table.draft.standing(standing.row, column) : "";
    const moved = standing && cell instanceof Formula ? shiftRow(cell, standing.row, row) : cell;
    table.draft.set(row, column, moved);
  }
}

function writeLine(
  table: TableDraft,
  line: Line,
  row: number,
  byId: ReadonlyMap<string, ListedInterview>,
  around: Surroundings,
): void {
  if (line.kind === "text") {
    table.set(row, "序号", line.text);
    return;
  }
  const each = line.row.id === null ? undefined : byId.get(line.row.id);
  if (each) table.write(row, { 序号: line.number, ...cellsOf(table, each, row, around) });
}

function cellsOf(
  table: TableDraft,
  { interview, id, standing }: ListedInterview,
  row: number,
  { recognition, calendarColumn }: Surroundings,
): Readonly<Record<string, Cell>> {
  const at = (title: string): string => table.at(title, row);
  const due = TALKS[interview.level].reportDue;
  return {
    ...interviewCells(interview, id, recognition.situation, standing),
    整改报送截止: due ? new Formula(dueFormula(at("约谈日期"), calendarColumn, recognition.situation)) : "",
    是否逾期: due ? new Formula(overdueFormula(at("整改报送截止"), at("整改报送日期"))) : "",
    状态:
      interview.status === "建议"
        ? new Formula(statusFormula(at("复核意见"), at("审定意见")))
        : interview.status,
  };
}

/** The talk is no longer called for; what people wrote stays beside it. */
function markLapsed(table: TableDraft, standing: OwnRow, row: number): void {
  const code = isApproved(standing) ? "reports-hint-approved-gone" : "reports-hint-gone";
  table.write(row, { 状态: "已失效", 提示: wording({ code, values: {} }) });
}

function lapsedTalk(table: TableDraft, row: OwnRow): LapsedApproval {
  return {
    id: textOf(row, "编号"),
    unit: textOf(row, "单位"),
    clause: textOf(row, "条款"),
    cause: "talk-gone",
    isClosed: false,
    sheet: table.sheet,
    cell: table.at("编号", table.headerRow),
  };
}
