// Months of one series under titles that differ in a word, and what the clerk's registry row says for a whole table.
import type { OwnTable } from "../../../src/worksheets/recognition";
import type { CellValue } from "../../../src/worksheets/snapshot";
import { monthRows, recogniseAll, sheet, TOWNS } from "./workbook";

const seriesOf = (july: string, august: string): readonly string[] => {
  const sheets = [sheet("7月", monthRows(july)), sheet("8月", monthRows(august))];
  return recogniseAll(sheets, { district: "示例区" }).rankings.map(({ series }) => series);
};

describe("series from month to month", () => {
  it.each([
    ["示例区2019年7月脱贫攻坚指标排名", "示例区2019年8月份脱贫攻坚指标排名表（乡镇）"],
    ["示例区2019年7月脱贫攻坚指标排名", "示例区2019年8月各乡镇脱贫攻坚指标排名"],
    ["示例区2019年7月脱贫攻坚指标排名", "示例区2019年8月脱贫攻坚指标排名统计表"],
    ["示例区2019年7月脱贫攻坚指标排名", "关于2019年8月份月度脱贫攻坚指标排名情况的通报"],
  ])("%s and %s are one series, named by the first month", (july, august) => {
    expect(seriesOf(july, august)).toEqual(["脱贫攻坚指标排名", "脱贫攻坚指标排名"]);
  });

  it("other indicators stay apart", () => {
    expect(new Set(seriesOf("示例区2019年7月危房改造排名", "示例区2019年8月小额信贷排名")).size).toBe(2);
  });

  it("two names in one month are two series", () => {
    const titles = ["示例区2019年8月信息排名", "示例区2019年8月信息统计排名"] as const;
    expect(new Set(seriesOf(...titles)).size).toBe(2);
  });
});

describe("a registry row with blank cells", () => {
  const registry = (cells: Readonly<Record<string, CellValue>>): OwnTable => ({
    sheet: "排名登记",
    headerRow: 0,
    columns: {},
    rows: [{ row: 1, cells: { 工作表: "8月", ...cells } }],
  });
  const pairs = [
    ["", "危房改造", "", "综合", ""],
    ["乡镇", "完成率", "排名", "得分", "排名"],
    ...TOWNS.map((town, index) => [town, "90%", 10 - index, 97 - index, index + 1]),
  ];

  it("speaks of the composite ranking of its table", () => {
    const rows = [["示例区2019年8月脱贫攻坚指标排名"], ...pairs];
    const { rankings } = recogniseAll([sheet("8月", rows)], {
      registry: registry({ 区域: "A2:E13", 计分: "仅参考" }),
    });
    expect(rankings.map(({ counts }) => counts)).toEqual([false, false]);
  });

  it("gives its month to every ranking of the table", () => {
    const found = recogniseAll([sheet("8月", [["示例区脱贫攻坚指标排名"], ...pairs])], {
      registry: registry({ 区域: "A2:E13", 数据月份: "2019-08" }),
    });
    expect(found.rankings.map(({ month }) => month)).toEqual(["2019-08", "2019-08"]);
    expect(found.codes).not.toContain("C-23");
  });

  it("a table of several rankings without a month is asked about once", () => {
    const { codes } = recogniseAll([sheet("8月", [["示例区脱贫攻坚指标排名"], ...pairs])]);
    expect(codes.filter((code) => code === "C-23")).toHaveLength(1);
  });
});
