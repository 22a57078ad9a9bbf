// The clerk's workbook of this proof, at each stage of a month's work, as the bytes of a file that every trial opens anew.
import { Workbook } from "@cj-tech-master/excelts";
import { Live } from "../../end-to-end/live";
import {
  addRows,
  DIRECTORY,
  DISTRICT,
  events,
  lastSheet,
  type Sheets,
  type Value,
} from "../../end-to-end/office";
import { prepare, type Account } from "../../../src/run";

const CRITICISM = {
  ...{ 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 日期: "2019-08-20" },
  ...{ 文号: "市扶领发〔2019〕8号", 事由: "作风问题" },
};

const CITY: readonly (readonly Value[])[] = [
  ["南屏市2019年8月脱贫攻坚指标排名（示例区情况）"],
  ["指标", "牵头单位", "全市排名"],
  ["危房改造", "区住建局", 6],
  ["控辍保学", "区教育局", 7],
  ["全市7个县（市、区）"],
];

const SHEETS: Sheets = {
  ...DISTRICT,
  ...DIRECTORY,
  ...events(CRITICISM),
  "7月": lastSheet("7月", "癸乡"),
  "8月": lastSheet("8月", "癸乡"),
  市排名: CITY,
  底稿: [
    ["癸乡得分", 80],
    ["合计", { formula: "SUM(B1,'8月'!C3)", result: 178 }],
    ["说明", "手工核过，勿动"],
  ],
};

/** What the product never looks at: a protected list, a filter, names, merged titles, a hidden sheet, notes, colours. */
function dress(workbook: Workbook): void {
  const notes = workbook.addWorksheet("通讯录");
  addRows(notes, [
    ["姓名", "电话"],
    ["张三", "0771-123"],
  ]);
  notes.autoFilter = "A1:B2";
  notes.sheetProtection = { sheet: true };
  workbook.addWorksheet("旧稿", { state: "hidden" }).getCell("C3").value = "去年的";
  const august = workbook.getWorksheet("8月");
  august?.mergeCells("A1:E1");
  const title = august?.getCell("A1");
  if (title)
    title.style = { font: { name: "方正小标宋简体", size: 20 }, alignment: { horizontal: "center" } };
  const score = august?.getCell("C12");
  if (score) score.value = { formula: "底稿!B1", result: 80 };
  const rank = august?.getCell("D12");
  if (rank) rank.style = { fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } } };
  const note = august?.getCell("B12");
  if (note) note.note = "上月也是末位";
  workbook.definedNames.add("'8月'!$C$3:$C$12", "得分区");
  workbook.definedNames.add("底稿!$B$1", "底稿分");
}

export function clerksWorkbook(): Workbook {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(SHEETS)) addRows(workbook.addWorksheet(name), rows);
  dress(workbook);
  return workbook;
}

/** A step of the month's work, on the workbook as the stage before left it. */
type Step = (live: Live) => Promise<unknown>;

/** 癸乡's rows are approved as calculated, 甲镇's with other points. */
const typeReview = (live: Live): void => {
  for (const row of live.rows("加减分台账")) {
    const key = ["编号", row["编号"] ?? ""] as const;
    if (row["单位"] === "癸乡") live.type("加减分台账", key, "状态", "已批准");
    if (row["单位"] === "甲镇") live.type("加减分台账", key, "复核分值", "-1.5");
  }
};

const swapLast = (live: Live): void => {
  live.typeInto("8月", "D11", "10");
  live.typeInto("8月", "D12", "9");
};

/** A remark of a person's on the month's paper, below everything of the product's. */
const remarkOnPaper = (live: Live): void => {
  const paper = live.host.workbook.worksheets.find(({ name }) => name.startsWith("月度通报"));
  if (paper) live.typeInto(paper.name, `A${paper.rowCount + 2}`, "经办人：李四");
};

const close = (live: Live) => live.enter({ kind: "close", period: "2019-08", final: true, by: "张三" });

/** Each stage with the one it follows from; "raw" is the file as the clerk has it. */
export const STAGES = {
  raw: [null, () => Promise.resolve()],
  withoutSettings: ["raw", (live) => Promise.resolve(live.host.person.deleteSheet("设置"))],
  prepared: ["raw", (live) => prepare(live.tools, { write: true })],
  calculated: ["raw", (live) => live.settle()],
  rankChanged: ["calculated", (live) => Promise.resolve(swapLast(live))],
  reviewed: ["calculated", (live) => Promise.resolve([typeReview(live), remarkOnPaper(live)])],
  settled: ["reviewed", (live) => live.settle()],
  corrected: ["settled", (live) => Promise.resolve(swapLast(live))],
  closed: ["settled", async (live) => [await close(live), await live.settle()]],
  closedCorrected: ["closed", (live) => Promise.resolve(swapLast(live))],
} as const satisfies Record<string, readonly [string | null, Step]>;

export type Stage = keyof typeof STAGES;

const kept = new Map<Stage, Promise<Uint8Array>>();

/** The workbook file at a stage; made once. */
export function stageBytes(stage: Stage): Promise<Uint8Array> {
  const made = kept.get(stage) ?? make(stage);
  kept.set(stage, made);
  return made;
}

async function make(stage: Stage): Promise<Uint8Array> {
  const [former, step]: readonly [Stage | null, Step] = STAGES[stage];
  const live = new Live(former === null ? clerksWorkbook() : await loaded(await stageBytes(former)));
  try {
    await step(live);
    return new Uint8Array(await live.host.workbook.xlsx.writeBuffer());
  } finally {
    live.close();
  }
}

export async function loaded(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

const accounts = new Map<Stage, Promise<Account>>();

/** The account of a stage: where the ids of questions, talks and tables come from. Made once. */
export function accountAt(stage: Stage): Promise<Account> {
  const made = accounts.get(stage) ?? readAccount(stage);
  accounts.set(stage, made);
  return made;
}

async function readAccount(stage: Stage): Promise<Account> {
  const live = new Live(await loaded(await stageBytes(stage)));
  try {
    return (await live.calculate(null, false)).account;
  } finally {
    live.close();
  }
}

/** Another file with June's ranking, calculated there, and a register that this workbook has already. */
export async function juneFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheets: Sheets = { ...events(CRITICISM), "6月": lastSheet("6月", "癸乡") };
  for (const [name, rows] of Object.entries(sheets)) addRows(workbook.addWorksheet(name), rows);
  const live = new Live(workbook);
  try {
    await live.calculate();
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  } finally {
    live.close();
  }
}
