// The columns of an ordinary ranking and the truth that goes with them: unit, score, place, and what stands beside.
import type { Chance } from "../formulas/random";
import { bareName } from "./names";
import { addressOf } from "./paper";
import type { Stage } from "./stage";
import type { Standing } from "./standings";
import { column, type Column, type Drawn } from "./table";
import type { TrueEntry } from "./truth";
import {
  noPart,
  percentScore,
  placeText,
  plainScore,
  RANK_STYLES,
  rankFormula,
  type RankStyle,
  type ScoreStyle,
  spaced,
} from "./writing";

export const UNIT_HEADERS: Readonly<Record<string, readonly string[]>> = {
  乡镇: [
    "乡镇",
    "乡镇",
    "乡镇名称",
    "乡(镇)",
    "乡 镇",
    "镇街",
    "乡镇街道",
    "单位",
    "单位名称",
    "考核对象",
    "乡镇（街道）",
    "乡镇/街道",
    "乡镇、街道",
    "乡镇（街道）名称",
    "单位（乡镇）",
    "镇（乡、街道）",
    "参评乡镇",
    "责任乡镇",
    "乡\n镇",
  ],
  区直: ["区直单位", "区直部门", "单位", "部门", "承办单位", "被考核单位", "单位名称"],
  县区: ["县(市、区)", "县区", "县（市、区）", "区县", "县市区", "县(市)区", "单位"],
};
const SCORE_HEADERS = [
  "得分",
  "总分",
  "综合得分",
  "考核得分",
  "总 分",
  "得分(分)",
  "综合成绩",
  "考评得分",
  "最后得分",
  "合计得分",
  "综合\n得分",
  "总得分（100分）",
  "考核总分",
  "综合考评得分",
  "实得分",
  "总分(100分)",
  "最终得分",
  "加权得分",
];
const RATE_HEADERS = ["完成率", "完成率(%)", "进度", "完成比例", "达标率", "满意率"];
const RANK_HEADERS = [
  "排名",
  "排名",
  "名次",
  "位次",
  "排 名",
  "排位",
  "本月排名",
  "综合排名",
  "当月排名",
  "名\n次",
  "全区排名",
  "排名情况",
  "考核排名",
  "综合排序",
  "得分排名",
  "总排名",
  "名次（全区）",
  "综合名次",
];

export interface Written {
  readonly standings: readonly Standing[];
  readonly columns: readonly Column[];
  readonly scoreStyle: ScoreStyle;
  /** Are the names without suffix all that anybody knows? */
  readonly isBare?: boolean;
}

export interface RecordWishes {
  readonly kind: "乡镇" | "区直" | "县区";
  /** The names as written; the unit itself where it is none. */
  readonly nameOf?: (unit: string) => string;
  readonly rankStyle?: RankStyle;
  readonly rankHeader?: string;
  readonly scoreHeader?: string;
  readonly noScore?: boolean;
  readonly noRank?: boolean;
  /** Names without their suffix where 单位名录 or the header still tells what they are. */
  readonly bare?: boolean;
}

/** Unit, score and place columns in the usual orders, with some of the usual neighbours. */
export function rankingColumns(stage: Stage, standings: readonly Standing[], wishes: RecordWishes): Written {
  const { chance } = stage;
  const total = standings.filter(({ rank }) => rank !== null).length;
  const rate = wishes.kind === "县区" && chance.once(2);
  const scoreStyle = rate ? percentScore(chance) : plainScore(chance);
  const style = wishes.rankStyle ?? chance.pick(RANK_STYLES);
  const header = unitHeader(chance, wishes);
  const unit = column("unit", header, (index) => unitText(stage, standings[index]?.unit ?? "", wishes));
  const blanks = noPart(chance);
  const score = column(
    "score",
    wishes.scoreHeader ?? chance.pick(rate ? RATE_HEADERS : SCORE_HEADERS),
    (index) => {
      const value = standings[index]?.score ?? null;
      return value === null ? blanks : scoreStyle.write(value);
    },
  );
  const rank = column("rank", wishes.rankHeader ?? chance.pick(RANK_HEADERS), (index) => {
    const one = standings[index];
    return one === undefined || one.rank === null ? blanks || "-" : style(one.rank, total, one.tied);
  });
  const measured = [...(wishes.noScore === true ? [] : [score]), ...(wishes.noRank === true ? [] : [rank])];
  const main =
    chance.once(5) && wishes.noRank !== true
      ? [rank, unit, ...measured.filter((one) => one !== rank)]
      : [unit, ...measured];
  return {
    standings,
    columns: withNeighbours(stage, main, standings.length, rate),
    scoreStyle,
    isBare: wishes.bare === true && !stage.listed,
  };
}

function unitHeader(chance: Chance, { kind, bare }: RecordWishes): string {
  const headers = UNIT_HEADERS[kind] ?? ["单位"];
  // 单位 over names without endings says nothing about what they are.
  return chance.pick(bare === true ? headers.filter((one) => !/单位|部门|对象/.test(one)) : headers);
}

function unitText({ chance, aliases }: Stage, unit: string, { nameOf, bare }: RecordWishes): string {
  if (nameOf) return nameOf(unit);
  const alias = aliases.get(unit);
  if (alias !== undefined && chance.once(3)) return alias;
  const name = bare === true ? bareName(unit) : unit;
  return chance.once(12) || (bare === true && name.length === 2 && chance.once(2))
    ? spaced(chance, name)
    : name;
}

const PROBLEMS = [
  "危房改造进度滞后",
  "5月份泉州暗访成绩93.7",
  "垃圾清运不及时，上次得分88.5",
  "排名靠后，全区倒数第一",
  "第3季度被通报2次",
];

/** 序号, 备注, last month's place and the like around the columns that matter. */
function withNeighbours({ chance }: Stage, main: readonly Column[], count: number, rate: boolean): Column[] {
  const columns: Column[] = [...main];
  if (rate) {
    const done = Array.from({ length: count }, () => 100 + chance.below(300));
    const unitAt = columns.findIndex(({ role }) => role === "unit");
    columns.splice(
      unitAt + 1,
      0,
      column("", "任务数", (index) => (done[index] ?? 0) + 20),
      column("", "完成数", (index) => done[index] ?? 0),
    );
  }
  if (chance.once(5)) columns.push(column("", "上月排名", (index) => ((index + 3) % count) + 1));
  if (chance.once(8))
    columns.push(column("", chance.pick(["升降", "较上月", "名次变化"]), (index) => (index % 3) - 1));
  if (chance.once(8))
    columns.splice(
      1,
      0,
      column("", chance.pick(["分值", "满分"]), () => 100),
    );
  if (chance.once(8))
    columns.push(column("", chance.pick(["等次", "等级"]), (index) => (index < 3 ? "优秀" : "合格")));
  if (chance.once(3))
    columns.push(
      column("", chance.pick(["存在问题", "主要问题", "扣分原因"]), (index) =>
        index % 3 === 0 ? (PROBLEMS[index % PROBLEMS.length] ?? "") : "",
      ),
    );
  if (chance.once(2))
    columns.push(column("", chance.pick(["备注", "说明"]), (index) => (index === 1 ? "上月第5名" : "")));
  if (chance.once(2))
    columns.unshift(column("serial", chance.pick(["序号", "序 号", "编号", "NO."]), (index) => index + 1));
  return columns;
}

/** The entries of a drawn table, with the cells of their places. */
export function entriesOf(written: Written, drawn: Drawn): TrueEntry[] {
  const byRank = drawn.letter("rank") !== null;
  const at = drawn.index(byRank ? "rank" : "score");
  return written.standings.map((one, index) => ({
    unit: written.isBare ? bareName(one.unit) : one.unit,
    place: byRank ? placeText(one) : one.score === null ? "–" : "分",
    score: one.score === null || drawn.letter("score") === null ? null : written.scoreStyle.means(one.score),
    cell: addressOf(drawn.firstRow + index, at),
  }));
}

/** Columns as the truth names them. */
export function columnsOf(drawn: Drawn): { unit: string; rank: string | null; score: string | null } {
  return { unit: drawn.letter("unit") ?? "", rank: drawn.letter("rank"), score: drawn.letter("score") };
}

/** Puts RANK formulas behind places that are plain numbers. */
export function asFormulas({ paper }: Stage, drawn: Drawn): void {
  const rank = drawn.index("rank");
  const score = drawn.index("score");
  for (let row = drawn.firstRow; row < drawn.end; row += 1) {
    const cell = paper.at(row, rank);
    if (typeof cell?.value === "number")
      paper.put(row, rank, { ...cell, formula: rankFormula(row, score, drawn.firstRow, drawn.end - 1) });
  }
}

/** A row of sums or means below or inside a table; never a place. */
export function summaryRow({ chance, paper }: Stage, drawn: Drawn, row: number): void {
  const label = chance.pick(["合计", "平均", "平均分", "总计", "汇总", "全区平均", "合  计", "均值", "全区"]);
  paper.put(row, drawn.index("unit"), label);
  if (drawn.letter("score") !== null) paper.put(row, drawn.index("score"), 82.35);
  // RANK filled down one row too far.
  if (chance.once(4) && drawn.letter("rank") !== null) paper.put(row, drawn.index("rank"), 6);
}
