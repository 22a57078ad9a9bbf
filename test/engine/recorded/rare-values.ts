// What fields of a situation hold now and then: blanks, unreadable cells, held rows, answers and periods of every kind.
import { EVENT_KINDS, HOUSEHOLD_RESULTS, LEVELS, TOWNSHIP_GRADES } from "../../../src/policy";
import { NOT_SENT } from "../../../src/engine";
import { cell, known, unknown } from "../../support/situation";

const HOLDS = [[], ["IN-CELL·某格"], ["A-2·某指标", "IN-UNIT·某单位"], ["B-9·某表"]];
const MENTIONS = [known("甲镇"), known("区住建局"), known("国营农场"), known("花山街道"), unknown("丑镇")];
const DAYS = [null, "2018-12-31", "2019-03-05", "2019-12-10"];
const YEARS = [null, 2018, 2019];
const MONTHS = ["2018-12", "2019-01", "2019-03", "2019-04"];
const NUMBERS = [null, 1, 2, 3, 4, 5, 12];

/** Values by the pattern of their field (see `disturbances`). */
export const RARE_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  "rankings.*.level": [null, ...LEVELS],
  "rankings.*.month": [null, ...MONTHS],
  "rankings.*.subject": ["乡镇", "区直", "县区", "指标"],
  "rankings.*.total": [null, ...[2, 3, 4, 6, 20, 21].map((value) => ({ value, source: "stated", at: null }))],
  "rankings.*.wholeField": [true, false],
  "rankings.*.direction": [null, "越大越好", "越小越好"],
  "rankings.*.counts": [true, false],
  "rankings.*.grouped": [true, false],
  "rankings.*.holds": HOLDS,
  "rankings.*.series": ["脱贫攻坚工作指标排名", "另一项排名"],
  "rankings.*.entries.*.place": [
    ...[1, 2, 3, 4, 5, 6, 20].map((rank) => ({ kind: "rank", rank, tieMark: false })),
    ...[2, 5].map((rank) => ({ kind: "rank", rank, tieMark: true })),
    ...[1, 2, 3].map((position) => ({ kind: "from-bottom", position })),
    ...[{ kind: "by-score" }, { kind: "unranked" }, { kind: "unreadable" }],
  ],
  "rankings.*.entries.*.total": [null, 4, 20, 30],
  "rankings.*.entries.*.score": [null, 60, 75.5, 90, 98],
  "rankings.*.entries.*.indicator": [null, "控辍保学", "住房安全"],
  "rankings.*.entries.*.group": [null, "A组", "B组"],
  "rankings.*.entries.*.problem": [null, "数据不实"],
  "rankings.*.entries.*.mention": [null, ...MENTIONS],
  "rankings.*.entries.*.ours": [true, false],
  "rankings.*.entries.*.holds": HOLDS,
  "rankings.*.entries.*.responsible": [
    [],
    [{ mention: known("区住建局"), role: "未标", at: cell("指标", "F4") }],
    [
      { mention: known("区住建局"), role: "牵头", at: cell("指标", "F4") },
      { mention: known("区教育局"), role: "配合", at: cell("指标", "F4") },
    ],
    [{ mention: unknown("某局"), role: "牵头", at: cell("指标", "F4") }],
  ],
  "rankings.*.entries.*.responsible.*.role": ["牵头", "配合", "未标"],
  "annualTownships.*.year": [2017, 2018, 2019],
  "annualTownships.*.score": [null, 88, 90],
  "annualTownships.*.rank": NUMBERS,
  "annualTownships.*.grade": [null, ...TOWNSHIP_GRADES],
  "annualTownships.*.gradeAsWritten": [null, "第一档"],
  "annualTownships.*.holds": HOLDS,
  "annualTownships.*.mention": MENTIONS,
  "annualDepartments.*.year": [2017, 2018, 2019],
  "annualDepartments.*.indicator": [null, "综合", "控辍保学", "住房安全"],
  "annualDepartments.*.score": [null, 80, 95],
  "annualDepartments.*.rank": NUMBERS,
  "annualDepartments.*.total": [null, 3, 4, 12],
  "annualDepartments.*.holds": HOLDS,
  "annualDepartments.*.mention": MENTIONS,
  "events.*.date": DAYS,
  "events.*.year": YEARS,
  "events.*.kind": EVENT_KINDS,
  "events.*.level": [null, ...LEVELS],
  "events.*.issuer": [null, "区督查办", "市扶贫办", "人民日报", "某报"],
  "events.*.documentNumber": [null, "市扶领发〔2019〕8号", "区督〔2019〕3号"],
  "events.*.sameMatter": [null, "同一件事"],
  "events.*.subjectMatter": ["会议交流发言", "", "脱贫攻坚工作"],
  "events.*.severe": [true, false],
  "events.*.majorImpact": [null, true, false],
  "events.*.person": [null, "甲镇正职", "某人"],
  "events.*.talkDecided": [null, true, false],
  "events.*.holds": HOLDS,
  "events.*.mention": MENTIONS,
  "households.*.household": ["001", "002"],
  "households.*.level": [null, "国家", "省", "市"],
  "households.*.date": DAYS,
  "households.*.year": YEARS,
  "households.*.helper": [null, "帮扶甲", "帮扶乙"],
  "households.*.result": HOUSEHOLD_RESULTS,
  "households.*.holds": HOLDS,
  "households.*.mention": MENTIONS,
  history: [
    MONTHS.map((month) => ({
      ...{ series: "脱贫攻坚工作指标排名", level: "区", month, unit: "戊乡" },
      at: cell("历史末位", "D2"),
    })),
    [
      {
        series: "脱贫攻坚工作指标排名",
        level: null,
        month: "2019-03",
        unit: "无",
        at: cell("历史末位", "D2"),
      },
    ],
  ],
  leads: [
    [
      {
        indicator: "控辍保学",
        leads: [known("区教育局")],
        supports: [known("甲镇")],
        at: cell("对照", "A2"),
      },
    ],
    [
      {
        ...{ indicator: "住房安全", leads: [known("区住建局"), known("区教育局")], supports: [] },
        at: cell("对照", "A3"),
      },
    ],
  ],
  "units.*.category": ["乡镇", "区直", "其他"],
  "units.*.from": DAYS,
  "units.*.to": DAYS,
  "units.*.listed": [true, false],
  "units.*.heads": [[], ["甲镇正职"], ["某人", "另一人"]],
  "units.*.deputies": [[], ["甲镇分管", "某人"]],
  "units.*.quotaBase": [null, 0, 7, 40],
  "office.districtName": [null, "示例区"],
  "office.people": [{}, { 领导小组组长: "组长甲", 纪委书记: "书记乙", 组织部部长: "部长丙" }],
  "office.validFrom": DAYS,
  "office.validTo": DAYS,
  "office.quotaPercent": [15, 20],
  "office.media": [{ 人民日报: "国家", 某报: "市" }],
  "office.assessmentsPassed": [
    {},
    { "2019 省": true, "2019 国家": true, "2018 市": false },
    { "2019 省": false },
  ],
  "office.closed": [["2019-03"], ["2018"]],
  listed: [
    [{ month: "2019-03", unit: "甲镇", clause: "激1.c", year: 2018 }],
    [{ month: null, unit: "乙镇", clause: "激2.d", year: 2018 }],
  ],
  reports: [
    [
      {
        ...{
          interview: "2019-03 甲镇 约谈",
          unit: "甲镇",
          interviewDay: "2019-03-05",
          reportedDay: "2019-04-30",
        },
        at: cell("整改台账", "F2"),
      },
    ],
  ],
  "submissions.*.received": [null, NOT_SENT, "2019-04-04", "2019-05-20"],
  "submissions.*.leads": [[], [known("区住建局")], [known("区教育局"), unknown("某局")]],
  "submissions.*.level": [null, "区", "市"],
  "submissions.*.problem": [null, "晚了两天"],
};
