// Sample 年终考核示例: the city's year-end results of three years for townships and of one year for departments.
import type { Workbook } from "@cj-tech-master/excelts";
import {
  addSheet,
  body,
  DEPARTMENTS,
  directory,
  header,
  newWorkbook,
  settings,
  title,
  TOWNSHIPS,
  type Cell,
} from "./office";

/** Grades by year in the order of TOWNSHIPS; 2017 still used the older names for two of them. */
const GRADES: Readonly<Record<number, readonly string[]>> = {
  2017: ["好", "好", "较好", "较好", "较好", "较好", "较好", "一般", "好", "较好", "较好", "三等"],
  2018: ["好", "较好", "好", "较好", "较好", "较好", "较好", "较好", "好", "一般", "较好", "一般"],
  2019: ["好", "好", "好", "较好", "较好", "较好", "较好", "较好", "较差", "一般", "较好", "一般"],
};

export function yearEnd(): Workbook {
  const workbook = newWorkbook();
  for (const year of [2017, 2018, 2019]) townships(workbook, year);
  departments(workbook);
  directory(workbook);
  settings(workbook, [["等次对照 三等", "较差", "2017年的旧等次"]]);
  return workbook;
}

function townships(workbook: Workbook, year: number): void {
  const sheet = addSheet(workbook, `年终考核_乡镇${year}`, [8, 18, 12, 12, 14]);
  title(sheet, 1, `南屏市${year}年度扶贫成效考核结果（乡镇）`, 5);
  header(sheet, 2, ["年度", "乡镇", "得分", "全市排名", "综合评价"]);
  const places = [3, 9, 12, 20, 26, 31, 35, 41, 66, 71, 48, 88];
  const rows = TOWNSHIPS.map((name, index): Cell[] => [
    year,
    name,
    97 - (places[index] ?? 0) * 0.3,
    places[index] ?? null,
    GRADES[year]?.[index] ?? null,
  ]);
  body(sheet, 3, rows);
}

function departments(workbook: Workbook): void {
  const sheet = addSheet(workbook, "年终考核_区直", [8, 18, 16, 12, 12, 12]);
  title(sheet, 1, "南屏市2019年度脱贫攻坚年终综合指标考核（区直对应单位）", 6);
  header(sheet, 2, ["年度", "单位", "指标", "得分", "全市排名", "参排总数"]);
  const ranks = [7, 1, 2, 3, 4, 5, 6, 2, 3, 4];
  body(
    sheet,
    3,
    DEPARTMENTS.map((name, index): Cell[] => [
      2019,
      name,
      "综合",
      95 - (ranks[index] ?? 0),
      ranks[index] ?? null,
      7,
    ]),
  );
}
