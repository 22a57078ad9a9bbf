// Builders of situations that read like case facts: the office of 示例区 with ten townships and a few departments.
import { DEFAULT_SWITCHES } from "../../src/policy";
import type {
  EventKind,
  HouseholdResult,
  IsoDate,
  IsoMonth,
  Level,
  Switches,
  TownshipGrade,
  UnitCategory,
} from "../../src/policy";
import type {
  AnnualDepartmentResult,
  AnnualTownshipResult,
  CellRef,
  EventFact,
  HistoricalLast,
  HouseholdFact,
  IndicatorLead,
  ListedTrigger,
  OfficeSettings,
  Place,
  Ranking,
  RankingEntry,
  Responsible,
  Situation,
  Unit,
  UnitMention,
} from "../../src/engine";

export const TOWNSHIPS = [
  "甲镇",
  "乙镇",
  "丙乡",
  "丁镇",
  "戊乡",
  "己镇",
  "庚乡",
  "辛镇",
  "壬镇",
  "癸乡",
] as const;
export const DEPARTMENTS = ["区住建局", "区教育局", "区扶贫办", "区农业局", "区金融办"] as const;
export const SERIES = "脱贫攻坚工作指标排名";

export const month = (text: string): IsoMonth => text as IsoMonth;
export const day = (text: string): IsoDate => text as IsoDate;
export const cell = (sheet: string, address: string): CellRef => ({ sheet, cell: address });
export const known = (unit: string): UnitMention => ({ text: unit, unit });
export const unknown = (text: string): UnitMention => ({ text, unit: null });

/** A unit of 单位名录; township or department by its last character unless `category` says otherwise. */
export function unit(name: string, facts: Partial<Unit> = {}): Unit {
  const category: UnitCategory = /[乡镇]$/.test(name) ? "乡镇" : "区直";
  return {
    name,
    category,
    aliases: [],
    heads: [],
    deputies: [],
    quotaBase: null,
    from: null,
    to: null,
    listed: true,
    at: null,
    ...facts,
  };
}

/** The directory of 示例区; `changed` replaces units of the same name and appends new ones. */
export function directory(...changed: readonly Unit[]): readonly Unit[] {
  const byName = new Map<string, Unit>([...TOWNSHIPS, ...DEPARTMENTS].map((name) => [name, unit(name)]));
  for (const one of changed) byName.set(one.name, one);
  return [...byName.values()];
}

export const OFFICE: OfficeSettings = {
  districtName: "示例区",
  districtAliases: [],
  people: {},
  validFrom: null,
  validTo: null,
  quotaPercent: 20,
  media: {},
  assessmentsPassed: {},
};

export type SituationFacts = Partial<Omit<Situation, "office" | "switches">> & {
  readonly office?: Partial<OfficeSettings>;
  readonly switches?: Partial<Switches>;
};

/** A whole situation: the facts given, every switch at its default, nothing else. */
export function situation(facts: SituationFacts = {}): Situation {
  return {
    units: directory(),
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
    ...facts,
    office: { ...OFFICE, ...facts.office },
    switches: { ...DEFAULT_SWITCHES, ...facts.switches },
  };
}

export const ranked = (rank: number): Place => ({ kind: "rank", rank, tieMark: false });

function entry(facts: Partial<RankingEntry> & Pick<RankingEntry, "label" | "at" | "row">): RankingEntry {
  return {
    mention: null,
    ours: true,
    place: { kind: "unranked" },
    score: null,
    indicator: null,
    responsible: [],
    group: null,
    problem: null,
    holds: [],
    ...facts,
  };
}

function ranking(facts: Partial<Ranking> & Pick<Ranking, "sheet" | "subject" | "month">): Ranking {
  const range = facts.range ?? "A3:E13";
  return {
    id: `${facts.sheet}!${range}#${facts.level ?? "区"}`,
    range,
    series: SERIES,
    level: "区",
    total: null,
    wholeField: true,
    direction: "越大越好",
    counts: true,
    grouped: false,
    replacedBy: null,
    entries: [],
    holds: [],
    at: cell(facts.sheet, "A1"),
    ...facts,
  };
}

/**
 * A district ranking of our townships (约1): `order` lists them best first, or `ranks` gives each its published rank.
 * The sheet is named after the month.
 */
export function districtRanking(
  when: string,
  standing: { readonly order: readonly string[] } | { readonly ranks: Readonly<Record<string, number>> },
  more: Partial<Ranking> & { readonly scores?: Readonly<Record<string, number>> } = {},
): Ranking {
  const ranks =
    "ranks" in standing
      ? Object.entries(standing.ranks)
      : standing.order.map((name, index): [string, number] => [name, index + 1]);
  const sheet = more.sheet ?? when;
  const { scores, ...rest } = more;
  const entries = ranks.map(([name, rank], index) =>
    entry({
      label: name,
      mention: known(name),
      place: ranked(rank),
      score: scores?.[name] ?? null,
      at: cell(sheet, `D${index + 4}`),
      row: index + 4,
    }),
  );
  const total = { value: entries.length, source: "rows" as const, at: null };
  return ranking({ sheet, subject: "乡镇", month: month(when), total, entries, ...rest });
}

/** Ten townships in their usual order with `last` at the bottom. */
export function lastIs(last: string): { readonly order: readonly string[] } {
  return { order: [...TOWNSHIPS.filter((name) => name !== last), last] };
}

/** Our position on one indicator among `total` counties of the city or province (约3.a, 约4, 约5). */
export function indicatorRanking(facts: {
  readonly when: string;
  readonly level: "市" | "省";
  readonly indicator: string;
  readonly rank: number;
  readonly total: number | null;
  readonly lead: string | readonly string[];
  readonly more?: Partial<Ranking>;
}): Ranking {
  const sheet = facts.more?.sheet ?? `${facts.level}级指标 ${facts.when}`;
  const at = cell(sheet, "D4");
  const leads = typeof facts.lead === "string" ? [facts.lead] : facts.lead;
  const responsible = leads.map((name): Responsible => ({ mention: known(name), role: "未标", at }));
  const row = entry({
    label: facts.indicator,
    place: ranked(facts.rank),
    indicator: facts.indicator,
    responsible,
    at,
    row: 4,
  });
  const total = facts.total === null ? null : { value: facts.total, source: "stated" as const, at: null };
  return ranking({
    sheet,
    subject: "指标",
    month: month(facts.when),
    level: facts.level,
    wholeField: false,
    total,
    entries: [row],
    ...facts.more,
  });
}

let nextRow = 2;
/** Register rows get their own cells; the number itself never matters to a result. */
const registerCell = (sheet: string, column: string): { row: number; at: CellRef } => {
  const row = nextRow++;
  return { row, at: cell(sheet, `${column}${row}`) };
};

/** A row of 事项登记, dated and with a document number unless told otherwise. */
export function event(
  facts: {
    readonly unit: string;
    readonly kind: EventKind;
    readonly level: Level | null;
    readonly on?: string;
  } & Partial<Omit<EventFact, "mention" | "kind" | "level">>,
): EventFact {
  const { unit: name, on = "2019-07-10", ...rest } = facts;
  return {
    ...registerCell("事项登记", "D"),
    date: day(on),
    year: Number(on.slice(0, 4)),
    mention: known(name),
    subjectMatter: "脱贫攻坚工作",
    issuer: null,
    documentNumber: "市扶领发〔2019〕8号",
    sameMatter: null,
    severe: false,
    majorImpact: null,
    person: null,
    talkDecided: null,
    holds: [],
    ...rest,
  };
}

/** A row of 抽检户登记. */
export function household(
  facts: {
    readonly household: string;
    readonly level: Level;
    readonly unit: string;
    readonly result: HouseholdResult;
    readonly on?: string;
  } & Partial<Omit<HouseholdFact, "mention" | "level" | "result" | "household">>,
): HouseholdFact {
  const { unit: name, on = "2019-12-10", ...rest } = facts;
  return {
    ...registerCell("抽检户登记", "G"),
    date: day(on),
    year: Number(on.slice(0, 4)),
    helper: "帮扶甲",
    mention: known(name),
    holds: [],
    ...rest,
  };
}

/** A township's row of the city's year-end assessment. */
export function graded(
  year: number,
  name: string,
  grade: TownshipGrade | null,
  more: Partial<AnnualTownshipResult> = {},
): AnnualTownshipResult {
  return {
    year,
    mention: known(name),
    score: null,
    rank: null,
    grade,
    gradeAsWritten: null,
    holds: [],
    at: cell(`${year}年终考核_乡镇`, `E${TOWNSHIPS.findIndex((each) => each === name) + 2}`),
    ...more,
  };
}

/** The whole city result of a year: every township of ours, best first, 较好 unless `grades` says otherwise. */
export function cityResult(
  year: number,
  order: readonly string[],
  grades: Readonly<Record<string, TownshipGrade>> = {},
): readonly AnnualTownshipResult[] {
  return order.map((name, index) => graded(year, name, grades[name] ?? "较好", { rank: (index + 1) * 5 }));
}

/** A department's row of the city's year-end composite. */
export function composite(
  year: number,
  name: string,
  rank: number | null,
  total: number | null,
  more: Partial<AnnualDepartmentResult> = {},
): AnnualDepartmentResult {
  return {
    year,
    mention: known(name),
    indicator: null,
    score: null,
    rank,
    total,
    holds: [],
    at: cell(`${year}年终考核_区直`, `E${rank ?? 99}`),
    ...more,
  };
}

/** A row of 历史末位. */
export function historicalLast(
  when: string,
  name: string | null,
  more: Partial<HistoricalLast> = {},
): HistoricalLast {
  return {
    series: SERIES,
    level: "区",
    month: month(when),
    unit: name,
    at: cell("历史末位", "D2"),
    ...more,
  };
}

/** A row of 指标责任对照. */
export function lead(
  indicator: string,
  leads: readonly string[],
  supports: readonly string[] = [],
): IndicatorLead {
  return {
    indicator,
    leads: leads.map(known),
    supports: supports.map(known),
    at: cell("指标责任对照", "A2"),
  };
}

/** An annual trigger that already stands on the list of a month, or (null) on that of the year-end results. */
export function listed(when: string | null, name: string, clause: string, year: number): ListedTrigger {
  return { month: when === null ? null : month(when), unit: name, clause, year };
}
