// The readings and the period of validity as cells that the formulas refer to.
import { SWITCHES, SWITCH_CODES, type SwitchCode } from "../../../src/policy";
import type { YearFacts } from "./facts";
import { monthNumber } from "./office";
import { plan, type Plan } from "./sheet";

const FIRST = 2;

/** Cell with the number of the value that a switch stands at: 0 = its default. */
export function reading(code: SwitchCode): string {
  return `settings!$B$${FIRST + SWITCH_CODES.indexOf(code)}`;
}

const FROM = `settings!$B$${FIRST + SWITCH_CODES.length}`;
const TO = `settings!$B$${FIRST + SWITCH_CODES.length + 1}`;

/** Condition: a month number lies within the period of validity (组5). */
export const inForce = (number: string): string => `AND(${number}>=${FROM},${number}<=${TO})`;
/** The same for an assessed year. */
export const yearInForce = (year: string): string => `AND(${year}>=INT(${FROM}/12),${year}<=INT(${TO}/12))`;

export function settingsSheet({ switches, validFrom, validTo }: YearFacts): Plan {
  const rows = SWITCH_CODES.map((code): [string, number] => {
    const values: readonly string[] = SWITCHES[code].values;
    return [code, values.indexOf(switches[code])];
  });
  const from = validFrom === null ? 0 : monthNumber(validFrom);
  const to = validTo === null ? 99_999 : monthNumber(validTo);
  return plan("settings", ["name", "value"], [...rows, ["from", from], ["to", to]], {});
}
