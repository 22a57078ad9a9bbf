// The header vocabulary in both scripts, and the traps in it (worksheets.md 2.2).
import { headerLevel, headerMonth, roleOf, unitHint } from "../../src/worksheets/headers";

const WORDS: readonly (readonly [role: string, words: string])[] = [
  ["serial", "序号 编号 顺序 NO No. № 序號 編號"],
  [
    "unit",
    "单位 单位名称 乡镇 乡(镇) 乡镇名称 镇街 镇(街) 乡镇街道 街道 街道名称 镇区 县区 县(市、区) 县(市)区 区县 区(县) 市县 责任乡镇 考核对象 被考核单位 考评单位 承办单位 部门 部门名称 区直单位 县直单位 市直单位 科室 村(居) 村别 所属乡镇 單位 單位名稱 鄉鎮 鎮街 縣區 縣(市、區) 部門 區直單位 承辦單位 考核對象 镇处",
  ],
  ["group", "类别 类型 单位类别 单位性质 组别 分组 片区 類別 類型 單位類別 組別"],
  [
    "score",
    "得分 总分 总得分 综合得分 综合成绩 考核得分 考评成绩 考评得分 最后得分 最终得分 合计得分 成绩 分数 评分 折算分 加权得分 实际得分 本月得分 累计得分 總分 總得分 綜合得分 綜合成績 最後得分 合計得分 分數 評分",
  ],
  [
    "rate",
    "完成率 完成比例 进度 完成进度 序时进度 达标率 满意率 入住率 开工率 竣工率 销号率 整改率 進度 達標率 滿意率",
  ],
  [
    "rank",
    "排名 名次 位次 排位 排序 序次 综合排名 当月排名 本月排名 全市排名 全市位次 全区排名 全省排名 县排名 在全市排位 排名情况 綜合排名",
  ],
  ["change", "上月排名 上期排名 较上月 升降 进退位 变化 名次变化 同比 环比 較上月 變化"],
  ["total", "参评单位数 参排总数 总个数 单位数 参考单位总数 參評單位數 總數"],
  [
    "indicator",
    "指标 指标名称 考核指标 考核项目 项目 工作事项 重点工作 任务名称 内容 指標 指標名稱 考核項目 項目 重點工作",
  ],
  [
    "responsible",
    "责任单位 责任部门 牵头单位 牵头部门 主管部门 业务主管 对口部门 包抓单位 責任單位 責任部門 牽頭單位 牽頭部門",
  ],
  ["support", "配合单位 协办单位 参与单位 配合單位 協辦單位"],
  ["team", "专责小组 工作专班 工作组 專責小組 工作專班"],
  ["level", "级别 层级 组织单位 考核主体 通报级别 級別 層級"],
  ["month", "月份 期数 考核月份 考评月份 考核期 数据月份 时间 日期 统计时间 截至 期數"],
  ["problem", "存在问题 主要问题 扣分原因 失分项 问题描述 暗访情况 考评存在问题 存在問題 失分項"],
  ["grade", "等次 等级 评价等次 综合评价 考核结果 评定等次 等級 綜合評價"],
  ["other", "分值 满分 权重 任务数 目标数 完成数 未完成 加分 扣分 加减分 任務數 目標數"],
];

describe.each(WORDS)("role %s", (role, words) => {
  it.each(words.split(" "))("%s", (word) => expect(roleOf(word)).toBe(role));
});

it.each(["甲镇", "第一名", "91.5", "花山街道", "张三", "危房改造", ""])("%j is no header", (word) =>
  expect(roleOf(word)).toBeNull(),
);

it("tells units apart by their header", () => {
  expect(["乡镇名称", "区直单位", "县", "村别", "单位"].map(unitHint)).toEqual([
    "乡镇",
    "区直",
    "县区",
    "村",
    null,
  ]);
});

it("reads levels and months from headers; 全区 is left to the title", () => {
  expect(["全市排名", "全省位次", "全国排名", "全区排名", "排名"].map(headerLevel)).toEqual([
    "市",
    "省",
    "国家",
    null,
    null,
  ]);
  expect(headerMonth("８月")).toEqual({ year: null, month: 8 });
  expect(headerMonth("2019年12月份")).toEqual({ year: 2019, month: 12 });
  expect(["13月", "月份", "8月底", 8].map((value) => headerMonth(value))).toEqual([null, null, null, null]);
});
