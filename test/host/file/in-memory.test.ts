// A workbook goes from bytes to bytes in one place for all, and nothing on that way needs Node.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { openWorkbook, saveWorkbook, workbookBytes } from "../../../src/host/file";
import { packageBytes } from "./package";

it("what is saved opens again, and is what the command line writes", async () => {
  const opened = await openWorkbook(packageBytes(), "排名.xlsx");
  if (!opened.ok) throw new Error(opened.problem.code);
  const sheet = opened.value.workbook.worksheets[0];
  if (sheet !== undefined) sheet.getCell("H9").value = "附注";
  const saved = await saveWorkbook(opened.value);
  if (!saved.ok) throw new Error(saved.problem.code);
  expect(Buffer.from(saved.bytes).equals(Buffer.from(await workbookBytes(opened.value)))).toBe(true);
  const again = await openWorkbook(saved.bytes, "排名.xlsx");
  expect(again.ok && again.value.workbook.worksheets[0]?.getCell("H9").value).toBe("附注");
});

it("a file that is none says so", async () => {
  expect(await openWorkbook(new TextEncoder().encode("姓名,分数"), "名单.xlsx")).toMatchObject({
    ok: false,
    problem: { code: "file-text" },
  });
});

it("a workbook that can't be written is a problem, not an exception", async () => {
  const opened = await openWorkbook(packageBytes(), "排名.xlsx");
  if (!opened.ok) throw new Error(opened.problem.code);
  const saved = await saveWorkbook({ ...opened.value, parts: new Map() });
  expect(saved).toMatchObject({ ok: false, problem: { code: "output-failed" } });
});

/** Every file of ours that `entry` leads to. */
function reached(entry: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, from = ""] of readFileSync(entry, "utf8").matchAll(/from "(\.[^"]*)"/g)) {
    const path = resolve(dirname(entry), from);
    reached(existsSync(`${path}.ts`) ? `${path}.ts` : join(path, "index.ts"), found);
  }
  return found;
}

it.each(["browser.ts", "page/index.ts"])("nothing behind src/host/%s needs Node", (entry) => {
  const files = [...reached(join(__dirname, "../../../src/host", entry))];
  const needing = files.filter((file) =>
    /from "node:|\b(Buffer|process)\.\w|\brequire\(|\b__dirname\b/.test(readFileSync(file, "utf8")),
  );
  expect(needing).toEqual([]);
  expect(files.length).toBeGreaterThan(3);
});
