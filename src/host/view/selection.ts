// Which sheet is in front and what is selected on each: the state of Excel's window, not of the file.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "../cells/address";
import type { Events } from "../events";

const FIRST_CELL: Box = { row: 0, column: 0, rows: 1, columns: 1 };

/** Moving it raises Excel's events. Nothing of it is written to the workbook. */
export class Selection {
  private front: Worksheet | undefined;
  private readonly boxes = new WeakMap<Worksheet, Box>();

  constructor(
    private readonly workbook: Workbook,
    private readonly events: Events,
  ) {}

  /** The sheet in front; a visible sheet takes its place when it was deleted. */
  get sheet(): Worksheet {
    const { worksheets } = this.workbook;
    if (this.front !== undefined && worksheets.includes(this.front)) return this.front;
    const opened = worksheets[activeTab(this.workbook)];
    const visible =
      opened?.state === "visible" ? opened : worksheets.find(({ state }) => state === "visible");
    const [first] = worksheets;
    const found = visible ?? first;
    if (found === undefined) throw new Error("a workbook without sheets");
    this.front = found;
    return found;
  }

  /** The selected rectangle of the sheet in front. */
  get box(): Box {
    return this.boxes.get(this.sheet) ?? FIRST_CELL;
  }

  activate(sheet: Worksheet): void {
    if (sheet === this.sheet) return;
    this.front = sheet;
    this.events.activated(sheet);
    this.events.selected(sheet, this.box);
  }

  select(sheet: Worksheet, box: Box): void {
    const isMoving = sheet !== this.sheet;
    this.front = sheet;
    const before = this.box;
    this.boxes.set(sheet, box);
    if (isMoving) this.events.activated(sheet);
    if (isMoving || !isSame(before, box)) this.events.selected(sheet, box);
  }
}

/** The sheet in front when the file was saved. */
function activeTab(workbook: Workbook): number {
  // Workbooks read from a file without views have no such property at all, whatever the types say.
  const views: readonly { readonly activeTab?: number }[] | undefined = workbook.views;
  return views?.[0]?.activeTab ?? 0;
}

function isSame(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
