// Simplified Chinese texts of the pane's frame: tabs, first screens, what every view shares.
export const shell = {
  "shell.title": "激励约谈计算",
  "shell.tabs": "面板内容",
  "tab.home": "计算",
  "tab.sheets": "识别",
  "tab.questions": "待确认",
  "tab.warnings": "预警",
  "tab.settings": "设置",
  "tab.count": "{name}（{count}）",
} as const;
