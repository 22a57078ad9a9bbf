// What the grid answers a person: done, or why not.
import { HostError } from "../interpreter/errors";

export type RefusalReason =
  /** The sheet is protected and the cell locked, or the structure of the workbook is protected. */
  | "protected"
  | "read-only"
  /** The cell takes only the entries of a list; `allowed` has them. */
  | "not-in-list"
  /** The text starts with "=" and is no formula. */
  | "not-a-formula"
  | "bad-sheet-name"
  | "sheet-exists"
  | "no-such-sheet"
  /** Excel keeps one visible sheet, and brings no hidden one in front. */
  | "last-sheet"
  | "hidden-sheet"
  | "outside-sheet"
  | "nothing-to-undo"
  | "nothing-to-redo";

export interface EditRefusal {
  readonly kind: "refused";
  readonly why: RefusalReason;
  /** The cell concerned, e.g. "B2"; null when it is not about one. */
  readonly cell: string | null;
  /** For "not-in-list": what may be entered, and the words that the rule itself shows. */
  readonly allowed?: readonly string[];
  readonly title?: string;
  readonly message?: string;
}

export type EditResult = { readonly kind: "done" } | EditRefusal;

export const DONE: EditResult = { kind: "done" };

export function refused(why: RefusalReason, cell: string | null = null): EditRefusal {
  return { kind: "refused", why, cell };
}

const REASONS: Readonly<Partial<Record<string, RefusalReason>>> = {
  AccessDenied: "protected",
  ItemAlreadyExists: "sheet-exists",
};

/** Does the work; turns what the host refuses into an answer, `otherwise` where the code says too little. */
export function attempt(work: () => void, otherwise: RefusalReason, cell: string | null = null): EditResult {
  try {
    work();
    return DONE;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refused(REASONS[error.code] ?? otherwise, cell);
  }
}
