// What a registered event asks, in the clerk's words; and what counts as an answer.
import { wording } from "../../../src/policy";
import { day, event } from "../../support/situation";
import { asked, judged, line, lines } from "./support";

const base = { unit: "甲镇", subjectMatter: "饮水工程", documentNumber: "文1号" } as const;
const about = "“饮水工程”（文1号）";

describe("问题的文字、选项和单元格", () => {
  it.each([
    [
      "D-12",
      event({ ...base, kind: "整改不力", level: "市" }),
      `甲镇整改不力${about}是否决定约谈？`,
      ["是", "否"],
      true,
    ],
    [
      "D-30",
      event({ ...base, kind: "媒体曝光", level: "市" }),
      `甲镇媒体曝光${about}是否造成重大不良影响？`,
      ["是", "否"],
      true,
    ],
    [
      "D-4",
      event({ ...base, kind: "批示表扬", level: "区", issuer: "副区长" }),
      `甲镇批示表扬${about}的批示人不像四家班子主要领导，是否计入？`,
      ["计入", "不计入"],
      true,
    ],
    [
      "D-5",
      event({ ...base, kind: "批示表扬", level: "区", issuer: "区长", documentNumber: null }),
      "甲镇批示表扬“饮水工程”（无文号）是否书面点明该单位或其工作？",
      ["是", "否"],
      false,
    ],
    [
      "D-27",
      event({ ...base, kind: "媒体宣传", level: "市", subjectMatter: "简讯" }),
      "甲镇媒体宣传“简讯”（文1号）像是简单提及，是否作为典型做法报道计入？",
      ["计入", "不计入"],
      false,
    ],
    [
      "D-31",
      event({ ...base, kind: "现场会", level: "市", subjectMatter: "警示现场会" }),
      "甲镇现场会“警示现场会”（文1号）像是整改类会议，是否计入？",
      ["计入", "不计入"],
      false,
    ],
    [
      "D-22",
      event({ ...base, kind: "通报批评", level: "国家" }),
      `甲镇通报批评${about}已计分；是否由组长约谈？`,
      ["约谈", "不约谈"],
      false,
    ],
    [
      "IN-CELL",
      { ...event({ ...base, kind: "红榜", level: "市" }), date: null, year: null },
      `甲镇红榜${about}缺日期，请填写（如2019-07-10）。`,
      [],
      true,
    ],
    [
      "IN-LEVEL",
      event({ ...base, kind: "红榜", level: null }),
      `甲镇红榜${about}未填级别，请选择。`,
      ["国家", "省", "市", "区", "不计"],
      true,
    ],
    [
      "IN-LEVEL",
      event({ ...base, kind: "督查通报", level: "市" }),
      `督查通报没有所填的级别档次：甲镇${about}，请改选。`,
      ["区", "不计"],
      true,
    ],
    [
      "D-7",
      event({ ...base, kind: "影响考核评价", level: "省" }),
      "影响考核评价的扣分，按10分（区直2分）计，还是按同级通报批评计？",
      ["按10分和2分", "按同级通报批评"],
      false,
    ],
  ] as const)("%s", (code, fact, text, choices, holds) => {
    const [question, ...others] = judged([fact]).questions;
    expect(others).toEqual([]);
    expect(question).toMatchObject({ code, choices, holds, at: fact.at, affects: ["甲镇"] });
    expect(question && wording(question.message)).toBe(text);
  });
  it("C-16 一张登记表只问一次，说明是哪张表，写全涉及的单位", () => {
    const facts = ["甲镇", "乙镇"].map((unit) =>
      event({ unit, kind: "红榜", level: "市", on: "2018-07-10" }),
    );
    const { questions } = judged(facts, { office: { validFrom: day("2019-01-01") } });
    expect(questions.map(({ message, affects }) => [wording(message), affects])).toEqual([
      ["事项登记中有记录不在制度有效期内，未计分；如有误请改设置中的起止日期。", ["甲镇", "乙镇"]],
    ]);
    expect(questions).toMatchObject([
      { id: "C-16·事项登记", choices: ["知道了"], holds: false, at: facts[0]?.at },
    ]);
  });
  it("D-32 说明是哪份文件，写全涉及的单位", () => {
    const facts = ["甲镇", "乙镇"].map((unit) => event({ ...base, unit, kind: "现场会", level: "市" }));
    const [question] = judged(facts).questions;
    expect(question && wording(question.message)).toBe(
      "文1号的会议涉及多个单位，是各单位都计，还是只计其中一家？",
    );
    expect(question).toMatchObject({
      id: "D-32·文1号",
      code: "D-32",
      holds: false,
      at: facts[0]?.at,
      choices: ["各单位都计", "乙镇", "甲镇"],
      affects: ["甲镇", "乙镇"],
    });
  });
  it("编号由代码、单位、类型和文号（没有的用事由）组成", () => {
    const slack = event({ ...base, kind: "整改不力", level: "市" });
    const ids = judged([slack, { ...slack, documentNumber: null }]).questions.map(({ id }) => id);
    expect(ids).toEqual(["D-12·甲镇·整改不力·文1号", "D-12·甲镇·整改不力·饮水工程"]);
  });
  it("同一个问题再次提出，只添涉及的单位", () => {
    const grave = (unit: string) => event({ unit, kind: "影响考核评价", level: "省", documentNumber: unit });
    const { questions } = judged([grave("甲镇"), grave("乙镇"), grave("甲镇")]);
    expect(questions.map(({ id, affects }) => [id, affects])).toEqual([["D-7", ["甲镇", "乙镇"]]]);
  });
});

describe("答复", () => {
  const slack = event({ ...base, kind: "整改不力", level: "市" });
  const [id = ""] = judged([slack]).questions.map((question) => question.id);
  it("前后空格不碍事", () => {
    expect(lines([slack], { answers: { [id]: " 否 " } })).toEqual(["甲镇 激8.b -2"]);
  });
  it("已答复的不再问", () => {
    expect(asked(judged([slack], { answers: { [id]: "否" } }))).toEqual([]);
  });
  it.each(["", "  ", "也许"])("“%s”等于没有答复", (answer) => {
    const result = judged([slack], { answers: { [id]: answer } });
    expect(result.outcomes.map(line)).toEqual(["甲镇 约2.a 待确认 -4 L1"]);
    expect(asked(result)).toEqual(["D-12"]);
  });
  it.each(["七月上旬", "2019-7-1", "约2019-07-10", "2019-07-10前后"])(
    "不是日期的“%s”不当作日期",
    (answer) => {
      const undated = { ...event({ ...base, kind: "红榜", level: "市" }), date: null, year: null };
      const [dateId = ""] = judged([undated]).questions.map((question) => question.id);
      expect(judged([undated], { answers: { [dateId]: answer } }).outcomes).toEqual([]);
    },
  );
  it("D-7 答复按10分和2分的，照记", () => {
    const grave = event({ ...base, kind: "影响考核评价", level: "省" });
    const result = judged([grave], { answers: { "D-7": "按10分和2分" } });
    expect(result.outcomes.map(line)).toEqual(["甲镇 约3.c+激5.e -10 L1"]);
    expect(asked(result)).toEqual([]);
  });
  it("D-7 在市级两种读法一样，不问", () => {
    expect(asked(judged([event({ ...base, kind: "影响考核评价", level: "市" })]))).toEqual([]);
  });
  it("D-5 答复是的、没有文号的红榜和通报表扬，不问书面点明", () => {
    const bare = event({ ...base, kind: "批示表扬", level: "区", issuer: "区长", documentNumber: null });
    const [praise = ""] = judged([bare]).questions.map((question) => question.id);
    expect(lines([bare], { answers: { [praise]: "是" } })).toEqual(["甲镇 激4.d 待佐证 5"]);
    expect(
      asked(
        judged([
          { ...bare, kind: "红榜" },
          { ...bare, kind: "通报表扬" },
        ]),
      ),
    ).toEqual([]);
  });
});

describe("读表时已问过的", () => {
  it("日期空缺的不再问", () => {
    const held = {
      ...event({ ...base, kind: "红榜", level: "市" }),
      date: null,
      year: null,
      holds: ["IN-CELL·x"],
    };
    expect(judged([held])).toMatchObject({ outcomes: [], questions: [] });
  });
  it("级别填了而没有这一档的仍要问，别的单元格已问也一样", () => {
    const held = { ...event({ ...base, kind: "督查通报", level: "市" }), holds: ["IN-CELL·x"] };
    expect(asked(judged([held]))).toEqual(["IN-LEVEL"]);
  });
});
