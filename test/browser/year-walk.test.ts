// A whole year in one workbook, from an empty file to the year-end: every figure against a computation of the test's own.
import { Workbook } from "@cj-tech-master/excelts";
import type { WorkbookFile } from "../../src/host";
import { Clerk } from "./support/clerk";
import type { Pane } from "./support/pane";
import { useBrowser } from "./support/use-browser";
import { fileOf } from "./support/workbooks";
import {
  besideRanking,
  closed,
  deadlines,
  effectRows,
  inWords,
  listed,
  listName,
  review,
  standing,
  totals,
} from "./year/books";
import {
  accountable,
  departmentPlaces,
  districtRankings,
  effects,
  interviews,
  monthly,
  townshipGrades,
  type Booked,
} from "./year/expectation";
import { MONTHS, YEAR, type MonthFacts } from "./year/facts";
import * as office from "./year/office";
import { districtSheet } from "./year/office";

const tests = useBrowser();

/** What people decided against the computed amount: by the words of the row. */
type Decisions = ReadonlyMap<string, number>;

async function emptyWorkbook(): Promise<WorkbookFile> {
  const workbook = new Workbook();
  workbook.addWorksheet("说明").addRow(["示例区脱贫攻坚工作台账"]);
  return fileOf(workbook);
}

/** The pane is opened anew each month, as clerks do; `month` is chosen where it is not the latest. */
async function calculated(pane: Pane, month: string | null = null): Promise<Pane> {
  const opened = await tests.reopened(pane);
  const clerk = new Clerk(opened.page);
  await clerk.seesWorkbook();
  if (month !== null) {
    await opened.page.getByLabel(clerk.say("home.month")).selectOption(month);
    await clerk.seesWorkbook();
  }
  await clerk.calculate();
  return opened;
}

function decided(row: Booked, decisions: Decisions): Booked {
  return { ...row, points: decisions.get(inWords(row)) ?? row.points };
}

function expectLedger(file: WorkbookFile, rows: readonly Booked[], decisions: Decisions): void {
  expect(standing(file)).toEqual(rows.map((row) => inWords(decided(row, decisions))).sort());
}

/** Every unit's months, year, plus and minus. */
function expectTotals(file: WorkbookFile, rows: readonly Booked[], decisions: Decisions): void {
  const counted = rows.filter(({ year }) => year === YEAR).map((row) => decided(row, decisions));
  for (const line of totals(file)) {
    const mine = counted.filter(({ unit, year }) => unit === line.unit && year === line.year);
    const sum = (some: readonly Booked[]) => some.reduce((points, row) => points + row.points, 0);
    expect(line).toEqual({
      unit: line.unit,
      year: line.year,
      total: sum(mine),
      plus: sum(mine.filter(({ points }) => points > 0)),
      minus: sum(mine.filter(({ points }) => points < 0)),
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0].map((month) =>
        sum(mine.filter((row) => row.month === month)),
      ),
    });
  }
  const shown = totals(file).map(({ unit }) => unit);
  for (const { unit } of counted) expect(shown).toContain(unit);
}

interface Office {
  readonly file: WorkbookFile;
  readonly decisions: Map<string, number>;
  /** The facts as they now are: a ranking may have been corrected. */
  readonly months: MonthFacts[];
}

function expectList(file: WorkbookFile, facts: MonthFacts, rows: readonly Booked[]): void {
  const mine = rows.filter(({ month }) => month === facts.month);
  expect(listed(file, facts.month)).toEqual(interviews(mine, accountable(facts)));
}

function expectOwnColumns({ file, decisions, months }: Office, month: number): void {
  const rows = districtRankings(months)
    .filter((row) => row.month === month)
    .map((row) => decided(row, decisions))
    .filter(({ points }) => points !== 0);
  expect(besideRanking(file, `${month}月`)).toEqual(
    rows.map(({ unit, points }) => `${unit} ${points}`).sort(),
  );
}

/** A decision on one row of the ledger; from now on its points are what the person said. */
function decide(
  { file, decisions }: Office,
  core: Pane["core"],
  row: Booked,
  words: Readonly<Record<string, string>>,
  points: number,
): void {
  const month = `${YEAR}-${String(row.month).padStart(2, "0")}`;
  const isIt = (record: Readonly<Record<string, unknown>>): boolean =>
    record["数据月份"] === month && record["单位"] === row.unit && record["条款"] === row.clause;
  review(core, file, "加减分台账", isIt, words);
  decisions.set(inWords(row), points);
}

/** The year takes a dozen runs; a limit on what hangs, not on what is slow. */
const YEAR_MILLISECONDS = 600_000;

it(
  "carries a workbook from January to the year-end result, every figure as worked out independently",
  async () => {
    const file = await emptyWorkbook();
    const started = await tests.pane(file);
    const { core } = started;
    let pane = started;
    const desk: Office = { file, decisions: new Map(), months: [...MONTHS] };
    const { decisions, months } = desk;
    const history = [...townshipGrades(YEAR - 2), ...townshipGrades(YEAR - 1)];
    const rowsUntil = (month: number): readonly Booked[] => [...history, ...monthly(months.slice(0, month))];
    const found = (month: number, unit: string, clause: string): Booked => {
      const row = rowsUntil(12).find(
        (one) => one.month === month && one.unit === unit && one.clause === clause,
      );
      if (row === undefined) throw new Error(`${month} ${unit} ${clause}`);
      return row;
    };

    office.openYear(core.person);
    for (const facts of MONTHS) {
      office.bringMonth(core.person, facts);
      if (facts.month === 11) office.drawHouseholds(core.person);
      pane = await calculated(pane);
      const rows = rowsUntil(facts.month);
      expectLedger(file, rows, decisions);
      expectTotals(file, rows, decisions);
      // The grades of last year stand on no earlier list.
      expectList(file, facts, facts.month === 1 ? [...rows, ...lastYear()] : rows);
      if (facts.ranks !== null) expectOwnColumns(desk, facts.month);
      reviewMonth(desk, core, facts.month, found);
      expectTotals(file, rows, decisions);
      if (facts.month === 10) expect(deadlines(file, "整改台账")).toEqual(["2019-10-10"]);
      if (facts.month === 9) pane = await correctAugust(desk, pane, rowsUntil);
    }
    await endYear(desk, pane, rowsUntil(12));
  },
  YEAR_MILLISECONDS,
);

/** August's ranking turns out wrong in September: its last two change places, though one was approved. */
async function correctAugust(
  { file, months, decisions }: Office,
  pane: Pane,
  rowsUntil: (month: number) => readonly Booked[],
): Promise<Pane> {
  const august = months[7];
  if (august?.ranks === undefined || august.ranks === null) throw new Error("no ranking in August");
  const listBefore = listed(file, 9);
  const [ninth, tenth] = [...august.ranks].slice(-2).map(([unit]) => unit);
  const ranks = new Map(august.ranks);
  ranks.set(String(ninth), 10).set(String(tenth), 9);
  months[7] = { ...august, ranks };
  office.correct(pane.core.person, "8月", districtSheet(8, ranks));
  const later = await calculated(pane, "2019-08");
  expectLedger(file, rowsUntil(9), decisions);
  expectTotals(file, rowsUntil(9), decisions);
  expectList(file, months[7], rowsUntil(9));
  expect(closed(file)).toEqual([`2019-08 ${String(tenth)} 约1.b 已失效`]);
  expect(listed(file, 9)).toEqual(listBefore);
  return later;
}

/** The city's results for the year arrive after December; then everything stands, and a second run has nothing to do. */
async function endYear(desk: Office, pane: Pane, rows: readonly Booked[]): Promise<void> {
  const { file, decisions, months } = desk;
  office.townshipGrades(pane.core.person, YEAR);
  office.departmentPlaces(pane.core.person);
  const annual = [...townshipGrades(YEAR), ...departmentPlaces()];
  const all = [...rows, ...annual];
  const ended = await calculated(pane);
  expectLedger(file, all, decisions);
  expectTotals(file, all, decisions);
  const december = months[11];
  if (december === undefined) throw new Error("a year has twelve months");
  expectList(file, december, [...all, ...annual.map((row) => ({ ...row, month: 12 }))]);
  const wanted = [YEAR - 2, YEAR - 1, YEAR].flatMap((year) =>
    effects(year).map((effect) => `${year} ${effect}`),
  );
  expect(effectRows(file)).toEqual(wanted.sort());
  const { writes } = ended.core.statistics;
  const clerk = new Clerk((await tests.reopened(ended)).page);
  await clerk.seesWorkbook();
  await clerk.press("home.calculate");
  await clerk.sees("result.calculated.same");
  expect(ended.core.statistics.writes).toBe(writes);
}

/** The talks of last year's grades, as January's list has them. */
function lastYear(): readonly Booked[] {
  return townshipGrades(YEAR - 1).map((row) => ({ ...row, month: 1 }));
}

/** What people decide in the course of the year. */
function reviewMonth(
  desk: Office,
  core: Pane["core"],
  month: number,
  found: (month: number, unit: string, clause: string) => Booked,
): void {
  const approve = (row: Booked, day: string): void => {
    const words = { 复核: "采纳", 审定意见: "同意", 审定人: "江组长", 审定日期: day };
    decide(desk, core, row, words, row.points);
  };
  if (month === 1) {
    // The decision takes the points, not the ranking: February is the second time all the same.
    const words = { 复核: "不采纳", 复核说明: "当月受灾" };
    decide(desk, core, found(1, "癸乡", "约1.a"), words, 0);
  }
  if (month === 2) {
    const words = { 复核: "改分", 复核分值: "-3", 复核说明: "情节较轻" };
    decide(desk, core, found(2, "乙镇", "激5.d"), words, -3);
    review(core, desk.file, listName(2), (row) => row["单位"] === "癸乡", { 审定意见: "不同意" });
  }
  if (month === 9) {
    // Five working days after a Friday before the national holiday: its Sunday and the Tuesday to Thursday after it count.
    const isMeeting = (row: Readonly<Record<string, unknown>>): boolean =>
      /^L[12]$/.test(String(row["层级"]));
    review(core, desk.file, listName(9), isMeeting, { 约谈日期: "2019-09-27" });
    expect(deadlines(desk.file, listName(9))).toEqual(["2019-10-10"]);
  }
  if (month === 8) {
    approve(found(8, "癸乡", "约1.b"), "2019-09-06");
  }
  if (month === 3) {
    approve(found(3, "丙镇", "约3.b"), "2019-04-08");
  }
}
