// The made-up facts as the sheets of an office, for the benches that measure whole workbooks.
import type { Workbook } from "@cj-tech-master/excelts";
import type { Situation, Unit } from "../src/engine";

/** One sheet for each ranking. */
export function addRankings(workbook: Workbook, situation: Situation): void {
  for (const ranking of situation.rankings) {
    const sheet = workbook.addWorksheet(ranking.sheet);
    sheet.addRow([`示例区${ranking.month?.replace("-", "年") ?? ""}月${ranking.series}表`]);
    sheet.addRow(["序号", "乡镇", "得分", "排名"]);
    ranking.entries.forEach((entry, index) => sheet.addRow([index + 1, entry.label, entry.score, index + 1]));
  }
}

export function addDirectory(workbook: Workbook, units: readonly Unit[]): void {
  const sheet = workbook.addWorksheet("单位名录");
  sheet.addRow(["单位", "类别"]);
  for (const { name, category } of units) sheet.addRow([name, category]);
}
