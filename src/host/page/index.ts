// Public surface for pages in which the unmodified Office.js talks to our host.
export { playExcelInWindow } from "./excel-window";
export { playExcelOnTheWeb } from "./web-frame";
export { DARK_THEME, LIGHT_THEME, type HostConnection, type OfficeTheme, type PageFacts } from "./connection";
