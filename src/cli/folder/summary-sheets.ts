// The tables of the summary workbook: the files, all interviews, all totals, and everything somebody has to look at.
import type { PlainCell, PlainSheet } from "../../host";
import type { InterviewLine, QuestionLine, RunDocument } from "../../run";
import { EXIT } from "../exit";
import { messageOfEnd, monthOf, outcomeWord, type FileEnd } from "./outcome";

type TotalLine = RunDocument["totals"][number];
type Columns = PlainSheet["columns"];

/** The sheet by which a summary of ours is known again. */
export const FILES_SHEET = "文件";

export const FILE_COLUMNS: Columns = [
  ["文件", 36],
  ["数据月份", 11],
  ["识别的表", 9],
  ["台账行", 8],
  ["约谈", 7],
  ["待确认", 8],
  ["结果", 10],
  ["结果文件", 36],
  ["说明", 60],
];

const INTERVIEW_COLUMNS: Columns = [
  ["文件", 30],
  ["编号", 30],
  ["单位", 16],
  ["类别", 8],
  ["数据月份", 11],
  ["层级", 6],
  ["形式", 10],
  ["主持", 24],
  ["参加人员", 30],
  ["被约谈人", 30],
  ["条款", 14],
  ["原因", 60],
  ["状态", 8],
  ["整改报送期限", 13],
];

const TOTAL_COLUMNS: Columns = [
  ["文件", 30],
  ["单位", 16],
  ["类别", 8],
  ["数据月份", 11],
  ["本期加减分", 11],
  ["全年累计", 11],
];

const PROBLEM_COLUMNS: Columns = [
  ["文件", 30],
  ["类型", 10],
  ["代码", 14],
  ["工作表", 16],
  ["单元格", 9],
  ["内容", 60],
  ["可选答复", 40],
  ["答复前不计分", 13],
];

/** The four sheets, rows in the order of the files. */
export function summarySheets(ends: readonly FileEnd[]): readonly PlainSheet[] {
  const each = <Line>(
    lines: (end: FileEnd) => readonly Line[],
    row: (line: Line) => readonly PlainCell[],
  ): readonly (readonly PlainCell[])[] =>
    ends.flatMap((end) => lines(end).map((line) => [end.file, ...row(line)]));
  return [
    { name: FILES_SHEET, columns: FILE_COLUMNS, rows: ends.map(fileRow) },
    {
      name: "约谈",
      columns: INTERVIEW_COLUMNS,
      rows: each((end) => end.result.facts?.interviews ?? [], interviewCells),
    },
    {
      name: "加减分合计",
      columns: TOTAL_COLUMNS,
      rows: each((end) => end.result.facts?.totals ?? [], totalCells),
    },
    { name: "问题", columns: PROBLEM_COLUMNS, rows: each(problemRows, (cells) => cells) },
  ];
}

function fileRow(end: FileEnd): readonly PlainCell[] {
  const { exit, facts } = end.result;
  const known = facts !== null && exit !== EXIT.nothingRecognised;
  const counts = known
    ? [monthOf(facts), facts.tables, facts.ledgerRows, facts.interviews.length, facts.questions.length]
    : [null, null, null, null, null];
  return [end.file, ...counts, outcomeWord(exit), end.output, messageOfEnd(end)];
}

function interviewCells(line: InterviewLine): readonly PlainCell[] {
  return [
    line.id,
    line.unit,
    line.unitType,
    line.month,
    line.level,
    line.form,
    line.host,
    line.attendees.join("、"),
    line.interviewees.join("、"),
    line.clauses.join("、"),
    line.reasons.join("；"),
    line.status,
    line.due,
  ];
}

function totalCells(line: TotalLine): readonly PlainCell[] {
  return [line.unit, line.unitType, line.month, line.monthPoints, line.yearPoints];
}

/** What stood against the file first, then the run's notes, then the questions. */
function problemRows(end: FileEnd): readonly (readonly PlainCell[])[] {
  const { exit, problem, notes, facts } = end.result;
  const failure: readonly PlainCell[][] =
    problem === null ? [] : [[outcomeWord(exit), problem.code, null, null, messageOfEnd(end), null, null]];
  const noted = notes.map((note): PlainCell[] => ["提示", null, null, null, note, null, null]);
  return [...failure, ...noted, ...(facts?.questions ?? []).map(questionCells)];
}

function questionCells(line: QuestionLine): readonly PlainCell[] {
  const { code, sheet, cell, message, choices, holds } = line;
  return ["待确认", code, sheet, cell, message, choices.join(" / "), holds ? "是" : "否"];
}
