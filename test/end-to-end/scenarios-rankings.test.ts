// Scenarios S1–S11 on real workbooks through the command line: district, city and province rankings.
import {
  booked,
  addRows,
  calculateFile,
  calculateSheets,
  called,
  codes,
  DIRECTORY,
  DISTRICT,
  districtSheet,
  events,
  lastSheet,
  settings,
  type Sheets,
  type Value,
} from "./office";
import { openFile, records, rowOf, saveFile, setCell, sheetOf, titled } from "./result-file";

describe("S1 约1.a first time last", () => {
  it("books −2 and a telephone reminder for the last township, nothing for the others", async () => {
    const { document, code } = await calculateSheets({ ...DISTRICT, "8月": districtSheet("8月") });
    expect(code).toBe(0);
    expect(document.month).toBe("2019-08");
    expect(document.adjustments.map((line) => [line.unit, line.clause, line.points, line.status])).toEqual([
      ["癸乡", "约1.a", -2, "建议"],
    ]);
    const [talk] = document.interviews;
    expect(document.interviews).toHaveLength(1);
    expect(talk).toMatchObject({ unit: "癸乡", level: "L0", form: "电话提醒", status: "建议", due: null });
    expect(talk?.host).toContain("常务副组长");
    expect(talk?.interviewees).toHaveLength(2);
    expect(document.adjustments[0]?.sources).toContainEqual({ sheet: "8月", cell: "D12" });
  });

  it("lists the ranking table with its roles", async () => {
    const { document } = await calculateSheets({ ...DISTRICT, "8月": districtSheet("8月") });
    const table = document.tables.find((one) => one.kind === "ranking");
    expect(table).toMatchObject({
      sheet: "8月",
      range: "A2:E12",
      level: "区",
      month: "2019-08",
      subject: "乡镇",
      series: "脱贫攻坚工作指标排名",
      total: 10,
      counts: true,
      rows: 10,
    });
    expect(table?.columns).toMatchObject({ unit: "B", score: "C", rank: "D" });
  });
});

describe("S2 约1.b twice in a row", () => {
  const sheets = { "8月": districtSheet("8月"), "9月": districtSheet("9月") };

  it("books −4 more and a talk at L1", async () => {
    const { document } = await calculateSheets({ ...DISTRICT, ...sheets });
    expect(booked(document, "癸乡")).toEqual(["约1.a -2 建议", "约1.b -4 建议"]);
    expect(called(document, "癸乡")).toEqual(["L1 约谈 建议"]);
    expect(document.totals.find((line) => line.unit === "癸乡")).toMatchObject({
      month: "2019-09",
      monthPoints: -4,
      yearPoints: -6,
    });
  });

  it("POL-STREAK-2 替换为4分 books −2 in the second month, −4 in all", async () => {
    const { document } = await calculateSheets({
      ...settings(["POL-STREAK-2 第二次末位扣分", "替换为4分"]),
      ...sheets,
    });
    expect(booked(document, "癸乡", "2019-09")).toEqual(["约1.b -2 建议"]);
    expect(document.totals.find((line) => line.unit === "癸乡")?.yearPoints).toBe(-4);
  });

  it("--month chooses whose list is written", async () => {
    const { document } = await calculateSheets({ ...DISTRICT, ...sheets }, "--month", "2019-08");
    expect(document.month).toBe("2019-08");
    expect(called(document, "癸乡")).toEqual(["L0 电话提醒 建议"]);
  });
});

describe("S3 third time and gaps", () => {
  it("books −4 and L1 again, flagged", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月"),
      "9月": districtSheet("9月"),
      "10月": districtSheet("10月"),
    });
    const third = document.adjustments.find((line) => line.month === "2019-10");
    expect(third).toMatchObject({ unit: "癸乡", clause: "约1.b", points: -4 });
    expect(third?.flags.join()).toContain("3");
    expect(called(document, "癸乡")).toEqual(["L1 约谈 建议"]);
  });

  it("a month without a ranking neither breaks nor extends, and is flagged", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月"),
      "10月": districtSheet("10月"),
    });
    const second = document.adjustments.find((line) => line.month === "2019-10");
    expect(second).toMatchObject({ clause: "约1.b", points: -4 });
    expect(second?.flags.join()).toContain("9月");
  });

  it("POL-STREAK-GAP 按月份连续 starts again after the gap", async () => {
    const { document } = await calculateSheets({
      ...settings(["POL-STREAK-GAP", "按月份连续"]),
      "8月": districtSheet("8月"),
      "10月": districtSheet("10月"),
    });
    expect(booked(document, "癸乡", "2019-10")).toEqual(["约1.a -2 建议"]);
  });

  it("another last in between starts a new streak", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月"),
      "9月": lastSheet("9月", "壬镇"),
      "10月": districtSheet("10月"),
    });
    expect(booked(document, "癸乡", "2019-10")).toEqual(["约1.a -2 建议"]);
    expect(called(document, "癸乡")).toEqual(["L0 电话提醒 建议"]);
  });

  it("历史末位 stands for an earlier issue", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月"),
      历史末位: [
        ["系列", "级别", "数据月份", "单位"],
        ["脱贫攻坚工作指标排名", "区", "2019年7月", "癸乡"],
      ],
    });
    expect(booked(document, "癸乡", "2019-08")).toEqual(["约1.b -4 建议"]);
    expect(codes(document)).not.toContain("C-8");
  });
});

describe("S4 ties", () => {
  it("two tied at the bottom are both last", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月", [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]),
    });
    expect(booked(document, "壬镇")).toEqual(["约1.a -2 建议"]);
    expect(booked(document, "癸乡")).toEqual(["约1.a -2 建议"]);
  });

  it("dense ranks: three at the bottom", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月", [1, 2, 2, 3, 4, 5, 6, 8, 8, 8]),
    });
    expect(document.adjustments.map((line) => line.unit).sort()).toEqual(["壬镇", "癸乡", "辛镇"].sort());
  });

  it("all tied: nobody is last", async () => {
    const { document, code } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    });
    expect(code).toBe(0);
    expect(document.adjustments).toEqual([]);
    expect(document.interviews).toEqual([]);
  });

  it("POL-TIE-LAST 都不算 books nobody, 待确认 books pending rows", async () => {
    const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 9];
    const none = await calculateSheets({
      ...settings(["POL-TIE-LAST", "都不算"]),
      "8月": districtSheet("8月", ranks),
    });
    expect(none.document.adjustments).toEqual([]);
    const pending = await calculateSheets({
      ...settings(["POL-TIE-LAST", "待确认"]),
      "8月": districtSheet("8月", ranks),
    });
    expect(booked(pending.document, "癸乡")).toEqual(["约1.a 0 待确认"]);
  });
});

describe("what is said about rows that cost nothing stands beside them", () => {
  async function remarks(sheets: Sheets, sheet: string): Promise<readonly unknown[]> {
    const { out } = await calculateSheets(sheets);
    const table = titled(sheetOf(await openFile(out), sheet), "触发说明");
    return records(table).flatMap((row) => row["触发说明"] ?? []);
  }

  it("B-2 all tied; POL-STREAK-3 只在第二次; A-6 a department", async () => {
    const tied = { ...DISTRICT, "8月": districtSheet("8月", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) };
    expect((await remarks(tied, "8月"))[0]).toBe("全部并列，无倒数(10家)");
    const third = {
      ...settings(["POL-STREAK-3", "只在第二次"]),
      ...Object.fromEntries(["8月", "9月", "10月"].map((name) => [name, districtSheet(name)])),
    };
    expect(await remarks(third, "10月")).toEqual(["第3次连续，制度未明确"]);
    const departments = ["区住建局", "区教育局", "区扶贫办", "区金融办"].map((name, index): Value[] => [
      index + 1,
      name,
      90 - index,
      index + 1,
    ]);
    const progress = [
      ["示例区2019年8月区直单位工作进展排名"],
      ["序号", "单位", "得分", "排名"],
      ...departments,
    ];
    expect((await remarks({ ...DISTRICT, ...DIRECTORY, 进展: progress }, "进展"))[0]).toContain(
      "约1仅适用乡镇",
    );
  });
});

describe("B-19 a corrected ranking", () => {
  it("replaces the first one; the old result stays as 已作废 without a talk", async () => {
    const [, ...corrected] = lastSheet("8月", "壬镇");
    const { document } = await calculateSheets({
      ...DISTRICT,
      "8月": districtSheet("8月"),
      "8月(更正)": [["示例区2019年8月脱贫攻坚工作指标排名(更正)"], ...corrected],
    });
    expect(booked(document, "壬镇")).toEqual(["约1.a -2 建议"]);
    expect(booked(document, "癸乡")).toEqual(["约1.a 0 已作废"]);
    expect(called(document, "癸乡")).toEqual([]);
    expect(codes(document)).toContain("B-19");
  });
});

describe("C-8 the answer belongs to its issue", () => {
  it("an earlier sheet added later does not inherit it", async () => {
    const first = await calculateSheets({ ...DISTRICT, "8月": districtSheet("8月") });
    const workbook = await openFile(first.out);
    const questions = titled(sheetOf(workbook, "待确认"), "答复");
    setCell(questions, rowOf(questions, "代码", "C-8"), "答复", "癸乡");
    await saveFile(workbook, first.out);
    const second = await calculateFile(first.out);
    expect(booked(second.document, "癸乡")).toEqual(["约1.b -4 建议"]);
    const later = await openFile(second.out);
    addRows(later.addWorksheet("7月"), districtSheet("7月"));
    await saveFile(later, second.out);
    const third = await calculateFile(second.out);
    expect(booked(third.document, "癸乡")).toEqual(["约1.a -2 建议", "约1.b -4 建议"]);
  });
});

describe("S6 rank against score", () => {
  it("follows the rank but waits where it decides who is last", async () => {
    const rows = districtSheet("8月");
    rows[10] = [9, "壬镇", 85, 9, null];
    rows[11] = [10, "癸乡", 86, 10, null];
    for (let row = 2; row < 10; row += 1)
      rows[row] = [row - 1, rows[row]?.[1] ?? null, 99 - row, row - 1, null];
    const { document } = await calculateSheets({ ...DISTRICT, "8月": rows });
    expect(booked(document, "癸乡")).toEqual(["约1.a 0 待确认"]);
    expect(document.questions.find((question) => question.code === "B-6")).toMatchObject({
      holds: true,
      sheet: "8月",
    });
  });
});

const indicatorSheet = (
  city: number | string,
  province: number | string,
  total: number | null,
  lead: string | null = "区住建局",
): Value[][] => [
  ["示例市2019年8月脱贫攻坚指标排名(本区情况)"],
  ["全市7个县(市、区)"],
  ["序号", "指标名称", "本区完成率", "全市排名", "全省排名", "参排总数(省)", "责任单位", "存在问题"],
  [1, "危房改造", "88.1%", city, province, total, lead, null],
];

describe("S7 约3.a the last three of the city", () => {
  it.each([
    [4, []],
    [5, ["约3.a -1 建议"]],
    [6, ["约3.a -1 建议"]],
    [7, ["约3.a -1 建议"]],
  ])("rank %s of 7", async (rank, expected) => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      ...DIRECTORY,
      "指标排名(市)": indicatorSheet(rank, "—", 106),
    });
    expect(booked(document, "区住建局")).toEqual(expected);
    expect(called(document, "区住建局")).toEqual(expected.length > 0 ? ["L1 约谈 建议"] : []);
  });

  it("without a responsible unit asks A-2 and books nothing firm", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      ...DIRECTORY,
      "指标排名(市)": indicatorSheet(6, "—", 106, null),
    });
    expect(document.adjustments.filter((line) => line.points !== 0)).toEqual([]);
    expect(codes(document)).toContain("A-2");
  });
});

describe("S8 约4 and 约5 boundaries of 106", () => {
  it.each([
    [106, "约5 -2 建议", "L2 约谈 建议"],
    [97, "约5 -2 建议", "L2 约谈 建议"],
    [96, "约4 -1 建议", "L1 约谈 建议"],
    [87, "约4 -1 建议", "L1 约谈 建议"],
    [86, null, null],
  ])("rank %s", async (rank, line, talk) => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      ...DIRECTORY,
      "指标排名(市)": indicatorSheet(1, rank, 106),
    });
    expect(booked(document, "区住建局")).toEqual(line === null ? [] : [line]);
    expect(called(document, "区住建局")).toEqual(talk === null ? [] : [talk]);
    if (talk?.startsWith("L2"))
      expect(document.interviews[0]?.attendees.join()).toMatch(/区纪委书记.*区委组织部部长/);
  });
});

describe("S9 rank with a bracket", () => {
  const sheet = (note: string | null): Value[][] => [
    ["2019年8月资金拨付进度在全省106个县(市、区)排名"],
    ["区县", "拨付进度", "全省排名", "责任单位"],
    ["示例区", "71.3%", "98(74)", "区扶贫办"],
    ...(note === null ? [] : [[note] as Value[]]),
  ];

  it("last year in the bracket: rank 98, ninth from the bottom", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      ...DIRECTORY,
      全省排名8月: sheet("注:括号内为去年同期"),
    });
    expect(booked(document, "区扶贫办")).toEqual(["约5 -2 建议"]);
  });

  it("the place in the bracket: rank 74, nothing", async () => {
    const { document } = await calculateSheets({
      ...DISTRICT,
      ...DIRECTORY,
      全省排名8月: sheet("注:括号内数字为位次"),
    });
    expect(document.adjustments).toEqual([]);
  });

  it("no note: asks, writes no row", async () => {
    const { document } = await calculateSheets({ ...DISTRICT, ...DIRECTORY, 全省排名8月: sheet(null) });
    expect(document.adjustments).toEqual([]);
    expect(
      document.questions.some(
        (question) => question.holds && question.sheet === "全省排名8月" && question.cell === "C3",
      ),
    ).toBe(true);
  });
});

describe("S10 small field", () => {
  const sheets = { ...DIRECTORY, "指标排名(市)": indicatorSheet(1, 8, 15) };

  it("N = 15 is pending with no points", async () => {
    const { document } = await calculateSheets({ ...DISTRICT, ...sheets });
    expect(booked(document, "区住建局")).toEqual(["约5 0 待确认"]);
    expect(codes(document)).toContain("B-10");
  });

  it("POL-N-SMALL 按条文计 counts, 不适用 books nothing", async () => {
    const literal = await calculateSheets({ ...settings(["POL-N-SMALL", "按条文计"]), ...sheets });
    expect(booked(literal.document, "区住建局")).toEqual(["约5 -2 建议"]);
    const none = await calculateSheets({ ...settings(["POL-N-SMALL", "不适用"]), ...sheets });
    expect(none.document.adjustments).toEqual([]);
  });
});

describe("S11 one indicator at several levels", () => {
  const sheets = { ...DIRECTORY, "指标排名(市)": indicatorSheet(6, 98, 106) };
  const finding = {
    单位: "区住建局",
    事项类型: "任务未落实",
    级别: "区",
    同一事项: "危房改造",
    日期: "2019-08-20",
  };

  it("books each ranking and makes one talk at the highest level with both reasons", async () => {
    const { document } = await calculateSheets({ ...DISTRICT, ...sheets });
    expect(booked(document, "区住建局").sort()).toEqual(["约3.a -1 建议", "约5 -2 建议"].sort());
    expect(called(document, "区住建局")).toEqual(["L2 约谈 建议"]);
    expect(document.interviews[0]?.reasons).toHaveLength(2);
  });

  it("a registered finding about the indicator is cited, not scored", async () => {
    const { document } = await calculateSheets({ ...DISTRICT, ...sheets, ...events(finding) });
    expect(document.totals.find((line) => line.unit === "区住建局")?.monthPoints).toBe(-3);
    expect(document.adjustments.some((line) => line.cites.includes("激8.b"))).toBe(true);
  });

  it("POL-RANK8 是 counts the finding too", async () => {
    const { document } = await calculateSheets({
      ...settings(["POL-RANK8", "是"]),
      ...sheets,
      ...events(finding),
    });
    expect(document.totals.find((line) => line.unit === "区住建局")?.monthPoints).toBe(-3.5);
  });
});
