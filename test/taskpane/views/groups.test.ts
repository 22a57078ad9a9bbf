// What the views list under which heading, and in which order.
import { texts } from "../../../src/taskpane/texts/zh-CN";
import { sayIn } from "../../../src/taskpane/texts";
import {
  choiceWords,
  groupQuestions,
  groupSettings,
  groupSheets,
  groupWarnings,
  questionSubject,
  settledAnswers,
  tableName,
  triggerLines,
} from "../../../src/taskpane/views/groups";
import { account, adjustment, question, setting, sheet, warning } from "./samples";

const say = sayIn(texts);

describe("recognised tables", () => {
  test("rankings with open questions come first, then those by default, each in the workbook's order", () => {
    const sheets = [
      sheet({ id: "1月", certainty: "certain" }),
      sheet({ id: "2月", certainty: "open" }),
      sheet({ id: "3月", certainty: "likely" }),
      sheet({ id: "4月", certainty: "open" }),
    ];
    expect(groupSheets(sheets).rankings.map(({ id }) => id)).toEqual(["2月", "4月", "3月", "1月"]);
  });

  test("registers and year-end results stand apart from rankings", () => {
    const sheets = [sheet({ id: "事项", kind: "events" }), sheet({ id: "1月" })];
    const { rankings, registers } = groupSheets(sheets);
    expect([rankings.map(({ id }) => id), registers.map(({ id }) => id)]).toEqual([["1月"], ["事项"]]);
  });

  test("a table is called by its sheet, and by its series where that says more", () => {
    const place = { sheet: "8月", cell: "A2:F14" };
    expect(tableName(sheet({ place, series: "脱贫攻坚指标排名" }))).toBe("8月 脱贫攻坚指标排名");
    expect(tableName(sheet({ place, series: "8月" }))).toBe("8月");
    expect(tableName(sheet({ place, series: null }))).toBe("8月");
  });
});

describe("questions", () => {
  test("those that hold points stand apart", () => {
    const { held, other } = groupQuestions([
      question({ id: "a", holds: false }),
      question({ id: "b", holds: true }),
    ]);
    expect([held.map(({ id }) => id), other.map(({ id }) => id)]).toEqual([["b"], ["a"]]);
  });

  test("a question is about the unknown unit, else the first it affects, else its code", () => {
    expect(questionSubject(question({ unknownUnit: "柳林", affects: ["甲镇"] }))).toBe("柳林");
    expect(questionSubject(question({ affects: ["甲镇", "乙镇"] }))).toBe("甲镇");
    expect(questionSubject(question({ affects: [], code: "B-9" }))).toBe("B-9");
  });

  test.each([
    ["新增乡镇", "是新的乡镇"],
    ["新增区直单位", "是新的区直单位"],
    ["不是本区考核单位", "不是本区的考核单位"],
    ["柳林镇", "是“柳林镇”的另一种写法"],
  ])("for an unknown unit the choice %s reads %s", (choice, words) => {
    expect(choiceWords(question({ unknownUnit: "柳林" }), choice, say)).toBe(words);
  });

  test("other choices read as they stand, even the words for a new unit", () => {
    expect(choiceWords(question({ unknownUnit: null }), "新增乡镇", say)).toBe("新增乡镇");
  });

  test("an answered question that is still open is not listed as settled", () => {
    const open = question({ id: "still-open" });
    const answered = [
      { question: open, answer: "是" },
      { question: question({ id: "gone" }), answer: "否" },
    ];
    expect(settledAnswers(answered, [open]).map(({ answer }) => answer)).toEqual(["否"]);
  });
});

describe("warnings", () => {
  test("come by type of unit, townships first, in the order given", () => {
    const groups = groupWarnings([
      warning({ id: "1", unitType: "区直" }),
      warning({ id: "2", unitType: "乡镇" }),
      warning({ id: "3", unitType: "乡镇" }),
    ]);
    expect(groups.map(({ type, warnings }) => [type, warnings.map(({ id }) => id)])).toEqual([
      ["乡镇", ["2", "3"]],
      ["区直", ["1"]],
    ]);
  });

  test("a type without warnings has no heading", () => {
    expect(groupWarnings([])).toEqual([]);
  });
});

test("settings come in the order of their groups; empty groups are left out", () => {
  const groups = groupSettings([
    setting({ item: "POL", group: "switch" }),
    setting({ item: "本区名称", group: "district" }),
    setting({ item: "组长", group: "people" }),
    setting({ item: "POL2", group: "switch" }),
  ]);
  expect(groups.map(({ group, lines }) => [group, lines.length])).toEqual([
    ["district", 1],
    ["people", 1],
    ["switch", 2],
  ]);
});

describe("what calls for an interview", () => {
  const found = account({
    adjustments: [adjustment({ id: "row", clause: "约1.b", reason: "连续末位" })],
    effects: [
      {
        id: "effect",
        subject: "unit",
        unit: "甲镇",
        person: null,
        year: 2019,
        effect: "三等",
        clause: "激1.k",
        cites: [],
        status: "建议",
        flags: [],
      },
    ],
  });

  test("a ledger row can be opened", () => {
    expect(triggerLines(["row"], found)).toEqual([{ id: "row", text: "约1.b 连续末位", opens: true }]);
  });

  test("an annual consequence is told, but has no explanation of its own", () => {
    expect(triggerLines(["effect"], found)).toEqual([{ id: "effect", text: "激1.k 三等", opens: false }]);
  });

  test("what is not in the account is named by its id", () => {
    expect(triggerLines(["elsewhere"], found)).toEqual([
      { id: "elsewhere", text: "elsewhere", opens: false },
    ]);
  });
});
