// Accessibility rules of axe-core on a page as it is now.
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Every violation in one line: rule, what it wants, the elements. Evaluated beside the page's policy, which forbids scripts of others. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return results.violations.map(({ id, help, nodes }) => {
    const elements = nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`);
    return `${id}: ${help}\n  ${elements.join("\n  ")}`;
  });
}
