// The licences of what is shipped: each package in a script is listed, with a licence that allows it and its text.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Built } from "./build";

/** Licences under which code may be handed on in a product like this one. */
export const ALLOWED = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"] as const;

export interface Listed {
  readonly name: string;
  readonly licence: string;
  readonly text: string;
}

/** The packages that licences.txt lists. */
export function listedIn(text: string): readonly Listed[] {
  const rule = "=".repeat(100);
  const pieces = text.split(`${rule}\n`).slice(1);
  return pieces.flatMap((piece, index) => {
    const [, name = "", licence = ""] = /^(\S+) \S+ \((.*)\)\n$/.exec(piece) ?? [];
    return name === "" ? [] : [{ name, licence, text: (pieces[index + 1] ?? "").trim() }];
  });
}

/** Packages that are not listed, not allowed, or without a text, each in one line. */
export function licenceFaults({ folder, contents }: Built): readonly string[] {
  const listed = new Map(
    listedIn(readFileSync(join(folder, "licences.txt"), "utf8")).map((one) => [one.name, one]),
  );
  const missing = packagesOf(contents)
    .filter((name) => !listed.has(name))
    .map((name) => `${name}: not listed`);
  return [...missing, ...[...listed.values()].flatMap(faultsOf)];
}

export function faultsOf({ name, licence, text }: Listed): readonly string[] {
  const named = licence.split(/ (?:AND|OR) /);
  const allowed = named.every((one) => ALLOWED.some((other) => other === one)) || isApache(licence, text);
  return [...(allowed ? [] : [`${name}: ${licence}`]), ...(text.length < 200 ? [`${name}: no text`] : [])];
}

/** One package names no licence and brings the text of this one. */
function isApache(licence: string, text: string): boolean {
  return licence === "as below" && /^Apache License\s+Version 2\.0/.test(text);
}

/** Every package of others, each once. */
export function packagesOf(contents: Built["contents"]): readonly string[] {
  const pieces = Object.values(contents).flat();
  return [...new Set(pieces)].filter((piece) => !piece.startsWith("src/")).sort();
}
