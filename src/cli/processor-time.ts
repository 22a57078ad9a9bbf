// How much processor time another process has used, where the system tells: other programs do not make it more.
import { readFileSync } from "node:fs";

/** Ticks of Linux a second, the same on every machine. */
const TICKS = 100;
const USER = 11;
const SYSTEM = 12;

/** Seconds of user and system time; null where the system does not tell or the process is gone. */
export function processorSeconds(pid: number | undefined): number | null {
  try {
    const line = readFileSync(`/proc/${pid ?? ""}/stat`, "utf8");
    // The name stands in parentheses and may hold blanks; the fields counted here follow it.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[USER]) + Number(fields[SYSTEM]);
    return Number.isFinite(ticks) ? ticks / TICKS : null;
  } catch {
    return null;
  }
}
