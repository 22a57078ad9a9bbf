// Simplified Chinese texts of the settings view; the keys of every other language.
export const settings = {
  "settings.title": "设置",
  "settings.hint": "改动写进工作表“设置”，按“计算”后生效；留空即用默认。",
  "settings.group.district": "本区",
  "settings.group.people": "人员",
  "settings.group.period": "期限",
  "settings.group.switch": "口径",
  "settings.group.other": "其他",
  "settings.default": "默认：{value}",
  "settings.useDefault": "用默认",
  "settings.useDefaultNow": "默认（{value}）",
  "settings.empty": "空",
  "settings.byPerson": "人工填写",
  "settings.clauses": "条款 {clauses}",
  "settings.save": "保存{name}",
  "settings.giveBack": "恢复默认",
  "settings.giveBackOf": "把{name}恢复默认",
} as const;
