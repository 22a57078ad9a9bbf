// 抽检户登记: drawn households, one fact per household, check and unit.
import { HOUSEHOLD_RESULTS } from "../../policy";
import type { HouseholdResult, IsoDate, Level } from "../../policy";
import type { HouseholdFact } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import { readDate, readLevel, readText, readYear } from "./cells";
import type { Read } from "./cells";
import { cellReader } from "./context";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import { allHolds } from "./mentions";
import type { NamedUnit } from "./mentions";
import { remembered } from "./reader";
import type { CellReader, Doubt, RowSubject } from "./reader";
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

/** Reads 抽检户登记. A row without a readable 结果 gives a question, and a fact that only makes others wait (E-5). */
export function readHouseholds(
  register: FoundRegister,
  context: RegisterContext,
): RegisterFindings<HouseholdFact> {
  const rows = registerRows(register);
  const reader = new HouseholdReader(cellReader(register, context), context);
  const facts: HouseholdFact[] = [];
  for (const row of rows) reader.addFacts(row, facts);
  return { facts, table: registerTable(register, { rows: rows.length, counts: true }) };
}

const RESULT: Doubt = { code: "IN-CELL", choices: HOUSEHOLD_RESULTS, required: true };
const LEVEL: Doubt = { code: "IN-LEVEL", choices: ["国家", "省", "市"], required: true };
const REQUIRED: Doubt = { code: "IN-CELL", required: true };

const NOBODY: readonly NamedUnit[] = [{ mention: { text: "", unit: null }, hold: null, person: null }];

/** The row by its household, its level and its unit. */
function subjectOf(row: RegisterRow): RowSubject {
  const [unit = "", household = "", level = ""] = ["unit", "household", "level"].map((role) =>
    normalise(row.value(role)),
  );
  return { identity: [household, level, unit], affects: [unit] };
}

class HouseholdReader {
  private readonly result = remembered(readHouseholdResult);
  private readonly level = remembered(readCheckLevel);
  private readonly date = remembered(readDate);
  private readonly year = remembered(readYear);

  constructor(
    private readonly cells: CellReader,
    private readonly context: RegisterContext,
  ) {}

  /** One fact per unit of the row. */
  addFacts(row: RegisterRow, facts: HouseholdFact[]): void {
    const holds: string[] = [];
    const result = this.cells.read(row, "result", this.result, subjectOf, holds, RESULT);
    if (result === null) {
      facts.push(this.unreadable(row, holds));
      return;
    }
    const year = this.cells.read(row, "year", this.year, subjectOf, holds);
    // A row with a year needs no day: households count by year.
    const doubt = year === null ? REQUIRED : undefined;
    const date = this.cells.read(row, "date", this.date, subjectOf, holds, doubt);
    const household = this.cells.read(row, "household", readText, subjectOf, holds, REQUIRED) ?? "";
    const level = this.cells.read(row, "level", this.level, subjectOf, holds, LEVEL);
    const helper = readText(row.value("helper"));
    for (const { mention, hold, person } of this.units(row, date, holds)) {
      facts.push({
        row: row.number,
        household,
        level,
        date,
        year: year ?? (date === null ? null : Number(date.slice(0, 4))),
        helper: helper.kind === "value" ? helper.value : person,
        mention,
        result,
        holds: allHolds(holds, hold),
        at: row.at("result"),
      });
    }
  }

  /** What is needed to know whose rewards wait; its other cells are asked about once its result is known. */
  private unreadable(row: RegisterRow, holds: readonly string[]): HouseholdFact {
    const year = this.year(row.value("year"));
    const date = this.date(row.value("date"));
    const ofDate = date.kind === "value" ? Number(date.value.slice(0, 4)) : null;
    return {
      row: row.number,
      household: normalise(row.value("household")),
      level: null,
      date: null,
      year: year.kind === "value" ? year.value : ofDate,
      helper: null,
      mention: { text: normalise(row.value("unit")), unit: null },
      result: null,
      holds,
      at: row.at("result"),
    };
  }

  private units(row: RegisterRow, date: IsoDate | null, holds: string[]): readonly NamedUnit[] {
    const written = this.cells.read(row, "unit", readText, subjectOf, holds, REQUIRED);
    return written === null ? NOBODY : this.context.units.read(written, row.at("unit"), date);
  }
}
