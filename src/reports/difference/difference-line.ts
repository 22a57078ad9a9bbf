// One line of what a run changes against what the workbook says, or of what another reading would change.

export interface DifferenceLine {
  readonly kind: "new" | "withdrawn" | "changed";
  readonly what: "adjustment" | "interview" | "effect" | "question";
  readonly id: string;
  readonly unit: string;
  readonly clause: string | null;
  /** An effect's own words, e.g. "不得优秀：张三"; null for everything else. */
  readonly detail: string | null;
  /** In points; null where it does not apply. */
  readonly before: number | null;
  readonly after: number | null;
  readonly statusBefore: string | null;
  readonly statusAfter: string | null;
  /** 层级 of an interview; null for everything else. */
  readonly levelBefore: string | null;
  readonly levelAfter: string | null;
  /** What was changed, in a few words that lines of one cause share. */
  readonly cause: string;
  /** Why this line, as a ready sentence: with sheet, cell, before and after where the workbook tells. */
  readonly why: string;
}
