// What the product takes for the fields of a ranking on its own, beside what a person wrote on 排名登记.
import { recognise } from "../../worksheets";
import type { CellValue, OwnTable, RankingTable, RecognisedTable, Snapshot } from "../../worksheets";
import type { CorrectionName } from "../account";
import type { AccountInput } from "./input";

/** What stands in the fields of one ranking; a field that it does not have is left out. */
export type FieldValues = Readonly<Partial<Record<CorrectionName, string>>>;

export const NO_OWN_VALUES: FieldValues = {};

/** Stable within the workbook: sheet and range. */
export function tableId({ sheet, range }: { readonly sheet: string; readonly range: string }): string {
  return `${sheet}!${range}`;
}

/** The fields of a table as they are taken; "" where nothing is known. */
export function fieldValues(table: Pick<RecognisedTable, "columns">, layout: RankingTable): FieldValues {
  return {
    系列: layout.series ?? "",
    级别: layout.level ?? "",
    数据月份: layout.month ?? "",
    排名主体: layout.subject ?? "",
    参排总数: layout.total === null ? "" : String(layout.total),
    方向: layout.direction ?? "",
    括号含义: layout.bracket ?? "",
    计分: layout.counts ? "计分" : "仅参考",
    ...columnValues(table, layout),
  };
}

/** Only a table with rows has columns that could be others. */
function columnValues(
  { columns }: Pick<RecognisedTable, "columns">,
  { orientation }: RankingTable,
): FieldValues {
  if (orientation !== "rows") return {};
  return {
    单位列: columns["unit"] ?? columns["indicator"] ?? "",
    得分列: columns["score"] ?? "",
    排名列: columns["rank"] ?? "",
  };
}

export function isColumnField(name: CorrectionName): boolean {
  return name === "单位列" || name === "得分列" || name === "排名列";
}

/** Fields by table as the product reads them without 排名登记; read again only where a person corrected something. */
export function ownReading({ snapshot, recognition }: AccountInput): ReadonlyMap<string, FieldValues> {
  const { registry } = recognition.memory;
  const isCorrected = recognition.rankingTables.some(({ corrected }) => corrected.length > 0);
  if (registry === null || !isCorrected) return new Map();
  const alone = recognise(withoutEntries(snapshot, registry));
  const tables = new Map(alone.tables.map((table) => [tableId(table), table]));
  return new Map(
    alone.rankingTables.flatMap((layout): readonly [string, FieldValues][] => {
      const id = tableId(layout);
      const table = tables.get(id);
      return table === undefined ? [] : [[id, fieldValues(table, layout)]];
    }),
  );
}

/** They say which table a row is about. */
const PLACES: ReadonlySet<string> = new Set(["工作表", "区域"]);

/** The workbook with every field of 排名登记 blank. */
function withoutEntries(snapshot: Snapshot, registry: OwnTable): Snapshot {
  const columns = new Set(
    Object.entries(registry.columns).flatMap(([title, column]) => (PLACES.has(title) ? [] : [column])),
  );
  const rows = new Set(registry.rows.map(({ row }) => row));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const { used } = sheet;
      if (sheet.name !== registry.sheet || used === null) return sheet;
      const blank = (cells: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] =>
        cells.map((row, index) =>
          rows.has(used.row + index)
            ? row.map((cell, at) => (columns.has(used.column + at) ? "" : cell))
            : row,
        );
      const values = blank(sheet.values);
      return { ...sheet, values, formulas: sheet.formulas === sheet.values ? values : blank(sheet.formulas) };
    }),
  };
}
