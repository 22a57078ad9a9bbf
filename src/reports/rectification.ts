// 整改台账: one row per talk that obliges the unit to report within five working days (组3). Source: interfaces.md 3.
import { OWN_COLUMNS, TALKS } from "../policy";
import type { Interview } from "../engine";
import type { OwnRow, OwnTable, Recognition } from "../worksheets";
import { Formula } from "./cell";
import type { Cell } from "./cell";
import { dueFormula, overdueFormula } from "./deadline";
import type { ListResult, ListedInterview } from "./interview-list";
import { dressNewSheet, dressRows } from "./look";
import { TableDraft, textOf } from "./table-draft";
import { byNumber, upsert } from "./upsert";
import type { Farewell } from "./upsert";
import type { WorkbookDraft } from "./workbook-draft";

/** Rows of earlier months stay as they are; those of the run's list follow it. Null where no report is due at all. */
export function composeRectification(
  workbook: WorkbookDraft,
  recognition: Recognition,
  list: ListResult,
  calendarColumn: string,
): TableDraft | null {
  const memory = recognition.memory.rectification;
  const due = list.listed.filter(isDue);
  if (memory === null && due.length === 0) return null;
  const table = new TableDraft(workbook.own("整改台账", memory), memory, OWN_COLUMNS.整改台账, 1);
  dressNewSheet(table, "整改台账");
  const wanted = due.map(({ id, interview, standing: listed }) => ({
    id,
    cells: (row: number, standing: OwnRow | undefined) => {
      const cells = cellsOf(table, { id, interview, row }, list.table, {
        calendarColumn,
        situation: recognition.situation,
      });
      return isTypedHere(table, standing, listed) ? withoutDay(cells) : cells;
    },
  }));
  const listedBefore = idsOf(list.table.table);
  const placement = upsert(table, byNumber, wanted, (row) => farewell(table, row, listedBefore));
  dressRows(table, placement.appended);
  return table;
}

/** Firm talks that a person has not struck off. */
function isDue({ interview, standing }: ListedInterview): boolean {
  return (
    TALKS[interview.level].reportDue &&
    interview.status === "建议" &&
    textOf(standing, "审定意见") !== "不同意"
  );
}

/** The day of the talk stands here alone: it has been read, so the formula that looks it up must not take its place. */
function isTypedHere(table: TableDraft, standing: OwnRow | undefined, listed: OwnRow | undefined): boolean {
  if (standing === undefined || textOf(standing, "约谈日期") === "") return false;
  return !table.hasFormula(standing.row, "约谈日期") && textOf(listed, "约谈日期") === "";
}

function withoutDay(cells: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> {
  return Object.fromEntries(Object.entries(cells).filter(([title]) => title !== "约谈日期"));
}

function idsOf(table: OwnTable | null): ReadonlySet<string> {
  return new Set((table?.rows ?? []).map(byNumber));
}

/** Only rows of the run's own list are judged; what a person wrote on stays even when the talk is gone. */
function farewell(table: TableDraft, row: OwnRow, listedBefore: ReadonlySet<string>): Farewell {
  return listedBefore.has(byNumber(row)) && !table.isTouched(row.row)
    ? { kind: "remove" }
    : { kind: "leave" };
}

function cellsOf(
  table: TableDraft,
  { id, interview, row }: { readonly id: string; readonly interview: Interview; readonly row: number },
  list: TableDraft,
  {
    calendarColumn,
    situation,
  }: { readonly calendarColumn: string; readonly situation: Recognition["situation"] },
): Readonly<Record<string, Cell>> {
  const at = (title: string): string => table.at(title, row);
  const onList = (title: string): string => {
    const found = `INDEX(${list.wholeColumn(title)},MATCH(${at("编号")},${list.wholeColumn("编号")},0))`;
    return `IFERROR(IF(${found}="","",${found}),"")`;
  };
  // People may write the day on the list as well.
  const reported = `IF(${at("报送日期")}="",${onList("整改报送日期")},${at("报送日期")})`;
  return {
    编号: id,
    数据月份: interview.month ?? "",
    单位: interview.unit,
    约谈日期: new Formula(`=${onList("约谈日期")}`),
    截止: new Formula(dueFormula(at("约谈日期"), calendarColumn, situation)),
    是否逾期: new Formula(overdueFormula(at("截止"), reported, at("销号"))),
  };
}
