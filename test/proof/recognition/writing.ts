// How people type places, scores, months and names into cells, with what the cell then says.
import type { Chance } from "../formulas/random";
import type { Cell } from "./paper";
import { addressOf } from "./paper";
import type { Standing } from "./standings";

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

/** 1 to 199 in words: 七, 十一, 二十, 一百零六. */
export function inWords(value: number): string {
  if (value <= 10) return NUMERALS[value] ?? "";
  if (value < 20) return `十${NUMERALS[value - 10] ?? ""}`;
  if (value < 100) {
    const ones = value % 10;
    return `${NUMERALS[Math.floor(value / 10)] ?? ""}十${ones === 0 ? "" : (NUMERALS[ones] ?? "")}`;
  }
  const rest = value % 100;
  if (rest === 0) return "一百";
  return `一百${rest < 10 ? "零" : ""}${rest >= 10 && rest < 20 ? "一" : ""}${inWords(rest)}`;
}

export function fullWidth(text: string): string {
  return text.replace(/[0-9.%()/]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

/** One way of typing a place; `total` is the size of the field. */
export type RankStyle = (rank: number, total: number, tied: boolean) => Cell["value"];

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

export const RANK_STYLES: readonly RankStyle[] = [
  (rank) => rank,
  (rank) => rank,
  (rank) => rank,
  (rank) => String(rank),
  (rank) => fullWidth(String(rank)),
  (rank) => `第${rank}名`,
  (rank) => `第${inWords(rank)}名`,
  (rank) => `第 ${rank} 名`,
  (rank) => `第${inWords(rank)}名 `,
  (rank) => inWords(rank),
  (rank) => `${rank}名`,
  (rank) => `第${rank}位`,
  (rank) => `第${rank}`,
  (rank) => `${rank} `,
  (rank) => `　${rank}`,
  (rank) => String(rank).padStart(2, "0"),
  (rank) => `${rank}.0`,
  (rank) => CIRCLED[rank - 1] ?? rank,
  (rank, _total, tied) => (tied ? `并列第${rank}名` : `第${rank}名`),
  (rank, _total, tied) => (tied ? `并列${rank}` : rank),
  (rank, _total, tied) => (tied ? `${rank}(并列)` : rank),
  (rank, _total, tied) => (tied ? `第${inWords(rank)}名（并列）` : `第${inWords(rank)}名`),
  (rank) => `${rank}↑`,
  (rank) => (rank % 2 === 0 ? `${rank}(↑2)` : `${rank}(↓1)`),
  (rank, total) => `${rank}/${total}`,
  (rank, total) => fullWidth(`${rank}/${total}`),
  (rank, total) => `${rank}(共${total})`,
];

const NO_PART = ["-", "—", "–", "/", "／", "无", "不参评", "不排名", "未参评", "", " "] as const;

/** The cell of somebody who takes no part. */
export const noPart = (chance: Chance): string => chance.pick(NO_PART);

/** One way of typing a score and the number that it means. */
export interface ScoreStyle {
  readonly write: (score: number) => Cell;
  readonly means: (score: number) => number;
}

const same = (score: number): number => score;
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const PLAIN_SCORES: readonly ScoreStyle[] = [
  { write: (score) => ({ value: score }), means: same },
  { write: (score) => ({ value: score, format: "0.00" }), means: same },
  { write: (score) => ({ value: score.toFixed(2) }), means: same },
  { write: (score) => ({ value: `${score}分` }), means: same },
  { write: (score) => ({ value: fullWidth(score.toFixed(2)) }), means: same },
  { write: (score) => ({ value: ` ${score.toFixed(2)} ` }), means: same },
];

/** Percentages as Excel keeps them: 0.956 shown as 95.6%, or text. */
const PERCENT_SCORES: readonly ScoreStyle[] = [
  {
    write: (score) => ({ value: rounded(score / 100, 4), format: "0.0%" }),
    means: (score) => rounded(score / 100, 4),
  },
  { write: (score) => ({ value: `${score.toFixed(2)}%` }), means: (score) => rounded(score / 100, 4) },
  {
    write: (score) => ({ value: fullWidth(`${score.toFixed(1)}%`) }),
    means: (score) => rounded(Number(score.toFixed(1)) / 100, 4),
  },
];

export const plainScore = (chance: Chance): ScoreStyle => chance.pick(PLAIN_SCORES);
export const percentScore = (chance: Chance): ScoreStyle => chance.pick(PERCENT_SCORES);

/** Blanks inside and around a name, as they come from aligned Word tables. */
export function spaced(chance: Chance, name: string): string {
  if (name.length === 2) return `${name[0] ?? ""}${chance.pick([" ", "　", "  "])}${name[1] ?? ""}`;
  return chance.pick([
    `${String(1 + chance.below(9))}.${name}`,
    `${name} `,
    ` ${name}`,
    `　${name}`,
    name,
    `${name}\n`,
  ]);
}

/** A place as the truth writes it. */
export const placeText = ({ rank }: Pick<Standing, "rank">): string => (rank === null ? "–" : String(rank));

/** RANK over the scores of a column. */
export function rankFormula(row: number, column: number, first: number, last: number): string {
  const letter = addressOf(0, column).slice(0, -1);
  return `=RANK(${letter}${row + 1},${letter}$${first + 1}:${letter}$${last + 1})`;
}

const YEARS_IN_WORDS: Readonly<Record<string, string>> = {
  2018: "二〇一八",
  2019: "二〇一九",
  2020: "二○二○",
};

/** Ways to write a month with its year. */
export const MONTH_STYLES: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}年${month}月份`,
  (year, month) => `${year}年${String(month).padStart(2, "0")}月`,
  (year, month) => `${year} 年 ${month} 月`,
  (year, month) => fullWidth(`${year}年${month}月`),
  (year, month) => `${YEARS_IN_WORDS[year] ?? year}年${inWords(month)}月`,
  (year, month) => `${String(year).slice(2)}年${month}月`,
  (year, month) => `${year}.${month}月`,
];

/** Short ways, for brackets and sheet names. */
export const SHORT_MONTH_STYLES: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}.${month}`,
  (year, month) => `${year}-${String(month).padStart(2, "0")}`,
  (year, month) => `${year}.${String(month).padStart(2, "0")}`,
  (year, month) => `${year}${String(month).padStart(2, "0")}`,
];

export const isoMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}`;
export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
/** Excel's serial number of a day. */
export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
