// The production build that also tells what it put into each script: packages of others and rooms of src.
const { writeFileSync } = require("node:fs");
const { join, relative, sep } = require("node:path");
const { packageFolder } = require("../../bundle/licences");
const production = require("../../../webpack.config.js");

const ROOT = join(__dirname, "..", "..", "..");

module.exports = (env, options) => {
  const contents = new Map();
  const collector = {
    apply(compiler) {
      compiler.hooks.done.tap("contents", ({ compilation }) => {
        for (const chunk of compilation.chunks)
          for (const file of chunk.files) contents.set(file, piecesOf(compilation, chunk));
        const sorted = [...contents].sort(([one], [other]) => (one < other ? -1 : 1));
        writeFileSync(join(ROOT, "build", "contents.json"), JSON.stringify(Object.fromEntries(sorted)));
      });
    },
  };
  return production(env, options).map((one) => ({
    ...one,
    cache: false,
    plugins: [...one.plugins, collector],
  }));
};

/** Sorted names, each once. */
function piecesOf({ chunkGraph }, chunk) {
  const pieces = new Set();
  for (const module of chunkGraph.getChunkModulesIterable(chunk))
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const piece = typeof resource === "string" ? pieceOf(resource) : null;
      if (piece !== null) pieces.add(piece);
    }
  return [...pieces].sort();
}

/** "react", "@scope/name", "src/engine". */
function pieceOf(resource) {
  const folder = packageFolder(resource);
  if (folder !== null)
    return folder.slice(folder.lastIndexOf(`node_modules${sep}`) + 13).replaceAll(sep, "/");
  const [top, room] = relative(ROOT, resource).split(sep);
  return top === "src" ? `${top}/${room}` : null;
}
