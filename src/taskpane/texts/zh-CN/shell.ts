// Simplified Chinese texts of the pane's frame: tabs, first screens, messages that every view shares.
export const shell = {
  "shell.title": "激励约谈计算",
  "shell.tabs": "面板内容",
  "tab.home": "计算",
  "tab.sheets": "识别",
  "tab.questions": "待确认",
  "tab.warnings": "预警",
  "tab.settings": "设置",
  "tab.count": "{name} {count}",
  "shell.loading": "正在打开面板……",
  "shell.waiting": "正在读取工作簿，读完后显示在这里。",
  "shell.unread": "还没有读到工作簿的内容。",
  "unusable.not-in-excel.title": "这里不是 Excel",
  "unusable.not-in-excel.text":
    "请在 Excel 里打开：插入 → 我的加载项 → 激励约谈计算。没有 Excel 时，可以用工作台打开 .xlsx 文件，功能相同。",
  "unusable.workbench": "打开工作台",
  "unusable.old-excel.title": "这个 Excel 版本太旧",
  "unusable.old-excel.text":
    "本加载项需要 Excel 2021、Microsoft 365 或网页版 Excel（ExcelApi 1.9）。请联系管理员升级，或用工作台打开 .xlsx 文件，功能相同。",
  "unusable.no-library.title": "连接 Excel 的程序没有装载",
  "unusable.no-library.text":
    "网络可能中断，或服务器上缺少 office.js。请关闭面板再打开；仍不行请联系管理员。",
  "crash.title": "面板出了故障",
  "crash.text": "这是程序的错误，不是您操作不当。工作簿里已有的内容不受影响。",
  "crash.back": "回到面板",
  "crash.reload": "重新打开面板",
  "details.title": "技术细节",
  "details.copy": "复制",
  "details.copied": "已复制",
  "message.dismiss": "知道了",
  "message.again": "再试一次",
  "message.takeBack": "撤销已写的部分",
} as const;
