// Notes and hints of the write-back: what was written where, what was left out and why.

export const REPORT_WORDING: Readonly<Record<string, string>> = {
  "reports-name-taken": "工作簿里已有名为“{wanted}”的表，不是本系统的表，未改动；结果写在“{used}”。",
  "reports-own-sheet-protected": "“{sheet}”已受保护，本次结果没有写入该表；请撤销保护后重新计算。",
  "reports-own-sheet-table":
    "“{sheet}”上套用的表格，标题行占着系统要写的位置，本次没有写入该表；请把表格转换为区域后重新计算。",
  "reports-under-merge": "“{sheet}”{ranges} 合并了单元格，盖住的格子没有写入；请取消合并后重新计算。",
  "reports-ranking-protected": "“{sheet}”已受保护，排名表旁未写加减分；结果见加减分台账。",
  "reports-ranking-no-columns": "“{sheet}”{range} 是横排或文字排名，排名表旁不写加减分；结果见加减分台账。",
  "reports-ranking-no-room": "“{sheet}”右侧没有空列，排名表旁未写加减分；结果见加减分台账。",
  "reports-duplicate-id":
    "“{sheet}”有多行编号相同（{id}），只更新第一行，其余按手工行计入；如是误复制请删除。",
  "reports-review-unknown":
    "加减分台账有 {count} 行的“复核”不是采纳、不采纳或改分，按没有不采纳处理：{rows}。请从下拉框里选。",
  "reports-approval-unknown": "加减分台账有 {count} 行的“审定意见”不是同意、不同意或暂缓，不起作用：{rows}。",
  "reports-review-no-points":
    "加减分台账有 {count} 行选了改分，“复核分值”却不是数字，仍按计算分值计：{rows}。",
  "reports-review-unused-points":
    "加减分台账有 {count} 行填了“复核分值”，“复核”却不是改分，仍按计算分值计：{rows}。",
  "reports-review-no-reason": "加减分台账有 {count} 行改分或不采纳，没有写“复核说明”：{rows}。",
  "reports-approval-unsigned": "加减分台账有 {count} 行已有审定意见，没有填“审定人”或“审定日期”：{rows}。",
  "reports-approved-gone": "“{unit}”{clause} 一行{before}，现在的数据不再支持该结果，已标为已失效，请复核。",
  "reports-approved-changed":
    "“{unit}”{clause} 一行{before}，现在计算的分值不同，已标为已失效并另列新建议，请复核。",
  "reports-approved-talk-gone":
    "“{unit}”的约谈{before}，现在的数据不再支持或层级、条款已变，已标为已失效，请复核。",
  "reports-word-approved": "原已审定",
  "reports-word-closed": "所属期间已定稿",
  "reports-closed":
    "{period}已定稿：台账中原有的行、约谈名单、材料和排名表旁的列都不改；以后出现或变化的事实另列为补录，待确认。",
  "reports-stale-lists":
    "{months}的约谈情况也变了：这些月份的名单、材料和排名表旁的列要选该月再算一次才更新。",
  "reports-closed-late":
    "{period}已定稿，又出现“{unit}”{clause} {amount}分（{reason}）。是否补录计入？约谈名单和材料不变，需要改的先取消定稿。",
  "reports-hint-late": "补录：{period}已定稿",
  "reports-change-first": "首次计算：{counts}",
  "reports-change-left": "另有{count}项，见“与上次相比”",
  "reports-change-more": "等{count}项",
  "reports-change-none": "结果没有变化",
  "reports-change-written": "写入：{sheets}",
  "reports-hint-approved-gone": "原已审定，需复核",
  "reports-hint-gone": "原事实已不成立，人工填写的内容保留",
  "reports-hint-pending": "待答复：{codes}",
  "reports-totals-hand-made": "台账中未填最终分值的手工行数（按计算分值计入）见右端",
  "reports-submission-missing": "工作簿中没有这一期的排名表",
  "reports-year-uncertain": "{year}年放假安排未录入，按周一至周五推算，请核对",
};
