// Sample 杂乱示例: what really arrives by mail: two tables on a sheet, halves side by side, typed ranks, typos, look-alikes.
import type { Workbook } from "@cj-tech-master/excelts";
import {
  addSheet,
  body,
  header,
  line,
  newWorkbook,
  title,
  TOWNSHIPS,
  DEPARTMENTS,
  type Cell,
} from "./office";

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

export function messy(): Workbook {
  const workbook = newWorkbook();
  workbook.addWorksheet("Sheet1", { state: "hidden" });
  stacked(workbook);
  halves(workbook);
  typos(workbook);
  prose(workbook);
  lookAlikes(workbook);
  const reserved = workbook.addWorksheet("WpsReserved_CellImgList", { state: "veryHidden" });
  reserved.getCell(1, 1).value = "reserved";
  return workbook;
}

/** Townships above, departments below, each with a title, typed ranks with a tie and a totals row. */
function stacked(workbook: Workbook): void {
  const sheet = addSheet(workbook, "附件1", [8, 14, 30, 10]);
  title(sheet, 1, "一、2019年8月份云岭区乡镇脱贫攻坚工作排名", 4);
  header(sheet, 2, ["名 次", "乡 镇", "存在问题", "得 分"]);
  const rows = TOWNSHIPS.map((name, index): Cell[] => {
    const place = index === 4 ? 3 : index;
    return [
      `第${NUMERALS[place]}名`,
      spaced(name),
      index > 9 ? "项目开工率低，资料报送不及时" : null,
      97 - place * 2,
    ];
  });
  body(sheet, 3, rows);
  body(sheet, 15, [["平均", null, null, 86.1]]);
  title(sheet, 18, "二、2019年8月份云岭区区直单位脱贫攻坚工作排名", 4);
  header(sheet, 19, ["名 次", "单 位", "存在问题", "得 分"]);
  body(
    sheet,
    20,
    DEPARTMENTS.map((name, index): Cell[] => [`第${NUMERALS[index]}名`, name, null, 95 - index]),
  );
  body(sheet, 30, [["平均", null, null, 90.5]]);
}

/** Two-character names are often spread to line up with longer ones. */
function spaced(name: string): string {
  return name.length === 3 ? `${name[0]} ${name.slice(1)}` : name;
}

/** One table in two halves beside each other, in Traditional characters, full-width digits and a hidden column. */
function halves(workbook: Workbook): void {
  const sheet = addSheet(workbook, "附件2", [6, 14, 10, 8, 3, 6, 14, 10, 8], true);
  title(sheet, 1, "雲嶺區2019年9月產業扶貧指標排名", 9);
  header(sheet, 2, ["序號", "鄉鎮", "得分", "名次"]);
  header(sheet, 2, ["序號", "鄉鎮", "得分", "名次"], 6);
  const row = (name: string, index: number): Cell[] => [
    index + 1,
    name,
    `${(96 - index * 1.5).toFixed(2)}分`,
    fullWidth(index + 1),
  ];
  body(
    sheet,
    3,
    TOWNSHIPS.slice(0, 6).map((name, index) => row(name, index)),
  );
  body(
    sheet,
    3,
    TOWNSHIPS.slice(6).map((name, index) => row(name, index + 6)),
    6,
  );
  sheet.getColumn(1).hidden = true;
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const TYPO = 3;

/** A score typed with two points, so that its RANK fails; a unit that nobody knows; one that did not take part. */
function typos(workbook: Workbook): void {
  const sheet = addSheet(workbook, "201910", [6, 16, 10, 8, 20]);
  title(sheet, 1, "云岭区2019年10月饮水安全工作进展排名", 5);
  header(sheet, 2, ["序号", "乡镇", "得分", "排名", "备注"]);
  const rows = [...TOWNSHIPS.slice(0, 10), "新镇"].map((name, index): Cell[] => [
    index + 1,
    name,
    index === TYPO ? "86..67" : 95 - index * 2,
    { formula: `RANK(C${index + 3},C$3:C$13)`, result: rankAsExcelGives(index) },
    null,
  ]);
  body(sheet, 3, rows);
  body(sheet, 14, [[12, TOWNSHIPS[11], "—", "不参评", "本月无任务"]]);
}

/** RANK of a text is an error, and the text is not counted for the rows below. */
function rankAsExcelGives(index: number): number | { readonly error: "#VALUE!" } {
  if (index === TYPO) return { error: "#VALUE!" };
  return index < TYPO ? index + 1 : index;
}

function prose(workbook: Workbook): void {
  const sheet = addSheet(workbook, "通报摘录", [90]);
  line(sheet, 1, 1, "2019年8月人居环境整治情况通报（摘录）");
  line(sheet, 2, 1, "第一名：石桥镇95.2分；第二名：青岩镇、白沙镇；第四名：龙泉镇。");
  line(sheet, 3, 1, "个别乡镇工作推进缓慢，请对照整改。");
}

/** Tables that are no rankings: a duty roster, a price list, a directory of telephones, statistics without places. */
function lookAlikes(workbook: Workbook): void {
  const duty = addSheet(workbook, "值班表", [8, 14, 14, 16]);
  title(duty, 1, "2019年国庆值班安排表", 4);
  header(duty, 2, ["序号", "日期", "带班领导", "值班人员"]);
  body(
    duty,
    3,
    [1, 2, 3, 4, 5, 6, 7].map((day): Cell[] => [day, `10月${day}日`, "汪文斌", "白晓、陆平"]),
  );
  const prices = addSheet(workbook, "物资价格", [8, 18, 10, 10]);
  header(prices, 1, ["序号", "品名", "单价", "数量"]);
  body(prices, 2, [
    [1, "大米", 2.6, 300],
    [2, "食用油", 9.8, 120],
    [3, "棉被", 128, 60],
  ]);
  const phones = addSheet(workbook, "通讯录", [8, 16, 12, 16]);
  header(phones, 1, ["序号", "单位", "联系人", "电话"]);
  body(
    phones,
    2,
    TOWNSHIPS.map((name, index): Cell[] => [
      index + 1,
      name,
      `${"赵钱孙李周吴郑王冯陈褚卫"[index]}干事`,
      `0771-55500${10 + index}`,
    ]),
  );
  const statistics = addSheet(workbook, "贫困户统计", [8, 16, 12, 12, 12]);
  title(statistics, 1, "云岭区2019年建档立卡贫困户统计表", 5);
  header(statistics, 2, ["序号", "乡镇", "户数", "人数", "已脱贫"]);
  body(
    statistics,
    3,
    TOWNSHIPS.map((name, index): Cell[] => [
      index + 1,
      name,
      320 + index * 11,
      1100 + index * 35,
      900 + index * 30,
    ]),
  );
}
