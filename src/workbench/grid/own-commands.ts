// Which commands of the grid may run, and what stands for those that the workbook behind it carries out.

/** What the grid may do by itself: look around, and type into its own editor. */
const LOOKING =
  /^(sheet\.operation\.|sheet\.command\.(select-all|select-range|move-selection|expand-selection|scroll|set-scroll|copy$|set-worksheet-activat|change-zoom|set-zoom|copy-formula)|ui\.|doc\.|docs\.|univer\.command\.copy|formula-ui\.|base-ui\.|data-validation\.operation\.|sheet\.mutation\.(set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|set-worksheet-permission)|formula\.|thread|rpc)/;

/** Commands on the way to a change, whose change is then seen as a mutation. */
const ON_THE_WAY =
  /^(sheet\.command\.(set-range-values|clear-selection-content|paste$|paste-value|paste-by-short-key|auto-fill|auto-clear|copy-down|copy-right|refill|insert-sheet|remove-sheet|remove-sheet-confirm|set-worksheet-name|optional-paste|toggle-cell-checkbox)|univer\.command\.paste|sheet\.operation\.rename-sheet|ui\.command\.)/;

export type Verdict =
  | "allow"
  | "cut"
  | "undo"
  | "redo"
  | "values"
  | "add-sheet"
  | "rename-sheet"
  | "show-sheet"
  | "delete-sheet"
  | "refuse";

const CHANGES: Readonly<Record<string, Verdict>> = {
  "univer.command.cut": "cut",
  "univer.command.undo": "undo",
  "univer.command.redo": "redo",
  "sheet.mutation.set-range-values": "values",
  "sheet.command.insert-sheet": "add-sheet",
  "sheet.mutation.insert-sheet": "refuse",
  "sheet.command.set-worksheet-name": "rename-sheet",
  "sheet.command.set-worksheet-show": "show-sheet",
  "sheet.command.remove-sheet": "delete-sheet",
};

const COMMAND = /^sheet\.command\./;
const FILL = /^sheet\.command\.(auto-fill|refill|copy-down|copy-right)$/;

/** Does a fill begin (true) or something else (false)? null for the steps within a command. */
export function startsFill(id: string): boolean | null {
  return COMMAND.test(id) ? FILL.test(id) : null;
}

/** What to do with a command that a person caused. */
export function verdictOn(id: string): Verdict {
  const change = CHANGES[id];
  if (change !== undefined) return change;
  if (LOOKING.test(id) || ON_THE_WAY.test(id)) return "allow";
  return id.startsWith("sheet.") || id.startsWith("data-validation.") ? "refuse" : "allow";
}
