// One household met more than once: levels, waiting entries, several helpers, rewards that a doubt holds (E-2 to E-5).
import { evaluateHouseholds } from "../../src/engine/households";
import type { HouseholdFact } from "../../src/engine";
import { RULE_BOOK } from "../../src/policy";
import { directory, household, situation, unit } from "../support/situation";
import type { SituationFacts } from "../support/situation";
import { asked, flagTexts, line } from "./events/support";

const PASSED = { "2019 国家": true, "2019 省": true, "2019 市": true };
const drawn = (facts: Partial<Parameters<typeof household>[0]> = {}): HouseholdFact =>
  household({ household: "A", level: "省", unit: "区教育局", result: "无问题", ...facts });
const run = (households: readonly HouseholdFact[], facts: SituationFacts = {}) =>
  evaluateHouseholds(situation({ office: { assessmentsPassed: PASSED }, ...facts, households }), RULE_BOOK);
/** Each outcome with its flags, in the order of the register. */
const said = (households: readonly HouseholdFact[], facts: SituationFacts = {}) =>
  run(households, facts).outcomes.map((outcome) => [line(outcome), ...flagTexts([outcome])].join("；"));

const HELD = { holds: ["IN-CELL·x"] };
const HIGHEST = "同一户只按最高级别计一次";
const TOWNSHIPS_TOO = "一户多级只计最高一次的规定，乡镇同样适用（POL-HH-DEDUP）";
const WAITS = "同一户另有登记，确认后只计最高一次";
const BAR = "乡镇当年同样不得评为一等，请核（E-12）";

describe("一户多级", () => {
  it("最高一级并入其余各级，提示一次", () => {
    expect(said([drawn({ level: "市" }), drawn({ level: "国家" }), drawn()])).toEqual([
      "区教育局 激3.a 已吸收(0.5)",
      `区教育局 激3.a 2；${HIGHEST}`,
      "区教育局 激3.a 已吸收(1)",
    ]);
  });
  it("乡镇的提示注明口径", () => {
    const unit = "甲镇";
    expect(said([drawn({ unit, level: "国家" }), drawn({ unit, level: "市" }), drawn({ unit })])).toEqual([
      `甲镇 激3.a 4；${TOWNSHIPS_TOO}`,
      "甲镇 激3.a 已吸收(1)",
      "甲镇 激3.a 已吸收(2)",
    ]);
  });
  it("只登记一次的、不同户的不提示", () => {
    expect(said([drawn(), drawn({ household: "B", level: "市" })])).toEqual([
      "区教育局 激3.a 1",
      "区教育局 激3.a 0.5",
    ]);
  });
  it("同一级登记两次：计检查在先的一次", () => {
    const facts = [drawn({ on: "2019-12-20" }), drawn({ on: "2019-12-01" })];
    expect(said(facts)).toEqual(["区教育局 激3.a 已吸收(1)", `区教育局 激3.a 1；${HIGHEST}`]);
  });
  it("同一天的按内容，与行序无关", () => {
    const one = drawn({ helper: "甲" });
    const other = drawn({ helper: "乙" });
    const kept = (facts: readonly HouseholdFact[]) =>
      facts.filter((_, index) => run(facts).outcomes[index]?.kind === "applied").map(({ helper }) => helper);
    expect(kept([one, other])).toEqual(["乙"]);
    expect(kept([other, one])).toEqual(["乙"]);
  });
  it("只有年度的先于同级有日期的", () => {
    const facts = [drawn(), { ...drawn(), date: null }];
    const kinds = (all: readonly HouseholdFact[]) => run(all).outcomes.map(({ kind }) => kind);
    expect(kinds(facts)).toEqual(["absorbed", "applied"]);
    expect(kinds([...facts].reverse())).toEqual(["applied", "absorbed"]);
  });
  it("待确认的较高一级并列等待，较低一级并入", () => {
    expect(said([drawn({ level: "国家", ...HELD }), drawn(), drawn({ level: "市", ...HELD })])).toEqual([
      "区教育局 激3.a 待确认 2",
      `区教育局 激3.a 1；${HIGHEST}`,
      "区教育局 激3.a 已吸收(0.5)",
    ]);
  });
  it("都待确认的各加提示，一条的不加；加分和扣分分开看", () => {
    expect(said([drawn({ level: "国家", ...HELD }), drawn(HELD)])).toEqual([
      `区教育局 激3.a 待确认 2；${WAITS}`,
      `区教育局 激3.a 待确认 1；${WAITS}`,
    ]);
    expect(said([drawn(HELD)])).toEqual(["区教育局 激3.a 待确认 1"]);
    const signs = said([drawn(HELD), drawn({ result: "严重问题", level: "国家", ...HELD })]);
    expect(signs.join()).not.toContain(WAITS);
  });
  it("一般问题不并入也不提示", () => {
    expect(said([drawn({ level: "国家", result: "一般问题" }), drawn()])).toEqual([
      "区教育局 激3.a 不适用",
      "区教育局 激3.a 1",
    ]);
  });
});

describe("POL-HH-DEDUP 各级都计", () => {
  const each = { switches: { "POL-HH-DEDUP": "各级都计" } } as const;
  it("乡镇各级都计，同一级仍只计一次", () => {
    const unit = "甲镇";
    const facts = [
      drawn({ unit, level: "国家" }),
      drawn({ unit }),
      drawn({ unit, on: "2019-12-20" }),
      drawn({ unit, level: "国家", on: "2019-12-20" }),
    ];
    expect(run(facts, each).outcomes.map(line)).toEqual([
      "甲镇 激3.a 4",
      "甲镇 激3.a 2",
      "甲镇 激3.a 已吸收(2)",
      "甲镇 激3.a 已吸收(4)",
    ]);
  });
  it("区直仍只计最高一次", () => {
    expect(run([drawn({ level: "国家" }), drawn()], each).outcomes.map(line)).toEqual([
      "区教育局 激3.a 2",
      "区教育局 激3.a 已吸收(1)",
    ]);
  });
  it("都待确认的不提示只计一次", () => {
    const unit = "甲镇";
    expect(said([drawn({ unit, level: "国家", ...HELD }), drawn({ unit, ...HELD })], each)).toEqual([
      "甲镇 激3.a 待确认 4",
      "甲镇 激3.a 待确认 2",
    ]);
  });
});

describe("有加有减 (E-5)", () => {
  const bad = (facts: Partial<Parameters<typeof household>[0]> = {}) =>
    drawn({ result: "严重问题", ...facts });
  it("扣分优先：加分并入并提示", () => {
    expect(said([bad(), drawn({ level: "市" })])).toEqual([
      "区教育局 激3.b -1；同户有加有减，只计扣分（POL-HH-NEG）",
      "区教育局 激3.a 已吸收(0.5)",
    ]);
  });
  it("都计：提示都计", () => {
    const both = { switches: { "POL-HH-NEG": "都计" } } as const;
    expect(said([bad(), drawn({ level: "市" })], both)).toEqual([
      "区教育局 激3.b -1；同户有加有减，都计（POL-HH-NEG）",
      "区教育局 激3.a 0.5",
    ]);
  });
  it("最高一级的扣分吸收加分，待确认的加分也并入", () => {
    const facts = [drawn({ level: "国家", ...HELD }), bad({ level: "市" }), bad()];
    const { outcomes } = run(facts);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["absorbed", "absorbed", "applied"]);
    expect(outcomes[0]).toMatchObject({ by: outcomes[2]?.id });
  });
  it("乡镇各级都计扣分时，吸收加分的仍是最高一级", () => {
    const unit = "甲镇";
    const facts = [bad({ unit }), bad({ unit, level: "国家" }), drawn({ unit, level: "市" })];
    const { outcomes } = run(facts, { switches: { "POL-HH-DEDUP": "各级都计" } });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["applied", "applied", "absorbed"]);
    expect(outcomes[2]).toMatchObject({ by: outcomes[1]?.id });
  });
  it("没有加分的、别的户的，不提示有加有减", () => {
    expect(said([bad(), bad({ household: "B" }), drawn({ household: "C" })])).toEqual([
      "区教育局 激3.b -1",
      "区教育局 激3.b -1",
      "区教育局 激3.a 1",
    ]);
  });
  it("扣分待确认：加分等同一个答复", () => {
    const { outcomes } = run([bad(HELD), drawn({ level: "市" })]);
    expect(outcomes).toMatchObject([
      { kind: "undecided", missing: ["IN-CELL·x"] },
      { kind: "undecided", status: "待确认", missing: ["IN-CELL·x"] },
    ]);
  });
  it("结果读不出的也一样；同一个答复只记一次", () => {
    const unread = { ...drawn({ level: "国家" }), result: null, holds: ["IN-CELL·x"] };
    expect(run([unread, drawn({ holds: ["IN-CELL·x", "IN-CELL·y"] })]).outcomes).toMatchObject([
      { kind: "undecided", missing: ["IN-CELL·x", "IN-CELL·y"] },
    ]);
  });
  it("年度读不出的，各年的加分都等", () => {
    const unread = { ...bad(HELD), date: null, year: null };
    expect(run([unread, drawn()]).outcomes.map(({ kind }) => kind)).toEqual(["undecided"]);
  });
  it.each([
    ["别的年度", { year: 2018 }],
    ["别的户", { household: "B" }],
    ["没有户编号", { household: "" }],
    ["没有什么要等", { holds: [], result: null }],
    ["没有问题", { result: "无问题" as const, level: "市" as const }],
  ])("%s的疑问不碍加分", (_name, facts) => {
    const { outcomes } = run([drawn({ level: "国家" }), { ...bad(HELD), ...facts }]);
    expect(outcomes[0]).toMatchObject({ kind: "applied", points: 4 });
  });
  it("没有户编号的加分不等没有户编号的疑问", () => {
    const blank = { household: "" };
    expect(run([drawn(blank), bad({ ...blank, ...HELD })]).outcomes[0]?.kind).toBe("applied");
  });
  it("都计的不等；已不适用的、扣分本身不因此改变", () => {
    const both = { switches: { "POL-HH-NEG": "都计" } } as const;
    expect(run([bad(HELD), drawn({ level: "市" })], both).outcomes[1]?.kind).toBe("applied");
    const failed = { office: { assessmentsPassed: { "2019 市": false } } };
    expect(run([bad(HELD), drawn({ level: "市" })], failed).outcomes[1]?.kind).toBe("not-applied");
    const firm = bad({ level: "国家" });
    expect(run([firm, bad(HELD)]).outcomes[0]?.kind).toBe("applied");
  });
  it("乡镇不得一等的提示在先，有加有减不改它", () => {
    const unit = "甲镇";
    expect(said([bad({ unit }), drawn({ unit, level: "市" })])).toEqual([
      `甲镇 激3.b -4；同户有加有减，只计扣分（POL-HH-NEG）；${BAR}`,
      "甲镇 激3.a 已吸收(1)",
    ]);
  });
});

describe("同一次检查登记了几个单位 (E-3)", () => {
  const facts = [
    drawn({ unit: "乙镇", on: "2019-12-10" }),
    drawn({ unit: "甲镇", on: "2019-12-01" }),
    drawn({ unit: "区教育局", level: "市" }),
  ];
  it("没答复前各级检查在先的单位代表该级；别的级别不受影响", () => {
    expect(run(facts).outcomes.map(line)).toEqual([
      "乙镇 激3.a 不适用",
      "甲镇 激3.a 2",
      "区教育局 激3.a 已吸收(0.5)",
    ]);
  });
  it("答复后只计这个单位，别的级别登记的也不计", () => {
    const answered = run(facts, { answers: { "E-3·2019·A": "乙镇" } });
    expect(answered.outcomes.map(line)).toEqual([
      "乙镇 激3.a 2",
      "甲镇 激3.a 不适用",
      "区教育局 激3.a 不适用",
    ]);
    expect(asked(answered)).toEqual([]);
  });
  it("检查同一天的也与行序无关，哪怕单位名称接着干部姓名读是一样的", () => {
    const names = [
      ["区委", "办公室王五"],
      ["区委办公室", "王五"],
    ] as const;
    const units = directory(...names.map(([name]) => unit(name)));
    const both = names.map(([name, helper]) => drawn({ unit: name, helper }));
    const office = { assessmentsPassed: PASSED };
    const counted = (households: readonly HouseholdFact[]) =>
      run(households, { office, units }).outcomes.filter(({ kind }) => kind === "applied");
    expect(counted(both).map(line)).toEqual(["区委 激3.a 1"]);
    expect(counted([...both].reverse()).map(line)).toEqual(["区委 激3.a 1"]);
  });
  it("同一单位同级两次、另一单位在别的级别：是换了帮扶单位，不问", () => {
    const twice = [drawn(), drawn({ on: "2019-12-20" }), drawn({ unit: "甲镇", level: "市" })];
    expect(asked(run(twice))).toEqual([]);
  });
  it("答复没登记的单位等于没有答复", () => {
    const result = run(facts, { answers: { "E-3·2019·A": "丙乡" } });
    expect(asked(result)).toEqual(["E-3"]);
    expect(result.outcomes.map(line)).toContain("甲镇 激3.a 2");
  });
  it("同一单位登记两次、两个年度各一个单位，都不问", () => {
    expect(asked(run([drawn(), drawn({ on: "2019-12-20" })]))).toEqual([]);
    const office = { assessmentsPassed: { ...PASSED, "2020 省": true } };
    const years = [drawn(), drawn({ unit: "甲镇", on: "2020-12-10" })];
    expect(asked(run(years, { office }))).toEqual([]);
    expect(run(years, { office }).outcomes.map(({ kind }) => kind)).toEqual(["applied", "applied"]);
  });
});
