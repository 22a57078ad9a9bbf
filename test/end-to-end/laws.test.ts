// The laws of writing back under what clerks do between two runs: sort, move, delete, copy, type, rename, go back a month.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { expectLaws } from "./laws";
import {
  addRows,
  calculateFile,
  calculateSheets,
  DISTRICT,
  DIRECTORY,
  districtSheet,
  events,
  lastSheet,
  TOWNSHIPS,
  workbookFile,
  type Sheets,
  type Value,
} from "./office";
import {
  columnOf,
  openFile,
  plain,
  records,
  rowOf,
  saveFile,
  setCell,
  sheetOf,
  titled,
  type Titled,
} from "./result-file";

const EVENTS = events(
  { 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 日期: "2019-08-10" },
  { 单位: "区住建局", 事项类型: "批示表扬", 级别: "省", 日期: "2019-07-10" },
  { 单位: "乙镇", 事项类型: "任务未落实", 日期: "2019-08-11" },
);
const AUGUST: Sheets = { ...DISTRICT, ...DIRECTORY, ...EVENTS, "8月": districtSheet("8月") };

/** A first result as people change it: edited, recalculated and saved. */
async function edited(
  sheets: Sheets,
  edit: (workbook: Workbook) => void,
  ...options: string[]
): Promise<string> {
  const { out } = await calculateSheets(sheets, ...options);
  return again(out, edit);
}

async function again(path: string, edit: (workbook: Workbook) => void): Promise<string> {
  const workbook = await openFile(path);
  edit(workbook);
  await saveFile(workbook, path);
  return path;
}

const ledgerOf = (workbook: Workbook): Titled => titled(sheetOf(workbook, "加减分台账"), "编号");

function addLedgerRow(workbook: Workbook, cells: Readonly<Record<string, string | number | Date>>): void {
  const ledger = ledgerOf(workbook);
  const row = ledger.sheet.rowCount + 1;
  for (const [title, value] of Object.entries(cells))
    ledger.sheet.getCell(row, columnOf(ledger, title)).value = value;
}

const totalOf = async (path: string, unit: string, title: string, year = 2019): Promise<unknown> =>
  records(titled(sheetOf(await openFile(path), "加减分汇总"), "年度合计")).find(
    (row) => row["单位"] === unit && row["年度"] === year,
  )?.[title];

describe("hand-made ledger rows", () => {
  it.each([
    ["a date cell", { 数据月份: new Date(Date.UTC(2019, 7, 15)), 归属年度: 2019 }],
    ["2019年8月", { 数据月份: "2019年8月", 归属年度: 2019 }],
    ["2019.8", { 数据月份: "2019.8", 归属年度: 2019 }],
    ["2019-08", { 数据月份: "2019-08", 归属年度: 2019 }],
    ["no 归属年度", { 数据月份: "2019-08" }],
    ["a date cell without 归属年度", { 数据月份: new Date(Date.UTC(2019, 7, 1)) }],
  ])("land in their month: %s", async (_, cells) => {
    const path = await edited(AUGUST, (workbook) => {
      addLedgerRow(workbook, { ...cells, 单位: "丙乡", 类别: "乡镇", 计算分值: 3, 最终分值: 3 });
      addLedgerRow(workbook, { ...cells, 单位: "丁镇", 类别: "乡镇", 计算分值: 2 });
    });
    const { out } = await expectLaws(path);
    expect(await totalOf(out, "丙乡", "8月")).toBe(3);
    expect(await totalOf(out, "丙乡", "加分")).toBe(3);
    expect(await totalOf(out, "丙乡", "年终")).toBe(0);
    expect(await totalOf(out, "丁镇", "8月")).toBe(2);
  });

  it.each([
    ["复核", "不采纳"],
    ["状态", "已作废"],
  ])("with a number of their own count nothing when %s says %s", async (title, text) => {
    const path = await edited(AUGUST, (workbook) => {
      addLedgerRow(workbook, {
        数据月份: "2019年8月",
        归属年度: 2019,
        单位: "丙乡",
        类别: "乡镇",
        最终分值: 3,
        [title]: text,
      });
      addLedgerRow(workbook, {
        数据月份: "2019-08",
        归属年度: 2019,
        单位: "丙乡",
        类别: "乡镇",
        最终分值: 5,
      });
    });
    const { out, document } = await expectLaws(path);
    expect(document.adjustments.filter(({ unit }) => unit === "丙乡").map(({ points }) => points)).toEqual([
      0, 5,
    ]);
    expect(await totalOf(out, "丙乡", "8月")).toBe(5);
    const typed = records(ledgerOf(await openFile(out))).filter((row) => row["单位"] === "丙乡");
    expect(typed.map((row) => row["最终分值"])).toEqual([3, 5]);
  });
});

describe("what people do to the product's sheets", () => {
  const CASES: [string, (workbook: Workbook) => void][] = [
    [
      "insert a column in the ledger",
      (workbook) => insertColumn(sheetOf(workbook, "加减分台账"), 5, "经办人"),
    ],
    [
      "insert a row above the ranking",
      (workbook) => sheetOf(workbook, "8月").insertRow(1, ["说明：本表由扶贫办提供"]),
    ],
    [
      "rename every output sheet",
      (workbook) => {
        for (const sheet of workbook.worksheets.slice(4)) sheet.name = `我的${sheet.name}`;
      },
    ],
    [
      "delete a ledger row",
      (workbook) => ledgerOf(workbook).sheet.spliceRows(ledgerOf(workbook).headerRow + 1, 1),
    ],
    ["delete the ledger", (workbook) => workbook.removeWorksheet("加减分台账")],
    ["delete the totals", (workbook) => workbook.removeWorksheet("加减分汇总")],
    [
      "delete the registers of the product",
      (workbook) => {
        workbook.removeWorksheet("排名登记");
        workbook.removeWorksheet("待确认");
        workbook.removeWorksheet("运行记录");
        workbook.removeWorksheet("工作日历");
      },
    ],
    [
      "type over own columns",
      (workbook) => {
        const own = titled(sheetOf(workbook, "8月"), "本期加减分");
        setCell(own, own.headerRow + 1, "本期加减分", 99);
        setCell(own, own.headerRow + 1, "触发说明", "人工改写");
      },
    ],
    [
      "write beside own columns",
      (workbook) => {
        const own = titled(sheetOf(workbook, "8月"), "审核状态");
        own.sheet.getCell(own.headerRow, columnOf(own, "审核状态") + 1).value = "领导批示";
        own.sheet.getCell(own.headerRow + 3, columnOf(own, "审核状态") + 1).value = "已阅";
      },
    ],
    [
      "write text right of the table",
      (workbook) => {
        sheetOf(workbook, "8月").getCell("T4").value = "备忘";
      },
    ],
    [
      "copy a ledger row",
      (workbook) => {
        const { sheet, headerRow } = ledgerOf(workbook);
        const to = sheet.rowCount + 1;
        for (let column = 1; column <= sheet.columnCount; column += 1)
          sheet.getCell(to, column).value = follow(
            sheet.getCell(headerRow + 1, column).value,
            headerRow + 1,
            to,
          );
      },
    ],
    [
      "sort the ledger, the list and the totals",
      (workbook) => {
        for (const [name, title] of [
          ["加减分台账", "编号"],
          ["约谈名单_201908", "编号"],
          ["加减分汇总", "年度合计"],
        ] as const) {
          const { sheet, headerRow } = titled(sheetOf(workbook, name), title);
          swapRows(sheet, headerRow + 1, headerRow + 2);
        }
      },
    ],
    [
      "move ledger columns",
      (workbook) => {
        const { sheet } = ledgerOf(workbook);
        swapColumns(sheet, 4, 20);
      },
    ],
    [
      "approve and change the facts",
      (workbook) => {
        const ledger = ledgerOf(workbook);
        setCell(ledger, rowOf(ledger, "单位", "癸乡"), "审定意见", "同意");
        swapLast(sheetOf(workbook, "8月"));
      },
    ],
    [
      "answer questions",
      (workbook) => {
        const questions = titled(sheetOf(workbook, "待确认"), "编号");
        setCell(questions, rowOf(questions, "代码", "C-8"), "答复", "癸乡");
      },
    ],
    [
      "review and write into the list",
      (workbook) => {
        const ledger = ledgerOf(workbook);
        setCell(ledger, rowOf(ledger, "单位", "甲镇"), "复核", "改分");
        setCell(ledger, rowOf(ledger, "单位", "甲镇"), "复核分值", -1.5);
        setCell(ledger, rowOf(ledger, "单位", "区住建局"), "复核", "不采纳");
        setCell(ledger, rowOf(ledger, "单位", "乙镇"), "审定意见", "不同意");
      },
    ],
    [
      "insert a row inside the ranking",
      (workbook) => {
        sheetOf(workbook, "8月").insertRow(3, [0, "子镇", 101, 1]);
      },
    ],
    [
      "sort the ranking by its units, own columns left behind",
      (workbook) => {
        const sheet = sheetOf(workbook, "8月");
        for (let column = 1; column <= 4; column += 1) {
          const [one, other] = [sheet.getCell(3, column), sheet.getCell(12, column)];
          [one.value, other.value] = [other.value, one.value];
        }
      },
    ],
    [
      "insert a column inside the ranking",
      (workbook) => {
        sheetOf(workbook, "8月").spliceColumns(3, 0, [null, "联系人"]);
      },
    ],
    [
      "delete the own columns' header",
      (workbook) => {
        const own = titled(sheetOf(workbook, "8月"), "本期加减分");
        for (const title of ["本期加减分", "依据条款", "触发说明", "提醒/约谈", "审核状态"])
          setCell(own, own.headerRow, title, null);
      },
    ],
    [
      "delete one own column",
      (workbook) => {
        const own = titled(sheetOf(workbook, "8月"), "依据条款");
        own.sheet.spliceColumns(columnOf(own, "依据条款"), 1);
      },
    ],
    [
      "delete a ledger column",
      (workbook) => {
        const ledger = ledgerOf(workbook);
        ledger.sheet.spliceColumns(columnOf(ledger, "提示"), 1);
      },
    ],
    [
      "add a row to the list, a column and a note to the totals",
      (workbook) => {
        const list = titled(sheetOf(workbook, "约谈名单_201908"), "编号");
        list.sheet.getCell(list.sheet.rowCount + 2, 2).value = "另行约谈张三";
        const totals = titled(sheetOf(workbook, "加减分汇总"), "年度合计");
        totals.sheet.getCell(totals.headerRow, totals.sheet.columnCount + 1).value = "备注";
        totals.sheet.getCell(totals.headerRow + 2, totals.sheet.columnCount).value = "重点";
        totals.sheet.getCell(totals.sheet.rowCount + 2, 3).value = "制表：张三";
      },
    ],
    [
      "delete a unit's row of the totals",
      (workbook) => {
        const totals = titled(sheetOf(workbook, "加减分汇总"), "年度合计");
        for (let column = 1; column <= totals.sheet.columnCount; column += 1)
          totals.sheet.getCell(totals.headerRow + 3, column).value = null;
      },
    ],
    [
      "type over a total",
      (workbook) => {
        const totals = titled(sheetOf(workbook, "加减分汇总"), "年度合计");
        setCell(totals, rowOf(totals, "单位", "甲镇"), "年度合计", 7);
        setCell(totals, rowOf(totals, "单位", "甲镇"), "单位", "甲鎮");
      },
    ],
    [
      "hide the ranking",
      (workbook) => {
        sheetOf(workbook, "8月").state = "hidden";
      },
    ],
    [
      "add a township below",
      (workbook) => {
        const sheet = sheetOf(workbook, "8月");
        ["13", "子镇", 78, 11].forEach((value, index) => {
          sheet.getCell(13, index + 1).value = value;
        });
      },
    ],
  ];

  it.each(CASES)("%s", async (_, edit) => {
    const path = await edited(AUGUST, edit);
    const workbook = await openFile(path);
    const name = (base: string): string => (workbook.getWorksheet(`我的${base}`) ? `我的${base}` : base);
    await expectLaws(path, {
      ledger: name("加减分台账"),
      totals: name("加减分汇总"),
      clerk: ["设置", "单位名录", "事项登记"],
    });
  });
});

function insertColumn(sheet: Worksheet, at: number, title: string): void {
  const width = sheet.columnCount;
  sheet.spliceColumns(at, 0, []);
  expect(sheet.columnCount).toBeGreaterThanOrEqual(width);
  sheet.getCell(2, at).value = title;
}

// Several whole runs on one file.
jest.setTimeout(20_000);

describe("month after month", () => {
  it("four months in one file, and back", async () => {
    let path = await workbookFile({ ...DISTRICT, ...DIRECTORY, "5月": lastSheet("5月", "癸乡") });
    for (const month of ["6月", "7月", "8月"]) {
      const { out } = await calculateFile(path);
      path = await again(out, (workbook) =>
        addRows(workbook.addWorksheet(month), lastSheet(month, month === "7月" ? "壬镇" : "癸乡")),
      );
      if (month !== "6月") await expectLaws(path);
    }
    const back = await expectLaws(path, { options: ["--month", "2019-06"] });
    await expectLaws(back.out, { options: ["--month", "2019-08"] });
  });

  it("another year's block follows the ledger", async () => {
    const first = await calculateSheets({ ...DISTRICT, ...DIRECTORY, "8月": districtSheet("8月") });
    const january = districtSheet("8月");
    january[0] = ["示例区2020年1月脱贫攻坚工作指标排名"];
    const path = await again(first.out, (workbook) => {
      addRows(workbook.addWorksheet("1月"), january);
      addLedgerRow(workbook, {
        数据月份: "2019年8月",
        归属年度: 2019,
        单位: "新镇",
        类别: "乡镇",
        最终分值: 4,
      });
    });
    const { out, document } = await expectLaws(path);
    expect(document.year).toBe(2020);
    expect(await totalOf(out, "癸乡", "8月", 2019)).toBe(-2);
    expect(await totalOf(out, "新镇", "8月", 2019)).toBe(4);
    expect(await totalOf(out, "癸乡", "1月", 2020)).toBeLessThan(0);
    const back = await expectLaws(out, { options: ["--month", "2019-08"] });
    expect(await totalOf(back.out, "癸乡", "1月", 2020)).toBeLessThan(0);
  });
});

describe("names and words", () => {
  it.each(["8月 'x' 表", "8月#!排名", '8月"表"'])("a ranking sheet named %s", async (name) => {
    const sheets = { ...DISTRICT, [name]: districtSheet("8月") };
    const { out } = await expectLaws(await workbookFile(sheets), { clerk: [name] });
    const own = titled(sheetOf(await openFile(out), name), "本期加减分");
    expect(plain(own.sheet, 12, columnOf(own, "本期加减分"))).toBe(-2);
  });

  it.each(["=甲镇", "甲*镇", "甲~镇", ">5镇", "<甲镇"])("a unit named %s", async (name) => {
    const rows = districtSheet("8月").map((row): Value[] =>
      row.map((cell) => (cell === "癸乡" ? name : cell)),
    );
    const directory: Value[][] = [
      ["单位", "类别"],
      ...TOWNSHIPS.map((unit): Value[] => [unit === "癸乡" ? name : unit, "乡镇"]),
    ];
    await expectLaws(await workbookFile({ ...DISTRICT, 单位名录: directory, "8月": rows }));
  });

  it.each(["示例区2019年8月1～8号工作排名", "示例区2019年8月工作~8次*排名", '示例区2019年8月<工作>"x"排名'])(
    "a ranking titled %s",
    async (title) => {
      const rows = districtSheet("8月");
      rows[0] = [title];
      const { out } = await expectLaws(await workbookFile({ ...DISTRICT, "8月": rows }));
      const own = titled(sheetOf(await openFile(out), "8月"), "本期加减分");
      expect(plain(own.sheet, 12, columnOf(own, "本期加减分"))).toBe(-2);
      expect(plain(own.sheet, 12, columnOf(own, "审核状态"))).toBe("建议");
    },
  );

  it("a very long title and reason", async () => {
    const rows = districtSheet("8月");
    rows[0] = [`示例区2019年8月${"脱贫攻坚工作".repeat(60)}指标排名`];
    const long = events({
      单位: "甲镇",
      事项类型: "通报批评",
      级别: "市",
      日期: "2019-08-10",
      事由: "长".repeat(32_760),
    });
    const { out } = await expectLaws(await workbookFile({ ...DISTRICT, ...long, "8月": rows }));
    const own = titled(sheetOf(await openFile(out), "8月"), "本期加减分");
    expect(plain(own.sheet, 12, columnOf(own, "本期加减分"))).toBe(-2);
  });

  it("a clerk's own sheets under the product's names", async () => {
    const clerk = {
      加减分台账: [["我的台账"], ["张三", 5]],
      待确认: [["事项"], ["买纸"]],
      约谈名单_201908: [["名单"], ["李四"]],
    };
    await expectLaws(await workbookFile({ ...AUGUST, ...clerk }), {
      ledger: "加减分台账(2)",
      clerk: Object.keys(clerk),
    });
  });
});

describe("a fact that vanishes and comes back", () => {
  it.each([[false], [true]])("with people's words: %s", async (words) => {
    const path = await edited(AUGUST, (workbook) => {
      const ledger = ledgerOf(workbook);
      if (words) setCell(ledger, rowOf(ledger, "单位", "癸乡"), "复核说明", "已核");
      swapLast(sheetOf(workbook, "8月"));
    });
    const gone = await expectLaws(path);
    expect(gone.document.adjustments.some(({ unit }) => unit === "癸乡")).toBe(words);
    await again(gone.out, (workbook) => swapLast(sheetOf(workbook, "8月")));
    const back = await expectLaws(gone.out);
    expect(
      back.document.adjustments.filter(({ unit }) => unit === "癸乡").map(({ points }) => points),
    ).toEqual([-2]);
  });
});

/** Exchanges two whole rows as a clerk's sort would: a formula follows its own row. */
function swapRows(sheet: Worksheet, first: number, second: number): void {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const [one, other] = [sheet.getCell(first, column), sheet.getCell(second, column)];
    const kept = follow(one.value, first, second);
    one.value = follow(other.value, second, first);
    other.value = kept;
  }
}

type CellContent = ReturnType<Worksheet["getCell"]>["value"];

function follow(value: CellContent, from: number, to: number): CellContent {
  if (value === null || typeof value !== "object" || !("formula" in value)) return value;
  const formula = String(value.formula).replace(
    new RegExp(`(?<![$A-Z])([A-Z]{1,2})${from}(?![0-9])`, "g"),
    `$1${to}`,
  );
  return { ...value, formula };
}

/** Exchanges two columns of values; live formulas are not touched, so their references have to be written again. */
function swapColumns(sheet: Worksheet, first: number, second: number): void {
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const [one, other] = [sheet.getCell(row, first), sheet.getCell(row, second)];
    [one.value, other.value] = [other.value, one.value];
  }
}

/** Exchanges the units of the last two ranks. */
function swapLast(sheet: Worksheet): void {
  const [one, other] = [sheet.getCell("B11").value, sheet.getCell("B12").value];
  sheet.getCell("B11").value = other;
  sheet.getCell("B12").value = one;
}

const PEOPLE = ["排名", "乡镇", "得分"];
const table = (): Value[][] => TOWNSHIPS.map((name, index): Value[] => [index + 1, name, 100 - index * 2]);

describe("what stands on the ranking sheet", () => {
  it("two tables side by side and one below", async () => {
    const side = table().map((row): Value[] => [...row, null, ...row]);
    const rows: Value[][] = [
      ["示例区2019年8月道路硬化工作排名", null, null, null, "示例区2019年8月安全饮水工作排名"],
      [...PEOPLE, null, ...PEOPLE],
      ...side,
      [],
      ["示例区2019年8月产业发展工作排名"],
      PEOPLE,
      ...table(),
    ];
    const { document } = await expectLaws(await workbookFile({ ...DISTRICT, "8月": rows }), {
      clerk: ["8月"],
    });
    expect(document.adjustments).toHaveLength(3);
  });

  it("an Excel table: its own columns keep a column of distance", async () => {
    const path = await workbookFile(
      { ...DISTRICT, "8月": [["示例区2019年8月道路硬化工作排名"]] },
      (workbook) => {
        sheetOf(workbook, "8月").addTable({
          name: "排名表",
          ref: "A2",
          headerRow: true,
          columns: PEOPLE.map((name) => ({ name })),
          rows: table().map((row) => row.map((cell) => cell as string | number)),
        });
      },
    );
    const { out } = await expectLaws(path, { clerk: ["8月"] });
    const own = titled(sheetOf(await openFile(out), "8月"), "本期加减分");
    expect(columnOf(own, "本期加减分")).toBeGreaterThan(4);
  });

  it("a protected sheet gets no columns, the rest of the result stands", async () => {
    const path = await workbookFile({ ...DISTRICT, "8月": districtSheet("8月") });
    const workbook = await openFile(path);
    await sheetOf(workbook, "8月").protect("x", {});
    await saveFile(workbook, path);
    const { document, stderr, out } = await expectLaws(path, { clerk: ["8月"] });
    expect(document.adjustments).toHaveLength(1);
    expect(stderr).toContain("保护");
    expect(() => titled(sheetOf(workbook, "8月"), "本期加减分")).toThrow();
    expect(sheetOf(await openFile(out), "8月").getCell("F2").value).toBeNull();
  });
});

describe("another county's unit on 事项登记 (IN-UNIT)", () => {
  const rows: Sheets = {
    ...DISTRICT,
    ...DIRECTORY,
    ...events({ 单位: "香河县甲镇", 事项类型: "通报批评", 级别: "市", 日期: "2019-08-10" }),
  };

  it("is asked about and booked on nobody", async () => {
    const { document } = await expectLaws(await workbookFile(rows));
    expect(document.questions.find(({ code }) => code === "IN-UNIT")?.message).toContain("香河县甲镇");
    expect(document.adjustments.filter(({ points }) => points !== 0)).toEqual([]);
  });

  it.each([
    ["甲镇", -10],
    ["不是本区考核单位", 0],
  ])("answered with %s", async (answer, points) => {
    const path = await edited(rows, (workbook) => {
      const questions = titled(sheetOf(workbook, "待确认"), "编号");
      setCell(questions, rowOf(questions, "代码", "IN-UNIT"), "答复", answer);
    });
    const { document } = await expectLaws(path);
    expect(document.questions.map(({ code }) => code)).not.toContain("IN-UNIT");
    expect(document.adjustments.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  });
});
