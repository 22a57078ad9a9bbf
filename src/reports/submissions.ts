// 报送登记: rows are proposed and dated; when rankings came, who sent them and what they say is for people. Source: 组1, C-17, C-18.
import { INPUT_SHEETS, wording } from "../policy";
import type { IsoMonth, OwnColumn } from "../policy";
import { NOT_SENT } from "../engine";
import type { Situation } from "../engine";
import type { OwnRow, OwnTable, Recognition } from "../worksheets";
import { Formula, isBlankCell, linkFormula } from "./cell";
import type { Cell } from "./cell";
import { monthOf } from "./ledger-line";
import { AS_DATE, dressRows, offerChoices } from "./look";
import { dueSerial, owedRankings } from "./submission-rows";
import type { OwedRanking } from "./submission-rows";
import { TableDraft, textOf } from "./table-draft";
import { upsert } from "./upsert";
import type { Farewell, WantedRow } from "./upsert";
import type { WorkbookDraft } from "./workbook-draft";

const SHEET = INPUT_SHEETS.find(({ kind }) => kind === "submissions");
const PEOPLES = ["专责小组", "牵头单位", "报送日期", "存在问题", "备注"] as const;
const COLUMNS: readonly OwnColumn[] = (SHEET?.columns ?? []).map(({ title }) => ({
  title,
  by: PEOPLES.some((own) => own === title) ? "people" : "product",
}));

/** Keeps the sheet that 准备工作簿 or a person made; without one nothing is written. */
export function composeSubmissions(
  workbook: WorkbookDraft,
  { memory, situation }: Recognition,
  calendarColumn: string,
): void {
  const register = memory.submissions;
  if (register === null) return;
  const table = new TableDraft(workbook.own(register.sheet, register), register, COLUMNS);
  const owed = owedRankings(situation);
  const dating = { calendarColumn, situation };
  const wanted = owed.map((each): WantedRow => {
    const cells = (row: number, standing: OwnRow | undefined) => ({
      ...(standing === undefined ? newRow(each, register) : {}),
      来源: sourceOf(each, standing),
      ...dateCells(table, row, { ...dating, month: each.month, isHere: each.source !== null }),
    });
    return { id: keyOf(each.month, each.level ?? "", each.series), cells };
  });
  const { appended } = upsert(table, keyOfRow, wanted, (row) => farewell(table, row, dating));
  dressRows(table, appended);
  dressDates(table);
  for (const { title, choices } of SHEET?.columns ?? []) {
    if (choices) offerChoices(table, appended, title, choices);
  }
}

/** Rows that people or 准备工作簿 wrote get their dates for the first time. */
function dressDates(table: TableDraft): void {
  for (const { row } of table.table?.rows ?? []) {
    for (const title of ["应报日期", "提醒日期"]) {
      const column = table.column(title);
      if (!isBlankCell(table.draft.standing(row, column)) || isBlankCell(table.draft.cell(row, column)))
        continue;
      const at = { row, column, rows: 1, columns: 1 };
      table.draft.look({ kind: "format", sheet: table.sheet, at, format: AS_DATE });
    }
  }
}

const keyOf = (month: string, level: string, series: string): string => [month, level, series].join("|");

function keyOfRow(row: OwnRow): string {
  const month = rowMonth(row);
  const series = textOf(row, "系列");
  return month === null || series === "" ? "" : keyOf(month, textOf(row, "级别"), series);
}

const rowMonth = (row: OwnRow): IsoMonth | null => monthOf(row) as IsoMonth | null;

/** Group and leading unit are taken over from the latest row of the series; from then on they are people's. */
function newRow(
  { month, level, series, lead }: OwedRanking,
  register: OwnTable,
): Readonly<Record<string, Cell>> {
  const known = register.rows
    .filter((row) => textOf(row, "系列") === series && textOf(row, "级别") === (level ?? ""))
    .sort((a, b) => ((rowMonth(a) ?? "") < (rowMonth(b) ?? "") ? 1 : -1));
  const latest = (title: string): string =>
    known.map((row) => textOf(row, title)).find((text) => text !== "") ?? "";
  return {
    ...{ 数据月份: month, 级别: level ?? "", 系列: series },
    ...{ 专责小组: latest("专责小组"), 牵头单位: latest("牵头单位") || lead },
  };
}

/** A row that a person added keeps a blank 来源 until its ranking is there. */
function sourceOf({ source }: OwedRanking, standing: OwnRow | undefined): Cell {
  if (source !== null) return linkFormula(source.sheet, source.cell);
  return standing !== undefined && textOf(standing, "来源") === "" ? "" : missing();
}

const missing = (): string => wording({ code: "reports-submission-missing", values: {} });

interface DatedMonth {
  readonly month: IsoMonth;
  /** Does the ranking stand in the workbook? */
  readonly isHere: boolean;
  readonly calendarColumn: string;
  readonly situation: Situation;
}

function dateCells(
  table: TableDraft,
  row: number,
  { month, isHere, calendarColumn, situation }: DatedMonth,
): Readonly<Record<string, Cell>> {
  const at = (title: string): string => table.at(title, row);
  const due = at("应报日期");
  const received = at("报送日期");
  // A ranking that stands in the workbook has come; only its day is not known.
  const open = isHere ? '"未填日期"' : `IF(TODAY()>${due},"逾期未报","未到期")`;
  const came = `IF(LEFT(${received})="未","${NOT_SENT}",IFERROR(IF(${received}+0>${due},"逾期","按期"),""))`;
  return {
    应报日期: dueSerial(month, situation),
    提醒日期: new Formula(`=IFERROR(INDEX(${calendarColumn},MATCH(${due},${calendarColumn},1)),"")`),
    是否逾期: new Formula(`=IF(${received}="",${open},${came})`),
  };
}

/** A row that a person added is dated too; one whose ranking is gone goes when nobody wrote on it. */
function farewell(
  table: TableDraft,
  row: OwnRow,
  dating: Pick<DatedMonth, "calendarColumn" | "situation">,
): Farewell {
  const month = rowMonth(row);
  if (month === null) return { kind: "leave" };
  const isOurs = textOf(row, "来源") !== "";
  if (isOurs && !isWrittenOn(table, row)) return { kind: "remove" };
  const cells = (at: number) => ({
    ...(isOurs ? { 来源: missing() } : {}),
    ...dateCells(table, at, { ...dating, month, isHere: false }),
  });
  return { kind: "mark", cells };
}

/** Group and leading unit alone may have been taken over. */
function isWrittenOn(table: TableDraft, row: OwnRow): boolean {
  const own = new Set(COLUMNS.map(({ title }) => title));
  return Object.entries(row.cells).some(
    ([title, cell]) =>
      !isBlankCell(cell) &&
      (!own.has(title) || ["报送日期", "存在问题", "备注"].includes(title)) &&
      table.has(title),
  );
}
