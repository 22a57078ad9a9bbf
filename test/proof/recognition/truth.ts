// What a generated sheet really says, known before it is drawn: rankings with month, level, places, and what may be asked.

export type Level = "国家" | "省" | "市" | "区";
export type Subject = "乡镇" | "区直" | "县区" | "指标";

export const LAYOUTS = Array.from({ length: 24 }, (_, index) => `L${String(index + 1).padStart(2, "0")}`);

/** The place of a row that is nobody of ours: whatever is read is right. */
export const ANY = "*";

/** One row: whose place it is, and the place as `3`, `倒1`, `–` (takes no part) or `分` (only a score). */
export interface TrueEntry {
  readonly unit: string;
  readonly place: string;
  readonly score: number | null;
  /** Cell of the place. */
  readonly cell: string;
}

export interface TrueRanking {
  readonly sheet: string;
  /** Null where nothing on the sheet says it: then C-23 is due. */
  readonly month: string | null;
  readonly level: Level | null;
  readonly subject: Subject;
  /** Size of the field; null where it is stated nowhere: then B-9 is due. */
  readonly total: number | null;
  /** What the title ranks: it must stand in the series, and no date, area or number of a document with it. */
  readonly topic?: string;
  /** Of the score, where it is checked. */
  readonly direction?: "越大越好" | "越小越好";
  readonly counts: boolean;
  /** Column letters; null for sideways tables and prose. */
  readonly columns: {
    readonly unit: string;
    readonly rank: string | null;
    readonly score: string | null;
  } | null;
  readonly entries: readonly TrueEntry[];
  /** Questions that the readings demand here. */
  readonly due: readonly string[];
  /** Questions that a careful reader may ask here. */
  readonly open: readonly string[];
}

export interface TrueAnnual {
  readonly sheet: string;
  readonly kind: "annual-township" | "annual-department";
  readonly year: number;
  readonly rows: readonly { readonly unit: string; readonly rank: number; readonly grade: string | null }[];
}

/** Everything known of a workbook. */
export interface Truth {
  readonly rankings: readonly TrueRanking[];
  readonly annual: readonly TrueAnnual[];
  /** Questions that may be asked of the whole workbook. */
  readonly open: readonly string[];
  /** Sheets that hold no readable table and must be named as such. */
  readonly unreadable: readonly string[];
}
