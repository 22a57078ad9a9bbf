// Places one row of 抽检户登记 (unit, level, time) and meets it with its row of the book; what cannot be placed is asked.
import { points } from "../../policy";
import type { HouseholdRow, IsoDate, IsoMonth, Level, UnitCategory } from "../../policy";
import type { QuestionBook } from "../events/questions";
import { questionId } from "../outcome";
import type { Check } from "../outcome";
import type { HouseholdFact, OfficeSettings } from "../situation";
import { figureChecks, figureFlags } from "../rules-in-time";
import type { RulesInTime } from "../rules-in-time";
import { isScored } from "../unit-types";
import { isRead, refuseEntry } from "./entry";
import type { Entry, ReadHousehold } from "./entry";
import { HOUSEHOLD_FLAGS } from "./flags";

export interface HouseholdContext {
  readonly rules: RulesInTime;
  readonly categories: ReadonlyMap<string, UnitCategory>;
  readonly office: OfficeSettings;
  readonly questions: QuestionBook;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LEVEL_CHOICES = ["国家", "省", "市", "不计"] as const;
const NO_POINTS = points(0);

/** The entry of one register row; null when it cannot be placed and its question has been raised. */
export function judgeHousehold(context: HouseholdContext, fact: HouseholdFact): Entry | null {
  const { unit } = fact.mention;
  if (unit === null || !isRead(fact)) return null; // asked where the cell was read
  const level = levelOf(context, fact, unit);
  if (level === null) return null;
  const when = timeOf(context, fact, unit);
  if (!when) return null;
  const row = rowOf(context, fact, level, when);
  if (!row) return null;
  const entry = entryOf(context, fact, row, { unit, level, ...when });
  limit(context, entry);
  return entry;
}

/** 一般问题 has no row of its own: it is the clean row that fails (E-6). */
function rowOf(
  { rules }: HouseholdContext,
  fact: ReadHousehold,
  level: Level,
  { date, year }: When,
): HouseholdRow | undefined {
  const result = fact.result === "严重问题" ? "严重问题" : "无问题";
  const { households } = date === null ? rules.ofYear(year) : rules.on(date);
  return households.find((row) => row.level === level && row.result === result);
}

function levelOf(context: HouseholdContext, fact: HouseholdFact, unit: string): Level | null {
  if (fact.level !== null && fact.level !== "区") return fact.level;
  if (fact.level === null && fact.holds.length > 0) return null; // asked where the cell was read
  const answer = context.questions.ask({
    id: questionId("IN-LEVEL", "抽检户", fact.household, unit),
    code: "IN-LEVEL",
    message: { code: "household.ask.level", values: { household: fact.household, unit } },
    at: fact.at,
    choices: LEVEL_CHOICES,
    holds: true,
    about: unit,
  });
  return answer === "国家" || answer === "省" || answer === "市" ? answer : null;
}

type When = Pick<Entry, "date" | "month" | "year">;

/** Day, month and year of a check; households count by year, so a year alone will do. */
function timeOf(context: HouseholdContext, fact: HouseholdFact, unit: string): When | null {
  const date = fact.date ?? (fact.year === null ? answeredDate(context, fact, unit) : null);
  if (date === null) return fact.year === null ? null : { date, month: null, year: fact.year };
  const month = date.slice(0, 7) as IsoMonth;
  return { date, month, year: fact.year ?? Number(date.slice(0, 4)) };
}

function answeredDate(context: HouseholdContext, fact: HouseholdFact, unit: string): IsoDate | null {
  if (fact.holds.length > 0) return null; // asked where the cell was read
  const answer = context.questions.ask({
    id: questionId("IN-CELL", "抽检户", fact.household, unit),
    code: "IN-CELL",
    message: { code: "household.ask.date", values: { household: fact.household, unit } },
    at: fact.at,
    choices: [],
    holds: true,
    about: unit,
  });
  return answer !== null && ISO_DAY.test(answer) ? (answer as IsoDate) : null;
}

function entryOf(
  context: HouseholdContext,
  fact: ReadHousehold,
  row: HouseholdRow,
  place: { readonly unit: string; readonly level: Level } & When,
): Entry {
  const category = context.categories.get(place.unit);
  const unitType = category === "乡镇" ? "乡镇" : "区直";
  return {
    fact,
    row,
    ...place,
    unitType,
    points: row.amounts[unitType] ?? NO_POINTS,
    standing: fact.holds.length > 0 ? "pending" : "applied",
    missing: fact.holds,
    flags: [...figureFlags(row, unitType)],
    checks: [...standardChecks(fact, row, place.level), ...figureChecks(row, unitType)],
    by: null,
    id: "",
  };
}

function standardChecks(fact: ReadHousehold, row: HouseholdRow, level: Level): readonly Check[] {
  const check = (label: string, want: string, got: string): Check => ({
    label,
    want,
    got,
    ok: want === got,
    evidence: [fact.at],
    source: "sheet",
  });
  return [
    check("household.check.result", row.result, fact.result),
    check("household.check.level", row.level, level),
  ];
}

/** Everything outside the row that can keep an entry from counting: unit, validity, result, the district's pass. */
function limit(context: HouseholdContext, entry: Entry): void {
  const { fact, row } = entry;
  if (!isScored(context.categories.get(entry.unit))) {
    entry.flags.push(HOUSEHOLD_FLAGS.notOurs);
    refuseEntry(entry, "household.check.unit", "computed");
  } else if (outsideValidity(context.office, entry)) {
    entry.flags.push(HOUSEHOLD_FLAGS.outsideValidity);
    refuseEntry(entry, "household.check.validity", "computed");
    warnOutsideValidity(context, entry);
  } else if (fact.result !== row.result) {
    entry.standing = "not-applied";
    entry.checks = entry.checks.filter((check) => !check.ok);
  } else if (row.needsPassed) requirePass(context, entry);
}

/** 组5 / C-16, by day; a check dated by its year alone is outside when the whole year is. */
function outsideValidity({ validFrom, validTo }: OfficeSettings, { date, year }: When): boolean {
  const last = date ?? `${year}-12-31`;
  const first = date ?? `${year}-01-01`;
  return (validFrom !== null && last < validFrom) || (validTo !== null && first > validTo);
}

function warnOutsideValidity(context: HouseholdContext, entry: Entry): void {
  const register = "抽检户登记";
  context.questions.ask({
    id: questionId("C-16", register),
    code: "C-16",
    message: { code: "event.ask.outside-validity", values: { register } },
    at: entry.fact.at,
    choices: ["知道了"],
    holds: false,
    about: entry.unit,
  });
}

/** E-7: no reward unless the district passed that assessment; asked once per year and level. */
function requirePass(context: HouseholdContext, entry: Entry): void {
  const { year, level, fact } = entry;
  const registered = context.office.assessmentsPassed[`${year} ${level}`];
  const id = questionId("E-7", year, level);
  const passed = registered ?? askPassed(context, entry, id);
  const check: Check = {
    label: "household.check.passed",
    want: true,
    got: passed,
    ok: passed === true,
    evidence: [fact.at],
    source: "judgement",
  };
  entry.checks = [...entry.checks, check];
  if (passed === false) entry.standing = "not-applied";
  if (passed !== null) return;
  entry.standing = "pending";
  entry.missing = [...entry.missing, id];
}

function askPassed(context: HouseholdContext, entry: Entry, id: string): boolean | null {
  const answer = context.questions.ask({
    id,
    code: "E-7",
    message: { code: "household.ask.passed", values: { year: entry.year, level: entry.level } },
    at: entry.fact.at,
    choices: ["是", "否"],
    holds: true,
    about: entry.unit,
  });
  return answer === null ? null : answer === "是";
}
