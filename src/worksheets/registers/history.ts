// 历史末位: last places of earlier issues, typed by the clerk.
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
  const rows = registerRows(register);
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

/** Ways to write one series: with or without blanks, marks and the word 表. */
const seriesKey = (series: string): string =>
  normalise(keyText(series)).replace(/[《》“”"·]|(情况)?(通报)?表?$/g, "");

/**
 * Gives rows the name and level of the series they mean, where the clerk typed the whole title or left the level blank.
 * Rows that fit no series or several stay as they are: the engine decides and asks.
 */
export function matchHistory(
  history: readonly HistoricalLast[],
  rankings: readonly Pick<Ranking, "series" | "level">[],
  seriesOfTitle: (title: string) => string,
): readonly HistoricalLast[] {
  const byKey = new Map<string, Map<string, Pick<Ranking, "series" | "level">>>();
  for (const { series, level } of rankings) {
    const same = byKey.get(seriesKey(series)) ?? new Map<string, Pick<Ranking, "series" | "level">>();
    byKey.set(seriesKey(series), same.set(`${level ?? ""}|${series}`, { series, level }));
  }
  return history.map((last) => {
    const known = byKey.get(seriesKey(last.series)) ?? byKey.get(seriesKey(seriesOfTitle(last.series)));
    const fitting = [...(known?.values() ?? [])].filter(
      ({ level }) => last.level === null || level === null || level === last.level,
    );
    const only = fitting.length === 1 ? fitting[0] : undefined;
    return only === undefined ? last : { ...last, series: only.series, level: last.level ?? only.level };
  });
}
