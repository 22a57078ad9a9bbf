// The grid: shows a workbook, tells what a person does to it, changes nothing on its own.
import {
  ICommandService,
  IContextService,
  IUniverInstanceService,
  UniverInstanceType,
  type IDisposable,
  type IWorkbookData,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { DISABLE_AUTO_FOCUS_KEY, ILayoutService } from "@univerjs/ui";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import type { Univer } from "@univerjs/core";
import type { CellPatch, GridEdit, Played, Selected } from "../protocol";
import { Guard } from "./guard";
import { offerOnlyWhatIsDone } from "./menus";
import { wholeMerges } from "./merged";
import { createGridEngine } from "./plugins";
import { showPatches } from "./patches";
import { gridWords } from "./words";

export interface GridListener {
  edited(edit: GridEdit): void;
  /** A command that the workbook behind the grid can't carry out was stopped. */
  refused(command: string): void;
  selected(selected: Selected): void;
  enteredCell(): void;
  leftCell(): void;
}

/** First row and column of the view that scrolls. */
interface Corner {
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

export class Grid {
  private readonly api: FUniver;
  private readonly guard: Guard;
  private unit: string | null = null;
  private isSettling = false;
  /** The grid's parts for list rules are there once it has shown a workbook. */
  private isChecking = false;

  static async create(
    container: HTMLElement,
    played: Pick<Played, "language" | "theme">,
    listener: GridListener,
  ): Promise<Grid> {
    const engine = createGridEngine(container, played, await gridWords(played.language));
    offerOnlyWhatIsDone(engine);
    keepFocusOutside(engine, container);
    return new Grid(engine, listener);
  }

  private constructor(
    private readonly univer: Univer,
    private readonly listener: GridListener,
  ) {
    this.api = FUniver.newAPI(univer);
    this.guard = new Guard(univer, listener);
    this.watch();
  }

  /** Shows a workbook with `selected` in front; without it, as the one before was. */
  show(data: IWorkbookData, selected: Selected | null): void {
    const place = selected ?? this.selected();
    const corner = selected === null && place !== null ? this.corner(place.sheet) : {};
    this.guard.byProgram(() => {
      if (this.unit !== null) this.api.disposeUnit(this.unit);
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      this.unit = data.id;
    });
    if (!this.isChecking) checkOnlyWhatIsShown(this.univer);
    this.isChecking = true;
    if (place !== null && data.sheets[place.sheet] !== undefined) this.select(place, corner);
    this.settle();
  }

  /** Where a sheet is scrolled to; the grid counts from behind the frozen rows and columns. */
  private corner(sheet: string): Corner {
    const workbook = this.api.getActiveWorkbook();
    const view = workbook?.getScrollStateBySheetId(sheet);
    const freeze = workbook?.getSheetBySheetId(sheet)?.getFreeze();
    if (view === null || view === undefined) return {};
    return {
      row: view.sheetViewStartRow + (freeze?.ySplit ?? 0),
      column: view.sheetViewStartColumn + (freeze?.xSplit ?? 0),
    };
  }

  /** A workbook that is shown selects its first cell a moment later: nobody's wish, so the place is told once it stands. */
  private settle(): void {
    this.isSettling = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.isSettling = false;
        const selected = this.selected();
        if (selected !== null) this.listener.selected(selected);
      }),
    );
  }

  patch(patches: readonly CellPatch[]): void {
    const { unit } = this;
    if (unit === null) return;
    const commands = this.univer.__getInjector().get(ICommandService);
    this.guard.byProgram(() => showPatches(commands, unit, patches));
  }

  /** Brings a cell in front, without telling anybody; what `corner` does not name follows from the cell. */
  select({ sheet, at }: Selected, corner: Corner = {}): void {
    const target = this.api.getActiveWorkbook()?.getSheetBySheetId(sheet);
    if (target === null || target === undefined) return;
    this.guard.byProgram(() => {
      const { row, column, rows, columns } = wholeMerges(at, target.getSheet().getMergeData());
      target.activate();
      target.setActiveSelection(target.getRange(row, column, rows, columns));
      target.scrollToCell(corner.row ?? Math.max(0, at.row - 3), corner.column ?? Math.max(0, at.column - 2));
    });
  }

  /** Ends the editing of a cell, if there is one, so that nothing typed is lost. */
  async finishEditing(): Promise<void> {
    await this.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  /** The keyboard goes into the grid, to the cell that is selected. */
  focus(): void {
    const injector = this.univer.__getInjector();
    injector.get(IContextService).setContextValue(DISABLE_AUTO_FOCUS_KEY, false);
    injector.get(ILayoutService).focus();
  }

  /** The next sheet in sight (1), or the one before (-1), comes in front. */
  turn(step: 1 | -1): void {
    const workbook = this.api.getActiveWorkbook();
    const sheets = workbook?.getSheets().filter((sheet) => !sheet.isSheetHidden()) ?? [];
    const front = workbook?.getActiveSheet().getSheetId();
    sheets[sheets.findIndex((sheet) => sheet.getSheetId() === front) + step]?.activate();
  }

  private selected(): Selected | null {
    const workbook = this.api.getActiveWorkbook();
    const range = workbook?.getActiveRange();
    if (workbook === null || range === null || range === undefined) return null;
    const { startRow, startColumn, endRow, endColumn } = range.getRange();
    return {
      sheet: workbook.getActiveSheet().getSheetId(),
      at: {
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      },
    };
  }

  private watch(): readonly IDisposable[] {
    const { api, listener, guard } = this;
    const tellPlace = (): void => {
      const selected = guard.isByProgram || this.isSettling ? null : this.selected();
      if (selected !== null) listener.selected(selected);
    };
    return [
      api.addEvent(api.Event.SelectionMoveEnd, tellPlace),
      api.addEvent(api.Event.SelectionChanged, tellPlace),
      api.addEvent(api.Event.ActiveSheetChanged, tellPlace),
      api.addEvent(api.Event.SheetEditStarted, () => {
        guard.isInCell = true;
        listener.enteredCell();
      }),
      api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
        guard.typing = isConfirm ? { row, column, text: value.toPlainText() } : null;
      }),
      api.addEvent(api.Event.SheetEditEnded, () => {
        guard.isInCell = false;
        listener.leftCell();
      }),
    ];
  }
}

/** The grid takes the keyboard when a person goes into it, and not from the pane when the pane changes the workbook. */
function keepFocusOutside(univer: Univer, container: HTMLElement): void {
  const contexts = univer.__getInjector().get(IContextService);
  const hold = (isHeld: boolean) => (): void => contexts.setContextValue(DISABLE_AUTO_FOCUS_KEY, isHeld);
  container.addEventListener("pointerdown", hold(false), { capture: true });
  container.addEventListener("focusin", hold(false));
  window.addEventListener("blur", hold(true));
}

/** The grid checks list rules in idle moments, also those of a workbook that has gone since: there it would fail. */
function checkOnlyWhatIsShown(univer: Univer): void {
  const injector = univer.__getInjector();
  const workbooks = injector.get(IUniverInstanceService);
  const rules = injector.get(SheetsDataValidationValidatorService);
  const check = rules.validatorRanges.bind(rules);
  rules.validatorRanges = (unit, ...rest) => {
    const workbook = workbooks.getUnit(unit, UniverInstanceType.UNIVER_SHEET) ?? null;
    return workbook === null ? Promise.resolve([]) : check(unit, ...rest);
  };
}
