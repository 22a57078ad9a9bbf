// Scenario S23: five working days after the interview, with and without the workbook's own calendar (组3).
import { dueDate } from "../../src/engine";
import type { CalendarOverride } from "../../src/engine";
import { TALKS, TALK_LEVELS } from "../../src/policy";
import { day } from "../support/situation";

const off = (...dates: readonly string[]): CalendarOverride[] =>
  dates.map((date) => ({ date: day(date), work: false }));
const GUANGXI_2018 = [
  ...off("2018-04-18", "2018-04-19", "2018-04-20"),
  { date: day("2018-04-15"), work: true },
];

describe("S23 整改报送截止", () => {
  it("春节延长后的2020-01-21：2020-02-05", () => {
    expect(dueDate(day("2020-01-21"), [])).toMatchObject({ due: "2020-02-05" });
  });
  it("2018-04-13：有三月三调整为04-24，没有为04-20", () => {
    expect(dueDate(day("2018-04-13"), GUANGXI_2018)).toMatchObject({ due: "2018-04-24" });
    expect(dueDate(day("2018-04-13"), [])).toMatchObject({ due: "2018-04-20" });
  });
  it("没有放假安排的2027年：按周一至周五并提示", () => {
    expect(dueDate(day("2027-03-01"), [])).toEqual({ due: "2027-03-08", certain: false });
  });
  it("电话提醒没有报送要求，约谈和诫勉谈话有 (C-20)", () => {
    expect(TALK_LEVELS.filter((level) => TALKS[level].reportDue)).toEqual(["L1", "L2", "L3"]);
  });
});
