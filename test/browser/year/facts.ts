// One year of an office as plain facts: what arrives month by month, before anybody calculates.

export const TOWNSHIPS = [
  "甲镇",
  "乙镇",
  "丙镇",
  "丁镇",
  "戊镇",
  "己镇",
  "庚乡",
  "辛乡",
  "壬乡",
  "癸乡",
] as const;
export const DEPARTMENTS = ["区住建局", "区教育局", "区水利局", "区卫健局", "区农业局", "区扶贫办"] as const;

export const YEAR = 2019;
/** Counties of the city, and of the province, in the tables of indicators. */
export const CITY_COUNTIES = 7;
export const PROVINCE_COUNTIES = 106;

/** Last places of the district's ranking, several = tied; none was issued in July. */
const LAST: Readonly<Record<number, readonly string[]>> = {
  1: ["癸乡"],
  2: ["癸乡"],
  3: ["癸乡"],
  4: ["壬乡"],
  5: ["壬乡", "癸乡"],
  6: ["癸乡"],
  8: ["癸乡"],
  9: ["甲镇"],
  10: ["乙镇"],
  11: ["乙镇"],
  12: ["丙镇"],
};

export interface Indicator {
  readonly name: string;
  readonly unit: string;
  /** Our county's rank in the city; null = not ranked this month. */
  readonly city: number | null;
  readonly province: number | null;
}

export interface Happening {
  readonly day: string;
  readonly unit: string;
  readonly type: string;
  readonly level: "国家" | "省" | "市" | "区" | "";
  readonly document?: string;
  readonly matter?: string;
  readonly severe?: boolean;
  readonly harmful?: boolean;
  readonly person?: string;
  readonly talk?: boolean;
}

export interface MonthFacts {
  readonly month: number;
  /** Township to rank; null where no ranking was issued. */
  readonly ranks: ReadonlyMap<string, number> | null;
  readonly indicators: readonly Indicator[];
  readonly happenings: readonly Happening[];
}

/** Everybody who is not last shares the ranks above, in an order that turns with the month. */
function ranksOf(month: number): ReadonlyMap<string, number> | null {
  const last = LAST[month];
  if (last === undefined) return null;
  const others = TOWNSHIPS.filter((name) => !last.includes(name));
  const turned = others.map((_, index) => others[(index + month * 3) % others.length] ?? "");
  const ranks = new Map<string, number>(turned.map((name, index) => [name, index + 1]));
  for (const name of last) ranks.set(name, others.length + 1);
  return ranks;
}

const INDICATORS = [
  ["危房改造", "区住建局"],
  ["控辍保学", "区教育局"],
  ["饮水安全", "区水利局"],
  ["医疗保障", "区卫健局"],
  ["产业奖补", "区农业局"],
] as const;

/** City ranks run through 1–7; the province's stand around both edges of its bands. */
const PROVINCE_RANKS = [106, 97, 96, 87, 86, 40, 98, 1, 95, 88, 85, 12];

function indicatorsOf(month: number): readonly Indicator[] {
  return INDICATORS.map(([name, unit], index) => ({
    name,
    unit,
    city: (month + index) % 6 === 5 ? null : ((month * 2 + index * 3) % CITY_COUNTIES) + 1,
    province: (month + index) % 4 === 3 ? null : (PROVINCE_RANKS[(month * 5 + index) % 12] ?? null),
  }));
}

const HAPPENINGS: readonly Happening[] = [
  { day: "2019-01-08", unit: "甲镇", type: "通报表扬", level: "市" },
  { day: "2019-01-15", unit: "区教育局", type: "批示表扬", level: "省" },
  { day: "2019-02-11", unit: "乙镇", type: "督查通报", level: "区", matter: "路面硬化" },
  { day: "2019-02-20", unit: "乙镇", type: "通报批评", level: "区", matter: "路面硬化" },
  { day: "2019-03-03", unit: "丙镇", type: "通报批评", level: "市" },
  { day: "2019-03-18", unit: "区水利局", type: "黑榜", level: "省", severe: true, person: "沈科长" },
  { day: "2019-03-19", unit: "丁镇", type: "媒体宣传", level: "国家" },
  { day: "2019-04-02", unit: "戊镇", type: "现场会", level: "省" },
  { day: "2019-04-09", unit: "区农业局", type: "推进会", level: "市" },
  { day: "2019-04-22", unit: "己镇", type: "通报表扬", level: "市", matter: "产业示范" },
  { day: "2019-05-06", unit: "区卫健局", type: "任务未落实", level: "" },
  { day: "2019-05-13", unit: "庚乡", type: "资料台账", level: "" },
  { day: "2019-05-27", unit: "辛乡", type: "整改不力", level: "", talk: true },
  { day: "2019-06-04", unit: "己镇", type: "红榜", level: "省", matter: "产业示范" },
  { day: "2019-06-12", unit: "区扶贫办", type: "整改不力", level: "", talk: false },
  { day: "2019-06-24", unit: "辛乡", type: "通报表扬", level: "市", document: "" },
  { day: "2019-07-05", unit: "壬乡", type: "通报批评", level: "国家" },
  { day: "2019-07-16", unit: "区住建局", type: "影响考核评价", level: "" },
  { day: "2019-07-23", unit: "甲镇", type: "媒体宣传", level: "市" },
  { day: "2019-08-08", unit: "丁镇", type: "形式主义", level: "市" },
  { day: "2019-08-19", unit: "区教育局", type: "督查通报", level: "区" },
  { day: "2019-09-10", unit: "庚乡", type: "媒体曝光", level: "省", harmful: true, person: "唐站长" },
  { day: "2019-09-17", unit: "丙镇", type: "批示表扬", level: "国家" },
  { day: "2019-10-10", unit: "区扶贫办", type: "红榜", level: "市" },
  { day: "2019-10-21", unit: "戊镇", type: "交办不力", level: "", talk: true },
  { day: "2019-11-05", unit: "区水利局", type: "媒体宣传", level: "省" },
  { day: "2019-11-25", unit: "癸乡", type: "推进会", level: "区" },
  { day: "2019-12-03", unit: "区卫健局", type: "通报批评", level: "区" },
  { day: "2019-12-17", unit: "壬乡", type: "通报表扬", level: "省" },
];

export const MONTHS: readonly MonthFacts[] = Array.from({ length: 12 }, (_, index) => {
  const month = index + 1;
  return {
    month,
    ranks: ranksOf(month),
    indicators: indicatorsOf(month),
    happenings: HAPPENINGS.filter(({ day }) => Number(day.slice(5, 7)) === month),
  };
});

export interface Household {
  readonly household: string;
  readonly level: "国家" | "省" | "市";
  readonly unit: string;
  readonly helper: string;
  readonly result: "无问题" | "一般问题" | "严重问题";
}

/** All drawn in November. The district passed the country's and the city's check; the province has not said. */
export const PASSED: readonly string[] = ["国家", "市"];
export const HOUSEHOLDS: readonly Household[] = [
  { household: "户A", level: "国家", unit: "区教育局", helper: "韦老师", result: "无问题" },
  { household: "户A", level: "市", unit: "区教育局", helper: "韦老师", result: "无问题" },
  { household: "户B", level: "市", unit: "甲镇", helper: "陆干部", result: "无问题" },
  { household: "户C", level: "省", unit: "区水利局", helper: "黄干部", result: "严重问题" },
  { household: "户D", level: "国家", unit: "丁镇", helper: "覃干部", result: "严重问题" },
  { household: "户D", level: "市", unit: "丁镇", helper: "覃干部", result: "无问题" },
  { household: "户E", level: "市", unit: "戊镇", helper: "梁干部", result: "一般问题" },
  { household: "户F", level: "省", unit: "己镇", helper: "蒙干部", result: "无问题" },
];

export type Grade = "好" | "较好" | "一般" | "较差";

/** Grades of the city's year-end assessment in the order of TOWNSHIPS; one word of 2017 is an older one. */
export const GRADES: Readonly<Record<number, readonly Grade[]>> = {
  2017: ["好", "较好", "好", "较好", "较好", "较差", "较好", "较好", "一般", "较好"],
  2018: ["好", "较好", "好", "较好", "较好", "一般", "较好", "较好", "较好", "一般"],
  2019: ["好", "较好", "较好", "好", "好", "较好", "较差", "较好", "一般", "一般"],
};
export const OLD_WORDS: Readonly<Record<number, Partial<Record<Grade, string>>>> = { 2017: { 较差: "三等" } };
/** Places in the city among its townships, in the same order; the last of ours is the last in the district. */
export const PLACES = [3, 20, 24, 9, 12, 31, 66, 41, 48, 88];

/** Departments' places among the city's seven counterparts. */
export const DEPARTMENT_PLACES: Readonly<Record<string, number>> = {
  区住建局: 7,
  区教育局: 1,
  区水利局: 5,
  区卫健局: 4,
  区农业局: 3,
  区扶贫办: 2,
};

/** Officials, as the directory names them: of townships two heads and a deputy, of departments one head. */
export function headsOf(unit: string): readonly string[] {
  const short = unit.slice(-2, -1) + unit.slice(0, 1);
  return isTownship(unit) ? [`${short}书记`, `${short}镇长`] : [`${unit.slice(1)}局长`];
}
export function deputyOf(unit: string): string {
  return isTownship(unit) ? `${unit.slice(0, 1)}副镇长` : `${unit.slice(1)}副局长`;
}
export const STAFF = 40;

export function isTownship(unit: string): boolean {
  return (TOWNSHIPS as readonly string[]).includes(unit);
}
