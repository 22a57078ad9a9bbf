// Names as long as offices and sheets really have them, and the longest that a cell may hold without a place to break.

export const UNIT = "区城市管理综合行政执法支队第三直属大队驻江北新区临时办事处";
export const LATIN = "JiangBeiDistrict_RuralRevitalisation_Monitoring_Platform_2019";
/** 31 characters, as long as Excel lets a sheet's name be. */
export const SHEET = "2019年8月脱贫攻坚与乡村振兴衔接资金绩效考核排名表(终稿)v2";
export const SENTENCE =
  "江北区2019年8月脱贫攻坚指标排名末位，且连续两次末位（7月、8月），按第二次末位的口径在第一次的分值之外另行计算；" +
  "如对名次有异议，请先核对报送单位的原表。";
export const PLACE = { sheet: SHEET, cell: "AA1048:AF1060" } as const;
