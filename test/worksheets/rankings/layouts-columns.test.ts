// Layouts that list units down the rows: L02, L03, L08–L10, L13, L14, L17, L18, L21, L24.
import { monthRows, places, recogniseAll, sheet, TOWNS } from "./workbook";

describe("L02 text ranks and problem texts, a list of villages", () => {
  const rows = [
    ["2019年8月环境卫生考评情况"],
    ["排名", "村别", "考评暗访存在问题", "得分"],
    ["第一名", "甲村", "路面有垃圾,8月暗访成绩93.7", 93],
    ["第四名", "丁村", "……", 89],
    ["第四名 ", "戊村", "……", 89],
    ["第六名", "己村", "……", 88],
  ];

  it("lists villages without counting them: they are no units of the mechanism", () => {
    const found = recogniseAll([sheet("8月", rows)]);
    expect(found.rankings).toEqual([]);
    expect(found.tables).toEqual([
      expect.objectContaining({ counts: false, subject: null, rows: 4, range: "A2:D6" }),
    ]);
    expect(found.questions).toEqual([]);
  });

  it("reads the same layout of townships with words as ranks", () => {
    const towns = rows.map((row, index) =>
      index < 2 ? row : [row[0] ?? "", TOWNS[index - 2] ?? "", row[2] ?? "", row[3] ?? ""],
    );
    towns[1] = ["排名", "乡镇", "考评暗访存在问题", "得分"];
    const ranking = recogniseAll([sheet("8月", towns)]).one();
    expect(places(ranking)).toBe("甲镇=1 乙镇=4 丙镇=4 丁镇=6");
    expect(ranking.entries[0]).toMatchObject({ score: 93, problem: "路面有垃圾,8月暗访成绩93.7" });
    expect(ranking).toMatchObject({ total: null, wholeField: false });
  });
});

describe("L03 weighted sub-scores with a second header row of weights", () => {
  const rows = [
    ["示例区2019年8月街道考核结果"],
    ["街道名称", "系统考核得分", "现场考核得分", "履职考核得分", "总 分", "排名"],
    ["", "(占40%)", "(占40%)", "(占20%)", "", ""],
    ["东街道", "95", "90.00", 88, 91.6, 1],
    ["西街道", 90, 85, 80, 86, 2],
    ["南街道", 80, 75, 70, 76, 3],
  ];
  it.each([
    ["merges known", ["A2:A3", "E2:E3", "F2:F3"]],
    ["merges unknown", null],
  ])("takes the total as the score (%s)", (_, merges) => {
    const ranking = recogniseAll([sheet("Sheet1", rows, { merges })]).one();
    expect(ranking).toMatchObject({
      range: "A2:F6",
      subject: "乡镇",
      direction: "越大越好",
      month: "2019-08",
    });
    expect(ranking.entries.map(({ score }) => score)).toEqual([91.6, 86, 76]);
  });
});

describe("L08 county table for one indicator", () => {
  const rows = [
    ["某市2019年8月危房改造完成情况排名"],
    ["县(市、区)", "任务数", "完成数", "完成率", "排名"],
    ["甲县", 300, 300, "100%", 1],
    ["乙县", 200, 199, "99.5%", 2],
    ["丙市", 200, 198, "99%", 3],
    ["丁县", 200, 197, "98.5%", 4],
    ["戊县", 200, 180, "90%", 5],
    ["示例区", 346, 305, "88.15%", 6],
    ["己县", 346, 300, "86%", 7],
    ["合计", 2100, 1980, "94.3%", ""],
    ["责任单位:区住建局"],
  ];

  it("finds our row, the indicator, the unit below the table, and leaves the totals row out", () => {
    const ranking = recogniseAll([sheet("8月", rows)], { district: "示例区" }).one();
    expect(ranking).toMatchObject({
      subject: "县区",
      level: "市",
      month: "2019-08",
      range: "A2:E9",
      total: { value: 7, source: "rows" },
      wholeField: true,
    });
    const ours = ranking.entries.filter((entry) => entry.ours);
    expect(ours).toEqual([
      expect.objectContaining({
        label: "示例区",
        indicator: "危房改造",
        place: { kind: "rank", rank: 6, tieMark: false },
        score: 0.8815,
        responsible: [
          {
            mention: { text: "区住建局", unit: "区住建局" },
            role: "未标",
            at: { sheet: "8月", cell: "A11" },
          },
        ],
      }),
    ]);
  });

  it("asks which row is ours without 本区名称", () => {
    const found = recogniseAll([sheet("8月", rows)]);
    expect(found.questions).toEqual([expect.objectContaining({ code: "A-4", holds: false })]);
    expect(found.one().entries.some((entry) => entry.ours)).toBe(false);
  });
});

describe("L09 own rows of a large field, two periods side by side", () => {
  const rows = [
    ["2023年5月份及1—5月份各区县综合指数在全省159个县(市、区)排名"],
    ["区县", "综合指数", "综合指数排名", "", "区县", "综合指数", "综合指数排名"],
    ["示例区", "3.73(4.12)", "120(142)", "", "示例区", "5.07(5.10)", "99(141)"],
    ["邻县", "3.10(4.02)", "88(92)", "", "邻县", "4.07(4.10)", "80(101)"],
    ["注:括号内为去年同期"],
  ];

  it("reads the rank before the bracket and the stated size of the field", () => {
    const found = recogniseAll([sheet("Sheet1", rows)], { district: "示例区" });
    const [month, cumulative] = found.rankings;
    expect(month && places(month)).toBe("示例区=120 邻县=88");
    expect(month).toMatchObject({
      level: "省",
      month: "2023-05",
      total: { value: 159, source: "stated" },
      counts: true,
      range: "A2:C4",
    });
    expect(cumulative && places(cumulative)).toBe("示例区=99 邻县=80");
    expect(cumulative).toMatchObject({ counts: false, range: "E2:G4" });
    expect(found.codes).toEqual(["B-21"]);
  });
});

describe("S9 rank with a bracket", () => {
  const rows = (note: string) => [
    ["示例区指标在全省106个县(市、区)排名(2019年8月)"],
    ["县区", "完成率", "排名"],
    ["示例区", "88%", "98(74)"],
    [note],
  ];
  const at = (note: string, answers = {}) =>
    recogniseAll([sheet("8月", rows(note))], { district: "示例区", answers });

  it("is last year's under 去年同期, the rank itself under 位次", () => {
    expect(places(at("注:括号内为去年同期").one())).toBe("示例区=98");
    expect(places(at("注:括号内数字为位次").one())).toBe("示例区=74");
  });

  it("is asked without a note, and the answer holds for the series", () => {
    const found = at("");
    expect(places(found.one())).toBe("示例区=?");
    expect(found.questions).toEqual([
      expect.objectContaining({
        code: "IN-CELL",
        holds: true,
        at: { sheet: "8月", cell: "C3" },
        choices: ["去年", "位次", "总数"],
      }),
    ]);
    const id = found.questions[0]?.id ?? "";
    expect(places(at("", { [id]: "去年" }).one())).toBe("示例区=98");
    expect(at("", { [id]: "去年" }).questions).toEqual([]);
  });
});

describe("L10 value(rank) matrix", () => {
  const rows = (note: string) => [
    ["全市2019年8月主要指标"],
    ["区", "固定资产投资", "工业投资", "规上工业增加值"],
    ["示例区", "12.3(4)", "-", "8.1(2)"],
    ["东山区", "10.1(5)", "3.2(1)", "-"],
    [note],
  ];

  it("is one ranking per column, with “-” as not taking part", () => {
    const found = recogniseAll([sheet("8月", rows("注:1、括号内数字为各区位次。2、“-”表示未设置目标。"))], {
      district: "示例区",
    });
    expect(found.rankings.map((ranking) => [ranking.series, places(ranking)])).toEqual([
      ["主要指标·固定资产投资", "示例区=4 东山区=5"],
      ["主要指标·工业投资", "示例区=– 东山区=1"],
      ["主要指标·规上工业增加值", "示例区=2 东山区=–"],
    ]);
    expect(found.rankings[0]?.entries[0]).toMatchObject({ score: 12.3, indicator: "固定资产投资" });
  });

  it("is left alone without a word about ranks: it may be a share or a change", () => {
    expect(recogniseAll([sheet("8月", rows(""))], { district: "示例区" }).tables).toEqual([]);
  });
});

describe("L13 no rank column under a three-level header", () => {
  const rows = [
    ["2019年9月各乡镇信息采用情况"],
    ["单位", "本月报送", "全年累计", "采用情况", "", "", "", "", "报送分", "采用分", "本月分", "累计分"],
    ["", "", "", "简报", "区级两办信息", "", "市级两办信息", "", "", "", "", ""],
    ["", "", "", "", "综合", "独立", "综合", "独立", "", "", "", ""],
    ["甲镇", 3, 20, 1, "", "", 1, "", 3, 5, 8, 40],
    ["乙镇", 2, 10, "", "", "", "", "", 2, 0, 2, 20],
    ["丙镇", 0, 5, "", "", "", "", "", 0, 0, 0, 10],
  ];
  it("waits for confirmation that the month's score ranks (B-7)", () => {
    const found = recogniseAll([
      sheet("9月", rows, { merges: ["A2:A4", "D2:H2", "D3:D4", "E3:F3", "G3:H3"] }),
    ]);
    const ranking = found.one();
    expect(places(ranking)).toBe("甲镇=分 乙镇=分 丙镇=分");
    expect(ranking.entries.map(({ score }) => score)).toEqual([8, 2, 0]);
    expect(ranking).toMatchObject({
      range: "A2:L7",
      direction: "越大越好",
      counts: true,
      total: { value: 3 },
    });
    expect(found.codes).toContain("B-7");
    expect(ranking.holds).toEqual([expect.stringMatching(/^B-7/)]);
  });
});

describe("L14 red-yellow-green board", () => {
  it("is no ranking", () => {
    const rows = [
      ["2019年8月重点工作亮灯情况"],
      ["事项", "责任单位", "时限", "进度", "亮灯(红/黄/绿)", "备注"],
      ["危房改造", "区住建局", "8月底", "80%", "黄", ""],
      ["饮水安全", "区水利局", "8月底", "100%", "绿", ""],
    ];
    expect(recogniseAll([sheet("8月", rows)]).tables).toEqual([]);
  });
});

describe("L17 group headings inside the body (B-22)", () => {
  const rows = [
    ["示例区2019年8月脱贫攻坚指标排名表"],
    ["序号", "乡镇", "得分", "排名"],
    ["一类乡镇", "", "", ""],
    [1, "甲镇", 95, 1],
    [2, "乙镇", 90, 2],
    [3, "丙镇", 85, 3],
    ["二类乡镇", "", "", ""],
    [1, "己乡", 93, 1],
    [2, "庚乡", 88, 2],
    ["合计", "", 451, ""],
  ];
  it("marks the restart and names the groups; nothing is lost to the headings", () => {
    const ranking = recogniseAll([sheet("8月", rows, { merges: ["A3:D3", "A7:D7"] })]).one();
    expect(ranking).toMatchObject({ grouped: true, range: "A2:D9" });
    expect(ranking.entries.map(({ label, group }) => `${label}:${group}`)).toEqual([
      "甲镇:一类乡镇",
      "乙镇:一类乡镇",
      "丙镇:一类乡镇",
      "己乡:二类乡镇",
      "庚乡:二类乡镇",
    ]);
  });
});

describe("L18 merged first column and the last township per indicator", () => {
  const rows = [
    ["示例区2019年8月各专责小组指标末位情况"],
    ["专责小组", "指标", "倒数第一乡镇", "得分", "责任单位"],
    ["住房保障小组", "危房改造", "癸乡", 62, "区住建局"],
    ["", "安全鉴定", "壬镇", 70, "区住建局"],
  ];
  it("is one ranking per indicator with its place from the bottom", () => {
    const found = recogniseAll([sheet("8月", rows, { merges: ["A3:A4"] })]);
    expect(found.rankings.map((ranking) => [ranking.series, places(ranking), ranking.level])).toEqual([
      ["各专责小组指标末位·危房改造", "癸乡=倒1", "区"],
      ["各专责小组指标末位·安全鉴定", "壬镇=倒1", "区"],
    ]);
  });
});

describe("L21 hidden rank column and hidden rows", () => {
  it("reads them and says so", () => {
    const found = recogniseAll([
      sheet("8月", monthRows("示例区2019年8月脱贫攻坚指标排名"), { hiddenColumns: [3], hiddenRows: [4] }),
    ]);
    expect(places(found.one())).toContain("癸乡=10");
  });
});

describe("L24 an Excel table and a copy of it", () => {
  it("counts once: the copy replaces the first and B-19 asks", () => {
    const rows = monthRows("示例区2019年8月脱贫攻坚指标排名");
    const found = recogniseAll([
      sheet("8月", rows, { tables: [{ name: "表1", area: "A2:E12" }] }),
      sheet("透视", rows),
    ]);
    expect(found.rankings.map(({ replacedBy }) => replacedBy)).toEqual([found.rankings[1]?.id, null]);
    expect(found.codes).toContain("B-19");
  });
});
