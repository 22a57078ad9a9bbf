// Excel.ConditionalFormatCollection, as far as the product uses it: colours for cells that hold a given value.
import type { ConditionalFormattingRule } from "@cj-tech-master/excelts";
import { formatBox } from "../cells/address";
import { refuseProtected } from "../cells/write-values";
import { invalidArgument } from "../interpreter/errors";
import { describeType, type HostObject } from "../interpreter/host-object";
import { choiceArgument, recordArgument, textArgument } from "./arguments";
import { colorArgument } from "./range-format";
import { living, type RangeTarget } from "./range-target";

type CellRule = Extract<ConditionalFormattingRule, { type: "cellIs" }>;

interface Format {
  readonly target: RangeTarget;
  readonly rule: CellRule;
}

const argb = (value: unknown, member: string): string =>
  `FF${colorArgument(value, member).slice(1).toUpperCase()}`;

const font = describeType<Format>("ConditionalRangeFont", {
  properties: {
    Color: {
      since: "1.6",
      get: ({ rule }) => `#${rule.style?.font?.color?.argb?.slice(2) ?? ""}`,
      set: ({ rule }, value) => {
        const color = { argb: argb(value, "ConditionalRangeFont.color") };
        rule.style = { ...rule.style, font: { color } };
      },
    },
  },
});

const fill = describeType<Format>("ConditionalRangeFill", {
  properties: {
    Color: {
      since: "1.6",
      get: () => "",
      set: ({ rule }, value) => {
        const bgColor = { argb: argb(value, "ConditionalRangeFill.color") };
        rule.style = { ...rule.style, fill: { type: "pattern", pattern: "solid", bgColor } };
      },
    },
  },
});

const rangeFormat = describeType<Format>("ConditionalRangeFormat", {
  navigations: {
    Font: { since: "1.6", open: (format) => font(format) },
    Fill: { since: "1.6", open: (format) => fill(format) },
  },
});

const cellValue = describeType<Format>("CellValueConditionalFormat", {
  navigations: { Format: { since: "1.6", open: (format) => rangeFormat(format) } },
  properties: {
    Rule: {
      since: "1.6",
      get: ({ rule }) => ({ formula1: `=${rule.formulae?.[0] ?? ""}`, operator: "EqualTo" }),
      set: ({ rule }, value) => {
        const member = "CellValueConditionalFormat.rule";
        const { formula1, operator } = recordArgument(value, member);
        choiceArgument(operator, ["EqualTo"], member);
        const formula = textArgument(formula1, member);
        if (!formula.startsWith("=")) throw invalidArgument(member, "formula1");
        rule.formulae = [formula.slice(1)];
      },
    },
  },
});

const conditionalFormat = describeType<Format>("ConditionalFormat", {
  navigations: { CellValue: { since: "1.6", open: (format) => cellValue(format) } },
});

export const conditionalFormats = describeType<RangeTarget>("ConditionalFormatCollection", {
  changed: ({ session, sheet, box }) => session.changes.cells("formats", sheet, box),
  methods: { Add: { since: "1.6", changes: true, call: add } },
});

/** A new rule comes before those that stand. */
function add(target: RangeTarget, [type]: readonly unknown[]): HostObject {
  const member = "ConditionalFormatCollection.add";
  const { sheet, box } = living(target, member);
  refuseProtected(sheet, box, member);
  choiceArgument(type, ["CellValue"], member);
  for (const { rules } of sheet.conditionalFormattings)
    for (const rule of rules) rule.priority = (rule.priority ?? 0) + 1;
  const rule: CellRule = { type: "cellIs", operator: "equal", formulae: ['""'], priority: 1 };
  sheet.addConditionalFormatting({ ref: formatBox(box), rules: [rule] });
  return conditionalFormat({ target, rule });
}
