// The office's side of the year: how its sheets look, typed and pasted as a clerk does it.
import type { HostCore } from "../../../src/host/core";
import {
  CITY_COUNTIES,
  DEPARTMENT_PLACES,
  DEPARTMENTS,
  deputyOf,
  GRADES,
  headsOf,
  HOUSEHOLDS,
  OLD_WORDS,
  PASSED,
  PLACES,
  PROVINCE_COUNTIES,
  STAFF,
  TOWNSHIPS,
  YEAR,
  type Happening,
  type MonthFacts,
} from "./facts";

type Person = HostCore["person"];
type Line = readonly (string | null)[];

const EVENTS = "事项登记";
const EVENT_COLUMNS =
  "序号 日期 单位 事项类型 级别 事由 发文单位 文号 同一事项 情节严重 重大不良影响 涉及个人 约谈决定 归属年度 备注".split(
    " ",
  );

/** Fails loudly: what the office types is accepted by Excel. */
function done(result: { readonly kind: string }): void {
  if (result.kind !== "done") throw new Error(JSON.stringify(result));
}

function newSheet(person: Person, name: string, lines: readonly Line[]): void {
  done(person.addSheet(name));
  done(person.paste(name, "A1", lines));
}

/** What the office has before January: its settings, directory and the grades of the years before. */
export function openYear(person: Person): void {
  newSheet(person, "设置", [
    ["项目", "值", "说明"],
    ["本区名称", "示例区", null],
    ["领导小组组长", "江组长", null],
    ["日常工作副组长", "汪副组长", null],
    ...PASSED.map((level): Line => [`考核通过 ${YEAR} ${level}`, "是", null]),
    ["等次对照 三等", "较差", null],
  ]);
  newSheet(person, "单位名录", [
    "单位 类别 别名 主要负责人 分管负责人 评优人数基数 生效日期 失效日期 备注".split(" "),
    ...[...TOWNSHIPS, ...DEPARTMENTS].map((unit, index): Line => [
      unit,
      index < TOWNSHIPS.length ? "乡镇" : "区直",
      null,
      headsOf(unit).join("、"),
      deputyOf(unit),
      String(STAFF),
    ]),
  ]);
  newSheet(person, EVENTS, [EVENT_COLUMNS]);
  for (const year of [YEAR - 2, YEAR - 1]) townshipGrades(person, year);
}

let eventRow = 1;

/** What comes in for one month: two ranking sheets and lines of the register. */
export function bringMonth(person: Person, facts: MonthFacts): void {
  const { month, ranks, indicators, happenings } = facts;
  if (month === 1) eventRow = 1;
  if (ranks !== null) newSheet(person, `${month}月`, districtSheet(month, ranks));
  newSheet(person, `${month}月指标`, [
    [`南山市${YEAR}年${month}月脱贫攻坚指标排名（示例区情况）`],
    [`全市${CITY_COUNTIES}个县（市、区）`],
    "序号 指标名称 全市排名 全省排名 参排总数(省) 责任单位".split(" "),
    ...indicators.map(({ name, unit, city, province }, index): Line => [
      String(index + 1),
      name,
      city === null ? "—" : String(city),
      province === null ? "—" : String(province),
      String(PROVINCE_COUNTIES),
      unit,
    ]),
    ["注：“—”表示本月未设置目标，不参与排名。"],
  ]);
  for (const happening of happenings) register(person, happening);
}

export function districtSheet(month: number, ranks: ReadonlyMap<string, number>): readonly Line[] {
  return [
    [`示例区${YEAR}年${month}月脱贫攻坚工作指标排名`],
    ["序号", "乡镇", "得分", "排名"],
    ...[...ranks]
      .sort(([, one], [, other]) => one - other)
      .map(([unit, rank], index): Line => [String(index + 1), unit, String(100 - 2 * rank), String(rank)]),
  ];
}

/** Types a table of the same size over the one that stands. */
export function correct(person: Person, sheet: string, lines: readonly Line[]): void {
  done(person.paste(sheet, "A1", lines));
}

function register(person: Person, happening: Happening): void {
  const number = eventRow;
  eventRow += 1;
  const { day, unit, type, level, matter, severe, harmful, talk, document } = happening;
  const yes = (value: boolean | undefined): string | null =>
    value === undefined ? null : value ? "是" : "否";
  const line: Line = [
    String(number),
    day,
    unit,
    type,
    level === "" ? null : level,
    `${unit}${type}第${number}号`,
    "上级机关",
    document === "" ? null : `示扶领发〔${YEAR}〕${number}号`,
    matter ?? null,
    yes(severe),
    yes(harmful),
    happening.person ?? null,
    yes(talk),
  ];
  done(person.paste(EVENTS, `A${number + 1}`, [line]));
}

/** November's draw of households. */
export function drawHouseholds(person: Person): void {
  newSheet(person, "抽检户登记", [
    "序号 户编号 考核级别 日期 帮扶干部 所在单位 结果 归属年度 备注".split(" "),
    ...HOUSEHOLDS.map(({ household, level, unit, helper, result }, index): Line => [
      String(index + 1),
      household,
      level,
      `${YEAR}-11-20`,
      helper,
      unit,
      result,
    ]),
  ]);
}

/** The city's grades for townships of one year. */
export function townshipGrades(person: Person, year: number): void {
  newSheet(person, `年终考核_乡镇${year}`, [
    ["年度", "乡镇", "得分", "全市排名", "综合评价"],
    ...TOWNSHIPS.map((unit, index): Line => {
      const grade = GRADES[year]?.[index] ?? "好";
      const place = PLACES[index] ?? 0;
      const word = OLD_WORDS[year]?.[grade] ?? grade;
      return [String(year), unit, String(97 - place * 0.25), String(place), word];
    }),
  ]);
}

export function departmentPlaces(person: Person): void {
  newSheet(person, "年终考核_区直", [
    ["年度", "单位", "指标", "得分", "全市排名", "参排总数"],
    ...Object.entries(DEPARTMENT_PLACES).map(([unit, place]): Line => [
      String(YEAR),
      unit,
      "综合",
      String(95 - place),
      String(place),
      String(CITY_COUNTIES),
    ]),
  ]);
}
