// Sample 市省指标示例: the city's and the province's indicator tables, as own positions, as county tables and as rank(last year).
import type { Workbook } from "@cj-tech-master/excelts";
import {
  addSheet,
  body,
  directory,
  header,
  line,
  newWorkbook,
  register,
  settings,
  title,
  type Cell,
} from "./office";

export function cityAndProvince(): Workbook {
  const workbook = newWorkbook();
  ownPositions(workbook);
  countyTable(workbook);
  provinceTable(workbook);
  register(
    workbook,
    "指标责任对照",
    ["指标", "牵头单位", "配合单位", "备注"],
    [
      ["易地搬迁入住率", "区农业农村局", "区住建局", null],
      ["小额信贷", "区金融办", "区扶贫办", null],
    ],
  );
  directory(workbook);
  settings(workbook);
  return workbook;
}

function ownPositions(workbook: Workbook): void {
  const sheet = addSheet(workbook, "指标排名(市)", [6, 18, 12, 10, 10, 14, 36, 34], true);
  title(sheet, 1, "南屏市2019年8月脱贫攻坚指标排名（云岭区情况）", 8);
  line(sheet, 2, 1, "全市7个县（市、区）");
  header(sheet, 3, [
    "序号",
    "指标名称",
    "本区完成率",
    "全市排名",
    "全省排名",
    "参排总数(省)",
    "责任单位",
    "存在问题",
  ]);
  const rows: Cell[][] = [
    [1, "危房改造", "88.1%", 6, 92, 106, "区住建局", "两个乡镇竣工率不足80%"],
    [2, "小额信贷", "119%", 1, 5, 106, "区扶贫办、区金融办", null],
    [3, "控辍保学", "97.2%", 5, 97, 106, "区教育局", "劝返3人未到位"],
    [4, "饮水安全", "92.0%", 4, 87, 106, "区水利局", null],
    [5, "家庭医生签约", "99.0%", 7, 86, 106, "区卫健局", "慢病随访不及时"],
    [6, "产业以奖代补", "90.5%", "并列第5", 96, 106, "牵头：区农业农村局；配合：区扶贫办", null],
    [7, "就业转移", "—", "未设目标", "—", 106, "区人社局", null],
  ];
  body(sheet, 4, rows);
  line(sheet, 12, 1, "注：“—”表示本月未设置目标，不参与排名。");
}

function countyTable(workbook: Workbook): void {
  const sheet = addSheet(workbook, "搬迁入住", [14, 12, 12, 12, 10]);
  title(sheet, 1, "南屏市2019年8月易地搬迁入住率排名", 5);
  header(sheet, 2, ["县（市、区）", "任务数", "完成数", "完成率", "排名"]);
  const rows: Cell[][] = [
    ["清河县", 300, 300, "100.0%", 1],
    ["平乐县", 280, 276, "98.6%", 2],
    ["云岭区", 346, 305, "88.2%", 6],
    ["长塘县", 410, 401, "97.8%", 3],
    ["西山市", 220, 190, "86.4%", 7],
    ["永宁县", 330, 316, "95.8%", 4],
    ["和顺县", 214, 199, "93.0%", 5],
    ["合计", 2100, 1987, "94.6%", null],
  ];
  body(sheet, 3, rows);
}

function provinceTable(workbook: Workbook): void {
  const sheet = addSheet(workbook, "全省排名8月", [14, 16, 18, 16]);
  title(sheet, 1, "2019年8月资金拨付进度在全省106个县（市、区）排名", 4);
  header(sheet, 2, ["区县", "拨付进度", "全省排名", "责任单位"]);
  body(sheet, 3, [["云岭区", "71.3%(80.2%)", "98(74)", "区扶贫办"]]);
  line(sheet, 4, 1, "注：括号内为去年同期。");
}
