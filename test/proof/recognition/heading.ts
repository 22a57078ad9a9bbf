// The lines above and below a table: title in many wordings, dates, units of measure, document numbers, signatures.
import type { Chance } from "../formulas/random";
import { type Cell } from "./paper";
import type { Stage } from "./stage";
import type { Level } from "./truth";
import { isoMonth, lastDay, MONTH_STYLES, serialOf, SHORT_MONTH_STYLES } from "./writing";

export interface Heading {
  readonly level: Level;
  /** What is ranked: 脱贫攻坚指标排名. */
  readonly topic: string;
  /** Columns that the title spans. */
  readonly width: number;
  /** Size of the field, told in the title where given: "全市7个县(市、区)". */
  readonly field?: string;
  /** Words behind the month: "1-8月". */
  readonly period?: string;
  /** The title alone must say the month. */
  readonly plain?: boolean;
}

export interface Headed {
  /** First row of the table. */
  readonly row: number;
  /** The month that the lines say; null when they do not. */
  readonly month: string | null;
}

/** The area in front of a title. */
export function areaOf({ chance, place, named }: Stage, level: Level): string {
  if (level === "国家") return "全国";
  if (level === "省") return chance.pick(["全省", "示例省", "全省", "广南自治区"]);
  if (level === "市") return chance.pick([place.city, "全市", `${place.city}全市`]);
  if (!named) return place.district;
  return chance.pick([place.district, place.district, place.district, "区级", `${place.district}区级`]);
}

const TAILS = ["", "", "表", "情况", "情况表", "一览表", "通报", "情况的通报", "结果"] as const;

/** A title with the month in it, in one of the usual orders. */
function titleWith(stage: Stage, { level, topic, field = "" }: Heading, date: string): string {
  const { chance } = stage;
  const area = areaOf(stage, level);
  const tail = chance.pick(TAILS);
  const title = chance.pick([
    `${area}${date}${field}${topic}${tail}`,
    `${area}${date}${field}${topic}${tail}`,
    `${date}${area}${field}${topic}${tail}`,
    `${area}${field}${topic}${tail}（${date}）`,
    `${area}${field}${topic}${tail}(${date})`,
  ]);
  return chance.pick([
    title,
    title,
    title,
    `附件2：${title}`,
    `附件 ${title}`,
    `关于${title}`,
    `《${title}》`,
  ]);
}

/** A title without a month. */
function bareTitle(stage: Stage, { level, topic, field = "" }: Heading): string {
  return `${areaOf(stage, level)}${field}${topic}${stage.chance.pick(TAILS)}`;
}

/** Writes the lines above a table from the stage's top on. */
export function head(stage: Stage, heading: Heading, top: number = stage.top): Headed {
  const { chance, year, month, paper, left } = stage;
  stage.topic = heading.topic;
  const lines: (Cell | string)[] = [];
  const said = heading.plain === true || !chance.once(5);
  const date = heading.period ?? chance.pick(MONTH_STYLES)(year, month);
  if (chance.once(8)) lines.push(chance.pick(["附件", "附件2", "附表1", "内部资料"]));
  lines.push(said ? titleWith(stage, heading, date) : bareTitle(stage, heading));
  if (!said) lines.push(...dateLines(chance, year, month));
  else lines.push(...trapLines(chance, year, month));
  let row = top;
  for (const line of lines) {
    // A title may stand in the middle without being merged.
    const shift = chance.once(8) ? Math.floor(heading.width / 2) : 0;
    paper.put(row, left + shift, line);
    if (shift === 0 && chance.once(2)) paper.merge(row, left, 1, heading.width);
    row += 1;
  }
  if (chance.once(5)) row = sideLine(stage, row, heading.width);
  if (chance.once(6)) row += 1;
  return { row, month: isoMonth(year, month) };
}

/** Lines that say the month where the title does not. */
function dateLines(chance: Chance, year: number, month: number): (Cell | string)[] {
  const day = lastDay(year, month);
  const short = chance.pick(SHORT_MONTH_STYLES)(year, month);
  return [
    chance.pick<Cell | string>([
      `截至：${year}年${month}月${day}日`,
      `（截至${year}年${month}月${day}日）`,
      `（${short}）`,
      `数据月份：${short}`,
      `考核期：${year}年${month}月1日至${year}年${month}月${day}日`,
      `统计时间：${year}.${month}.1-${month}.${day}`,
      { value: serialOf(year, month, day), format: 'yyyy"年"m"月"d"日"' },
      { value: serialOf(year, month, 1), format: 'yyyy"年"m"月"' },
    ]),
  ];
}

/** Lines with other dates and numbers in them: of paper, of documents, of units of measure. */
function trapLines(chance: Chance, year: number, month: number): string[] {
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const traps = [
    "单位：分、%",
    `填报单位：区扶贫办    报送时间：${nextYear}年${next}月5日`,
    `填报日期：${nextYear}-${String(next).padStart(2, "0")}-04`,
    `（${nextYear}年${next}月6日）`,
    `江扶领发〔${nextYear}〕18号`,
    `江扶领发[${nextYear}]18号`,
    "填报单位（盖章）：区扶贫开发领导小组办公室",
    `截至：${year}年${month}月${lastDay(year, month)}日`,
    "计量单位：万元、户、人",
  ];
  return chance.shuffled(traps).slice(0, chance.pick([0, 0, 0, 1, 1, 2]));
}

/** A line with texts in several cells: who filled it in on the left, the unit of measure on the right. */
function sideLine({ paper, left, chance }: Stage, row: number, width: number): number {
  paper.put(row, left, chance.pick(["填报单位：区扶贫办", "制表单位：综合协调小组", "填报单位：（盖章）"]));
  if (width > 3) paper.put(row, left + width - 1, "单位：分");
  return row + 1;
}

const NOTES = [
  "备注：以上数据由各乡镇提供。",
  "注：1.得分保留两位小数。2.名次按得分由高到低排列。",
  "说明：本月共检查13次。",
  "注：上月第一名为石桥镇。",
] as const;

/** Lines under a table: notes, signatures, dates of paper. */
export function foot({ chance, paper, left, year, month }: Stage, row: number, width: number): number {
  let next = chance.once(3) ? row + 1 : row;
  if (chance.once(4)) {
    paper.put(next, left, chance.pick(NOTES));
    next += 1;
  }
  if (!chance.once(2)) return next;
  const date = `报送时间：${year}年${month === 12 ? 12 : month + 1}月4日`;
  const texts = ["制表人：李某", "审核：张三", "复核：", date];
  if (chance.once(2)) paper.put(next, left, texts.join("    "));
  else texts.slice(0, width).forEach((text, index) => paper.put(next, left + index, text));
  return next + 1;
}
