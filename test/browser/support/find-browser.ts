// Finds a browser to test in: an installed Chrome, Edge or Chromium, else the Chromium that a package brings along.
import chromium from "@sparticuz/chromium";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface FoundBrowser {
  readonly path: string;
  /** Options that this build of the browser needs to start. */
  readonly args: readonly string[];
}

export interface Environment {
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const THIS_MACHINE: Environment = { platform: process.platform, variables: process.env, exists: existsSync };

const ON_PATH = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const ON_LINUX = ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"];
const ON_MACOS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const ON_WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/**
 * The browser to start: `CHROME_PATH` when it is set, else an installed one, else the package's own (Linux on x64).
 * `BROWSER=bundled` takes the package's own at once.
 */
export async function findBrowser(environment: Environment = THIS_MACHINE): Promise<FoundBrowser> {
  const installed = environment.variables["BROWSER"] === "bundled" ? null : installedBrowser(environment);
  return installed === null ? bundledBrowser() : { path: installed, args: [] };
}

/** Path of a browser on this machine, or null. A `CHROME_PATH` that leads nowhere is said, not passed over. */
export function installedBrowser(environment: Environment): string | null {
  const { variables, exists } = environment;
  const chosen = variables["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (!exists(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return chosen;
  }
  return candidates(environment).find(exists) ?? null;
}

function candidates({ platform, variables }: Environment): readonly string[] {
  if (platform === "darwin") return ON_MACOS;
  if (platform === "win32") {
    const folders = [
      variables["PROGRAMFILES"],
      variables["PROGRAMFILES(X86)"],
      variables["LOCALAPPDATA"],
    ].filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => ON_WINDOWS.map((name) => `${folder}\\${name}`));
  }
  const folders = (variables["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))), ...ON_LINUX];
}

async function bundledBrowser(): Promise<FoundBrowser> {
  return { path: await chromium.executablePath(), args: ["--disable-gpu"] };
}
