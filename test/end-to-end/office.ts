// An office's workbook from plain rows, and the command line run on it as a user would: file in, document and file out.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { runCommand } from "../../src/cli/command";
import type { RunDocument } from "../../src/run";

export type Value = string | number | null | { readonly formula: string; readonly result: string | number };
export type Sheets = Readonly<Record<string, readonly (readonly Value[])[]>>;

export const TOWNSHIPS = ["甲镇", "乙镇", "丙乡", "丁镇", "戊乡", "己镇", "庚乡", "辛镇", "壬镇", "癸乡"];

/** A district ranking of the ten townships as layout L01; `ranks` in their order (default 1–10). */
export function districtSheet(
  month: string,
  ranks: readonly (number | string)[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
): Value[][] {
  return [
    [`示例区2019年${month}脱贫攻坚工作指标排名`],
    ["序号", "乡镇", "得分", "排名", "备注"],
    ...TOWNSHIPS.map((name, index): Value[] => {
      const rank = ranks[index] ?? index + 1;
      return [index + 1, name, typeof rank === "number" ? 100 - rank * 2 : null, rank, null];
    }),
  ];
}

/** The district ranking in which `last` is last and everybody else keeps the usual order. */
export function lastSheet(month: string, last: string): Value[][] {
  const order = [...TOWNSHIPS.filter((name) => name !== last), last];
  return districtSheet(
    month,
    TOWNSHIPS.map((name) => order.indexOf(name) + 1),
  );
}

export const DISTRICT: Sheets = {
  设置: [
    ["项目", "值", "说明"],
    ["本区名称", "示例区", null],
  ],
};

export function settings(...rows: readonly (readonly Value[])[]): Sheets {
  return {
    设置: [
      ["项目", "值", "说明"],
      ["本区名称", "示例区", null],
      ...rows.map((row) => [row[0] ?? null, row[1] ?? null, null]),
    ],
  };
}

export const DIRECTORY: Sheets = {
  单位名录: [
    ["单位", "类别", "别名", "主要负责人", "分管负责人", "评优人数基数", "生效日期", "失效日期", "备注"],
    ...TOWNSHIPS.map((name): Value[] => [
      name,
      "乡镇",
      null,
      null,
      null,
      name === "甲镇" ? 40 : null,
      null,
      null,
      null,
    ]),
    ...["区住建局", "区教育局", "区扶贫办", "区农业局", "区金融办"].map((name): Value[] => [
      name,
      "区直",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]),
  ],
};

const EVENT_COLUMNS = [
  "序号",
  "日期",
  "单位",
  "事项类型",
  "级别",
  "事由",
  "发文单位",
  "文号",
  "同一事项",
  "情节严重",
  "重大不良影响",
  "涉及个人",
  "约谈决定",
  "归属年度",
  "备注",
];

/** A register of events; each fact names its columns, what it leaves out is blank (date and 文号 have usual values). */
export function events(...facts: readonly Readonly<Record<string, Value>>[]): Sheets {
  const rows = facts.map((fact, index) =>
    EVENT_COLUMNS.map((column): Value => {
      if (column in fact) return fact[column] ?? null;
      if (column === "序号") return index + 1;
      if (column === "日期") return "2019-07-10";
      if (column === "文号") return `示扶领发〔2019〕${index + 1}号`;
      if (column === "事由") return `事由${index + 1}`;
      return null;
    }),
  );
  return { 事项登记: [EVENT_COLUMNS, ...rows] };
}

const HOUSEHOLD_COLUMNS = [
  "序号",
  "户编号",
  "考核级别",
  "日期",
  "帮扶干部",
  "所在单位",
  "结果",
  "归属年度",
  "备注",
];

export function households(
  ...rows: readonly (readonly [household: string, level: string, unit: string, result: string])[]
): Sheets {
  return {
    抽检户登记: [
      HOUSEHOLD_COLUMNS,
      ...rows.map(([household, level, unit, result], index): Value[] => [
        index + 1,
        household,
        level,
        "2019-11-20",
        `干部${household}`,
        unit,
        result,
        null,
        null,
      ]),
    ],
  };
}

/** Fills an empty sheet from A1 on. */
export function addRows(sheet: Worksheet, rows: readonly (readonly Value[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value !== null) sheet.getCell(row + 1, column + 1).value = value;
    }),
  );
}

/** Writes the sheets into a workbook file of its own folder and returns its path. */
export async function workbookFile(sheets: Sheets, change?: (workbook: Workbook) => void): Promise<string> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    addRows(workbook.addWorksheet(name), rows);
  }
  change?.(workbook);
  const path = join(mkdtempSync(join(tmpdir(), "jly-")), "台账.xlsx");
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

export interface CommandResult {
  readonly code: number;
  readonly document: RunDocument;
  readonly stderr: string;
  readonly out: string;
}

/** Runs `calculate <path> --json …` in this process; the result file is `out`. */
export async function calculateFile(path: string, ...more: readonly string[]): Promise<CommandResult> {
  const out = join(mkdtempSync(join(tmpdir(), "jly-")), "结果.xlsx");
  let stdout = "";
  let stderr = "";
  const code = await runCommand([path, "--out", out, "--json", ...more], {
    out: (text) => {
      stdout += text;
    },
    error: (line) => {
      stderr += `${line}
`;
    },
    now: () => "2019-09-05 10:00",
    version: "test",
  });
  return { code, document: JSON.parse(stdout) as RunDocument, stderr, out };
}

/** From rows to result in one step. */
export async function calculateSheets(sheets: Sheets, ...more: readonly string[]): Promise<CommandResult> {
  return calculateFile(await workbookFile(sheets), ...more);
}

/** Ledger lines of a unit as `clause points status`, in ledger order. */
export function booked(document: RunDocument, unit: string, month?: string | null): string[] {
  return document.adjustments
    .filter((line) => line.unit === unit && (month === undefined || line.month === month))
    .map((line) => `${line.clause} ${line.points} ${line.status}`);
}

/** Interview rows of a unit as `level form status`. */
export function called(document: RunDocument, unit: string): string[] {
  return document.interviews
    .filter((line) => line.unit === unit)
    .map((line) => `${line.level} ${line.form} ${line.status}`);
}

/** Effects of a unit as `effect person? status`. */
export function effects(document: RunDocument, unit: string): string[] {
  return document.effects
    .filter((line) => line.unit === unit)
    .map((line) => [line.effect, line.person, line.status].filter((part) => part !== null).join(" "));
}

export const codes = (document: RunDocument): string[] => document.questions.map((question) => question.code);
