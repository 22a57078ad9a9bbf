// The registers a clerk may keep, as data: columns, drop-downs, one line of help each. Source: interfaces.md 1.
import { RULE_SHEETS } from "./rule-sheets";
import { EVENT_KINDS, HOUSEHOLD_RESULTS, LEVELS, TOWNSHIP_GRADES } from "./vocabulary";

/** One column of a register. `role` is its name in `columns` of the run document. */
export interface InputColumn {
  readonly role: string;
  readonly title: string;
  /** Other usual titles, Simplified; matched after normalising. */
  readonly synonyms?: readonly string[];
  /** Entries of the drop-down. */
  readonly choices?: readonly string[];
  /** Without a required column the sheet can't be read (IN-SHEET). */
  readonly required?: true;
}

export type RegisterKind =
  | "units"
  | "events"
  | "households"
  | "indicator-leads"
  | "annual-township"
  | "annual-department"
  | "registry"
  | "history"
  | "submissions"
  | "settings"
  | "calendar"
  | "parameters"
  | "clauses";

export interface InputSheet {
  readonly name: string;
  readonly kind: RegisterKind;
  /** One line above the header that tells the clerk what to enter. */
  readonly help: string;
  readonly columns: readonly InputColumn[];
}

const YES_NO = ["是", "否"] as const;

/** The registers a clerk may keep; every one is optional. Source: interfaces.md 1. */
export const INPUT_SHEETS: readonly InputSheet[] = [
  {
    name: "单位名录",
    kind: "units",
    help: "每行一个单位；别名之间用顿号隔开；撤并的单位填失效日期，不要删行。",
    columns: [
      { role: "unit", title: "单位", synonyms: ["单位名称", "名称", "单位全称"], required: true },
      {
        role: "category",
        title: "类别",
        synonyms: ["单位类别", "单位类型", "类型", "单位性质"],
        choices: ["乡镇", "区直", "其他"],
      },
      { role: "aliases", title: "别名", synonyms: ["简称", "曾用名", "别称"] },
      { role: "heads", title: "主要负责人", synonyms: ["党政主要领导", "党政正职"] },
      { role: "deputies", title: "分管负责人", synonyms: ["分管领导"] },
      { role: "quotaBase", title: "评优人数基数", synonyms: ["人数基数", "评优基数", "在编人数"] },
      { role: "from", title: "生效日期", synonyms: ["启用日期"] },
      { role: "to", title: "失效日期", synonyms: ["停用日期"] },
      { role: "remark", title: "备注" },
    ],
  },
  {
    name: "事项登记",
    kind: "events",
    help: "每行一份文件、一件事、一个单位；表扬、批评须有文号；同一件事有多份文件的，同一事项填相同文字。",
    columns: [
      { role: "number", title: "序号" },
      {
        role: "date",
        title: "日期",
        synonyms: ["时间", "发文日期", "成文日期", "文件日期", "发生日期"],
        required: true,
      },
      {
        role: "unit",
        title: "单位",
        synonyms: ["单位名称", "责任单位", "涉及单位", "所在单位"],
        required: true,
      },
      {
        role: "kind",
        title: "事项类型",
        synonyms: ["事项类别", "类型", "事项"],
        choices: EVENT_KINDS,
        required: true,
      },
      {
        role: "level",
        title: "级别",
        synonyms: ["层级", "发文单位级别"],
        choices: ["国家", "省", "市", "区"],
      },
      { role: "matter", title: "事由", synonyms: ["内容", "事项内容", "主要内容", "摘要"] },
      { role: "issuer", title: "发文单位", synonyms: ["发文机关", "来文单位", "印发单位", "媒体名称"] },
      { role: "document", title: "文号", synonyms: ["发文字号", "文件号", "依据文件"] },
      { role: "sameMatter", title: "同一事项", synonyms: ["同一事由", "事项归并"] },
      { role: "severe", title: "情节严重", synonyms: ["是否情节严重"], choices: YES_NO },
      { role: "majorImpact", title: "重大不良影响", synonyms: ["是否重大不良影响"], choices: YES_NO },
      { role: "person", title: "涉及个人", synonyms: ["个人", "涉及人员", "责任人"] },
      { role: "talkDecided", title: "约谈决定", synonyms: ["是否约谈", "决定约谈"], choices: YES_NO },
      { role: "year", title: "归属年度", synonyms: ["年度"] },
      { role: "remark", title: "备注" },
    ],
  },
  {
    name: "抽检户登记",
    kind: "households",
    help: "每行一户一级考核；单位填帮扶干部所在单位；户编号不要用完整身份证号。",
    columns: [
      { role: "number", title: "序号" },
      { role: "household", title: "户编号", synonyms: ["户号", "贫困户编号", "抽检户编号"], required: true },
      {
        role: "level",
        title: "考核级别",
        synonyms: ["级别", "抽检级别", "验收级别"],
        choices: ["国家", "省", "市"],
        required: true,
      },
      { role: "date", title: "日期", synonyms: ["抽检日期", "时间"] },
      { role: "helper", title: "帮扶干部", synonyms: ["帮扶责任人", "帮扶人", "帮扶联系人"] },
      {
        role: "unit",
        title: "所在单位",
        synonyms: ["单位", "帮扶干部所在单位", "帮扶单位", "单位名称"],
        required: true,
      },
      {
        role: "result",
        title: "结果",
        synonyms: ["抽检结果", "验收结果", "核查结果"],
        choices: HOUSEHOLD_RESULTS,
        required: true,
      },
      { role: "year", title: "归属年度", synonyms: ["年度"] },
      { role: "remark", title: "备注" },
    ],
  },
  {
    name: "指标责任对照",
    kind: "indicator-leads",
    help: "每行一项指标；多个单位之间用顿号隔开。",
    columns: [
      {
        role: "indicator",
        title: "指标",
        synonyms: ["指标名称", "考核指标", "考核项目", "系列"],
        required: true,
      },
      {
        role: "lead",
        title: "牵头单位",
        synonyms: ["责任单位", "牵头部门", "责任部门", "主管部门"],
        required: true,
      },
      { role: "support", title: "配合单位", synonyms: ["协办单位", "参与单位", "配合部门"] },
      { role: "remark", title: "备注" },
    ],
  },
  {
    name: "年终考核_乡镇",
    kind: "annual-township",
    help: "市年终扶贫成效考核结果，每行一个乡镇；往年结果留着，连续年度要用。",
    columns: [
      { role: "year", title: "年度", synonyms: ["考核年度", "年份"] },
      {
        role: "unit",
        title: "乡镇",
        synonyms: ["单位", "乡镇名称", "单位名称", "镇街", "乡镇街道", "乡(镇)", "镇(街)"],
        required: true,
      },
      { role: "score", title: "得分", synonyms: ["总分", "综合得分", "考核得分", "总得分"] },
      { role: "rank", title: "全市排名", synonyms: ["全市位次", "排名", "名次", "位次", "市排名"] },
      {
        role: "grade",
        title: "综合评价",
        synonyms: ["评价等次", "等次", "综合评价等次", "考核等次", "评定等次", "评价结果"],
        choices: TOWNSHIP_GRADES,
        required: true,
      },
    ],
  },
  {
    name: "年终考核_区直",
    kind: "annual-department",
    help: "市年终综合指标考核结果，每行一个区直单位；一个单位有多项指标的，另列一行综合。",
    columns: [
      { role: "year", title: "年度", synonyms: ["考核年度", "年份"] },
      {
        role: "unit",
        title: "单位",
        synonyms: ["区直单位", "单位名称", "部门", "部门名称", "对应单位", "区级单位", "责任单位"],
        required: true,
      },
      { role: "indicator", title: "指标", synonyms: ["指标名称", "考核指标", "考核项目"] },
      { role: "score", title: "得分", synonyms: ["总分", "综合得分", "考核得分", "总得分"] },
      {
        role: "rank",
        title: "全市排名",
        synonyms: ["全市位次", "排名", "名次", "位次", "市排名"],
        required: true,
      },
      { role: "total", title: "参排总数", synonyms: ["总数", "参评单位数", "参排单位数", "总个数"] },
    ],
  },
  {
    name: "排名登记",
    kind: "registry",
    help: "每张排名表一行；有误的直接改，改过的以您填的为准，空格由系统补。",
    columns: [
      { role: "sheet", title: "工作表", required: true },
      { role: "range", title: "区域", required: true },
      { role: "series", title: "系列" },
      { role: "level", title: "级别", choices: LEVELS },
      { role: "month", title: "数据月份" },
      { role: "subject", title: "排名主体", choices: ["乡镇", "区直", "县区", "指标"] },
      { role: "total", title: "参排总数" },
      { role: "direction", title: "方向", choices: ["越大越好", "越小越好"] },
      { role: "bracket", title: "括号含义", choices: ["去年", "位次", "总数"] },
      { role: "counts", title: "计分", choices: ["计分", "仅参考"] },
      { role: "note", title: "识别说明" },
    ],
  },
  {
    name: "历史末位",
    kind: "history",
    help: "本工作簿里没有的往期末位；往期末位不是本区单位的，单位填“无”。",
    columns: [
      { role: "series", title: "系列", required: true },
      { role: "level", title: "级别", choices: LEVELS },
      { role: "month", title: "数据月份", synonyms: ["月份"], required: true },
      { role: "unit", title: "单位", synonyms: ["单位名称", "乡镇"], required: true },
    ],
  },
  {
    name: "报送登记",
    kind: "submissions",
    help: "每行一期排名表，次月5日前报；收到后填报送日期，没有报的填“未报送”；专责小组和牵头单位填一次，以后各月照抄。",
    columns: [
      { role: "month", title: "数据月份", synonyms: ["月份"], required: true },
      { role: "level", title: "级别", choices: LEVELS },
      { role: "series", title: "系列", synonyms: ["排名表", "报送内容", "指标"], required: true },
      { role: "group", title: "专责小组", synonyms: ["工作组", "专责组", "报送单位"] },
      { role: "lead", title: "牵头单位", synonyms: ["组长单位", "责任单位"] },
      { role: "due", title: "应报日期" },
      { role: "reminder", title: "提醒日期" },
      { role: "received", title: "报送日期", synonyms: ["实报日期", "收到日期"], required: true },
      { role: "overdue", title: "是否逾期" },
      { role: "problem", title: "存在问题", synonyms: ["主要问题"] },
      { role: "remark", title: "备注" },
      { role: "source", title: "来源" },
    ],
  },
  {
    name: "设置",
    kind: "settings",
    help: "值有下拉的从下拉里选；留空的按默认。",
    columns: [
      { role: "item", title: "项目", synonyms: ["设置项", "名称"], required: true },
      { role: "value", title: "值", synonyms: ["内容", "设置值", "取值"], required: true },
      { role: "remark", title: "说明", synonyms: ["备注"] },
    ],
  },
  {
    name: "节假日调整",
    kind: "calendar",
    help: "只填与国家放假安排不同的日子，例如壮族三月三。",
    columns: [
      { role: "date", title: "日期", required: true },
      { role: "type", title: "类型", choices: ["上班", "放假"], required: true },
      { role: "remark", title: "说明", synonyms: ["备注"] },
      { role: "basis", title: "依据", synonyms: ["文件依据"] },
    ],
  },
  ...RULE_SHEETS,
];

/**
 * Columns that a person's correction adds to the right of 排名登记: letters of the columns that the table's units,
 * scores and ranks really stand in. Neither 准备工作簿 nor a run creates them (docs/adr/0005).
 */
export const COLUMN_TITLES = { unit: "单位列", score: "得分列", rank: "排名列" } as const;
export type ColumnRole = keyof typeof COLUMN_TITLES;

/** 项目 of 设置 besides the people of talks.ts and the switches of switches.ts. */
export const SETTING_ITEMS = {
  districtName: "本区名称",
  districtAliases: "本区别名",
  validFrom: "制度起始日期",
  validTo: "制度截止日期",
  quotaPercent: "评优基数(20%)",
  media: "媒体名录",
} as const;
