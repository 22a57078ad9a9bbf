// Accessibility rules of axe-core on a page as it is now.
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

function options(tags: readonly string[]): object {
  // The colour rules hold one of WCAG's level AAA, which asks more than the product promises.
  const rules = { "color-contrast-enhanced": { enabled: false } };
  return { resultTypes: ["violations"], rules, ...(tags.length === 0 ? {} : { runOnly: tags }) };
}

/** Rules about colours, which are all that another look of the same page can break. */
export const COLOURS = ["cat.color"] as const;
/** Tags of axe-core's rules for WCAG 2.2 AA, without its advice beyond that. */
export const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] as const;

/** Those, its advice, and its rules on trial. */
export const EVERYTHING = [...WCAG, "best-practice", "experimental"] as const;

/** `tags` chooses rules, all when empty; what is inside `excluded` (selectors) is not judged. Every violation in one line: rule, what it wants, the elements. Evaluated beside the page's policy, which forbids scripts of others. */
export async function axeViolations(
  page: Page,
  tags: readonly string[] = [],
  excluded: readonly string[] = [],
): Promise<readonly string[]> {
  // Half a megabyte: once a page.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(SOURCE);
  const context = JSON.stringify({ exclude: excluded });
  const results = await page.evaluate<AxeResults>(`axe.run(${context}, ${JSON.stringify(options(tags))})`);
  return results.violations.map(({ id, help, nodes }) => {
    const elements = nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`);
    return `${id}: ${help}\n  ${elements.join("\n  ")}`;
  });
}
