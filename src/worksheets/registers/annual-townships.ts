// 年终考核_乡镇: the townships' grades in the city's year-end assessment (激1).
import { TOWNSHIP_GRADES } from "../../policy";
import type { TownshipGrade } from "../../policy";
import type { AnnualTownshipResult, OfficeSettings } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, normalise, saysNone, tidy } from "../text";
import { ownRows, readRank, yearOfRow } from "./annual-common";
import { readNumber, readText } from "./cells";
import type { Read } from "./cells";
import { cellReader } from "./context";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { CellReader } from "./reader";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

/** Grades of other years by their name, from 等次对照 (C-11); keys "2018 三等" for one year, "三等" for all. */
export type GradeNames = ReadonlyMap<string, TownshipGrade>;

const GRADES = new Map<string, TownshipGrade>(TOWNSHIP_GRADES.map((grade) => [grade, grade]));

/** The grade of a cell in its year; other grade names need 等次对照. */
function gradeReader(year: number, names: GradeNames): (value: CellValue) => Read<TownshipGrade> {
  return (value) => {
    if (isBlank(value) || saysNone(value)) return { kind: "blank" };
    const text = normalise(value);
    const grade = names.get(`${year} ${text}`) ?? names.get(text) ?? GRADES.get(text);
    return grade === undefined ? { kind: "unreadable" } : { kind: "value", value: grade };
  };
}

/** Reads 年终考核_乡镇. A row without a year gives a question and no fact. */
export function readAnnualTownships(
  register: FoundRegister,
  context: RegisterContext,
  office: OfficeSettings,
  names: GradeNames,
): RegisterFindings<AnnualTownshipResult> {
  const cells = cellReader(register, context);
  const rows = ownRows(register, registerRows(register), office, context);
  const facts = rows.flatMap((row) => results(row, register, cells, context, names));
  return {
    facts,
    table: registerTable(register, { rows: rows.length, level: "市", subject: "乡镇", counts: true }),
  };
}

function results(
  row: RegisterRow,
  register: FoundRegister,
  cells: CellReader,
  context: RegisterContext,
  names: GradeNames,
): readonly AnnualTownshipResult[] {
  const unit = normalise(row.value("unit"));
  const subject = { identity: [unit], affects: [unit] };
  const year = yearOfRow(row, register, cells, subject);
  if (year === null) return [];
  const ofYear = { identity: [unit, String(year)], affects: [unit] };
  const holds: string[] = [];
  const grade = cells.read(row, "grade", gradeReader(year, names), ofYear, holds, {
    code: "IN-CELL",
    choices: TOWNSHIP_GRADES,
  });
  const written = readText(row.value("grade"));
  const asWritten = written.kind === "value" ? tidy(written.value) : null;
  const common = {
    year,
    score: cells.read(row, "score", readNumber, ofYear, holds),
    rank: cells.read(row, "rank", readRank, ofYear, holds)?.rank ?? null,
    grade,
    gradeAsWritten: grade !== null && asWritten !== null && asWritten !== grade ? asWritten : null,
    at: row.at("grade"),
  };
  return context.units.read(row.value("unit"), row.at("unit"), null).map(({ mention, hold }) => ({
    ...common,
    mention,
    holds: hold === null ? holds : [...holds, hold],
  }));
}
