// Leaves out of the bundles what rows of the rule book say only to their readers and tests: examples and 处理方式.
const { basename, dirname } = require("node:path");
const ts = require("typescript");

/** Properties of rows that no code reads at run time (src/policy/row.ts). */
const FOR_READERS = new Set(["fires", "nearMiss", "computed"]);

/** Is it a file of src/policy/book? Only there do the names above mean what they say. */
function isBook({ fileName }) {
  const folder = dirname(fileName);
  return basename(folder) === "book" && basename(dirname(folder)) === "policy";
}

function isForReaders(node) {
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && FOR_READERS.has(node.name.text);
}

/** A transformer for the TypeScript compiler. */
function withoutExamples(context) {
  const visit = (node) => (isForReaders(node) ? undefined : ts.visitEachChild(node, visit, context));
  return (file) => (isBook(file) ? ts.visitNode(file, visit) : file);
}

module.exports = { withoutExamples };
