// Modules of the repository, compiled once and loaded as often as needed: a mutant always meets fresh modules.
import { transformSync } from "@swc/core";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { Script } from "node:vm";
import { ROOT } from "./instrument";

type Require = (specifier: string) => unknown;
interface LoadedModule {
  exports: unknown;
}
type Body = (
  exports: unknown,
  require: Require,
  module: LoadedModule,
  filename: string,
  directory: string,
) => void;

/** Compiled modules, by path. */
export class CompiledCode {
  private readonly bodies = new Map<string, Body>();
  private readonly places = new Map<string, string | null>();

  /** @param replaced code that stands in for a file, by its path from the root */
  constructor(private readonly replaced: Readonly<Record<string, string>>) {}

  body(path: string): Body {
    const known = this.bodies.get(path);
    if (known) return known;
    const body = this.compile(path);
    this.bodies.set(path, body);
    return body;
  }

  /** The file a specifier means, null where it is a package. */
  resolve(specifier: string, directory: string): string | null {
    if (!specifier.startsWith(".")) return null;
    const base = join(directory, specifier);
    const known = this.places.get(base);
    if (known !== undefined) return known;
    const found =
      [`${base}.ts`, join(base, "index.ts"), base].find(
        (path) => existsSync(path) && statSync(path).isFile(),
      ) ?? null;
    this.places.set(base, found);
    return found;
  }

  private compile(path: string): Body {
    const name = relative(ROOT, path).split(sep).join("/");
    const source = this.replaced[name] ?? readFileSync(path, "utf8");
    const { code } = transformSync(source, {
      filename: path,
      sourceMaps: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    return new Script(wrapped, { filename: path }).runInThisContext() as Body;
  }
}

/** One generation of modules: each is run once, on first use. */
export class Modules {
  private readonly loaded = new Map<string, LoadedModule>();

  constructor(private readonly code: CompiledCode) {}

  /** Runs the module at an absolute path, unless it has run in this generation. */
  load(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const module: LoadedModule = { exports: {} };
    this.loaded.set(path, module);
    const directory = dirname(path);
    const outside = createRequire(path);
    const require: Require = (specifier) => {
      const inside = this.code.resolve(specifier, directory);
      return inside?.endsWith(".ts") ? this.load(inside) : outside(specifier);
    };
    this.code.body(path)(
      module.exports,
      Object.assign(require, { resolve: outside.resolve }),
      module,
      path,
      directory,
    );
    return module.exports;
  }
}
