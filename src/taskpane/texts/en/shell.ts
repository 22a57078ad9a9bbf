// English texts of the pane's frame: tabs, first screens, messages that every view shares.
import type { shell as keys } from "../zh-CN/shell";

export const shell: Readonly<Record<keyof typeof keys, string>> = {
  "shell.title": "Incentives and interviews",
  "shell.tabs": "Parts of the pane",
  "tab.home": "Calculate",
  "tab.sheets": "Sheets",
  "tab.questions": "Questions",
  "tab.warnings": "Warnings",
  "tab.settings": "Settings",
  "tab.count": "{name} {count}",
  "shell.loading": "Opening the pane…",
  "shell.waiting": "Reading the workbook; this fills in when it is done.",
  "shell.unread": "The workbook has not been read yet.",
  "unusable.not-in-excel.title": "This is not Excel",
  "unusable.not-in-excel.text":
    "Open the pane in Excel: Insert → My Add-ins → Incentives and interviews. Without Excel, the workbench opens .xlsx files and does the same.",
  "unusable.workbench": "Open the workbench",
  "unusable.old-excel.title": "This Excel is too old",
  "unusable.old-excel.text":
    "The add-in needs Excel 2021, Microsoft 365 or Excel on the web (ExcelApi 1.9). Ask your administrator for an update, or open the .xlsx file in the workbench, which does the same.",
  "unusable.no-library.title": "The connection to Excel did not load",
  "unusable.no-library.text":
    "The network may be down, or office.js is missing on the server. Close the pane and open it again; if that does not help, ask your administrator.",
  "crash.title": "The pane has a fault",
  "crash.text": "This is an error of the program, not of yours. What stands in the workbook is not affected.",
  "crash.back": "Back to the pane",
  "crash.reload": "Load the pane again",
  "details.title": "Technical details",
  "details.copy": "Copy",
  "details.copied": "Copied",
  "message.dismiss": "Got it",
  "message.again": "Try again",
  "message.takeBack": "Take back what was written",
};
