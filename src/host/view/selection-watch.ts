// Tells a grid where the selection is after a request or an edit moved it, whoever moved it.
import type { ChangedBy } from "../changes";
import type { Box } from "../cells/address";
import { sheetId } from "../cells/sheet-id";
import type { Selection } from "./selection";

/** The sheet in front, by id and by name, and the rectangle selected on it. */
export interface Selected {
  readonly sheet: string;
  readonly name: string;
  readonly at: Box;
}

export type SelectionListener = (selected: Selected, by: ChangedBy) => void;

export function selectedOf({ sheet, box }: Selection): Selected {
  return { sheet: sheetId(sheet), name: sheet.name, at: box };
}

/** Compares only while somebody listens. */
export class SelectionWatch {
  private readonly listeners = new Set<SelectionListener>();
  private last = "";

  constructor(private readonly selection: Selection) {}

  /** Answers how to stop listening. */
  listen(listener: SelectionListener): () => void {
    if (this.listeners.size === 0) this.last = this.place();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  tell(by: ChangedBy): void {
    if (this.listeners.size === 0 || this.place() === this.last) return;
    this.last = this.place();
    const selected = selectedOf(this.selection);
    for (const listener of [...this.listeners]) listener(selected, by);
  }

  private place(): string {
    const { sheet, at } = selectedOf(this.selection);
    return `${sheet} ${at.row} ${at.column} ${at.rows} ${at.columns}`;
  }
}
