// 单位名录: the district's units as the clerk lists them.
import type { IsoDate, UnitCategory } from "../../policy";
import type { Unit } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import { categoryByName } from "../unit-forms";
import { readCount, readDate } from "./cells";
import type { Read } from "./cells";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { RegisterFindings } from "./context";
import type { Questions } from "./questions";
import { CellReader } from "./reader";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

const CATEGORIES = new Map<string, UnitCategory>([
  ["乡镇", "乡镇"],
  ["乡", "乡镇"],
  ["镇", "乡镇"],
  ["街道", "乡镇"],
  ["镇街", "乡镇"],
  ["乡镇街道", "乡镇"],
  ["区直", "区直"],
  ["区直单位", "区直"],
  ["区直部门", "区直"],
  ["县直", "区直"],
  ["县直单位", "区直"],
  ["部门", "区直"],
  ["其他", "其他"],
  ["其它", "其他"],
]);
const CATEGORY_CHOICES = ["乡镇", "区直", "其他"] as const;

function readCategory(value: CellValue): Read<UnitCategory> {
  if (isBlank(value)) return { kind: "blank" };
  const category = CATEGORIES.get(normalise(value).replace(/[、/]/g, ""));
  return category === undefined ? { kind: "unreadable" } : { kind: "value", value: category };
}

/** Names side by side in a cell, as written but for width and blanks. */
function names(value: CellValue): readonly string[] {
  if (isBlank(value)) return [];
  return String(value)
    .normalize("NFKC")
    .split(/[、,;/\n\r]+/)
    .map((name) => name.replace(/\s+/g, ""))
    .filter((name) => name !== "");
}

/** Reads 单位名录. A blank 类别 follows the name's suffix; where that says nothing, the clerk is asked. */
export function readDirectory(register: FoundRegister, questions: Questions): RegisterFindings<Unit> {
  const cells = new CellReader(register, questions);
  const rows = registerRows(register);
  return {
    facts: rows.flatMap((row) => unitOf(row, cells)),
    table: registerTable(register, { rows: rows.length }),
  };
}

function unitOf(row: RegisterRow, cells: CellReader): readonly Unit[] {
  const name = String(row.value("unit")).normalize("NFKC").replace(/\s+/g, "");
  if (name === "") return [];
  const subject = { identity: [name], affects: [name] };
  const holds: string[] = [];
  const bySuffix = categoryByName(normalise(name));
  const category =
    cells.read(row, "category", readCategory, subject, holds, {
      code: "IN-CELL",
      choices: CATEGORY_CHOICES,
      required: bySuffix === null,
    }) ?? (isBlank(row.value("category")) ? bySuffix : null);
  const day = (role: string): IsoDate | null => cells.read(row, role, readDate, subject, holds);
  const unit = {
    name,
    category: category ?? "其他",
    aliases: names(row.value("aliases")),
    heads: names(row.value("heads")),
    deputies: names(row.value("deputies")),
    quotaBase: cells.read(row, "quotaBase", readCount, subject, holds),
    from: day("from"),
    to: day("to"),
    listed: true,
    at: row.at("unit"),
  };
  return [unit];
}
