// The floor beside each run: reading the values of every used range once, and writing the cells that the run changed once.
// Where Excel on the web takes no more than 5 MB at a time it goes in pieces; bytes are added up, and it counts as one.
import type { ExcelHost } from "../../src/host";
import type { Change } from "../../src/reports";
import type { Box } from "../../src/worksheets";
import { costOf, type Cost } from "./cost";

/** Cells of one piece; with formulas of a hundred characters still far below 5 MB. */
const PIECE = 20_000;

type Cells = readonly (readonly (string | number | boolean | null)[])[];

interface Block {
  readonly sheet: string;
  readonly at: Box;
  readonly cells: Cells;
}

/** Sheets are addressed by their names, as somebody would who knows them already. */
export async function readFloor(host: ExcelHost): Promise<Cost> {
  const sheets = host.workbook.worksheets.map(({ name, rowCount, columnCount }) => ({
    name,
    cells: rowCount * columnCount,
  }));
  const { cost } = await costOf(host, async () => {
    for (const piece of packed(sheets, ({ cells }) => cells)) {
      await host.Excel.run(async (context) => {
        for (const { name } of piece)
          context.workbook.worksheets.getItem(name).getUsedRange(true).load("values");
        await context.sync();
      });
    }
  });
  return { ...cost, requests: 1 };
}

/** Only contents: no formats, widths, lists to choose from or pages, and no new sheets. */
export async function writeFloor(host: ExcelHost, changes: readonly Change[]): Promise<Cost> {
  const blocks = changes.flatMap(blocksOf);
  if (blocks.length === 0) return { requests: 0, sent: 0, received: 0, cells: 0 };
  const { cost } = await costOf(host, async () => {
    for (const piece of packed(blocks, ({ at }) => at.rows * at.columns)) {
      await host.Excel.run(async (context) => {
        for (const { sheet, at, cells } of piece) {
          const range = context.workbook.worksheets
            .getItem(sheet)
            .getRangeByIndexes(at.row, at.column, at.rows, at.columns);
          range.values = cells.map((line) => [...line]);
        }
        await context.sync();
      });
    }
  });
  return { ...cost, requests: 1 };
}

function blocksOf(change: Change): Block[] {
  if (change.kind !== "values" && change.kind !== "formulas") return [];
  const cells: Cells = change.kind === "values" ? change.values : change.formulas;
  const rows = Math.max(1, Math.floor(PIECE / change.at.columns));
  return Array.from({ length: Math.ceil(change.at.rows / rows) }, (_, index) => {
    const part = cells.slice(index * rows, (index + 1) * rows);
    const at = { ...change.at, row: change.at.row + index * rows, rows: part.length };
    return { sheet: change.sheet, at, cells: part };
  });
}

/** In their order, as many together as make a piece. */
function packed<Value>(values: readonly Value[], sizeOf: (value: Value) => number): readonly Value[][] {
  const pieces: Value[][] = [];
  let room = 0;
  for (const value of values) {
    if (sizeOf(value) > room || pieces.length === 0) {
      pieces.push([]);
      room = PIECE;
    }
    pieces[pieces.length - 1]?.push(value);
    room -= sizeOf(value);
  }
  return pieces;
}
