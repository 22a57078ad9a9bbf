// What each row of the book must give, written by hand from the mechanism: points for 乡镇 and 区直, talk, consequences.
import type { TalkLevel } from "../../src/policy";

export interface Expected {
  /** In points; null where the clause does not reach the unit type or moves no points at all. */
  readonly 乡镇: number | null;
  readonly 区直: number | null;
  readonly talk: TalkLevel | null;
  readonly consequences: readonly string[];
}

const row = (
  township: number | null,
  department: number | null,
  talk: TalkLevel | null = null,
  ...consequences: readonly string[]
): Expected => ({ 乡镇: township, 区直: department, talk, consequences });

const GRAVE = "不得优秀/涉及个人/情节严重";
const BAR_PERSON = "不得优秀/涉及个人";
const BAR_UNIT = "不得一等/单位";
const BAR_LEADERS = "不得优秀/正职和分管";

export const EXPECTED: Readonly<Record<string, Expected>> = {
  "激1.a": row(null, null, null, "评价依据/单位"),
  "激1.b": row(null, null, null, "一等/单位"),
  "激1.c": row(null, null, null, "评优25%/单位"),
  "激1.d": row(null, null, null, "优先提拔/正职和分管/酌情"),
  "激1.e": row(null, null, null, "择优重用/正职和分管/酌情"),
  "激1.f": row(10, null),
  "约1.d": row(-10, null, "L1"),
  "激1.h": row(null, null, null, BAR_LEADERS),
  "激1.i": row(null, null, null, "评优15%/单位"),
  约7: row(null, null, "L3", "三等/单位"),
  "激1.k": row(null, null, null, BAR_LEADERS),
  "激1.l": row(null, null, null, "取消其它评先/正职和分管", "班子调整建议/单位/酌情"),

  "激2.a": row(null, 3),
  "激2.b": row(null, 2),
  "激2.c": row(null, 1),
  "激2.d": row(null, null, null, "一等/单位"),
  "激2.e": row(null, -3, null, BAR_UNIT, BAR_LEADERS),
  "激2.f": row(null, -2, null, BAR_UNIT, BAR_LEADERS),
  "激2.g": row(null, -1, null, BAR_UNIT, BAR_LEADERS),
  "激2.h": row(null, null, null, "三等/单位"),

  "激3.a/国家": row(4, 2),
  "激3.a/省": row(2, 1),
  "激3.a/市": row(1, 0.5),
  "激3.b/国家": row(-6, -2, null, BAR_PERSON, BAR_UNIT),
  "激3.b/省": row(-4, -1, null, BAR_PERSON, BAR_UNIT),
  "激3.b/市": row(-2, -0.5, null, BAR_PERSON, BAR_UNIT),

  "激4.a": row(20, 4),
  "激4.b": row(15, 3),
  "激4.c": row(10, 2),
  "激4.d": row(5, 1),

  "激5.a": row(-20, -4, null, GRAVE),
  约6: row(-15, -3, "L2", GRAVE),
  "约3.b": row(-10, -2, "L1", GRAVE),
  "激5.d": row(-5, -1, null, GRAVE),
  "激5.a/形式主义": row(-20, -4, null, GRAVE),
  "约6/形式主义": row(-15, -3, "L2", GRAVE),
  "约3.b/形式主义": row(-10, -2, "L1", GRAVE),
  "激5.d/形式主义": row(-5, -1, null, GRAVE),
  约8: row(0, 0, "L4"),
  "约3.c": row(-10, -2, "L1", GRAVE),

  "激6.a": row(20, 4),
  "激6.b": row(15, 3),
  "激6.c": row(10, 2),
  "激6.d": row(5, 1),

  "激7.a": row(15, 3),
  "激7.b": row(10, 2),
  "激7.c": row(5, 1),
  "激7.d": row(0, 0, null, BAR_PERSON, BAR_UNIT),

  "激8.a": row(-2, -0.5),
  "激8.b": row(-2, -0.5),
  "激8.b/不约谈": row(-2, -0.5),
  "激8.c": row(-2, -0.5),

  "约1.a": row(-2, null, "L0"),
  "约1.b": row(-4, null, "L1"),
  "约2.a": row(-4, -1, "L1"),
  "约2.b": row(-4, -1, "L1"),
  "约3.a": row(-1, -1, "L1"),
  约4: row(-1, -1, "L1"),
  约5: row(-2, -2, "L2"),
};
