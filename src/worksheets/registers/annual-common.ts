// What the two year-end tables share: the assessed year, the rows of our district, the city rank.
import type { OfficeSettings } from "../../engine";
import { readPlace } from "../rankings/place";
import type { CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import type { Directory } from "../units";
import { readYear } from "./cells";
import type { Read } from "./cells";
import type { RegisterContext } from "./context";
import type { FoundRegister } from "./find";
import { splitUnits } from "./mentions";
import type { CellReader, RowSubject } from "./reader";
import type { RegisterRow } from "./rows";

/** Column of the county in a city-wide table (worksheets.md L19); no register of ours has it. */
export const COUNTY_COLUMN = {
  role: "county",
  title: "县(市、区)",
  synonyms: ["县区", "区县", "县市区", "市县", "县(市)区", "所属县区", "所在县区"],
} as const;

/** The year that a title states, 年度 first: "××市2019年度扶贫成效考核结果". */
export function yearOfTitle(text: string): number | null {
  const plain = normalise(text);
  const match =
    /(20\d{2})年度/.exec(plain) ?? /(20\d{2})年(?!\d{1,2}月)/.exec(plain) ?? /(20\d{2})(?!\d)/.exec(plain);
  return match ? Number(match[1]) : null;
}

/** The assessed year of a row: its own column, else the title's. Asked for where neither says. */
export function yearOfRow(
  row: RegisterRow,
  register: FoundRegister,
  cells: CellReader,
  subject: RowSubject,
): number | null {
  const stated = yearOfTitle(register.title) ?? yearOfTitle(register.sheet.name);
  const own = cells.read(row, "year", readYear, subject, [], { code: "IN-CELL", required: stated === null });
  return own ?? (isBlank(row.value("year")) ? stated : null);
}

/** A place as the tables print it: 7, 第7名, 第七名, 7/106. A place from the bottom is unreadable here: it needs the field. */
export function readRank(value: CellValue): Read<{ readonly rank: number; readonly total: number | null }> {
  const read = readPlace(value);
  if (read.kind !== "place") return { kind: "unreadable" };
  if (read.place.kind === "unranked") return { kind: "blank" };
  if (read.place.kind !== "rank") return { kind: "unreadable" };
  return { kind: "value", value: { rank: read.place.rank, total: read.total } };
}

/**
 * Rows of our own district. A county column decides where there is one; with several counties and no 本区名称 nobody can
 * tell, which is asked. Otherwise, in a table that is mostly other counties', rows outside 单位名录 are left out.
 */
export function ownRows(
  register: FoundRegister,
  rows: readonly RegisterRow[],
  office: OfficeSettings,
  context: RegisterContext,
): readonly RegisterRow[] {
  if (register.columns.has("county")) return rowsOfDistrict(register, rows, office, context);
  const ours = rows.filter((row) => isOurs(row, context.directory));
  return ours.length * 2 < rows.length && context.directory.hasDirectory && ours.length > 0 ? ours : rows;
}

const isOurs = (row: RegisterRow, directory: Directory): boolean =>
  splitUnits(row.value("unit")).some((name) => directory.resolve(name).kind === "unit");

/** Counties stand once above their merged rows: a blank county is the one above. */
export function withCounty(rows: readonly RegisterRow[]): readonly { row: RegisterRow; county: string }[] {
  let county = "";
  return rows.map((row) => {
    const own = row.value("county");
    if (!isBlank(own)) county = normalise(own);
    return { row, county };
  });
}

function rowsOfDistrict(
  register: FoundRegister,
  rows: readonly RegisterRow[],
  office: OfficeSettings,
  context: RegisterContext,
): readonly RegisterRow[] {
  const names = [office.districtName, ...office.districtAliases].flatMap((name) =>
    name ? [normalise(name)] : [],
  );
  const placed = withCounty(rows);
  if (names.length > 0) return placed.filter(({ county }) => names.includes(county)).map(({ row }) => row);
  const counties = new Set(placed.map(({ county }) => county));
  if (counties.size <= 1) return rows;
  context.questions.ask({
    code: "IN-SHEET",
    subject: [register.definition.name, "本区名称"],
    message: { code: "register.district-needed", values: { sheet: register.sheet.name } },
    at: rows[0]?.at("county") ?? null,
    holds: true,
  });
  return [];
}
