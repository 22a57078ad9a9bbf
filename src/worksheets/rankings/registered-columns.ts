// 单位列, 得分列, 排名列 of 排名登记: column letters a person wrote there because the product took other columns.
import { COLUMN_TITLES } from "../../policy";
import type { ColumnRole } from "../../policy";
import { questionId, type CellRef } from "../../engine";
import { cellAddress, columnIndex, columnLetters, parseAddress } from "../address";
import type { OwnRow, OwnTable } from "../recognition";
import type { Questions } from "../registers/questions";
import { tidy } from "../text";

/** 0-based columns by role; null = the product's own. */
export type RegisteredColumns = Readonly<Record<ColumnRole, number | null>>;

/** A cell that should name a column of the table and does not. */
export interface ColumnFault {
  readonly title: string;
  readonly text: string;
  readonly subject: readonly string[];
  /** The letters that would do. */
  readonly choices: readonly string[];
  readonly at: CellRef;
}

const ROLES = Object.keys(COLUMN_TITLES) as ColumnRole[];

/** Reads the three cells of a row; a column named twice counts once. */
export function registeredColumns(
  row: OwnRow,
  registry: OwnTable,
  answers: Readonly<Record<string, string>>,
): { readonly columns: RegisteredColumns; readonly faults: readonly ColumnFault[] } {
  const columns: Record<ColumnRole, number | null> = { unit: null, score: null, rank: null };
  const faults: ColumnFault[] = [];
  for (const role of ROLES) {
    const text = letterText(row.cells[COLUMN_TITLES[role]] ?? "");
    if (text === "") continue;
    const fault = faultOf(role, text, row, registry);
    const letters = [text, letterText(answers[questionId("IN-CELL", ...fault.subject)] ?? "")];
    const taken = Object.values(columns);
    const column = letters
      .filter((each) => fault.choices.includes(each))
      .map(columnIndex)
      .find((each) => !taken.includes(each));
    if (column === undefined) faults.push(fault);
    else columns[role] = column;
  }
  return { columns, faults };
}

const letterText = (value: OwnRow["cells"][string]): string => tidy(value).normalize("NFKC").toUpperCase();

function faultOf(role: ColumnRole, text: string, row: OwnRow, registry: OwnTable): ColumnFault {
  const title = COLUMN_TITLES[role];
  const [sheet, range] = [tidy(row.cells["工作表"] ?? ""), tidy(row.cells["区域"] ?? "")];
  const box = parseAddress(range);
  return {
    title,
    text,
    subject: ["排名登记", title, text, sheet, range],
    choices: Array.from({ length: box?.columns ?? 0 }, (_, index) =>
      columnLetters((box?.column ?? 0) + index),
    ),
    at: { sheet: registry.sheet, cell: cellAddress(row.row, registry.columns[title] ?? 0) },
  };
}

/** Asks about every cell that names no column; returns the ids of the questions, which hold the ranking. */
export function askColumns(
  faults: readonly ColumnFault[],
  series: string,
  questions: Questions,
): readonly string[] {
  return faults.map(({ title, text, subject, choices, at }) =>
    questions.ask({
      code: "IN-CELL",
      subject,
      message: { code: "recognition.column", values: { series, title, text, choices: choices.join("、") } },
      at,
      choices,
      holds: true,
      affects: [series],
    }),
  );
}
