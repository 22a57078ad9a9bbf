// Which units are scored, and as what: 街道 by POL-STREET, everybody else by 类别.
import { isScored, unitCategories } from "../../src/engine";
import type { Unit } from "../../src/engine";
import type { Switches } from "../../src/policy";
import { situation, unit } from "../support/situation";

const category = (one: Unit, street: Switches["POL-STREET"]) =>
  unitCategories(situation({ units: [one], switches: { "POL-STREET": street } })).get(one.name);

it.each([
  ["花山街道", "乡镇", true, "不计", "其他"],
  ["花山街道", "乡镇", true, "乡镇", "乡镇"],
  ["花山街道", "乡镇", true, "区直", "区直"],
  ["花山街道办", "区直", true, "乡镇", "区直"],
  ["花山街道办事处", "区直", false, "乡镇", "乡镇"],
  ["花山街道办事处", "区直", true, "不计", "其他"],
  ["花山街道", "其他", true, "乡镇", "其他"],
  ["街道管理局", "区直", true, "不计", "区直"],
  ["街道管理局", "区直", false, "乡镇", "区直"],
  ["甲镇", "乡镇", false, "不计", "乡镇"],
] as const)("%s (%s, listed %s) under %s is %s", (name, kind, onDirectory, street, expected) => {
  expect(category(unit(name, { category: kind, listed: onDirectory }), street)).toBe(expected);
});

it("townships and departments are scored, others and strangers are not", () => {
  expect((["乡镇", "区直", "其他", undefined] as const).map(isScored)).toEqual([true, true, false, false]);
});
