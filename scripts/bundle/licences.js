// Writes licences.txt beside what is built: the licence of every package of others whose code the build holds.
const { existsSync, readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const { join, sep } = require("node:path");

const FILE = "licences.txt";
const HEAD =
  "This product contains code of the packages below, each under the licence that follows its name.\n";
const LICENCE_FILES = /^(licen[cs]es?|copying|notices?|third[-_]party.*)(\.(md|txt))?$/i;
const RULE = "=".repeat(100);
/** Packages whose data our own sources were generated from. */
const DATA_OF = ["@fluentui/tokens", "chinese-days", "opencc-js"];
const PACKAGES = join(__dirname, "..", "..", "node_modules");
const INSIDE = `node_modules${sep}`;

/** One collector for all compilations of a build; the file is written when the last one is done. */
function licences() {
  const folders = new Set(DATA_OF.map((name) => join(PACKAGES, name)));
  let running = 0;
  return {
    apply(compiler) {
      running += 1;
      compiler.hooks.done.tap("licences", ({ compilation }) => {
        for (const folder of packageFolders(compilation.modules)) folders.add(folder);
        running -= 1;
        if (running > 0) return;
        writeFileSync(join(compiler.outputPath, FILE), licenceText([...folders]));
      });
      // A build that watches goes on after its first end.
      compiler.hooks.watchRun.tap("licences", () => {
        running = Math.max(running, 1);
      });
    },
  };
}

/** Folders of the packages whose modules were bundled. */
function packageFolders(modules) {
  const found = new Set();
  for (const module of modules) {
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const folder = typeof resource === "string" ? packageFolder(resource) : null;
      if (folder !== null) found.add(folder);
    }
  }
  return found;
}

/** null for a file that lies in no package. */
function packageFolder(path) {
  const start = path.lastIndexOf(INSIDE);
  if (start < 0) return null;
  const [first = "", second = ""] = path.slice(start + INSIDE.length).split(sep);
  const name = first.startsWith("@") ? join(first, second) : first;
  return join(path.slice(0, start), "node_modules", name);
}

/** The whole file; packages in the order of their names. */
function licenceText(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license } = described(folder);
    const texts = licenceFiles(folder).map((path) => readFileSync(path, "utf8").trim());
    const own = texts.length > 0 ? texts : [usualText(folder, folders)];
    return {
      name,
      text: [RULE, `${name} ${version} (${license ?? "as below"})`, RULE, "", ...own, ""].join("\n"),
    };
  });
  parts.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return [HEAD, ...parts.map(({ text }) => text)].join("\n");
}

function licenceFiles(folder) {
  const found = readdirSync(folder)
    .filter((name) => LICENCE_FILES.test(name))
    .map((name) => join(folder, name));
  return found.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  );
}

/** For a package that names its licence and brings no text of it along: our copy, else that of another package. */
function usualText(folder, folders) {
  const { name, license, author } = described(folder);
  const path = join(__dirname, "licences", `${license}.txt`);
  if (existsSync(path)) {
    const holder = (typeof author === "object" ? author?.name : author) ?? `the authors of ${name}`;
    return readFileSync(path, "utf8").trim().replace("<holder>", holder);
  }
  const another = folders.find(
    (other) => described(other).license === license && licenceFiles(other).length > 0,
  );
  if (another === undefined) throw new Error(`there is no text of the licence ${license} of ${name}`);
  return readFileSync(licenceFiles(another)[0], "utf8").trim();
}

function described(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

module.exports = { licences, licenceText, packageFolder };
