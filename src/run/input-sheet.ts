// One new input sheet as changes: help line, header, drop-downs, widths, and the rows that are known beforehand.
import {
  CLAUSES,
  OFFICES,
  PARAMETERS,
  SETTING_ITEMS,
  SWITCHES,
  SWITCH_CODES,
  type InputColumn,
  type InputSheet,
} from "../policy";
import type { Situation } from "../engine";
import { owedRankings, submissionLook } from "../reports";
import type { Change } from "../reports";
import type { Box, Snapshot } from "../worksheets";

const HELP_ROW = 0;
const HEADER_ROW = 1;
const FIRST_ROW = 2;
/** Rows that get drop-downs: more than a district registers in a year. */
const ROWS_WITH_CHOICES = 1000;

type Row = readonly (string | number)[];

/** Stands a sheet of just this name that nothing was written on, and may it be written on? */
export function blankSheet({ sheets }: Snapshot, name: string): boolean {
  return sheets.some((sheet) => sheet.name === name && sheet.used === null && !sheet.isProtected);
}

/**
 * The changes that create `sheet`, or fill it where it stands blank; a directory is filled with the units proposed from
 * the rankings. Cells come last: a sheet on which this broke off is blank still.
 */
export function inputSheetChanges(
  sheet: InputSheet,
  situation: Situation,
  snapshot: Snapshot,
): readonly Change[] {
  const rows = knownRows(sheet, situation);
  const created: Change = { kind: "create-sheet", sheet: sheet.name, tabColor: null };
  return [
    ...(blankSheet(snapshot, sheet.name) ? [] : [created]),
    ...headLook(sheet),
    ...choiceChanges(sheet),
    {
      kind: "column-widths",
      sheet: sheet.name,
      column: 0,
      widths: sheet.columns.map((one) => widthOf(sheet, one)),
    },
    { kind: "freeze-rows", sheet: sheet.name, rows: FIRST_ROW },
    ...(sheet.kind === "submissions" ? lookOf(sheet, rows.length) : []),
    ...headChanges(sheet),
    ...rowChanges(sheet, rows),
  ];
}

const lookOf = (sheet: InputSheet, rows: number): readonly Change[] =>
  submissionLook(sheet, { first: FIRST_ROW, rows, dressed: ROWS_WITH_CHOICES });

function headChanges(sheet: InputSheet): readonly Change[] {
  const help = box(HELP_ROW, 0, 1, 1);
  const header = box(HEADER_ROW, 0, 1, sheet.columns.length);
  return [
    { kind: "values", sheet: sheet.name, at: help, values: [[sheet.help]], before: null },
    {
      kind: "values",
      sheet: sheet.name,
      at: header,
      values: [sheet.columns.map((one) => one.title)],
      before: null,
    },
  ];
}

function headLook(sheet: InputSheet): readonly Change[] {
  const help = box(HELP_ROW, 0, 1, 1);
  const header = box(HEADER_ROW, 0, 1, sheet.columns.length);
  return [
    { kind: "format", sheet: sheet.name, at: help, format: { fontColor: "#595959", horizontal: "Left" } },
    {
      kind: "format",
      sheet: sheet.name,
      at: header,
      format: {
        bold: true,
        fill: "#DDEBF7",
        horizontal: "Center",
        vertical: "Center",
        wrap: true,
        border: true,
      },
    },
  ];
}

function rowChanges(sheet: InputSheet, rows: readonly Row[]): readonly Change[] {
  const columns = rows[0]?.length;
  if (columns === undefined) return [];
  return [
    {
      kind: "values",
      sheet: sheet.name,
      at: box(FIRST_ROW, 0, rows.length, columns),
      values: rows,
      before: null,
    },
  ];
}

function choiceChanges(sheet: InputSheet): readonly Change[] {
  const columns = sheet.columns.flatMap((column, index): readonly Change[] =>
    column.choices === undefined
      ? []
      : [listValidation(sheet, box(FIRST_ROW, index, ROWS_WITH_CHOICES, 1), column.choices)],
  );
  return sheet.kind === "settings" ? [...columns, ...switchChoices(sheet)] : columns;
}

/** On 设置 every switch has choices of its own, in the row where it stands. */
function switchChoices(sheet: InputSheet): readonly Change[] {
  const first = FIRST_ROW + settingItems().length;
  return SWITCH_CODES.map((code, index) =>
    listValidation(sheet, box(first + index, 1, 1, 1), SWITCHES[code].values),
  );
}

function listValidation(sheet: InputSheet, at: Box, choices: readonly string[]): Change {
  return { kind: "list-validation", sheet: sheet.name, at, choices };
}

function knownRows(sheet: InputSheet, situation: Situation): readonly Row[] {
  if (sheet.kind === "submissions") return submissionRows(situation);
  if (sheet.kind === "settings") return settingRows();
  if (sheet.kind === "parameters") return parameterRows();
  if (sheet.kind === "clauses") return CLAUSES.map((clause) => [clause]);
  if (sheet.kind === "units") return situation.units.map((unit) => [unit.name, unit.category]);
  return [];
}

/** The rankings that the workbook knows of; the next run adds the dates that follow the calendar. */
function submissionRows(situation: Situation): readonly Row[] {
  return owedRankings(situation).map(({ month, level, series, lead }) => [
    month,
    level ?? "",
    series,
    "",
    lead,
  ]);
}

/** The mechanism's own figures, without a date: nothing changes until a person dates a value. */
function parameterRows(): readonly Row[] {
  return [...PARAMETERS]
    .sort((a, b) => CLAUSES.indexOf(a.clause) - CLAUSES.indexOf(b.clause))
    .map(({ clause, name, level, unitType, builtIn, summary }) => [
      ...[clause, name, level ?? "", unitType ?? ""],
      ...[builtIn, "", summary],
    ]);
}

function settingRows(): readonly Row[] {
  const items = settingItems().map((item): Row => [item, "", ""]);
  const switches = SWITCH_CODES.map((code): Row => {
    const { name, values } = SWITCHES[code];
    return [`${code} ${name}`, "", `留空按默认：${values[0]}；可选：${values.join("、")}`];
  });
  return [...items, ...switches];
}

function settingItems(): readonly string[] {
  const { districtName, districtAliases, ...others } = SETTING_ITEMS;
  return [
    districtName,
    districtAliases,
    ...Object.values(OFFICES).map((office) => office.setting),
    ...Object.values(others),
  ];
}

/** In characters: a Chinese character takes two. */
function widthOf(sheet: InputSheet, column: InputColumn): number {
  if (sheet.kind === "settings") return column.role === "remark" ? 60 : 30;
  if (column.role === "text") return 80;
  const wide = ["matter", "note", "remark", "series", "indicator", "aliases", "sheet", "range"];
  return wide.includes(column.role) ? 28 : Math.max(12, column.title.length * 2 + 4);
}

function box(row: number, column: number, rows: number, columns: number): Box {
  return { row, column, rows, columns };
}
