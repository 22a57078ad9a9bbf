// Builds the product in a copy of the tree, at another place, time zone, language and day of the files.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";

export const ROOT = join(__dirname, "..", "..", "..");
const COPIED = ["src", "assets", "scripts/bundle", "scripts/proof/supply-chain"];
const SINGLE = ["manifest.xml", "webpack.config.js", "package.json", "package-lock.json", "tsconfig.json"];

/** Packages and rooms of src by script. */
export type Contents = Readonly<Record<string, readonly string[]>>;

export interface Built {
  readonly folder: string;
  readonly contents: Contents;
}

/** The circumstances that must not matter. */
export interface Circumstances {
  /** Folder below build/. */
  readonly place: string;
  readonly zone: string;
  readonly language: string;
  /** Of the source files. */
  readonly changed: Date;
}

/** Copies the tree and builds it there; throws when the build fails. */
export function buildAt({ place, zone, language, changed }: Circumstances): Built {
  const root = join(ROOT, "build", "supply-chain", place);
  rmSync(root, { recursive: true, force: true });
  for (const name of [...COPIED, ...SINGLE]) copied(name, root);
  datedAll(join(root, "src"), changed);
  linkedPackages(root);
  mkdirSync(join(root, "build"), { recursive: true });
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const config = "scripts/proof/supply-chain/contents.config.js";
  const flags = ["--mode", "production", "--config", config, "--stats", "errors-warnings"];
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  const { status } = spawnSync(process.execPath, [webpack, ...flags], { cwd: root, stdio: "inherit", env });
  if (status !== 0) throw new Error(`the build at ${place} ended with ${status ?? "a signal"}`);
  const contents = JSON.parse(readFileSync(join(root, "build", "contents.json"), "utf8")) as Contents;
  return { folder: join(root, "dist"), contents };
}

function copied(name: string, root: string): void {
  const target = join(root, name);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(ROOT, name), target, { recursive: true });
}

function datedAll(folder: string, day: Date): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), day, day);
}

/** Hard links: a link to the folder would be followed, and every package would lie at its one real place again. */
function linkedPackages(root: string): void {
  const from = join(ROOT, "node_modules");
  const { status } = spawnSync("cp", ["-al", from, join(root, "node_modules")]);
  if (status !== 0 || !existsSync(join(root, "node_modules", "webpack"))) {
    cpSync(from, join(root, "node_modules"), { recursive: true, verbatimSymlinks: true });
  }
}
