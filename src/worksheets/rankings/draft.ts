// From a raw table to the single rankings it holds: per measure, level, month and indicator.
import type { IsoMonth, Level, Subject } from "../../policy";
import type { JudgedTable } from "./find";
import { isoMonth } from "./period";
import type { RawEntry, RawMeasure, RawTable } from "./raw";

/** One ranking before its units, size and questions are settled. */
export interface Draft {
  readonly table: RawTable;
  readonly subject: Subject;
  readonly measure: RawMeasure;
  readonly entries: readonly RawEntry[];
  /** What is ranked, when the table ranks several things; "" for its only or composite ranking. */
  readonly name: string;
  readonly series: string;
  /** Level by header or title; null when neither says. */
  readonly level: Level | null;
  /** Only 全区 is said (D-1). */
  readonly ambiguous: boolean;
  /** Month by header, row, title or sheet name; null when year or month is missing. */
  readonly month: IsoMonth | null;
  readonly cumulative: boolean;
  /** Does a composite ranking of the same table stand beside it? */
  readonly sibling: boolean;
  /** Tells rankings of one range and level apart. */
  readonly part: string;
}

/** Every ranking of a judged table, in the order of its columns and rows. */
export function draftsOf(judged: JudgedTable): Draft[] {
  const { table, standing } = judged;
  if (standing.kind !== "ranking") return [];
  const { subject } = standing;
  const composite = table.measures.filter((measure) => measure.composite);
  const hasSiblings = composite.length > 0 && composite.length < table.measures.length;
  return table.measures.filter(isHeld).flatMap((measure) => {
    const parts = partsOf(measure);
    const overIndicators = measure.composite && parts.some(({ name }) => name === "");
    return parts.map((part) => {
      const isSibling = (hasSiblings && !measure.composite) || (overIndicators && part.name !== "");
      return draft(table, subject, measure, part, isSibling);
    });
  });
}

/** Months of a year sheet that have not been ranked yet are blank columns, not rankings. */
function isHeld(measure: RawMeasure): boolean {
  return (
    measure.shape !== "month" ||
    measure.entries.some(({ place, score }) =>
      place === null ? score.kind === "number" : place.kind !== "place" || place.place.kind !== "unranked",
    )
  );
}

interface Part {
  readonly name: string;
  readonly month: IsoMonth | null;
  readonly entries: readonly RawEntry[];
}

/** Long tables: a month or indicator column splits the rows where a name stands in several of its values. */
function partsOf(measure: RawMeasure): Part[] {
  const whole: Part = { name: measure.composite ? "" : measure.name, month: null, entries: measure.entries };
  const months = splitBy(
    [whole],
    (entry) => entry.month,
    (part, month) => ({ ...part, month: month as IsoMonth | null }),
  );
  return splitBy(
    months,
    (entry) => entry.indicator,
    (part, indicator) => ({
      ...part,
      name: indicator === null || /^(综合|总|合计)/.test(indicator) ? part.name : indicator,
    }),
  );
}

function splitBy(
  parts: readonly Part[],
  keyOf: (entry: RawEntry) => string | null,
  name: (part: Part, key: string | null) => Part,
): Part[] {
  return parts.flatMap((part) => {
    if (part.entries.every((entry) => keyOf(entry) === null)) return [part];
    const groups = new Map<string | null, RawEntry[]>();
    for (const entry of part.entries) {
      const group = groups.get(keyOf(entry));
      if (group) group.push(entry);
      else groups.set(keyOf(entry), [entry]);
    }
    const only = groups.size === 1 ? [...groups.keys()][0] : undefined;
    if (only !== undefined) return [only === null ? part : { ...name(part, only), name: part.name }];
    if (!hasRepeats(part.entries)) return [part];
    return [...groups].map(([key, entries]) => ({ ...name(part, key), entries }));
  });
}

function hasRepeats(entries: readonly RawEntry[]): boolean {
  return new Set(entries.map((entry) => entry.label)).size < entries.length;
}

function draft(table: RawTable, subject: Subject, measure: RawMeasure, part: Part, sibling: boolean): Draft {
  const { reading } = table;
  const level = measure.level ?? reading.level.level;
  return {
    table,
    subject,
    measure,
    entries: part.entries,
    name: part.name,
    series: part.name === "" ? reading.series : `${reading.series}·${part.name}`,
    level,
    ambiguous: level === null && reading.level.ambiguous,
    month: part.month ?? readMonth(table, measure),
    cumulative: measure.cumulative || reading.cumulative,
    sibling,
    part: [part.name, measure.month?.month ?? "", part.month ?? ""].filter((one) => one !== "").join("#"),
  };
}

/** The month of a column header with the year of the title, else the title's own month. */
function readMonth(table: RawTable, measure: RawMeasure): IsoMonth | null {
  if (measure.month === null) return table.reading.month;
  return isoMonth({ month: measure.month.month, year: measure.month.year ?? table.reading.year });
}
