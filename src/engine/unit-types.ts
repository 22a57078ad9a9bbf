// Which of the district's units are scored, and as what: 单位名录 with the reading of 街道 (A-10, POL-STREET).
import type { Switches, UnitCategory, UnitType } from "../policy";
import type { Situation, Unit } from "./situation";

/** A sub-district office by its name; the mechanism itself speaks of 乡镇 only. */
function isStreet(name: string): boolean {
  return /街道(办事处|办)?$/.test(name);
}

/**
 * The category that counts: a 街道 follows POL-STREET, every other unit its 类别. A 街道 that the clerk himself has
 * put down as a department stays one.
 */
export function categoryOf(unit: Unit, street: Switches["POL-STREET"]): UnitCategory {
  if (!isStreet(unit.name) || unit.category === "其他") return unit.category;
  if (street === "不计") return "其他";
  return unit.listed && unit.category === "区直" ? "区直" : street;
}

/** Category of every unit by name, POL-STREET applied. */
export function unitCategories(
  situation: Pick<Situation, "units" | "switches">,
): ReadonlyMap<string, UnitCategory> {
  const street = situation.switches["POL-STREET"];
  return new Map(situation.units.map((unit) => [unit.name, categoryOf(unit, street)]));
}

/** Does the mechanism score this category? */
export function isScored(category: UnitCategory | undefined): category is UnitType {
  return category === "乡镇" || category === "区直";
}
