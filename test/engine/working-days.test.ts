// Deadlines of five working days (组3) and the list of working days, with and without a workbook's overrides.
import fc from "fast-check";
import chineseDays from "chinese-days/dist/chinese-days.json";
import { dueDate, workingDays, type CalendarOverride } from "../../src/engine";
import { CALENDAR, type IsoDate } from "../../src/policy";

const day = (text: string) => text as IsoDate;
const off = (...days: string[]): CalendarOverride[] => days.map((date) => ({ date: day(date), work: false }));
const work = (...days: string[]): CalendarOverride[] => days.map((date) => ({ date: day(date), work: true }));

/** 壮族三月三 as the autonomous region proclaimed it, year by year. */
const GUANGXI: readonly CalendarOverride[] = [
  ...off("2017-03-30", "2017-03-31", "2017-04-01"),
  ...work("2017-04-08"),
  ...off("2018-04-18", "2018-04-19", "2018-04-20"),
  ...work("2018-04-15"),
  ...off("2021-04-14", "2021-04-15", "2021-04-16"),
  ...work("2021-04-18"),
  ...off("2023-04-21", "2023-04-22", "2023-04-23"),
];

describe("组3 the report is due on the fifth working day after the interview", () => {
  it.each([
    ["2017-03-28", "2017-04-05", "2017-04-08"],
    ["2018-04-13", "2018-04-20", "2018-04-24"],
    ["2018-04-17", "2018-04-24", "2018-04-27"],
    ["2019-04-30", "2019-05-09", "2019-05-09"],
    ["2019-09-27", "2019-10-10", "2019-10-10"],
    ["2020-01-17", "2020-01-23", "2020-01-23"],
    ["2020-01-21", "2020-02-05", "2020-02-05"],
    ["2020-03-25", "2020-04-01", "2020-04-01"],
    ["2020-09-29", "2020-10-13", "2020-10-13"],
    ["2021-04-13", "2021-04-20", "2021-04-22"],
    ["2026-02-12", "2026-02-26", "2026-02-26"],
  ])("interview on %s: due %s nationally, %s with Guangxi's holidays", (interview, national, guangxi) => {
    expect(dueDate(day(interview), [])).toEqual({ due: national, certain: true });
    expect(dueDate(day(interview), GUANGXI)).toEqual({ due: guangxi, certain: true });
  });

  it("counts Monday to Friday and says so in a year without a holiday notice", () => {
    expect(dueDate(day("2027-03-01"), [])).toEqual({ due: "2027-03-08", certain: false });
  });

  it("is uncertain when the count runs into a year without a holiday notice, certain when it just does not", () => {
    expect(dueDate(day("2026-12-24"), [])).toEqual({ due: "2026-12-31", certain: true });
    expect(dueDate(day("2026-12-25"), [])).toEqual({ due: "2027-01-01", certain: false });
  });

  it("does not count the interview day, whether or not it is a working day", () => {
    expect(dueDate(day("2019-07-05"), []).due).toBe("2019-07-12");
    expect(dueDate(day("2019-07-06"), []).due).toBe("2019-07-12");
    expect(dueDate(day("2019-07-07"), []).due).toBe("2019-07-12");
    expect(dueDate(day("2019-07-08"), []).due).toBe("2019-07-15");
  });

  it("lets the workbook turn a working day off and a day off into work, in unknown years too", () => {
    expect(dueDate(day("2019-07-08"), off("2019-07-10")).due).toBe("2019-07-16");
    expect(dueDate(day("2019-07-08"), work("2019-07-13")).due).toBe("2019-07-13");
    expect(dueDate(day("2027-03-01"), work("2027-03-06"))).toEqual({ due: "2027-03-06", certain: false });
  });

  it("refuses text that is no day", () => {
    expect(() => dueDate(day("三月"), [])).toThrow("not a calendar day");
  });
});

describe("工作日历 the list of working days", () => {
  it("lists a year ascending, without holidays and with make-up workdays", () => {
    const dates = workingDays(2020, 2020, []).map(({ date }) => date);
    expect(dates[0]).toBe("2020-01-02");
    expect(dates).toEqual([...dates].sort());
    expect(dates).toContain("2020-01-19");
    expect(dates).not.toContain("2020-02-01");
    expect(dates).toHaveLength(249);
  });

  it("marks the days of a year without a notice", () => {
    const days = workingDays(2026, 2027, []);
    expect(days.filter(({ date }) => date < "2027").every(({ certain }) => certain)).toBe(true);
    expect(days.filter(({ date }) => date >= "2027").some(({ certain }) => certain)).toBe(false);
  });

  it("is empty when the years are the wrong way round", () => {
    expect(workingDays(2021, 2020, [])).toEqual([]);
  });

  it("agrees with the deadline: the fifth listed day after the last one on or before the interview", () => {
    const list = workingDays(2016, 2026, GUANGXI).map(({ date }) => date);
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2016-01-05"), max: new Date("2026-12-01"), noInvalidDate: true }),
        (date) => {
          const interview = day(date.toISOString().slice(0, 10));
          const position = list.filter((listed) => listed <= interview).length - 1;
          return dueDate(interview, GUANGXI).due === list[position + 5];
        },
      ),
    );
  });
});

describe("the holiday table", () => {
  const { holidays, workdays } = chineseDays as unknown as Record<string, Record<string, string>>;
  const listed = workingDays(2016, 2026, []).map(({ date }) => date);

  it("holds exactly the years 2016 to 2026", () => {
    expect(Object.keys(CALENDAR)).toEqual(Array.from({ length: 11 }, (_, index) => String(2016 + index)));
  });

  it("equals the package's holidays and make-up workdays, day by day", () => {
    const expected: string[] = [];
    const last = Date.parse("2026-12-31");
    for (let time = Date.parse("2016-01-01"); time <= last; time += 86_400_000) {
      const date = new Date(time).toISOString().slice(0, 10);
      const weekday = new Date(time).getUTCDay() % 6 !== 0;
      if (workdays?.[date] !== undefined || (weekday && holidays?.[date] === undefined)) expected.push(date);
    }
    expect(listed).toEqual(expected);
  });
});
