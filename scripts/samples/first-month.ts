// Sample 首月示例: the first month an office uses the product: one township ranking, one department ranking, nothing else.
import type { Workbook } from "@cj-tech-master/excelts";
import {
  addSheet,
  body,
  DEPARTMENTS,
  header,
  line,
  newWorkbook,
  title,
  TOWNSHIPS,
  type Cell,
} from "./office";

const PROBLEMS: Readonly<Record<string, string>> = {
  松林乡: "饮水安全工程进度滞后，3个村未完工",
  东门街道: "危房改造竣工率低，佐证材料未及时上报",
};

export function firstMonth(): Workbook {
  const workbook = newWorkbook();
  townships(workbook);
  departments(workbook);
  return workbook;
}

function townships(workbook: Workbook): void {
  const sheet = addSheet(workbook, "8月", [6, 16, 10, 8, 40]);
  title(sheet, 1, "云岭区2019年8月份脱贫攻坚工作指标排名表（乡镇）", 5);
  line(sheet, 2, 5, "截至：2019年8月31日", true);
  header(sheet, 3, ["序号", "乡镇", "得分", "排名", "存在问题"]);
  const rows = TOWNSHIPS.map((name, index): Cell[] => [
    index + 1,
    name,
    96.5 - index * 2.3,
    index + 1,
    PROBLEMS[name] ?? null,
  ]);
  body(sheet, 4, rows);
  for (let row = 4; row < 4 + rows.length; row += 1) sheet.getCell(row, 3).numFmt = "0.00";
  line(sheet, 17, 1, "制表：白晓          审核：陆平          报送时间：2019年9月4日");
  sheet.pageSetup.printTitlesRow = "1:3";
  sheet.views = [{ state: "frozen", ySplit: 3, xSplit: 0 }];
}

function departments(workbook: Workbook): void {
  const sheet = addSheet(workbook, "8月区直", [6, 18, 10, 8, 30]);
  title(sheet, 1, "云岭区2019年8月份脱贫攻坚工作进展排名表（区直单位）", 5);
  header(sheet, 2, ["序号", "单位名称", "得分", "名次", "备注"]);
  body(
    sheet,
    3,
    DEPARTMENTS.map((name, index): Cell[] => [index + 1, name, 95 - index * 1.5, index + 1, null]),
  );
  line(sheet, 14, 1, "注：得分相同的按上月名次排列。");
}
