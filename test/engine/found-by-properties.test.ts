// What random workbooks (test/proof/properties) showed to be wrong, each as the smallest facts that show it.
import { evaluate } from "../../src/engine";
import { recognise } from "../../src/worksheets";
import { sheet, workbook } from "../support/apply-changes";
import { event, graded, household, indicatorRanking, situation } from "../support/situation";

const PASSED = { assessmentsPassed: { "2019 国家": true, "2019 省": true } };

describe("a serious problem that is still in doubt", () => {
  const clean = household({ household: "户A", level: "国家", unit: "甲镇", result: "无问题" });
  const held = {
    result: "严重问题",
    unit: "甲镇",
    household: "户A",
    level: "省",
    holds: ["IN-LEVEL·x"],
  } as const;

  it("keeps the reward of its household waiting for the same answer (E-5)", () => {
    for (const problem of [household(held), { ...household(held), level: null }]) {
      const { outcomes } = evaluate(situation({ households: [clean, problem], office: PASSED }));
      const reward = outcomes.find(({ clause }) => clause === "激3.a");
      expect(reward).toMatchObject({ kind: "undecided", missing: ["IN-LEVEL·x"] });
    }
  });
  it("may hide in a result that nobody can read: the reward waits for that answer, in that year only (E-5)", () => {
    const unreadable = (year: number | null) => ({
      ...household({ household: "户A", level: "省", unit: "甲镇", result: "严重问题" }),
      ...{ result: null, year, holds: ["IN-CELL·x"], mention: { text: "甲镇", unit: null } },
    });
    const reward = (year: number | null) =>
      evaluate(situation({ households: [clean, unreadable(year)], office: PASSED })).outcomes;
    expect(reward(2019)).toMatchObject([{ clause: "激3.a", kind: "undecided", missing: ["IN-CELL·x"] }]);
    expect(reward(null)).toMatchObject([{ kind: "undecided" }]);
    expect(reward(2018)).toMatchObject([{ clause: "激3.a", kind: "applied" }]);
  });
  it("says nothing about another household, nor where both signs count (POL-HH-NEG)", () => {
    const other = { ...household(held), household: "户B" };
    const kinds = (facts: Parameters<typeof situation>[0]) =>
      evaluate(situation({ office: PASSED, ...facts })).outcomes.flatMap(({ clause, kind }) =>
        clause === "激3.a" ? [kind] : [],
      );
    expect(kinds({ households: [clean, other] })).toEqual(["applied"]);
    const switches = { "POL-HH-NEG": "都计" } as const;
    expect(kinds({ households: [clean, household(held)], switches })).toEqual(["applied"]);
  });
});

describe("the order of sheets and rows", () => {
  it("does not decide which table speaks for a question about its series (B-10)", () => {
    const tables = ["2019-08", "2019-07"].map((when, index) =>
      indicatorRanking({
        ...{ when, level: "省", indicator: "危房改造", lead: "区住建局" },
        rank: 9,
        total: 15 + index,
      }),
    );
    const asked = (rankings: typeof tables) =>
      evaluate(situation({ rankings })).questions.flatMap(({ code, message, at }) =>
        code === "B-10" ? [[message.values["total"], at?.sheet]] : [],
      );
    expect(asked(tables)).toEqual(asked([...tables].reverse()));
    expect(asked(tables)).toHaveLength(1);
  });
  it("does not decide for what a consequence waits: a question comes before a missing document (F-10)", () => {
    const exposed = { unit: "甲镇", kind: "媒体曝光", level: "国家", majorImpact: true } as const;
    const asked = event({ ...exposed, holds: ["IN-CELL·x"] });
    const undocumented = event({
      ...exposed,
      ...{ issuer: null, documentNumber: null, subjectMatter: "另一件事" },
    });
    const statuses = (events: (typeof asked)[]) =>
      evaluate(situation({ events })).effects.map(({ effect, status }) => `${effect} ${status}`);
    expect(statuses([asked, undocumented])).toContain("不得一等 待确认");
    expect(statuses([undocumented, asked])).toEqual(statuses([asked, undocumented]));
  });
  it("does not decide on which township the gap between the grades is noted (F-9)", () => {
    const grades = [graded(2019, "甲镇", "较差", { rank: 3 }), graded(2019, "乙镇", "较差", { rank: 4 })];
    const flagged = (annualTownships: typeof grades) =>
      evaluate(situation({ annualTownships })).outcomes.flatMap(({ unit, clause, flags }) =>
        clause === "约7" && flags.some(({ code }) => code === "annual.flag.no-deduction") ? [unit] : [],
      );
    expect(flagged(grades)).toHaveLength(1);
    expect(flagged([...grades].reverse())).toEqual(flagged(grades));
  });
});

describe("a number of participants that nobody can read", () => {
  const read = (total: string | number) =>
    evaluate(
      recognise(
        workbook(
          sheet("指标", [
            ["示例省2019年8月脱贫攻坚指标排名（本区情况）"],
            ["序号", "指标名称", "全省排名", "参排总数", "牵头单位"],
            [1, "危房改造", 3, 106, "区住建局"],
            [2, "饮水安全", 98, total, "区住建局"],
          ]),
          sheet("单位名录", [
            ["单位", "类别"],
            ["区住建局", "区直"],
          ]),
        ),
      ).situation,
    );

  it.each(["待定", "1.5", -7])("%s does not borrow the number of another row: B-9", (total) => {
    const { outcomes, questions } = read(total);
    expect(outcomes.filter(({ kind }) => kind === "applied")).toEqual([]);
    expect(questions.map(({ code }) => code)).toContain("B-9");
  });
  it("words around one number are no obstacle", () => {
    expect(
      read("106个县").outcomes.flatMap(({ kind, clause }) => (kind === "applied" ? [clause] : [])),
    ).toEqual(["约5"]);
  });
});
