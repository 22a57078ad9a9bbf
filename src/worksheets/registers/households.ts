// 抽检户登记: drawn households, one fact per household, check and unit.
import { HOUSEHOLD_RESULTS } from "../../policy";
import type { HouseholdResult, Level } from "../../policy";
import type { HouseholdFact } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import { readDate, readLevel, readText, readYear } from "./cells";
import type { Read } from "./cells";
import { cellReader } from "./context";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { CellReader, RowSubject } from "./reader";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

const RESULTS = new Map<string, HouseholdResult>([
  ...HOUSEHOLD_RESULTS.map((result) => [result, result] as const),
  ["无", "无问题"],
  ["没有问题", "无问题"],
  ["未发现问题", "无问题"],
  ["一般", "一般问题"],
  ["严重", "严重问题"],
]);

/** 结果 of a drawn household. "有问题" does not say how grave: unreadable. */
export function readHouseholdResult(value: CellValue): Read<HouseholdResult> {
  if (isBlank(value)) return { kind: "blank" };
  const result = RESULTS.get(normalise(value));
  return result === undefined ? { kind: "unreadable" } : { kind: "value", value: result };
}

/** 考核级别 of a check: 国家, 省 or 市; the mechanism knows no check of the district's own. */
function readCheckLevel(value: CellValue): Read<Level> {
  const read = readLevel(value);
  return read.kind === "value" && read.value === "区" ? { kind: "unreadable" } : read;
}

/** Reads 抽检户登记. A row without a readable 结果 gives a question and no fact. */
export function readHouseholds(
  register: FoundRegister,
  context: RegisterContext,
): RegisterFindings<HouseholdFact> {
  const cells = cellReader(register, context);
  const rows = registerRows(register);
  const facts = rows.flatMap((row) => householdFacts(row, cells, context));
  return { facts, table: registerTable(register, { rows: rows.length, counts: true }) };
}

function householdFacts(
  row: RegisterRow,
  cells: CellReader,
  context: RegisterContext,
): readonly HouseholdFact[] {
  const holds: string[] = [];
  const subject = subjectOf(row);
  const result = cells.read(row, "result", readHouseholdResult, subject, holds, {
    code: "IN-CELL",
    choices: HOUSEHOLD_RESULTS,
    required: true,
  });
  if (result === null) return [];
  const year = cells.read(row, "year", readYear, subject, holds);
  // A row with a year needs no day: households count by year.
  const date = cells.read(row, "date", readDate, subject, holds, {
    code: "IN-CELL",
    required: year === null,
  });
  const common = {
    row: row.number,
    household:
      cells.read(row, "household", readText, subject, holds, { code: "IN-CELL", required: true }) ?? "",
    level: cells.read(row, "level", readCheckLevel, subject, holds, {
      code: "IN-LEVEL",
      choices: ["国家", "省", "市"],
      required: true,
    }),
    date,
    year: year ?? (date === null ? null : Number(date.slice(0, 4))),
    result,
    at: row.at("result"),
  };
  const helper = readText(row.value("helper"));
  const written = cells.read(row, "unit", readText, subject, holds, { code: "IN-CELL", required: true });
  const named =
    written === null
      ? [{ mention: { text: "", unit: null }, hold: null, person: null }]
      : context.units.read(written, row.at("unit"), date);
  return named.map(({ mention, hold, person }) => ({
    ...common,
    helper: helper.kind === "value" ? helper.value : person,
    mention,
    holds: hold === null ? holds : [...holds, hold],
  }));
}

/** The row by its household, its level and its unit. */
function subjectOf(row: RegisterRow): RowSubject {
  const [unit, household, level] = ["unit", "household", "level"].map((role) => normalise(row.value(role)));
  return { identity: [household ?? "", level ?? "", unit ?? ""], affects: [unit ?? ""] };
}
