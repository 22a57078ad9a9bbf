// 年终考核_区直: the departments' places in the city's year-end composite (激2).
import type { AnnualDepartmentResult, OfficeSettings } from "../../engine";
import { statedTotals } from "../rankings/title";
import { isBlank, normalise, tidy } from "../text";
import { ownRows, readRank, yearOfRow } from "./annual-common";
import { readCount, readNumber } from "./cells";
import { cellReader } from "./context";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { CellReader } from "./reader";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

/** Reads 年终考核_区直. A row without a year gives a question and no fact. */
export function readAnnualDepartments(
  register: FoundRegister,
  context: RegisterContext,
  office: OfficeSettings,
): RegisterFindings<AnnualDepartmentResult> {
  const cells = cellReader(register, context);
  const rows = ownRows(register, registerRows(register), office, context);
  const field = statedField(register);
  const facts = rows.flatMap((row) => results(row, register, cells, context, field));
  const table = registerTable(register, {
    rows: rows.length,
    level: "市",
    subject: "区直",
    counts: true,
    total: field,
  });
  return { facts, table };
}

/** Size of the field for the whole table: in brackets behind 全市排名, else in the title ("全市7个县(市、区)"). */
function statedField(register: FoundRegister): number | null {
  const { used, values } = register.sheet;
  const rankColumn = register.columns.get("rank");
  if (used === null || rankColumn === undefined) return null;
  const header = values[register.headerRow - used.row]?.[rankColumn - used.column] ?? "";
  const inHeader = /\((?:共)?(\d{1,4})(?:个)?[^()]*\)/.exec(normalise(header));
  if (inHeader) return Number(inHeader[1]);
  return statedTotals(register.title).find(({ of }) => of !== "乡镇")?.value ?? null;
}

function results(
  row: RegisterRow,
  register: FoundRegister,
  cells: CellReader,
  context: RegisterContext,
  field: number | null,
): readonly AnnualDepartmentResult[] {
  const unit = normalise(row.value("unit"));
  const year = yearOfRow(row, register, cells, { identity: [unit], affects: [unit] });
  if (year === null) return [];
  const indicator = isBlank(row.value("indicator")) ? null : tidy(row.value("indicator"));
  const subject = { identity: [unit, String(year), indicator ?? ""], affects: [unit] };
  const holds: string[] = [];
  const place = cells.read(row, "rank", readRank, subject, holds);
  const common = {
    year,
    indicator,
    score: cells.read(row, "score", readNumber, subject, holds),
    rank: place?.rank ?? null,
    total: cells.read(row, "total", readCount, subject, holds) ?? place?.total ?? field,
    at: row.at("rank"),
  };
  return context.units.read(row.value("unit"), row.at("unit"), null).map(({ mention, hold }) => ({
    ...common,
    mention,
    holds: hold === null ? holds : [...holds, hold],
  }));
}
