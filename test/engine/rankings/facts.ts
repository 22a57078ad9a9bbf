// Builders that read like case facts: units, monthly rankings, registers, switches; and the ledger lines they lead to.
import {
  DEFAULT_SWITCHES,
  RULE_BOOK,
  WORDING,
  wording,
  type EventKind,
  type HalfPoints,
  type IsoDate,
  type IsoMonth,
  type Level,
  type Subject,
  type Switches,
  type UnitCategory,
} from "../../../src/policy";
import type {
  CellRef,
  EventFact,
  HistoricalLast,
  IndicatorLead,
  Outcome,
  Place,
  Question,
  Ranking,
  RankingEntry,
  Responsible,
  Situation,
  Unit,
  UnitMention,
} from "../../../src/engine";
import { evaluateRankings } from "../../../src/engine/rankings";

/** The ten townships of 示例区, in the order in which the examples rank them. */
export const TEN = ["甲镇", "乙镇", "丙镇", "丁镇", "戊乡", "己乡", "庚乡", "辛乡", "壬镇", "癸乡"] as const;
export const SERIES = "脱贫攻坚工作指标排名";

export const OFFICE: Situation["office"] = {
  districtName: "示例区",
  districtAliases: [],
  people: {},
  validFrom: null,
  validTo: null,
  quotaPercent: 20,
  media: {},
  assessmentsPassed: {},
};

export const month = (text: string) => text as IsoMonth;
const cell = (sheet: string, address: string): CellRef => ({ sheet, cell: address });

export function unit(name: string, category: UnitCategory, ...aliases: string[]): Unit {
  return {
    name,
    category,
    aliases,
    heads: [],
    deputies: [],
    quotaBase: null,
    from: null,
    to: null,
    listed: true,
    at: null,
  };
}

export const UNITS: readonly Unit[] = [
  ...TEN.map((name) => unit(name, "乡镇")),
  unit("区住建局", "区直", "住建局"),
  unit("区教育局", "区直"),
  unit("区扶贫办", "区直"),
  unit("区金融办", "区直"),
  unit("城南街道", "乡镇"),
  unit("供电公司", "其他"),
];

export function mention(text: string, units: readonly Unit[] = UNITS): UnitMention {
  const found = units.find(({ name, aliases }) => name === text || aliases.includes(text));
  return { text, unit: found?.name ?? null };
}

export const rank = (value: number, tieMark = false): Place => ({ kind: "rank", rank: value, tieMark });
export const fromBottom = (position: number): Place => ({ kind: "from-bottom", position });
export const byScore: Place = { kind: "by-score" };
export const unranked: Place = { kind: "unranked" };
export const unreadable: Place = { kind: "unreadable" };

export function row(label: string, place: Place | number, extra: Partial<RankingEntry> = {}): RankingEntry {
  return {
    label,
    mention: null,
    ours: true,
    place: typeof place === "number" ? rank(place) : place,
    score: null,
    indicator: null,
    responsible: [],
    group: null,
    problem: null,
    at: cell("表", `D-${label}`),
    row: 1,
    holds: [],
    ...extra,
  };
}

export function ranking(parts: Partial<Ranking> & Pick<Ranking, "entries">): Ranking {
  const { level = "区", month: data = month("2019-08"), series = SERIES } = parts;
  const sheet = `${series}${data ?? ""}`;
  return {
    id: `${sheet}!A3:E13#${level ?? ""}`,
    sheet,
    range: "A3:E13",
    series,
    level,
    month: data,
    subject: "乡镇",
    total: null,
    wholeField: true,
    direction: "越大越好",
    counts: true,
    grouped: false,
    replacedBy: null,
    holds: [],
    at: cell(sheet, "A1"),
    ...parts,
  };
}

type Places = Readonly<Record<string, Place | number>>;

/** A ranking of our townships in a month: name → rank. */
export function townships(data: string, places: Places, parts: Partial<Ranking> = {}): Ranking {
  const entries = Object.entries(places).map(([name, place]) => row(name, place, { mention: mention(name) }));
  return ranking({ month: month(data), entries, ...parts });
}

/** All ten townships in the usual order, with some of them moved to other ranks. */
export function tenRanked(data: string, moved: Places = {}, parts: Partial<Ranking> = {}): Ranking {
  const usual = Object.fromEntries(TEN.map((name, index) => [name, index + 1]));
  return townships(data, { ...usual, ...moved }, parts);
}

/** The ten townships with `last` at rank 10 and everybody else before it. */
export function lastIs(last: string, data: string, parts: Partial<Ranking> = {}): Ranking {
  const order = [...TEN.filter((name) => name !== last), last];
  return townships(data, Object.fromEntries(order.map((name, index) => [name, index + 1])), parts);
}

/** Our position on indicators in a city or province table: one row per indicator. */
export function indicators(
  level: Level,
  data: string,
  total: number | null,
  rows: readonly RankingEntry[],
  parts: Partial<Ranking> = {},
): Ranking {
  return ranking({
    level,
    month: month(data),
    subject: "指标" satisfies Subject,
    series: level === "市" ? "指标排名" : "全省指标排名",
    total: total === null ? null : { value: total, source: "stated", at: cell("指标", "F1") },
    wholeField: false,
    entries: rows,
    ...parts,
  });
}

/** One indicator row with the units beside it; "牵头:区住建局" and "配合:…" carry a role. */
export function indicator(name: string, place: Place | number, ...units: string[]): RankingEntry {
  return row(name, place, { indicator: name, responsible: units.map(responsible) });
}

export function responsible(text: string): Responsible {
  const [role, name] = text.includes(":") ? text.split(":") : ["未标", text];
  return {
    mention: mention(name ?? ""),
    role: role === "牵头" || role === "配合" ? role : "未标",
    at: cell("指标", `G-${text}`),
  };
}

/** A whole table of counties for one indicator; 示例区 is ours. */
export function counties(
  level: Level,
  places: Places,
  units: string[],
  parts: Partial<Ranking> = {},
): Ranking {
  const entries = Object.entries(places).map(([name, place]) =>
    row(name, place, {
      ours: name === "示例区",
      indicator: "危房改造",
      responsible: name === "示例区" ? units.map(responsible) : [],
    }),
  );
  return ranking({ level, subject: "县区", series: "危房改造排名", entries, ...parts });
}

export function lastPlace(data: string, name: string | null, series: string = SERIES): HistoricalLast {
  return { series, level: "区", month: month(data), unit: name, at: cell("历史末位", "A2") };
}

export function lead(name: string, leads: string[], supports: string[] = []): IndicatorLead {
  return {
    indicator: name,
    leads: leads.map((text) => mention(text)),
    supports: supports.map((text) => mention(text)),
    at: cell("指标责任对照", "A2"),
  };
}

export function finding(name: string, sameMatter: string, kind: EventKind = "任务未落实"): EventFact {
  return {
    row: 2,
    date: "2019-08-20" as IsoDate,
    year: 2019,
    mention: mention(name),
    kind,
    level: "区",
    subjectMatter: "指标任务未落实",
    issuer: null,
    documentNumber: null,
    sameMatter,
    severe: false,
    majorImpact: null,
    person: null,
    talkDecided: null,
    holds: [],
    at: cell("事项登记", "D2"),
  };
}

export type Facts = Partial<Omit<Situation, "switches">> & { readonly switches?: Partial<Switches> };

export function situation(facts: Facts): Situation {
  const { switches, ...rest } = facts;
  return {
    office: OFFICE,
    units: UNITS,
    rankings: [],
    annualTownships: [],
    annualDepartments: [],
    events: [],
    households: [],
    history: [],
    leads: [],
    calendar: [],
    answers: {},
    listed: [],
    ...rest,
    switches: { ...DEFAULT_SWITCHES, ...switches },
  };
}

/** What came out, ready to be compared with what a clerk would expect. */
export interface Result {
  readonly outcomes: readonly Outcome[];
  readonly fired: ReturnType<typeof evaluateRankings>["fired"];
  readonly questions: readonly Question[];
  /** "2019-08 癸乡 约1.a -2 L0", pending ones with 待确认 behind; sorted. */
  readonly ledger: readonly string[];
  readonly codes: readonly string[];
  flags(name: string, data?: string): readonly string[];
  reason(name: string, data?: string): string;
  of(name: string, data?: string): readonly Outcome[];
  distance(name: string): Outcome;
}

export function judge(facts: Facts): Result {
  return resultOf(situation(facts));
}

export function resultOf(given: Situation): Result {
  const { outcomes, questions, fired } = evaluateRankings(given, RULE_BOOK);
  const of = (name: string, data?: string) =>
    outcomes.filter((outcome) => outcome.unit === name && (data === undefined || outcome.month === data));
  renderAll(outcomes, questions);
  const booked = (name: string, data?: string) => of(name, data).filter(({ kind }) => kind !== "not-applied");
  return {
    outcomes,
    fired,
    questions,
    ledger: outcomes.flatMap(ledgerLine).sort(),
    codes: questions.map(({ code }) => code).sort(),
    of,
    flags: (name, data) => of(name, data).flatMap(({ flags }) => flags.map(wording)),
    reason: (name, data) =>
      booked(name, data)
        .map(({ reason }) => wording(reason))
        .join("；"),
    distance: (name) => of(name).find(({ kind }) => kind === "not-applied")!,
  };
}

function ledgerLine(outcome: Outcome): readonly string[] {
  const { month: data, unit: name, clause } = outcome;
  if (outcome.kind !== "applied" && outcome.kind !== "undecided") return [];
  if (outcome.points === null) return [];
  const pending = outcome.kind === "undecided" ? ` ${outcome.status}` : "";
  return [`${data} ${name} ${clause} ${half(outcome.points)} ${outcome.talk ?? "–"}${pending}`];
}

function half(points: HalfPoints): number {
  return points / 2;
}

/** Renders every text, so that no test passes on a message without its wording. */
function renderAll(outcomes: readonly Outcome[], questions: readonly Question[]): void {
  for (const { reason, flags, checks } of outcomes) {
    [reason, ...flags].forEach(wording);
    for (const { label } of checks) expect(WORDING).toHaveProperty([label]);
  }
  for (const { message } of questions) wording(message);
}
