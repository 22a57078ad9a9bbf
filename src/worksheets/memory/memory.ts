// What the product remembers, all of it in sheets: ledger, lists, answers, registry, history.
import type { IsoMonth } from "../../policy";
import type { ListedTrigger } from "../../engine";
import type { Memory, OwnSheetName, OwnTable } from "../recognition";
import type { CellValue, SheetSnapshot } from "../snapshot";
import { isBlank, normalise } from "../text";
import { serialToDate } from "../registers/cells";
import { findOwnSheets } from "./own-tables";
import type { OwnSheet } from "./own-tables";

/** Own sheets as they stand, without 排名登记, 历史末位 and 报送登记, which are the clerk's input as well. */
export type OwnMemory = Omit<Memory, "registry" | "history" | "submissions">;

/** Finds everything the product wrote earlier. */
export function readMemory(sheets: readonly SheetSnapshot[]): OwnMemory {
  const own = findOwnSheets(sheets);
  const table = (name: OwnSheetName): OwnTable | null => bestOf(own, name);
  return {
    ledger: table("加减分台账"),
    lists: listsOf(own),
    papers: papersOf(own),
    totals: table("加减分汇总"),
    effects: table("年度影响"),
    questions: table("待确认"),
    rectification: table("整改台账"),
    calendar: table("工作日历"),
    log: table("运行记录"),
    ownSheets: own.map(({ sheet }) => sheet.name),
  };
}

/** Of several sheets with one signature (a copied sheet) the one that bears the name, else the first. */
function bestOf(own: readonly OwnSheet[], name: OwnSheetName): OwnTable | null {
  const same = own.filter((one) => one.name === name);
  const named = same.find(({ sheet }) => normalise(sheet.name) === name);
  return (named ?? same[0])?.table ?? null;
}

const SUFFIX = /(20\d{2}(?:0[1-9]|1[0-2])|20\d{2}年终)/;
const TITLE_MONTH = /数据月份[:：]?\D{0,3}(20\d{2})年?-?(\d{1,2})月?/;

/** The period of a list: in its sheet name, else in its title, else in the 编号 of its first row. */
function periodOf({ sheet, table }: OwnSheet): string | null {
  const named = SUFFIX.exec(normalise(sheet.name));
  if (named) return named[1] ?? null;
  const above = sheet.values.slice(0, Math.max(0, (table?.headerRow ?? 0) - (sheet.used?.row ?? 0)));
  const title = TITLE_MONTH.exec(normalise(above.flat().join(" ")));
  if (title) return `${title[1]}${(title[2] ?? "").padStart(2, "0")}`;
  const id = /^(20\d{2})-(\d{2})·/.exec(String(table?.rows[0]?.cells["编号"] ?? ""));
  return id ? `${id[1]}${id[2]}` : null;
}

function listsOf(own: readonly OwnSheet[]): Readonly<Record<string, OwnTable>> {
  const lists: Record<string, OwnTable> = {};
  const exact = (one: OwnSheet): number => (/^约谈名单_(\d{6}|\d{4}年终)$/.test(one.sheet.name) ? 0 : 1);
  const candidates = own.filter(({ name }) => name === "约谈名单").sort((a, b) => exact(a) - exact(b));
  for (const one of candidates) {
    const period = periodOf(one);
    if (period !== null && one.table !== null) lists[period] ??= one.table;
  }
  return lists;
}

/** Of a paper and its copy the one that bears the name, else the first. */
function papersOf(own: readonly OwnSheet[]): Readonly<Record<string, OwnTable>> {
  const papers: Record<string, OwnTable> = {};
  for (const { sheet, paper, table } of own) {
    if (paper === null || table === null) continue;
    if (normalise(sheet.name) === paper) papers[paper] = table;
    else papers[paper] ??= table;
  }
  return papers;
}

/** Answers by question id. Answered rows are the memory: they stay, and so do their answers. */
export function readAnswers(
  memory: OwnMemory,
  sheets: readonly SheetSnapshot[],
): Readonly<Record<string, string>> {
  const table = memory.questions;
  const sheet = sheets.find(({ name }) => name === table?.sheet);
  const answers: Record<string, string> = {};
  for (const { row, cells } of table?.rows ?? []) {
    const id = cells["编号"];
    const answer = cells["答复"];
    if (answer === undefined || isBlank(answer) || id === undefined || isBlank(id)) continue;
    const format = sheet?.numberFormats[row - (sheet.used?.row ?? 0)];
    answers[String(id).trim()] = answerText(answer, format?.[answerColumn(table, sheet)] ?? "");
  }
  return answers;
}

const answerColumn = (table: OwnTable | null, sheet: SheetSnapshot | undefined): number =>
  (table?.columns["答复"] ?? 0) - (sheet?.used?.column ?? 0);

/** Excel turns "2019-08" into a date as it is typed; it is turned back by the format it was given. */
function answerText(answer: CellValue, format: string): string {
  if (typeof answer === "boolean") return answer ? "是" : "否";
  const date = typeof answer === "number" && /[ymd年月日]/i.test(format) ? serialToDate(answer) : null;
  if (date === null) return String(answer).normalize("NFKC").trim();
  return /d|日/i.test(format.replace(/\[[^\]]*\]|Red/gi, "")) ? date : date.slice(0, 7);
}

/** Clauses whose trigger is a year-end result. */
const ANNUAL_CLAUSES = /约1\.d|约7|激1\.[a-l]|激2\.[a-h]/g;

/**
 * Annual triggers that stand on interview lists of the workbook, month by month or after the year's end. The assessed
 * year is read from the reasons; where they name none, the year before the list and the year of the list are both taken.
 */
export function readListed(memory: OwnMemory): readonly ListedTrigger[] {
  return Object.entries(memory.lists)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([period, table]) => table.rows.flatMap((row) => triggersOf(period, row.cells)));
}

function triggersOf(period: string, cells: Readonly<Record<string, CellValue>>): readonly ListedTrigger[] {
  const unit = String(cells["单位"] ?? "").trim();
  const clauses = String(cells["条款"] ?? "").match(ANNUAL_CLAUSES) ?? [];
  if (unit === "" || clauses.length === 0 || !isFirm(cells)) return [];
  const listYear = Number(period.slice(0, 4));
  const month = /^\d{6}$/.test(period) ? (`${listYear}-${period.slice(4)}` as IsoMonth) : null;
  const stated = yearsIn(String(cells["触发事由"] ?? ""));
  const years = stated.length > 0 ? stated : month === null ? [listYear] : [listYear - 1, listYear];
  return clauses.flatMap((clause) => years.map((year) => ({ month, unit, clause, year })));
}

/** A talk that was only proposed for confirmation has not been called: once it is firm it belongs on a list. */
const isFirm = (cells: Readonly<Record<string, CellValue>>): boolean =>
  !/^待(确认|佐证)$/.test(String(cells["状态"] ?? "").trim());

/** Years that stand without a month: "2019年度", "2019年市年终考核". */
function yearsIn(reasons: string): readonly number[] {
  const stated = normalise(reasons).matchAll(/(20\d{2})年(?!\d{1,2}月)/g);
  return [...new Set([...stated].map((match) => Number(match[1])))];
}
