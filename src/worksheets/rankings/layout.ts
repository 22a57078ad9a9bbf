// Which column of a header block is what: the row label, the pairs of score and rank, and the columns beside them.
import type { Level } from "../../policy";
import { headerLevel, unitHint } from "../headers";
import type { UnitHint } from "../headers";
import { normalise } from "../text";
import { headerMonthOf, isMatrix } from "./blocks";
import type { Column, HeaderBlock } from "./blocks";
import type { Grid } from "./grid";
import { kindOfName } from "./names";

export type LabelKind = "unit" | "person" | "indicator" | "unknown";

/** One ranking inside a block: its rank column, its score column, or both in one cell. */
export interface MeasureColumns {
  /** What is ranked, when the block ranks several things (危房改造); "" when it ranks one. */
  readonly name: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly scoreHeader: string;
  readonly level: Level | null;
  /** Size of the field in the rank header: 全市排名(7). */
  readonly total: number | null;
  readonly cumulative: boolean;
  readonly composite: boolean;
  readonly month: { readonly year: number | null; readonly month: number } | null;
  /** Cells hold rank and value at once: "12.3(4)" (matrix) or either of the two (month columns). */
  readonly shape: "columns" | "matrix" | "month" | "bottom-unit";
}

export interface Layout {
  readonly label: number;
  readonly labelKind: LabelKind;
  readonly labelHeader: string;
  readonly hint: UnitHint;
  readonly measures: readonly MeasureColumns[];
  readonly responsible: readonly number[];
  readonly support: readonly number[];
  readonly indicator: number | null;
  readonly group: number | null;
  readonly month: number | null;
  readonly problem: number | null;
  /** Columns that state the size of the field, with the level their header names. */
  readonly totals: readonly { readonly column: number; readonly level: Level | null }[];
}

/** Reads the block's columns; null when no column can be the label or nothing is measured. */
export function layoutOf(grid: Grid, block: HeaderBlock): Layout | null {
  const measures = measuresOf(grid, block);
  const label = labelOf(grid, block, new Set(measures.flatMap((m) => [m.rank, m.score])));
  if (label === null || measures.length === 0) return null;
  return layoutWith(block, label, measures);
}

/** The column that names the rows, and what its header says it is. */
export interface LabelColumn {
  readonly column: Column;
  readonly kind: LabelKind;
}

/** The layout of a block whose row label and rankings are settled; every other role by its header. */
export function layoutWith(
  block: HeaderBlock,
  label: LabelColumn,
  measures: readonly MeasureColumns[],
): Layout {
  const of = (role: Column["role"]): Column[] =>
    block.columns.filter((column) => column.role === role && column.index !== label.column.index);
  return {
    label: label.column.index,
    labelKind: label.kind,
    labelHeader: nameOf(label.column),
    hint: unitHint(nameOf(label.column)),
    measures,
    responsible: of("responsible").map((column) => column.index),
    support: of("support").map((column) => column.index),
    indicator: of("indicator")[0]?.index ?? null,
    group: of("group")[0]?.index ?? null,
    month: of("month")[0]?.index ?? null,
    problem: of("problem")[0]?.index ?? null,
    totals: of("total").map((column) => ({ column: column.index, level: totalLevel(column) })),
  };
}

function nameOf(column: Column): string {
  return column.path[column.path.length - 1] ?? "";
}

/** "参排总数(省)": headers lose their brackets, so the level is asked of the words and the raw path. */
function totalLevel(column: Column): Level | null {
  return headerLevel(column.raw) ?? (/省/.test(column.raw) ? "省" : /市\)/.test(column.raw) ? "市" : null);
}

function labelOf(grid: Grid, block: HeaderBlock, measured: ReadonlySet<number | null>): LabelColumn | null {
  const free = block.columns.filter((column) => !measured.has(column.index));
  const bottom = block.columns.find((column) => column.role === "bottom-unit");
  if (bottom) return { column: bottom, kind: "unit" };
  const person = free.find((column) => column.role === "person");
  if (person) return { column: person, kind: "person" };
  const units = free.filter((column) => column.role === "unit");
  const indicator = free.find((column) => column.role === "indicator");
  const unit = units.find((column) => unitHint(nameOf(column)) === "乡镇") ?? units[0];
  if (unit && indicator && unitHint(nameOf(unit)) === "区直") return { column: indicator, kind: "indicator" };
  if (unit) return { column: unit, kind: "unit" };
  if (indicator) return { column: indicator, kind: "indicator" };
  const responsible = free.find((column) => column.role === "responsible");
  if (responsible) return { column: responsible, kind: "unit" };
  const named = free.find((column) => looksLikeUnits(grid, column.index, block.bottom + 1));
  return named ? { column: named, kind: "unit" } : firstWords(grid, block, free);
}

/** Do the first cells below a header look like units by their endings? */
function looksLikeUnits(grid: Grid, column: number, from: number): boolean {
  let words = 0;
  let units = 0;
  for (let row = from; row < from + 12 && row <= grid.bottom; row += 1) {
    const value = grid.value(row, column);
    if (typeof value !== "string" || value === "") continue;
    words += 1;
    if (kindOfName(normalise(value)) !== null) units += 1;
  }
  return words > 0 && units * 10 >= words * 6;
}

function firstWords(grid: Grid, block: HeaderBlock, free: readonly Column[]): LabelColumn | null {
  const column = free.find((candidate) => {
    const value = grid.value(block.bottom + 1, candidate.index);
    return candidate.role !== "serial" && typeof value === "string" && /[^\d.\s%()/-]/.test(value);
  });
  return column ? { column, kind: "unknown" } : null;
}

function measuresOf(grid: Grid, block: HeaderBlock): MeasureColumns[] {
  const { columns } = block;
  const bottom = columns.find((column) => column.role === "bottom-unit");
  if (bottom) return [bottomMeasure(bottom, columns)];
  const months = columns.filter((column) => headerMonthOf(column) !== null);
  const ranks = columns.filter((column) => column.role === "rank");
  if (months.length >= 2 && ranks.every((rank) => headerMonthOf(rank) !== null || isAnnual(rank))) {
    return monthMeasures(months);
  }
  if (ranks.length === 0 && isMatrix(grid, columns, block.bottom)) return matrixMeasures(grid, block);
  return measuresOfColumns(columns);
}

/** Rankings by header words alone: a rank column each, or the best score column where there is no rank. */
export function measuresOfColumns(columns: readonly Column[]): MeasureColumns[] {
  const ranks = columns.filter((column) => column.role === "rank");
  if (ranks.length === 0) return scoreOnly(columns);
  if (ranks.length === 1 && ranks[0]) return [rankMeasure(ranks[0], columns, "", true)];
  return rankMeasures(ranks, columns);
}

function isAnnual(column: Column): boolean {
  return /年度|年终|全年/.test(column.path.join(""));
}

function bottomMeasure(bottom: Column, columns: readonly Column[]): MeasureColumns {
  const score = bestScore(columns.filter((column) => column.role === "score" || column.role === "rate"));
  return {
    ...EMPTY,
    score: score?.index ?? null,
    scoreHeader: score ? nameOf(score) : "",
    rank: bottom.index,
    shape: "bottom-unit",
  };
}

export const EMPTY: MeasureColumns = {
  name: "",
  rank: null,
  score: null,
  scoreHeader: "",
  level: null,
  total: null,
  cumulative: false,
  composite: true,
  month: null,
  shape: "columns",
};

function monthMeasures(months: readonly Column[]): MeasureColumns[] {
  // Where a month has a score and a rank column, the rank column speaks.
  const byMonth = new Map<number, Column>();
  for (const column of months) {
    const month = headerMonthOf(column)?.month ?? 0;
    if (!byMonth.has(month) || column.role === "rank") byMonth.set(month, column);
  }
  return [...byMonth.values()].map((column) => ({
    ...EMPTY,
    rank: column.index,
    month: headerMonthOf(column),
    shape: "month",
  }));
}

function matrixMeasures(grid: Grid, block: HeaderBlock): MeasureColumns[] {
  return block.columns
    .filter((column) => isMatrix(grid, [column], block.bottom))
    .map((column) => ({
      ...EMPTY,
      name: nameOf(column),
      rank: column.index,
      scoreHeader: nameOf(column),
      composite: /^(综合|总)/.test(nameOf(column)),
      shape: "matrix",
    }));
}

function scoreOnly(columns: readonly Column[]): MeasureColumns[] {
  const scores = columns.filter((column) => column.role === "score");
  const score = bestScore(scores);
  return score ? [{ ...EMPTY, score: score.index, scoreHeader: nameOf(score) }] : [];
}

/** How surely a score header is the one that is ranked: composite words first, cumulative last. */
function scoreWeight(column: Column): number {
  const text = column.path.join("");
  if (/累计/.test(text)) return -1;
  if (/综合|总分|总得分|总成绩|合计|总计|最终|最后|总评|总积分/.test(text)) return 3;
  if (/本月|当月/.test(text)) return 2;
  return column.role === "score" ? 1 : 0;
}

function bestScore(scores: readonly Column[]): Column | undefined {
  let best: Column | undefined;
  for (const score of scores) if (!best || scoreWeight(score) >= scoreWeight(best)) best = score;
  return best;
}

function rankMeasure(rank: Column, columns: readonly Column[], name: string, alone: boolean): MeasureColumns {
  const score = scoreFor(rank, columns, alone);
  const text = rank.path.join("");
  return {
    ...EMPTY,
    name,
    rank: rank.index,
    score: score?.index ?? null,
    scoreHeader: score?.path.join("") ?? "",
    level: headerLevel(text),
    total: headerTotal(rank),
    cumulative: /累计|年度|全年|1[-—~至]\d{1,2}月/.test(text),
    composite: isComposite(name),
    month: headerMonthOf(rank),
  };
}

function headerTotal(rank: Column): number | null {
  const match = /(?:排名|名次|位次|排位)\((?:共|全.)?(\d{1,5})(?:个|名|家)?[^\d()]{0,6}\)$/.exec(rank.raw);
  return match ? Number(match[1]) : null;
}

function isComposite(name: string): boolean {
  return /^(综合|综合考核|综合得分|综合情况|综合成绩|总|总体|总体情况|总分|总得分|合计|总成绩|本月|当月|月度)?$/.test(
    name,
  );
}

/** The score a rank column ranks: in its own group of columns, else between the rank before and itself, else the best. */
function scoreFor(rank: Column, columns: readonly Column[], alone: boolean): Column | undefined {
  const scores = columns.filter((column) => column.role === "score" || column.role === "rate");
  const group = rank.path.length > 1 ? rank.path[0] : undefined;
  const inGroup =
    group === undefined ? [] : scores.filter((score) => score.path.length > 1 && score.path[0] === group);
  if (inGroup.length > 0) return bestScore(inGroup);
  if (alone) return bestScore(scores);
  const left = scores.filter((score) => score.index < rank.index);
  return left[left.length - 1] ?? bestScore(scores);
}

const RANK_WORD = /(在?全?[国省市区县]?的?(排名|名次|位次|排位|排行)(情况)?)$/;

/** What a rank column ranks, by its header without the rank and level words. */
function rankName(column: Column): string {
  const last = nameOf(column).replace(RANK_WORD, "");
  const group = column.path.slice(0, -1).join("");
  return (group + last).replace(/^(排名|名次|位次)$/, "");
}

function rankMeasures(ranks: readonly Column[], columns: readonly Column[]): MeasureColumns[] {
  const measures = ranks
    .filter((rank) => !isAnnual(rank) || ranks.every(isAnnual))
    .map((rank) => rankMeasure(rank, columns, rankName(rank), false));
  // A table of one measure by several scopes has no siblings to be composite over.
  const names = new Set(measures.map((measure) => measure.name));
  return names.size === 1 ? measures.map((measure) => ({ ...measure, name: "", composite: true })) : measures;
}
