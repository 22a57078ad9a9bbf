// On the product's own sheets: what people wrote is still there after a run, on the row of the same 编号.
import { letters } from "./addresses";
import type { OwnTable } from "./owned";
import type { CellFacts, SheetFacts } from "./reading";

/** Words of people on one row. */
interface Words {
  readonly row: number;
  /** "" where the row carries no 编号: such a row is people's altogether. */
  readonly key: string;
  readonly cells: ReadonlyMap<number, string>;
}

/** Rows whose words are not found again; every row of the result answers for one row only. */
export function lostOnOwnSheet(before: SheetFacts, after: SheetFacts, own: OwnTable): readonly string[] {
  const left = new Map<string, Map<number, string>[]>();
  for (const { key, cells } of wordsOf(after, own, true)) {
    left.set(key, [...(left.get(key) ?? []), new Map(cells)]);
  }
  return wordsOf(before, own, false).flatMap(({ row, key, cells }) => {
    const rows = left.get(key) ?? [];
    const found = rows.findIndex((each) => [...cells].every(([column, text]) => each.get(column) === text));
    if (found >= 0) {
      rows.splice(found, 1);
      return [];
    }
    const words = [...cells].map(([column, text]) => `${letters(column)} ${text.slice(0, 80)}`).join("; ");
    return [`row ${row} of ${own.name} (${key || "no 编号"}) lost people's words: ${words}`];
  });
}

/** @param whole every cell of the row, for looking words up in it */
function wordsOf(sheet: SheetFacts, own: OwnTable, whole: boolean): readonly Words[] {
  return [...sheet.cells].flatMap(([row, cells]): readonly Words[] => {
    if (row <= own.headerRow) return [];
    const key = own.key.map((column) => cells.get(column)?.text.trim() ?? "").join("|");
    const isPeoples = own.key.length > 0 && key.replace(/\|/g, "") === "";
    const words = [...cells].filter(
      ([column, cell]) => isWord(cell) && (whole || isPeoples || !isProducts(own, column, cells)),
    );
    // Headings and foot lines of a list are the product's and carry no 编号.
    const isLine = isPeoples && words.length === 1 && words.every(([column]) => own.product.has(column));
    if (words.length === 0 || (isLine && own.name === "约谈名单" && !whole)) return [];
    return [{ row, key, cells: new Map(words.map(([column, cell]) => [column, textOf(cell, row)])) }];
  });
}

/** The text of a paper is people's only where it differs from what the product keeps of its own beside it. */
function isProducts(own: OwnTable, column: number, cells: ReadonlyMap<number, CellFacts>): boolean {
  if (own.product.has(column)) return true;
  if (own.name !== "文稿" || column !== own.text) return false;
  const [cell, written] = [cells.get(column), cells.get(own.written)];
  return cell?.formula !== "" ? (written?.value ?? "") === "" : cell.value === (written?.value ?? "");
}

const isWord = ({ value, formula }: CellFacts): boolean => value !== "" || formula !== "";

/** Formulas follow their row, and their results with them. */
function textOf({ value, formula }: CellFacts, row: number): string {
  if (formula === "") return value;
  return formula.replace(/(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(])/g, (whole, column: string, number: string) =>
    Number(number) === row ? `${column}@` : whole,
  );
}
