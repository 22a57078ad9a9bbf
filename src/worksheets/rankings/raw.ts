// A ranking table as found on the sheet, before anybody knows which names are units.
import type { OwnColumnBlock } from "../memory/own-columns";
import type { IsoMonth, Level } from "../../policy";
import type { UnitHint } from "../headers";
import type { Box, CellValue } from "../snapshot";
import type { ReadNumber } from "../text";
import type { LabelKind } from "./layout";
import type { ReadPlace } from "./place";
import type { StatedTotal, TitleLevel } from "./title";

export interface Spot {
  readonly row: number; // 0-based
  readonly column: number;
}

export interface RawEntry {
  readonly label: string; // normalised
  /** `null` = no rank column: the score orders (B-7). */
  readonly place: ReadPlace | null;
  readonly score: ReadNumber;
  readonly at: Spot; // rank cell, else score cell
  /** The cell as written, for messages about unreadable cells. */
  readonly written: CellValue;
  readonly group: string | null;
  readonly indicator: string | null;
  readonly month: IsoMonth | null; // long tables with a month column
  readonly responsible: readonly { readonly text: string; readonly support: boolean; readonly at: Spot }[];
  readonly total: { readonly value: number; readonly at: Spot } | null;
  readonly problem: string | null;
  readonly sheetRow: number; // 1-based row; column in a transposed table
}

export interface RawMeasure {
  readonly name: string;
  readonly level: Level | null;
  readonly total: number | null; // stated in the rank header
  readonly cumulative: boolean;
  readonly composite: boolean;
  readonly month: { readonly year: number | null; readonly month: number } | null;
  readonly scoreHeader: string;
  readonly shape: "columns" | "matrix" | "month" | "bottom-unit";
  readonly rankColumn: number | null;
  readonly scoreColumn: number | null;
  readonly entries: readonly RawEntry[];
}

/** What the lines around a table say. */
export interface Surroundings {
  readonly title: string | null; // as written, tidied
  readonly titleAt: Spot | null;
  /** The sheet's main title when the table has a sub-title of its own. */
  readonly main: string | null;
  readonly above: readonly string[]; // every line above, nearest first
  readonly below: readonly string[]; // notes and footers
  readonly belowAt: readonly Spot[];
}

export interface TitleReading {
  readonly series: string;
  readonly level: TitleLevel;
  /** Month of the sheet's own words (title, lines above, then the sheet name); null when year or month is missing. */
  readonly month: IsoMonth | null;
  /** The month without a year, when only that is stated. */
  readonly monthOnly: number | null;
  readonly year: number | null;
  readonly cumulative: boolean;
  readonly both: boolean;
  readonly preliminary: boolean;
  readonly corrected: boolean;
  readonly annual: boolean;
  readonly partial: boolean; // only the first or last places are listed
  readonly totals: readonly (StatedTotal & { readonly at: Spot | null })[];
}

export interface RawTable {
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly box: Box; // header and body
  readonly headerRow: number; // last header row
  readonly headerColumns: readonly { readonly title: string; readonly column: number }[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly labelColumn: number | null;
  readonly labelHeader: string;
  readonly labelKind: LabelKind;
  readonly hint: UnitHint;
  readonly orientation: "rows" | "transposed" | "prose";
  readonly roles: Readonly<Record<string, number>>; // role to column, for `columns` of the run document
  readonly surroundings: Surroundings;
  readonly reading: TitleReading;
  readonly measures: readonly RawMeasure[];
  /** Blocks of own columns on its header rows and right of it: its own and those of its neighbours, left to right. */
  readonly ownBlocks: readonly OwnColumnBlock[];
  /** Things worth a note: hidden rows and columns that were read. */
  readonly hidden: { readonly rows: number; readonly columns: readonly number[] };
}

/** The cell of an entry's score, which a sideways table keeps in another row. */
export function scoreSpot(table: RawTable, measure: RawMeasure, entry: RawEntry): Spot {
  if (measure.scoreColumn === null) return entry.at;
  if (table.orientation === "transposed") return { row: measure.scoreColumn, column: entry.at.column };
  return { row: entry.at.row, column: scoreColumnOf(measure.scoreColumn, measure, entry) };
}

/** In the second half of a table set side by side the score stands as far from the rank as in the first. */
function scoreColumnOf(column: number, { rankColumn }: RawMeasure, { at }: RawEntry): number {
  return rankColumn === null ? at.column : column + at.column - rankColumn;
}
