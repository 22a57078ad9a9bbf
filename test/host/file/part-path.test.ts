// Paths of package parts follow the rules of addresses.
import { posix } from "node:path";
import {
  extensionOf,
  fileNameOf,
  folderOf,
  relativePath,
  resolvePath,
} from "../../../src/host/file/part-path";

it("folder, file name and extension", () => {
  expect([folderOf("xl/worksheets/sheet1.xml"), folderOf("workbook.xml")]).toEqual(["xl/worksheets", ""]);
  expect([fileNameOf("xl/a.xml"), fileNameOf("a.xml")]).toEqual(["a.xml", "a.xml"]);
  expect(["xl/a.xml", "_rels/.rels", "xl.d/plain", "a.b.bin"].map(extensionOf)).toEqual([
    ".xml",
    "",
    "",
    ".bin",
  ]);
});

it.each([
  ["xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/worksheets", "../media/./a.png", "xl/media/a.png"],
  ["xl", "/xl//styles.xml", "xl/styles.xml"],
  ["", "xl/workbook.xml", "xl/workbook.xml"],
  ["xl", "../../beyond.xml", "beyond.xml"],
])("in %j, %j means %j", (folder, target, path) => {
  expect(resolvePath(folder, target)).toBe(path);
});

it.each([
  ["xl", "xl/worksheets/sheet1.xml"],
  ["xl/worksheets", "xl/drawings/drawing1.xml"],
  ["xl/worksheets", "docProps/app.xml"],
  ["", "xl/workbook.xml"],
])("the way from %j to %j leads there", (folder, target) => {
  const way = relativePath(folder, target);
  expect(way).toBe(posix.relative(folder, target));
  expect(resolvePath(folder, way)).toBe(target);
});
