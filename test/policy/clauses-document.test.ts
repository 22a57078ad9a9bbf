// docs/clauses.md is what the rule book and the tests say today.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clausesDocument } from "../../scripts/clauses-document";
import { CLAUSES } from "../../src/policy";

const ROOT = join(__dirname, "../..");
const generated = clausesDocument(ROOT);

it("与提交的文档一致；不一致时请运行 node --import tsx scripts/generate-clauses.ts", () => {
  expect(readFileSync(join(ROOT, "docs/clauses.md"), "utf8")).toBe(generated);
});

it("每个条款一节，按顺序", () => {
  expect([...generated.matchAll(/^### (.+)$/gm)].map((match) => match[1])).toEqual([...CLAUSES]);
});

it("每个自动计算的条款都有写明条款号的测试", () => {
  const sections = generated.split(/^### /m).slice(1);
  const untested = sections
    .filter((section) => section.includes("- 状态：计算") && section.includes("- 测试：—"))
    .map((section) => section.split("\n", 1)[0]);
  expect(untested).toEqual([]);
});
