// Which browser the tests take, and what they say when there is none to start.
import { installedBrowser, type Environment } from "./support/find-browser";
import { startBrowser } from "./support/start-browser";

function machine(parts: Partial<Environment>, files: readonly string[] = []): Environment {
  return { platform: "linux", variables: {}, exists: (path) => files.includes(path), ...parts };
}

it("takes the one that CHROME_PATH names before any other", () => {
  const variables = { CHROME_PATH: "/own/chrome", PATH: "/usr/bin" };
  expect(installedBrowser(machine({ variables }, ["/own/chrome", "/usr/bin/chromium"]))).toBe("/own/chrome");
});

it("says that CHROME_PATH leads nowhere", () => {
  expect(() => installedBrowser(machine({ variables: { CHROME_PATH: "/gone" } }))).toThrow(
    "CHROME_PATH names no file: /gone",
  );
});

it.each([
  ["linux", "/usr/bin/chromium", { PATH: "/bin:/usr/bin" }],
  ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", {}],
  [
    "win32",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" },
  ],
] as const)("finds an installed one on %s", (platform, path, variables) => {
  expect(installedBrowser(machine({ platform, variables }, [path]))).toBe(path);
  expect(installedBrowser(machine({ platform, variables }))).toBeNull();
});

it("says in one sentence that a browser does not start, and what to do", async () => {
  const path = process.execPath;
  await expect(startBrowser(() => Promise.resolve({ path, args: [] }))).rejects.toThrow(
    /^The browser .+ does not start \(.+\): install Chrome.+\.$/,
  );
});

it("says in one sentence that there is no browser", async () => {
  await expect(startBrowser(() => Promise.reject(new Error("nothing here\nat …")))).rejects.toThrow(
    /^No browser for the tests \(nothing here\): install Chrome.+\.$/,
  );
});
