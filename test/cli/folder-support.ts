// A folder of small workbooks and the command run on it, for the tests of the folder command.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArguments, type CalculateArguments } from "../../src/cli/arguments";
import { calculateFile } from "../../src/cli/calculate-file";
import { runCommand, type Terminal } from "../../src/cli/command";
import { calculateFolder } from "../../src/cli/folder";
import { answerOf } from "../../src/cli/folder/serve";
import { startWorker, type StartWorker } from "../../src/cli/folder/worker-process";
import { packageBytes, rankingRows, row, type PackageOptions } from "../host/file/package";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface Office {
  readonly path: (name?: string) => string;
  readonly add: (name: string, content?: Uint8Array | string) => string;
  /** Every file below, sorted. */
  readonly files: () => readonly string[];
  readonly remove: () => void;
}

/** A ranking whose title names another month, so that no two workbooks of a test need to be equal. */
export function ranking(month = 8, options: PackageOptions = {}): Uint8Array {
  const rows = rankingRows(`江北区2019年${month}月脱贫攻坚指标排名表`);
  return packageBytes({ sheets: { 排名: `<sheetData>${rows}</sheetData>` }, ...options });
}

export function contacts(): Uint8Array {
  return packageBytes({ sheets: { 名单: `<sheetData>${row(1, ["姓名", "电话"])}</sheetData>` } });
}

export function office(): Office {
  const folder = mkdtempSync(join(tmpdir(), "folder-"));
  const path = (name = ""): string => join(folder, name);
  return {
    path,
    add: (name, content = ranking()) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
      return path(name);
    },
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function terminalInto(texts: { out: string; errors: string[] }, more: Partial<Terminal> = {}): Terminal {
  return {
    out: (text) => (texts.out += text),
    error: (line) => void texts.errors.push(line),
    now: () => "2019-09-05 10:30",
    version: "1.2.3",
    ...more,
  };
}

/** A worker without a process: Office.js lives in globals here, so files wait for one another. */
let turn: Promise<unknown> = Promise.resolve();
const hereWorker: StartWorker = () => ({
  run: (job) => {
    const answer = turn.then(async () => answerOf(await calculateFile(job.request), job.wantsDocument));
    turn = answer;
    return answer;
  },
  close: () => undefined,
  kill: () => undefined,
});

/** The folder command with everything but the processes, which cost seconds each. */
export async function runHere(...argv: readonly string[]): Promise<Run> {
  const texts = { out: "", errors: [] as string[] };
  const code = await calculateFolder(folderArguments(argv), terminalInto(texts), hereWorker);
  return { code, out: texts.out, error: texts.errors.join("\n") };
}

function folderArguments(argv: readonly string[]): CalculateArguments {
  const parsed = parseArguments(argv);
  if (parsed.kind !== "calculate") throw new Error("usage");
  return parsed.arguments;
}

/** The command as a user meets it, at a fixed time. */
export async function run(...argv: readonly string[]): Promise<Run> {
  const texts = { out: "", errors: [] as string[] };
  const code = await runCommand(argv, terminalInto(texts));
  return { code, out: texts.out, error: texts.errors.join("\n") };
}

/** The folder command with the crashing worker; `interruptAt` is the line of progress after which Ctrl+C comes. */
export async function runCrashing(argv: readonly string[], interruptAt?: RegExp): Promise<Run> {
  const texts = { out: "", errors: [] as string[] };
  let stop = (): void => undefined;
  const terminal = terminalInto(texts, {
    onInterrupt: (listener) => {
      stop = listener;
      return () => undefined;
    },
    error: (line) => {
      texts.errors.push(line);
      if (interruptAt?.test(line) === true) stop();
    },
  });
  const worker = join(__dirname, "crashing-worker.ts");
  const start: StartWorker = (heap) => startWorker(heap, worker);
  const code = await calculateFolder(folderArguments(argv), terminal, start);
  return { code, out: texts.out, error: texts.errors.join("\n") };
}

export interface FolderDocument {
  readonly format: string;
  readonly month: string | null;
  readonly files: readonly {
    readonly file: string;
    readonly exit: number;
    readonly outcome: string;
    readonly output: string | null;
    readonly problem: { readonly code: string; readonly message: string } | null;
    readonly notes: readonly string[];
    readonly document: unknown;
  }[];
  readonly skipped: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly summary: string | null;
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly exit: number;
}

export function documentOf({ out }: Run): FolderDocument {
  return JSON.parse(out) as FolderDocument;
}
