// English texts of the pane's frame: tabs, first screens, what every view shares.
import type { shell as keys } from "../zh-CN/shell";

export const shell: Readonly<Record<keyof typeof keys, string>> = {
  "shell.title": "Incentives and interviews",
  "shell.tabs": "Parts of the pane",
  "tab.home": "Calculate",
  "tab.sheets": "Sheets",
  "tab.questions": "Questions",
  "tab.warnings": "Warnings",
  "tab.settings": "Settings",
  "tab.count": "{name} ({count})",
};
