// The units that registers name, as proposals for a directory where the clerk keeps none.
import type { UnitCategory } from "../../policy";
import type { UnitLabel } from "../rankings/types";
import type { CellValue } from "../snapshot";
import { categoryByName } from "../unit-forms";
import type { FoundRegister } from "./find";
import { withCounty } from "./annual-common";
import { splitUnits } from "./mentions";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

export type Proposal = Pick<UnitLabel, "text" | "hint">;

/** Roles that hold units, by register, and what such a unit is when its name does not say. */
const UNIT_ROLES: Readonly<
  Partial<Record<FoundRegister["definition"]["kind"], Readonly<Record<string, UnitCategory | "">>>>
> = {
  events: { unit: "", person: "" },
  households: { unit: "" },
  "indicator-leads": { lead: "区直", support: "区直" },
  "annual-township": { unit: "乡镇" },
  "annual-department": { unit: "区直" },
  history: { unit: "" },
  submissions: { lead: "区直" },
};

/** Every distinct unit name of a register; rows of other counties are passed over. */
export function registerLabels(
  register: FoundRegister,
  isOurs: (county: string) => boolean,
): readonly Proposal[] {
  const rows = ourRows(register, isOurs);
  return Object.entries(UNIT_ROLES[register.definition.kind] ?? {}).flatMap(([role, hint]) => {
    const texts = new Set(rows.map((row) => row.value(role)));
    return [...texts].flatMap((text) => proposals(text, hint === "" ? null : hint, role === "person"));
  });
}

function ourRows(register: FoundRegister, isOurs: (county: string) => boolean): readonly RegisterRow[] {
  const rows = registerRows(register);
  if (!register.columns.has("county")) return rows;
  return withCounty(rows).flatMap(({ row, county }) => (isOurs(county) ? [row] : []));
}

/** "张三(区住建局)" proposes 区住建局, "甲镇(张三)" proposes 甲镇; a bracket is never part of a proposed name. */
function proposals(cell: CellValue, hint: UnitCategory | null, bracketOnly: boolean): readonly Proposal[] {
  return splitUnits(cell).flatMap((name) => {
    const [outer = "", inner = ""] = name.split(/[()]/);
    const inBracket = categoryByName(inner) === null ? [] : [{ text: inner, hint: null }];
    const personFirst = bracketOnly || (inBracket.length > 0 && categoryByName(outer) === null);
    return outer === "" || personFirst ? inBracket : [{ text: outer, hint }, ...inBracket];
  });
}
