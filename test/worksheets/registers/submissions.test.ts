// 报送登记: which rankings came when, typed in the forms people use; what is not clear is asked about, never judged.
import { monthRows } from "../rankings/workbook";
import { asked, codes, directory, read, sheet, table, type Row } from "./book";

const HEADER: Row = ["数据月份", "专责小组", "牵头单位", "系列", "应报日期", "报送日期", "存在问题"];
const august = sheet("8月", monthRows("示例区2019年8月脱贫攻坚工作指标排名"));
const book = (...rows: Row[]) => read(august, directory(), sheet("报送登记", [HEADER, ...rows]));
const submissions = (...rows: Row[]) => book(...rows).situation.submissions;

it("reads month, series, the day it came and what is said about it; is listed and remembered", () => {
  const recognition = book(["2019年8月", "住房组", "", "危房改造", "", 43713, "进度慢"]);
  expect(recognition.situation.submissions).toEqual([
    {
      ...{ series: "危房改造", level: null, month: "2019-08", leads: [], received: "2019-09-05" },
      ...{ problem: "进度慢", at: { sheet: "报送登记", cell: "F2" } },
    },
  ]);
  expect(table(recognition, "submissions")).toMatchObject({ rows: 1, counts: false });
  expect(recognition.memory.submissions?.rows).toHaveLength(1);
});

it("names the leading unit of what came late or never", () => {
  expect(
    submissions(
      ["2019-08", "", "区住建局", "危房改造", "", "2019.9.6"],
      ["2019-08", "", "区住建局", "安全饮水", "", "未报"],
    ),
  ).toMatchObject([
    { received: "2019-09-06", leads: [{ unit: "区住建局" }] },
    { received: "未报送", leads: [{ unit: "区住建局" }] },
  ]);
});

it("a blank day says nothing yet; an unreadable one is asked about", () => {
  const recognition = book(
    ["2019-08", "", "", "危房改造", "", ""],
    ["2019-08", "", "", "安全饮水", "", "月初"],
  );
  expect(recognition.situation.submissions).toMatchObject([{ received: null }, { received: null }]);
  expect(asked(recognition, "IN-CELL").at).toEqual({ sheet: "报送登记", cell: "F3" });
});

it("asks who leads the group, and which unit is meant, only where it came late", () => {
  expect(codes(book(["2019-08", "", "", "危房改造", "", "2019-09-05"]))).not.toContain("IN-CELL");
  expect(asked(book(["2019-08", "", "", "危房改造", "", "2019-09-06"]), "IN-CELL").at?.cell).toBe("C2");
  const unknown = (received: string) =>
    book(["2019-08", "", "某某办", "危房改造", "", received]).questions.filter(({ id }) =>
      id.includes("某某办"),
    );
  expect(unknown("2019-09-05")).toEqual([]);
  expect(unknown("2019-09-06")).toMatchObject([{ code: "IN-UNIT", at: { sheet: "报送登记", cell: "C2" } }]);
});

it("is found in Traditional script and in any order of columns, and is no ranking", () => {
  const recognition = read(
    august,
    sheet("報送登記", [
      ["報送日期", "系列", "數據月份"],
      ["2019-09-05", "危房改造", "2019-08"],
    ]),
  );
  expect(recognition.situation.submissions).toMatchObject([{ received: "2019-09-05" }]);
  expect(recognition.tables.filter(({ kind }) => kind === "ranking")).toHaveLength(1);
});
