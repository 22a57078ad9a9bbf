// Watches a page for what no page of ours may do: ask another origin, complain on the console, let an error escape.
import type { ConsoleMessage, Page } from "playwright-core";

export interface TroubleOptions {
  /** Origins that may be asked. */
  readonly origins: readonly string[];
  /** What a test brings about on purpose; each must be seen, or the test fails as well. */
  readonly expected?: readonly RegExp[];
}

export interface Troubles {
  /** Everything seen that was not expected, and what was expected and did not come. */
  list(): readonly string[];
}

/** Office.js talks on the console about itself; what it says is not ours to keep quiet. */
const OFFICE_SCRIPT = /\/office-js\//;
const COMPLAINTS = ["error", "warning", "assert"];

/** Starts watching; to be called before the page goes anywhere. */
export async function watchForTrouble(page: Page, options: TroubleOptions): Promise<Troubles> {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (isOurs(message)) seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => seen.push(`page error: ${error.stack ?? error.message}`));
  page.on("crash", () => seen.push("the page crashed"));
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (isAllowed(url, options.origins)) return route.fallback();
    seen.push(`request to another origin: ${url}`);
    await route.abort();
  });
  const expected = options.expected ?? [];
  return { list: () => [...unexpected(seen, expected), ...missing(seen, expected)] };
}

function isOurs(message: ConsoleMessage): boolean {
  if (message.text().includes("Content Security Policy")) return true;
  return COMPLAINTS.includes(message.type()) && !OFFICE_SCRIPT.test(message.location().url);
}

function isAllowed(url: string, origins: readonly string[]): boolean {
  const { origin, protocol } = new URL(url);
  return protocol === "data:" || protocol === "blob:" || origins.includes(origin);
}

function unexpected(seen: readonly string[], expected: readonly RegExp[]): readonly string[] {
  return seen.filter((line) => !expected.some((pattern) => pattern.test(line)));
}

function missing(seen: readonly string[], expected: readonly RegExp[]): readonly string[] {
  return expected
    .filter((pattern) => !seen.some((line) => pattern.test(line)))
    .map((pattern) => `did not come: ${pattern}`);
}
