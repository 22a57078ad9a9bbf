// The clerk's word on columns: 单位列, 得分列, 排名列 of 排名登记 overrule what the headers say.
import { overlaps } from "../address";
import type { Box } from "../snapshot";
import { normalise } from "../text";
import type { Column, HeaderBlock } from "./blocks";
import { EMPTY, layoutWith } from "./layout";
import type { LabelColumn, Layout, MeasureColumns } from "./layout";
import type { Registration } from "./registry";
import type { RegisteredColumns } from "./registered-columns";

/** Finds the row of 排名登记 that corrects the columns of the table under a header; null where none does. */
export type ColumnsOf = (sheet: string, block: HeaderBlock) => RegisteredColumns | null;

/** Rows without a corrected column are left out at once: hardly any workbook has one. */
export function columnCorrections(registry: readonly Registration[]): ColumnsOf {
  const rows = registry.filter(({ columns }) => Object.values(columns).some((column) => column !== null));
  if (rows.length === 0) return () => null;
  return (sheet, block) => {
    const name = normalise(sheet);
    const box = boxOf(block);
    const row = rows.find((each) => each.sheet === name && each.box !== null && overlaps(each.box, box));
    return row?.columns ?? null;
  };
}

function boxOf({ top, bottom, left, right }: HeaderBlock): Box {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The layout with the corrected columns; a table the product could not read may become readable by them. */
export function correctedLayout(
  layout: Layout | null,
  block: HeaderBlock,
  columns: RegisteredColumns | null,
): Layout | null {
  if (columns === null) return layout;
  const label = labelOf(layout, block, columns.unit);
  if (label === null) return layout;
  const measures = correctedMeasures(layout?.measures ?? [], label.column.index, columns, block);
  return measures.length === 0 ? layout : layoutWith(block, label, measures);
}

function labelOf(layout: Layout | null, block: HeaderBlock, unit: number | null): LabelColumn | null {
  const column = columnAt(block, unit ?? layout?.label ?? null);
  if (column === null) return null;
  if (unit === null || unit === layout?.label) return { column, kind: layout?.labelKind ?? "unit" };
  const kind = column.role === "indicator" || column.role === "person" ? column.role : "unit";
  return { column, kind };
}

/** A column inside the table; one that has no header of its own is one all the same. */
function columnAt({ columns, left, right }: HeaderBlock, index: number | null): Column | null {
  if (index === null || index < left || index > right) return null;
  return columns.find((column) => column.index === index) ?? { index, path: [], raw: "", role: null };
}

/**
 * The ranking the row speaks of gets its columns and is the table's own (composite) one. Single rankings beside it, and
 * those of another level, keep theirs unless they share one.
 */
function correctedMeasures(
  measures: readonly MeasureColumns[],
  label: number,
  { rank, score }: RegisteredColumns,
  block: HeaderBlock,
): readonly MeasureColumns[] {
  const free = (column: number | null): number | null => (column === label ? null : column);
  const base =
    measures.find((each) => rank !== null && each.rank === rank) ??
    measures.find(({ composite }) => composite) ??
    measures[0];
  if (rank === null && score === null)
    return measures.filter((each) => each.rank !== label && each.score !== label);
  const plain = base?.shape === "columns" ? base : EMPTY;
  const chosen = {
    rank: free(rank ?? (plain.rank === score ? null : plain.rank)),
    score: free(score ?? (plain.score === rank ? null : plain.score)),
  };
  if (chosen.rank === null && chosen.score === null) return [];
  const scoreHeader = columnAt(block, chosen.score)?.path.join("") ?? "";
  const used = [chosen.rank, chosen.score, label];
  const others = measures.filter(
    (each) =>
      each !== base &&
      each.shape === "columns" &&
      (!each.composite || each.level !== plain.level) &&
      !used.includes(each.rank) &&
      !used.includes(each.score),
  );
  const named = measures.some(({ composite }) => composite) ? { name: "", composite: true } : {};
  return [{ ...plain, ...chosen, ...named, scoreHeader }, ...others];
}
