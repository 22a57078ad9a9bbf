// One column of a sheet, indexed by what its cells hold.
import type { Worksheet } from "@cj-tech-master/excelts";
import { criterionOf, hasWildcard, wildcardTest, withoutEscapes, type Criterion } from "./criteria";
import { comparableText, scalarOf, type FormulaError, type Scalar } from "./scalars";

type Found = Exclude<Scalar, FormulaError>;

/** The rows of one column that meet one criterion. */
export interface Matches {
  /** 0-based, ascending, of the rows that are stored. */
  readonly rows: readonly number[];
  /** Do the blank cells below the stored rows meet it as well? */
  readonly blanks: boolean;
  has(row: number): boolean;
}

const NONE: readonly number[] = [];

export class ColumnIndex {
  readonly values: readonly Scalar[];
  private readonly byNumber = new Map<number, number[]>();
  /** All other values by their text in lower case. */
  private readonly byText = new Map<string, number[]>();
  private readonly matched = new Map<Found, Matches>();

  constructor(sheet: Worksheet, column: number, date1904: boolean) {
    const { rowCount } = sheet;
    this.values = Array.from({ length: rowCount }, (_, row) =>
      scalarOf(sheet.findRow(row + 1)?.findCell(column + 1), date1904),
    );
    this.values.forEach((value, row) => {
      if (typeof value === "number") note(this.byNumber, value, row);
      else note(this.byText, comparableText(value), row);
    });
  }

  matches(criterion: Found): Matches {
    let matches = this.matched.get(criterion);
    if (matches === undefined) {
      matches = this.find(criterionOf(criterion));
      this.matched.set(criterion, matches);
    }
    return matches;
  }

  /** The rows that MATCH may answer for `value`, for an exact match. */
  equal(value: Found): readonly number[] {
    if (typeof value === "number") return this.byNumber.get(value) ?? NONE;
    if (typeof value !== "string") {
      return this.rowsOfText(comparableText(value)).filter((row) => this.values[row] === value);
    }
    if (hasWildcard(value)) return this.rowsWhere(wildcardTest(value));
    const texts = new Set([value.toLowerCase(), withoutEscapes(value).toLowerCase()]);
    const rows = [...texts].flatMap((text) => this.rowsOfText(text));
    return rows.filter((row) => typeof this.values[row] === "string").sort((a, b) => a - b);
  }

  private find(criterion: Criterion): Matches {
    switch (criterion.kind) {
      case "number":
        return new RowMatches(this.byNumber.get(criterion.number) ?? NONE, false);
      case "boolean":
        return new RowMatches(this.equal(criterion.boolean), false);
      case "text":
        return new RowMatches(this.rowsOfText(criterion.text), criterion.text === "");
      case "test":
        return new RowMatches(this.rowsWhere(criterion.test), criterion.test(null));
    }
  }

  private rowsOfText(text: string): readonly number[] {
    return this.byText.get(text) ?? NONE;
  }

  private rowsWhere(test: (value: Scalar) => boolean): readonly number[] {
    return this.values.flatMap((value, row) => (test(value) ? [row] : NONE));
  }
}

class RowMatches implements Matches {
  private set: ReadonlySet<number> | undefined;

  constructor(
    readonly rows: readonly number[],
    readonly blanks: boolean,
  ) {}

  has(row: number): boolean {
    this.set ??= new Set(this.rows);
    return this.set.has(row);
  }
}

function note<K>(index: Map<K, number[]>, key: K, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}
