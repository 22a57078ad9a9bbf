// Layouts that list units down the rows with one rank column: L01–L03, L08, L24, and the texts around them.
import { monthRows, places, recogniseAll, sheet, TOWNS } from "./workbook";

describe("L01 simple monthly township table", () => {
  const found = recogniseAll([
    sheet(
      "8月",
      [
        ["示例区2019年8月脱贫攻坚工作指标排名表(乡镇)"],
        ["", "", "", "截至:2019年8月31日"],
        ...monthRows("").slice(1),
        ["制表:张三", "", "审核:", "", "报送时间:2019年9月4日"],
      ],
      { merges: ["A1:E1"] },
    ),
  ]);

  it("is one ranking of the district with its ten townships", () => {
    const ranking = found.one();
    expect(ranking).toMatchObject({
      range: "A3:E13",
      series: "脱贫攻坚工作指标排名(乡镇)",
      level: "区",
      month: "2019-08",
      subject: "乡镇",
      total: { value: 10, source: "rows" },
      wholeField: true,
      direction: "越大越好",
      counts: true,
      grouped: false,
      holds: [],
      at: { sheet: "8月", cell: "A1" },
    });
    expect(places(ranking)).toBe(TOWNS.map((town, index) => `${town}=${index + 1}`).join(" "));
    expect(ranking.entries[9]).toMatchObject({
      score: 78.5,
      ours: true,
      at: { sheet: "8月", cell: "D13" },
      row: 13,
    });
  });

  it("is listed with its columns and asks the level without holding anything (no 本区名称)", () => {
    expect(found.tables).toEqual([
      expect.objectContaining({
        kind: "ranking",
        counts: true,
        rows: 10,
        columns: { unit: "B", score: "C", rank: "D" },
      }),
    ]);
    expect(found.questions).toEqual([expect.objectContaining({ code: "D-1", holds: false })]);
  });

  it("tells the write-back where its rows are", () => {
    expect(found.rankingTables).toEqual([
      expect.objectContaining({
        headerRow: 2,
        firstRow: 3,
        lastRow: 12,
        labelColumn: 1,
        orientation: "rows",
      }),
    ]);
  });
});
