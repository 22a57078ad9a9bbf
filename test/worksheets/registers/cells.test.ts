// What register cells may hold: every usual form is read, every doubtful one is left to the clerk.
import {
  readCount,
  readDate,
  readLevel,
  readMonth,
  readYear,
  readYesNo,
} from "../../../src/worksheets/registers/cells";

const value = (read: { readonly kind: string; readonly value?: unknown }): unknown =>
  read.kind === "value" ? read.value : read.kind;

describe("dates", () => {
  it.each([
    [43656, "2019-07-10"],
    [43656.75, "2019-07-10"],
    [36526, "2000-01-01"],
    [20190710, "2019-07-10"],
    ["20190710", "2019-07-10"],
    ["2019-07-10", "2019-07-10"],
    ["2019-7-1", "2019-07-01"],
    ["2019/7/10", "2019-07-10"],
    ["2019.7.10", "2019-07-10"],
    ["２０１９．７．１０", "2019-07-10"],
    ["2019年7月10日", "2019-07-10"],
    ["2019 年 7 月 10 号", "2019-07-10"],
    ["二〇一九年七月十日", "2019-07-10"],
    ["二〇一九年十二月三十一日", "2019-12-31"],
    ["2019-7-1 08:30:00", "2019-07-01"],
    ["2020-02-29", "2020-02-29"],
  ])("reads %p as %s", (cell, day) => expect(value(readDate(cell))).toBe(day));

  it.each([
    "2019-02-29",
    "2019-13-01",
    "2019年7月",
    "7月10日",
    "19.7.10",
    "10/7/2019",
    "2019-07/10",
    "大概七月",
    "#N/A",
    36525,
    73051,
    true,
  ])("leaves %p to the clerk", (cell) => expect(value(readDate(cell))).toBe("unreadable"));

  it("takes blank as blank", () => expect(value(readDate("  "))).toBe("blank"));
});

describe("data months", () => {
  it.each([
    ["2019-08", "2019-08"],
    ["2019年8月", "2019-08"],
    ["2019年8月份", "2019-08"],
    ["201908", "2019-08"],
    [201908, "2019-08"],
    ["2019.10", "2019-10"],
    ["2019/8", "2019-08"],
    [43678, "2019-08"],
    ["2019-08-31", "2019-08"],
  ])("reads %p as %s", (cell, month) => expect(value(readMonth(cell))).toBe(month));

  it.each([2019.1, "8月", "20198", "2019-13", 2019, "上月"])("leaves %p to the clerk", (cell) =>
    expect(value(readMonth(cell))).toBe("unreadable"),
  );
});

describe("years", () => {
  it.each([
    [2019, 2019],
    ["2019年", 2019],
    ["2019年度", 2019],
    ["二〇一九年", 2019],
    [43656, 2019],
  ])("reads %p as %d", (cell, year) => expect(value(readYear(cell))).toBe(year));
  it.each([1999, 2100, "去年", "19"])("leaves %p to the clerk", (cell) =>
    expect(value(readYear(cell))).toBe("unreadable"),
  );
});

describe("是 and 否", () => {
  it.each(["是", " 是 ", "是。", "√", "有", "Y", "yes", true, 1, "TRUE"])("%p is 是", (cell) =>
    expect(value(readYesNo(cell))).toBe(true),
  );
  it.each(["否", "×", "无", "N", false, 0, "不是"])("%p is 否", (cell) =>
    expect(value(readYesNo(cell))).toBe(false),
  );
  it.each(["较重", "？", 2])("%p is neither", (cell) => expect(value(readYesNo(cell))).toBe("unreadable"));
});

describe("levels", () => {
  it.each([
    ["国家", "国家"],
    ["中央", "国家"],
    ["国家级", "国家"],
    ["省级", "省"],
    ["自治区", "省"],
    ["自治区级", "省"],
    ["自治區級", "省"],
    ["市", "市"],
    ["设区市", "市"],
    ["市(设区市)", "市"],
    ["区", "区"],
    ["县级", "区"],
    ["区本级", "区"],
  ])("%s is %s", (cell, level) => expect(value(readLevel(cell))).toBe(level));
  it.each(["全区", "区直", "上级", "乡镇"])("%s is for the clerk to say (D-1)", (cell) =>
    expect(value(readLevel(cell))).toBe("unreadable"),
  );
});

describe("counts", () => {
  it.each([
    [7, 7],
    ["7个", 7],
    ["第七名", 7],
    ["１０６", 106],
  ])("reads %p as %d", (cell, count) => expect(value(readCount(cell))).toBe(count));
  it.each([7.5, -1, "7-9", "若干"])("leaves %p to the clerk", (cell) =>
    expect(value(readCount(cell))).toBe("unreadable"),
  );
});
