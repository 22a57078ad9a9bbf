// Merges the written rows of a sheet into the original's, cell by cell; untouched rows keep their every byte.
import { attribute } from "../package";
import type { Bridge } from "./bridge";
import { carriedCell, emptied, isBlank, mergeCell } from "./cell-merge";
import { cellsOf, columnNumber, contentOf, hasContent, rowsOf, type RawCell, type RawRow } from "./cells";
import { childNamed, childrenOf, insideOf, rootOf, withAttribute, withoutAttribute, type Place } from "./xml";

type Area = readonly [top: number, left: number, bottom: number, right: number];

/** The original's merged areas and column looks. Rows are asked for from top to bottom. */
export class SheetFrame {
  /** Areas below the last row asked for, topmost last. */
  private waiting: Area[] | null = null;
  private active: Area[] = [];
  private row = 0;
  private columns: readonly Area[] | null = null;

  constructor(private readonly text: string) {}

  /** Does the cell lie under a merged area of the original, without being its first? */
  covered(row: number, column: number): boolean {
    if (row !== this.row) this.moveTo(row);
    return this.active.some(
      ([top, left, , right]) => column >= left && column <= right && !(row === top && column === left),
    );
  }

  columnStyle(column: number): number {
    this.columns ??= this.insides("cols").map((inside) => {
      const number = (name: string): number => Number(attribute(inside, name) ?? 0);
      return [number("min"), number("max"), number("style"), 0];
    });
    return this.columns.find(([min, max]) => column >= min && column <= max)?.[2] ?? 0;
  }

  private moveTo(row: number): void {
    this.waiting ??= this.insides("mergeCells")
      .map((inside) => boxOf(attribute(inside, "ref") ?? ""))
      .sort((one, other) => other[0] - one[0]);
    this.active = this.active.filter(([, , bottom]) => bottom >= row);
    for (let last = this.waiting.at(-1); last !== undefined && last[0] <= row; last = this.waiting.at(-1)) {
      this.waiting.pop();
      if (last[2] >= row) this.active.push(last);
    }
    this.row = row;
  }

  private insides(name: string): readonly string[] {
    const place = childNamed(this.text, rootOf(this.text), name);
    return place === null ? [] : childrenOf(this.text, place).map((child) => insideOf(this.text, child));
  }
}

function boxOf(reference: string): Area {
  const [, left = "A", top = "1", right = left, bottom = top] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference) ?? [];
  return [Number(top), columnNumber(left), Number(bottom), columnNumber(right)];
}

/** Content of the merged sheetData; null when nothing differs, so that the original can stay as it is. */
export function mergeSheetData(
  original: { readonly text: string; readonly data: Place },
  written: { readonly text: string; readonly data: Place },
  bridge: Bridge,
): string | null {
  const frame = new SheetFrame(original.text);
  const merged: string[] = [];
  let changed = false;
  for (const [before, after] of pairedRows(rowsIn(original), rowsIn(written))) {
    const text = mergeRow(before, after, frame, bridge);
    if (text !== (before?.raw ?? "")) changed = true;
    merged.push(text);
  }
  return changed ? merged.join("") : null;
}

function rowsIn(part: { readonly text: string; readonly data: Place }): Generator<RawRow> {
  return rowsOf(part.text, part.data.openEnd, part.data.closeStart);
}

/** Rows of both sheets side by side, by number. Both run upwards: Office refuses anything else. */
function* pairedRows(
  originals: Generator<RawRow>,
  writtens: Generator<RawRow>,
): Generator<readonly [RawRow | null, RawRow | null]> {
  let original = next(originals);
  let written = next(writtens);
  while (original !== null || written !== null) {
    const first = Math.min(original?.row ?? Infinity, written?.row ?? Infinity);
    yield [original?.row === first ? original : null, written?.row === first ? written : null];
    if (original?.row === first) original = next(originals);
    if (written?.row === first) written = next(writtens);
  }
}

function next(rows: Generator<RawRow>): RawRow | null {
  const step = rows.next();
  return step.done === true ? null : step.value;
}

function mergeRow(
  original: RawRow | null,
  written: RawRow | null,
  frame: SheetFrame,
  bridge: Bridge,
): string {
  if (original !== null && written === null && !hasContent(original.content)) return original.raw;
  const row = original?.row ?? written?.row ?? 0;
  const before = original === null ? [] : cellsOf(original.content, row);
  const after = written === null ? [] : cellsOf(written.content, row);
  const cells = mergeCells(before, after, row, frame, bridge, rowStyle(original));
  if (original !== null) return originalRow(original, before, cells);
  if (written === null || (cells.length === 0 && !/\s(ht|hidden|customFormat)=/.test(written.tag))) return "";
  return `${carriedTag(written.tag, bridge)}${cells.join("")}</row>`;
}

/** The row's own text as long as each cell is; `spans` is a mere hint and goes when cells were added. */
function originalRow(original: RawRow, before: readonly RawCell[], cells: readonly string[]): string {
  const untouched =
    cells.length === before.length && cells.every((cell, index) => cell === before[index]?.raw);
  if (untouched) return original.raw;
  return `${withoutAttribute(original.tag, "spans")}${cells.join("")}</row>`;
}

function rowStyle(row: RawRow | null): number | null {
  const custom = /\scustomFormat=["'](1|true)["']/.test(row?.tag ?? "");
  return custom ? Number(/\ss=["'](\d+)["']/.exec(row?.tag ?? "")?.[1] ?? 0) : null;
}

function carriedTag(tag: string, bridge: Bridge): string {
  const style = /\ss="(\d+)"/.exec(tag)?.[1];
  const plain = withoutAttribute(withoutAttribute(tag, "spans"), "x14ac:dyDescent");
  return style === undefined ? plain : withAttribute(plain, "s", bridge.styleFor(Number(style)));
}

function mergeCells(
  before: readonly RawCell[],
  after: readonly RawCell[],
  row: number,
  frame: SheetFrame,
  bridge: Bridge,
  rowStyle: number | null,
): string[] {
  const cells: string[] = [];
  let original = 0;
  let written = 0;
  while (original < before.length || written < after.length) {
    const one = before[original];
    const other = after[written];
    const column = Math.min(one?.column ?? Infinity, other?.column ?? Infinity);
    const kept = one?.column === column ? one : undefined;
    const changed = other?.column === column ? other : undefined;
    if (kept !== undefined) original++;
    if (changed !== undefined) written++;
    const cell = pairedCell(kept?.raw, changed?.raw, { row, column, rowStyle }, frame, bridge);
    if (cell !== "") cells.push(cell);
  }
  return cells;
}

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly rowStyle: number | null;
}

function pairedCell(
  original: string | undefined,
  written: string | undefined,
  spot: Spot,
  frame: SheetFrame,
  bridge: Bridge,
): string {
  if (original !== undefined) {
    // Under a merged area the library keeps neither values nor looks of its own; Excel does.
    if (frame.covered(spot.row, spot.column)) return original;
    if (written !== undefined) return mergeCell(original, written, bridge);
    return isBlank(original, bridge.strings) ? original : emptied(original);
  }
  if (written === undefined || isArtefact(written, spot, frame, bridge)) return "";
  return carriedCell(written, bridge);
}

/** A blank cell that merely repeats what its row, column or merged area looks like anyway. */
function isArtefact(written: string, spot: Spot, frame: SheetFrame, bridge: Bridge): boolean {
  if (!isBlank(written, bridge.writtenStrings)) return false;
  const around = spot.rowStyle ?? frame.columnStyle(spot.column);
  return bridge.sameStyle(around, contentOf(written).style) || frame.covered(spot.row, spot.column);
}
