// Several rankings on a sheet or in a workbook: L04–L07, L15, L16, L22, L11, L12.
import { monthRows, places, recogniseAll, sheet, TOWNS } from "./workbook";

describe("L04 two tables under each other, inner blanks, a misspelt score", () => {
  const rows = [
    ["示例区2019年4月城乡环境考核"],
    ["一、街道排名"],
    ["物业公司", "街道社区", "", "环境卫生", "", "得分", "城管得分", "合计", "排名"],
    ["", "暗访扣分", "实际得分", "暗访扣分", "实际得分", "", "", "", ""],
    ["花 山", 2, 18, 3, 27, 45, 41.98, 86.98, 1],
    ["乐 坪", 3, 17, 4, 26, 43, 41, 84, 2],
    ["二、乡镇排名"],
    ["乡镇", "得分", "排名", "备注"],
    ["石井", 87.56, 1, "百亩87.8 赛辉87.3"],
    ["水洞底", "86..67", 2, ""],
    ["蛇形山", 80.1, 3, ""],
    ["三、基本情况"],
    ["本月共检查两个街道三个乡镇,发现问题若干。"],
  ];
  const found = recogniseAll(
    [sheet("4月", rows, { merges: ["A3:A4", "B3:C3", "D3:E3", "F3:F4", "G3:G4", "H3:H4", "I3:I4"] })],
    {
      district: "示例区",
      directory: [
        ["花山街道", "乡镇"],
        ["乐坪街道", "乡镇"],
        ["石井镇", "乡镇"],
        ["水洞底镇", "乡镇"],
        ["蛇形山镇", "乡镇"],
      ],
    },
  );

  it("keeps the tables apart, each with its own title as series", () => {
    expect(found.rankings.map(({ series, range, month }) => [series, range, month])).toEqual([
      ["城乡环境考核·街道排名", "A3:I6", "2019-04"],
      ["城乡环境考核·乡镇排名", "A8:D11", "2019-04"],
    ]);
    expect(found.one("街道").entries.map(({ mention, score }) => [mention?.unit, score])).toEqual([
      ["花山街道", 86.98],
      ["乐坪街道", 84],
    ]);
  });

  it("asks about the misspelt score by its cell and holds that row", () => {
    const entry = found.one("乡镇").entries[1];
    expect(entry).toMatchObject({ score: null, place: { kind: "rank", rank: 2, tieMark: false } });
    expect(found.questions).toEqual([
      expect.objectContaining({ code: "IN-CELL", at: { sheet: "4月", cell: "B10" }, holds: true }),
    ]);
    expect(entry?.holds).toEqual([found.questions[0]?.id]);
  });
});

describe("L05 townships, then departments, with 汇总 rows and no rank column (S5)", () => {
  const header = ["序号", "承办单位", "受理量", "响应率(%)", "解决率(%)", "满意率(%)", "综合成绩"];
  const departments = ["区住建局", "区教育局", "区水利局", "区扶贫办"];
  const rows = [
    ["镇乡街道诉求办理“三率”统计表(6.19-7.4)"],
    header,
    ...TOWNS.map((town, index) => [index + 1, town, 30, 100, 95, 90, 99 - index]),
    ["汇总", "", 300, 100, 95, 90, 94],
    ["区直单位诉求办理“三率”统计表(6.19-7.4)"],
    header,
    ...departments.map((unit, index) => [index + 1, unit, 20, 100, 95, 90, 98 - index]),
    ["汇总", "", 80, 100, 95, 90, 95],
  ];
  const found = recogniseAll([sheet("2019年", rows)]);

  it("is two tables without their 汇总 rows, pending B-7", () => {
    expect(found.rankings.map(({ subject, range, entries }) => [subject, range, entries.length])).toEqual([
      ["乡镇", "A2:G12", 10],
      ["区直", "A15:G19", 4],
    ]);
    expect(found.rankings.map(({ month }) => month)).toEqual(["2019-07", "2019-07"]);
    expect(found.codes.filter((code) => code === "B-7")).toHaveLength(2);
  });
});

describe("L06 indicator columns with a rank after each", () => {
  const rows = [
    ["示例区2019年8月脱贫攻坚指标排名"],
    ["", "危房改造", "", "小额信贷", "", "综合", ""],
    ["乡镇", "完成率", "排名", "完成率", "排名", "得分", "排名"],
    ["甲镇", "100%", 1, "92.3%", 3, 97.4, 2],
    ["乙镇", "90%", 2, "95%", 2, 98.1, 1],
    ["丙镇", "80%", 3, "99%", 1, 90, 3],
  ];
  it.each([
    ["merges known", ["B2:C2", "D2:E2", "F2:G2"]],
    ["merges unknown", null],
  ])("counts the composite pair, its siblings are for reference (%s)", (_, merges) => {
    const found = recogniseAll([sheet("8月", rows, { merges })]);
    expect(found.rankings.map((ranking) => [ranking.series, ranking.counts, places(ranking)])).toEqual([
      ["脱贫攻坚指标排名·危房改造", false, "甲镇=1 乙镇=2 丙镇=3"],
      ["脱贫攻坚指标排名·小额信贷", false, "甲镇=3 乙镇=2 丙镇=1"],
      ["脱贫攻坚指标排名", true, "甲镇=2 乙镇=1 丙镇=3"],
    ]);
    expect(found.rankings.map(({ range }) => range)).toEqual(["A2:G6", "A2:G6", "A2:G6"]);
    expect(found.tables.map(({ columns }) => columns)).toEqual([
      { unit: "A", score: "B", rank: "C" },
      { unit: "A", score: "D", rank: "E" },
      { unit: "A", score: "F", rank: "G" },
    ]);
    expect(found.rankingTables).toHaveLength(1);
    expect(found.codes).toContain("A-8");
  });
  it("counts them all when the clerk says so", () => {
    const found = recogniseAll([sheet("8月", rows)], { answers: { "A-8·脱贫攻坚指标排名": "全部计分" } });
    expect(found.rankings.map(({ counts }) => counts)).toEqual([true, true, true]);
  });
});

describe("L07 indicator rows with our places in the city and the province (S7, S8, S11)", () => {
  const rows = [
    ["某市2019年8月脱贫攻坚指标排名(本区情况)", "", "", "", "", "", "全市7个县(市、区)"],
    ["序号", "指标名称", "本区完成率", "全市排名", "全省排名", "参排总数(省)", "责任单位", "存在问题"],
    [1, "危房改造", "88.1%", 6, 92, 106, "区住建局", "进度慢"],
    [2, "小额信贷", "119%", 1, 5, 106, "区扶贫办、区金融办", ""],
    [3, "饮水安全", "–", "–", "–", 106, "区水利局", ""],
  ];
  const found = recogniseAll([sheet("指标排名(市)", rows)], { district: "示例区" });

  it("gives one ranking per level of the same range, each with its own size", () => {
    expect(
      found.rankings.map(({ level, range, total, subject, month, wholeField }) => [
        level,
        range,
        total?.value,
        subject,
        month,
        wholeField,
      ]),
    ).toEqual([
      ["市", "A2:H5", 7, "指标", "2019-08", false],
      ["省", "A2:H5", 106, "指标", "2019-08", false],
    ]);
    expect(found.rankings.map(places)).toEqual([
      "危房改造=6 小额信贷=1 饮水安全=–",
      "危房改造=92 小额信贷=5 饮水安全=–",
    ]);
    expect(found.tables.map(({ columns }) => columns.rank)).toEqual(["D", "E"]);
    expect(found.questions).toEqual([]);
  });

  it("names who answers, all of several names in one cell", () => {
    const [city] = found.rankings;
    expect(city?.entries.map(({ responsible }) => responsible.map(({ mention }) => mention.unit))).toEqual([
      ["区住建局"],
      ["区扶贫办", "区金融办"],
      ["区水利局"],
    ]);
    expect(city?.entries[0]).toMatchObject({ indicator: "危房改造", problem: "进度慢", ours: true });
  });
});

describe("L15 halves of one table side by side", () => {
  const header = ["序号", "乡镇", "得分", "排名"];
  const half = (from: number) => (index: number) => [
    from + index + 1,
    TOWNS[from + index] ?? "",
    95 - from - index,
    from + index + 1,
  ];
  const rows = (gap: readonly string[]) => [
    ["示例区2019年8月脱贫攻坚指标排名"],
    [...header, ...gap, ...header],
    ...[0, 1, 2, 3, 4].map((index) => [...half(0)(index), ...gap, ...half(5)(index)]),
  ];
  it.each([
    ["with a blank column", [""]],
    ["without", []],
  ])("is one table %s", (_, gap) => {
    const found = recogniseAll([sheet("8月", rows(gap))]);
    const ranking = found.one();
    expect(ranking.entries).toHaveLength(10);
    expect(ranking).toMatchObject({ range: gap.length > 0 ? "A2:I7" : "A2:H7", total: { value: 10 } });
    expect(found.tables[0]?.columns).toEqual({ unit: "B", score: "C", rank: "D" });
  });
  it("is two tables when the ranks restart", () => {
    const twice = rows([""]).map((row, index) => (index < 2 ? row : [...row.slice(0, 8), index - 1]));
    expect(recogniseAll([sheet("8月", twice)]).rankings).toHaveLength(2);
  });
});

describe("L16 year sheet with month columns", () => {
  const rows = [
    ["示例区2019年脱贫攻坚指标排名汇总"],
    ["乡镇", "1月", "2月", "3月", "12月", "平均", "年度排名"],
    ["甲镇", 1, 2, "", 1, 1.3, 1],
    ["乙镇", 2, 1, "", 3, 2, 2],
    ["丙镇", 3, 3, "", 2, 2.7, 3],
  ];
  it("is a ranking per month that has one", () => {
    const found = recogniseAll([sheet("汇总", rows)]);
    expect(found.rankings.map((ranking) => [ranking.month, places(ranking)])).toEqual([
      ["2019-01", "甲镇=1 乙镇=2 丙镇=3"],
      ["2019-02", "甲镇=2 乙镇=1 丙镇=3"],
      ["2019-12", "甲镇=1 乙镇=3 丙镇=2"],
    ]);
    expect(new Set(found.rankings.map(({ series }) => series)).size).toBe(1);
    expect(new Set(found.rankings.map(({ id }) => id)).size).toBe(3);
  });
});

describe("L22 transposed", () => {
  it("reads units across and ranks below", () => {
    const rows = [
      ["示例区2019年8月脱贫攻坚指标排名"],
      ["指标 \\ 乡镇", "甲镇", "乙镇", "丙乡"],
      ["得分", 96.5, 94.1, 88],
      ["排名", 1, 2, 3],
    ];
    const found = recogniseAll([sheet("8月", rows)]);
    const ranking = found.one();
    expect(places(ranking)).toBe("甲镇=1 乙镇=2 丙乡=3");
    expect(ranking).toMatchObject({ range: "A2:D4", month: "2019-08", series: "脱贫攻坚指标排名" });
    expect(ranking.entries[2]).toMatchObject({ score: 88, at: { sheet: "8月", cell: "D4" }, row: 4 });
    expect(found.rankingTables).toEqual([
      expect.objectContaining({ orientation: "transposed", labelColumn: null }),
    ]);
  });
});

describe("L11 prose", () => {
  it("reads places listed in one cell; tied names share one", () => {
    const rows = [["全市2019年7月民生工程排名"], ["第三名示例区、裕安区;第五名叶集区"]];
    const ranking = recogniseAll([sheet("7月", rows)], { district: "示例区" }).one();
    expect(places(ranking)).toBe("示例区=3 裕安区=3 叶集区=5");
    expect(ranking).toMatchObject({
      subject: "县区",
      level: "市",
      month: "2019-07",
      total: null,
      range: "A2",
    });
  });
  it("reads rank, unit and score cell by cell", () => {
    const rows = [
      ["示例区2019年8月垃圾治理考评得分及排名"],
      ["第一名:甲镇90.99分"],
      ["第二名:乙镇85.1分"],
      ["第三名:田办事处84.56分"],
    ];
    const found = recogniseAll([sheet("8月", rows)]);
    expect(places(found.one())).toBe("甲镇=1 乙镇=2 田办事处=3");
    expect(found.one().entries.map(({ score }) => score)).toEqual([90.99, 85.1, 84.56]);
    expect(found.rankingTables).toEqual([expect.objectContaining({ orientation: "prose", range: "A2:A4" })]);
  });
});

describe("L12 bottom list only", () => {
  const found = (text: string, answers = {}) =>
    recogniseAll([sheet("Sheet1", [["全市2019年8月县区空气质量排名"], [text]])], {
      district: "示例区",
      answers,
    });

  it("counts from 倒1 where the text says so", () => {
    expect(places(found("差的后4位(倒1-4名):丰县、示例区、灌县(沭县并列)、东县").one())).toBe(
      "丰县=倒1 示例区=倒2 灌县=倒3 沭县=倒4 东县=倒5",
    );
  });
  it("asks which end is the last where it does not", () => {
    const asked = found("后三名依次是:霸县、示例区、文县");
    expect(places(asked.one())).toContain("示例区=?");
    expect(asked.questions).toEqual([expect.objectContaining({ code: "IN-CELL", holds: true })]);
    const id = asked.questions[0]?.id ?? "";
    expect(places(found("后三名依次是:霸县、示例区、文县", { [id]: "最后一个是倒数第一" }).one())).toContain(
      "示例区=倒2",
    );
  });
});

describe("composite sheet beside indicator sheets (A-8)", () => {
  it("counts the composite, the others are for reference", () => {
    const found = recogniseAll([
      sheet("综合", monthRows("示例区2019年8月脱贫攻坚综合排名")),
      sheet("危改", monthRows("示例区2019年8月危房改造排名")),
      sheet("饮水", monthRows("示例区2019年8月饮水安全排名")),
    ]);
    expect(found.rankings.map(({ series, counts }) => [series, counts])).toEqual([
      ["脱贫攻坚综合排名", true],
      ["危房改造排名", false],
      ["饮水安全排名", false],
    ]);
    expect(found.codes.filter((code) => code === "A-8")).toHaveLength(1);
  });
  it("counts every series where there is no composite", () => {
    const found = recogniseAll([
      sheet("危改", monthRows("示例区2019年8月危房改造排名")),
      sheet("饮水", monthRows("示例区2019年8月饮水安全排名")),
    ]);
    expect(found.rankings.map(({ counts }) => counts)).toEqual([true, true]);
  });
});

describe("long tables: one row per indicator and unit", () => {
  const rows = [
    ["示例区2019年8月指标排名"],
    ["指标", "乡镇", "完成率", "排名"],
    ["危房改造", "甲镇", 0.9, 1],
    ["", "乙镇", 0.8, 2],
    ["综合", "甲镇", 0.7, 2],
    ["", "乙镇", 0.9, 1],
  ];
  it("is one ranking per indicator; 综合 counts, the others are for reference", () => {
    const found = recogniseAll([sheet("8月", rows, { merges: ["A3:A4", "A5:A6"] })]);
    expect(found.rankings.map(({ series, counts }) => [series, counts])).toEqual([
      ["指标排名·危房改造", false],
      ["指标排名", true],
    ]);
  });
});

describe("departments against their counterparts (A-1 iii)", () => {
  it("takes our own department and the size of the field from the header", () => {
    const rows = [
      ["某市2019年8月部门指标排名"],
      ["序号", "市直牵头部门", "指标", "示例区对应单位", "全市排名(7)", "得分"],
      [1, "市住建局", "危房改造", "区住建局", 6, 80],
    ];
    const ranking = recogniseAll([sheet("8月", rows)], { district: "示例区" }).one();
    expect(ranking).toMatchObject({ subject: "指标", level: "市", total: { value: 7, source: "stated" } });
    expect(ranking.entries[0]?.responsible.map(({ mention }) => mention.unit)).toEqual(["区住建局"]);
  });
});
