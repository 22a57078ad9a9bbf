// The readable result of a sample workbook: the run document, then every sheet the product wrote, cell by cell.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Worksheet } from "@cj-tech-master/excelts";
import { calculateFile } from "../end-to-end/office";
import { openFile, plain } from "../end-to-end/result-file";

export const SAMPLE_FOLDER = join(__dirname, "..", "..", "assets", "samples");
export const GOLDEN_FOLDER = join(__dirname, "..", "golden");
export const SAMPLE_NAMES = [
  "首月示例",
  "全年示例",
  "市省指标示例",
  "年终考核示例",
  "事项与抽检示例",
  "杂乱示例",
] as const;

/** A long calendar says nothing more after its first days. */
const CALENDAR_ROWS = 12;

/** Calculates the sample and renders everything a person would look at; the same input gives the same text. */
export async function goldenText(name: string): Promise<string> {
  const path = join(SAMPLE_FOLDER, `${name}.xlsx`);
  const { code, document, out, stderr } = await calculateFile(path);
  const before = new Set((await openFile(path)).worksheets.map((sheet) => sheet.name));
  const after = await openFile(out);
  const parts = [
    `# ${name}`,
    `exit ${code}`,
    ...stderr.split("\n").filter((line) => line.startsWith("注意")),
    "## run document",
    "```json",
    JSON.stringify(document, null, 1),
    "```",
  ];
  for (const sheet of after.worksheets)
    parts.push(
      `## ${sheet.name}${before.has(sheet.name) ? " (the clerk's, with own columns)" : ""}`,
      ...sheetLines(sheet),
    );
  return `${parts.join("\n")}\n`;
}

/** A formula that was shown above in the same shape (its own row aside) is shown by a mark, so that the values can be read. */
function shownFormula(formula: string, row: number, shown: Map<string, number>): string {
  const shape = formula.replace(new RegExp(`(?<=[A-Z])${row}(?!\\d)`, "g"), "#");
  const known = shown.get(shape);
  if (known !== undefined) return `«f${known}»`;
  shown.set(shape, shown.size + 1);
  return `«f${shown.size}: =${formula}»`;
}

function sheetLines(sheet: Worksheet): string[] {
  const shown = new Map<string, number>();
  const rows = sheet.name === "工作日历" ? Math.min(sheet.rowCount, CALENDAR_ROWS) : sheet.rowCount;
  const lines: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells: string[] = [];
    for (let column = 1; column <= sheet.columnCount; column += 1)
      cells.push(cellText(sheet, row, column, shown));
    const line = cells.join(" | ").replace(/( \| )+$/, "");
    if (line.trim() !== "") lines.push(`${row}: ${line}`);
  }
  return lines;
}

function cellText(sheet: Worksheet, row: number, column: number, shown: Map<string, number>): string {
  const cell = sheet.getCell(row, column);
  if (cell.isMerged && cell.master !== cell) return "";
  const value = plain(sheet, row, column);
  const text = value === null ? "" : String(value).replace(/\n/g, "⏎");
  return cell.formula ? `${text} ${shownFormula(cell.formula, row, shown)}` : text;
}

export function committedGolden(name: string): string {
  return readFileSync(join(GOLDEN_FOLDER, `${name}.md`), "utf8");
}
