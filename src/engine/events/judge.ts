// Places one registered event (unit, level, time) and hands it to the rules of its kind; what cannot be placed is asked.
import type { EventRow, IsoDate, IsoMonth, Level } from "../../policy";
import type { EventFact } from "../situation";
import { isScored } from "../unit-types";
import { askDate, askLevel, warnOutsideValidity } from "./asks";
import type { EventContext } from "./context";
import type { Draft, PlacedFact, UnitRecord } from "./draft";
import { refusedDraft } from "./drafting";
import { judgeByKind } from "./kinds";

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Judges one event and appends its drafts; a fact that cannot be placed raises its question instead. */
export function judgeEvent(context: EventContext, fact: EventFact, drafts: Draft[]): void {
  const { unit } = fact.mention;
  if (unit === null) return; // IN-UNIT has been asked where the name was read
  const level = levelOf(context, fact, unit);
  if (level === undefined) return;
  const date = fact.date ?? answeredDate(context, fact, unit);
  if (date === null) return;
  const rows = rowsAt(context, fact, level, date);
  const placed = place(context, fact, recordOf(context, unit), { level, date });
  if (!isScored(placed.record.category)) refuse(placed, rows, drafts, "outsideUnit");
  else if (outsideValidity(context, date)) {
    warnOutsideValidity(context, placed, "事项登记");
    refuse(placed, rows, drafts, "outsideValidity");
  } else judgeByKind(context, placed, rows, drafts);
}

/** Month by date; year as registered, else the date's (C-13). */
function place(
  context: EventContext,
  fact: EventFact,
  record: UnitRecord,
  { level, date }: { readonly level: Level | null; readonly date: IsoDate },
): PlacedFact {
  return {
    fact,
    record,
    unit: record.name,
    // A unit that is not scored still explains why; the type is then only a filler.
    unitType: record.category === "乡镇" ? "乡镇" : "区直",
    level,
    detail: detailOf(fact),
    date,
    month: monthOf(context, date),
    year: fact.year ?? Number(date.slice(0, 4)),
    sources: [fact.at],
  };
}

/** Month of a day; the same text for all events of the day, so that a long register stays small. */
function monthOf(context: EventContext, date: IsoDate): IsoMonth {
  const known = context.months.get(date);
  if (known !== undefined) return known;
  const month = date.slice(0, 7) as IsoMonth;
  context.months.set(date, month);
  return month;
}

const detailOf = (fact: EventFact): string => fact.documentNumber || fact.subjectMatter;

function recordOf(context: EventContext, unit: string): UnitRecord {
  const known = context.units.get(unit);
  if (known) return known;
  const category = context.categories.get(unit) ?? "其他";
  const record: UnitRecord = {
    name: unit,
    category,
    starts: new Map(),
    matters: new Map(),
    credits: new Set(),
  };
  context.units.set(unit, record);
  return record;
}

function rowsAt(
  context: EventContext,
  fact: EventFact,
  level: Level | null,
  date: IsoDate,
): readonly EventRow[] {
  const rows = context.rowsOn(date).get(fact.kind);
  if (!rows) return [];
  return level === null ? rows.anyLevel : rows.at[level];
}

/**
 * The level that counts: as registered, of the media list where it is blank (D-25), or as answered. Undefined when
 * the kind knows no such level and nobody has answered yet.
 */
function levelOf(context: EventContext, fact: EventFact, unit: string): Level | null | undefined {
  const rows = context.rows.get(fact.kind);
  if (!rows) return undefined;
  const level = fact.level ?? mediaLevel(context, fact);
  const levelless = rows.anyLevel.length > 0 && !amountFollowsLevel(context, fact);
  if (level === null ? levelless : rows.at[level].length > 0) return level;
  if (fact.holds.length > 0 && level === null) return undefined; // asked where the cell was read
  const { answer } = askLevel(context, { fact, unit, detail: detailOf(fact) }, rows.levels);
  return rows.levels.find((known) => known === answer);
}

/** POL-EXPO: exposure that costs what a criticism of its level costs can't be booked without the level. */
function amountFollowsLevel({ switches }: EventContext, { kind, majorImpact }: EventFact): boolean {
  return kind === "媒体曝光" && majorImpact !== false && switches["POL-EXPO"] === "按激5同级";
}

function mediaLevel(context: EventContext, fact: EventFact): Level | null {
  if ((fact.kind !== "媒体宣传" && fact.kind !== "媒体曝光") || fact.issuer === null) return null;
  return context.office.media[fact.issuer] ?? null;
}

function answeredDate(context: EventContext, fact: EventFact, unit: string): IsoDate | null {
  if (fact.holds.length > 0) return null; // asked where the cell was read
  const { answer } = askDate(context, { fact, unit, detail: detailOf(fact) });
  return answer !== null && ISO_DAY.test(answer) ? (answer as IsoDate) : null;
}

/** 组5 / C-16: outside the dates on 设置 nothing is scored. */
function outsideValidity(context: EventContext, date: IsoDate): boolean {
  const { validFrom, validTo } = context.office;
  return (validFrom !== null && date < validFrom) || (validTo !== null && date > validTo);
}

/** A fact outside the mechanism's reach still says why it gives nothing. */
function refuse(
  placed: PlacedFact,
  rows: readonly EventRow[],
  drafts: Draft[],
  why: "outsideUnit" | "outsideValidity",
): void {
  const row = rows[0];
  if (row) drafts.push(refusedDraft(placed, row, why));
}
