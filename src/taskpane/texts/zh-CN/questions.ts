// Simplified Chinese texts of the questions view; the keys of every other language.
export const questions = {
  "questions.title": "待确认的问题",
  "questions.none": "现在没有要您确认的问题。",
  "questions.held": "答复前不计分（{count}）",
  "questions.heldHint": "有关的分值暂记 0，答复并重新计算后计入。",
  "questions.other": "已按默认处理（{count}）",
  "questions.otherHint": "不答复也照常计算；不合实际时再选。",
  "questions.affects": "影响：{what}",
  "questions.answer": "答复",
  "questions.choose": "请选择",
  "questions.save": "保存 {about} 的答复",
  "questions.answered": "已答复“{answer}”。按“计算”后生效。",
  "questions.alias": "是“{unit}”的另一种写法",
  "questions.newTownship": "是新的乡镇",
  "questions.newDepartment": "是新的区直单位",
  "questions.notOurs": "不是本区的考核单位",
  "questions.otherUnit": "都不是？写出它在名录里的名称",
} as const;
