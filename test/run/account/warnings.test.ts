// 预警: who is one step from the next level, and that nobody else is named. Each edge from below, on it and above.
import type { CellValue, Snapshot } from "../../../src/worksheets";
import { book, DISTRICT, issue, read, sheet, TOWNS } from "./reading";

const warned = (snapshot: Snapshot) =>
  read(snapshot).account.warnings.map(({ unit, clause, distance }) => [
    unit,
    clause,
    distance?.by,
    distance?.unit,
  ]);

describe("a district ranking", () => {
  it("warns of one more last place, and not of the unit that merely stands above the last", () => {
    expect(warned(book(DISTRICT, issue("8")))).toEqual([["癸乡", "约1.b", 1, "次"]]);
  });

  it("says nothing more of a unit that is already there", () => {
    expect(warned(book(DISTRICT, issue("7"), issue("8")))).toEqual([]);
  });

  it("looks at the latest issue only", () => {
    expect(warned(book(DISTRICT, issue("7", "甲镇"), issue("8")))).toEqual([["癸乡", "约1.b", 1, "次"]]);
  });

  it("has the sentence and the cell", () => {
    const [first] = read(book(DISTRICT, issue("8"))).account.warnings;
    expect(first).toMatchObject({ unitType: "乡镇", places: [{ sheet: "8月", cell: "D12" }] });
    expect(first?.text).toBe(
      "2019年8月脱贫攻坚指标排名第10名（共10个），居末位；下一期再居末位，即适用约1.b（乡镇在同一区级排名中连续两期居末位：扣4分，约谈）",
    );
  });

  it("that is for reference only warns nobody", () => {
    const reference = sheet("排名登记", [
      ["工作表", "区域", "计分"],
      ["8月", "A2:D12", "仅参考"],
    ]);
    expect(warned(book(DISTRICT, issue("8"), reference))).toEqual([]);
  });
});

/** A province-wide ranking that lists our row only. */
function province(rank: number): Snapshot {
  return book(
    DISTRICT,
    sheet("指标责任对照", [
      ["指标", "牵头单位"],
      ["饮水安全", "区水利局"],
    ]),
    sheet("8月", [
      ["2019年8月饮水安全全省排名（共106个县区）"],
      ["县区", "指标", "得分", "全省排名", "参排总数", "责任单位"],
      ["江北区", "饮水安全", 80, rank, 106, "区水利局"],
    ]),
  );
}

describe("the edge of a band", () => {
  it.each([
    ["two places away", 85, []],
    ["one place away", 86, [["区水利局", "约4", 1, "名"]]],
    ["just inside", 87, []],
    ["one place from the next band", 96, [["区水利局", "约5", 1, "名"]]],
    ["in the last band", 97, []],
  ])("%s (rank %i of 106)", (_, rank, expected) => {
    expect(warned(province(rank))).toEqual(expected);
  });
});

/** Year-end results of townships: grade by town, ranks in order. */
function yearEnd(year: number, grades: Readonly<Record<string, string>>): ReturnType<typeof sheet> {
  const rows = TOWNS.map((name, index): CellValue[] => [
    year,
    name,
    90 - index,
    index + 1,
    grades[name] ?? "较好",
  ]);
  return sheet(`年终考核_乡镇${year}`, [["年度", "乡镇", "得分", "全市排名", "综合评价"], ...rows]);
}

describe("the year-end assessment", () => {
  it("warns of the second year, and of the last place that cuts the quota", () => {
    const { account } = read(book(DISTRICT, yearEnd(2018, {}), yearEnd(2019, { 壬乡: "一般" })));
    expect(
      account.warnings.map(({ unit, clause, distance }) => [unit, clause, distance?.by, distance?.unit]),
    ).toEqual([
      ["壬乡", "激1.i", 1, "名"],
      ["壬乡", "激1.l", 1, "年"],
    ]);
  });

  it.each([
    ["good grades are far from everything", {}, []],
    ["two places from the end is no warning", { 辛乡: "一般" }, [["辛乡", "激1.l", 1, "年"]]],
    ["who is last and 一般 has the cut already", { 癸乡: "一般" }, [["癸乡", "激1.l", 1, "年"]]],
  ])("%s", (_, grades, expected) => {
    expect(warned(book(DISTRICT, yearEnd(2018, {}), yearEnd(2019, grades)))).toEqual(expected);
  });

  it("looks at the latest assessed year only", () => {
    expect(warned(book(DISTRICT, yearEnd(2018, { 癸乡: "一般" }), yearEnd(2019, {})))).toEqual([]);
  });

  it("a reward within reach is no warning", () => {
    expect(warned(book(DISTRICT, yearEnd(2018, {}), yearEnd(2019, { 乙镇: "好" })))).toEqual([]);
  });
});

describe("a year that is still running", () => {
  const titles = "序号 日期 单位 事项类型 级别 事由 发文单位 文号 重大不良影响 涉及个人".split(" ");
  const exposed = (impact: "是" | "否") => [
    ...[1, "2019-05-06", "甲镇", "媒体曝光", "省", "危房", "省电视台", "无"],
    ...[impact, "张三"],
  ];

  it("names the unit that can't be first class any more and the person who is barred, with clause and cell", () => {
    const { account } = read(book(DISTRICT, issue("8"), sheet("事项登记", [titles, exposed("是")])));
    const [, limited] = account.warnings;
    expect(limited).toMatchObject({ unit: "甲镇", unitType: "乡镇", clause: "激7.d", distance: null });
    expect(limited?.text).toBe("2019年到目前为止：不得一等（激7.d）；不得优秀：张三（激7.d）");
    expect(limited?.places[0]).toMatchObject({ sheet: "事项登记" });
  });

  it("says nothing of an exposure without grave effect", () => {
    const { account } = read(book(DISTRICT, issue("8"), sheet("事项登记", [titles, exposed("否")])));
    expect(account.warnings.filter(({ distance }) => distance === null)).toEqual([]);
  });

  it("is over once the year has been assessed", () => {
    const year = yearEnd(2019, {});
    const { account } = read(book(DISTRICT, issue("8"), sheet("事项登记", [titles, exposed("是")]), year));
    expect(account.warnings.filter(({ distance }) => distance === null)).toEqual([]);
  });
});
