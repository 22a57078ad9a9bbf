// 规则参数 as people write it: identity of a figure, spellings of values and dates; every wrong cell is refused and asked about.
import { PARAMETERS } from "../../../src/policy";
import { answered, codes, read, said, sheet, table, type Row } from "./book";

const HEADER: Row = ["条款", "参数", "级别", "类别", "值", "生效日期", "说明"];
const written = (...rows: Row[]) => read(sheet("规则参数", [["改分值的地方"], HEADER, ...rows]));
const figures = (...rows: Row[]) =>
  (written(...rows).situation.parameters ?? []).map(({ parameter, value, from }) => [parameter, value, from]);

/** Cell and sentence of every question. */
const refused = (...rows: Row[]) =>
  written(...rows).questions.map((question) => {
    expect(question).toMatchObject({ code: "IN-SETTING", holds: false });
    return [question.at?.cell, said(question)];
  });

it("reads a figure with its cell, and lists the sheet as a register", () => {
  const recognition = written(["约1.a", "分值", "", "乡镇", -3, "2020-07-01"]);
  expect(recognition.situation.parameters).toEqual([
    {
      parameter: "约1.a|分值||乡镇",
      value: -3,
      from: "2020-07-01",
      at: { sheet: "规则参数", cell: "E3" },
    },
  ]);
  expect(table(recognition, "parameters")).toMatchObject({
    sheet: "规则参数",
    range: "A2:G3",
    rows: 1,
    counts: false,
  });
  expect(recognition.situation.rankings).toEqual([]);
  expect(recognition.questions).toEqual([]);
});

it("a workbook without the sheet says nothing of figures", () => {
  expect(read().situation).not.toHaveProperty("parameters");
});

it("is found in Traditional script, in another order, with synonyms", () => {
  const recognition = read(
    sheet("規則參數", [
      ["生效日期", "數值", "類別", "條款號", "參數名稱"],
      ["2020年7月1日", "扣3分", "鄉鎮", "約1.a", "扣分"],
    ]),
  );
  expect(recognition.situation.parameters).toMatchObject([{ parameter: "约1.a|分值||乡镇", value: -3 }]);
});

it("the mechanism's own figures without dates, as 准备工作簿 writes them, change nothing and ask nothing", () => {
  const rows = PARAMETERS.map(({ clause, name, level, unitType, builtIn }): Row => [
    clause,
    name,
    level ?? "",
    unitType ?? "",
    builtIn,
  ]);
  expect(figures(...rows)).toEqual([]);
  expect(refused(...rows)).toEqual([]);
  const dated = rows.map((row): Row => [...row, "2020-01-01"]);
  expect(figures(...dated)).toHaveLength(PARAMETERS.length);
  expect(refused(...dated)).toEqual([]);
});

describe("a value may be written", () => {
  it.each<[Row, number]>([
    [["约1.a", "分值", "", "乡镇", "-2.5"], -2.5],
    [["约1.a", "分值", "区", "乡镇", "扣2.5分"], -2.5],
    [["约1a", "分值", "", "乡镇", "−3"], -3],
    [["约１．Ａ", "扣分", "", "乡镇", "－3分"], -3],
    [["约谈1(a)", "", "", "乡镇", "负3"], -3],
    [["约1.a", "分值", "", "", 0], 0],
    [["激4.a", "加分", "国家", "区直", "加5分"], 5],
    [["激4.a", "分值", "中央", "区直", "+5"], 5],
    [["激3.a", "分值", "自治区", "乡镇", 3], 3],
    [["激5.c", "分值", "", "乡镇", -12], -12],
    [["约5", "后几名", "省", "", "后8名"], 8],
    [["约3.a", "名次", "", "", "四"], 4],
    [["约1.b", "连续期数", "", "", "连续三期"], 3],
    [["激1.d", "", "", "", "4年"], 4],
    [["激1.c", "评优比例", "", "", "8%"], 8],
    [["激1.c", "评优百分点", "", "", 0.08], 8],
    [["激1.i", "评优百分点", "", "", "减少3个百分点"], -3],
    [["激1.i", "", "", "", -0.03], -3],
    [["组3", "工作日", "", "", "7个工作日"], 7],
    [["组1", "", "", "", "每月8日"], 8],
  ])("%j", (row, value) => {
    expect(figures([...row, "2020-07-01"]).map(([, got]) => got)).toEqual([value]);
  });
});

it.each<[string | number, string]>([
  ["2020-07-01", "2020-07-01"],
  ["2020年7月", "2020-07-01"],
  [44_013, "2020-07-01"],
])("a start date may be written %s", (date, from) => {
  expect(figures(["约1.a", "分值", "", "乡镇", -3, date])).toEqual([["约1.a|分值||乡镇", -3, from]]);
});

describe("is refused at its cell:", () => {
  const day = "2020-07-01";
  it.each<[string, Row, string, string]>([
    ["an unknown clause", ["激9.a", "分值", "", "乡镇", 5, day], "A3", "不是有数值可改的条款"],
    ["a clause without a figure", ["激7.d", "分值", "", "乡镇", -5, day], "A3", "不是有数值可改的条款"],
    ["an article instead of a clause", ["约1", "分值", "", "乡镇", -5, day], "A3", "不是有数值可改的条款"],
    ["a blank clause", ["", "分值", "", "乡镇", -5, day], "A3", "不是有数值可改的条款"],
    ["a name that the clause does not have", ["约1.a", "工作日数", "", "", 5, day], "B3", "可填：分值"],
    ["a name nobody knows", ["约1.a", "系数", "", "乡镇", 5, day], "B3", "“系数”"],
    ["a blank name where there are several", ["约3.a", "", "", "乡镇", -2, day], "B3", "可填：分值、后几名"],
    ["a level that is not the clause's", ["激4.a", "分值", "省", "乡镇", 5, day], "C3", "可填：国家"],
    [
      "a blank level where there are several",
      ["激3.a", "分值", "", "乡镇", 5, day],
      "C3",
      "可填：国家、省、市",
    ],
    ["a level for all levels", ["激8.b", "分值", "市", "乡镇", -3, day], "C3", "可填：留空"],
    ["a unit type the clause does not reach", ["约1.a", "分值", "", "区直", -3, day], "D3", "可填：乡镇"],
    ["a blank unit type where there are two", ["激4.a", "分值", "", "", 5, day], "D3", "可填：乡镇、区直"],
    ["an unknown unit type", ["激4.a", "分值", "", "其他", 5, day], "D3", "“其他”"],
    ["a blank value", ["约1.a", "分值", "", "乡镇", "", day], "E3", "不是数"],
    ["words for a value", ["约1.a", "分值", "", "乡镇", "酌情", day], "E3", "“酌情”不是数"],
    ["an error for a value", ["约1.a", "分值", "", "乡镇", "#REF!", day], "E3", "不是数"],
    ["a deduction that became a credit", ["约1.a", "分值", "", "乡镇", 2, day], "E3", "应为负数"],
    ["a credit that became a deduction", ["激4.a", "分值", "", "乡镇", "扣20分", day], "E3", "应为正数"],
    ["a quarter of a point", ["约1.a", "分值", "", "乡镇", -2.25, day], "E3", "0.5的倍数"],
    ["points beyond reason", ["约1.a", "分值", "", "乡镇", -100.5, day], "E3", "-100至100"],
    ["half a place", ["约3.a", "后几名", "", "", 2.5, day], "E3", "整数"],
    ["no place at all", ["约3.a", "后几名", "", "", 0, day], "E3", "1至500"],
    ["a run of one", ["约1.b", "连续期数", "", "", 1, day], "E3", "2至24"],
    ["a single year", ["激1.l", "连续年数", "", "", 1, day], "E3", "2至10"],
    ["half a day", ["组3", "工作日数", "", "", 5.5, day], "E3", "整数"],
    ["a day that not every month has", ["组1", "每月几日", "", "", 29, day], "E3", "1至28"],
    ["a share over 100%", ["激1.c", "评优百分点", "", "", "81%", day], "E3", "0%至100%"],
    ["a share below nothing", ["激1.i", "评优百分点", "", "", -21, day], "E3", "0%至100%"],
    ["a cut that became a rise", ["激1.i", "评优百分点", "", "", 5, day], "E3", "应为负数"],
    ["percent for points", ["约1.a", "分值", "", "乡镇", "-5%", day], "E3", "不是数"],
    ["a date that is none", ["约1.a", "分值", "", "乡镇", -3, "明年"], "F3", "不是日期"],
    ["a changed value without a date", ["约1.a", "分值", "", "乡镇", -3, ""], "F3", "要有生效日期"],
  ])("%s", (_what, row, cell, sentence) => {
    const [question, ...more] = refused(row);
    expect(more).toEqual([]);
    expect(question?.[0]).toBe(cell);
    expect(question?.[1]).toContain(sentence);
    expect(figures(row)).toEqual([]);
  });

  it("the largest values are taken", () => {
    expect(
      figures(
        ["约1.a", "分值", "", "乡镇", -100, day],
        ["激1.c", "评优百分点", "", "", 80, day],
        ["激1.i", "评优百分点", "", "", -20, day],
        ["组1", "每月几日", "", "", 28, day],
      ),
    ).toHaveLength(4);
  });

  it("a share is measured by the base on 设置", () => {
    const { situation, questions } = read(
      sheet("设置", [
        ["项目", "值"],
        ["评优基数(20%)", "90%"],
      ]),
      sheet("规则参数", [HEADER, ["激1.c", "评优百分点", "", "", 11, day], ["激1.i", "", "", "", -60, day]]),
    );
    expect(situation.parameters).toMatchObject([{ value: -60 }]);
    expect(questions.map(({ at }) => at?.cell)).toEqual(["E2"]);
  });

  it("two rows that say different things for one day, both of them", () => {
    const rows: Row[] = [
      ["约1.a", "分值", "", "乡镇", -3, day],
      ["约1.a", "扣分", "区", "乡镇", -4, "2020年7月1日"],
      ["约1.a", "分值", "", "乡镇", -5, "2020-08-01"],
    ];
    expect(figures(...rows)).toEqual([["约1.a|分值||乡镇", -5, "2020-08-01"]]);
    const asked = refused(...rows);
    expect(asked.map(([cell]) => cell)).toEqual(["E3", "E4"]);
    expect(asked[0]?.[1]).toContain("与E4重复");
  });

  it("the second of two equal rows", () => {
    const row: Row = ["激5.c", "分值", "", "乡镇", -12, day];
    expect(figures(row, ["约3.b", "分值", "市", "乡镇", -12, day])).toEqual([["约3.b|分值||乡镇", -12, day]]);
    expect(refused(row, ["约3.b", "分值", "市", "乡镇", -12, day]).map(([cell]) => cell)).toEqual(["E4"]);
  });

  it.each<[string, Row[], readonly string[], number]>([
    ["约5 reaches 约4's end", [["约5", "后几名", "", "", 20, day]], ["E3"], 0],
    ["约5 ends one place before 约4", [["约5", "后几名", "", "", 19, day]], [], 1],
    ["约4 ends where 约5 does", [["约4", "后几名", "", "", 10, day]], ["E3"], 0],
    [
      "both move on one day",
      [
        ["约5", "后几名", "", "", 25, day],
        ["约4", "后几名", "", "", 40, day],
      ],
      [],
      2,
    ],
    [
      "约5 moves past 约4 before 约4 does",
      [
        ["约5", "后几名", "", "", 25, day],
        ["约4", "后几名", "", "", 40, "2020-08-01"],
      ],
      ["E3"],
      1,
    ],
    ["three years of promotion become two", [["激1.d", "连续年数", "", "", 2, day]], ["E3"], 0],
  ])("disorder: %s", (_what, rows, cells, accepted) => {
    expect(refused(...rows).map(([cell]) => cell)).toEqual(cells);
    expect(figures(...rows)).toHaveLength(accepted);
  });

  it("columns that are missing, as of any register", () => {
    const recognition = read(
      sheet("规则参数", [
        ["条款", "参数", "值"],
        ["约1.a", "分值", -3],
      ]),
    );
    expect(codes(recognition)).toEqual(["IN-SHEET"]);
    expect(recognition.situation).not.toHaveProperty("parameters");
  });
});

it("an answer on 待确认 stands for the cell", () => {
  const rows: Row[] = [HEADER, ["约1.a", "分值", "", "乡镇", "酌情", "2020-07-01"]];
  const [question] = read(sheet("规则参数", rows)).questions;
  const { situation, questions } = read(sheet("规则参数", rows), answered({ [question?.id ?? ""]: "-3" }));
  expect(situation.parameters).toMatchObject([{ value: -3, at: { cell: "E2" } }]);
  expect(questions).toEqual([]);
  expect(
    read(sheet("规则参数", rows), answered({ [question?.id ?? ""]: "再议" })).situation,
  ).not.toHaveProperty("parameters");
});

it("a copy of the sheet is not read twice", () => {
  const rows: Row[] = [HEADER, ["约1.a", "分值", "", "乡镇", -3, "2020-07-01"]];
  const recognition = read(sheet("规则参数", rows), sheet("规则参数 (2)", rows));
  expect(recognition.situation.parameters).toHaveLength(1);
  expect(recognition.notes.map(({ code }) => code)).toContain("register.sheet-copy");
});
