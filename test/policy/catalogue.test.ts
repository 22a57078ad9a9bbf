// The figures of 规则参数 one by one: order, level and words as printed; what a changed figure leaves as it is.
import { bookWith, PARAMETER_ORDERS, PARAMETERS, RULE_BOOK } from "../../src/policy";
import type { IsoDate, ParameterValue, RuleBook } from "../../src/policy";

const AT = { sheet: "规则参数", cell: "E9" };
const valued = (parameter: string, value: number): ParameterValue => ({
  parameter,
  value,
  from: "2019-01-01" as IsoDate,
  at: AT,
});
const rowOf = (book: RuleBook, id: string) =>
  [
    ...book.rankings,
    ...book.events,
    ...book.households,
    ...book.annualTownships,
    ...book.annualDepartments,
    ...book.procedure,
  ].find((row) => row.id === id);
const summaryWith = (id: string, ...values: readonly (readonly [string, number])[]) =>
  rowOf(
    bookWith(
      RULE_BOOK,
      values.map(([parameter, value]) => valued(parameter, value)),
    ),
    id,
  )?.summary;

describe("the catalogue", () => {
  it("follows the book: clauses in its order, each figure where its clause first has it", () => {
    expect([...new Set(PARAMETERS.map(({ clause }) => clause))].join(" ")).toBe(
      "激1.c 激1.d 激1.e 激1.f 约1.d 激1.i 激1.l 激2.a 激2.b 激2.c 激2.e 激2.f 激2.g 激3.a 激3.b 激4.a 激4.b 激4.c 激4.d " +
        "激6.a 激6.b 激6.c 激6.d 激7.a 激7.b 激7.c 激5.a 约6 约3.b 激5.d 约3.c 激8.a 激8.b 激8.c 约2.a 约2.b " +
        "约1.a 约1.b 约3.a 约4 约5 组1 组3",
    );
  });
  it.each([
    ["激1.f|分值||乡镇", "分值", null, "乡镇", "综合评价较好：加10分"],
    ["激1.d|连续年数||", "连续年数", null, null, "连续三年好：党政正职和分管领导可优先提拔重用"],
    ["激1.c|评优百分点||", "评优百分点", null, null, "综合评价好且居辖区乡镇第一：评优比例增加5个百分点"],
    ["激2.a|分值||区直", "分值", null, "区直", "年终综合指标第一：加3分"],
    [
      "激3.b|分值|市|区直",
      "分值",
      "市",
      "区直",
      "市考核抽到的户问题严重，帮扶单位按户扣分，单位和帮扶人评先受限",
    ],
    ["激5.a|分值||乡镇", "分值", "国家", "乡镇", "被国家层面点名批评或上黑榜，扣分；约谈层级按口径待定"],
    ["约3.c|分值||区直", "分值", null, "区直", "出现影响本区考核评价的问题，扣分并由日常副组长约谈"],
    ["激8.b|分值||乡镇", "分值", null, "乡镇", "指标、督办等任务没有落实到位，每次扣分"],
    ["约1.b|连续期数||", "连续期数", "区", null, "乡镇在同一区级排名中连续两期居末位：扣4分，约谈"],
    ["约4|后几名||", "后几名", "省", null, "省级月度指标排名居倒数第11至20位：责任单位扣1分，约谈"],
    ["约4|分值||区直", "分值", "省", "区直", "省级月度指标排名居倒数第11至20位：责任单位扣1分，约谈"],
    ["组1|每月几日||", "每月几日", null, null, "每月5日前报上月排名表和存在的问题"],
    ["组3|工作日数||", "工作日数", null, null, "约谈后5个工作日内报整改情况，由督查小组专项督查"],
  ])("%s", (id, name, level, unitType, summary) => {
    expect(PARAMETERS.find((each) => each.id === id)).toMatchObject({ name, level, unitType, summary });
  });
  it("has no amount where the book gives none", () => {
    const ids = PARAMETERS.map(({ id }) => id);
    expect(ids.filter((id) => /^(激7\.d|约7|约8|激1\.[abhk]|激2\.[dh])/.test(id))).toEqual([]);
    expect(ids.filter((id) => /^(激1\.f|约1\..)\|分值\|\|区直|^激2\..\|分值\|\|乡镇/.test(id))).toEqual([]);
    expect(ids.filter((id) => /^约1\..\|后几名|^约[345].*\|连续/.test(id))).toEqual([]);
  });
  it("keeps 约5 before 约4 and two years before three", () => {
    expect(PARAMETER_ORDERS).toEqual([
      ["约5|后几名||", "约4|后几名||"],
      ["激1.e|连续年数||", "激1.d|连续年数||"],
    ]);
  });
});

describe("a changed figure", () => {
  it("is written down with its row: what it is, what it was, since when and where", () => {
    const book = bookWith(RULE_BOOK, [valued("激5.d|分值||乡镇", -6), valued("激5.d|分值||区直", -1)]);
    const row = rowOf(book, "激5.d");
    expect(row?.changed).toEqual([
      {
        parameter: "激5.d|分值||乡镇",
        name: "分值",
        clause: "激5.d",
        unitType: "乡镇",
        value: -6,
        builtIn: -5,
        from: "2019-01-01",
        at: AT,
      },
    ]);
    expect(row).toMatchObject({ amounts: { 乡镇: -12, 区直: -2 } });
  });
  it("of households reaches its level alone", () => {
    const book = bookWith(RULE_BOOK, [valued("激3.b|分值|省|乡镇", -5)]);
    expect(rowOf(book, "激3.b/省")).toMatchObject({ amounts: { 乡镇: -10, 区直: -2 } });
    expect(rowOf(book, "激3.b/国家")).toBe(rowOf(RULE_BOOK, "激3.b/国家"));
  });
  it("of years and shares stands in the row; the other figures of the row stay", () => {
    const book = bookWith(RULE_BOOK, [valued("激1.d|连续年数||", 4), valued("激1.c|评优百分点||", 8)]);
    expect(rowOf(book, "激1.d")).toMatchObject({ years: 4, grades: ["好"] });
    expect(rowOf(book, "激1.c")).toMatchObject({ years: 1, quotaStep: 8, place: "first" });
    expect(rowOf(book, "激1.d")).not.toHaveProperty("quotaStep", expect.any(Number));
    expect(rowOf(book, "激1.d")).toHaveProperty("amounts", { 乡镇: null, 区直: null });
  });
  it("of a streak moves both rows of 约1 and none of their amounts or bands", () => {
    const book = bookWith(RULE_BOOK, [valued("约1.b|连续期数||", 4)]);
    expect(rowOf(book, "约1.a")).toMatchObject({ streak: { from: 1, to: 3 }, band: { from: 1, to: 1 } });
    expect(rowOf(book, "约1.b")).toMatchObject({ streak: { from: 4, to: null }, smallField: 2 });
    expect(rowOf(book, "约1.a")).toMatchObject({ amounts: { 乡镇: -4, 区直: null } });
  });
  it("of an amount leaves bands and streaks", () => {
    const book = bookWith(RULE_BOOK, [valued("约4|分值||区直", -3), valued("约1.b|分值||乡镇", -5)]);
    expect(rowOf(book, "约4")).toMatchObject({ band: { from: 11, to: 20 }, smallField: 20 });
    expect(rowOf(book, "约1.b")).toMatchObject({ streak: { from: 2, to: null } });
  });
  it("of 约4 alone leaves where 约5 ends, and is the small field of both", () => {
    const book = bookWith(RULE_BOOK, [valued("约4|后几名||", 25)]);
    expect(rowOf(book, "约4")).toMatchObject({ band: { from: 11, to: 25 }, smallField: 25 });
    expect(rowOf(book, "约5")).toMatchObject({ band: { from: 1, to: 10 }, smallField: 25 });
  });
  it("of procedure stands in its row alone", () => {
    const book = bookWith(RULE_BOOK, [valued("组1|每月几日||", 8)]);
    expect(rowOf(book, "组1")).toMatchObject({
      figure: 8,
      changed: [{ parameter: "组1|每月几日||", at: AT }],
    });
    expect(rowOf(book, "组3")).toBe(rowOf(RULE_BOOK, "组3"));
  });
});

describe("summaries", () => {
  it.each([
    ["约1.a", [["约1.b|连续期数||", 3]], "乡镇在区级排名中连续两期以内居末位：扣2分，电话提醒"],
    ["约1.a", [["约1.b|连续期数||", 12]], "乡镇在区级排名中连续11期以内居末位：扣2分，电话提醒"],
    ["约1.b", [["约1.b|连续期数||", 10]], "乡镇在同一区级排名中连续十期居末位：扣4分，约谈"],
    ["约1.b", [["约1.b|连续期数||", 11]], "乡镇在同一区级排名中连续11期居末位：扣4分，约谈"],
    ["约5", [["约5|分值||乡镇", -3]], "省级月度指标排名居后10位：责任单位扣乡镇3分、区直2分，组长约谈"],
    [
      "约5",
      [
        ["约5|分值||乡镇", -3],
        ["约5|分值||区直", -3],
      ],
      "省级月度指标排名居后10位：责任单位扣3分，组长约谈",
    ],
    ["激2.a", [["激2.a|分值||区直", 3.5]], "年终综合指标第一：加3.5分"],
    ["激1.c", [["激1.c|评优百分点||", 8]], "综合评价好且居辖区乡镇第一：评优比例增加8个百分点"],
    ["组1", [["组1|每月几日||", 8]], "每月8日前报上月排名表和存在的问题"],
  ] as const)("%s %j", (id, values, summary) => {
    expect(summaryWith(id, ...values)).toBe(summary);
  });
});
