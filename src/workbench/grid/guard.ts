// Stands between a person and the grid: every change goes to the workbook, and comes back from there.
import {
  CustomCommandExecutionError,
  ICommandService,
  numfmt,
  type ICommandInfo,
  type Univer,
} from "@univerjs/core";
import type { GridEdit } from "../protocol";
import { startsFill, verdictOn } from "./own-commands";
import { isClearing, typedBlock, type ChangedCells, type ShownAs } from "./typed";

interface GuardListener {
  edited(edit: GridEdit): void;
  refused(command: string): void;
}

/** What stood in the editor of one cell when it was left: the text itself, before the grid made a value of it. */
interface Typing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const shownAs: ShownAs = (pattern, value) => numfmt.format(pattern, value);

export class Guard {
  isByProgram = false;
  typing: Typing | null = null;
  /** While the editor of a cell is open, cutting is of its text alone. */
  isInCell = false;
  /** A fill empties its target before it fills it: only the second is an edit. */
  private willFill = false;

  constructor(
    univer: Univer,
    private readonly listener: GuardListener,
  ) {
    const commands = univer.__getInjector().get(ICommandService);
    commands.beforeCommandExecuted((info) => this.check(info));
  }

  /** Changes of the program's own pass while `work` runs. */
  byProgram(work: () => void): void {
    const before = this.isByProgram;
    this.isByProgram = true;
    try {
      work();
    } finally {
      this.isByProgram = before;
    }
  }

  /** Throws what the grid takes as "not carried out". */
  private check({ id, params }: Readonly<ICommandInfo>): void {
    if (this.isByProgram) return;
    this.willFill = startsFill(id) ?? this.willFill;
    const verdict = verdictOn(id);
    if (verdict === "allow" || (verdict === "cut" && this.isInCell)) return;
    if (verdict === "values" && this.passesEmptying(params)) return;
    if (verdict === "refuse" || verdict === "cut") this.listener.refused(id);
    else if (verdict === "values") this.values(id, params);
    else this.other(verdict, params);
    throw new CustomCommandExecutionError(id);
  }

  /** Lets the first step of a fill pass without effect: stopped, it would take the fill with it. */
  private passesEmptying(params: unknown): boolean {
    const change = params as { cellValue?: ChangedCells };
    const block = this.willFill ? typedBlock(change.cellValue ?? {}, shownAs) : null;
    if (block === null || !isClearing(block)) return false;
    this.willFill = false;
    change.cellValue = {};
    return true;
  }

  private values(id: string, params: unknown): void {
    const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: ChangedCells };
    const block = typedBlock(cellValue, shownAs);
    const { typing } = this;
    this.typing = null;
    if (block === null) return this.listener.refused(id);
    const { at } = block;
    const isTyped =
      at.rows === 1 && at.columns === 1 && typing?.row === at.row && typing.column === at.column;
    if (isTyped) this.listener.edited({ kind: "type", sheet: subUnitId, at, rows: [[typing.text]] });
    else if (isClearing(block)) this.listener.edited({ kind: "clear", sheet: subUnitId, at });
    else this.listener.edited({ kind: "type", sheet: subUnitId, ...block });
  }

  private other(
    verdict: "undo" | "redo" | "add-sheet" | "rename-sheet" | "show-sheet" | "delete-sheet",
    params: unknown,
  ): void {
    const { subUnitId = "", name = "" } = (params ?? {}) as { subUnitId?: string; name?: string };
    if (verdict === "rename-sheet") this.listener.edited({ kind: verdict, sheet: subUnitId, name });
    else if (verdict === "delete-sheet" || verdict === "show-sheet")
      this.listener.edited({ kind: verdict, sheet: subUnitId });
    else this.listener.edited({ kind: verdict });
  }
}
