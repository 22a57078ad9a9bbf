// What generated sheets (test/proof/recognition) showed to be misread, each as the smallest sheet that shows it.
import { recognise } from "../../../src/worksheets/recognise";
import { monthRows, places, recogniseAll, sheet, TOWNS } from "./workbook";

const TITLE = "示例区2019年8月脱贫攻坚指标排名";
const LISTED = TOWNS.map((town) => [town, "乡镇"] as const);
const ranks = (towns: readonly string[]) => towns.map((town, index) => [town, 95 - index, index + 1]);
const read = (rows: Parameters<typeof sheet>[1], given: Parameters<typeof recogniseAll>[1] = {}) =>
  recogniseAll([sheet("Sheet1", rows)], { district: "示例区", ...given });

describe("rows that are something else than they seem", () => {
  it("不排名 in a row of somebody who takes no part is no header", () => {
    const rows = [
      [TITLE],
      ["乡镇", "得分", "排名"],
      ["癸乡", "不排名", "不排名"],
      ...ranks(TOWNS.slice(0, 9)),
    ];
    const found = read(rows);
    expect(found.rankings).toHaveLength(1);
    expect(found.one().total?.value).toBe(9);
  });
  it("全州 with a place is the township, without one the whole prefecture", () => {
    const rows = [[TITLE], ["乡镇", "得分", "排名"], ...ranks(["花山", "石井", "全州"])];
    expect(places(read(rows).one())).toBe("花山=1 石井=2 全州=3");
    expect(places(read([...rows, ["全州", 94, ""]]).one())).toBe("花山=1 石井=2 全州=3");
  });
  it("a group heading in the column of places is a heading", () => {
    const rows = [
      [TITLE],
      ["排名", "乡镇", "得分"],
      ["一、山区组", "", ""],
      [1, "甲镇", 95],
      [3, "乙镇", 90],
      ["（二）平原乡镇", "", ""],
      [2, "丙镇", 93],
    ];
    const found = read(rows, { directory: LISTED });
    expect(places(found.one())).toBe("甲镇=1 乙镇=3 丙镇=2");
    expect(found.codes).toEqual([]);
  });
  it("the title of the next table, right below, is none of this table's rows", () => {
    const table = (month: string) => [
      [`示例区2019年${month}环境卫生考评排名`],
      ["单位：分", "", ""],
      ["排名", "乡镇", "得分"],
      ...TOWNS.map((town, index) => [index + 1, town, 95 - index]),
    ];
    const found = read([...table("8月"), ...table("9月")], { directory: LISTED });
    expect(found.rankings.map(({ month, total }) => [month, total?.value])).toEqual([
      ["2019-08", 10],
      ["2019-09", 10],
    ]);
  });
  it("a day that Excel made of 3/11 is no place", () => {
    const rows = monthRows(TITLE, { ranks: [1, 2, 43535, 4, 5, 6, 7, 8, 9, 10] });
    const found = read(rows, { directory: LISTED });
    expect(found.questions.map(({ code, at }) => [code, at?.cell])).toEqual([["IN-CELL", "D5"]]);
  });
});

describe("headers", () => {
  it.each([-10, "#REF!"])("%s right of the header belongs to notes beside the table", (note) => {
    const rows = [
      [TITLE, "", "", note],
      ["乡镇", "得分", "排名", note],
      ...ranks(TOWNS).map((cells) => [...cells, note]),
    ];
    const found = read(rows);
    expect(found.rankings).toHaveLength(1);
    expect(found.one().range).toBe("A2:C12");
  });
  it("halves side by side may begin with the place", () => {
    const half = (index: number) => [index + 1, TOWNS[index] ?? "", 95 - index];
    const header = ["排名", "单位", "总分"];
    const rows = [
      [TITLE],
      [...header, ...header],
      ...[0, 1, 2, 3, 4].map((index) => [...half(index), ...half(index + 5)]),
    ];
    const found = read(rows, { directory: LISTED });
    expect([found.rankings.length, found.one().total?.value]).toEqual([1, 10]);
  });
  it("group titles that are score words by themselves belong to the header below", () => {
    const rows = [
      [TITLE],
      ["", "危房改造", "危房改造", "合计", "合计"],
      ["乡镇", "完成率", "排名", "得分", "排名"],
      ...TOWNS.map((town, index) => [town, 90 - index, index + 1, 95 - index, index + 1]),
    ];
    const found = read(rows, { directory: LISTED });
    expect(found.rankings.map(({ counts, range }) => [range, counts])).toEqual([
      ["A2:E13", false],
      ["A2:E13", true],
    ]);
  });
  it("总体情况 is the composite", () => {
    const rows = [
      [TITLE],
      ["", "危房改造", "", "总体情况", ""],
      ["乡镇", "完成率", "排名", "得分", "排名"],
      ...TOWNS.map((town, index) => [town, 90 - index, index + 1, 95 - index, index + 1]),
    ];
    expect(read(rows).codes).toContain("A-8");
  });
  it("采用情况 over its columns is a header, not the title", () => {
    const rows = [
      ["示例区2019年8月信息报送考核得分"],
      ["", "采用情况", "采用情况", ""],
      ["单位", "综合", "独立", "本月分"],
      ...TOWNS.map((town, index) => [town, 1, "", 20 - index]),
    ];
    expect(read(rows).one()).toMatchObject({ month: "2019-08", series: "信息报送考核得分" });
  });
  it("a pivot beside the table is no second ranking", () => {
    const rows = [
      [TITLE],
      ["乡镇", "得分", "排名", "", "行标签", "求和项:得分"],
      ...TOWNS.map((town, index) => [town, 95 - index, index + 1, "", town, 95 - index]),
    ];
    const found = read(rows);
    expect([found.rankings.length, found.codes]).toEqual([1, []]);
  });
  it("a remark behind the units of a sideways table is no unit", () => {
    const rows = [
      [TITLE],
      ["", ...TOWNS, "备注"],
      ["得分", ...TOWNS.map((_, index) => 95 - index), ""],
      ["排名", ...TOWNS.map((_, index) => index + 1), ""],
    ];
    expect(read(rows, { directory: LISTED }).one().entries).toHaveLength(10);
  });
});

describe("words of the office", () => {
  it("4.丁镇 is a row, not a note below the table", () => {
    const rows = [
      [TITLE],
      ["乡镇", "得分", "排名"],
      ...ranks(TOWNS.map((town, index) => `${index + 1}.${town}`)),
    ];
    expect(read(rows, { directory: LISTED }).one().entries.at(-1)?.mention?.unit).toBe("癸乡");
    const noted = [...rows, ["1.得分保留两位小数", "", ""]];
    expect(read(noted, { directory: LISTED }).one().entries).toHaveLength(10);
  });
  it.each(["乡镇/街道", "乡镇、街道", "镇（乡、街道）"])(
    "%s over bare names is a column of units",
    (header) => {
      const rows = [[TITLE], [header, "得分", "排名"], ...ranks(["花山", "石井", "马坪"])];
      expect(read(rows).one()).toMatchObject({ subject: "乡镇", total: { value: 3 } });
    },
  );
  it.each(["综合排序", "得分排序", "全区排序"])("%s is a place", (header) => {
    const rows = [[TITLE], ["乡镇", "得分", header], ...ranks(TOWNS)];
    expect(read(rows).codes).toEqual([]);
  });
});

describe("one table over several pages", () => {
  const page = (from: number, to: number) => [
    ["乡镇", "得分", "排名"],
    ...TOWNS.slice(from, to).map((town, index) => [town, 95 - from - index, from + index + 1]),
  ];
  it.each([[[]], [[["", "", ""]]]])("a header printed again begins no new table (%j between)", (between) => {
    const found = read([[TITLE], ...page(0, 6), ...between, ...page(6, 10)], { directory: LISTED });
    expect(found.rankings).toHaveLength(1);
    expect([found.one().total?.value, found.codes]).toEqual([10, []]);
  });
  it("a title of its own does", () => {
    const other = [["示例区2019年8月环境卫生考评排名"], ...page(0, 10)];
    expect(read([[TITLE], ...page(0, 10), ...other]).rankings).toHaveLength(2);
  });
});

describe("titles and dates", () => {
  it.each([
    ["（2019年9月5日）", null],
    ["2019年9月5日", null],
    ["（2019年8月31日）", "2019-08"],
    ["截至：2019年8月5日", "2019-08"],
  ])("a line %s under a title without a month says %s", (line, month) => {
    const rows = [["示例区脱贫攻坚指标排名"], [line], ...monthRows("").slice(1)];
    expect(read(rows).one().month).toBe(month);
  });
  it("the name of the sheet gives a yearly title no month", () => {
    const rows = monthRows("示例区2019年度脱贫攻坚指标排名");
    expect(recogniseAll([sheet("3月", rows)], { district: "示例区" }).one().month).toBeNull();
  });
  it("内部资料 and 附表1 above the main title do not hide its month", () => {
    const part = (name: string) => [[name], ["乡镇", "得分", "排名"], ...ranks(TOWNS)];
    const rows = [
      ["附表1"],
      ["示例区考核排名（2019年8月）"],
      ...part("一、街道排名"),
      [],
      ...part("二、乡镇排名"),
    ];
    expect(read(rows).rankings.map(({ month }) => month)).toEqual(["2019-08", "2019-08"]);
  });
  it.each([
    "附件2：2019年8月示例市乡镇环境整治排名",
    "《2019年8月示例市乡镇环境整治排名》",
    "附件2019年8月示例市乡镇环境整治排名",
  ])("%s is the city's and the same series", (title) => {
    expect(read(monthRows(title)).one()).toMatchObject({
      level: "市",
      series: "乡镇环境整治排名",
      month: "2019-08",
    });
  });
});

describe("series", () => {
  it.each([
    "示例区2019.8月脱贫攻坚指标排名",
    "示例区脱贫攻坚指标排名(2019.8月)",
    "附件19年8月示例区脱贫攻坚指标排名",
  ])("%s leaves nothing of its date in the series", (title) => {
    expect(read(monthRows(title)).one()).toMatchObject({ month: "2019-08" });
    expect(read(monthRows(title)).one().series).toMatch(/^(附件)?脱贫攻坚指标排名$/);
  });
  it("a sentence between title and table is not the title", () => {
    const rows = [[TITLE], ["排名后三位的乡镇依次是：辛乡、壬镇、癸乡"], ...monthRows(TITLE).slice(1)];
    const found = read(rows, { directory: LISTED });
    expect([found.one().series, found.codes]).toEqual(["脱贫攻坚指标排名", []]);
  });
});

describe("names", () => {
  it("单位名录 says that 中心 under 单位 is a township", () => {
    const towns = ["花山", "石井", "中心"];
    const directory = ["花山镇", "石井镇", "中心镇"].map((town) => [town, "乡镇"] as const);
    expect(read([[TITLE], ["单位", "得分", "排名"], ...ranks(towns)], { directory }).one().subject).toBe(
      "乡镇",
    );
  });
  it("单位名录 says that 住建 under 单位 is a department", () => {
    const directory = [
      ["区住建局", "区直", "住建"],
      ["区教育局", "区直", "教育"],
    ] as const;
    expect(
      read([[TITLE], ["单位", "得分", "排名"], ...ranks(["住建", "教育"])], { directory }).one().subject,
    ).toBe("区直");
  });
  it.each(["白旗寨满族乡", "示例区白旗寨满族乡"])("%s is no other county's", (name) => {
    const found = read([[TITLE], ["乡镇", "得分", "排名"], ...ranks(["甲镇", "乙镇", name])], {
      directory: [...LISTED, ["白旗寨满族乡", "乡镇"]],
    });
    expect(found.one().entries.at(-1)?.mention?.unit).toBe("白旗寨满族乡");
  });
  it.each(["责任單位：區住建局", "（责任单位：区住建局）"])("the line %s names the unit alone", (line) => {
    const rows = [
      ["示例市2019年8月危房改造排名"],
      ["县区", "完成率", "排名"],
      ["示例区", 90, 1],
      ["甲县", 80, 2],
      [line],
    ];
    const [first] = read(rows, { directory: [["区住建局", "区直"]] }).one().entries;
    expect(first?.responsible.map(({ mention }) => mention.unit)).toEqual(["区住建局"]);
  });
});

describe("prose", () => {
  it("永和镇 is one name, 甲镇和乙镇 are two", () => {
    const rows = [["示例区2019年8月环境整治通报"], ["第一名:永和镇;第二名:甲镇和乙镇"]];
    expect(places(read(rows).one())).toBe("永和镇=1 甲镇=2 乙镇=2");
  });
  it.each(["注：上月第一名为癸乡。", "说明：第一名甲镇已扣分", "其中去年同期倒数第一名是癸乡"])(
    "%s ranks nobody",
    (line) => {
      expect(read([...monthRows(TITLE), [], [line]]).rankings).toHaveLength(1);
    },
  );
  it("who is first and last, told above the table that says so, is no second ranking", () => {
    const told = "第一名：甲镇；第十名：癸乡。";
    const found = read([[TITLE], [told], ...monthRows(TITLE).slice(1)], { directory: LISTED });
    expect(found.rankings).toHaveLength(1);
  });
  it("places that differ from the table's are told apart", () => {
    const told = "危房改造排名第一名：癸乡；第十名：甲镇。";
    expect(read([...monthRows(TITLE), [], [told]], { directory: LISTED }).rankings).toHaveLength(2);
  });
});

describe("places that nobody assesses", () => {
  const table = (title: string, header: readonly string[]) => [
    [title],
    header,
    ...TOWNS.map((town, index) => [town, 95 - index, index + 1]),
  ];
  it.each([
    ["2019年8月职工运动会团体总分", ["乡镇", "总分", "名次"]],
    ["示例区2019年8月歌咏比赛", ["参赛单位", "得分", "排名"]],
    ["2019年8月降雨量排名", ["乡镇", "降雨量(毫米)", "排名"]],
    ["2019年8月各乡镇基本情况", ["乡镇", "总人口", "排名"]],
  ])("%s is listed and nobody's", (title, header) => {
    const found = read(table(title, header), { directory: LISTED });
    expect(found.rankings).toEqual([]);
    expect(found.tables).toMatchObject([{ counts: false, subject: null }]);
  });
  it("贫困人口 and 面积 of a task stay rankings", () => {
    const header = ["乡镇", "得分", "排名"];
    for (const title of ["示例区2019年8月贫困人口动态管理排名", "示例区2019年8月退耕还林面积完成排名"])
      expect(read(table(title, header)).one().total?.value).toBe(10);
  });
});

describe("a sheet that promises a ranking and holds none", () => {
  it("is named with the cell of its title", () => {
    const { notes } = recognise({
      sheets: [sheet("8月", monthRows(TITLE)), sheet("图片", [[""], ["示例区2019年8月工作排名表"]])],
    });
    expect(notes).toEqual([
      {
        code: "recognition.unread",
        values: { sheet: "图片", title: "示例区2019年8月工作排名表" },
        at: { sheet: "图片", cell: "A2" },
      },
    ]);
  });
});
