// The production build that the browser tests open, and the server with the product's security headers before it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export const ROOT = join(__dirname, "..", "..", "..");
const FOLDER = join(ROOT, "build", "browser-test");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "scripts/bundle"];

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

interface ServerOptions {
  readonly root: string;
  readonly port?: number;
  readonly tls?: { readonly key: string; readonly cert: string } | null;
}

interface StaticServerModule {
  startStaticServer(options: ServerOptions): Promise<Site>;
}

/** Serves the build on a free port of this machine. */
export async function startSite(tls: ServerOptions["tls"] = null): Promise<Site> {
  return serve(await productionBuild(), tls);
}

/** Serves a folder as the product is served. */
export function serve(root: string, tls: ServerOptions["tls"] = null): Promise<Site> {
  const server = createRequire(__filename)("../../../scripts/static-server.js") as StaticServerModule;
  return server.startStaticServer({ root, port: 0, tls });
}

/**
 * Folder of a production build of the sources as they are. `BROWSER_TEST_SITE` names one that was just made
 * (`npm test` builds before it tests); without it the build is made here once and kept until a source changes.
 */
export async function productionBuild(): Promise<string> {
  const given = process.env["BROWSER_TEST_SITE"];
  if (given !== undefined && given !== "") return resolve(ROOT, given);
  return bundled("site", SOURCES, join(ROOT, "webpack.config.js"), "production");
}

/** Folder of what webpack makes by `config`; made again only when one of the sources has changed. */
export function bundled(
  name: string,
  sources: readonly string[],
  config: string,
  mode = "development",
): Promise<string> {
  const folder = join(FOLDER, name);
  return alone(name, () => {
    const stampFile = join(FOLDER, `${name}.stamp`);
    const stamp = fingerprint([...sources, config]);
    if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
      webpack(["--config", config, "--mode", mode, "--output-path", folder, "--stats", "errors-only"]);
      writeFileSync(stampFile, stamp);
    }
    return Promise.resolve(folder);
  });
}

function webpack(parameters: readonly string[]): void {
  const program = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const done = spawnSync(process.execPath, [program, ...parameters], { cwd: ROOT, encoding: "utf8" });
  if (done.status !== 0)
    throw new Error(`a build for the browser tests failed:\n${done.stdout}${done.stderr}`);
}

/** Changes whenever a file does that a build is made of. */
function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => files(resolve(ROOT, source)))) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function files(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

const LOCK_LOOKS = 1200;
const LOCK_LOOK_MILLISECONDS = 250;

/** Jest's workers are processes of their own: what only one of them may do at a time is done behind a folder as a lock. */
export async function alone<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  mkdirSync(FOLDER, { recursive: true });
  const lock = join(FOLDER, `${name}.lock`);
  await take(lock);
  try {
    return await work();
  } finally {
    rmdirSync(lock);
  }
}

async function take(lock: string): Promise<void> {
  for (let look = 0; look < LOCK_LOOKS; look += 1) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      await pause(LOCK_LOOK_MILLISECONDS);
    }
  }
  throw new Error(`${lock} is left over from a run that was ended: remove it`);
}
