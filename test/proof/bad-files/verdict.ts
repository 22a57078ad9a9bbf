// Judges what the command did with a bad file: a result, or one clear line with its exit code, and nothing else.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Answer, Lost, Order, Stopped } from "./orders";
import { MOST_SECONDS, type Fresh } from "./runner";

/** Bound of the proof. Reading ends at 10 million cells; see the limits of src/host/file. */
export const MOST_MEMORY = 1536; // MiB

/** Exit codes that a file may have: a result, unreadable, nothing recognised, not written. */
export const EXITS: readonly number[] = [0, 3, 4, 5];

const MOST_CHARACTERS = 1000;

/** What no clerk should see: traces, names of errors, values that are none, places in our sources. */
const INNARDS =
  /\bat .+[:(]\d+|Error\b|\bundefined\b|\[object |\bNaN\b|\bnull\b|node_modules|\.[jt]s:\d|Cannot |Invalid |Unexpected |is not |Maximum |heap|JLY-INTERNAL/;
/** Control characters, turns of writing direction and line separators; a terminal would obey them. */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** Everything that is wrong; empty where the command kept its word. */
export function faultsOf(
  answer: Answer | Lost | Stopped,
  order: Order,
  source: Uint8Array,
  refused: boolean,
): readonly string[] {
  if ("lost" in answer) return [`the process ${answer.lost}`];
  if ("stopped" in answer) return stoppedFaults(answer, order, source);
  return [
    ...(answer.thrown === null ? [] : [`throws ${answer.thrown}`]),
    ...(answer.exit !== null && EXITS.includes(answer.exit) ? [] : [`exit code ${answer.exit}`]),
    ...(refused && answer.exit !== 3 ? [`should be refused, ends with ${answer.exit}`] : []),
    ...printedFaults(answer, order),
    ...fileFaults(answer, order, source),
    ...(answer.peak > MOST_MEMORY ? [`${Math.round(answer.peak)} MiB of memory`] : []),
    ...(answer.cpu > MOST_SECONDS ? [`${Math.round(answer.cpu)} s of CPU`] : []),
  ];
}

/** What was stopped must say so in one line, and leave nothing. */
function stoppedFaults(
  { stopped, exit, seconds }: Stopped,
  order: Order,
  source: Uint8Array,
): readonly string[] {
  const errors = stopped.split("\n").filter((line) => line !== "");
  const said = /已经停止/.test(stopped) ? [] : ["lost once, and not again"];
  return [
    ...said,
    ...(seconds > MOST_SECONDS ? [`the guard allows ${seconds} s of CPU`] : []),
    ...(exit === 3 && errors.length === 1 ? [] : [`exit code ${exit}, ${errors.length} lines`]),
    ...printedFaults({ exit, out: "", errors }, order),
    ...fileFaults({ exit, opensAgain: null }, order, source),
  ];
}

/** The real command says the same as the one in a process that was used before. */
export function freshFaults(fresh: Fresh, answer: Answer | Lost, order: Order): readonly string[] {
  if ("lost" in answer) return [];
  const same = fresh.exit === answer.exit ? [] : [`exit code ${fresh.exit} in a process of its own`];
  return [...same, ...printedFaults(fresh, order)];
}

type Printed = Pick<Answer, "exit" | "out" | "errors">;

/** What is wrong with what was printed. */
export function printedFaults({ exit, out, errors }: Printed, { input, output }: Order): readonly string[] {
  const last = errors.at(-1);
  const plain = (line: string): string => line.replaceAll(input, "").replaceAll(output, "");
  const faults = errors.flatMap((line) => lineFaults(plain(line)));
  const printed = plain(out);
  if (OBEYED.test(printed.replaceAll("\n", ""))) faults.push("control characters on standard output");
  if (/^\s+at .+:\d+/m.test(printed)) faults.push("a stack trace on standard output");
  if (exit !== 0 && last === undefined) faults.push("no line");
  if (exit === 3 && (errors.length !== 1 || out !== ""))
    faults.push(`${errors.length} lines, ${out.length} characters`);
  return faults;
}

function lineFaults(line: string): string[] {
  const faults: string[] = [];
  if (OBEYED.test(line)) faults.push(`control characters in: ${JSON.stringify(line)}`);
  if (INNARDS.test(line)) faults.push(`innards in: ${line}`);
  if (!/\p{Script=Han}/u.test(line)) faults.push(`no Chinese in: ${line}`);
  if (line.length > MOST_CHARACTERS) faults.push(`a line of ${line.length} characters`);
  return faults;
}

function fileFaults(
  answer: Pick<Answer, "exit" | "opensAgain">,
  { input, output }: Order,
  source: Uint8Array,
): readonly string[] {
  const faults: string[] = [];
  if (!Buffer.from(source).equals(readFileSync(input))) faults.push("the source was changed");
  if (existsSync(output) !== (answer.exit === 0))
    faults.push("a result file without exit code 0, or the other way round");
  if (answer.opensAgain === false) faults.push("the result does not open again");
  const folder = output.replace(/\/[^/]*$/, "");
  if (readdirSync(folder).some((name) => name.endsWith(".tmp"))) faults.push("a half file was left");
  return faults;
}
