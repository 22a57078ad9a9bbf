// The same facts as the workbook of an office: ranking sheets, registers, year-end results, directory and settings.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { addDirectory } from "../sheets";
import type { District, IndicatorFact, RankFact, YearFacts } from "./facts";

type Row = readonly (string | number | null)[];

/** The workbook's bytes, as Excel would have saved it. */
export async function officeWorkbook({ year, units }: District): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const issue of grouped(year.ranks, ({ series, month }) => `${series} ${month}`))
    addIssue(workbook, issue);
  for (const table of grouped(year.indicators, ({ level, month }) => `${level} ${month}`))
    addIndicators(workbook, table);
  addRows(workbook.addWorksheet("事项登记"), EVENT_TITLES.split(" "), year.events.map(eventRow));
  addRows(workbook.addWorksheet("抽检户登记"), HOUSEHOLD_TITLES.split(" "), householdRows(year));
  addYearEnd(workbook, year);
  addDirectory(workbook, units);
  const passed = ["国家", "省", "市"].map((level): Row => [`考核通过 ${year.year} ${level}`, "是"]);
  addRows(workbook.addWorksheet("设置"), ["项目", "值", "说明"], [["本区名称", "示例区"], ...passed]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const EVENT_TITLES = "序号 日期 单位 事项类型 级别 事由 文号 同一事项 约谈决定 归属年度";
const HOUSEHOLD_TITLES = "序号 户编号 考核级别 日期 帮扶干部 所在单位 结果 归属年度 备注";

function addRows(sheet: Worksheet, titles: readonly string[], rows: readonly Row[]): void {
  sheet.addRow([...titles]);
  for (const row of rows) sheet.addRow([...row]);
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}

/** 2019-08 as titles say it: 2019年8月. */
const inTitle = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

function addIssue(workbook: Workbook, ranks: readonly RankFact[]): void {
  const { month = "", series = "" } = ranks[0] ?? {};
  const sheet = workbook.addWorksheet(`${series} ${month}`);
  sheet.addRow([`示例区${inTitle(month)}${series}表`]);
  addRows(
    sheet,
    ["序号", "乡镇", "排名"],
    ranks.map(({ unit, rank }, index) => [index + 1, unit, rank]),
  );
}

function addIndicators(workbook: Workbook, indicators: readonly IndicatorFact[]): void {
  const { month = "", level = "市", total = 0 } = indicators[0] ?? {};
  const sheet = workbook.addWorksheet(`${level}级指标 ${month}`);
  sheet.addRow([`示例${level}${inTitle(month)}脱贫攻坚指标排名（示例区情况）`]);
  sheet.addRow([`全${level}${total}个县（市、区）`]);
  addRows(
    sheet,
    ["序号", "指标名称", `全${level}排名`, "责任单位"],
    indicators.map(({ indicator, rank, unit }, index) => [index + 1, indicator, rank, unit]),
  );
}

function eventRow(event: YearFacts["events"][number], index: number): Row {
  const { day, unit, kind, level, document, matter, talk } = event;
  const decided = talk === null ? null : talk ? "是" : "否";
  return [
    index + 1,
    day,
    unit,
    kind,
    level,
    `第${index}项工作`,
    document,
    matter,
    decided,
    Number(day.slice(0, 4)),
  ];
}

const householdRows = ({ households, year }: YearFacts): readonly Row[] =>
  households.map(({ household, level, unit, result }, index) => [
    index + 1,
    household,
    level,
    `${year}-11-20`,
    `干部${index % 90}`,
    unit,
    result,
    year,
    null,
  ]);

function addYearEnd(workbook: Workbook, { year, grades, places, counterparts }: YearFacts): void {
  const townships = workbook.addWorksheet(`年终考核_乡镇${year}`);
  townships.addRow([`示例市${year}年度扶贫成效考核结果（乡镇）`]);
  addRows(
    townships,
    ["年度", "乡镇", "全市排名", "综合评价"],
    grades.map(({ unit, grade, place }) => [year, unit, place, grade]),
  );
  const departments = workbook.addWorksheet("年终考核_区直");
  departments.addRow([`示例市${year}年度脱贫攻坚年终综合指标考核（区直对应单位）`]);
  addRows(
    departments,
    ["年度", "单位", "指标", "全市排名", "参排总数"],
    places.map(({ unit, place }) => [year, unit, "综合", place, counterparts]),
  );
}
