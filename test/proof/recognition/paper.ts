// A sheet as it is drawn cell by cell: values, formulas, formats, merged areas, and how it prints for a replay.

export type Value = string | number;

export interface Cell {
  readonly value: Value;
  readonly formula?: string;
  readonly format?: string;
}

/** A rectangle, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A1 address of a 0-based cell. */
export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

/** Letters of a 0-based column. */
export function lettersOf(column: number): string {
  const first = column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "";
  return first + String.fromCharCode(65 + (column % 26));
}

const WIDTH = 702;

export class Paper {
  private readonly cells = new Map<number, Cell>();
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly tables: { readonly name: string; readonly area: Area }[] = [];

  put(row: number, column: number, cell: Cell | Value): void {
    const written = typeof cell === "object" ? cell : { value: cell };
    if (written.value === "") this.cells.delete(row * WIDTH + column);
    else this.cells.set(row * WIDTH + column, written);
  }

  at(row: number, column: number): Cell | undefined {
    return this.cells.get(row * WIDTH + column);
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows * columns > 1) this.merges.push({ row, column, rows, columns });
  }

  /** Rewrites every text that a person typed. */
  rewrite(change: (text: string) => string): void {
    for (const [key, cell] of this.cells) {
      if (typeof cell.value === "string") this.cells.set(key, { ...cell, value: change(cell.value) });
    }
  }

  /** Row behind the last filled one. */
  get end(): number {
    return Math.max(-1, ...[...this.cells.keys()].map((key) => Math.floor(key / WIDTH))) + 1;
  }

  /** Column behind the last filled one. */
  get right(): number {
    return Math.max(-1, ...[...this.cells.keys()].map((key) => key % WIDTH)) + 1;
  }

  /** The rectangle of the filled cells; null when nothing is written. */
  get used(): Area | null {
    const keys = [...this.cells.keys()];
    if (keys.length === 0) return null;
    const row = Math.min(...keys.map((key) => Math.floor(key / WIDTH)));
    const column = Math.min(...keys.map((key) => key % WIDTH));
    return { row, column, rows: this.end - row, columns: this.right - column };
  }

  /** The sheet as text, one line per row, so that a failure can be seen without Excel. */
  print(): string {
    const lines: string[] = [];
    for (let row = 0; row < this.end; row += 1) {
      const texts: string[] = [];
      for (let column = 0; column < this.right; column += 1) {
        const text = String(this.at(row, column)?.value ?? "").replaceAll("\n", "⏎");
        texts.push(text.length > 28 ? `${text.slice(0, 27)}…` : text);
      }
      lines.push(`${String(row + 1).padStart(3)} ${texts.join(" | ").replace(/[ |]+$/, "")}`);
    }
    return lines.join("\n");
  }
}

export interface Sheet {
  readonly name: string;
  readonly paper: Paper;
  readonly hidden?: boolean;
}
