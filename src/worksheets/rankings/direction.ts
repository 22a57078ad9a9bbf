// Is a high score good or bad? Header words and notes first, else how ranks and scores run together (reading B-8).
import type { RankingEntry } from "../../engine";
import type { Draft } from "./draft";

export type Direction = "越大越好" | "越小越好";

const LOW_IS_GOOD =
  /扣分|问题|未完成|缺口|投诉|信访量|事故|案件|逾期|欠|失分|违规|超标|综合指数|空气|浓度|发生率|漏评|错退/;
const HIGH_IS_GOOD =
  /得分|总分|成绩|分数|评分|完成率|满意|达标|进度|合格率|解决率|响应率|整改率|销号率|入住率|开工率|竣工率|总成绩|综合分|积分|分$/;
const NOTE_LOW = /越小越好|越低越好|由低到高|从低到高|由小到大|升序|数值越小|分值?越低/;
const NOTE_HIGH = /越大越好|越高越好|由高到低|从高到低|由大到小|降序/;

/** Direction of the score of a draft; null when nothing says. */
export function directionOf(draft: Draft, entries: readonly RankingEntry[]): Direction | null {
  const { above, below } = draft.table.surroundings;
  const notes = [...above, ...below].join(" ");
  if (NOTE_LOW.test(notes)) return "越小越好";
  if (NOTE_HIGH.test(notes)) return "越大越好";
  const header = draft.measure.scoreHeader || (draft.table.surroundings.title ?? "");
  const correlated = correlation(entries);
  // 综合指数 and the like may run either way: what the sheet itself shows is stronger than the word.
  if (/指数/.test(header) && correlated !== null) return correlated;
  if (LOW_IS_GOOD.test(header)) return "越小越好";
  if (HIGH_IS_GOOD.test(header)) return "越大越好";
  return correlated;
}

/** Sign of the covariance of rank and score over the entries that have both; null without two different scores. */
function correlation(entries: readonly RankingEntry[]): Direction | null {
  const pairs = entries.flatMap(({ place, score }) =>
    place.kind === "rank" && score !== null ? [{ rank: place.rank, score }] : [],
  );
  if (pairs.length < 2) return null;
  const meanRank = pairs.reduce((sum, pair) => sum + pair.rank, 0) / pairs.length;
  const meanScore = pairs.reduce((sum, pair) => sum + pair.score, 0) / pairs.length;
  const sum = pairs.reduce((total, pair) => total + (pair.rank - meanRank) * (pair.score - meanScore), 0);
  if (Math.abs(sum) < 1e-9) return null;
  return sum < 0 ? "越大越好" : "越小越好";
}
