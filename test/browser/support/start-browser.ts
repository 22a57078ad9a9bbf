// Starts the browser of the tests, or says in one sentence why there is none.
import { chromium, type Browser } from "playwright-core";
import { findBrowser, type FoundBrowser } from "./find-browser";
import { alone } from "./site";

/** What to do about it, for whoever runs the tests. */
const ADVICE = "install Chrome, Edge or Chromium, or name one in CHROME_PATH";

/** The browser that `findBrowser` finds; fails naming it and what to do. */
export async function startBrowser(find: () => Promise<FoundBrowser> = findBrowser): Promise<Browser> {
  // The package unpacks its browser at the first call: one process at a time.
  const { path, args } = await alone("browser", () => found(find));
  try {
    return await chromium.launch({ executablePath: path, args: [...args] });
  } catch (error) {
    throw new Error(`The browser ${path} does not start (${firstLine(error)}): ${ADVICE}.`, { cause: error });
  }
}

async function found(find: () => Promise<FoundBrowser>): Promise<FoundBrowser> {
  try {
    return await find();
  } catch (error) {
    throw new Error(`No browser for the tests (${firstLine(error)}): ${ADVICE}.`, { cause: error });
  }
}

/** Where it broke follows in further lines, which the cause keeps. */
function firstLine(error: unknown): string {
  const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return first;
}
