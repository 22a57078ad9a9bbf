// What each shipped script holds and how large it is, as committed in test/bundle/contents.json.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT, type Built, type Contents } from "./build";

export const PINS = join(ROOT, "test", "bundle", "contents.json");
/** Share by which a script may grow or shrink before somebody has to look. */
export const TOLERANCE = 0.02;

export interface Pin {
  /** Bytes after gzip. */
  readonly gzip: number;
  /** Packages, and rooms of src as "src/<room>". */
  readonly holds: readonly string[];
}
export type Pins = Readonly<Record<string, Pin>>;

/** Bytes after gzip at its strongest. */
export const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

export function pinsOf({ folder, contents }: Built): Pins {
  const scripts = Object.entries(contents).filter(([name]) => name.endsWith(".js"));
  return Object.fromEntries(
    scripts.map(([name, holds]) => [name, { gzip: gzipped(join(folder, name)), holds }]),
  );
}

export const readPins = (): Pins =>
  existsSync(PINS) ? (JSON.parse(readFileSync(PINS, "utf8")) as Pins) : {};

export function writePins(pins: Pins): void {
  writeFileSync(PINS, `${JSON.stringify(pins, null, 2)}\n`);
}

/** Each difference in one line: scripts, what they hold, sizes beyond the tolerance. */
export function differences(pinned: Pins, built: Pins): readonly string[] {
  const names = [...new Set([...Object.keys(pinned), ...Object.keys(built)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [pinned[name], built[name]];
    if (before === undefined) return [`${name}: new`];
    if (after === undefined) return [`${name}: gone`];
    return [...heldDifferences(name, before, after), ...sizeDifference(name, before.gzip, after.gzip)];
  });
}

function heldDifferences(name: string, before: Pin, after: Pin): readonly string[] {
  const added = after.holds.filter((piece) => !before.holds.includes(piece)).map((piece) => `+${piece}`);
  const gone = before.holds.filter((piece) => !after.holds.includes(piece)).map((piece) => `-${piece}`);
  return added.length + gone.length === 0 ? [] : [`${name}: ${[...added, ...gone].join(" ")}`];
}

/** Empty where the size is within the tolerance. */
export function sizeDifference(name: string, before: number, after: number): readonly string[] {
  return Math.abs(after - before) <= before * TOLERANCE ? [] : [`${name}: ${before} -> ${after} bytes`];
}

/** Scripts of the add-in itself; nothing of the host, the grid or the file library may be in them. */
export const ADD_IN = ["taskpane.js", "compute.js", "commands.js", "notice.js"] as const;
const NOT_IN_ADD_IN =
  /^(src\/(host|workbench|cli)|@univerjs\/|@cj-tech-master\/excelts|react|react-dom|fflate)$|^@univerjs\//;

/** What the add-in should not hold, as "script: piece". */
export function strangersIn(contents: Contents): readonly string[] {
  const scripts = Object.entries(contents).filter(
    ([name]) => ADD_IN.some((one) => one === name) || name.startsWith("texts-"),
  );
  return scripts.flatMap(([name, holds]) =>
    holds.filter((piece) => NOT_IN_ADD_IN.test(piece)).map((piece) => `${name}: ${piece}`),
  );
}
