// A process that runs the command on one bad file after the other and tells what came of it.
import { readFileSync, writeFileSync } from "node:fs";
import { runCommand } from "../../../src/cli/command";
import { openWorkbookFile } from "../../../src/host";
import type { Answer, Order } from "./orders";

const MEBIBYTE = 1024 * 1024;
/** More of what is printed is not looked at. */
const MOST_TEXT = 2_000_000;

/** Linux keeps the largest memory a process ever had, and forgets it on demand. */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere the peak is that of all files so far: too much, never too little.
  }
}

/** MiB. */
function peak(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

/** What the library prints on the real standard error goes past the terminal of the command. */
const past: string[] = [];
Object.assign(
  console,
  Object.fromEntries(
    ["log", "info", "warn", "error", "debug"].map((channel) => [
      channel,
      (...values: readonly unknown[]) => void past.push(values.map(String).join(" ")),
    ]),
  ),
);

/** A result may be larger than its source: one that has grown beyond what is read is no broken one. */
async function opens(path: string): Promise<boolean> {
  const opened = await openWorkbookFile(path);
  return opened.ok || opened.problem.code === "sheet-too-large";
}

async function answer({ input, output }: Order): Promise<Answer> {
  forgetPeak();
  const before = process.cpuUsage();
  let out = "";
  const errors: string[] = [];
  let exit: number | null = null;
  let thrown: string | null = null;
  try {
    exit = await runCommand([input, "--out", output], {
      out: (text) => {
        if (out.length < MOST_TEXT) out += text;
      },
      error: (line) => void errors.push(line),
      now: () => "2019-12-31 10:30",
      version: "0",
    });
  } catch (error) {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  errors.unshift(...past.splice(0));
  const measured = { cpu: (user + system) / 1e6, peak: peak() };
  const opensAgain = exit === 0 ? await opens(output) : null;
  return { exit, thrown, out, errors, opensAgain, ...measured, memory: process.memoryUsage.rss() / MEBIBYTE };
}

// Half-way errors that nobody waits for are as bad as those that are thrown.
let stray: string | null = null;
process.on("uncaughtException", (error) => (stray = error.stack ?? String(error)));
process.on("unhandledRejection", (error) => (stray = String(error)));
process.on("disconnect", () => process.exit());
process.on("message", (order: Order) => {
  void answer(order).then((result) => {
    process.send?.({ ...result, thrown: result.thrown ?? stray });
    stray = null;
  });
});
