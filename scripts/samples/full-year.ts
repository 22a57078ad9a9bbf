// Sample 全年示例: twelve monthly township rankings with streaks, ties, a missing month and a changed year.
import type { Workbook } from "@cj-tech-master/excelts";
import {
  addSheet,
  body,
  header,
  line,
  newWorkbook,
  settings,
  title,
  TOWNSHIPS,
  directory,
  type Cell,
} from "./office";

/** Last places (several = tied) by month of 2019; no ranking was issued in July. */
const LAST: readonly (readonly [month: number, last: readonly string[]])[] = [
  [1, ["松林乡"]],
  [2, ["松林乡"]],
  [3, ["松林乡"]],
  [4, ["竹山乡"]],
  [5, ["松林乡", "竹山乡"]],
  [6, ["高岭乡"]],
  [8, ["高岭乡"]],
  [9, ["石桥镇"]],
  [10, ["青岩镇", "白沙镇", "龙泉镇"]],
  [11, ["白沙镇"]],
  [12, ["东门街道"]],
];

export function fullYear(): Workbook {
  const workbook = newWorkbook();
  for (const [month, last] of LAST) monthSheet(workbook, month, last);
  directory(workbook);
  settings(workbook);
  return workbook;
}

function monthSheet(workbook: Workbook, month: number, last: readonly string[]): void {
  const sheet = addSheet(workbook, `${month}月`, [8, 16, 12, 12, 12, 20]);
  title(sheet, 1, `云岭区2019年${month}月脱贫攻坚指标排名表`, 6);
  header(sheet, 2, ["序号", "乡镇名称", "本月得分", "本月排名", "上月排名", "备注"]);
  body(sheet, 3, rankingRows(month, last));
  line(sheet, 3 + TOWNSHIPS.length, 1, "填报单位（盖章）：          单位负责人：          填表人：");
}

/** Everybody not last takes the ranks above in a rotating order; the tied share rank and score. */
function rankingRows(month: number, last: readonly string[]): Cell[][] {
  const others = TOWNSHIPS.filter((name) => !last.includes(name));
  const rotated = others.map((_, index) => others[(index + month * 5) % others.length] ?? "");
  const rows = rotated.map((name, index): Cell[] => [
    null,
    name,
    98 - index * 1.5 - month * 0.1,
    index + 1,
    null,
    null,
  ]);
  for (const name of last)
    rows.push([null, name, 70 - month * 0.1, rotated.length + 1, null, last.length > 1 ? "并列" : null]);
  return rows.map(([, ...rest], index) => [index + 1, ...rest]);
}
