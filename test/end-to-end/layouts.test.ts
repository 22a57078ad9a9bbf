// Layouts L01–L24 of ranking sheets, end to end: what is recognised, and what is left alone.
import {
  booked,
  calculateFile,
  calculateSheets,
  codes,
  DIRECTORY,
  DISTRICT,
  TOWNSHIPS,
  workbookFile,
  type Sheets,
  type Value,
} from "./office";

async function rankingsOf(sheets: Sheets) {
  const { document } = await calculateSheets({ ...DISTRICT, ...sheets });
  return { document, rankings: document.tables.filter((table) => table.kind === "ranking") };
}
const TITLE = "示例区2019年8月脱贫攻坚工作指标排名";
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

describe("tables that are rankings", () => {
  it("L02 ranks as words, left of the name, with problems and a tie", async () => {
    const rows = TOWNSHIPS.map((name, index): Value[] => [
      `第${NUMERALS[index === 4 ? 3 : index]}名${index === 2 ? " " : ""}`,
      name,
      "环境脏乱，上次93.7分",
      95 - (index === 4 ? 3 : index),
    ]);
    const { rankings, document } = await rankingsOf({
      "8月": [[TITLE], ["排名", "乡镇", "考评暗访存在问题", "得分"], ...rows],
    });
    expect(rankings).toHaveLength(1);
    expect(rankings[0]?.columns).toMatchObject({ rank: "A", unit: "B", score: "D" });
    expect(booked(document, "癸乡")).toEqual(["约1.a -2 建议"]);
  });

  it("L03 weighted sub-scores under a second header row, spread headers", async () => {
    const rows = TOWNSHIPS.map((name, index): Value[] => [
      name,
      95 - index,
      94 - index,
      93 - index,
      94.5 - index,
      index + 1,
    ]);
    const { rankings, document } = await rankingsOf({
      "8月": [
        [TITLE],
        ["乡镇名称", "系统考核得分", "现场考核得分", "履职考核得分", "总 分", "排 名"],
        [null, "(占40%)", "(占40%)", "(占20%)", null, null],
        ...rows,
      ],
    });
    expect(rankings).toHaveLength(1);
    expect(rankings[0]).toMatchObject({ columns: { unit: "A", score: "E", rank: "F" }, rows: 10, total: 10 });
    expect(booked(document, "癸乡")).toEqual(["约1.a -2 建议"]);
  });

  it("L04 two tables on one sheet with their own titles are two series", async () => {
    const rows = (names: readonly string[]): Value[][] =>
      names.map((name, index): Value[] => [name, 90 - index, index + 1]);
    const { rankings, document } = await rankingsOf({
      "8月": [
        ["示例区2019年8月工作排名"],
        ["一、街道排名"],
        ["街道", "得分", "排名"],
        ...rows(["东街道", "西街道", "南街道"]),
        ["二、乡镇排名"],
        ["乡镇", "得分", "排名"],
        ...rows(TOWNSHIPS),
        ["三、基本情况"],
        ["本月共检查13次。"],
      ],
    });
    expect(rankings).toHaveLength(2);
    expect(new Set(rankings.map((table) => table.series)).size).toBe(2);
    expect(document.adjustments.map((line) => line.unit).sort()).toEqual(["南街道", "癸乡"].sort());
  });

  it("L05 a totals row is never the last place", async () => {
    const rows = TOWNSHIPS.map((name, index): Value[] => [index + 1, name, 95 - index, index + 1]);
    const { document, rankings } = await rankingsOf({
      "8月": [[TITLE], ["序号", "乡镇", "得分", "排名"], ...rows, ["汇总", null, 50, null]],
    });
    expect(rankings[0]?.rows).toBe(10);
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("L06 the composite pair counts, the indicators beside it are for reference", async () => {
    const rows = TOWNSHIPS.map((name, index): Value[] => [
      name,
      "100%",
      10 - index,
      "92.3%",
      index + 1,
      97 - index,
      index + 1,
    ]);
    const { rankings, document } = await rankingsOf({
      "8月": [
        [TITLE],
        [null, "危房改造", null, "小额信贷", null, "综合", null],
        ["乡镇", "完成率", "排名", "完成率", "排名", "得分", "排名"],
        ...rows,
      ],
    });
    expect(rankings.filter((table) => table.counts)).toHaveLength(1);
    expect(rankings.find((table) => table.counts)?.columns).toMatchObject({ rank: "G" });
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("L07 one table, two levels", async () => {
    const { rankings } = await rankingsOf({
      ...DIRECTORY,
      指标: [
        ["示例市2019年8月脱贫攻坚指标排名(本区情况)", null, null, null, null, null, "全市7个县(市、区)"],
        ["序号", "指标名称", "本区完成率", "全市排名", "全省排名", "参排总数(省)", "责任单位", "存在问题"],
        [1, "危房改造", "88.1%", 6, 92, 106, "区住建局", "滞后"],
        [2, "小额信贷", "119%", 1, 5, 106, "区扶贫办、区金融办", null],
      ],
    });
    expect(
      rankings.map((table) => [table.level, table.total, table.subject, table.columns["rank"]]).sort(),
    ).toEqual(
      [
        ["市", 7, "指标", "D"],
        ["省", 106, "指标", "E"],
      ].sort(),
    );
  });

  it("L08 a county table of one indicator, responsible unit below", async () => {
    const counties: Value[][] = [
      ["甲县", 300, 300, "100%", 1],
      ["乙县", 280, 276, "98.6%", 2],
      ["丙县", 220, 214, "97%", 3],
      ["示例区", 346, 305, "88.15%", 6],
      ["丁县", 100, 95, "95%", 4],
      ["戊县", 100, 90, "90%", 5],
      ["己市", 100, 80, "80%", 7],
      ["合计", 1446, 1360, "94%", null],
    ];
    const { rankings, document } = await rankingsOf({
      ...DIRECTORY,
      危改: [
        ["示例市2019年8月危房改造排名"],
        ["县(市、区)", "任务数", "完成数", "完成率", "排名"],
        ...counties,
        ["责任单位:区住建局"],
      ],
    });
    expect(rankings).toHaveLength(1);
    expect(rankings[0]).toMatchObject({ subject: "县区", level: "市", total: 7, rows: 7 });
    expect(booked(document, "区住建局")).toEqual(["约3.a -1 建议"]);
  });

  it("L15 halves of one table side by side are one table", async () => {
    const half = (index: number): Value[] => [index + 1, TOWNSHIPS[index] ?? null, 95 - index, index + 1];
    const rows = [0, 1, 2, 3, 4].map((index): Value[] => [...half(index), null, ...half(index + 5)]);
    const header = ["序号", "乡镇", "得分", "排名"];
    const { rankings, document } = await rankingsOf({
      "8月": [[TITLE], [...header, null, ...header], ...rows],
    });
    expect(rankings).toHaveLength(1);
    expect(rankings[0]).toMatchObject({ range: "A2:I7", total: 10, columns: { unit: "B", rank: "D" } });
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("L09 month and period side by side: the month counts", async () => {
    const rows = (shift: number): Value[][] =>
      TOWNSHIPS.map((name, index): Value[] => [name, 90 - index, ((index + shift) % 10) + 1]);
    const left = rows(0);
    const right = rows(5);
    const { rankings, document } = await rankingsOf({
      "8月": [
        ["示例区2019年8月份及1—8月份乡镇工作排名"],
        ["8月份", null, null, "1—8月份", null, null],
        ["乡镇", "得分", "排名", "乡镇", "累计得分", "累计排名"],
        ...left.map((cells, index) => [...cells, ...(right[index] ?? [])]),
      ],
    });
    expect(rankings.filter((table) => table.counts)).toHaveLength(1);
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("L11 a ranking in prose", async () => {
    const { rankings, document } = await rankingsOf({
      通报: [["2019年8月示例区环境整治通报"], ["第一名:甲镇90.99分;第二名:乙镇、丙乡;第四名:丁镇"]],
    });
    expect(rankings).toHaveLength(1);
    expect(rankings[0]).toMatchObject({ total: 4, subject: "乡镇" });
    expect(document.adjustments.map((line) => line.unit)).toEqual(["丁镇"]);
  });

  it("L17 groups with restarting ranks wait for B-22", async () => {
    const group = (names: readonly string[]): Value[][] =>
      names.map((name, index): Value[] => [index + 1, name, 95 - index, index + 1]);
    const { document } = await rankingsOf({
      "8月": [
        [TITLE],
        ["序号", "乡镇", "得分", "排名"],
        ["一类乡镇"],
        ...group(TOWNSHIPS.slice(0, 5)),
        ["二类乡镇"],
        ...group(TOWNSHIPS.slice(5)),
      ],
    });
    expect(codes(document)).toContain("B-22");
    expect(document.adjustments.filter((line) => line.points !== 0)).toEqual([]);
  });

  it("L21 a hidden rank column is read", async () => {
    const path = await workbookFile(
      {
        ...DISTRICT,
        "8月": [
          [TITLE],
          ["序号", "乡镇", "得分", "排名"],
          ...TOWNSHIPS.map((name, index): Value[] => [index + 1, name, 95 - index, index + 1]),
        ],
      },
      (workbook) => {
        const column = workbook.getWorksheet("8月")?.getColumn(4);
        if (column) column.hidden = true;
      },
    );
    const { document } = await calculateFile(path);
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("L22 a transposed table", async () => {
    const { rankings, document } = await rankingsOf({
      "8月": [
        [TITLE],
        ["指标\\乡镇", ...TOWNSHIPS],
        ["得分", ...TOWNSHIPS.map((_, index) => 95 - index)],
        ["排名", ...TOWNSHIPS.map((_, index) => index + 1)],
      ],
    });
    expect(rankings).toHaveLength(1);
    expect(rankings[0]).toMatchObject({ subject: "乡镇", total: 10 });
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("L24 an Excel table keeps its structure", async () => {
    const path = await workbookFile({ ...DISTRICT, "8月": [[TITLE]] }, (workbook) => {
      workbook.getWorksheet("8月")?.addTable({
        name: "排名表",
        ref: "A2",
        headerRow: true,
        columns: ["序号", "乡镇", "得分", "排名"].map((name) => ({ name })),
        rows: TOWNSHIPS.map((name, index) => [index + 1, name, 95 - index, index + 1]),
      });
    });
    const { document, out } = await calculateFile(path);
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
    const again = await calculateFile(out);
    expect(again.document.adjustments).toEqual(document.adjustments);
  });

  it("Traditional script, full-width digits, inner blanks and suffixes (S25)", async () => {
    const rows = TOWNSHIPS.map((name, index): Value[] => [
      name.length === 2 ? `${name[0]} ${name[1]}` : name,
      "９".concat(String(9 - index)),
      index === 9 ? "１０" : String(index + 1),
    ]);
    const { document } = await rankingsOf({
      ...DIRECTORY,
      "8月": [["示例區2019年8月脫貧攻堅工作指標排名"], ["鄉 鎮", "總得分", "名 次"], ...rows],
    });
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("ranks from formulas are read and the formulas kept", async () => {
    const rows = TOWNSHIPS.map((name, index): Value[] => [
      index + 1,
      name,
      95 - index,
      { formula: `RANK(C${index + 3},C$3:C$12)`, result: index + 1 },
    ]);
    const { document } = await rankingsOf({ "8月": [[TITLE], ["序号", "乡镇", "得分", "排名"], ...rows] });
    expect(document.adjustments.map((line) => line.unit)).toEqual(["癸乡"]);
  });

  it("S5 a score with two points is an error naming the cell", async () => {
    const rows = TOWNSHIPS.map((name, index): Value[] => [
      index + 1,
      name,
      index === 9 ? "86..67" : 95 - index,
    ]);
    const { document } = await rankingsOf({
      ...DIRECTORY,
      "8月": [[TITLE], ["序号", "乡镇", "得分"], ...rows],
    });
    expect(
      document.questions.some((question) => question.code === "IN-CELL" && question.cell === "C12"),
    ).toBe(true);
    expect(document.adjustments.filter((line) => line.points !== 0)).toEqual([]);
  });

  it("S25 an unknown unit is asked about, never punished, and still counts in N", async () => {
    const names = [...TOWNSHIPS.slice(0, 9), "新镇"];
    const rows = names.map((name, index): Value[] => [index + 1, name, 95 - index, index + 1]);
    const { document, rankings } = await rankingsOf({
      ...DIRECTORY,
      "8月": [[TITLE], ["序号", "乡镇", "得分", "排名"], ...rows],
    });
    expect(rankings[0]?.total).toBe(10);
    expect(codes(document)).toContain("IN-UNIT");
    expect(document.adjustments.filter((line) => line.points !== 0)).toEqual([]);
  });
});

describe("tables that are no rankings", () => {
  const LOOK_ALIKES: Readonly<Record<string, readonly (readonly Value[])[]>> = {
    statistics: [
      ["示例区2019年贫困户统计表"],
      ["序号", "乡镇", "户数", "人数"],
      ...TOWNSHIPS.map((name, index): Value[] => [index + 1, name, 300 + index, 900 + index]),
    ],
    telephones: [
      ["序号", "单位", "联系人", "电话"],
      ...TOWNSHIPS.map((name, index): Value[] => [index + 1, name, `干事${index}`, `0771-555${index}`]),
    ],
    duty: [
      ["2019年国庆值班表"],
      ["序号", "日期", "带班领导", "值班人员"],
      [1, "10月1日", "张三", "李四"],
      [2, "10月2日", "王五", "赵六"],
    ],
    prices: [
      ["序号", "品名", "单价", "数量"],
      [1, "大米", 2.6, 300],
      [2, "食用油", 9.8, 120],
    ],
    timetable: [
      ["节次", "星期一", "星期二", "星期三"],
      [1, "语文", "数学", "英语"],
      [2, "数学", "语文", "体育"],
    ],
    attendance: [
      ["序号", "姓名", "部门", "出勤天数"],
      [1, "张三", "区住建局", 22],
      [2, "李四", "区教育局", 21],
    ],
  };

  it.each(Object.keys(LOOK_ALIKES))("%s gives no points and no counted table", async (name) => {
    const { document } = await calculateSheets({ ...DISTRICT, [name]: LOOK_ALIKES[name] ?? [] });
    expect(document.adjustments).toEqual([]);
    expect(document.tables.filter((table) => table.kind === "ranking" && table.counts)).toEqual([]);
  });

  it("marks of persons may be listed but never count", async () => {
    const rows = ["张三", "李四", "王五"].map((name, index): Value[] => [
      index + 1,
      name,
      95 - index,
      index + 1,
    ]);
    const { document } = await calculateSheets({
      ...DISTRICT,
      成绩: [["2019年8月期末成绩排名"], ["学号", "姓名", "总分", "名次"], ...rows],
    });
    expect(document.adjustments).toEqual([]);
    for (const table of document.tables.filter((one) => one.kind === "ranking"))
      expect(table).toMatchObject({ counts: false, subject: null });
  });

  it("a workbook without anything readable exits 4 with an empty document", async () => {
    const { code, document } = await calculateSheets({ 说明: [["这里没有表。"]] });
    expect(code).toBe(4);
    expect(document.tables).toEqual([]);
  });
});
