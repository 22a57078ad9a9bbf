// Questions and notes about ranking sheets as they were read.

export const RECOGNITION_WORDING: Readonly<Record<string, string>> = {
  "recognition.hidden-rows": "工作表“{sheet}”的排名表有 {rows} 行隐藏，已照常读取",
  "recognition.hidden-columns": "工作表“{sheet}”的排名表有 {columns} 列隐藏，已照常读取",
  "recognition.hidden-both": "工作表“{sheet}”的排名表有 {rows} 行、{columns} 列隐藏，已照常读取",
  "recognition.unread":
    "工作表“{sheet}”的标题是“{title}”，但没有读到排名表：图片或文档对象里的表请录入单元格后重新计算",
  "recognition.month":
    "工作表“{sheet}”的“{series}”没有完整的数据月份（现有：{stated}）：是哪年哪月？请填如 2019-08。",
  "recognition.month-clash":
    "工作表“{sheet}”的标题写的是{title}，排名登记写的是{registered}：以哪个月份为准？",
  "recognition.level": "“{series}”是哪一级组织的排名？暂按“{assumed}”处理。",
  "recognition.by-score":
    "工作表“{sheet}”的“{series}”没有名次列：是否按“{header}”由得分推算名次？确认前不计分。",
  "recognition.bracket": "“{series}”的单元格写作“{text}”：括号内是去年名次、位次，还是参排总数？",
  "recognition.rank-unreadable":
    "“{series}”{label}的名次（{cell}）写作“{text}”，无法识别：请改正，或在答复中填写名次。",
  "recognition.name-blank": "“{series}”名次{rank}的单位（{cell}）为空：请补填，或在答复中填写单位名称。",
  "recognition.score-unreadable":
    "“{series}”{label}的得分（{cell}）写作“{text}”，无法识别：请改正，或在答复中填写得分。",
  "recognition.district": "工作表“{sheet}”按县区排名，但没有设置本区名称：哪一行是本区？",
  "recognition.column":
    "排名登记里“{series}”的{title}写作“{text}”，不是这张表可用的列：请填列字母（{choices}），改正前不计分。",
  "recognition.composite": "“{series}”既有综合排名又有单项排名：只计综合排名，还是全部计分？暂只计综合。",
  "recognition.cumulative": "“{series}”是累计排名，同月另有当月排名：只计当月，还是都计分？暂只计当月。",
  "recognition.reissue":
    "“{series}”{month}有两份排名（“{sheet}”和“{newer}”）：以后一份为准，还是两份都计？暂以后一份为准。",
  "recognition.bottom-order": "“{series}”的倒数名单没有写明先后：第一个是倒数第一，还是最后一个是倒数第一？",
  "recognition.note.rows": "按表头识别",
  "recognition.note.transposed": "横排表格",
  "recognition.note.prose": "文字叙述",
  "recognition.note.by-rank": "名次取自名次列",
  "recognition.note.by-score": "无名次列，由得分推算",
  "recognition.note.several": "含{count}项排名",
  "recognition.note.sure": "无疑问",
  "recognition.note.taken": "有{count}处按默认理解",
  "recognition.note.doubts": "有{count}处待确认",
};
