// Drop-down lists of a sheet in the words of the grid; other rules are kept in the file and not shown.
import type { Worksheet } from "@cj-tech-master/excelts";
import { parseAddress } from "../../host/browser";
import { rangeOf } from "./sheets";

interface ListRule {
  readonly uid: string;
  readonly type: "list";
  readonly formula1: string;
  readonly ranges: readonly ReturnType<typeof rangeOf>[];
  readonly allowBlank: boolean;
  readonly showErrorMessage: boolean;
  /** An arrow in the cell, as in Excel. */
  readonly renderMode: number;
}

const ARROW = 1;

/** The file library's keys: an address, or one behind "range:". */
const RANGE_KEY = "range:";

export function listRules(sheet: Worksheet): readonly ListRule[] {
  return Object.entries(sheet.dataValidations.model).flatMap(([key, rule], index) => {
    if (rule?.type !== "list") return [];
    const source = String(rule.formulae[0] ?? "");
    const literal = /^"(.*)"$/s.exec(source)?.[1];
    return [
      {
        uid: `list-${index}`,
        type: "list" as const,
        formula1: literal ?? `=${source}`,
        ranges: rangesOf(key),
        allowBlank: true,
        showErrorMessage: true,
        renderMode: ARROW,
      },
    ];
  });
}

function rangesOf(key: string): readonly ReturnType<typeof rangeOf>[] {
  const addresses = key.startsWith(RANGE_KEY) ? key.slice(RANGE_KEY.length) : key;
  return addresses.split(/\s+/).map((address) => rangeOf(parseAddress(address)));
}
