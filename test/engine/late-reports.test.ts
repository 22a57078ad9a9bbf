// G-7, POL-LATE: a rectification report after the fifth working day is proposed as late papers (激8.c, 组3).
import { wording } from "../../src/policy";
import { codes, evaluated, ledger } from "../support/results";
import { cell, day } from "../support/situation";

const report = (unit: string, reported: string) => ({
  interview: `2019-09·${unit}·约谈`,
  unit,
  interviewDay: day("2019-10-08"), // due on the 14th: Saturday the 12th was a working day
  reportedDay: day(reported),
  at: cell("整改台账", "F3"),
});

describe("逾期报送整改 G-7", () => {
  it.each([
    ["2019-10-13", []],
    ["2019-10-14", []],
    ["2019-10-15", ["2019-10 甲镇 激8.c -2 待确认"]],
  ])("截止2019-10-14，%s报送", (reported, lines) => {
    expect(ledger(evaluated({ reports: [report("甲镇", reported)] }))).toEqual(lines);
  });

  it("区直0.5分；答复后计分或不计；非本区考核单位不提", () => {
    const reports = [report("区住建局", "2019-10-30"), report("外单位", "2019-10-30")];
    const open = evaluated({ reports });
    expect(ledger(open)).toEqual(["2019-10 区住建局 激8.c -0.5 待确认"]);
    expect(codes(open)).toEqual(["G-7"]);
    const answered = (text: string) =>
      ledger(evaluated({ reports, answers: { [open.questions[0]?.id ?? ""]: text } }));
    expect(answered("按激8.c扣分")).toEqual(["2019-10 区住建局 激8.c -0.5"]);
    expect(answered("不处理")).toEqual([]);
  });

  it("写明截止、报送日和依据的单元格", () => {
    const { outcomes, questions } = evaluated({ reports: [report("甲镇", "2019-10-15")] });
    expect(outcomes).toMatchObject([
      {
        ...{ id: "2019-10·甲镇·激8.c·整改报送·2019-09·甲镇·约谈", cites: ["组3"], kind: "undecided" },
        ...{
          sourceKey: "整改台账#2019-10·甲镇·激8.c·整改报送·2019-09·甲镇·约谈",
          missing: [questions[0]?.id],
        },
        checks: [
          {
            ...{ label: "event.check.reported-in-time", want: "2019-10-14", got: "2019-10-15", ok: true },
            ...{ evidence: [{ cell: "F3" }], source: "computed" },
          },
        ],
      },
    ]);
    expect(outcomes.flatMap(({ reason, flags }) => [reason, ...flags].map(wording))).toEqual([
      "整改情况2019-10-15报送，截止2019-10-14，逾期",
      "逾期报送整改，建议按激8.c（POL-LATE）",
    ]);
    expect(questions).toMatchObject([
      {
        ...{ id: "G-7·2019-09·甲镇·约谈", code: "G-7", holds: true, affects: ["甲镇"], at: { cell: "F3" } },
        choices: ["按激8.c扣分", "不处理"],
      },
    ]);
    expect(questions.map(({ message }) => wording(message))).toEqual([
      "甲镇逾期报送整改情况（2019-09·甲镇·约谈）：按激8.c扣分，还是不处理？",
    ]);
  });

  it("POL-LATE 不处理：没有", () => {
    const switches = { "POL-LATE": "不处理" } as const;
    expect(evaluated({ reports: [report("甲镇", "2019-10-30")], switches }).outcomes).toEqual([]);
  });
});
