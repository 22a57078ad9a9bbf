// 加减分汇总: unit by month with live sums over the ledger, one block of rows per year, one chart. Source: interfaces.md 3.
import { OWN_COLUMNS, wording } from "../policy";
import type { EffectKind, UnitType } from "../policy";
import type { Effect } from "../engine";
import type { OwnRow, OwnTable } from "../worksheets";
import { columnLetters } from "./address";
import { Formula, criterionLiteral, isBlankCell } from "./cell";
import type { Cell } from "./cell";
import type { LedgerLine } from "./ledger-line";
import { oddTerms } from "./odd-rows";
import type { OddTerm } from "./odd-rows";
import { effectText } from "./effects-sheet";
import { dressNewSheet, dressRows } from "./look";
import { TableDraft, numberOf, textOf } from "./table-draft";
import { upsert } from "./upsert";
import type { Farewell, Placement, WantedRow } from "./upsert";
import type { WorkbookDraft } from "./workbook-draft";

export interface TotalsInput {
  readonly year: number;
  readonly units: ReadonlyMap<string, UnitType>;
  readonly ledger: TableDraft;
  readonly lines: readonly LedgerLine[];
  readonly effects: readonly Effect[];
}

/** What limits a unit or its people in the year's assessment. */
const RESTRICTIONS: readonly EffectKind[] = [
  "三等",
  "不得一等",
  "最高二等",
  "不得优秀",
  "评优25%",
  "评优15%",
  "取消其它评先",
];

export function composeTotals(workbook: WorkbookDraft, memory: OwnTable | null, input: TotalsInput): void {
  if (memory === null && unitsOfYear(input, null).size === 0) return;
  const table = new TableDraft(workbook.own("加减分汇总", memory), memory, OWN_COLUMNS.加减分汇总, 1);
  dressNewSheet(table, "加减分汇总");
  const sources = { ledger: input.ledger, flag: flagHandMade(table, input.ledger), odd: oddByOwner(input) };
  const years = new Set([...writtenYears(memory), input.year]);
  const wanted = [...years].flatMap((year) => {
    const past = year === input.year ? null : memory;
    return wantedRows(table, past, { ...input, year }, sources);
  });
  const placement = upsert(table, keyOfRow, wanted, (row) => farewell(table, row, input.year));
  dressRows(table, placement.appended);
  const ofYear = [...placement.rowById].filter(([id]) => id.startsWith(keyOf(input.year, "")));
  drawChart(table, input.year, { ...placement, rowById: new Map(ofYear) });
}

/** What the sums are drawn from. */
interface Sources {
  readonly ledger: TableDraft;
  /** Cell that counts rows typed without 最终分值; null where there is no place for it. */
  readonly flag: string | null;
  readonly odd: ReadonlyMap<string, readonly OddTerm[]>;
}

/** Rows of one year. `past` is the standing sheet for a year that is not the run's: its block keeps its units. */
function wantedRows(
  table: TableDraft,
  past: OwnTable | null,
  input: TotalsInput,
  sources: Sources,
): readonly WantedRow[] {
  const restrictions = restrictionsByUnit(input);
  return [...unitsOfYear(input, past)].map(([unit, unitType]) => ({
    id: keyOf(input.year, unit),
    cells: (row: number): Readonly<Record<string, Cell>> => ({
      年度: input.year,
      单位: unit,
      类别: unitType,
      ...sums(table, { unit, year: input.year, row }, sources),
      限制: (restrictions.get(unit) ?? []).join("；"),
    }),
  }));
}

/** Years that have a block, top to bottom. */
function writtenYears(memory: OwnTable | null): readonly number[] {
  return (memory?.rows ?? []).flatMap((row) => (keyOfRow(row) === "" ? [] : (numberOf(row, "年度") ?? [])));
}

function oddByOwner({ ledger, units, year }: TotalsInput): Sources["odd"] {
  const byOwner = new Map<string, OddTerm[]>();
  for (const term of oddTerms(ledger, { unitTypes: units, year })) {
    const key = keyOf(term.year, term.unit);
    const known = byOwner.get(key);
    if (known) known.push(term);
    else byOwner.set(key, [term]);
  }
  return byOwner;
}

const keyOf = (year: number, unit: string): string => `${year}|${unit}`;

function keyOfRow(row: OwnRow): string {
  const year = numberOf(row, "年度");
  const unit = textOf(row, "单位");
  return year === null || unit === "" ? "" : keyOf(year, unit);
}

/** Blocks of other years stay; so does a row that a person wrote on. */
function farewell(table: TableDraft, row: OwnRow, year: number): Farewell {
  return numberOf(row, "年度") === year && !table.isTouched(row.row) ? { kind: "remove" } : { kind: "leave" };
}

/** The district's units, or those a past year's block has, and whoever else stands on the ledger in that year. */
function unitsOfYear(
  { units, lines, year }: TotalsInput,
  past: OwnTable | null,
): ReadonlyMap<string, UnitType> {
  const all = past === null ? new Map(units) : writtenUnits(past, year, units);
  for (const line of lines) {
    if (line.year === year && line.unit !== "" && !all.has(line.unit)) all.set(line.unit, line.unitType);
  }
  return all;
}

function writtenUnits(past: OwnTable, year: number, units: TotalsInput["units"]): Map<string, UnitType> {
  const written = new Map<string, UnitType>();
  for (const row of past.rows) {
    const unit = textOf(row, "单位");
    if (unit === "" || numberOf(row, "年度") !== year) continue;
    written.set(unit, units.get(unit) ?? (textOf(row, "类别") === "乡镇" ? "乡镇" : "区直"));
  }
  return written;
}

interface Owner {
  readonly unit: string;
  readonly year: number;
  readonly row: number;
}

/** Sums of one unit and year; the last parts are for rows typed by hand. */
function sums(
  table: TableDraft,
  owner: Owner,
  { ledger, flag, odd }: Sources,
): Readonly<Record<string, Cell>> {
  const at = (title: string): string => table.at(title, owner.row);
  const unit = `${ledger.wholeColumn("单位")},${unitCriterion(owner.unit, at("单位"))}`;
  const fixed = `${unit},${ledger.wholeColumn("归属年度")},${at("年度")}`;
  const terms = odd.get(keyOf(owner.year, owner.unit)) ?? [];
  const inTotal = terms.filter((term) => term.inTotal);
  const sum = (criteria: Criteria, more: readonly OddTerm[]): Formula =>
    new Formula(`=${sumOf(ledger, { ...criteria, fixed }, flag)}${oddSum(more, criteria.sign)}`);
  const monthSum = (month: string): Formula => {
    const more = terms.filter((term) => term.month === `${owner.year}-${month}`);
    return sum({ month: `${at("年度")}&"-${month}*"` }, more);
  };
  return {
    ...Object.fromEntries(MONTHS.map((month) => [monthTitle(month), monthSum(month)])),
    年终: new Formula(`=${at("年度合计")}-SUM(${MONTHS.map((month) => at(monthTitle(month))).join(",")})`),
    加分: sum({ sign: '">0"' }, inTotal),
    减分: new Formula(`=${at("年度合计")}-${at("加分")}`),
    净分: new Formula(`=${at("加分")}+${at("减分")}`),
    年度合计: sum({}, inTotal),
  };
}

/** Two digits, as in an ISO month. */
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

const monthTitle = (month: string): string => `${Number(month)}月`;

/** The cell beside it, unless its text would mean more than itself. */
function unitCriterion(unit: string, cell: string): string {
  return /^[=<>]|[~*?]/.test(unit) ? criterionLiteral(unit) : cell;
}

interface Criteria {
  readonly fixed?: string;
  /** The wildcard keeps Excel from taking "2019-08" for a date. */
  readonly month?: string;
  readonly sign?: string;
}

function oddSum(terms: readonly OddTerm[], sign: string | undefined): string {
  const texts = terms.map(({ sign: operator, column, criteria }) => {
    const signed = sign === undefined ? "" : `,${column},${sign}`;
    return `${operator}SUMIFS(${column},${criteria}${signed})`;
  });
  return [...new Set(texts)].join("");
}

/** Final points; and 计算分值 of rows typed by hand whose 最终分值 is empty, looked for only where there are any. */
function sumOf(ledger: TableDraft, { fixed = "", month, sign }: Criteria, flag: string | null): string {
  const points = ledger.wholeColumn("最终分值");
  const inMonth = month === undefined ? fixed : `${fixed},${ledger.wholeColumn("数据月份")},${month}`;
  const sumIf = (column: string, more: string): string => {
    const signed = sign === undefined ? "" : `,${column},${sign}`;
    return `SUMIFS(${column},${inMonth}${signed}${more})`;
  };
  const typed = sumIf(ledger.wholeColumn("计算分值"), `,${points},"="`);
  return `${sumIf(points, "")}+${flag === null ? typed : `IF(${flag}=0,0,${typed})`}`;
}

/**
 * Counts, above the header, the ledger rows typed by hand without 最终分值: they are few, and summing them for every
 * cell would double the work. Gives the cell's address; null where a person uses that place.
 */
function flagHandMade(table: TableDraft, ledger: TableDraft): string | null {
  const row = table.headerRow - 1;
  if (row < 0) return null;
  const columns = { label: table.column("净分"), count: table.column("限制") };
  const standing = table.draft.standing(row, columns.count);
  if (!isBlankCell(standing) && !(standing instanceof Formula)) return null;
  const amounts = `${ledger.wholeColumn("计算分值")},"<>"`;
  table.draft.set(row, columns.label, wording({ code: "reports-totals-hand-made", values: {} }));
  const count = `=COUNTIFS(${amounts},${ledger.wholeColumn("最终分值")},"=")`;
  table.draft.set(row, columns.count, new Formula(count));
  return `${columnReference(columns.count)}$${row + 1}`;
}

const columnReference = (column: number): string => `$${columnLetters(column)}`;

function restrictionsByUnit({ effects, year }: TotalsInput): ReadonlyMap<string, readonly string[]> {
  const byUnit = new Map<string, string[]>();
  for (const effect of effects) {
    if (effect.year !== year || effect.status === "已吸收" || !RESTRICTIONS.includes(effect.effect)) continue;
    const texts = byUnit.get(effect.unit) ?? [];
    const text = restrictionText(effect);
    if (!texts.includes(text)) texts.push(text);
    byUnit.set(effect.unit, texts);
  }
  return byUnit;
}

function restrictionText(effect: Effect): string {
  const { person, clause, status } = effect;
  const whom = person === null ? "" : `：${person}`;
  const open = status === "建议" ? "" : `，${status}`;
  return `${effectText(effect)}${whom}（${clause}${open}）`;
}

/** One chart of the year's totals; drawn again only when units came or went. */
function drawChart(table: TableDraft, year: number, { rowById, appended }: Placement): void {
  if (!appended) return;
  const rows = [...rowById.values()];
  const first = Math.min(...rows);
  const columns = [table.column("单位"), table.column("年度合计")];
  const left = Math.min(...columns);
  const data = {
    row: first,
    column: left,
    rows: Math.max(...rows) - first + 1,
    columns: Math.max(...columns) - left + 1,
  };
  table.draft.finishWith({
    kind: "chart",
    sheet: table.sheet,
    name: `${year}年度合计`,
    type: "ColumnClustered",
    title: `${year}年各单位加减分合计`,
    data,
    place: { row: table.headerRow, column: table.columnCount + 1, rows: 18, columns: 10 },
  });
}
