// Month, level, registry, answers and relations between rankings, B-7, B-19 to B-21, C-23, D-1, IN-UNIT, IN-CELL.
import type { OwnTable } from "../../../src/worksheets/recognition";
import type { CellValue } from "../../../src/worksheets/snapshot";
import { monthRows, places, recogniseAll, sheet, TOWNS } from "./workbook";

const TITLE = "示例区2019年8月脱贫攻坚指标排名";

function registry(...rows: readonly Readonly<Record<string, CellValue>>[]): OwnTable {
  return {
    sheet: "排名登记",
    headerRow: 0,
    columns: {},
    rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  };
}

describe("month of a ranking (C-23)", () => {
  const monthOf = (title: string, name = "Sheet1") =>
    recogniseAll([sheet(name, monthRows(title))]).one().month;

  it.each([
    ["示例区2019年8月脱贫攻坚指标排名", "2019-08"],
    ["示例区二〇一九年十月份脱贫攻坚指标排名", "2019-10"],
    ["示例区2019年第三季度脱贫攻坚指标排名", "2019-09"],
    ["示例区2018年12月-2019年1月脱贫攻坚指标排名", "2019-01"],
    ["示例区脱贫攻坚指标排名(2019.6.19-7.4)", "2019-07"],
    ["示例區２０１９年８月脫貧攻堅指標排名", "2019-08"],
  ])("%s → %s", (title, month) => expect(monthOf(title)).toBe(month));

  it("takes year and month from the sheet name when the title has none", () => {
    expect(monthOf("脱贫攻坚指标排名", "201908")).toBe("2019-08");
    expect(monthOf("2019年脱贫攻坚指标排名", "8月")).toBe("2019-08");
  });

  it("takes 截至 above the table, never the day of reporting below it", () => {
    const rows = [
      ["脱贫攻坚指标排名"],
      ["截至:2019年8月31日"],
      ...monthRows("").slice(1),
      ["报送时间:2019年9月5日"],
    ];
    expect(recogniseAll([sheet("Sheet1", rows)]).one().month).toBe("2019-08");
    const paperOnly = [["脱贫攻坚指标排名"], ["填报日期:2019年9月5日"], ...monthRows("").slice(1)];
    expect(recogniseAll([sheet("Sheet1", paperOnly)]).one().month).toBeNull();
  });

  it("asks for a month without a year and holds; the answer is honoured", () => {
    const sheets = [sheet("8月", monthRows("8月份脱贫攻坚指标排名"))];
    const found = recogniseAll(sheets);
    const question = found.questions.find(({ code }) => code === "C-23");
    expect(question).toMatchObject({ holds: true, at: { sheet: "8月", cell: "A1" } });
    expect(found.one()).toMatchObject({ month: null, holds: [question?.id] });
    const answered = recogniseAll(sheets, { answers: { [question?.id ?? ""]: "2019年8月" } });
    expect(answered.one()).toMatchObject({ month: "2019-08", holds: [] });
    expect(answered.codes).not.toContain("C-23");
  });
});

describe("level of a ranking (D-1)", () => {
  const levelOf = (title: string, district?: string) =>
    recogniseAll([sheet("8月", monthRows(title))], district === undefined ? {} : { district });

  it("is 区 without a level word, and asked without holding while 本区名称 is missing", () => {
    const found = levelOf("2019年8月脱贫攻坚指标排名");
    expect(found.one()).toMatchObject({ level: "区", holds: [] });
    expect(found.questions).toEqual([expect.objectContaining({ code: "D-1", holds: false })]);
  });
  it("is 区 without a question once 本区名称 stands in the title", () => {
    const found = levelOf("示例区2019年8月脱贫攻坚指标排名", "示例区");
    expect(found.one().level).toBe("区");
    expect(found.questions).toEqual([]);
  });
  it.each([
    ["某市2019年8月乡镇排名", "市"],
    ["全市乡镇2019年8月排名", "市"],
    ["全省2019年8月乡镇排名", "省"],
    ["全国2019年8月乡镇排名", "国家"],
    ["自治区2019年8月乡镇排名", "省"],
  ])("%s → %s", (title, level) => expect(levelOf(title).one().level).toBe(level));

  it("takes 全区 over counties for the autonomous region", () => {
    const rows = [
      ["2019年8月全区县(市、区)指标排名"],
      ["县区", "得分", "排名"],
      ["示例区", 90, 1],
      ["西山县", 80, 2],
    ];
    expect(recogniseAll([sheet("8月", rows)], { district: "示例区" }).one().level).toBe("省");
  });

  it("holds a title that says just 全区 in a workbook that names both levels; the answer settles it", () => {
    const sheets = [
      sheet("8月", monthRows("2019年8月全区乡镇指标排名")),
      sheet("省", [
        ["自治区2019年8月指标排名"],
        ["县区", "得分", "排名"],
        ["示例区", 90, 1],
        ["邻县", 80, 2],
      ]),
    ];
    const found = recogniseAll(sheets, { district: "示例区" });
    expect(found.questions).toEqual([expect.objectContaining({ code: "D-1", holds: true })]);
    expect(found.one("乡镇").holds).toEqual([found.questions[0]?.id]);
    const answers = { [found.questions[0]?.id ?? ""]: "区" };
    expect(recogniseAll(sheets, { district: "示例区", answers }).one("乡镇")).toMatchObject({
      level: "区",
      holds: [],
    });
  });
});

describe("排名登记: the clerk's word wins", () => {
  const row = { 工作表: "8月", 区域: "A2:E12" };
  const given = (cells: Readonly<Record<string, CellValue>>) =>
    recogniseAll([sheet("8月", monthRows(TITLE))], {
      district: "示例区",
      registry: registry({ ...row, ...cells }),
    });

  it.each([
    [{ 系列: "月度总排名" }, { series: "月度总排名" }],
    [{ 级别: "市" }, { level: "市" }],
    [{ 参排总数: 90 }, { total: { value: 90, source: "registry", at: null } }],
    [{ 方向: "越小越好" }, { direction: "越小越好" }],
    [{ 计分: "仅参考" }, { counts: false }],
    [{ 排名主体: "区直" }, { subject: "区直" }],
  ])("%j", (cells, expected) => expect(given(cells).one()).toMatchObject(expected));

  it("changes nothing when it only repeats what was understood", () => {
    const plain = recogniseAll([sheet("8月", monthRows(TITLE))], { district: "示例区" });
    const cells = { 系列: "脱贫攻坚指标排名", 级别: "区", 数据月份: "2019-08", 参排总数: 10, 计分: "计分" };
    expect(given(cells).rankings).toEqual(plain.rankings);
  });

  it("fills a month that the sheet does not state", () => {
    const found = recogniseAll([sheet("8月", monthRows("脱贫攻坚指标排名"))], {
      district: "示例区",
      registry: registry({ ...row, 数据月份: "2019-08" }),
    });
    expect(found.one()).toMatchObject({ month: "2019-08", holds: [] });
  });

  it("asks when the title now says another month (A-16) and holds until answered", () => {
    const found = given({ 数据月份: "2019-07" });
    expect(found.questions).toEqual([
      expect.objectContaining({ code: "A-16", holds: true, choices: ["2019-08", "2019-07"] }),
    ]);
    const id = found.questions[0]?.id ?? "";
    expect(found.one()).toMatchObject({ month: "2019-08", holds: [id] });
    const answered = recogniseAll([sheet("8月", monthRows(TITLE))], {
      district: "示例区",
      registry: registry({ ...row, 数据月份: "2019-07" }),
      answers: { [id]: "2019-08" },
    });
    expect(answered.one()).toMatchObject({ month: "2019-08", holds: [] });
  });

  it("tells two rankings of one range apart by their level", () => {
    const rows = [
      ["某市2019年8月脱贫攻坚指标排名"],
      ["序号", "指标名称", "全市排名", "全省排名"],
      [1, "危房改造", 6, 92],
    ];
    const area = { 工作表: "8月", 区域: "A2:D3" };
    const found = recogniseAll([sheet("8月", rows)], {
      registry: registry({ ...area, 级别: "省", 参排总数: 106 }, { ...area, 级别: "市", 参排总数: 7 }),
    });
    expect(found.rankings.map(({ level, total }) => [level, total?.value])).toEqual([
      ["市", 7],
      ["省", 106],
    ]);
  });
});

describe("no rank column (B-7)", () => {
  const rows = [
    ["示例区2019年8月考核"],
    ["序号", "乡镇", "得分"],
    [1, "甲镇", 95],
    [2, "乙镇", 90],
    [3, "丙镇", 80],
  ];
  const id = "B-7·考核";

  it("is pending until confirmed, and no ranking when denied", () => {
    expect(recogniseAll([sheet("8月", rows)], { district: "示例区" }).one()).toMatchObject({
      counts: true,
      holds: [id],
    });
    const yes = recogniseAll([sheet("8月", rows)], {
      district: "示例区",
      answers: { [id]: "按得分推算名次" },
    });
    expect(yes.one()).toMatchObject({ counts: true, holds: [] });
    const no = recogniseAll([sheet("8月", rows)], { district: "示例区", answers: { [id]: "不是排名" } });
    expect(no.one()).toMatchObject({ counts: false, holds: [] });
  });

  it("is left alone for units that are not plainly ours", () => {
    const others = [["2019年8月考核"], ["序号", "单位", "得分"], [1, "第一车间", 95], [2, "第二车间", 90]];
    expect(recogniseAll([sheet("8月", others)]).tables).toEqual([]);
  });
});

describe("re-issues, preliminary and cumulative issues", () => {
  it("B-19: the corrected issue replaces the first wherever it stands", () => {
    const found = recogniseAll([sheet("更正", monthRows(`${TITLE}(更正)`)), sheet("8月", monthRows(TITLE))], {
      district: "示例区",
    });
    expect(found.rankings.map(({ replacedBy }) => replacedBy === null)).toEqual([true, false]);
    expect(found.codes).toEqual(["B-19"]);
    const both = recogniseAll([sheet("8月", monthRows(TITLE)), sheet("8月(2)", monthRows(TITLE))], {
      district: "示例区",
      answers: { "B-19·脱贫攻坚指标排名·2019-08": "两份都计" },
    });
    expect(both.rankings.map(({ replacedBy }) => replacedBy)).toEqual([null, null]);
  });

  it("B-20: a preliminary issue is for reference", () => {
    expect(recogniseAll([sheet("8月", monthRows(`${TITLE}(快报)`))]).one().counts).toBe(false);
  });

  it("B-21: a cumulative table beside the monthly one is for reference, alone it counts", () => {
    const monthly = sheet("8月", monthRows(TITLE));
    const cumulative = sheet("1-8月", monthRows("示例区2019年1-8月脱贫攻坚指标排名"));
    expect(recogniseAll([monthly, cumulative]).rankings.map(({ counts }) => counts)).toEqual([true, false]);
    expect(recogniseAll([cumulative]).rankings.map(({ counts }) => counts)).toEqual([true]);
  });

  it("keeps months of one series apart", () => {
    const found = recogniseAll([
      sheet("8月", monthRows(TITLE)),
      sheet("9月", monthRows(TITLE.replace("8月", "9月"))),
    ]);
    expect(found.rankings.map(({ series, month, replacedBy }) => [series, month, replacedBy])).toEqual([
      ["脱贫攻坚指标排名", "2019-08", null],
      ["脱贫攻坚指标排名", "2019-09", null],
    ]);
  });
});

describe("doubtful cells (IN-CELL)", () => {
  it.each([
    ["#N/A", "?"],
    [0, "?"],
    ["约5", "?"],
    ["–", "–"],
    ["不参评", "–"],
    ["", "–"],
    ["末位", "倒1"],
    ["并列第9名", "9"],
  ])("rank %j", (written, read) => {
    const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, written];
    const found = recogniseAll([sheet("8月", monthRows(TITLE, { ranks }))], { district: "示例区" });
    expect(places(found.one())).toContain(`癸乡=${read}`);
    expect(found.codes).toEqual(read === "?" ? ["IN-CELL"] : []);
    if (read === "?") {
      expect(found.questions[0]).toMatchObject({ at: { sheet: "8月", cell: "D12" }, holds: true });
      expect(found.one().entries[9]?.holds).toEqual([found.questions[0]?.id]);
    }
  });

  it("keeps a table whose rank formulas are broken, and asks cell by cell", () => {
    const ranks = TOWNS.map((_, index) => (index < 7 ? "#REF!" : index + 1));
    const found = recogniseAll([sheet("8月", monthRows(TITLE, { ranks }))], { district: "示例区" });
    expect(found.codes).toEqual(Array(7).fill("IN-CELL"));
  });

  it("takes the answer as the cell's value", () => {
    const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, "#REF!"];
    const answers = { "IN-CELL·2019-08·脱贫攻坚指标排名·癸乡": "10" };
    const found = recogniseAll([sheet("8月", monthRows(TITLE, { ranks }))], { district: "示例区", answers });
    expect(places(found.one())).toContain("癸乡=10");
    expect(found.questions).toEqual([]);
  });

  it("a field whose only gap is an unreadable rank is still whole", () => {
    const ranks = [1, 2, 3, "??", 5, 6, 7, 8, 9, 10];
    const found = recogniseAll([sheet("8月", monthRows(TITLE, { ranks }))], { district: "示例区" });
    expect(found.one()).toMatchObject({ wholeField: true });
  });

  it("a unit whose rank can't be read took part; one marked 不参评 did not (B-13)", () => {
    const ranks = [1, 2, 3, "??", 5, 6, 7, 8, 9, "不参评"];
    const found = recogniseAll([sheet("8月", monthRows(TITLE, { ranks }))], { district: "示例区" });
    expect(found.one().total).toEqual({ value: 9, source: "rows", at: null });
    const answers = { "IN-CELL·2019-08·脱贫攻坚指标排名·丁镇": "4" };
    const answered = recogniseAll([sheet("8月", monthRows(TITLE, { ranks }))], {
      district: "示例区",
      answers,
    });
    expect(answered.one().total?.value).toBe(9);
  });
});

describe("names (S25)", () => {
  const directory = [
    ["花山街道", "乡镇"],
    ["石井镇", "乡镇"],
    ["新华镇", "乡镇", "新华办"],
    ["东湖乡", "乡镇"],
  ] as const;
  const ranked = (names: readonly string[]) =>
    recogniseAll([sheet("8月", monthRows(TITLE, { towns: names }))], { district: "示例区", directory });

  it("matches inner blanks, suffixes, aliases and full-width text", () => {
    const found = ranked(["花 山", "石井", "新华办", "東湖鄉"]);
    expect(found.one().entries.map(({ mention }) => mention?.unit)).toEqual([
      "花山街道",
      "石井镇",
      "新华镇",
      "东湖乡",
    ]);
    expect(found.questions).toEqual([]);
  });

  it("asks about an unknown unit; it counts in N and is held", () => {
    const found = ranked(["花山街道办事处", "石井镇", "无名镇"]);
    expect(found.one().total).toMatchObject({ value: 3 });
    expect(found.questions).toEqual([
      expect.objectContaining({
        code: "IN-UNIT",
        id: "IN-UNIT·无名镇",
        holds: true,
        at: { sheet: "8月", cell: "D5" },
      }),
    ]);
    expect(found.one().entries[2]).toMatchObject({ ours: false, holds: ["IN-UNIT·无名镇"] });
  });

  it("asks nothing about other counties' townships in a city-wide table", () => {
    const rows = monthRows("全市2019年8月乡镇排名", { towns: ["花山街道", "外县一镇", "外县二镇"] });
    const found = recogniseAll([sheet("8月", rows)], { district: "示例区", directory });
    expect(found.codes).toEqual([]);
    expect(found.one().entries.map(({ ours }) => ours)).toEqual([true, false, false]);
  });

  it("reads Traditional headers", () => {
    const rows = [
      ["示例區2019年8月脫貧攻堅指標排名"],
      ["序號", "鄉鎮", "總分", "名次"],
      [1, "石井鎮", 95, 1],
      [2, "花山街道", 90, 2],
    ];
    expect(places(recogniseAll([sheet("8月", rows)], { directory }).one())).toBe("石井镇=1 花山街道=2");
  });
});

describe("what is no ranking is left alone", () => {
  const none = (name: string, rows: readonly (readonly CellValue[])[]) =>
    it(name, () => {
      const found = recogniseAll([sheet("Sheet1", rows)], { district: "示例区" });
      expect(found.rankings).toEqual([]);
      expect(found.tables.every(({ counts }) => !counts)).toBe(true);
      expect(found.questions).toEqual([]);
    });
  none("population statistics", [
    ["2019年8月各乡镇人口统计"],
    ["序号", "乡镇", "户数", "人口"],
    ...TOWNS.map((t, i) => [i + 1, t, 100, 400]),
  ]);
  none("progress statistics without ranks", [
    ["2019年8月进度"],
    ["乡镇", "任务数", "完成数", "完成率"],
    ["甲镇", 10, 9, 0.9],
    ["乙镇", 10, 8, 0.8],
  ]);
  none("sums of townships", [
    ["2019年8月各乡镇人口统计"],
    ["乡镇", "男", "女", "合计"],
    ["甲镇", 10, 9, 19],
    ["乙镇", 10, 8, 18],
  ]);
  none("a name list", [
    ["帮扶干部名单"],
    ["序号", "姓名", "单位", "职务"],
    [1, "张三", "区住建局", "科员"],
    [2, "李四", "区教育局", "科员"],
  ]);
  none("a timetable", [
    ["值班表"],
    ["日期", "星期", "单位", "值班人"],
    ["8月1日", "四", "甲镇", "张三"],
    ["8月2日", "五", "乙镇", "李四"],
  ]);
  none("a price list", [
    ["名称", "单位", "单价", "数量"],
    ["水泥", "吨", 400, 10],
    ["砖", "块", 0.5, 1000],
  ]);
  none("marks of pupils", [
    ["期末成绩"],
    ["姓名", "语文", "数学", "总分", "排名"],
    ["甲某", 90, 95, 185, 1],
    ["乙某", 80, 90, 170, 2],
  ]);
  none("scores of workshops with numbers only", [
    ["评分表"],
    ["序号", "单位", "得分"],
    [1, "一车间", 9],
    [2, "二车间", 8],
    [3, "三车间", 7],
  ]);
  none("a seat chart", [
    ["甲镇", "乙镇", "丙镇"],
    ["丁镇", "戊镇", "己乡"],
    ["庚乡", "辛乡", "壬镇"],
  ]);
  none("a sentence about a first place of no unit", [["第一名奖励500元,第二名奖励300元"]]);
  none("an empty sheet of WPS", [[""]]);
});
