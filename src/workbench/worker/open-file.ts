// One open workbook: its host, how it is shown, and how it becomes a file again.
import type { IWorkbookData } from "@univerjs/core";
import {
  createHostCore,
  openWorkbook,
  saveWorkbook,
  type GridChange,
  type HostCore,
  type ReadProblem,
  type Result,
  type WorkbookFile,
} from "../../host/browser";
import type { FromWorker, Opened, Questions, Refresh, WorkbookState } from "../protocol";
import type { CellContext } from "./cells";
import { paletteOf } from "./colours";
import { hostOptions } from "./played";
import { isStructural, patchesOf } from "./refresh";
import { workbookData } from "./workbook-data";

export async function openFile(asked: Questions["open"]["asked"]): Promise<Result<OpenFile, ReadProblem>> {
  const read = await openWorkbook(asked.bytes, asked.name);
  if (!read.ok) return read;
  const core = createHostCore(read.value.workbook, hostOptions(asked.played, asked.name));
  return { ok: true, value: new OpenFile(read.value, core) };
}

export class OpenFile {
  private readonly context: CellContext;
  private showings = 0;
  /** The workbook as the page got it last. */
  private shown: IWorkbookData | null = null;

  constructor(
    private readonly file: WorkbookFile,
    readonly core: HostCore,
  ) {
    const { workbook, parts } = file;
    this.context = { palette: paletteOf(parts), date1904: workbook.properties?.date1904 === true };
  }

  /** Begins to tell the page what happens; gives it the whole workbook to show. */
  start(post: (message: FromWorker) => void): Opened {
    this.core.listen((text) => post({ kind: "text", text }));
    this.core.onChanges((changes) =>
      post({ kind: "changed", change: this.refresh(changes), state: this.state() }),
    );
    this.core.onSelection(({ sheet, at }, by) => {
      if (by === "add-in") post({ kind: "selected", selected: { sheet, at } });
    });
    const { sheet, at } = this.core.person.selected;
    return {
      kind: "opened",
      data: this.data(),
      facts: this.core.facts,
      unsupported: [...new Set(this.file.unsupportedParts.map(({ kind }) => kind))],
      active: { sheet, at },
      state: this.state(),
    };
  }

  async save(): Promise<Questions["save"]["answer"]> {
    const saved = await saveWorkbook(this.file);
    return saved.ok ? { kind: "saved", bytes: saved.bytes } : { kind: "problem", problem: saved.problem };
  }

  private state(): WorkbookState {
    const { canUndo, canRedo } = this.core.person;
    const hasCharts = this.file.workbook.worksheets.some((sheet) => sheet.getCharts().length > 0);
    return { canUndo, canRedo, hasCharts };
  }

  private refresh(changes: readonly GridChange[]): Refresh {
    const { shown } = this;
    if (shown === null || changes.some((change) => isStructural(change, shown)))
      return { kind: "workbook", data: this.data() };
    return { kind: "cells", patches: patchesOf(this.file.workbook, changes, this.context) };
  }

  private data(): Opened["data"] {
    this.showings += 1;
    this.shown = workbookData(this.file.workbook, this.context, `workbook-${Date.now()}-${this.showings}`);
    return this.shown;
  }
}
