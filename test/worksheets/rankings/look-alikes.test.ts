// Sheets that look like rankings and are none: lists with 排序, ledgers of households, persons; and titles with 报送.
import { monthRows, recogniseAll, sheet, TOWNS } from "./workbook";

const LISTED = TOWNS.map((town) => [town, "乡镇"] as const);

it("排序 in front of a budget is a serial number", () => {
  const rows = [
    ["2019年8月乡镇经费预算表"],
    ["排序", "单位", "预算数", "执行数"],
    ...TOWNS.map((town, index) => [index + 1, town, 10 + index, 5]),
  ];
  expect(recogniseAll([sheet("Sheet1", rows)], { directory: LISTED }).tables).toEqual([]);
});

it("排序 under a title that speaks of a ranking, or beside scores, is a rank", () => {
  const ranked = [
    ["示例区2019年8月脱贫攻坚指标排名"],
    ["排序", "乡镇"],
    ...TOWNS.map((town, index) => [index + 1, town]),
  ];
  const scored = [
    ["示例区2019年8月脱贫攻坚指标"],
    ["排序", "乡镇", "得分"],
    ...TOWNS.map((town, index) => [index + 1, town, 90 - index]),
  ];
  expect(recogniseAll([sheet("A", ranked)]).one().total?.value).toBe(10);
  expect(recogniseAll([sheet("A", scored)]).one().total?.value).toBe(10);
});

it("a ledger with several scored rows of one township is no ranking", () => {
  const rows = [
    ["2019年8月入户核查情况"],
    ["序号", "乡镇", "村", "得分"],
    ...TOWNS.flatMap((town) => [
      [1, town, "东村", 90],
      [2, town, "西村", 80],
    ]),
  ];
  expect(recogniseAll([sheet("Sheet1", rows)], { directory: LISTED }).tables).toEqual([]);
});

it("a ranking of householders is listed and nobody's", () => {
  const rows = [
    ["2019年8月积分排名"],
    ["户主", "乡镇", "得分", "排名"],
    ["张三", "甲镇", 90, 1],
    ["李四", "乙镇", 80, 2],
  ];
  const { tables } = recogniseAll([sheet("Sheet1", rows)], { directory: LISTED });
  expect(tables).toMatchObject([{ counts: false, subject: null }]);
});

it.each([
  ["示例区2019年8月信息报送排名", "2019-08"],
  ["示例区二○一九年八月份信息报送排名", "2019-08"],
  ["示例区19年8月信息报送排名", "2019-08"],
])("%s states its month, and the same series", (title, month) => {
  const { month: read, series } = recogniseAll([sheet("Sheet1", monthRows(title))]).one();
  expect([read, series]).toEqual([month, "信息报送排名"]);
});

it("填报时间 above a table is still no data month", () => {
  const rows = [["示例区信息报送排名"], ["填报单位:区委办 填报时间:2019年9月3日"], ...monthRows("").slice(1)];
  expect(recogniseAll([sheet("Sheet1", rows)]).one().month).toBeNull();
});

it.each([
  ["2019年8月示例市乡镇环境整治排名通报", "市", "乡镇环境整治排名"],
  ["关于2019年8月份示例省环境整治排名的通报", "省", "环境整治排名"],
  ["2019年8月城市管理排名", "区", "城市管理排名"],
  ["2019年8月贫困县摘帽工作排名", "区", "贫困县摘帽工作排名"],
  ["2019年8月市场监管工作排名", "区", "市场监管工作排名"],
  ["2019年8月各县区工作排名", "区", "各县区工作排名"],
])("a place behind the date, %s: %s", (title, level, series) => {
  const found = recogniseAll([sheet("Sheet1", monthRows(title))]).one();
  expect([found.level, found.series]).toEqual([level, series]);
});

it("the answer to a blank name counts for that row", () => {
  const rows = monthRows("示例区2019年8月脱贫攻坚指标排名").map((row, index) =>
    index === 11 ? [10, "", 70, 10] : row,
  );
  const id = "IN-UNIT·名次10(2019-08脱贫攻坚指标排名)";
  const asked = recogniseAll([sheet("8月", rows)], { directory: LISTED, district: "示例区" });
  expect(asked.questions.map((question) => question.id)).toContain(id);
  const answered = recogniseAll([sheet("8月", rows)], {
    directory: LISTED,
    district: "示例区",
    answers: { [id]: "癸乡" },
  });
  expect(answered.one().entries.at(-1)?.mention?.unit).toBe("癸乡");
  expect(answered.codes).not.toContain("IN-UNIT");
});

it("a unit written once above its indicators stands for every row of them", () => {
  const rows = [
    ["示例区2019年8月脱贫攻坚指标排名"],
    ["乡镇", "指标", "得分", "排名"],
    ...TOWNS.flatMap((town, index) => [
      [town, "危房改造", 95 - index, index + 1],
      ["", "小额信贷", 95 - index, index + 1],
    ]),
  ];
  const { rankings, codes } = recogniseAll([sheet("8月", rows)], { directory: LISTED });
  expect(rankings.map(({ entries }) => entries.at(-1)?.mention?.unit)).toEqual(["癸乡", "癸乡"]);
  expect(codes).not.toContain("IN-UNIT");
});

it("全区 in front of the date names no district (D-1)", () => {
  const rows = [
    ["全区2019年8月脱贫攻坚指标排名"],
    ["县(市、区)", "得分", "排名"],
    ["甲县", 95, 1],
    ["示例区", 90, 100],
  ];
  expect(recogniseAll([sheet("8月", rows)], { district: "示例区" }).one().level).toBe("省");
});
