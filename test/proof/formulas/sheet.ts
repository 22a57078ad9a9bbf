// Sheets of facts and formulas with named columns, for a formula engine of others.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";

installFormulaEngine();

export type Cell = string | number | null;

/** Where a rule stands: cells of its own row, and whole columns of its sheet. */
export interface At {
  /** The cell of a column in this row. */
  (name: string): string;
  /** 0 for the first row of facts. */
  readonly index: number;
  /** A whole column. */
  readonly all: (name: string) => string;
  /** A column from its heading to the row above. */
  readonly above: (name: string) => string;
  /** A column from one row of facts to another, both included. */
  readonly block: (name: string, block: Block) => string;
}

/** Rows of facts that stand together, from 0. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/** A formula of a column, without `=`. */
export type Rule = (at: At) => string;

/** Names of the columns of a sheet and how many rows it has, known before anything is written. */
export class Layout {
  constructor(
    readonly name: string,
    private readonly columns: readonly string[],
    readonly rows: number,
  ) {}

  /** Column number, from 1. */
  column(name: string): number {
    const index = this.columns.indexOf(name);
    if (index < 0) throw new Error(`no column ${name} on ${this.name}`);
    return index + 1;
  }

  /** A whole column as other sheets refer to it. */
  all(name: string): string {
    return `${this.name}!${this.block(name, { first: 0, last: Math.max(0, this.rows - 1) })}`;
  }

  /** One cell as other sheets refer to it; rows of facts from 0. */
  cell(name: string, index: number): string {
    return `${this.name}!${this.letter(name)}${index + 2}`;
  }

  block(name: string, { first, last }: Block): string {
    const letter = this.letter(name);
    return `$${letter}$${first + 2}:$${letter}$${last + 2}`;
  }

  at(index: number): At {
    const cell = (name: string): string => `${this.letter(name)}${index + 2}`;
    return Object.assign(cell, {
      index,
      all: (name: string) => this.all(name),
      above: (name: string) => `${this.letter(name)}$1:${this.letter(name)}$${index + 1}`,
      block: (name: string, block: Block) => this.block(name, block),
    });
  }

  private letter(name: string): string {
    const number = this.column(name) - 1;
    const last = String.fromCharCode(65 + (number % 26));
    return number < 26 ? last : `${String.fromCharCode(64 + Math.floor(number / 26))}${last}`;
  }
}

/** A sheet to be: facts in the first columns, rules in the next ones. */
export interface Plan {
  readonly layout: Layout;
  readonly facts: readonly (readonly Cell[])[];
  readonly rules: Readonly<Record<string, Rule>>;
}

export function plan(
  name: string,
  factNames: readonly string[],
  facts: Plan["facts"],
  rules: Plan["rules"],
): Plan {
  return { layout: new Layout(name, [...factNames, ...Object.keys(rules)], facts.length), facts, rules };
}

function write(workbook: Workbook, { layout, facts, rules }: Plan): void {
  const sheet = workbook.addWorksheet(layout.name);
  facts.forEach((cells, index) => {
    cells.forEach((value, column) => {
      if (value !== null) sheet.getCell(index + 2, column + 1).value = value;
    });
    const at = layout.at(index);
    for (const [name, rule] of Object.entries(rules))
      sheet.getCell(index + 2, layout.column(name)).value = { formula: rule(at), result: 0 };
  });
}

/** What a formula came to. */
export type Read = (name: string) => string | number;

/** Rows of a recalculated sheet. */
export type Rows = (plan: Plan) => readonly Read[];

/** Writes the sheets into one workbook, has it recalculated, and reads rows. */
export function recalculated(plans: readonly Plan[]): Rows {
  const workbook = new Workbook();
  for (const one of plans) write(workbook, one);
  workbook.calculateFormulas();
  return ({ layout, facts }) => {
    const sheet = workbook.getWorksheet(layout.name);
    if (sheet === undefined) throw new Error(`no sheet ${layout.name}`);
    return facts.map((_, index) => (name) => resultIn(sheet, index + 2, layout.column(name)));
  };
}

/** An error of the formula engine is a mistake of this proof, never a result. */
function resultIn(sheet: Worksheet, row: number, column: number): string | number {
  const { value } = sheet.getCell(row, column);
  const result: unknown =
    typeof value === "object" && value !== null && "result" in value ? value.result : value;
  if (result === null || result === undefined) return "";
  if (typeof result === "string" || typeof result === "number") return result;
  throw new Error(`${sheet.name} row ${row} column ${column}: ${JSON.stringify(result)}`);
}
