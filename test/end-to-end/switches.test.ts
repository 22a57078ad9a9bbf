// Every switch on 设置 changes a result end to end: one workbook per switch, and what each of its values makes of it.
import { SWITCHES, SWITCH_CODES } from "../../src/policy";
import type { SwitchCode } from "../../src/policy";
import type { RunDocument } from "../../src/run";
import {
  booked,
  calculateFile,
  calculateSheets,
  called,
  DIRECTORY,
  districtSheet,
  effects,
  events,
  households,
  settings,
  TOWNSHIPS,
  type Sheets,
  type Value,
} from "./office";
import { openFile, rowOf, saveFile, setCell, sheetOf, titled } from "./result-file";

const months = (...names: readonly string[]): Sheets =>
  Object.fromEntries(names.map((name) => [name, districtSheet(name)]));

/** January of the next year, after December. */
const yearEnd: Sheets = {
  "12月": districtSheet("12月"),
  "1月": [["示例区2020年1月脱贫攻坚工作指标排名"], ...districtSheet("1月").slice(1)],
};

const indicator = (city: Value, province: Value, total: number | null): Value[][] => [
  ["示例市2019年8月脱贫攻坚指标排名(本区情况)"],
  ["全市7个县(市、区)"],
  ["序号", "指标名称", "本区完成率", "全市排名", "全省排名", "参排总数(省)", "牵头单位", "配合单位"],
  [1, "危房改造", "88.1%", city, province, total, "区住建局", "区扶贫办"],
];

/** Seven counties, two of them on our place across the edge of the last three. */
const counties: Sheets = {
  县区排名: [
    ["示例市2019年8月危房改造完成率县(市、区)排名"],
    ["县(市、区)", "完成率", "全市排名", "责任单位"],
    ...["东县", "南县", "西县", "示例区", "北县", "中县", "外县"].map((name, index): Value[] => {
      const rank = index === 4 ? 4 : index + 1;
      return [name, 95 - rank, rank, name === "示例区" ? "区住建局" : null];
    }),
  ],
};

const street: Sheets = {
  单位名录: [...(DIRECTORY["单位名录"] ?? []), ["花山街道", "乡镇"]],
  ...events({ 单位: "花山街道", 事项类型: "红榜", 级别: "市" }),
};

const cityResult: Sheets = {
  年终考核_乡镇: [
    ["年度", "乡镇", "得分", "全市排名", "综合评价"],
    ...TOWNSHIPS.map((name, index): Value[] => [2019, name, 95 - index, index + 1, index ? "较好" : "好"]),
  ],
};

const exposure = events({ 单位: "甲镇", 事项类型: "媒体曝光", 级别: "省", 重大不良影响: "是" });
const problems = households(
  ["户A", "国家", "甲镇", "严重问题"],
  ["户A", "省", "甲镇", "严重问题"],
  ["户A", "市", "甲镇", "无问题"],
);

/** A quota of 42 people: a quarter is 10.5; of 41: 10.25. */
const quotaOf = (base: number): Sheets => ({
  单位名录: (DIRECTORY["单位名录"] ?? []).map((row) =>
    row.map((value, column) => (row[0] === "甲镇" && column === 5 ? base : value)),
  ),
  ...cityResult,
});

const ledger =
  (unit: string, month?: string) =>
  (document: RunDocument): readonly string[] =>
    booked(document, unit, month);
const talks =
  (unit: string) =>
  (document: RunDocument): readonly string[] =>
    called(document, unit);
const grades = (document: RunDocument): readonly string[] =>
  effects(document, "甲镇").filter((line) => /[一二三]等/.test(line));
const quota = (document: RunDocument): readonly string[] =>
  document.effects
    .filter(({ effect }) => effect === "评优25%")
    .flatMap(({ flags }) => flags.flatMap((flag) => /^评优名额(\d+)人/.exec(flag)?.[1] ?? []));

interface Case {
  readonly sheets: Sheets;
  readonly see: (document: RunDocument) => readonly string[];
  /** One per value of the switch, in its order. */
  readonly seen: readonly (readonly string[])[];
}

const CASES: Readonly<Record<Exclude<SwitchCode, "POL-LATE">, readonly Case[]>> = {
  "POL-TIE-LAST": [
    {
      sheets: { "8月": districtSheet("8月", [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]) },
      see: ledger("癸乡"),
      seen: [["约1.a -2 建议"], [], ["约1.a 0 待确认"]],
    },
  ],
  "POL-TIE-BAND": [
    { sheets: counties, see: ledger("区住建局"), seen: [["约3.a -1 建议"], [], ["约3.a 0 待确认"]] },
  ],
  "POL-N-SMALL": [
    {
      sheets: { 指标: indicator("—", 8, 15) },
      see: ledger("区住建局"),
      seen: [["约5 0 待确认"], ["约5 -2 建议"], []],
    },
  ],
  "POL-STREAK-GAP": [
    {
      sheets: months("8月", "10月"),
      see: ledger("癸乡", "2019-10"),
      seen: [["约1.b -4 建议"], ["约1.a -2 建议"]],
    },
  ],
  "POL-STREAK-2": [
    {
      sheets: months("8月", "9月"),
      see: ledger("癸乡", "2019-09"),
      seen: [["约1.b -4 建议"], ["约1.b -2 建议"]],
    },
  ],
  "POL-STREAK-3": [
    {
      sheets: months("8月", "9月", "10月"),
      see: ledger("癸乡", "2019-10"),
      seen: [["约1.b -4 建议"], [], ["约1.a -2 建议"]],
    },
    {
      sheets: months("8月", "9月", "10月"),
      see: talks("癸乡"),
      seen: [["L1 约谈 建议"], [], ["L0 电话提醒 建议"]],
    },
  ],
  "POL-STREAK-YEAR": [
    { sheets: yearEnd, see: ledger("癸乡", "2020-01"), seen: [["约1.b -4 建议"], ["约1.a -2 建议"]] },
  ],
  "POL-LEAD": [
    { sheets: { 指标: indicator(6, "—", 106) }, see: ledger("区扶贫办"), seen: [[], ["约3.a -1 建议"]] },
  ],
  "POL-STREET": [
    { sheets: street, see: ledger("花山街道"), seen: [["激4.c 10 建议"], ["激4.c 2 建议"], []] },
  ],
  "POL-RANK8": [
    {
      sheets: { 指标: indicator(6, "—", 106) },
      see: ledger("区住建局"),
      seen: [["约3.a -1 建议"], ["激8.b -0.5 建议", "约3.a -1 建议"]],
    },
  ],
  "POL-NAT": [
    {
      sheets: events({ 单位: "甲镇", 事项类型: "通报批评", 级别: "国家" }),
      see: talks("甲镇"),
      seen: [["L2 约谈 待确认"], [], ["L2 约谈 建议"]],
    },
  ],
  "POL-EXPO": [{ sheets: exposure, see: ledger("甲镇"), seen: [["激7.d 0 建议"], ["激7.d -15 建议"]] }],
  "POL-HH-NEG": [
    {
      sheets: problems,
      see: (document) => booked(document, "甲镇").filter((line) => line.startsWith("激3.a")),
      seen: [["激3.a 0 已吸收"], ["激3.a 1 建议"]],
    },
  ],
  "POL-HH-DEDUP": [
    {
      sheets: problems,
      see: (document) => booked(document, "甲镇").filter((line) => line.startsWith("激3.b")),
      seen: [
        ["激3.b -6 建议", "激3.b 0 已吸收"],
        ["激3.b -6 建议", "激3.b -4 建议"],
      ],
    },
  ],
  "POL-GRADE": [
    {
      sheets: { ...cityResult, ...exposure },
      see: grades,
      seen: [
        ["一等 已吸收", "最高二等 建议", "不得一等 建议"],
        ["一等 建议", "不得一等 已吸收"],
        ["一等 待确认", "不得一等 待确认"],
      ],
    },
  ],
  "POL-MERGE": [
    {
      sheets: { 指标: indicator(6, 98, 106) },
      see: talks("区住建局"),
      seen: [["L2 约谈 建议"], ["L2 约谈 建议", "L1 约谈 建议"]],
    },
  ],
  "POL-DOC": [
    {
      sheets: events({ 单位: "甲镇", 事项类型: "红榜", 级别: "市", 文号: null }),
      see: ledger("甲镇"),
      seen: [["激4.c 0 待佐证"], ["激4.c 10 建议"]],
    },
  ],
  "POL-QUOTA": [
    { sheets: quotaOf(41), see: quota, seen: [["10"], ["10"], ["11"]] },
    { sheets: quotaOf(42), see: quota, seen: [["10"], ["11"], ["11"]] },
  ],
};

const passed: readonly Value[] = ["考核通过 2019 市", "是"];
const rows = Object.entries(CASES).flatMap(([code, cases]) =>
  cases.flatMap(({ sheets, see, seen }) =>
    SWITCHES[code as SwitchCode].values.map((value, index) => ({
      code,
      value,
      sheets,
      see,
      seen: seen[index],
    })),
  ),
);

it.each(rows)("$code $value", async ({ code, value, sheets, see, seen }) => {
  const item = `${code} ${SWITCHES[code as SwitchCode].name}`;
  // The first value is the default: it must come out where the cell is blank.
  const written = value === SWITCHES[code as SwitchCode].values[0] ? null : value;
  const { document } = await calculateSheets({
    ...settings([item, written], passed),
    ...DIRECTORY,
    ...sheets,
  });
  expect(see(document)).toEqual(seen);
  expect(document.questions.map((question) => question.code)).not.toContain("IN-SETTING");
});

describe("POL-LATE", () => {
  /** The list of September with the talk on 8 October and the report on `day` (due on the 14th, the 12th being a working day). */
  async function reportedOn(day: string, ...switches: readonly (readonly Value[])[]): Promise<string> {
    const { out } = await calculateSheets({
      ...settings(...switches),
      ...DIRECTORY,
      ...months("8月", "9月"),
    });
    const workbook = await openFile(out);
    const list = titled(sheetOf(workbook, "约谈名单_201909"), "约谈日期");
    setCell(list, rowOf(list, "单位", "癸乡"), "约谈日期", "2019-10-08");
    const register = titled(sheetOf(workbook, "整改台账"), "报送日期");
    setCell(register, rowOf(register, "单位", "癸乡"), "报送日期", day);
    await saveFile(workbook, out);
    return out;
  }
  const late = ledger("癸乡", "2019-10");

  it("建议按激8.c: a report after the fifth working day waits as a suggestion; one on the day does not", async () => {
    const path = await reportedOn("2019-10-15");
    const { document, out } = await calculateFile(path);
    expect(late(document)).toEqual(["激8.c 0 待确认"]);
    expect(document.questions.find(({ code }) => code === "G-7")).toMatchObject({
      holds: true,
      sheet: "整改台账",
    });
    const workbook = await openFile(out);
    const questions = titled(sheetOf(workbook, "待确认"), "答复");
    setCell(questions, rowOf(questions, "代码", "G-7"), "答复", "按激8.c扣分");
    await saveFile(workbook, out);
    expect(late((await calculateFile(out)).document)).toEqual(["激8.c -2 建议"]);
    expect(late((await calculateFile(await reportedOn("2019-10-14"))).document)).toEqual([]);
  }, 60_000);

  it("不处理: nothing", async () => {
    const path = await reportedOn("2019-10-30", ["POL-LATE", "不处理"]);
    expect(late((await calculateFile(path)).document)).toEqual([]);
  }, 60_000);
});

it("every switch has its case", () => {
  expect(SWITCH_CODES.filter((code) => !(code in CASES))).toEqual(["POL-LATE"]);
});
