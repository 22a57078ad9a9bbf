// The facts of a random year as a clerk's workbook: one sheet for every ranking, the registers, the directory, the settings.
import { SWITCHES, SWITCH_CODES } from "../../../src/policy";
import type { CellValue } from "../../../src/worksheets";
import type { IndicatorFact, IssueFacts, YearFacts } from "../formulas/facts";
import { deputyOf, DEPARTMENTS, FARM, headOf, STREET, TOWNSHIPS } from "../formulas/office";

/** A sheet as rows; the first `heading` rows are title and header, the others are facts. */
export interface Page {
  readonly name: string;
  readonly heading: number;
  readonly rows: readonly (readonly CellValue[])[];
}

export type Book = readonly Page[];

/** The whole workbook; districts rankings first, as they come in. */
export function bookOf(facts: YearFacts): Book {
  return [
    ...facts.issues.map(issuePage),
    ...byTable(facts.indicators).map(indicatorPage),
    ...registers(facts),
    directoryPage(facts),
    settingsPage(facts),
  ].filter(({ heading, rows }) => rows.length > heading);
}

const titleOf = (district: string, month: string, series: string): string =>
  `${district}${month.slice(0, 4)}年${Number(month.slice(5))}月${series}`;

function issuePage({ series, month, subject, ranks }: IssueFacts): Page {
  const rows = ranks.map(({ unit, rank }, index) => [index + 1, unit, rank ?? "/", ""]);
  const heading = ["序号", subject === "乡镇" ? "乡镇" : "单位", "排名", "备注"];
  return page(`${series}${month}`, [[titleOf("示例区", month, series)], heading], rows);
}

/** Own rows of one month and level stand in one table, as in layout L07. */
function byTable(indicators: readonly IndicatorFact[]): readonly (readonly IndicatorFact[])[] {
  const tables = new Map<string, IndicatorFact[]>();
  for (const fact of indicators) {
    const key = `${fact.month} ${fact.level}`;
    tables.set(key, [...(tables.get(key) ?? []), fact]);
  }
  return [...tables.values()];
}

function indicatorPage(facts: readonly IndicatorFact[]): Page {
  const [{ month, level } = { month: "", level: "市" as const }] = facts;
  const scope = level === "市" ? "全市" : "全省";
  const names = (fact: IndicatorFact, role: string): string =>
    fact.responsible.flatMap((one) => (one.role === role ? [one.unit] : [])).join("、");
  const rows = facts.map((fact, index) => [
    ...[index + 1, fact.indicator, fact.rank, fact.total],
    ...[names(fact, "牵头"), names(fact, "配合")],
  ]);
  const title = titleOf(level === "市" ? "示例市" : "示例省", month, "脱贫攻坚指标排名（本区情况）");
  const heading = ["序号", "指标名称", `${scope}排名`, "参排总数", "牵头单位", "配合单位"];
  return page(`指标${level}${month}`, [[title], heading], rows);
}

function page(name: string, heading: Page["rows"], rows: Page["rows"]): Page {
  return { name, heading: heading.length, rows: [...heading, ...rows] };
}

const yesNo = (value: boolean | null): string => (value === null ? "" : value ? "是" : "否");

function registers(facts: YearFacts): readonly Page[] {
  return [
    page("事项登记", [EVENT_TITLES], facts.events.map(eventRow)),
    page(
      "抽检户登记",
      [["序号", "户编号", "考核级别", "日期", "帮扶干部", "所在单位", "结果", "归属年度"]],
      facts.households.map(({ household, level, day, helper, unit, result, year }, index) => [
        ...[index + 1, household, level, day, helper, unit, result, year],
      ]),
    ),
    page(
      "年终考核_乡镇",
      [["年度", "乡镇", "得分", "全市排名", "综合评价"]],
      facts.grades.map(({ year, unit, place, grade }) => [year, unit, 100 - place, place, grade]),
    ),
    page(
      "年终考核_区直",
      [["年度", "单位", "指标", "得分", "全市排名", "参排总数"]],
      facts.places.map(({ year, unit, place, counterparts }) => [
        ...[year, unit, "综合", 100 - place, place, counterparts],
      ]),
    ),
    page(
      "历史末位",
      [["系列", "级别", "数据月份", "单位"]],
      facts.history.map(({ series, month, unit }) => [series, "区", month, unit]),
    ),
  ];
}

const EVENT_TITLES = [
  ...["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号", "同一事项", "情节严重"],
  ...["重大不良影响", "涉及个人", "约谈决定", "归属年度"],
];

function eventRow(fact: YearFacts["events"][number], index: number): CellValue[] {
  const { day, unit, kind, level, issuer, document, matter, severe, impact, person, talk, year } = fact;
  return [
    ...[index + 1, day, unit, kind, level, `${kind}的事`, issuer, document ?? "", matter ?? ""],
    ...[yesNo(severe), yesNo(impact), person, yesNo(talk), year],
  ];
}

function directoryPage({ staff }: YearFacts): Page {
  const of = (category: string) => (unit: string) => [
    ...[unit, category, "", headOf(unit), deputyOf(unit), staff[unit] ?? ""],
  ];
  return page(
    "单位名录",
    [["单位", "类别", "别名", "主要负责人", "分管负责人", "评优人数基数"]],
    [...[...TOWNSHIPS, STREET].map(of("乡镇")), ...[FARM].map(of("其他")), ...DEPARTMENTS.map(of("区直"))],
  );
}

function settingsPage({ switches, passed, validFrom, validTo }: YearFacts): Page {
  const rows = [
    ["本区名称", "示例区"],
    ...SWITCH_CODES.map((code) => [`${code} ${SWITCHES[code].name}`, switches[code]]),
    ...Object.entries(passed).map(([check, yes]) => [`考核通过 ${check}`, yesNo(yes)]),
    ...(validFrom === null ? [] : [["制度起始日期", validFrom]]),
    ...(validTo === null ? [] : [["制度截止日期", validTo]]),
  ];
  return page("设置", [["项目", "值"]], rows);
}
