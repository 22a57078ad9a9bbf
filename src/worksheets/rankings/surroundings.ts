// The lines above and below a table: its title, the sheet's main title, notes and signatures.
import type { OfficeSettings } from "../../engine";
import { normalise, tidy } from "../text";
import type { Grid } from "./grid";
import { digits, isoMonth, readPeriod, serialDay } from "./period";
import type { Period } from "./period";
import type { Spot, Surroundings, TitleReading } from "./raw";
import { seriesOf, statedTotals, titleLevel } from "./title";

interface Line {
  readonly text: string;
  readonly at: Spot;
}

/** Where a table stands, as far as its lines are concerned. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

const LINES_ABOVE = 8;
const LINES_BELOW = 12;
const SUBTITLE = /^[(（]?[一二三四五六七八九十\d]+[)）、.]/;
const META =
  /^[(【]?(附[件表]?\d*[:：]?$|.{1,14}[〔[(]\d{4}[〕\])]第?\d{1,4}号$|内部资料|截[至止]|单位[:：]|填报|制表|填表|时间[:：]|日期[:：]|考核期|数据截|统计时间|编制|报送|制单|联系|发文|印发|\d{4}[年.\-/]\d{1,2}(月|[.\-/]\d{1,2})?(\d{1,2}日)?[)】]?$)/;
/** Lines that carry a date of paper, not of data. */
const PAPER_DATE =
  /^[(【]?(报送|填报|制表|印发|填表|发文|抄送|公示)|(报送|填报|制表|印发|填表|发文|抄送|公示)(单位|部门|人|时间|日期|日|:)/;

/** Who is ahead and who is behind, told between title and table. */
const SENTENCE = /[。;!]|(依次)?[是为]:|[名位]:|列全[国省市区县](倒数)?第/;

const BARE_DAY = /^[(【[]?(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?[)】\]]?$/;

/** A date of paper says nothing of the data; nor does a day by itself, unless it is the last one of its month. */
function isPaperDate(line: string): boolean {
  const day = BARE_DAY.exec(digits(line));
  if (day === null) return PAPER_DATE.test(line);
  return new Date(Date.UTC(Number(day[1]), Number(day[2]), 0)).getUTCDate() !== Number(day[3]);
}

/** Lines above a header, nearest first, down to the end of whatever stands above. */
function linesAbove(grid: Grid, block: Area, floor: number): Line[] {
  const lines: Line[] = [];
  for (let row = block.top - 1; row >= floor && lines.length < LINES_ABOVE; row -= 1) {
    lines.push(...linesOfRow(grid, row, block.left, block.right, true));
  }
  return lines;
}

/** Lines below a body: notes, responsible units, signatures. */
function linesBelow(grid: Grid, block: Area, from: number, limit: number): Line[] {
  const lines: Line[] = [];
  for (let row = from; row <= Math.min(limit, from + LINES_BELOW); row += 1) {
    lines.push(...linesOfRow(grid, row, block.left, block.right, true));
  }
  return lines;
}

/** The texts of a row under a table's columns; a title may also stand left of them, alone in its row. */
function linesOfRow(grid: Grid, row: number, left: number, right: number, reachLeft: boolean): Line[] {
  const found: Line[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = grid.value(row, column);
    const read = lineText(grid, value, row, column);
    if (read !== null) found.push({ text: read, at: { row, column } });
  }
  if (found.length > 0 || !reachLeft) return found;
  return lineLeftOf(grid, row, left);
}

/** A line of the whole sheet: the only text in its row, left of the table. */
function lineLeftOf(grid: Grid, row: number, left: number): Line[] {
  const lines: Line[] = [];
  for (let column = grid.left; column < left; column += 1) {
    const value = grid.value(row, column);
    if (typeof value === "number" || lines.length > 1) return [];
    if (typeof value === "string" && value !== "") lines.push({ text: tidy(value), at: { row, column } });
  }
  return lines.length === 1 ? lines : [];
}

/** Text of a line cell; a date cell (截至 | 43708) reads as its ISO day. */
function lineText(grid: Grid, value: unknown, row: number, column: number): string | null {
  if (typeof value === "string") return value === "" ? null : tidy(value);
  if (typeof value !== "number" || value < 30_000 || value > 80_000) return null;
  const format = grid.format(row, column);
  if (!/[ymd年月]/i.test(format)) return null;
  // A cell that shows no day means the whole month.
  return /d|日/i.test(format) ? serialDay(value) : serialDay(value).slice(0, 7);
}

function titleAmong(lines: readonly Line[]): Line | null {
  const titles = lines.filter(({ text }) => {
    const plain = normalise(text);
    if (plain.length < 2 || plain.length > 60 || SENTENCE.test(plain)) return false;
    return !META.test(plain) && !/^\d{4}-\d\d(-\d\d)?$/.test(plain);
  });
  const worded = titles.find(({ text }) =>
    /排名|位次|名次|考[核评]|得分|通报|情况|结果|统计|成绩|表$/.test(text),
  );
  return worded ?? titles[0] ?? null;
}

/** Everything said around a table. `floor` is the first row that may belong to it, `limit` the last. */
export function surroundingsOf(
  grid: Grid,
  block: Area,
  floor: number,
  end: number,
  limit: number,
): Surroundings {
  const above = linesAbove(grid, block, floor);
  const below = linesBelow(grid, block, end, limit);
  const title = titleAmong(above);
  const main = mainTitle(grid, block, title);
  return {
    title: title?.text ?? null,
    titleAt: title?.at ?? null,
    main: main?.text ?? null,
    above: above.map(({ text }) => text),
    below: below.map(({ text }) => text),
    belowAt: below.map(({ at }) => at),
  };
}

/** The sheet's first title, when the table's own is only a sub-title or states no month. */
function mainTitle(grid: Grid, block: Area, title: Line | null): Line | null {
  if (title !== null && !SUBTITLE.test(normalise(title.text)) && readPeriod(title.text).month !== null)
    return null;
  for (let row = grid.top; row < Math.min(block.top, grid.top + 4); row += 1) {
    const lines = linesOfRow(grid, row, grid.left, grid.right, false);
    const first = lines.length <= 2 ? titleAmong(lines) : null;
    if (first && (title === null || first.at.row !== title.at.row)) return first;
  }
  return null;
}

/** What the surroundings state: series, level, month, size of the field. */
export function readTitle(around: Surroundings, sheetName: string, office: OfficeSettings): TitleReading {
  const own = around.title ?? "";
  const main = around.main ?? "";
  const lines = [own, ...around.above, main].filter((line) => line !== "" && !isPaperDate(normalise(line)));
  const period = periodOf(lines, sheetName);
  const level = [own, main].map((line) => titleLevel(line, office));
  const words = `${own} ${main} ${sheetName}`;
  return {
    series: seriesFrom(own, main, sheetName, office),
    level: level.find((one) => one.level !== null) ?? level.find((one) => one.ambiguous) ?? NO_LEVEL,
    month: isoMonth(period),
    monthOnly: period.month,
    year: period.year,
    cumulative: period.cumulative,
    both: period.both,
    preliminary: /快报|预通报|预排名|初步|征求意见|预报/.test(words),
    corrected: /更正|修订|修正|订正|重新印发|重排|勘误/.test(words),
    annual: period.month === null && /年度|年终|全年/.test(words),
    partial: /[前后](\d+|[一二三四五六七八九十]+)(名|位)|倒数|末\d+名|部分/.test(own),
    totals: totalsOf(around),
  };
}
const NO_LEVEL = { level: null, ambiguous: false };

function totalsOf(around: Surroundings): TitleReading["totals"] {
  const above = [around.title ?? "", around.main ?? "", ...around.above].flatMap((line) =>
    statedTotals(line).map((total) => ({ ...total, at: around.titleAt })),
  );
  const below = around.below.flatMap((line, index) =>
    statedTotals(line).map((total) => ({ ...total, at: around.belowAt[index] ?? null })),
  );
  return [...above, ...below];
}

/** Month and year from the nearest line that states them; what the lines leave open the sheet name may fill. */
function periodOf(lines: readonly string[], sheetName: string): Period {
  const read = lines.map(readPeriod);
  const full = read.find((period) => period.month !== null && period.year !== null);
  if (full) return full;
  const isYearly = lines.some((line) => /年度|年终|全年/.test(normalise(line)));
  const byName = isYearly ? readPeriod("") : readPeriod(sheetName);
  const withMonth = read.find((period) => period.month !== null) ?? byName;
  const year = read.find((period) => period.year !== null)?.year ?? byName.year;
  return { ...withMonth, year: withMonth.year ?? year };
}

function seriesFrom(own: string, main: string, sheetName: string, office: OfficeSettings): string {
  const ownSeries = seriesOf(own, office);
  if (own !== "" && main !== "" && SUBTITLE.test(normalise(own))) {
    const mainSeries = seriesOf(main, office);
    return mainSeries === "" ? ownSeries : `${mainSeries}·${ownSeries}`;
  }
  if (ownSeries.length >= 2) return ownSeries;
  const mainSeries = seriesOf(main, office);
  if (mainSeries.length >= 2) return mainSeries;
  const byName = /^(sheet|工作表|表)\s*\d*$/i.test(sheetName) ? "" : seriesOf(sheetName, office);
  return byName.length >= 2 ? byName : "排名";
}
