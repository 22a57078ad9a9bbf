// Excel.DataValidation: the rule of a range; lists are what the product uses.
import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { formatBox, intersection, parseAddress, type Box } from "../cells/address";
import { refuseProtected } from "../cells/write-values";
import { apiNotFound, invalidArgument } from "../interpreter/errors";
import { describeType } from "../interpreter/host-object";
import { recordArgument, textArgument } from "./arguments";
import { living, type RangeTarget } from "./range-target";

/** Excel's limit on the literal text of a list. */
const LIST_CHARACTERS = 255;
const RANGE_KEY = "range:";
const KINDS: Readonly<Record<DataValidation["type"], string>> = {
  any: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

export const dataValidation = describeType<RangeTarget>("DataValidation", {
  changed: ({ session, sheet, box }) => session.changes.cells("validations", sheet, box),
  properties: {
    Type: { since: "1.8", get: ({ sheet, box }) => KINDS[ruleAt(sheet, box)?.type ?? "any"] },
    Rule: { since: "1.8", get: ({ sheet, box }) => ruleAsJson(ruleAt(sheet, box)), set: setRule },
  },
  methods: {
    Clear: {
      since: "1.8",
      changes: true,
      call: (target) => {
        const { sheet, box } = living(target, "DataValidation.clear");
        refuseProtected(sheet, box, "DataValidation.clear");
        forget(sheet, box);
        return null;
      },
    },
  },
});

function ruleAt(sheet: Worksheet, box: Box): DataValidation | undefined {
  return sheet.dataValidations.find(formatBox({ ...box, rows: 1, columns: 1 }));
}

function ruleAsJson(rule: DataValidation | undefined): unknown {
  if (rule?.type !== "list") return {};
  const source = String(rule.formulae[0] ?? "");
  const literal = /^"(.*)"$/s.exec(source);
  return { list: { inCellDropDown: true, source: literal?.[1] ?? `=${source}` } };
}

function setRule(target: RangeTarget, value: unknown): void {
  const { sheet, box } = living(target, "DataValidation.rule");
  refuseProtected(sheet, box, "DataValidation.rule");
  const rule = recordArgument(value, "DataValidation.rule");
  if (!("list" in rule)) throw apiNotFound("DataValidation.rule", "only lists are played");
  const source = textArgument(
    recordArgument(rule["list"], "DataValidation.rule")["source"],
    "DataValidation.rule",
  );
  if (source.length > LIST_CHARACTERS)
    throw invalidArgument("DataValidation.rule", "list longer than 255 characters");
  forget(sheet, box);
  const formula = source.startsWith("=") ? source.slice(1) : `"${source}"`;
  const validation: DataValidation = {
    type: "list",
    allowBlank: true,
    showErrorMessage: true,
    formulae: [formula],
  };
  sheet.dataValidations.add(keyOf(box), validation);
}

function keyOf(box: Box): string {
  return (box.rows === 1 && box.columns === 1 ? "" : RANGE_KEY) + formatBox(box);
}

/** Takes the box out of every rule; what lies outside of it keeps its rule. */
function forget(sheet: Worksheet, box: Box): void {
  for (const [key, rule] of Object.entries(sheet.dataValidations.model)) {
    const at = parseAddress(key.startsWith(RANGE_KEY) ? key.slice(RANGE_KEY.length) : key);
    const common = intersection(at, box);
    if (common === null || common === undefined || rule === undefined) continue;
    // The library's own removal leaves the key, and what it finds under that hides rules that come later.
    Reflect.deleteProperty(sheet.dataValidations.model, key);
    for (const rest of without(at, common)) sheet.dataValidations.add(keyOf(rest), rule);
  }
}

/** What is left of `whole` above, below, left and right of a part of it. */
function without(whole: Box, part: Box): readonly Box[] {
  const beside = { row: part.row, rows: part.rows };
  const rest: readonly Box[] = [
    { ...whole, rows: part.row - whole.row },
    { ...whole, row: part.row + part.rows, rows: whole.row + whole.rows - part.row - part.rows },
    { ...beside, column: whole.column, columns: part.column - whole.column },
    {
      ...beside,
      column: part.column + part.columns,
      columns: whole.column + whole.columns - part.column - part.columns,
    },
  ];
  return rest.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
