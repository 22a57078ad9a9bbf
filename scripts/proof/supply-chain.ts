// Proof of what is shipped: licences, known weaknesses, contents and sizes, and that two builds give the same bytes.
//   --pin   writes test/bundle/contents.json anew instead of comparing with it, after one build
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { recordFigures, type Figure } from "../../test/proof/support/figures";
import { buildAt, ROOT, type Built, type Circumstances } from "./supply-chain/build";
import { licenceFaults, packagesOf } from "./supply-chain/licences";
import { differences, pinsOf, readPins, strangersIn, TOLERANCE, writePins } from "./supply-chain/pins";

const ONE: Circumstances = {
  place: "a",
  zone: "Asia/Shanghai",
  language: "zh_CN.UTF-8",
  changed: new Date("2019-08-31T10:30:00Z"),
};
const OTHER: Circumstances = {
  place: "another/place/further/down",
  zone: "America/St_Johns",
  language: "C",
  changed: new Date("2026-02-28T23:59:59Z"),
};

/** Every file of a folder with the digest of its bytes. */
function digests(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).sort();
  return new Map(
    paths.map((path) => [
      path.slice(folder.length + 1),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}

interface Comparison {
  readonly files: number;
  readonly different: readonly string[];
}

function compared(one: Built, other: Built): Comparison {
  const [first, second] = [digests(one.folder), digests(other.folder)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return { files: names.length, different: names.filter((name) => first.get(name) !== second.get(name)) };
}

/** What the registry says about known weaknesses of what ships; null where it answers nothing of the kind. */
function weaknesses(): number | null {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  try {
    const report = JSON.parse(stdout) as { metadata?: { vulnerabilities?: { total?: number } } };
    return report.metadata?.vulnerabilities?.total ?? null;
  } catch {
    return null;
  }
}

interface Findings {
  readonly built: Built;
  readonly licences: readonly string[];
  readonly strangers: readonly string[];
  readonly changes: readonly string[];
  readonly comparison: Comparison;
  readonly audit: number | null;
}

function figuresOf({ built, licences, strangers, changes, comparison, audit }: Findings): readonly Figure[] {
  const count = (all: readonly string[]): string => `${all.length} 处`;
  return [
    { what: "装进产品的别人的包", result: `${packagesOf(built.contents).length} 个` },
    {
      what: "没有列出、没有许可文本或许可不允许的包",
      result: count(licences),
      bound: "0 处",
      headline: true,
    },
    {
      what: "已知漏洞（npm audit --omit=dev）",
      result: audit === null ? "没有核对：这里的包登记处不回答这项查询" : `${audit} 个`,
      ...(audit === null ? {} : { bound: "0 个" }),
    },
    {
      what: `各脚本的内容和大小与登记的不同（大小容许 ${TOLERANCE * 100}%）`,
      result: count(changes),
      bound: "0 处",
    },
    { what: "加载项的脚本里有宿主、表格控件或文件库", result: count(strangers), bound: "0 处" },
    {
      what: "两个地方、时区、语言、文件日期各建一次，字节不同的文件",
      result: `${comparison.files} 个文件里 ${comparison.different.length} 个`,
      bound: "0 个",
      headline: true,
    },
  ];
}

function main(): void {
  const built = buildAt(ONE);
  if (process.argv.includes("--pin")) writePins(pinsOf(built));
  else prove(built);
  rmSync(join(ROOT, "build", "supply-chain"), { recursive: true, force: true });
}

function prove(built: Built): void {
  const findings: Findings = {
    built,
    licences: licenceFaults(built),
    strangers: strangersIn(built.contents),
    changes: differences(readPins(), pinsOf(built)),
    comparison: compared(built, buildAt(OTHER)),
    audit: weaknesses(),
  };
  const { licences, strangers, changes, comparison, audit } = findings;
  const faults = [...licences, ...strangers, ...changes, ...comparison.different];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  recordFigures("supply-chain", figuresOf(findings));
  if (faults.length > 0 || (audit ?? 0) > 0) process.exitCode = 1;
}

main();
