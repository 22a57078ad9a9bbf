// Reasons, flags, checks and questions about monthly rankings.

export const RANKING_WORDING: Readonly<Record<string, string>> = {
  // Reasons
  "ranking.last": "{month}{series}{rank}（{total}），居末位",
  "ranking.last-again": "{month}{series}{rank}（{total}），连续{count}次居末位（{months}）",
  "ranking.not-last": "{month}{series}{rank}（{total}），不在末位",
  "ranking.superior": "{month}{indicator}{scope}排名{rank}（{total}），从末位数第{position}",
  "ranking.outside-band":
    "{month}{indicator}{scope}排名{rank}（{total}），从末位数第{position}，未进入扣分区间",
  "ranking.also-duty": "{indicator}市级排名靠后，按设置同时作为指标任务未落实",
  "ranking.all-tied": "全部并列，无倒数({count}家)",
  "ranking.single": "参排数为{total}，不构成排名",
  "ranking.small": "参排数只有{total}，按设置或答复不适用",
  "ranking.open": "{month}{series}中“{label}”的位次尚不能确定",

  // Flags
  "ranking.flag.tied-last": "并列倒数第一({count}家)",
  "ranking.flag.tied": "从末位数第{position}并列({count}家)",
  "ranking.flag.tie-mark": "表中注明并列，并列家数未知",
  "ranking.flag.by-score": "由得分推算名次",
  "ranking.flag.unranked": "{count}家未参排，不计入参排数",
  "ranking.flag.equal-scores": "有得分相同而名次不同的单位",
  "ranking.flag.contradiction": "名次与得分不一致",
  "ranking.flag.no-earlier": "无上期，按第一次计",
  "ranking.flag.third": "第{count}次连续，制度未明确",
  "ranking.flag.tied-in-run": "连续次数含并列末位({months})",
  "ranking.flag.run-open": "更早一期未定，连续期数可能更多，分值不变：{questions}",
  "ranking.flag.missing-months": "缺{months}",
  "ranking.flag.count-in-year": "本年第{count}次(不连续)",
  "ranking.flag.several-rankings": "同月{count}项排名居末位，分别计次",
  "ranking.flag.townships-only": "约1仅适用乡镇，如需处理可在事项登记按激8登记",
  "ranking.flag.not-scored": "非本区考核单位，不计分",
  "ranking.flag.voided": "同月排名已更正，原结果作废",
  "ranking.flag.outside-period": "不在制度施行期内，不计分",
  "ranking.flag.several": "{count}家责任单位，各自计分",
  "ranking.flag.supporting": "配合单位{units}不计分",
  "ranking.flag.answered": "责任单位按待确认的答复",

  // Checks
  "ranking.check.position": "从末位数的名次",
  "ranking.check.total": "参排数",
  "ranking.check.streak": "连续居末位期数",
  "ranking.check.tied": "名次有先后",
  "ranking.check.category": "单位类别",
  "ranking.check.period": "制度施行期",

  // Questions
  "ranking.ask.groups": "“{series}”表内各组名次重新起算：按各组分别排，还是全表合并，或仅作参考？",
  "ranking.ask.total": "“{series}”只列出部分单位：参加排名的一共有多少个？请填数字。",
  "ranking.ask.total-too-small": "“{series}”有名次{rank}，参排总数却是{total}：实际一共有多少个？请填数字。",
  "ranking.ask.direction": "“{series}”的得分是越大越好，还是越小越好？",
  "ranking.ask.tie-last": "“{series}”末位有{count}家并列：都算末位吗？",
  "ranking.ask.tie-band": "“{series}”有{count}家并列跨过扣分线：都计入吗？",
  "ranking.ask.contradiction":
    "{month}“{series}”名次与得分不一致：{better}第{betterRank}名得{betterScore}，{worse}第{worseRank}名得{worseScore}，以哪个为准？",
  "ranking.ask.small": "“{series}”参排数只有{total}（不超过{limit}）：仍按条文计，还是不适用？",
  "ranking.ask.responsible": "“{indicator}”由哪个单位负责？多个单位用顿号隔开，也可填入指标责任对照。",
  "ranking.ask.earlier": "“{series}”{month}之前一期是谁居末位？请填单位名称，没有填“无”，不填按第一次计。",
  "ranking.ask.outside-period": "有排名不在制度有效期内，未计分；如有误请改设置中的起止日期。",
  "ranking.ask.history-series": "历史末位中的系列“{series}”对应哪个排名系列？",
};
