// 历史末位: last places of issues that are not in the workbook (C-8), tied to the series they mean.
import { monthRows } from "../rankings/workbook";
import { asked, codes, read, sheet, table, type Row } from "./book";

const history = (...rows: Row[]) => sheet("历史末位", [["系列", "级别", "数据月份", "单位"], ...rows]);
const august = sheet("8月", monthRows("示例区2019年8月脱贫攻坚工作指标排名"));
const facts = (...rows: Row[]) => read(august, history(...rows)).situation.history;

it("reads series, level, month and unit", () => {
  const recognition = read(august, history(["脱贫攻坚工作指标排名", "区", "2019-07", "癸乡"]));
  expect(recognition.situation.history).toEqual([
    {
      series: "脱贫攻坚工作指标排名",
      level: "区",
      month: "2019-07",
      unit: "癸乡",
      at: { sheet: "历史末位", cell: "D2" },
    },
  ]);
  expect(table(recognition, "history")).toMatchObject({ range: "A1:D2", rows: 1 });
  expect(recognition.memory.history?.rows).toHaveLength(1);
});

it("the whole title of a sheet and a blank level mean its series", () => {
  expect(facts(["示例区2019年7月脱贫攻坚工作指标排名表", "", "2019年7月", "癸乡"])).toMatchObject([
    { series: "脱贫攻坚工作指标排名", level: "区" },
  ]);
});

it("无 says that nobody of ours was last; several units were last together", () => {
  expect(facts(["脱贫攻坚工作指标排名", "区", "2019-06", "无"])).toMatchObject([{ unit: null }]);
  expect(facts(["脱贫攻坚工作指标排名", "区", "2019-07", "壬镇、癸乡"]).map(({ unit }) => unit)).toEqual([
    "壬镇",
    "癸乡",
  ]);
});

it("a row without a readable month is asked about and left out", () => {
  const recognition = read(august, history(["脱贫攻坚工作指标排名", "区", "上月", "癸乡"]));
  expect(recognition.situation.history).toEqual([]);
  expect(asked(recognition, "IN-CELL").at).toEqual({ sheet: "历史末位", cell: "C2" });
});

it("a row of an unknown series is left for the rules to place", () => {
  const recognition = read(august, history(["产业扶贫排名", "区", "2019-07", "癸乡"]));
  expect(recognition.situation.history).toMatchObject([{ series: "产业扶贫排名" }]);
  expect(codes(recognition)).not.toContain("IN-CELL");
});
