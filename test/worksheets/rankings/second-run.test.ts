// What a run writes into 排名登记 must change nothing on the next run (architecture.md, law 3).
import type { OwnTable, RankingTable } from "../../../src/worksheets/recognition";
import type { SheetSnapshot } from "../../../src/worksheets/snapshot";
import { monthRows, recogniseAll, sheet, type Given } from "./workbook";

/** The registry as the write-back fills it: one row per table. */
function registryOf(tables: readonly RankingTable[]): OwnTable {
  const rows = tables.map((table, index) => ({
    row: index + 1,
    cells: {
      工作表: table.sheet,
      区域: table.range,
      系列: table.series ?? "",
      级别: table.level ?? "",
      数据月份: table.month ?? "",
      排名主体: table.subject ?? "",
      参排总数: table.total ?? "",
      方向: table.direction ?? "",
      括号含义: table.bracket ?? "",
      计分: table.counts ? "计分" : "仅参考",
    },
  }));
  return { sheet: "排名登记", headerRow: 0, columns: {}, rows };
}

const TITLE = "示例区2019年8月脱贫攻坚指标排名";
const WORKBOOKS: Readonly<Record<string, { sheets: readonly SheetSnapshot[]; given?: Given }>> = {
  "a plain month": { sheets: [sheet("8月", monthRows(TITLE))] },
  "a re-issue": { sheets: [sheet("8月", monthRows(TITLE)), sheet("8月(2)", monthRows(TITLE))] },
  "monthly and cumulative": {
    sheets: [sheet("8月", monthRows(TITLE)), sheet("累计", monthRows("示例区2019年1-8月脱贫攻坚指标排名"))],
  },
  "composite and indicators": {
    sheets: [
      sheet("综合", monthRows("示例区2019年8月脱贫攻坚综合排名")),
      sheet("危改", monthRows("示例区2019年8月危房改造排名")),
    ],
  },
  "a month without a year": { sheets: [sheet("Sheet1", monthRows("8月份排名"))] },
  "siblings in one table": {
    sheets: [
      sheet("8月", [
        [TITLE],
        ["乡镇", "危房改造完成率", "危房改造排名", "综合得分", "综合排名"],
        ["甲镇", 1, 1, 97, 2],
        ["乙镇", 0.9, 2, 98, 1],
      ]),
    ],
  },
  "two levels in one table": {
    sheets: [
      sheet("8月", [
        ["某市2019年8月脱贫攻坚指标排名", "", "", "全市7个县(市、区)"],
        ["指标名称", "全市排名", "全省排名", "参排总数(省)", "责任单位"],
        ["危房改造", 6, 92, 106, "区住建局"],
      ]),
    ],
  },
  "a year sheet": {
    sheets: [
      sheet("2019", [
        ["示例区2019年脱贫攻坚指标排名"],
        ["乡镇", "1月", "2月"],
        ["甲镇", 1, 2],
        ["乙镇", 2, 1],
      ]),
    ],
  },
  "scores without ranks": {
    sheets: [sheet("8月", [["示例区2019年8月考核"], ["乡镇", "得分"], ["甲镇", 9], ["乙镇", 8]])],
  },
  "a county table": {
    sheets: [
      sheet("8月", [
        ["某市2019年8月危房改造排名"],
        ["县区", "完成率", "排名"],
        ["甲县", 1, 1],
        ["示例区", 0.9, "2(1)"],
      ]),
    ],
  },
};

it.each(Object.keys(WORKBOOKS))("%s is understood the same way twice", (name) => {
  const { sheets, given } = WORKBOOKS[name] ?? { sheets: [] };
  const first = recogniseAll(sheets, given);
  const second = recogniseAll(sheets, { ...given, registry: registryOf(first.rankingTables) });
  expect(second.rankings).toEqual(first.rankings);
  expect(second.questions).toEqual(first.questions);
  expect(second.tables).toEqual(first.tables);
  expect(second.rankingTables).toEqual(first.rankingTables);
});

it("an answer on 待确认 is newer than what the registry repeats", () => {
  const sheets = WORKBOOKS["monthly and cumulative"]?.sheets ?? [];
  const registry = registryOf(recogniseAll(sheets).rankingTables);
  const found = recogniseAll(sheets, { registry, answers: { "B-21·脱贫攻坚指标排名": "都计分" } });
  expect(found.rankings.map(({ counts }) => counts)).toEqual([true, true]);
});
