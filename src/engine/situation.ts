// What the engine is told: facts of the workbook, each with the cell it came from. Plain JSON, no sheets, no clock.
import type {
  EventKind,
  HouseholdResult,
  IsoDate,
  IsoMonth,
  Level,
  ParameterValue,
  Subject,
  Switches,
  TownshipGrade,
  UnitCategory,
} from "../policy";

/** A place in the workbook: sheet name and A1 address without `$` (a cell or a range). */
export interface CellRef {
  readonly sheet: string;
  readonly cell: string;
}

/** A unit of the directory (or proposed from the rankings). `name` is what every result prints. */
export interface Unit {
  readonly name: string;
  readonly category: UnitCategory;
  readonly aliases: readonly string[];
  readonly heads: readonly string[]; // 主要负责人, by name
  readonly deputies: readonly string[]; // 分管负责人, by name
  readonly quotaBase: number | null; // 评优人数基数
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** true when it stands on 单位名录, false when it was proposed by suffix. */
  readonly listed: boolean;
  readonly at: CellRef | null;
}

/** A recognised unit, or text that matched nothing (`unit` null): then a question IN-UNIT has been raised. */
export interface UnitMention {
  readonly text: string; // as written, normalised
  readonly unit: string | null; // Unit.name
}

/** Where an entry stands in its ranking, as published. */
export type Place =
  | { readonly kind: "rank"; readonly rank: number; readonly tieMark: boolean }
  | { readonly kind: "from-bottom"; readonly position: number } // 倒数第n, 末位 = 1
  | { readonly kind: "by-score" } // no rank column: order follows the score (reading B-7)
  | { readonly kind: "unranked" } // –, /, 不参评, blank: not in the field (B-13)
  | { readonly kind: "unreadable" }; // an error or doubtful cell; a held question stands in `holds`

/** Why a fact may not count yet: id of the question that holds it (see `questionId`). */
export type Hold = string;

export interface Responsible {
  readonly mention: UnitMention;
  readonly role: "牵头" | "配合" | "未标";
  readonly at: CellRef;
}

export interface RankingEntry {
  /** The row's own label: unit, county or indicator as written (normalised). */
  readonly label: string;
  /** The unit itself for subjects 乡镇 and 区直; null for 县区 and 指标. */
  readonly mention: UnitMention | null;
  /** Is this row ours: one of our units, our district's row, or our position on an indicator? */
  readonly ours: boolean;
  readonly place: Place;
  /** Size of the field that this row states for itself (4/106, a column 参排总数); absent = the ranking's own. */
  readonly total?: number | null;
  readonly score: number | null;
  /** Indicator of the row or table, for subjects 县区 and 指标. */
  readonly indicator: string | null;
  /** Units answering for the indicator; empty = not stated (A-2 unless 指标责任对照 knows). */
  readonly responsible: readonly Responsible[];
  readonly group: string | null;
  /** 存在问题 text beside the row. */
  readonly problem: string | null;
  readonly at: CellRef; // the rank cell, else the score cell
  readonly row: number; // 1-based sheet row (column number in a transposed table)
  readonly holds: readonly Hold[];
}

export interface Ranking {
  readonly id: string; // `${sheet}!${range}#${level}`; unique in the situation
  readonly sheet: string;
  readonly range: string; // header + body, A1
  readonly series: string;
  readonly level: Level | null;
  readonly month: IsoMonth | null;
  readonly subject: Subject;
  /** Size of the field; null = unknown (B-9). `source` says where it comes from. */
  readonly total: {
    readonly value: number;
    readonly source: "rows" | "stated" | "registry" | "answer";
    readonly at: CellRef | null;
  } | null;
  /** Does the table list the whole field (true) or only own rows of a larger one? */
  readonly wholeField: boolean;
  readonly direction: "越大越好" | "越小越好" | null; // of the score
  /** 计分 (true) or 仅参考. */
  readonly counts: boolean;
  /** Do ranks restart per group (B-22)? */
  readonly grouped: boolean;
  /** A later issue of the same series and month replaced this one (B-19): id of the newer ranking. */
  readonly replacedBy: string | null;
  readonly entries: readonly RankingEntry[];
  readonly holds: readonly Hold[];
  readonly at: CellRef; // the title, else the first header cell
}

/** One row of a 年终考核_乡镇 table. */
export interface AnnualTownshipResult {
  readonly year: number;
  readonly mention: UnitMention;
  readonly score: number | null;
  readonly rank: number | null; // 全市排名
  /** Grade after 等次对照; null = blank or unreadable. */
  readonly grade: TownshipGrade | null;
  /** Grade as written when a 等次对照 row mapped it. */
  readonly gradeAsWritten: string | null;
  readonly holds: readonly Hold[];
  readonly at: CellRef; // the grade cell
}

/** One row of a 年终考核_区直 table. */
export interface AnnualDepartmentResult {
  readonly year: number;
  readonly mention: UnitMention;
  readonly indicator: string | null; // 综合 or blank = composite
  readonly score: number | null;
  readonly rank: number | null;
  readonly total: number | null; // 参排总数
  readonly holds: readonly Hold[];
  readonly at: CellRef; // the rank cell
}

/** One row of 事项登记. Blank optional answers are null. */
export interface EventFact {
  readonly row: number;
  readonly date: IsoDate | null;
  readonly year: number | null; // 归属年度, else the date's year
  readonly mention: UnitMention;
  readonly kind: EventKind;
  readonly level: Level | null;
  readonly subjectMatter: string; // 事由
  readonly issuer: string | null; // 发文单位
  readonly documentNumber: string | null; // 文号
  readonly sameMatter: string | null; // 同一事项
  readonly severe: boolean; // 情节严重 (blank = 否)
  readonly majorImpact: boolean | null; // 重大不良影响
  readonly person: string | null; // 涉及个人
  readonly talkDecided: boolean | null; // 约谈决定
  readonly holds: readonly Hold[];
  readonly at: CellRef; // the 事项类型 cell
}

/** One row of 抽检户登记. */
export interface HouseholdFact {
  readonly row: number;
  readonly household: string; // 户编号
  readonly level: Level | null; // 考核级别: 国家, 省, 市
  readonly date: IsoDate | null;
  readonly year: number | null;
  readonly helper: string | null; // 帮扶干部
  readonly mention: UnitMention; // 所在单位
  /** null = unreadable: `holds` asks for it, and until then it may be a serious problem (E-5). */
  readonly result: HouseholdResult | null;
  readonly holds: readonly Hold[];
  readonly at: CellRef; // the 结果 cell
}

/** A last place of an earlier issue typed by the clerk (历史末位, or the answer to C-8). `unit` "无" = nobody of ours. */
export interface HistoricalLast {
  readonly series: string;
  readonly level: Level | null;
  readonly month: IsoMonth;
  readonly unit: string | null;
  readonly at: CellRef;
}

export interface IndicatorLead {
  readonly indicator: string;
  readonly leads: readonly UnitMention[];
  readonly supports: readonly UnitMention[];
  readonly at: CellRef;
}

/** 类型 of a row of 节假日调整. */
export interface CalendarOverride {
  readonly date: IsoDate;
  readonly work: boolean;
}

/** Everything that 设置 holds besides the switches. */
export interface OfficeSettings {
  readonly districtName: string | null;
  readonly districtAliases: readonly string[];
  /** Named people by the 项目 of 设置 (领导小组组长 …). */
  readonly people: Readonly<Record<string, string>>;
  readonly validFrom: IsoDate | null; // 制度起始日期
  readonly validTo: IsoDate | null; // 制度截止日期
  readonly quotaPercent: number; // 评优基数, 20
  readonly media: Readonly<Record<string, Level>>; // 媒体名录
  /** `考核通过 2020 省` = 是/否, keyed "2020 省". */
  readonly assessmentsPassed: Readonly<Record<string, boolean>>;
  /** Closed periods (定稿), "2019-08" or "2019", ascending; absent while nothing is closed (docs/adr/0009). */
  readonly closed?: readonly string[];
}

/** An annual trigger that already stands on an interview list of this workbook. */
export interface ListedTrigger {
  /** Data month of the list; null for the list of a run that had year-end results only (约谈名单_YYYY年终). */
  readonly month: IsoMonth | null;
  readonly unit: string;
  readonly clause: string;
  readonly year: number;
}

/** A talk after which a unit had to report, with the two days people wrote down (约谈名单, 整改台账). */
export interface RectificationReport {
  /** 编号 of the talk. */
  readonly interview: string;
  readonly unit: string;
  readonly interviewDay: IsoDate;
  readonly reportedDay: IsoDate;
  readonly at: CellRef; // the cell of the report's day
}

/** What people write in 报送日期 of 报送登记 when a working group sent nothing. */
export const NOT_SENT = "未报送";

/** One row of 报送登记: rankings that a working group (专责小组) owes for a data month (组1). */
export interface Submission {
  readonly series: string;
  readonly level: Level | null;
  readonly month: IsoMonth;
  /** Units that lead the group; empty = not stated. */
  readonly leads: readonly UnitMention[];
  /** null = not recorded yet. */
  readonly received: IsoDate | typeof NOT_SENT | null;
  /** 存在问题 that came with the rankings. */
  readonly problem: string | null;
  readonly at: CellRef; // the 报送日期 cell
}

export interface Situation {
  readonly office: OfficeSettings;
  readonly switches: Switches;
  readonly units: readonly Unit[];
  readonly rankings: readonly Ranking[];
  readonly annualTownships: readonly AnnualTownshipResult[];
  readonly annualDepartments: readonly AnnualDepartmentResult[];
  readonly events: readonly EventFact[];
  readonly households: readonly HouseholdFact[];
  readonly history: readonly HistoricalLast[];
  readonly leads: readonly IndicatorLead[];
  readonly calendar: readonly CalendarOverride[];
  /** Figures of 规则参数 that were accepted; absent where the mechanism stands as built in. */
  readonly parameters?: readonly ParameterValue[];
  /** Answers on 待确认, by question id. */
  readonly answers: Readonly<Record<string, string>>;
  readonly listed: readonly ListedTrigger[];
  /** Rectification reports that people have dated; none where there are no lists yet. */
  readonly reports?: readonly RectificationReport[];
  /** Rows of 报送登记; none where there is no such sheet. */
  readonly submissions?: readonly Submission[];
}
