// One line on every item of 设置: what it decides, in our own words; and the clauses of switches that no row names.
import { OFFICES } from "./talks";
import { SETTING_ITEMS } from "./input-sheets";
import type { ClauseId } from "./vocabulary";
import type { SwitchCode } from "./switches";

export const SWITCH_HELP: Readonly<Record<SwitchCode, string>> = {
  "POL-TIE-LAST": "并列最后一名时，谁算末位；都不算的，并列单位按靠前的名次看",
  "POL-TIE-BAND": "并列的几家正好跨过扣分区间的边线时，算不算进区间",
  "POL-N-SMALL": "参加排名的单位太少，后几名几乎包括所有人时怎么办",
  "POL-STREAK-GAP": "中间有的月份没有排名，前后两次末位还算不算连续",
  "POL-STREAK-2": "连续第二次末位扣的分，是在第一次之外另扣，还是合起来算",
  "POL-STREAK-3": "连续三次以上末位，条文没有写明，按哪种办法处理",
  "POL-STREAK-YEAR": "去年12月和今年1月都居末位，算不算连续",
  "POL-LEAD": "一项指标有牵头单位又有配合单位时，分记给谁",
  "POL-STREET": "街道参加乡镇排名时，按哪类单位计分",
  "POL-RANK8": "市级排名靠后已经扣分的，要不要同时再按任务未落实扣分",
  "POL-NAT": "被国家级点名批评，条文没有写明由谁约谈，建议怎么处理",
  "POL-EXPO": "媒体曝光只限制评优评等，还是另外按通报批评扣分",
  "POL-HH-NEG": "同一户在一级考核中加分、在另一级扣分时怎么计",
  "POL-HH-DEDUP": "乡镇的同一户被几级考核抽中时，计一次还是逐级计",
  "POL-GRADE": "同一年既得一等又受限制时，以哪个为准",
  "POL-MERGE": "一个单位同月有几项约谈时，合成一次还是分开谈",
  "POL-DOC": "登记的事项没有文号或佐证材料时，先不计还是先计分",
  "POL-QUOTA": "评优比例折算成人数不是整数时怎样取整",
  "POL-LATE": "约谈后整改情况逾期报送时，要不要建议扣分",
};

/** Switches about how results are put together, not about one rule. */
export const SWITCH_CLAUSES: Partial<Readonly<Record<SwitchCode, readonly ClauseId[]>>> = {
  "POL-MERGE": ["约1.b", "约1.d", "约2.a", "约2.b", "约3.a", "约3.b", "约3.c", "约4", "约5", "约6", "约7"],
  "POL-LATE": ["激8.c", "组3"],
};

/** What an item says that stands on no row of the mechanism: help and the clauses it shapes; posts shape their talks. */
export interface SettingGuide {
  readonly help: string;
  readonly clauses: readonly ClauseId[];
}

export const SETTING_GUIDES: Readonly<Record<string, SettingGuide>> = {
  [SETTING_ITEMS.districtName]: {
    help: "本区全称，用来在全市、全省的排名里找到本区那一行",
    clauses: ["约3.a", "约4", "约5"],
  },
  [SETTING_ITEMS.districtAliases]: {
    help: "本区的其他叫法，几个之间用顿号隔开",
    clauses: ["约3.a", "约4", "约5"],
  },
  [OFFICES.组长.setting]: { help: "填姓名，印在约谈名单的主持人一栏", clauses: [] },
  [OFFICES.日常副组长.setting]: {
    help: "填姓名，主持末位约谈等一般约谈",
    clauses: [],
  },
  [OFFICES.常务副组长.setting]: { help: "填姓名，负责首次末位的电话提醒", clauses: [] },
  [OFFICES.纪委书记.setting]: { help: "填姓名，参加由组长主持的约谈", clauses: [] },
  [OFFICES.组织部部长.setting]: { help: "填姓名，参加由组长主持的约谈", clauses: [] },
  [SETTING_ITEMS.validFrom]: { help: "这一天以前的排名、事项和考核不计；留空不限", clauses: ["组5"] },
  [SETTING_ITEMS.validTo]: { help: "这一天以后的排名、事项和考核不计；留空不限", clauses: ["组5"] },
  [SETTING_ITEMS.quotaPercent]: { help: "平时的评优比例，增减都从它算起", clauses: ["激1.c", "激1.i"] },
  [SETTING_ITEMS.media]: {
    help: "哪家媒体算哪一级，如：人民日报=国家、广西日报=省",
    clauses: ["激7.a", "激7.b", "激7.c"],
  },
};
