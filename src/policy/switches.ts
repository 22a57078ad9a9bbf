// The reading switches a clerk can set on 设置; the first value of each is the default. Source: interfaces.md 1, readings.md.

export const SWITCHES = {
  "POL-TIE-LAST": { name: "并列末位", reading: "B-1", values: ["全部算末位", "都不算", "待确认"] },
  "POL-TIE-BAND": { name: "并列跨线", reading: "B-3", values: ["全部计入", "都不计入", "待确认"] },
  "POL-N-SMALL": { name: "参排数过少", reading: "B-10", values: ["待确认", "按条文计", "不适用"] },
  "POL-STREAK-GAP": { name: "缺月连续", reading: "C-2", values: ["按期数连续", "按月份连续"] },
  "POL-STREAK-2": { name: "第二次末位扣分", reading: "C-4", values: ["另扣4分", "替换为4分"] },
  "POL-STREAK-3": {
    name: "第三次及以后",
    reading: "C-5",
    values: ["每次扣4分并约谈", "只在第二次", "重新起算"],
  },
  "POL-STREAK-YEAR": { name: "跨年连续", reading: "C-6", values: ["延续", "每年重新起算"] },
  "POL-LEAD": { name: "指标责任单位", reading: "A-2", values: ["只计牵头单位", "牵头和配合都计"] },
  "POL-STREET": { name: "街道按", reading: "A-10", values: ["乡镇", "区直", "不计"] },
  "POL-RANK8": { name: "市级排名靠后同时按激8", reading: "D-11", values: ["否", "是"] },
  "POL-NAT": {
    name: "国家级点名批评约谈",
    reading: "D-22",
    values: ["建议组长约谈待确认", "不约谈", "按组长约谈"],
  },
  "POL-EXPO": { name: "曝光扣分", reading: "D-29", values: ["不扣分", "按激5同级"] },
  "POL-HH-NEG": { name: "同户有加有减", reading: "E-5", values: ["只计扣分", "都计"] },
  "POL-HH-DEDUP": { name: "乡镇同户多级", reading: "E-2", values: ["只按最高一次", "各级都计"] },
  "POL-GRADE": { name: "等次冲突", reading: "F-3", values: ["限制优先", "奖励优先", "待确认"] },
  "POL-MERGE": { name: "同月多项约谈", reading: "G-1", values: ["合并为最高层级", "逐项约谈"] },
  "POL-DOC": { name: "无文号事项", reading: "G-12", values: ["待佐证不计分", "计分并提示"] },
  "POL-QUOTA": { name: "评优人数取整", reading: "F-6", values: ["舍去", "四舍五入", "进位"] },
  "POL-LATE": { name: "逾期报送整改", reading: "G-7", values: ["建议按激8.c", "不处理"] },
} as const;

export type SwitchCode = keyof typeof SWITCHES;
/** The value of every switch; each is one of its listed values. */
export type Switches = { readonly [Code in SwitchCode]: (typeof SWITCHES)[Code]["values"][number] };

export const SWITCH_CODES = Object.keys(SWITCHES) as SwitchCode[];

/** Every switch at its default. */
export const DEFAULT_SWITCHES: Switches = Object.fromEntries(
  SWITCH_CODES.map((code) => [code, SWITCHES[code].values[0]]),
) as unknown as Switches;
