// The words of the mechanism as types: levels, unit types, clauses, event kinds, quantities. No logic.

declare const brand: unique symbol;

/** Points in half-points (1 = 0.5 分), always an integer. Source: every amount of the mechanism is a multiple of 0.5. */
export type HalfPoints = number & { readonly [brand]: "HalfPoints" };
/** Calendar day, ISO, e.g. "2019-08-31". */
export type IsoDate = string & { readonly [brand]: "IsoDate" };
/** Calendar month, ISO, e.g. "2019-08". */
export type IsoMonth = string & { readonly [brand]: "IsoMonth" };

/** Who organised a ranking, issued a document or ran an assessment; highest first. 国家 covers 中央, 省 covers 自治区. */
export const LEVELS = ["国家", "省", "市", "区"] as const;
export type Level = (typeof LEVELS)[number];

/** Units that the mechanism scores. Anything else (其他) is known but never scored. */
export type UnitType = "乡镇" | "区直";
export type UnitCategory = UnitType | "其他";

/** What the rows of a ranking are. */
export type Subject = "乡镇" | "区直" | "县区" | "指标";

/** Annual grade of a township in the city's year-end assessment, best first (激1). */
export const TOWNSHIP_GRADES = ["好", "较好", "一般", "较差"] as const;
export type TownshipGrade = (typeof TOWNSHIP_GRADES)[number];

/** Talk levels, weakest first; forms, hosts and attendees are in `talks.ts`. Source: clauses 约1–约8. */
export const TALK_LEVELS = ["L0", "L1", "L2", "L3", "L4"] as const;
export type TalkLevel = (typeof TALK_LEVELS)[number];
export type TalkForm = "电话提醒" | "约谈" | "诫勉谈话" | "问责";

/** Every atomic clause id. Source: 激1–激8 incentives, 约1–约8 interviews, 组1–组5 procedure. */
export const CLAUSES = [
  "激1.a",
  "激1.b",
  "激1.c",
  "激1.d",
  "激1.e",
  "激1.f",
  "激1.g",
  "激1.h",
  "激1.i",
  "激1.j",
  "激1.k",
  "激1.l",
  "激2.a",
  "激2.b",
  "激2.c",
  "激2.d",
  "激2.e",
  "激2.f",
  "激2.g",
  "激2.h",
  "激3.a",
  "激3.b",
  "激4.a",
  "激4.b",
  "激4.c",
  "激4.d",
  "激5.a",
  "激5.b",
  "激5.c",
  "激5.d",
  "激5.e",
  "激6.a",
  "激6.b",
  "激6.c",
  "激6.d",
  "激7.a",
  "激7.b",
  "激7.c",
  "激7.d",
  "激8.a",
  "激8.b",
  "激8.c",
  "约1.a",
  "约1.b",
  "约1.c",
  "约1.d",
  "约2.a",
  "约2.b",
  "约3.a",
  "约3.b",
  "约3.c",
  "约4",
  "约5",
  "约6",
  "约7",
  "约8",
  "组1",
  "组2",
  "组3",
  "组4",
  "组5",
] as const;
export type ClauseId = (typeof CLAUSES)[number];

/** 事项类型 of the event register, as the clerk picks it (interfaces.md 1). */
export const EVENT_KINDS = [
  "批示表扬",
  "通报表扬",
  "红榜",
  "通报批评",
  "黑榜",
  "影响考核评价",
  "现场会",
  "推进会",
  "媒体宣传",
  "媒体曝光",
  "督查通报",
  "任务未落实",
  "资料台账",
  "整改不力",
  "交办不力",
  "形式主义",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** 结果 of a drawn household (激3). */
export const HOUSEHOLD_RESULTS = ["无问题", "一般问题", "严重问题"] as const;
export type HouseholdResult = (typeof HOUSEHOLD_RESULTS)[number];

/** Annual consequences besides points. Source: interfaces.md 4. */
export const EFFECTS = [
  "一等",
  "最高二等",
  "三等",
  "不得一等",
  "不得优秀",
  "评优25%",
  "评优15%",
  "优先提拔",
  "择优重用",
  "取消其它评先",
  "班子调整建议",
  "评价依据",
] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** 状态 of a row the product writes. Source: interfaces.md 3. */
export const STATUSES = [
  "建议",
  "待确认",
  "待佐证",
  "已吸收",
  "已复核",
  "已审定",
  "已失效",
  "已作废",
] as const;
export type Status = (typeof STATUSES)[number];

/** Which kind of input a rule listens to: ranking or grade sheet, event register, household register, human judgement. */
export type TriggerSource = "排名" | "年终考核" | "事项登记" | "抽检户登记" | "人工" | "程序";

/** Builds half-points from points as the mechanism prints them; throws on anything that is no multiple of 0.5. */
export function points(value: number): HalfPoints {
  const doubled = value * 2;
  if (!Number.isInteger(doubled)) throw new Error(`not a multiple of 0.5: ${value}`);
  return doubled as HalfPoints;
}
