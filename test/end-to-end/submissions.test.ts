// 报送登记 through the real Office.js: rows and dates are proposed, what people typed stays, a late one waits for an answer.
import {
  calculateFile,
  calculateSheets,
  codes,
  DISTRICT,
  DIRECTORY,
  districtSheet,
  type Sheets,
} from "./office";
import { openFile, records, rowOf, saveFile, setCell, sheetOf, titled, type Plain } from "./result-file";

const SHEET = "报送登记";
const HEADER = ["数据月份", "级别", "系列", "专责小组", "牵头单位", "应报日期", "提醒日期", "报送日期"];
const MORE = ["是否逾期", "存在问题", "备注", "来源"];
const BOOK: Sheets = {
  ...DISTRICT,
  ...DIRECTORY,
  "8月": districtSheet("8月"),
  "9月": districtSheet("9月"),
  "11月": districtSheet("11月"),
  [SHEET]: [
    [...HEADER, ...MORE],
    [
      "2019-08",
      "区",
      "脱贫攻坚工作指标排名",
      "综合组",
      "区扶贫办",
      null,
      null,
      43_712,
      null,
      null,
      "电话催过",
      null,
    ],
    ["2019-11", "区", "村集体经济进展", "产业组", "区农业局", null, null, "未报送", null, null, null, null],
  ],
};

/** A day as people see it. */
function dayOf(cell: Plain | undefined): string {
  if (typeof cell === "number") return new Date(Date.UTC(1899, 11, 30 + cell)).toISOString().slice(0, 10);
  return String(cell).replaceAll('"', "").slice(0, 10);
}

const rowsOf = async (path: string) => records(titled(sheetOf(await openFile(path), SHEET), "数据月份"));

it("one row per series and month, a missing month included; group and unit go on from month to month", async () => {
  const { out, document } = await calculateSheets(BOOK);
  const rows = await rowsOf(out);
  expect(
    rows.map((row) => [row["数据月份"], row["专责小组"], dayOf(row["应报日期"]), dayOf(row["提醒日期"])]),
  ).toEqual([
    ["2019-08", "综合组", "2019-09-05", "2019-09-05"],
    ["2019-11", "产业组", "2019-12-05", "2019-12-05"],
    ["2019-09", "综合组", "2019-10-05", "2019-09-30"],
    ["2019-10", "综合组", "2019-11-05", "2019-11-05"],
    ["2019-11", "综合组", "2019-12-05", "2019-12-05"],
  ]);
  expect(rows[0]).toMatchObject({
    报送日期: 43_712,
    是否逾期: "按期",
    备注: "电话催过",
    来源: "8月!A1",
  });
  expect(rows.map((row) => row["是否逾期"])).toEqual(["按期", "未报送", "未填日期", "逾期未报", "未填日期"]);
  expect(rows[3]).toMatchObject({ 牵头单位: "区扶贫办", 来源: "工作簿中没有这一期的排名表" });
  expect(codes(document)).toContain("C-18");
  expect(document.adjustments.filter(({ clause }) => clause === "激8.c")).toMatchObject([
    { unit: "区农业局", month: "2019-12", points: 0, amount: -0.5, status: "待确认" },
  ]);
});

it("is counted by the answer alone; a further run writes nothing; a removed issue leaves no row behind", async () => {
  const first = await calculateSheets(BOOK);
  const book = await openFile(first.out);
  const questions = titled(sheetOf(book, "待确认"), "编号");
  setCell(questions, rowOf(questions, "代码", "C-18"), "答复", "按激8.c扣分");
  await saveFile(book, first.out);
  const second = await calculateFile(first.out);
  expect(second.document.adjustments.filter(({ clause }) => clause === "激8.c")).toMatchObject([
    { points: -0.5, status: "建议" },
  ]);
  expect((await calculateFile(second.out)).stderr).toContain("没有需要改动的地方");

  const later = await openFile(second.out);
  later.removeWorksheet("11月");
  await saveFile(later, second.out);
  const third = await calculateFile(second.out);
  expect((await rowsOf(third.out)).map((row) => `${String(row["数据月份"])}${String(row["系列"])}`)).toEqual([
    "2019-08脱贫攻坚工作指标排名",
    "2019-11村集体经济进展",
    "2019-09脱贫攻坚工作指标排名",
  ]);
});
