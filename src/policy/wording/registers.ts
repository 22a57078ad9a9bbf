// Questions and notes about registers, settings and the product's own sheets.

export const REGISTER_WORDING: Readonly<Record<string, string>> = {
  "register.unit-unknown": "“{text}”在单位名录中找不到，请选择对应单位，或说明是新增单位还是外单位",
  "register.unit-ended": "“{text}”已于{to}失效，请填写现在对应的单位",
  "register.type-unknown": "事项类型“{text}”无法识别，请从选项中选择",
  "register.level-unknown": "{column}“{text}”无法识别，请从选项中选择（{about}）",
  "register.cell-blank": "{column}为空，请补填（{about}）",
  "register.cell-unreadable": "{column}“{text}”无法识别，请改正该单元格，或在此填写正确内容（{about}）",
  "register.setting-refused": "设置“{item}”的值“{value}”不可用，暂按默认；可填：{expected}",
  "register.clauses-unknown": "制度条款“{sheet}”有不认识的条款编号：{clauses}，这几行没有采用",
  "register.columns-missing": "工作表“{sheet}”缺少列：{columns}，暂未读取；请补上列标题",
  "register.district-needed": "工作表“{sheet}”列有多个县区，请在“设置”填写本区名称",
  "register.sheet-reserved": "工作表“{sheet}”为软件保留表，已跳过",
  "register.sheet-very-hidden": "工作表“{sheet}”已深度隐藏，已跳过",
  "register.sheet-empty": "工作表“{sheet}”是空表，已跳过",
  "register.sheet-copy": "工作表“{sheet}”像是“{name}”的副本，未读取，以免重复计算",
  "register.sheet-cut-off":
    "工作表“{sheet}”的使用区域过大，只读取了{range}；请删除末尾多余的空行空列后重新计算",
  "register.nothing": "未发现可读表格",
};
