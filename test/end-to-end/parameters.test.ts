// 规则参数 through the real Office.js: every kind of figure changed once, its effect on ledger, list and live deadlines, and refusals.
import type { RunDocument } from "../../src/run";
import {
  booked,
  calculateFile,
  calculateSheets,
  called,
  DIRECTORY,
  districtSheet,
  events,
  households,
  settings,
  TOWNSHIPS,
  type Sheets,
  type Value,
} from "./office";
import { openFile, records, rowOf, saveFile, setCell, sheetOf, titled } from "./result-file";

const HEADER: readonly Value[] = ["条款", "参数", "级别", "类别", "值", "生效日期", "说明"];
const figures = (...rows: readonly (readonly Value[])[]): Sheets => ({ 规则参数: [HEADER, ...rows] });

const indicators: Sheets = {
  指标: [
    ["示例市2019年8月脱贫攻坚指标排名(本区情况)"],
    ["全市7个县(市、区)"],
    ["序号", "指标名称", "本区完成率", "全市排名", "全省排名", "参排总数(省)", "牵头单位"],
    [1, "危房改造", "88.1%", 4, 98, 106, "区住建局"],
  ],
};

/** One office with a fact for every kind of figure: July and August, events, households, year-end results. */
const OFFICE: Sheets = {
  ...settings(["考核通过 2019 市", "是"]),
  ...DIRECTORY,
  "7月": districtSheet("7月"),
  "8月": districtSheet("8月"),
  ...indicators,
  ...events(
    { 单位: "乙镇", 事项类型: "红榜", 级别: "市" },
    { 单位: "丙乡", 事项类型: "媒体宣传", 级别: "省", 日期: "2019-08-20" },
    { 单位: "丙乡", 事项类型: "督查通报", 级别: "区", 日期: "2019-08-10" },
    { 单位: "丙乡", 事项类型: "督查通报", 级别: "区", 日期: "2019-08-15" },
  ),
  ...households(["户A", "市", "甲镇", "无问题"], ["户B", "国家", "区教育局", "严重问题"]),
  年终考核_乡镇: [
    ["年度", "乡镇", "得分", "全市排名", "综合评价"],
    ...[2018, 2019].flatMap((year) =>
      TOWNSHIPS.map((name, index): Value[] => [
        year,
        name,
        95 - index,
        index + 1,
        index === 0 ? "好" : "较好",
      ]),
    ),
  ],
  年终考核_区直: [
    ["年度", "单位", "得分", "全市排名", "参排总数"],
    [2019, "区农业局", 90, 7, 7],
  ],
};

const CHANGED = figures(
  ["约1.b", "分值", null, "乡镇", -6, "2019-08-01", null],
  ["约1.a", "分值", "区", "乡镇", "扣2.5分", "2019-07-31", null],
  ["约3.a", "后几名", "市", null, 4, "2019-01-01", null],
  ["约3.a", "分值", "市", "区直", -1.5, "2019-01-01", null],
  ["约5", "后几名", null, null, 8, "2019-01-01", null],
  ["激4.c", "加分", null, "乡镇", 12, "2019-01-01", null],
  ["激7.b", "分值", "省", "乡镇", 11, "2019-08-21", null],
  ["激8.a", "分值", null, "乡镇", -3, "2019-08-15", null],
  ["激3.a", "分值", "市", "乡镇", 1.5, "2019-01-01", null],
  ["激3.b", "分值", "国家", "区直", -2.5, "2019-01-01", null],
  ["激1.f", "分值", null, "乡镇", 8, "2019-12-31", null],
  ["激2.e", "分值", null, "区直", -4, "2019-01-01", null],
  ["激1.c", "评优百分点", null, null, "8%", "2019-01-01", null],
  ["激1.e", "连续年数", null, null, 2, "2019-01-01", null],
  ["激1.d", "连续年数", null, null, 4, "2019-01-01", null],
  ["组3", "工作日数", null, null, 7, "2019-09-10", null],
  ["组1", "每月几日", null, null, 8, "2019-01-01", null],
);

/** A day as Excel counts it. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

const quotas = ({ effects }: RunDocument) =>
  effects
    .filter(({ effect }) => effect === "评优25%")
    .flatMap(({ flags }) => flags.flatMap((flag) => /人×(\d+)%/.exec(flag)?.[1] ?? []));

it("every kind of figure changes its own results, from its start date on", async () => {
  const { document, out } = await calculateSheets({ ...OFFICE, ...CHANGED }, "--month", "2019-08");
  expect(document.questions.filter(({ code }) => code === "IN-SETTING" || code === "IN-SHEET")).toEqual([]);
  expect(booked(document, "癸乡", "2019-07")).toEqual(["约1.a -2.5 建议"]);
  expect(booked(document, "癸乡", "2019-08")).toEqual(["约1.b -6 建议"]);
  expect(called(document, "区住建局")).toEqual(["L1 约谈 建议"]);
  expect(booked(document, "区住建局")).toEqual(["约3.a -1.5 建议", "约4 -1 建议"]);
  expect(booked(document, "乙镇", "2019-07")).toEqual(["激4.c 12 建议"]);
  expect(booked(document, "丙乡", "2019-08")).toEqual(["激7.b 10 建议", "激8.a -2 建议", "激8.a -3 建议"]);
  expect(booked(document, "甲镇", "2019-11")).toEqual(["激3.a 1.5 建议"]);
  expect(booked(document, "区教育局")).toEqual(["激3.b -2.5 建议"]);
  expect(booked(document, "乙镇", null)).toEqual(["激1.f 10 建议", "激1.f 8 建议"]);
  expect(booked(document, "区农业局")).toEqual(["激2.e -4 建议"]);
  expect(quotas(document)).toEqual(["25", "28"]);
  expect(document.tables).toContainEqual(
    expect.objectContaining({ kind: "parameters", sheet: "规则参数", rows: 17 }),
  );

  const workbook = await openFile(out);
  const ledger = records(titled(sheetOf(workbook, "加减分台账"), "最终分值"));
  const august = ledger.find((row) => row["单位"] === "癸乡" && row["条款"] === "约1.b");
  expect(august).toMatchObject({ 计算分值: -6, 最终分值: -6 });
  expect(august?.["提示"]).toContain("按规则参数（2019-08-01起）：约1.b 扣6分（原扣4分）");
  const effects = records(titled(sheetOf(workbook, "年度影响"), "影响")).map((row) => row["影响"]);
  expect(effects).toContain("评优28%");

  // The live deadline chooses its days by the interview's own day.
  for (const [day, due] of [
    ["2019-09-09", "2019-09-17"],
    ["2019-09-10", "2019-09-20"],
  ] as const) {
    const list = titled(sheetOf(workbook, "约谈名单_201908"), "约谈日期");
    setCell(list, rowOf(list, "单位", "癸乡"), "约谈日期", serial(day));
    await saveFile(workbook, out);
    const again = await calculateFile(out, "--month", "2019-08");
    expect(again.document.interviews.find(({ unit }) => unit === "癸乡")?.due).toBe(due);
    const result = titled(sheetOf(await openFile(again.out), "整改台账"), "截止");
    expect(String(records(result).find((row) => row["单位"] === "癸乡")?.["截止"])).toContain(due);
  }
}, 120_000);

it("wrong cells are refused one by one, and the mechanism's own figures stand", async () => {
  const { document, out } = await calculateSheets(
    {
      ...OFFICE,
      ...figures(
        ["约1.b", "分值", null, "乡镇", 6, "2019-01-01", "扣分成了加分"],
        ["约1.a", "分值", null, "乡镇", -2.3, "2019-01-01", "不是半分"],
        ["约5", "后几名", null, null, 20, "2019-01-01", "与约4重叠"],
        ["激4.c", "分值", null, "乡镇", 12, null, "没有日期"],
        ["激9.a", "分值", null, "乡镇", 12, "2019-01-01", "没有这一条"],
      ),
    },
    "--month",
    "2019-08",
  );
  const asked = document.questions.filter(({ code }) => code === "IN-SETTING");
  expect(asked.map(({ sheet, cell, holds }) => [sheet, cell, holds])).toEqual([
    ["规则参数", "E2", false],
    ["规则参数", "E3", false],
    ["规则参数", "F5", false],
    ["规则参数", "A6", false],
    ["规则参数", "E4", false],
  ]);
  expect(booked(document, "癸乡")).toEqual(expect.arrayContaining(["约1.a -2 建议", "约1.b -4 建议"]));
  expect(booked(document, "区住建局")).toEqual(["约5 -2 建议"]);
  expect(booked(document, "乙镇", "2019-07")).toEqual(["激4.c 10 建议"]);
  const questions = records(titled(sheetOf(await openFile(out), "待确认"), "代码"));
  expect(questions.filter((row) => row["代码"] === "IN-SETTING")).toHaveLength(5);
}, 60_000);
