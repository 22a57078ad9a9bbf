// What a column header means: the vocabulary of ranking sheets, matched on normalised Simplified text (worksheets.md 2.2).
import type { Level } from "../policy";
import type { CellValue } from "./snapshot";
import { headerText, normalise } from "./text";

export type HeaderRole =
  | "serial"
  | "unit"
  | "person"
  | "group"
  | "score"
  | "rate"
  | "rank"
  | "change"
  | "total"
  | "indicator"
  | "responsible"
  | "support"
  | "team"
  | "level"
  | "month"
  | "problem"
  | "grade"
  | "bottom-unit"
  | "other";

/** What a unit header says about the units below it. */
export type UnitHint = "乡镇" | "区直" | "县区" | "村" | null;

/** Roles in the order in which they are tried: traps first, general words last. */
const RULES: readonly (readonly [HeaderRole, RegExp])[] = [
  ["serial", /^(序号?|编号|顺序|项次|no\.?|№|行号)$/i],
  [
    "bottom-unit",
    /^(倒数第一|倒数第1|倒1|末位|最后一名|排名末位|排名靠后|排名倒数)的?(乡镇|镇街|街道|单位|部门|县区|区县)(名称)?$/,
  ],
  // A pivot of the table beside it.
  ["other", /^(求和项|平均值项|计数项|最大值项|最小值项|加总|平均值-|计数-)/],
  ["change", /上月|上期|上年|去年|上次|同期|较上|比上|升降|进退|变化|同比|环比|增减|浮动|往期/],
  [
    "other",
    /(分值|满分|权重|配分|标准分|基础分|基准分|目标值?分|比重|赋分|计分办法|评分标准|评分办法|计分标准)$/,
  ],
  [
    "other",
    /^(任务数?|目标数?|计划数?|应完成数?|完成数?|已完成数?|实际完成数?|未完成数?|缺口|数量|总量|受理量)$/,
  ],
  [
    "total",
    /^(参评|参排|参考|参加|排名|考核)?(单位|县区|区县|县|乡镇|参评|参排)?(总数|总个数|总单位数|个数|单位数)$|^参排总数|^参评总数/,
  ],
  ["rank", /^(排名|名次|位次|排位|序次|排序|排行|名列)(情况)?$/],
  ["rank", /(排名|名次|位次|排位|排行)(情况)?$|^(综合|总|总分|得分|成绩|考核|考评|最终|全[市省区县国])排序$/],
  ["rank", /^(班|年|年级|全班|全年级|校|班级)排$|^在全[市省区县国].*(排|位)/],
  [
    "person",
    /^(学生|员工|职工|考生|选手|教师|干部|人员|队员|运动员|个人|考核人员|被考核人|户主|农户|贫困户|村民|党员|申请人)?(姓名|名字)$|^(户主|帮扶责任人|帮扶联系人|参赛者|参赛选手|作者|驻村队员|包村干部|第一书记)$|^(学生|考生|选手|员工|职工|教师|运动员|队员|学号|准考证号|工号)$/,
  ],
  // The city's own department for an indicator is nobody of ours.
  ["other", /^(市直|省直|市级|省级)(牵头|责任|主管)(单位|部门)$/],
  [
    "responsible",
    /^(责任|牵头|主管|主责|对口|包抓|牵头责任|责任牵头)(单位|部门|科室|股室)(名称)?$|^(区|县|本区|一区|区直|区级|县级)?(牵头|责任)(单位|部门)$|^业务主管(部门|单位)?$|^考核部门$|^(区直|县直)?牵头部门$|对应(单位|部门)$/,
  ],
  ["support", /^(配合|协办|参与|协助|协同)(单位|部门)(名称)?$/],
  ["team", /^(专责小组|工作专班|专班|工作组|专项小组)(名称)?$/],
  ["level", /^(级别|层级|组织单位|考核主体|通报级别|考核级别)$/],
  ["month", /^(月份|期数|考核月份|考评月份|考核期|数据月份|统计月份|时间|日期|统计时间|考核时间|截至|年月)$/],
  [
    "problem",
    /^(存在|主要)?(的)?(问题|短板)(描述|清单)?$|^(扣分|失分)(原因|项|情况)$|^(考评)?(存在)?(暗访|考评暗访)(情况|存在问题)$|存在(的)?问题$/,
  ],
  ["grade", /^(等次|等级|评价等次|综合评价|考核结果|评定等次|考核等次|评价等级)$/],
  ["group", /^(类别|类型|单位类别|单位类型|单位性质|组别|分组|片区|系列|分类|区域|类)$/],
  [
    "unit",
    /^(参评|被考核|被考评|考核|考评|受考核|承办|所属|责任|参排|参考|报送|上报|所在|各)?(单位|乡镇|乡|镇|镇街|镇乡|街镇|乡街|镇乡街道|乡镇街道|镇街道|乡镇街|乡镇处|镇处|镇办|乡镇办|镇区|街道|街道办|办事处|乡镇办事处|农场|县区|县市区|市县区|县市|县|区县|区市县|市县|市区|地区|区|市|旗县|旗县区|部门|科室|对象|村|村居|社区|村社区|区直单位|县直单位|市直单位|区直部门|县直部门|区直|街道社区)(名称|名|别)?$/,
  ],
  [
    "indicator",
    /^(考核|考评|排名|具体|工作|一级|二级|三级|主要)?(指标|项目|工作事项|重点工作|任务名称|内容|事项|工作任务)(名称|内容)?$/,
  ],
  [
    "score",
    /(得分|总分|成绩|分数|评分|总成绩|综合分|平均分|折算分|总得分|综合值|综合指数|评价值|评价分|考核分|考评分|本月分|当月分|累计分)$|^(分|合计|总计|指数|积分|总积分|最后分|最终分|总评)$/,
  ],
  ["other", /^(加分|扣分|奖扣分|加减分|奖励分|惩罚分|附加分|减分|奖励金|奖金)$/],
  ["score", /(扣分合计|扣分总计|累计扣分|总扣分|问题数|问题个数|问题总数)$/],
  ["rate", /(率|比例|进度|比)$|^占.*%$/],
];

/** What stands in a cell of somebody who takes no part (不排名, 未参加考核) is no header, though it ends like one. */
const NO_PART = /^[不未](参加|参与|纳入|列入|予)?(排名|排位|名次|位次|考核|考评|评分)$/;

const roles = new Map<string, HeaderRole | null>();
/** The same by the text as written: unit names repeat row by row and are normalised once. */
const writtenRoles = new Map<string, HeaderRole | null>();
/** The vocabulary is small; the bound only keeps a strange workbook from growing the memory of a long session. */
const REMEMBERED = 5000;

/** Role of a header as written; null when the text is no header word that recognition uses. */
export function roleOf(header: CellValue): HeaderRole | null {
  if (typeof header !== "string") return null;
  const known = writtenRoles.get(header);
  if (known !== undefined) return known;
  const role = roleOfText(headerText(header));
  if (writtenRoles.size < REMEMBERED) writtenRoles.set(header, role);
  return role;
}

function roleByRules(text: string): HeaderRole | null {
  const found = RULES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  if (found !== null || !/[、/]/.test(text)) return found;
  // 乡镇/街道 and 乡镇、街道 are 乡镇街道.
  const joined = text.replace(/[、/]/g, "");
  return RULES.some(([role, pattern]) => role === "unit" && pattern.test(joined)) ? "unit" : null;
}

/** Role of an already normalised header (`headerText`). */
export function roleOfText(text: string): HeaderRole | null {
  if (text === "" || text.length > 24) return null;
  const known = roles.get(text);
  if (known !== undefined) return known;
  const role = NO_PART.test(text) ? null : roleByRules(text);
  if (roles.size < REMEMBERED) roles.set(text, role);
  return role;
}

/** Could the text be a header word at all? A cheap test before anything is normalised. */
export function mayBeHeader(value: CellValue): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= 24 && HEADER_CHARACTERS.test(value);
}
const HEADER_CHARACTERS =
  /[排名次位分绩績率進进單单镇鎮街县縣区區部门門村對对科指项項月]|合计|合計|总|總|乡|鄉/;

/** What the units under a unit header are, as far as the header says. */
export function unitHint(text: string): UnitHint {
  if (/村|社区|居/.test(text)) return "村";
  if (/区直|县直|市直|部门|科室/.test(text)) return "区直";
  if (/乡|镇|街|办事处/.test(text)) return "乡镇";
  if (/县|区|市|旗/.test(text)) return "县区";
  return null;
}

/** Level that a rank header names (全市排名, 全省位次); null when none. 全区 is left to the title (D-1). */
export function headerLevel(text: string): Level | null {
  if (/全国|国家/.test(text)) return "国家";
  if (/全省|省级|自治区|省内|^省/.test(text)) return "省";
  if (/全市|市级|市内|^市/.test(text)) return "市";
  return null;
}

/** Month of a month-column header ("8月", "８月份", "2019年8月"); null when it is none. */
export function headerMonth(
  value: CellValue,
): { readonly year: number | null; readonly month: number } | null {
  if (typeof value !== "string" || value.length > 12) return null;
  const match = /^(?:(\d{4})年)?(1[0-2]|0?[1-9])月份?(排名|名次|得分)?$/.exec(normalise(value));
  if (!match) return null;
  return { year: match[1] === undefined ? null : Number(match[1]), month: Number(match[2]) };
}
