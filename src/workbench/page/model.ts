// What the page around the grid shows at one moment.

export type Stage =
  { readonly kind: "empty" } | { readonly kind: "busy"; readonly text: string } | { readonly kind: "ready" };

export interface Message {
  readonly tone: "info" | "error";
  readonly text: string;
  readonly details: string | null;
  /** The page is to be loaded anew: nothing else helps. */
  readonly offersReload: boolean;
}

export interface PageModel {
  readonly stage: Stage;
  /** Name of the open file, or null. */
  readonly name: string | null;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly message: Message | null;
  /** The workbook has charts, which are kept and not drawn. */
  readonly hasCharts: boolean;
  readonly isDropping: boolean;
}

export const EMPTY: PageModel = {
  stage: { kind: "empty" },
  name: null,
  isDirty: false,
  canUndo: false,
  canRedo: false,
  hasCharts: false,
  message: null,
  isDropping: false,
};
