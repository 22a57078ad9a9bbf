// 年终考核_乡镇 and 年终考核_区直, by name or recognised from title and header (L19, L20).
import { answered, asked, codes, directory, read, said, sheet, table, type Row } from "./book";

const settings = (...rows: Row[]) => sheet("设置", [["项目", "值", "说明"], ...rows]);
const townships = (rows: Row[], name = "年终考核_乡镇") =>
  sheet(name, [["年度", "乡镇", "得分", "全市排名", "综合评价"], ...rows]);
const departments = (rows: Row[]) =>
  sheet("年终考核_区直", [["年度", "单位", "指标", "得分", "全市排名", "参排总数"], ...rows]);

describe("townships", () => {
  it("reads year, grade, rank and score", () => {
    const recognition = read(directory(), townships([[2019, "甲镇", 95.5, "第12名", "好"]]));
    expect(recognition.situation.annualTownships).toEqual([
      {
        year: 2019,
        mention: { text: "甲镇", unit: "甲镇" },
        score: 95.5,
        rank: 12,
        grade: "好",
        gradeAsWritten: null,
        holds: [],
        at: { sheet: "年终考核_乡镇", cell: "E2" },
      },
    ]);
    expect(table(recognition, "annual-township")).toMatchObject({
      level: "市",
      subject: "乡镇",
      range: "A1:E2",
      columns: { year: "A", unit: "B", score: "C", rank: "D", grade: "E" },
    });
  });

  it("recognises L19 by title and header; the title gives the year", () => {
    const recognition = read(
      settings(["本区名称", "示例区"]),
      directory(),
      sheet("Sheet2", [
        ["××市2019年度扶贫成效考核结果(乡镇)"],
        ["序号", "县(市、区)", "乡镇", "得分", "全市排名", "综合评价"],
        [1, "示例区", "甲镇", 90, 3, "好"],
        [2, "", "乙乡", 80, 40, "一般"],
        [3, "邻县", "丙乡", 70, 60, "较差"],
      ]),
    );
    expect(
      recognition.situation.annualTownships.map(({ year, mention, grade }) => [year, mention.unit, grade]),
    ).toEqual([
      [2019, "甲镇", "好"],
      [2019, "乙乡", "一般"],
    ]);
    expect(codes(recognition)).toEqual([]);
    expect(recognition.situation.rankings).toEqual([]);
  });

  it("asks for 本区名称 where several counties stand and nobody says which is ours", () => {
    const recognition = read(
      sheet("年终考核_乡镇", [
        ["年度", "县区", "乡镇", "综合评价", "得分"],
        [2019, "示例区", "甲镇", "好", 90],
        [2019, "邻县", "丙乡", "较差", 60],
      ]),
    );
    expect(recognition.situation.annualTownships).toEqual([]);
    expect(asked(recognition, "IN-SHEET")).toMatchObject({ holds: true, at: { cell: "B2" } });
  });

  it("rows outside 单位名录 in a city-wide table are other counties'", () => {
    const foreign = ["丙镇", "丁镇", "戊镇", "己镇"].map((name): Row => [2019, name, 80, 9, "较好"]);
    const recognition = read(directory(), townships([[2019, "甲镇", 90, 1, "好"], ...foreign]));
    expect(recognition.situation.annualTownships.map(({ mention }) => mention.unit)).toEqual(["甲镇"]);
    expect(codes(recognition)).toEqual([]);
  });

  it("an unknown name among ours is asked about", () => {
    const recognition = read(
      directory(),
      townships([
        [2019, "甲镇", 90, 1, "好"],
        [2019, "乙乡", 85, 5, "较好"],
        [2019, "甲山镇", 80, 9, "一般"],
      ]),
    );
    expect(asked(recognition, "IN-UNIT")).toMatchObject({ id: "IN-UNIT·甲山镇" });
    expect(recognition.situation.annualTownships[2]?.holds).toEqual(["IN-UNIT·甲山镇"]);
  });

  it("等次对照 gives the grades of other years their name, for one year or all", () => {
    const recognition = read(
      settings(["等次对照 三等", "较差"], ["等次对照 2018 二等", "一般"]),
      directory(),
      townships([
        [2018, "甲镇", "", "", "三等"],
        [2018, "乙乡", "", "", "二等"],
        [2019, "花山街道", "", "", "二等"],
      ]),
    );
    expect(
      recognition.situation.annualTownships.map(({ grade, gradeAsWritten }) => [grade, gradeAsWritten]),
    ).toEqual([
      ["较差", "三等"],
      ["一般", "二等"],
      [null, null],
    ]);
    const question = asked(recognition, "IN-CELL");
    expect(question).toMatchObject({
      at: { cell: "E4" },
      choices: ["好", "较好", "一般", "较差"],
      holds: true,
    });
    expect(said(question)).toContain("二等");
  });

  it("an answered grade counts", () => {
    const sheets = [directory(), townships([[2019, "甲镇", 1, 1, "优秀"]])];
    const { id } = asked(read(...sheets), "IN-CELL");
    const recognition = read(...sheets, answered({ [id]: "好" }));
    expect(recognition.situation.annualTownships).toMatchObject([
      { grade: "好", gradeAsWritten: "优秀", holds: [] },
    ]);
  });

  it("a row without any year is asked about and left out", () => {
    const recognition = read(directory(), townships([["", "甲镇", 90, 1, "好"]]));
    expect(recognition.situation.annualTownships).toEqual([]);
    expect(asked(recognition, "IN-CELL")).toMatchObject({ at: { cell: "A2" } });
  });

  it("the year of the sheet name serves where there is no column", () => {
    const recognition = read(
      directory(),
      sheet("2018年年终考核_乡镇", [
        ["乡镇", "综合评价"],
        ["甲镇", "好"],
      ]),
    );
    expect(recognition.situation.annualTownships).toMatchObject([{ year: 2018, grade: "好", rank: null }]);
  });
});

describe("departments", () => {
  it("reads rank, field and indicator", () => {
    const recognition = read(directory(), departments([[2019, "区住建局", "综合", 92, 7, 7]]));
    expect(recognition.situation.annualDepartments).toEqual([
      {
        year: 2019,
        mention: { text: "区住建局", unit: "区住建局" },
        indicator: "综合",
        score: 92,
        rank: 7,
        total: 7,
        holds: [],
        at: { sheet: "年终考核_区直", cell: "E2" },
      },
    ]);
    expect(table(recognition, "annual-department")).toMatchObject({ level: "市", subject: "区直" });
  });

  it("recognises L20: 对应单位 is the unit, the bracket behind 全市排名 the field", () => {
    const recognition = read(
      directory(),
      sheet("附件3", [
        ["××市2019年度脱贫攻坚综合指标考核结果"],
        ["序号", "市直牵头部门", "指标", "一区住建局对应单位", "全市排名(7)", "得分"],
        [1, "市住建局", "危房改造", "区住建局", 7, 70],
        [2, "市扶贫办", "综合", "区扶贫办", "第一名", 99],
      ]),
    );
    expect(
      recognition.situation.annualDepartments.map(({ mention, rank, total, year }) => [
        mention.unit,
        rank,
        total,
        year,
      ]),
    ).toEqual([
      ["区住建局", 7, 7, 2019],
      ["区扶贫办", 1, 7, 2019],
    ]);
    expect(table(recognition, "annual-department").total).toBe(7);
  });

  it("a rank with its field in one cell gives both", () => {
    const recognition = read(directory(), departments([[2019, "区住建局", "", "", "4/7", ""]]));
    expect(recognition.situation.annualDepartments).toMatchObject([{ rank: 4, total: 7 }]);
  });

  it("an unreadable rank holds the row", () => {
    const recognition = read(directory(), departments([[2019, "区住建局", "", 90, "前列", 7]]));
    const { id } = asked(recognition, "IN-CELL");
    expect(recognition.situation.annualDepartments).toMatchObject([{ rank: null, holds: [id] }]);
  });
});

it("a monthly ranking with a grade column is no year-end result", () => {
  const rows: Row[] = ["甲镇", "乙乡", "花山街道"].map((name, index): Row => [
    name,
    90 - index,
    index + 1,
    "好",
  ]);
  const recognition = read(
    directory(),
    sheet("8月", [["示例区2019年8月脱贫攻坚指标排名"], ["乡镇", "得分", "排名", "等次"], ...rows]),
  );
  expect(recognition.situation.annualTownships).toEqual([]);
  expect(recognition.situation.rankings).toHaveLength(1);
});

it("the district's own yearly assessment is not the city's", () => {
  const recognition = read(
    settings(["本区名称", "示例区"]),
    directory(),
    sheet("结果", [
      ["示例区2019年度绩效考核评价结果"],
      ["乡镇", "得分", "等次"],
      ["甲镇", 90, "好"],
      ["乙乡", 80, "一般"],
    ]),
  );
  expect(recognition.situation.annualTownships).toEqual([]);
});
