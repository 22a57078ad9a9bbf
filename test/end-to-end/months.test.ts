// Several months in one workbook: calculating one of them again changes that month and the later streaks, and says so.
import { join } from "node:path";
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Calculation } from "../../src/run";
import { SAMPLE_FOLDER } from "../support/golden";
import { differences } from "./laws";
import { Live } from "./live";
import { columnOf, openFile, plain, sheetOf, titled, type Plain } from "./result-file";

jest.setTimeout(120_000);

let live: Live;
let months: readonly string[];
let settled: Map<string, string>;

/** The year sample, every month calculated once, the last one last. */
beforeAll(async () => {
  live = new Live(await openFile(join(SAMPLE_FOLDER, "全年示例.xlsx")));
  const { document } = await live.calculate();
  const dated = document.tables.flatMap(({ month, counts }) => (counts && month !== null ? [month] : []));
  months = [...new Set(dated)].sort();
  for (const month of months) await live.calculate(month);
  settled = live.cells();
});
afterAll(() => live.close());

type Row = Readonly<Record<string, Plain>>;
const ledger = (): Map<string, Row> =>
  new Map(live.rows("加减分台账").map((row) => [String(row["编号"]), row]));

/** What people compare: whose row, which clause, how many points, in which state. */
const TOLD = ["单位", "条款", "计算分值", "最终分值", "状态"];

interface Changed {
  readonly row: Row;
  /** Is it more than a remark? */
  readonly isTold: boolean;
}

function changedRows(before: Map<string, Row>, after: Map<string, Row>): Changed[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    const row = other ?? one;
    if (row === undefined || JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ row, isTold: TOLD.some((title) => one?.[title] !== other?.[title]) }];
  });
}

const RANK = "本月排名";

function sheetOfMonth(month: string): Worksheet {
  return sheetOf(live.host.workbook, `${Number(month.slice(5))}月`);
}

/** Lets the unit at `rank` from the bottom change places with the last one; gives both names. */
function swapWithLast(month: string, rank: number): readonly [string, string] {
  const table = titled(sheetOfMonth(month), RANK);
  const unit = columnOf(table, "乡镇名称");
  const ranks: { row: number; rank: number }[] = [];
  for (let row = table.headerRow + 1; row <= table.sheet.rowCount; row += 1) {
    const value = plain(table.sheet, row, columnOf(table, RANK));
    if (typeof value === "number") ranks.push({ row, rank: value });
  }
  ranks.sort((a, b) => b.rank - a.rank);
  const [last, other] = [ranks[0]?.row ?? 0, ranks[rank]?.row ?? 0];
  const names = [last, other].map((row) => String(plain(table.sheet, row, unit))) as [string, string];
  live.typeInto(table.sheet.name, table.sheet.getCell(last, unit).address, names[1]);
  live.typeInto(table.sheet.name, table.sheet.getCell(other, unit).address, names[0]);
  return names;
}

const sheetsIn = (lines: readonly string[]): string[] => [
  ...new Set(lines.map((line) => line.split("!")[0] ?? "")),
];

/** Lists and papers of other months that were written into; what only their formulas give may follow the ledger. */
function othersChanged(before: Map<string, string>, after: Map<string, string>, month: string): string[] {
  const suffix = month.replace("-", "");
  const written = [...new Set([...before.keys(), ...after.keys()])].filter((address) => {
    const [one = "", other = ""] = [before.get(address), after.get(address)];
    const formula = one.split("|")[0] ?? "";
    return one !== other && (formula === "" || formula !== other.split("|")[0]);
  });
  return sheetsIn(written).filter((name) => /_\d{6}/.test(name) && !name.includes(suffix));
}

it("every month calculated again, in any order, writes nothing", async () => {
  for (const month of [...months].reverse())
    expect([month, (await live.calculate(month)).changes]).toEqual([month, []]);
  const shuffled = [...months].sort((a, b) => a.slice(-1).localeCompare(b.slice(-1)));
  for (const month of shuffled) expect([month, (await live.calculate(month)).changes]).toEqual([month, []]);
});

const CHANGES: readonly (readonly [string, number])[] = [
  ["2019-01", 1],
  ["2019-03", 4],
  ["2019-05", 2],
  ["2019-06", 1],
  ["2019-09", 3],
  ["2019-12", 1],
];

describe.each(CHANGES)("in %s the last unit and the one %i above change places", (month, rank) => {
  let before: Map<string, Row>;
  let cells: Map<string, string>;
  let names: readonly [string, string];
  let run: Calculation;

  beforeAll(async () => {
    before = ledger();
    cells = live.cells();
    names = swapWithLast(month, rank);
    run = await live.calculate(month);
  });

  afterAll(async () => {
    swapWithLast(month, rank);
    for (const each of months) await live.calculate(each);
    // Rows may stand in another order than before.
    expect(
      sheetsIn(differences(settled, live.cells())).filter((name) => !/台账|运行记录/.test(name)),
    ).toEqual([]);
    expect([...ledger().entries()].sort()).toEqual([...before.entries()].sort());
  });

  it("only rows of that month and later ones of the two units change", () => {
    const strays = changedRows(before, ledger()).filter(({ row }) => {
      const at = String(row["数据月份"]);
      return at !== month && !(at > month && names.includes(String(row["单位"])));
    });
    expect(strays).toEqual([]);
  });

  it("the difference names every row whose points or state changed, and none that did not change", () => {
    const changed = changedRows(before, ledger());
    const idOf = ({ row }: Changed): string => String(row["编号"]);
    const named = run.account.difference.lines.filter(({ what }) => what === "adjustment");
    const ids = named.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(changed.filter(({ isTold }) => isTold).map(idOf)));
    expect(ids.filter((id) => !changed.map(idOf).includes(id))).toEqual([]);
    expect(named.every(({ why }) => why !== "")).toBe(true);
  });

  it("lists and papers of other months stay, and the run names the months to calculate again", async () => {
    expect(othersChanged(cells, live.cells(), month)).toEqual([]);
    const later = changedRows(before, ledger()).filter(
      ({ row, isTold }) => isTold && String(row["数据月份"]) > month,
    );
    const stale = run.notes.filter((note) => note.includes("要选该月再算一次"));
    expect(stale).toHaveLength(later.length > 0 ? 1 : 0);
    for (const { row } of later) {
      const at = String(row["数据月份"]);
      expect(stale[0]).toContain(`2019年${Number(at.slice(5))}月`);
      await live.calculate(at);
    }
    const again = await live.calculate(month);
    expect([again.changes, again.notes.filter((note) => note.includes("要选该月"))]).toEqual([[], []]);
  });
});
