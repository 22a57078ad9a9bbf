// Before and after a run, cell by cell: what differs although it is not the product's to change.
import { address, holds } from "./addresses";
import { placeOf, type Declared } from "./declared";
import { lostOnOwnSheet } from "./own-rows";
import { ownBlocks, ownTable } from "./owned";
import { cellAt, type BookFacts, type CellFacts, type SheetFacts } from "./reading";

export interface Comparison {
  readonly cells: number;
  /** "sheet!A1 what: before → after"; empty when nothing was lost. */
  readonly differences: readonly string[];
}

/** @param declared what the run says it writes, by sheet */
export function compareBooks(
  before: BookFacts,
  after: BookFacts,
  declared: ReadonlyMap<string, Declared>,
): Comparison {
  const now = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const differences = [...bookDifferences(before, after), ...partDifferences(before, after, declared)];
  let cells = 0;
  for (const sheet of before.sheets) {
    const found = now.get(sheet.name);
    if (found === undefined) {
      differences.push(`${sheet.name}: gone`);
      continue;
    }
    const compared = new SheetComparison(sheet, found, declared.get(sheet.name) ?? NOTHING);
    differences.push(...compared.differences());
    cells += compared.cells;
  }
  return { cells, differences };
}

const NOTHING: Declared = { contents: new Set(), looks: [], widths: [], elements: new Set() };

function bookDifferences(before: BookFacts, after: BookFacts): readonly string[] {
  const order = before.sheets.map(({ name, state }) => `${name} ${state}`);
  const orderNow = after.sheets.slice(0, order.length).map(({ name, state }) => `${name} ${state}`);
  const names = new Set(after.names);
  const rest = new Set(after.styles.rest());
  return [
    ...changed("sheets", order.join(), orderNow.join()),
    ...before.names
      .filter((name) => !names.has(name) && !/^_xlnm\.Print_/.test(name))
      .map((name) => `name gone: ${name}`),
    ...[...before.elements].flatMap(([name, text]) => changed(name, text, after.elements.get(name) ?? "")),
    ...before.styles
      .rest()
      .filter((each) => !rest.has(each))
      .map((each) => `styles: ${each} gone`),
  ];
}

/** Parts that a run has no reason to touch. */
function partDifferences(
  before: BookFacts,
  after: BookFacts,
  declared: ReadonlyMap<string, Declared>,
): readonly string[] {
  // Results of formulas may be new on any sheet.
  const written = new Set(
    before.sheets.filter((sheet) => declared.has(sheet.name) || hasFormulas(sheet)).map(({ part }) => part),
  );
  const touched = (part: string): boolean =>
    written.has(part) ||
    /^(\[Content_Types\]\.xml|xl\/(workbook|styles|sharedStrings|calcChain)\.xml)$|\.rels$/.test(part);
  return [...before.parts].flatMap(([part, bytes]) => {
    if (touched(part)) return [];
    const now = after.parts.get(part);
    if (now === undefined) return [`part ${part} gone`];
    return Buffer.compare(bytes, now) === 0 ? [] : [`part ${part} changed`];
  });
}

const hasFormulas = ({ cells }: SheetFacts): boolean =>
  [...cells.values()].some((row) => [...row.values()].some(({ formula }) => formula !== ""));

function changed(what: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [`${what}: ${cut(before)} → ${cut(after)}`];
}

const cut = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** One sheet that stood before the run. */
class SheetComparison {
  cells = 0;
  private readonly own;
  private readonly blocks;
  private readonly standing;
  private readonly lastFilled: number;
  /** A sheet that holds nothing may be filled; nothing on it is anybody's. */
  private readonly isBlank: boolean;

  constructor(
    private readonly before: SheetFacts,
    private readonly after: SheetFacts,
    private readonly declared: Declared,
  ) {
    this.own = ownTable(before);
    this.blocks = ownBlocks(after);
    this.standing = ownBlocks(before);
    this.lastFilled = lastFilledColumn(before);
    this.isBlank = this.lastFilled === 0;
  }

  differences(): readonly string[] {
    return [
      ...this.contentDifferences(),
      ...this.rowDifferences(),
      ...this.columnDifferences(),
      ...this.elementDifferences(),
      ...(this.own === null ? [] : lostOnOwnSheet(this.before, this.after, this.own)),
    ].map((text) => `${this.before.name}!${text}`);
  }

  private *contentDifferences(): Generator<string> {
    const rows = new Set([...this.before.cells.keys(), ...this.after.cells.keys()]);
    for (const row of rows) {
      const columns = new Set([
        ...(this.before.cells.get(row)?.keys() ?? []),
        ...(this.after.cells.get(row)?.keys() ?? []),
      ]);
      for (const column of columns) yield* this.cellDifferences(row, column);
    }
  }

  private *cellDifferences(row: number, column: number): Generator<string> {
    const [before, after] = [cellAt(this.before, row, column), cellAt(this.after, row, column)];
    this.cells += 1;
    const place = placeOf(row, column);
    const isSame = before.value === after.value && before.formula === after.formula;
    if (!isSame && !this.declared.contents.has(place) && !isRecalculated(before, after))
      yield `${address(row, column)} differs unsaid: ${shown(before)} → ${shown(after)}`;
    else if (
      !isSame &&
      this.own === null &&
      !this.mayWrite(row, column, before) &&
      !isRecalculated(before, after)
    )
      yield `${address(row, column)} content: ${shown(before)} → ${shown(after)}`;
    if (before.style !== after.style && !this.mayDress(row, column))
      yield `${address(row, column)} look: ${cut(before.style)} → ${cut(after.style)}`;
  }

  /** On a sheet of the clerk's: a blank cell right of everything, or a cell of a block that stood there. */
  private mayWrite(row: number, column: number, before: CellFacts): boolean {
    const block = this.blocks.find(({ columns, headerRow }) => columns.has(column) && row >= headerRow);
    if (block === undefined) return this.isBlank;
    const stood = this.standing.find((each) => each.headerRow === block.headerRow && each.sum === block.sum);
    if (stood === undefined) return before.value === "" && before.formula === "" && column > this.lastFilled;
    return true;
  }

  private mayDress(row: number, column: number): boolean {
    const near = (distance: number): boolean =>
      this.declared.looks.some(({ top, left, bottom, right }) =>
        holds(
          { top: top - distance, left: left - distance, bottom: bottom + distance, right: right + distance },
          row,
          column,
        ),
      );
    return near(0);
  }

  private rowDifferences(): readonly string[] {
    return [...this.before.rows].flatMap(([row, fact]) =>
      changed(`row ${row}`, fact, this.after.rows.get(row) ?? ""),
    );
  }

  private columnDifferences(): readonly string[] {
    const edges = [...this.before.columns, ...this.after.columns].flatMap(({ min, max }) => [
      min,
      max,
      max + 1,
    ]);
    return [...new Set(edges)].flatMap((column) => {
      if (this.declared.widths.some(([first, last]) => column >= first && column <= last)) return [];
      return changed(`column ${column}`, columnFact(this.before, column), columnFact(this.after, column));
    });
  }

  private elementDifferences(): readonly string[] {
    const names = new Set([...this.before.elements.keys(), ...this.after.elements.keys()]);
    const elements = [...names].flatMap((name) => {
      const [before, after] = [this.before.elements.get(name) ?? [], this.after.elements.get(name) ?? []];
      if (!this.declared.elements.has(name)) return changed(name, before.join(), after.join());
      if (/^(sheetPr|sheetViews|print|page|header|row|drawing)/.test(name)) return [];
      return before.filter((item) => !after.includes(item)).map((item) => `${name} gone: ${item}`);
    });
    const links = this.after.links.map((link) => this.plainLink(link));
    const gone = this.before.links.filter((link) => !links.includes(this.plainLink(link)));
    return [...elements, ...gone.map((link) => `link gone: ${link}`)];
  }

  /** A chart that the run says it draws gives the sheet's drawing another id; the drawing itself must stand. */
  private plainLink(link: string): string {
    return this.declared.elements.has("drawing") ? link.replace(/^\S+ (?=drawing )/, "") : link;
  }
}

/** A formula that stays may show another result: Excel calculates it anew in any case. */
function isRecalculated(before: CellFacts, after: CellFacts): boolean {
  return before.formula !== "" && before.formula === after.formula;
}

const shown = ({ formula, value }: CellFacts): string => cut(`${formula} ${value}`.trim() || "blank");

function columnFact(sheet: SheetFacts, column: number): string {
  const found = sheet.columns.find(({ min, max }) => column >= min && column <= max);
  return found === undefined ? "" : `${found.fact} ${found.style}`;
}

function lastFilledColumn(sheet: SheetFacts): number {
  let last = 0;
  for (const cells of sheet.cells.values())
    for (const [column, { value, formula }] of cells)
      if (value !== "" || formula !== "") last = Math.max(last, column);
  return last;
}
