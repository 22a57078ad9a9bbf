// The rows of one ranking as the engine takes them: place, score, unit and whoever answers; doubts become questions.
import type { Place, RankingEntry } from "../../engine";
import type { Questions } from "../registers/questions";
import { normalise, parseScore } from "../text";
import { indicatorOf, responsibleOf, unitsBelow } from "./answerable";
import { askUnit, refOf } from "./reading";
import type { Reading, Settled } from "./reading";
import { placeOfBracket, readPlace } from "./place";
import type { BracketMeaning, ReadPlace } from "./place";
import { UNORDERED } from "./prose";
import { scoreSpot } from "./raw";
import type { RawEntry, Spot } from "./raw";
import type { ResolveInput } from "./types";
import { askName, withName } from "./unnamed";

/** Reads every row. Questions are raised only for rows that can matter: ours, or unknown ones of our own tables. */
export function readEntries(settled: Settled, input: ResolveInput, questions: Questions): RankingEntry[] {
  const reading: Reading = { settled, input, questions, below: unitsBelow(settled, input, questions) };
  return settled.draft.entries.map((raw, index) => readEntry(raw, index, reading));
}

function scoreAt(raw: RawEntry, { settled: { draft } }: Reading): Spot {
  return scoreSpot(draft.table, draft.measure, raw);
}

function readEntry(written: RawEntry, index: number, reading: Reading): RankingEntry {
  const { draft } = reading.settled;
  const raw = withName(written, reading);
  const isUnit = draft.subject === "乡镇" || draft.subject === "区直";
  const mention = isUnit ? reading.input.resolveUnit(raw.label).mention : null;
  const ours = isOurs(raw, mention?.unit ?? null, reading);
  const unknown = isUnit && mention?.unit === null && isOwnField(reading);
  const holds: string[] = unknown ? [askWho(written, raw, reading)] : [];
  const asks = ours || unknown;
  const place = readPlaceOf(raw, reading, asks, holds);
  const score = scoreOf(raw, reading, asks && place.kind !== "unreadable", holds);
  const responsible = isUnit || !ours ? [] : responsibleOf(raw, reading, holds);
  return {
    label: raw.label,
    mention,
    ours,
    place,
    total: totalOf(raw, reading),
    score,
    indicator: isUnit ? draft.name || raw.indicator : indicatorOf(raw, reading),
    responsible,
    group: reading.settled.groups?.[index] ?? raw.group,
    problem: raw.problem,
    at: refOf(reading, raw.at),
    row: raw.sheetRow,
    holds,
  };
}

function askWho(written: RawEntry, raw: RawEntry, reading: Reading): string {
  return written.label === "" ? askName(raw, reading) : askUnit(raw.label, refOf(reading, raw.at), reading);
}

/** Size of the field as the row itself states it: a column of its own, or behind the rank (4/106, 4(106)). */
function totalOf({ total, place }: RawEntry, { settled }: Reading): number | null {
  if (total !== null) return total.value;
  if (place?.kind === "place") return place.total;
  return place?.kind === "bracket" && settled.bracket === "总数" ? place.inner : null;
}

/** Is the table one of the district's own, where every unit ought to be known? */
function isOwnField({ settled }: Reading): boolean {
  return settled.level === "区" || settled.level === null;
}

function isOurs(raw: RawEntry, unit: string | null, { settled, input }: Reading): boolean {
  if (settled.draft.subject === "指标") return true;
  if (settled.draft.subject === "县区") return isDistrict(raw.label, input);
  return unit !== null;
}

/** Our own row in a county table: the configured name, an alias, or the name without 区/县/市. */
export function isDistrict(
  label: string,
  { office, answers }: Pick<ResolveInput, "office" | "answers">,
): boolean {
  const names = [office.districtName, ...office.districtAliases, answers["A-4·本区名称"] ?? null];
  return names.some((name) => {
    if (name === null || name.trim() === "") return false;
    const full = normalise(name);
    const short = full.replace(/(自治县|[区县市旗])$/, "");
    return (
      label === full || (short.length >= 2 && label === short) || (full.length > 2 && label.endsWith(full))
    );
  });
}

function readPlaceOf(raw: RawEntry, reading: Reading, asks: boolean, holds: string[]): Place {
  if (raw.place === null) return placeByScore(raw, reading, asks, holds);
  if (raw.written === UNORDERED && asks) return orderedPlace(raw, reading, holds);
  const read = raw.place.kind === "bracket" ? bracketPlace(raw.place, reading, raw, asks, holds) : raw.place;
  if (read.kind === "place") return read.place;
  if (read.kind === "bracket" || !asks) return { kind: "unreadable" };
  return answeredPlace(raw, reading, holds);
}

const ORDER_CHOICES = ["第一个是倒数第一", "最后一个是倒数第一"] as const;

/** A list of the last places that does not say from which end it runs (L12). */
function orderedPlace(raw: RawEntry, reading: Reading, holds: string[]): Place {
  const { series, draft } = reading.settled;
  const list = draft.entries.filter(({ sheetRow }) => sheetRow === raw.sheetRow);
  const index = list.indexOf(raw);
  const answer = reading.questions.answer("IN-CELL", series, "倒数顺序")?.trim();
  if (answer === ORDER_CHOICES[0] || list.length === 1) return { kind: "from-bottom", position: index + 1 };
  if (answer === ORDER_CHOICES[1]) return { kind: "from-bottom", position: list.length - index };
  holds.push(
    reading.questions.ask({
      code: "IN-CELL",
      subject: [series, "倒数顺序"],
      message: { code: "recognition.bottom-order", values: { series } },
      at: refOf(reading, raw.at),
      choices: ORDER_CHOICES,
      holds: true,
      affects: [series],
    }),
  );
  return { kind: "unreadable" };
}

function placeByScore(raw: RawEntry, reading: Reading, asks: boolean, holds: string[]): Place {
  if (raw.score.kind === "number") return { kind: "by-score" };
  if (raw.score.kind === "none") return { kind: "unranked" };
  const answer = parseScore(cellAnswer(raw, reading) ?? "");
  if (answer.kind === "number") return { kind: "by-score" };
  if (asks) holds.push(askCell(raw, scoreAt(raw, reading), reading, SCORE_UNREADABLE));
  return { kind: "unreadable" };
}

function bracketPlace(
  place: Extract<ReadPlace, { kind: "bracket" }>,
  reading: Reading,
  raw: RawEntry,
  asks: boolean,
  holds: string[],
): ReadPlace {
  const { bracket } = reading.settled;
  if (bracket !== null) {
    if (Number.isNaN(place.outer) && bracket !== "位次")
      return { kind: "place", place: { kind: "unranked" }, total: null };
    return placeOfBracket(place.outer, place.inner, bracket);
  }
  if (asks) holds.push(askBracket(raw, reading));
  return place;
}

export const BRACKET_CHOICES: readonly BracketMeaning[] = ["去年", "位次", "总数"];

/** The question what the bracket of a series means; its answer holds for later months. */
export function bracketSubject(series: string): readonly string[] {
  return [series, "括号含义"];
}

function askBracket(raw: RawEntry, reading: Reading): string {
  const { series } = reading.settled;
  return reading.questions.ask({
    code: "IN-CELL",
    subject: bracketSubject(series),
    message: { code: "recognition.bracket", values: { series, text: String(raw.written) } },
    at: refOf(reading, raw.at),
    choices: BRACKET_CHOICES,
    holds: true,
    affects: [series],
  });
}

function cellSubject(raw: RawEntry, { settled }: Reading): readonly string[] {
  return [settled.month ?? settled.draft.table.sheet, settled.series, raw.label];
}

function cellAnswer(raw: RawEntry, reading: Reading): string | undefined {
  return reading.questions.answer("IN-CELL", ...cellSubject(raw, reading));
}

function answeredPlace(raw: RawEntry, reading: Reading, holds: string[]): Place {
  const answer = readPlace(cellAnswer(raw, reading) ?? "?");
  if (answer.kind === "place") return answer.place;
  holds.push(askCell(raw, raw.at, reading, RANK_UNREADABLE));
  return { kind: "unreadable" };
}

const RANK_UNREADABLE = "recognition.rank-unreadable";
const SCORE_UNREADABLE = "recognition.score-unreadable";

function askCell(raw: RawEntry, spot: Spot, reading: Reading, code: string): string {
  const { series } = reading.settled;
  const at = refOf(reading, spot);
  const text = code === RANK_UNREADABLE ? String(raw.written) : scoreText(raw);
  return reading.questions.ask({
    code: "IN-CELL",
    subject: cellSubject(raw, reading),
    message: { code, values: { series, label: raw.label, cell: at.cell, text: text === "" ? "?" : text } },
    at,
    choices: [],
    holds: true,
    affects: [raw.label],
  });
}

function scoreText(raw: RawEntry): string {
  return raw.score.kind === "unreadable" ? String(raw.score.text) : "";
}

/** The score, where it is a number. A misspelt one beside a readable rank is asked about all the same. */
function scoreOf(raw: RawEntry, reading: Reading, asks: boolean, holds: string[]): number | null {
  if (raw.score.kind === "number") return raw.score.value;
  if (raw.score.kind === "none") return null;
  const answer = parseScore(cellAnswer(raw, reading) ?? "");
  if (answer.kind === "number") return answer.value;
  const misspelt = /\d|^#/.test(scoreText(raw)) && raw.place !== null;
  if (asks && misspelt) holds.push(askCell(raw, scoreAt(raw, reading), reading, SCORE_UNREADABLE));
  return null;
}
