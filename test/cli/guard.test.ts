// A workbook that asks for more time or memory than there is: one line, and no result.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { limitsOf, runGuarded, type Limits } from "../../src/cli/guard";
import { packageBytes, rankingRows } from "../host/file/package";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guard-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function guarded(name: string, limits: Limits): Promise<[number, string]> {
  const input = join(folder, name);
  const output = join(folder, `${name}.结果.xlsx`);
  writeFileSync(input, packageBytes({ sheets: { "8月": `<sheetData>${rankingRows()}</sheetData>` } }));
  let said = "";
  const exit = await runGuarded(input, [input, "--out", output], limits, (text) => (said += text));
  expect(existsSync(output)).toBe(exit === 0);
  return [exit, said.replace(folder, "")];
}

it("what takes too long is stopped", async () => {
  const [exit, said] = await guarded("慢.xlsx", { minutes: 0.0001, processorMinutes: 10, heap: 1024 });
  expect(exit).toBe(3);
  expect(said).toMatch(/^“\/慢\.xlsx”算了 0\.0001 分钟还没有算完，已经停止，没有写文件；[^\n]+\n$/);
});

it("what takes too much processor time is stopped, where the system tells it", async () => {
  // Elsewhere the other limit stops it.
  const [exit, said] = await guarded("忙.xlsx", { minutes: 0.1, processorMinutes: 0.01, heap: 1024 });
  expect(exit).toBe(3);
  expect(said).toMatch(/^“\/忙\.xlsx”算了 0\.(01|1) 分钟还没有算完，已经停止，没有写文件；[^\n]+\n$/);
});

it("a larger file may take longer", () => {
  const minutes = (bytes: number): number => {
    const path = join(folder, `${bytes}.xlsx`);
    writeFileSync(path, Buffer.alloc(bytes));
    return limitsOf([path, "--json"]).processorMinutes;
  };
  expect([10, 1024 * 1024, 1024 * 1024 + 1].map(minutes)).toEqual([1, 1, 2]);
});

it("what takes too much memory is stopped, and the system's own words are not passed on", async () => {
  const [exit, said] = await guarded("大.xlsx", { minutes: 10, processorMinutes: 10, heap: 12 });
  expect(exit).toBe(3);
  expect(said).toMatch(/^“\/大\.xlsx”需要的内存超过本机所有，已经停止，没有写文件；[^\n]+\n$/);
});
