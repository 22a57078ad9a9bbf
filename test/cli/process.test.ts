// The command as a process of its own: what goes through pipes, and that it starts at all.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageBytes, rankingSheet, row } from "../host/file/package";

const ROOT = join(__dirname, "../..");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calculate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function calculate(...argv: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const result = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...argv], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

function file(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it("a document far larger than a pipe holds arrives whole", () => {
  const events = Array.from({ length: 1500 }, (_, index) =>
    row(index + 2, [
      index + 1,
      "2019-08-05",
      "甲镇",
      "督查通报",
      "区",
      `第${index + 1}项`,
      "区委督查室",
      `江督〔2019〕${index + 1}号`,
    ]),
  );
  const header = row(1, ["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号"]);
  const input = file(
    "大.xlsx",
    packageBytes({
      sheets: { "8月": rankingSheet(), 事项登记: `<sheetData>${header}${events.join("")}</sheetData>` },
    }),
  );
  const { status, stdout } = calculate(input, "--json", "--dry-run");
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(200_000);
  expect((JSON.parse(stdout) as { adjustments: unknown[] }).adjustments.length).toBeGreaterThan(1500);
});

it("the exit code reaches the shell, with one line and no stack", () => {
  const { status, stdout, stderr } = calculate(file("坏.xlsx", Buffer.from("PK\u0003\u0004")), "--json");
  expect([status, stdout]).toEqual([3, ""]);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
