// Titles, other names, drop-downs and help of every sheet, literally: workbooks in use are found again by them.
import { CALENDAR_MONTHS, NO_INTERVIEWS, PAPER_MARK } from "../../src/policy";
import { EXPECTED_SHEETS } from "./expected-sheets";
import { SHEET_WORDS } from "./sheet-words";

describe("各表的栏目和说明逐项写明", () => {
  it("一张不多，一张不少", () => {
    expect(Object.keys(SHEET_WORDS)).toEqual(Object.keys(EXPECTED_SHEETS));
  });
  it.each(Object.keys(EXPECTED_SHEETS))("%s", (name) => {
    expect(SHEET_WORDS[name]).toEqual(EXPECTED_SHEETS[name]);
  });
});

it("产品自己写的几句，运行后按原文认出", () => {
  expect(NO_INTERVIEWS).toBe("本月无约谈");
  expect(PAPER_MARK).toBe("系统建议，以领导小组审定为准");
  expect(CALENDAR_MONTHS).toEqual(["月份", "天数", "工作日（* 按周一至周五推算）"]);
});
