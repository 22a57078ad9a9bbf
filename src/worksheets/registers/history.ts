// 历史末位: last places of earlier issues, typed by the clerk.
import type { Level } from "../../policy";
import type { HistoricalLast, Ranking } from "../../engine";
import { keyText } from "../../engine";
import { isBlank, normalise, tidy } from "../text";
import { readLevel, readMonth } from "./cells";
import { cellReader } from "./context";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

/** What "nobody of ours was last" looks like. */
const NOBODY = new Set(["无", "没有", "不是本区", "外县", "-", "—", "/"]);

/** Reads 历史末位. Series are matched later, once the rankings are known. */
export function readHistory(
  register: FoundRegister,
  context: RegisterContext,
): RegisterFindings<HistoricalLast> {
  const rows = registerRows(register, ["series", "month", "unit"]);
  return {
    facts: rows.flatMap((row) => historicalLasts(row, register, context)),
    table: registerTable(register, { rows: rows.length }),
  };
}

function historicalLasts(
  row: RegisterRow,
  register: FoundRegister,
  context: RegisterContext,
): readonly HistoricalLast[] {
  const cells = cellReader(register, context);
  const series = tidy(row.value("series"));
  const subject = { identity: [normalise(series), normalise(row.value("unit"))], affects: [series] };
  const month = cells.read(row, "month", readMonth, subject, [], { code: "IN-CELL", required: true });
  const level = cells.read(row, "level", readLevel, subject, [], {
    code: "IN-LEVEL",
    choices: ["国家", "省", "市", "区"],
  });
  if (month === null || isBlank(row.value("unit"))) return [];
  return lastUnits(row, context).map((unit) => ({ series, level, month, unit, at: row.at("unit") }));
}

/** Units of the cell; null = nobody of ours. An unknown unit gives its question and no fact. */
function lastUnits(row: RegisterRow, context: RegisterContext): readonly (string | null)[] {
  if (NOBODY.has(normalise(row.value("unit")))) return [null];
  const named = context.units.read(row.value("unit"), row.at("unit"), null);
  return named.flatMap(({ mention, hold }) => (hold === null ? [mention.unit] : []));
}

/** Ways to write one series: the clerk may type it with or without blanks, marks and the word 表. */
const seriesKey = (series: string): string =>
  normalise(keyText(series)).replace(/[《》“”"·]|(情况)?(通报)?表?$/g, "");

/**
 * Ties the rows to the series of the workbook: by name, else to the only series of their level (interfaces.md 2). A row
 * that fits none or several is asked about and left out.
 */
export function matchHistory(
  history: readonly HistoricalLast[],
  rankings: readonly Ranking[],
  context: RegisterContext,
  seriesOfTitle: (title: string) => string,
): readonly HistoricalLast[] {
  const counted = rankings.filter((ranking) => ranking.counts);
  return history.flatMap((last) => {
    const answer = context.questions.answer("IN-CELL", "历史末位", "系列", last.series);
    const series = seriesFor(
      answer === undefined ? last : { ...last, series: answer },
      counted,
      seriesOfTitle,
    );
    if (series !== null) return [{ ...last, ...series }];
    if (counted.length > 0) askSeries(last, counted, context);
    return [];
  });
}

interface SeriesOfLevel {
  readonly series: string;
  readonly level: Level | null;
}

function distinctSeries(rankings: readonly Ranking[]): readonly SeriesOfLevel[] {
  const known = new Map<string, SeriesOfLevel>();
  for (const { series, level } of rankings) known.set(`${level ?? ""}|${series}`, { series, level });
  return [...known.values()];
}

function seriesFor(
  last: HistoricalLast,
  rankings: readonly Ranking[],
  seriesOfTitle: (title: string) => string,
): SeriesOfLevel | null {
  const sameLevel = distinctSeries(rankings).filter(
    ({ level }) => last.level === null || level === last.level,
  );
  // The clerk may have typed the whole title of the sheet.
  const keys = [seriesKey(last.series), seriesKey(seriesOfTitle(last.series))];
  const named = sameLevel.filter(({ series }) => keys.includes(seriesKey(series)));
  const candidates = named.length > 0 ? named : sameLevel;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function askSeries(last: HistoricalLast, rankings: readonly Ranking[], context: RegisterContext): void {
  const names = distinctSeries(rankings).map(({ series }) => series);
  context.questions.ask({
    code: "IN-CELL",
    subject: ["历史末位", "系列", last.series],
    message: { code: "register.series-unknown", values: { series: last.series } },
    at: last.at,
    choices: [...new Set(names)],
    holds: false,
    affects: last.unit === null ? [] : [last.unit],
  });
}

/** Adds the answers to C-8 ("who was last the month before?") where 历史末位 itself says nothing about that month. */
export function withAnswered(
  history: readonly HistoricalLast[],
  answered: readonly HistoricalLast[],
): readonly HistoricalLast[] {
  const keyOf = (last: HistoricalLast): string => `${last.level ?? ""}|${last.series}|${last.month}`;
  const typed = new Set(history.map(keyOf));
  return [...history, ...answered.filter((last) => !typed.has(keyOf(last)))];
}
