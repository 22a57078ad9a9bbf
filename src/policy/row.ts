// The shape of the rule book: one declarative row per atomic rule, with an example that fires it and a near miss.
import type {
  ClauseId,
  EffectKind,
  EventKind,
  HalfPoints,
  HouseholdResult,
  IsoDate,
  Level,
  Subject,
  TalkLevel,
  TownshipGrade,
  TriggerSource,
  UnitType,
} from "./vocabulary";
import type { ParameterName } from "./parameters/names";
import type { SwitchCode } from "./switches";

/** How rows of a table that fire together are combined. */
export type HitPolicy =
  | "unique" // at most one row of the table fires for one fact
  | "highest" // of several, the one with the largest amount stands, the rest are absorbed
  | "collect"; // all count

/** An annual consequence of a row, and whom it meets. */
export interface Consequence {
  readonly effect: EffectKind;
  /** 单位; 党政正职/主要负责人 and 分管 together; the helper or the person named in the event. */
  readonly on: "单位" | "正职和分管" | "涉及个人";
  /** Only when the event says so. */
  readonly onlyIf?: "情节严重";
  /** The row proposes, people judge ("may", "as the case may be"). */
  readonly discretionary?: boolean;
}

/** Amounts by unit type; null = the clause does not reach that unit type. */
export type Amounts = Readonly<Record<UnitType, HalfPoints | null>>;

/**
 * A figure of a row that 规则参数 has changed: what explanations say about it. The product's own value is `builtIn`;
 * values are as printed (points, places, issues, years, percentage points, days).
 */
export interface ChangedFigure {
  /** `parameterId` of catalogue.ts. */
  readonly parameter: string;
  readonly name: ParameterName;
  readonly clause: ClauseId;
  /** The unit type whose amount it is; null where the figure is no amount. */
  readonly unitType: UnitType | null;
  readonly value: number;
  readonly builtIn: number;
  /** 生效日期 and 值 cell of the row of 规则参数. */
  readonly from: IsoDate;
  readonly at: { readonly sheet: string; readonly cell: string };
}

interface RowBase {
  /** Stable id, e.g. "约1.b" or "激3.a/省"; one clause may have a row per level. */
  readonly id: string;
  readonly clause: ClauseId;
  /** Clauses that the same fact meets with the same result (overlap map O1–O5). */
  readonly cites: readonly ClauseId[];
  /** One line in our own words; never the policy's sentence. Figures in braces are filled in by `worded`. */
  readonly summary: string;
  /** The summary with its braces, once they are filled in. */
  readonly template?: string;
  /** Figures that stand on 规则参数; absent where the row is as built in. */
  readonly changed?: readonly ChangedFigure[];
  readonly source: TriggerSource;
  readonly hitPolicy: HitPolicy;
  readonly amounts: Amounts;
  readonly talk: TalkLevel | null;
  readonly consequences: readonly Consequence[];
  /** Readings of readings.md that shape the row, and switches that change it. */
  readonly readings: readonly string[];
  readonly switches: readonly SwitchCode[];
}

/** 约1, 约3.a, 约4, 约5: a place in a monthly ranking. */
export interface RankingRow extends RowBase {
  readonly table: "ranking";
  readonly level: Level;
  readonly subjects: readonly Subject[];
  /** Band by position from the bottom (1 = last): fires when from ≤ strictlyWorse + 1 ≤ to. */
  readonly band: { readonly from: number; readonly to: number };
  /** Consecutive issues in the band, the current one included; `to` null = and more. Null = no streak condition. */
  readonly streak: { readonly from: number; readonly to: number | null } | null;
  /** Field size at or below which the row is held (B-10, B-11); 0 = never. */
  readonly smallField: number;
  readonly fires: RankingExample;
  readonly nearMiss: RankingExample;
}
/** Positions from the bottom of one unit, issue by issue, oldest first; the last one is judged. */
export interface RankingExample {
  readonly says: string;
  readonly positionsFromBottom: readonly number[];
  readonly total: number;
}

/** 激4–激8, 约2, 约3.b, 约3.c, 约6, 约8: a row of 事项登记. */
export interface EventRow extends RowBase {
  readonly table: "event";
  readonly kinds: readonly EventKind[];
  readonly levels: readonly Level[];
  /** Register answers the row needs; an absent key does not matter. */
  readonly needs: { readonly majorImpact?: boolean; readonly talkDecided?: boolean };
  /** Rows of one unit with the same 同一事项 and the same group: the highest counts. */
  readonly matterGroup: "激4" | "激6" | "激7" | "批评" | "激7.d" | "约2" | "激8.c" | "约8";
  readonly fires: EventExample;
  readonly nearMiss: EventExample;
}
export interface EventExample {
  readonly says: string;
  readonly kind: EventKind;
  readonly level: Level;
  readonly majorImpact?: boolean;
  readonly talkDecided?: boolean;
}

/** 激3: a drawn household. */
export interface HouseholdRow extends RowBase {
  readonly table: "household";
  readonly result: HouseholdResult;
  readonly level: Level;
  /** 激3.a needs the district to have passed that assessment (E-7). */
  readonly needsPassed: boolean;
  readonly fires: HouseholdExample;
  readonly nearMiss: HouseholdExample;
}
export interface HouseholdExample {
  readonly says: string;
  readonly result: HouseholdResult;
  readonly level: Level;
  readonly passed: boolean;
}

/** 激1, 约1.d, 约7: a township's grade in the city's year-end assessment. */
export interface AnnualTownshipRow extends RowBase {
  readonly table: "annual-township";
  /** Any of these grades, in each of the last `years` years. */
  readonly grades: readonly TownshipGrade[];
  readonly years: number;
  /** Position among the district's own townships in the city result (B-16). */
  readonly place: "first" | "last" | null;
  /** Percentage points by which the row changes the share of excellent ratings (F-5). */
  readonly quotaStep?: number;
  /** Rows of one group exclude each other; the longest streak stands (C-12). */
  readonly group: "等次" | "评优" | "提拔" | "处置" | "依据";
  readonly fires: AnnualTownshipExample;
  readonly nearMiss: AnnualTownshipExample;
}
/** Grades oldest year first; the last one is judged. `position` counts from the top of `townships`. */
export interface AnnualTownshipExample {
  readonly says: string;
  readonly grades: readonly TownshipGrade[];
  readonly position: number;
  readonly townships: number;
}

/** 激2: a department's place in the city's year-end composite. */
export interface AnnualDepartmentRow extends RowBase {
  readonly table: "annual-department";
  readonly from: "top" | "bottom";
  readonly position: number; // 1-based from that end
  readonly fires: AnnualDepartmentExample;
  readonly nearMiss: AnnualDepartmentExample;
}
export interface AnnualDepartmentExample {
  readonly says: string;
  readonly rank: number;
  readonly total: number;
}

/** 组1–组5, 约1.c and other clauses whose machine-usable part is no scoring rule. */
export interface ProcedureRow {
  readonly table: "procedure";
  readonly id: string;
  readonly clause: ClauseId;
  readonly summary: string;
  readonly template?: string;
  readonly changed?: readonly ChangedFigure[];
  readonly source: TriggerSource;
  /** The clause's own number: the day of the month (组1), working days (组3). */
  readonly figure?: number;
  /** What the product does for it and where, or why nothing is computed. */
  readonly computed: string;
}

export type ScoringRow = RankingRow | EventRow | HouseholdRow | AnnualTownshipRow | AnnualDepartmentRow;
export type PolicyRow = ScoringRow | ProcedureRow;
