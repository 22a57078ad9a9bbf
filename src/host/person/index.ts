// The person at the grid: everything that happens to the workbook without going through Office.js.
import type { Worksheet } from "@cj-tech-master/excelts";
import { fits, parseAddress, type Box } from "../cells/address";
import { sheetOf } from "../cells/sheet-id";
import type { Session } from "../session";
import { selectedOf, type Selected } from "../view/selection-watch";
import { Journal } from "./journal";
import { DONE, refused, type EditResult } from "./results";
import { addSheet, deleteSheet, protectSheet, renameSheet, showSheet, unprotectSheet } from "./sheets";
import { clearCells, typeInto, type TypedRows } from "./typing";

export type { EditRefusal, EditResult, RefusalReason } from "./results";
export type { CopiedCell, TypedRows } from "./typing";

/** A rectangle of 0-based rows and columns, or its address, e.g. "B2" or "A1:C3". */
export type Place = Box | string;

/** Sheets are given by name (any case) or id. Every method that edits recalculates, then tells feed and events. */
export interface Person {
  /** The sheet in front and what is selected on it. */
  readonly selected: Selected;
  /** Brings the sheet in front as well. */
  select(sheet: string, at: Place): EditResult;
  /** Brings a sheet in front with what was selected on it. */
  activate(sheet: string): EditResult;
  /** Types into one cell what Excel then reads as number, date, percentage, formula or text; "" empties it. */
  type(sheet: string, at: Place, text: string): EditResult;
  /** Types or pastes a block from the upper left cell of `at` on, as one step: all of it or nothing. */
  paste(sheet: string, at: Place, texts: TypedRows): EditResult;
  /** Empties cells, keeps their formats. */
  clear(sheet: string, at: Place): EditResult;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes back the last edit of cells. Changes by the add-in, and of whole sheets, empty the list. */
  undo(): EditResult;
  redo(): EditResult;
  /** While a cell is being edited, requests are refused or, with `delayForCellEdit`, wait for `leaveCell`. */
  enterCell(): void;
  leaveCell(): void;
  readonly isInCell: boolean;
  /** Another workbook comes in front: members that need this one in front answer InactiveWorkbook. */
  leaveWorkbook(): void;
  returnToWorkbook(): void;
  readonly isAway: boolean;
  addSheet(name?: string): EditResult;
  /** Formulas, names and list rules that name the sheet follow. */
  renameSheet(sheet: string, name: string): EditResult;
  /** Brings a hidden sheet back, in front. */
  showSheet(sheet: string): EditResult;
  deleteSheet(sheet: string): EditResult;
  /** Without a password. */
  protect(sheet: string): Promise<EditResult>;
  unprotect(sheet: string): EditResult;
}

/** What the bridge does after an edit, and when the person left a cell. */
export interface PersonHooks {
  edited(): void;
  left(): void;
}

/** `forget` empties the list of undo: the add-in has changed the workbook. */
export function createPerson(session: Session, hooks: PersonHooks): { person: Person; forget: () => void } {
  const journal = new Journal(session);
  return { person: new PersonAtGrid(session, hooks, journal), forget: () => journal.empty() };
}

class PersonAtGrid implements Person {
  isInCell = false;

  constructor(
    private readonly session: Session,
    private readonly hooks: PersonHooks,
    private readonly journal: Journal,
  ) {}

  get selected(): Selected {
    return selectedOf(this.session.selection);
  }

  select(key: string, at: Place): EditResult {
    return this.onVisible(key, (sheet) => {
      const box = boxOf(at);
      if (!fits(box)) return refused("outside-sheet");
      this.session.selection.select(sheet, box);
      return DONE;
    });
  }

  activate(key: string): EditResult {
    return this.onVisible(key, (sheet) => {
      this.session.selection.activate(sheet);
      return DONE;
    });
  }

  type(key: string, at: Place, text: string): EditResult {
    return this.paste(key, at, [[text]]);
  }

  paste(key: string, at: Place, texts: TypedRows): EditResult {
    return this.edit(key, (sheet) => typeInto(this.session, this.journal, sheet, boxOf(at), texts));
  }

  clear(key: string, at: Place): EditResult {
    return this.edit(key, (sheet) => clearCells(this.journal, sheet, boxOf(at)));
  }

  get canUndo(): boolean {
    return this.journal.canUndo;
  }

  get canRedo(): boolean {
    return this.journal.canRedo;
  }

  undo(): EditResult {
    return this.told(() => (this.journal.undo() ? DONE : refused("nothing-to-undo")));
  }

  redo(): EditResult {
    return this.told(() => (this.journal.redo() ? DONE : refused("nothing-to-redo")));
  }

  enterCell(): void {
    this.isInCell = true;
  }

  leaveCell(): void {
    if (!this.isInCell) return;
    this.isInCell = false;
    this.hooks.left();
  }

  leaveWorkbook(): void {
    this.session.isOtherWorkbookActive = true;
  }

  returnToWorkbook(): void {
    this.session.isOtherWorkbookActive = false;
  }

  get isAway(): boolean {
    return this.session.isOtherWorkbookActive;
  }

  addSheet(name?: string): EditResult {
    return this.restructure(() => addSheet(this.session, name));
  }

  renameSheet(key: string, name: string): EditResult {
    return this.restructure(() => this.on(key, (sheet) => renameSheet(this.session, sheet, name)));
  }

  showSheet(key: string): EditResult {
    return this.restructure(() => this.on(key, (sheet) => showSheet(this.session, sheet)));
  }

  deleteSheet(key: string): EditResult {
    return this.restructure(() => this.on(key, (sheet) => deleteSheet(this.session, sheet)));
  }

  async protect(key: string): Promise<EditResult> {
    const sheet = sheetOf(this.session.workbook.worksheets, key);
    if (sheet === undefined) return refused("no-such-sheet");
    if (this.session.isReadOnly) return refused("read-only");
    const outcome = await protectSheet(this.session, sheet);
    return this.restructure(() => outcome);
  }

  unprotect(key: string): EditResult {
    return this.restructure(() => this.on(key, (sheet) => unprotectSheet(this.session, sheet)));
  }

  private on(key: string, work: (sheet: Worksheet) => EditResult): EditResult {
    const sheet = sheetOf(this.session.workbook.worksheets, key);
    return sheet === undefined ? refused("no-such-sheet") : work(sheet);
  }

  /** Looking around changes nothing and goes on in a read-only workbook. */
  private onVisible(key: string, work: (sheet: Worksheet) => EditResult): EditResult {
    const look = (sheet: Worksheet) => (sheet.state === "visible" ? work(sheet) : refused("hidden-sheet"));
    const outcome = this.on(key, look);
    this.hooks.edited();
    return outcome;
  }

  private edit(key: string, work: (sheet: Worksheet) => EditResult): EditResult {
    return this.told(() => this.on(key, work));
  }

  /** Changes of whole sheets cannot be undone, nor what was typed before them. */
  private restructure(work: () => EditResult): EditResult {
    const outcome = this.told(work);
    if (outcome.kind === "done") this.journal.empty();
    return outcome;
  }

  private told(work: () => EditResult): EditResult {
    if (this.session.isReadOnly) return refused("read-only");
    const outcome = work();
    if (outcome.kind === "done") this.session.isDirty = true;
    this.hooks.edited();
    return outcome;
  }
}

function boxOf(place: Place): Box {
  return typeof place === "string" ? parseAddress(place) : place;
}
