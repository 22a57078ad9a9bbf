// C-17, C-18: rankings sent after the 5th, or not at all, are proposed as 激8.c for the unit that leads the group (组1).
import { NOT_SENT, lastWorkingDay, submissionDue } from "../../src/engine";
import type { Submission } from "../../src/engine";
import { wording } from "../../src/policy";
import type { IsoMonth } from "../../src/policy";
import { codes, evaluated, ledger } from "../support/results";
import { cell, day } from "../support/situation";

const month = (text: string) => text as IsoMonth;
const submission = (received: string | null, unit: string | null = "区住建局"): Submission => ({
  series: "危房改造",
  level: "市",
  month: month("2019-08"),
  leads: [{ text: unit ?? "某局", unit }],
  received: received === null || received === NOT_SENT ? received : day(received),
  problem: null,
  at: cell("报送登记", "G3"),
});
const of = (received: string | null, unit?: string | null) =>
  evaluated({ submissions: [submission(received, unit)] });

describe("应报日期 C-17", () => {
  it("is the 5th of the next month, also across the year", () => {
    expect(submissionDue(month("2019-08"))).toBe("2019-09-05");
    expect(submissionDue(month("2019-12"))).toBe("2020-01-05");
  });

  it.each([
    ["2019-09-05", "2019-09-05"], // Thursday
    ["2019-10-05", "2019-09-30"], // within the October holiday
    ["2020-01-05", "2020-01-03"], // Sunday
    ["2019-05-05", "2019-05-05"], // Sunday worked in exchange
  ])("reminds for %s on %s", (due, reminder) => {
    expect(lastWorkingDay(day(due), [])).toBe(reminder);
  });

  it("heeds the office's own calendar", () => {
    expect(lastWorkingDay(day("2019-09-05"), [{ date: day("2019-09-05"), work: false }])).toBe("2019-09-04");
  });
});

describe("逾期报送排名 C-18", () => {
  it.each([
    [null, []],
    ["2019-09-04", []],
    ["2019-09-05", []],
    ["2019-09-06", ["2019-09 区住建局 激8.c -0.5 待确认"]],
    ["2019-10-08", ["2019-10 区住建局 激8.c -0.5 待确认"]],
    ["未报送", ["2019-09 区住建局 激8.c -0.5 待确认"]],
  ])("应报2019-09-05，报送%s", (received, lines) => {
    const result = of(received);
    expect(ledger(result)).toEqual(lines);
    expect(codes(result)).toEqual(lines.map(() => "C-18"));
  });

  it("counts only after the answer; 不处理 gives no row", () => {
    const open = of("2019-09-06");
    const answered = (text: string) =>
      ledger(
        evaluated({
          submissions: [submission("2019-09-06")],
          answers: { [open.questions[0]?.id ?? ""]: text },
        }),
      );
    expect(answered("按激8.c扣分")).toEqual(["2019-09 区住建局 激8.c -0.5"]);
    expect(answered("不处理")).toEqual([]);
  });

  it("says what was due when, what came when, and where that stands", () => {
    const { outcomes, questions } = of("2019-09-06");
    expect(outcomes).toMatchObject([
      {
        ...{ id: "2019-09·区住建局·激8.c·报送·2019-08·市危房改造", clause: "激8.c", cites: ["组1"] },
        ...{ sourceKey: "报送登记#2019-09·区住建局·激8.c·报送·2019-08·市危房改造", unitType: "区直" },
        ...{
          kind: "undecided",
          status: "待确认",
          missing: ["C-18·区住建局·2019-08·市·危房改造"],
          year: 2019,
        },
        ...{ level: null, talk: null, sources: [{ cell: "G3" }] },
        checks: [
          {
            ...{ label: "event.check.submitted-in-time", want: "2019-09-05", got: "2019-09-06", ok: true },
            ...{ evidence: [{ cell: "G3" }], source: "computed" },
          },
        ],
      },
    ]);
    expect(outcomes.map(({ reason }) => wording(reason))).toEqual([
      "2019-08危房改造应于2019-09-05前报送，实际2019-09-06",
    ]);
    expect(questions).toMatchObject([
      {
        ...{
          id: "C-18·区住建局·2019-08·市·危房改造",
          holds: true,
          affects: ["区住建局"],
          at: { cell: "G3" },
        },
        choices: ["按激8.c扣分", "不处理"],
      },
    ]);
    expect(questions.map(({ message }) => wording(message)).join()).toContain("区住建局");
  });

  it("of a ranking without a level keeps ids of its own", () => {
    const { outcomes, questions } = evaluated({ submissions: [{ ...submission("未报送"), level: null }] });
    expect(outcomes.map(({ id }) => id)).toEqual(["2019-09·区住建局·激8.c·报送·2019-08·危房改造"]);
    expect(questions.map(({ id }) => id)).toEqual(["C-18·区住建局·2019-08··危房改造"]);
  });

  it("proposes nothing for a unit outside the district or one that nobody knows", () => {
    expect(ledger(of("2019-09-06", "外单位"))).toEqual([]);
    expect(ledger(of("2019-09-06", null))).toEqual([]);
  });

  it("says so when the day was a day off", () => {
    const flagsOf = (data: string) =>
      evaluated({
        submissions: [{ ...submission("未报送"), month: month(data) }],
      }).outcomes.flatMap(({ flags }) => flags.map(({ code }) => code));
    expect(flagsOf("2019-08")).not.toContain("event.flag.due-day-off");
    expect(flagsOf("2019-09")).toContain("event.flag.due-day-off");
  });
});
