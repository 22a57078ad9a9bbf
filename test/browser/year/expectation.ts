// What the year has to come to, worked out from the facts alone: nothing here is the product's.
import {
  CITY_COUNTIES,
  DEPARTMENT_PLACES,
  GRADES,
  HOUSEHOLDS,
  isTownship,
  PASSED,
  PLACES,
  PROVINCE_COUNTIES,
  TOWNSHIPS,
  YEAR,
  type Grade,
  type Happening,
  type MonthFacts,
} from "./facts";

/** A row of the ledger: month 0 is the year-end assessment. */
export interface Booked {
  readonly year: number;
  readonly month: number;
  readonly unit: string;
  readonly clause: string;
  readonly points: number;
  readonly status: "建议" | "待确认" | "待佐证" | "已吸收";
  /** 0 = no talk; pending ones are below zero. */
  readonly talk: number;
}

const byType = (unit: string, [township, department]: readonly [number, number]): number =>
  isTownship(unit) ? township : department;

/** 约1: the last of each district ranking; twice running and more often costs four. */
export function districtRankings(months: readonly MonthFacts[]): readonly Booked[] {
  let before: readonly string[] = [];
  let running = new Map<string, number>();
  return months.flatMap(({ month, ranks }) => {
    if (ranks === null) return [];
    const worst = Math.max(...ranks.values());
    const last = [...ranks].filter(([, rank]) => rank === worst).map(([unit]) => unit);
    running = new Map(last.map((unit) => [unit, (before.includes(unit) ? (running.get(unit) ?? 0) : 0) + 1]));
    before = last;
    return last.map((unit): Booked => {
      const again = (running.get(unit) ?? 1) > 1;
      return row(month, unit, again ? "约1.b" : "约1.a", again ? -4 : -2, again ? 1 : 0.5);
    });
  });
}

/** 约3.a, 约4, 约5: the county's place from the bottom costs the department that leads the indicator. */
export function indicatorRankings({ month, indicators }: MonthFacts): readonly Booked[] {
  return indicators.flatMap(({ unit, city, province }) => {
    const rows: Booked[] = [];
    if (city !== null && CITY_COUNTIES - city < 3) rows.push(row(month, unit, "约3.a", -1, 1));
    if (province === null) return rows;
    const worse = PROVINCE_COUNTIES - province;
    if (worse < 10) rows.push(row(month, unit, "约5", -2, 2));
    else if (worse < 20) rows.push(row(month, unit, "约4", -1, 1));
    return rows;
  });
}

const PRAISE = { 国家: ["a", 20, 4], 省: ["b", 15, 3], 市: ["c", 10, 2], 区: ["d", 5, 1] } as const;
const MEDIA = { 国家: ["a", 15, 3], 省: ["b", 10, 2], 市: ["c", 5, 1] } as const;

/** 激4–激8, 约2, 约3.b, 约3.c, 约6: one row for each event, before the same matter is looked at. */
function happened(happening: Happening): Booked {
  const { unit, type, level, talk } = happening;
  const month = Number(happening.day.slice(5, 7));
  const of = (clause: string, township: number, department: number, called = 0): Booked =>
    row(month, unit, clause, byType(unit, [township, department]), called);
  if (["通报表扬", "批示表扬", "红榜", "现场会", "推进会"].includes(type) && level !== "") {
    const [letter, township, department] = PRAISE[level];
    return of(`${type.endsWith("会") ? "激6" : "激4"}.${letter}`, township, department);
  }
  if (type === "媒体宣传" && level !== "" && level !== "区") {
    const [letter, township, department] = MEDIA[level];
    return of(`激7.${letter}`, township, department);
  }
  if (["通报批评", "黑榜", "形式主义"].includes(type)) return criticised(of, level);
  if (type === "影响考核评价") return of("约3.c", -10, -2, 1);
  if (type === "媒体曝光") return of("激7.d", 0, 0);
  if (type === "督查通报") return of("激8.a", -2, -0.5);
  if (type === "任务未落实") return of("激8.b", -2, -0.5);
  if (type === "资料台账") return of("激8.c", -2, -0.5);
  if (talk === false) return of("激8.b", -2, -0.5);
  return of(type === "整改不力" ? "约2.a" : "约2.b", -4, -1, 1);
}

function criticised(
  of: (clause: string, township: number, department: number, called?: number) => Booked,
  level: Happening["level"],
): Booked {
  if (level === "国家") return of("激5.a", -20, -4, -2);
  if (level === "省") return of("约6", -15, -3, 2);
  if (level === "市") return of("约3.b", -10, -2, 1);
  return of("激5.d", -5, -1);
}

/** The events up to a month: of one unit's same matter the highest counts; without a document nothing does. */
export function events(months: readonly MonthFacts[]): readonly Booked[] {
  const all = months.flatMap(({ happenings }) => happenings);
  return all.map((happening): Booked => {
    const mine = happened(happening);
    if (happening.document === "") return { ...mine, points: 0, status: "待佐证", talk: 0 };
    const rivals = all.filter(
      ({ unit, matter }) => matter !== undefined && unit === happening.unit && matter === happening.matter,
    );
    const isBeaten = rivals.some((rival) => Math.abs(happened(rival).points) > Math.abs(mine.points));
    return isBeaten ? { ...mine, points: 0, status: "已吸收", talk: 0 } : mine;
  });
}

const CLEAN = { 国家: [4, 2], 省: [2, 1], 市: [1, 0.5] } as const;
const SERIOUS = { 国家: [-6, -2], 省: [-4, -1], 市: [-2, -0.5] } as const;

/** 激3, drawn in November: of one household the highest level counts, and a serious problem outweighs what is clean. */
export function households(): readonly Booked[] {
  return HOUSEHOLDS.flatMap(({ household, level, unit, result }): readonly Booked[] => {
    if (result === "一般问题") return [];
    if (result === "严重问题") return [row(11, unit, "激3.b", byType(unit, SERIOUS[level]), 0)];
    const same = HOUSEHOLDS.filter((other) => other.household === household);
    const better = same.some(
      (other) => other.result === "严重问题" || CLEAN[other.level][0] > CLEAN[level][0],
    );
    const points = byType(unit, CLEAN[level]);
    if (better) return [{ ...row(11, unit, "激3.a", 0, 0), status: "已吸收" }];
    if (!PASSED.includes(level)) return [{ ...row(11, unit, "激3.a", 0, 0), status: "待确认" }];
    return [row(11, unit, "激3.a", points, 0)];
  });
}

const GRADE_ROWS: Readonly<Record<Grade, readonly [clause: string, points: number, talk: number] | null>> = {
  好: null,
  较好: ["激1.f", 10, 0],
  一般: ["约1.d", -10, 1],
  较差: ["约7", 0, 3],
};

/** 激1: the townships' grades of one year. */
export function townshipGrades(year: number): readonly Booked[] {
  return TOWNSHIPS.flatMap((unit, index) => {
    const found = GRADE_ROWS[gradeOf(year, index)];
    return found === null ? [] : [{ ...row(0, unit, ...found), year }];
  });
}

const DEPARTMENT_POINTS: Readonly<Record<number, readonly [clause: string, points: number]>> = {
  1: ["激2.a", 3],
  2: ["激2.b", 2],
  3: ["激2.c", 1],
  5: ["激2.g", -1],
  6: ["激2.f", -2],
  7: ["激2.e", -3],
};

/** 激2: the departments' places among seven. */
export function departmentPlaces(): readonly Booked[] {
  return Object.entries(DEPARTMENT_PLACES).flatMap(([unit, place]) => {
    const found = DEPARTMENT_POINTS[place];
    return found === undefined ? [] : [row(0, unit, ...found, 0)];
  });
}

/** Effects on units and persons of one year as "unit effect", each once; the general 评价依据 is left out. */
export function effects(year: number): readonly string[] {
  const found = TOWNSHIPS.flatMap((unit, index) => townshipEffects(unit, index, year));
  return [...new Set(year === YEAR ? [...found, ...departmentEffects(), ...eventEffects()] : found)].sort();
}

function townshipEffects(unit: string, index: number, year: number): readonly string[] {
  const grade = gradeOf(year, index);
  const place = PLACES[index] ?? 0;
  const poor = (one: Grade | null) => one === "一般" || one === "较差";
  const past = [year - 1, year - 2].map((one) => (one in GRADES ? gradeOf(one, index) : null));
  const effects: string[] = [];
  const barred = year === YEAR && BARRED_FROM_FIRST.includes(unit);
  if (grade === "好") effects.push(barred ? "最高二等" : "一等");
  if (grade === "好" && place === Math.min(...PLACES)) effects.push("评优25%");
  if (grade === "一般" && place === Math.max(...PLACES)) effects.push("评优15%");
  if (grade === "好" && past[0] === "好") effects.push(past[1] === "好" ? "优先提拔" : "择优重用");
  if (poor(grade)) effects.push("不得优秀");
  if (grade === "较差") effects.push("三等");
  if (poor(grade) && poor(past[0] ?? null)) effects.push("取消其它评先", "班子调整建议");
  return effects.map((effect) => `${unit} ${effect}`);
}

function departmentEffects(): readonly string[] {
  return Object.entries(DEPARTMENT_PLACES).flatMap(([unit, place]) => {
    if (place === 1) return [`${unit} 一等`];
    if (place < 5) return [];
    return [`${unit} 不得一等`, `${unit} 不得优秀`, ...(place === 7 ? [`${unit} 三等`] : [])];
  });
}

/** A serious household problem (激3.b) and exposure with serious harm (激7.d) bar the unit from the first class. */
const BARRED_FROM_FIRST = ["区水利局", "丁镇", "庚乡"];
/** Their persons, and the person of a severe criticism (激5), can't be excellent. */
const BARRED_PERSONS = ["区水利局", "丁镇", "庚乡"];

function eventEffects(): readonly string[] {
  return [
    ...BARRED_FROM_FIRST.map((unit) => `${unit} 不得一等`),
    ...BARRED_PERSONS.map((unit) => `${unit} 不得优秀`),
  ];
}

function gradeOf(year: number, index: number): Grade {
  const grade = GRADES[year]?.[index];
  if (grade === undefined) throw new Error(`no grade for ${String(year)}`);
  return grade;
}

function row(month: number, unit: string, clause: string, points: number, talk: number): Booked {
  return { year: YEAR, month, unit, clause, points, status: "建议", talk };
}

/** Everything on the ledger once `months` have come in (the households with November). */
export function monthly(months: readonly MonthFacts[]): readonly Booked[] {
  return [
    ...districtRankings(months),
    ...months.flatMap(indicatorRankings),
    ...events(months),
    ...(months.length >= 11 ? households() : []),
  ];
}

const LEVELS: Readonly<Record<number, string>> = { 0.5: "L0", 1: "L1", 2: "L2", 3: "L3" };

/** The list of a month as "unit level", firm ones at their highest; pending and 问责 rows apart. */
export function interviews(rows: readonly Booked[], accountable: readonly string[]): readonly string[] {
  const firm = new Map<string, number>();
  for (const { unit, talk } of rows) if (talk > 0) firm.set(unit, Math.max(firm.get(unit) ?? 0, talk));
  return [
    ...[...firm].map(([unit, talk]) => `${unit} ${LEVELS[talk] ?? "?"} 建议`),
    ...rows.filter(({ talk }) => talk < 0).map(({ unit, talk }) => `${unit} ${LEVELS[-talk] ?? "?"} 待确认`),
    ...accountable.map((unit) => `${unit} L4 建议`),
  ].sort();
}

/** Units to be held to account (约8) in a month. */
export function accountable({ happenings }: MonthFacts): readonly string[] {
  return happenings.filter(({ type }) => type === "形式主义").map(({ unit }) => unit);
}
