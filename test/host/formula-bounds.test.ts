// Formulas and criteria that would take time without end: told from their text, or answered in bounded time.
import { Workbook } from "@cj-tech-master/excelts";
import { wildcardTest } from "../../src/host/formulas/criteria";
import { precedentsOf } from "../../src/host/formulas/precedents";

it.each([
  ["SORT(A:XFD)", true],
  ["SORT(1:9)", true],
  ["SORT(A:D)", false],
  ['SEARCH("*?*?b",A1)', true],
  ['SEARCH("甲*",A1)', false],
  ['SUM(A:XFD)&"*x*"', false],
])("%s is without bounds: %s", (formula, expected) => {
  expect(precedentsOf(formula, "表", new Workbook()).boundless).toBe(expected);
});

it.each([
  ["a*b", "AxxB", true],
  ["a*b", "axxbc", false],
  ["*b?d*", "aabcd", true],
  ["?", "", false],
  ["~*", "*", true],
  ["~*", "x", false],
  ["a~", "a~", true],
  ["**", "", true],
])("the wildcards %s on “%s”: %s", (pattern, text, expected) => {
  expect(wildcardTest(pattern)(text)).toBe(expected);
});

it("many wildcards on a full cell are answered at once", () => {
  expect(wildcardTest(`${"*a".repeat(12)}*b`)("a".repeat(32_767))).toBe(false);
});
