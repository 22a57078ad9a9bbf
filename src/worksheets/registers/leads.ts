// 指标责任对照: which units answer for an indicator.
import type { IndicatorLead } from "../../engine";
import { tidy } from "../text";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import { registerRows } from "./rows";

/** Reads 指标责任对照; several units in a cell are all named. Rows without a unit say nothing yet. */
export function readLeads(
  register: FoundRegister,
  context: RegisterContext,
): RegisterFindings<IndicatorLead> {
  const rows = registerRows(register);
  const facts = rows.map((row) => ({
    indicator: tidy(row.value("indicator")),
    leads: context.units.mentions(row.value("lead"), row.at("lead")),
    supports: context.units.mentions(row.value("support"), row.at("support")),
    at: row.at("indicator"),
  }));
  return { facts, table: registerTable(register, { rows: rows.length }) };
}
