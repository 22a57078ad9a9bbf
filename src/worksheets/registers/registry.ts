// 排名登记: what its cells may say is checked here; what they mean for the rankings is read with the rankings.
import type { CellValue } from "../snapshot";
import { isBlank, normalise } from "../text";
import type { Read } from "./cells";
import type { RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { Questions } from "./questions";
import { CellReader } from "./reader";
import { registerRows } from "./rows";

/** Lists 排名登记 and asks about cells that say none of what their drop-down offers. */
export function readRegistrySheet(register: FoundRegister, questions: Questions): RegisterFindings<never> {
  const cells = new CellReader(register, questions);
  const rows = registerRows(register);
  const closed = register.definition.columns.filter(
    ({ role, choices }) => choices !== undefined && role !== "level",
  );
  for (const row of rows) {
    const subject = { identity: [normalise(row.value("sheet")), normalise(row.value("range"))], affects: [] };
    for (const { role, choices = [] } of closed) {
      cells.read(row, role, choiceReader(choices), subject, [], { code: "IN-CELL", choices });
    }
  }
  return { facts: [], table: registerTable(register, { rows: rows.length }) };
}

function choiceReader(choices: readonly string[]): (value: CellValue) => Read<string> {
  return (value) => {
    if (isBlank(value)) return { kind: "blank" };
    const choice = choices.find((one) => one === normalise(value));
    return choice === undefined ? { kind: "unreadable" } : { kind: "value", value: choice };
  };
}
