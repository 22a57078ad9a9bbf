// 单位名录 and 指标责任对照: who is who, and who answers for what.
import { asked, codes, directory, read, said, sheet, table } from "./book";

it("reads a unit with every column", () => {
  const { units } = read(
    directory(["新城街道", "区直", "", "", "", "", "2019-07-01", "2020-12-31", ""]),
  ).situation;
  expect(units[0]).toEqual({
    name: "甲镇",
    category: "乡镇",
    aliases: ["甲"],
    heads: ["张甲", "李甲"],
    deputies: ["王甲"],
    quotaBase: 40,
    from: null,
    to: null,
    listed: true,
    at: { sheet: "单位名录", cell: "A2" },
  });
  expect(units[5]).toMatchObject({ category: "区直", from: "2019-07-01", to: "2020-12-31" });
});

it("keeps the clerk's order and script", () => {
  const recognition = read(
    sheet("單位名錄", [
      ["單位", "類別"],
      ["龍山鎮", "鄉鎮"],
      ["甲 镇", "乡镇"],
    ]),
  );
  expect(recognition.situation.units.map(({ name }) => name)).toEqual(["龍山鎮", "甲镇"]);
  expect(table(recognition, "units")).toMatchObject({ range: "A1:B3", rows: 2, counts: false });
});

it("a blank 类别 follows the suffix; where that says nothing, the clerk is asked", () => {
  const recognition = read(
    sheet("单位名录", [
      ["单位", "类别"],
      ["甲镇", ""],
      ["区住建局", ""],
      ["红旗农场", ""],
    ]),
  );
  expect(recognition.situation.units.map(({ category }) => category)).toEqual(["乡镇", "区直", "其他"]);
  const question = asked(recognition, "IN-CELL");
  expect(question).toMatchObject({
    at: { sheet: "单位名录", cell: "B4" },
    choices: ["乡镇", "区直", "其他"],
  });
  expect(said(question)).toContain("红旗农场");
});

it("an unreadable head-count is asked about", () => {
  const question = asked(read(directory(["丙乡", "乡镇", "", "", "", "四十多"])), "IN-CELL");
  expect(question.at).toEqual({ sheet: "单位名录", cell: "F7" });
});

it("a listed unit outweighs what its suffix says (A-11)", () => {
  const recognition = read(directory(["区税务局", "区直"]));
  expect(recognition.situation.units.find(({ name }) => name === "区税务局")?.category).toBe("区直");
});

it("reads leads and supports of an indicator", () => {
  const recognition = read(
    directory(),
    sheet("指标责任对照", [
      ["指标", "牵头单位", "配合单位", "备注"],
      ["危房改造", "区住建局", "区扶贫办、甲镇", ""],
      ["饮水安全", "水利站", "", ""],
    ]),
  );
  expect(recognition.situation.leads[0]).toEqual({
    indicator: "危房改造",
    leads: [{ text: "区住建局", unit: "区住建局" }],
    supports: [
      { text: "区扶贫办", unit: "区扶贫办" },
      { text: "甲镇", unit: "甲镇" },
    ],
    at: { sheet: "指标责任对照", cell: "A2" },
  });
  expect(asked(recognition, "IN-UNIT").at).toEqual({ sheet: "指标责任对照", cell: "B3" });
  expect(codes(recognition)).toEqual(["IN-UNIT"]);
});

it("节假日调整: the last row of a day stands, unreadable rows change nothing", () => {
  const recognition = read(
    sheet("节假日调整", [
      ["日期", "类型", "说明", "依据"],
      ["2018-04-18", "放假", "壮族三月三"],
      [43205, "上班"],
      ["2018-04-20", "上班"],
      ["2018-04-20", "放假"],
      ["2018-04-30", "调休"],
    ]),
  );
  expect(recognition.situation.calendar).toEqual([
    { date: "2018-04-15", work: true },
    { date: "2018-04-18", work: false },
    { date: "2018-04-20", work: false },
  ]);
  expect(asked(recognition, "IN-CELL").at).toEqual({ sheet: "节假日调整", cell: "B6" });
});
