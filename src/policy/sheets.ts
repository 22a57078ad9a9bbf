// Column titles of the product's own sheets, as data. Source: interfaces.md 3, outputs.md 3.2.

/** Who fills a column. The product never overwrites a column of people's. */
export type ColumnOwner = "product" | "people" | "formula";
export interface OwnColumn {
  readonly title: string;
  readonly by: ColumnOwner;
}

const by = (owner: ColumnOwner, titles: string): OwnColumn[] =>
  titles.split(" · ").map((title) => ({ title, by: owner }));

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`).join(" · ");

/**
 * Columns of the product's table sheets, left to right. A sheet is found again by these titles, so a title may be
 * added but never renamed.
 */
export const OWN_COLUMNS = {
  加减分台账: [
    ...by("product", "编号 · 数据月份 · 归属年度 · 单位 · 类别 · 条款 · 同时引用 · 事由 · 级别 · 计算分值"),
    ...by("people", "复核 · 复核分值 · 复核说明 · 审定意见 · 审定人 · 审定日期"),
    ...by("formula", "最终分值"),
    ...by("product", "状态 · 来源 · 来源键 · 提示"),
    ...by("people", "备注"),
  ],
  约谈名单: [
    ...by("product", "编号 · 序号 · 单位 · 类别 · 建议方式 · 层级 · 主持人 · 参加人员 · 被约谈对象"),
    ...by("product", "触发事由 · 条款 · 涉及加减分 · 依据文件/工作表 · 提示"),
    ...by("people", "约谈日期 · 时间 · 地点"),
    ...by("formula", "整改报送截止"),
    ...by("people", "整改报送日期"),
    ...by("formula", "是否逾期"),
    ...by("people", "专项督查结果 · 责任人处理 · 复核意见 · 审定意见 · 审定人 · 审定日期"),
    ...by("product", "状态"),
  ],
  加减分汇总: [
    // Unit and year total stand side by side: the chart is drawn from these two columns.
    ...by("product", "年度 · 类别 · 单位"),
    ...by("formula", `年度合计 · 加分 · 减分 · 净分 · ${MONTHS} · 年终`),
    ...by("product", "限制"),
  ],
  年度影响: [
    ...by("product", "编号 · 单位 · 人员 · 年度 · 影响 · 条款 · 同时引用 · 事由 · 冲突 · 状态 · 提示"),
    ...by("people", "备注"),
  ],
  待确认: [
    ...by("product", "编号 · 代码 · 问题 · 选项"),
    ...by("people", "答复"),
    ...by("product", "来源 · 影响"),
  ],
  整改台账: [
    ...by("product", "编号 · 数据月份 · 单位"),
    ...by("formula", "约谈日期 · 截止"),
    ...by("people", "报送日期"),
    ...by("formula", "是否逾期"),
    ...by("people", "专项督查结果 · 责任人处理 · 销号 · 备注"),
  ],
  工作日历: by("product", "工作日 · 说明"),
  运行记录: by("product", "运行时间 · 数据月份 · 版本 · 口径 · 读取的表 · 校验值 · 数量 · 变化"),
} as const satisfies Record<string, readonly OwnColumn[]>;

/** Columns beside a counted ranking, left to right; found again by these titles. */
export const RANKING_OWN_COLUMNS = ["本期加减分", "依据条款", "触发说明", "提醒/约谈", "审核状态"] as const;

/**
 * The papers. They are known again by the 编号 of their lines, which begin with the paper's name and period, and by
 * their own name with PAPER_MARK in one of their cells.
 */
export const PAPER_SHEETS = ["约谈方案", "约谈通知书", "月度通报", "领导摘要"] as const;
export type PaperName = (typeof PAPER_SHEETS)[number];
/**
 * Columns of a paper; only 项目 and 内容 are printed. 系统文本 holds what the product wrote, so that what a person
 * changed is told from what it wrote itself (docs/adr/0007).
 */
export const PAPER_COLUMNS: readonly OwnColumn[] = [
  ...by("product", "编号 · 项目"),
  ...by("people", "内容"),
  ...by("product", "系统文本 · 提示"),
];
/** Titles of the printed half of 工作日历; without its stars the last one would read like that of the list beside it. */
export const CALENDAR_MONTHS = ["月份", "天数", "工作日（* 按周一至周五推算）"] as const;

/** The line every paper carries at its foot. */
export const PAPER_MARK = "系统建议，以领导小组审定为准";
/** What a 约谈名单 without rows says. */
export const NO_INTERVIEWS = "本月无约谈";
