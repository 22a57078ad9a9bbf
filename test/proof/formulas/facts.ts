// The facts of a random year of an office, plain enough to stand in a sheet row by row.
import type { EventKind, HouseholdResult, Level, Switches, TownshipGrade } from "../../../src/policy";

/** One row of one issue of a district ranking. */
export interface RankFact {
  readonly unit: string;
  /** Null = takes no part (–). */
  readonly rank: number | null;
}

/** One issue of a ranking of the district's own. */
export interface IssueFacts {
  readonly series: string;
  readonly month: string;
  /** Who is ranked; departments only as a near miss. */
  readonly subject: "乡镇" | "区直";
  readonly ranks: readonly RankFact[];
}

/** Last place of the issue before the first one, typed into 历史末位. */
export interface HistoryFact {
  readonly series: string;
  readonly month: string;
  readonly unit: string;
}

export interface ResponsibleFact {
  readonly unit: string;
  readonly role: "牵头" | "配合";
}

/** Our place on one indicator above the district: a stated field, or a whole table of counties. */
export interface IndicatorFact {
  readonly month: string;
  readonly level: "市" | "省";
  readonly indicator: string;
  readonly rank: number;
  readonly total: number;
  /** Ranks of the other counties where the table lists them all; null = own row only, with a stated total. */
  readonly others: readonly number[] | null;
  readonly responsible: readonly ResponsibleFact[];
}

/** A table of all townships or departments of the city; ours are among them. */
export interface CityTableFacts {
  readonly month: string;
  readonly series: string;
  readonly subject: "乡镇" | "区直";
  readonly ours: readonly { readonly unit: string; readonly rank: number }[];
  readonly others: readonly number[];
}

export interface EventFacts {
  readonly day: string;
  /** 归属年度 or the year of the day. */
  readonly year: number;
  readonly unit: string;
  readonly kind: EventKind;
  readonly level: Level;
  readonly issuer: string;
  readonly matter: string | null;
  readonly document: string | null;
  readonly talk: boolean | null;
  readonly impact: boolean | null;
  readonly severe: boolean;
  readonly person: string;
}

export interface HouseholdFacts {
  readonly household: string;
  readonly level: "国家" | "省" | "市";
  readonly day: string;
  readonly year: number;
  readonly unit: string;
  readonly helper: string;
  readonly result: HouseholdResult;
}

export interface GradeFacts {
  readonly year: number;
  readonly unit: string;
  readonly grade: TownshipGrade;
  readonly place: number;
}

export interface PlaceFacts {
  readonly year: number;
  readonly unit: string;
  readonly place: number;
  readonly counterparts: number;
}

/** A rectification report and the day of its talk; `decided` = what people said about a late one. */
export interface ReportFacts {
  readonly interview: string;
  readonly unit: string;
  readonly talkDay: string;
  readonly reportedDay: string;
  readonly decided: boolean | null;
}

/** Rankings a working group owes for a month; `received` null = nothing recorded. */
export interface SubmissionFacts {
  readonly series: string;
  readonly month: string;
  readonly unit: string;
  readonly received: string | null;
  readonly decided: boolean | null;
}

export interface YearFacts {
  readonly switches: Switches;
  /** Period of validity; null = open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly issues: readonly IssueFacts[];
  readonly history: readonly HistoryFact[];
  readonly indicators: readonly IndicatorFact[];
  readonly cityTables: readonly CityTableFacts[];
  readonly events: readonly EventFacts[];
  readonly households: readonly HouseholdFacts[];
  /** Whether the district passed a check, by "2019 省"; absent = nobody said. */
  readonly passed: Readonly<Record<string, boolean>>;
  readonly grades: readonly GradeFacts[];
  readonly places: readonly PlaceFacts[];
  readonly reports: readonly ReportFacts[];
  readonly submissions: readonly SubmissionFacts[];
  /** Days of 节假日调整. */
  readonly calendar: readonly { readonly day: string; readonly work: boolean }[];
  /** Head-count behind the share of excellent ratings, by unit. */
  readonly staff: Readonly<Record<string, number>>;
  /** Months whose interviews are compared. */
  readonly listMonths: readonly string[];
}
