// What `npm run proof` proves, claim by claim: its title and the commands that show it in full.

/** One command: a file of test/proof for jest, or a program for Node with tsx. */
export type Command =
  | { readonly kind: "tests"; readonly paths: readonly string[] }
  | { readonly kind: "program"; readonly path: string; readonly flags?: readonly string[] };

export interface Claim {
  /** `npm run proof -- <name>`; also the name of its file of figures. */
  readonly name: string;
  /** What is shown, in the words of README and docs/proof.md. */
  readonly title: string;
  readonly commands: readonly Command[];
}

const tests = (...paths: readonly string[]): Command => ({ kind: "tests", paths });
const program = (path: string, ...flags: readonly string[]): Command => ({ kind: "program", path, flags });

export const CLAIMS: readonly Claim[] = [
  {
    name: "formulas",
    title: "另写成电子表格公式的同一套条款与引擎逐行一致",
    commands: [tests("test/proof/formulas.test.ts")],
  },
  {
    name: "properties",
    title: "换顺序、加无关行、改名、重算，结果都不变",
    commands: [tests("test/proof/properties.test.ts")],
  },
  {
    name: "mutation",
    title: "改坏规则或引擎的任何一处，测试都会发现",
    commands: [program("test/proof/mutation/run.ts", "--max-old-space-size=4000")],
  },
  {
    name: "recognition",
    title: "各式排名表要么认对，要么提问，没有悄悄认错的",
    commands: [tests("test/proof/recognition.test.ts", "test/proof/look-alikes.test.ts")],
  },
  {
    name: "faults",
    title: "任何一次请求出任何差错，工作簿都不丢东西",
    commands: [program("test/proof/faults/run.ts")],
  },
  {
    name: "workbooks",
    title: "改动过的工作簿算两遍，人写的单元格和格式原样",
    commands: [program("test/proof/workbooks/run.ts", "--max-old-space-size=4000")],
  },
  {
    name: "bad-files",
    title: "损坏或恶意的文件只得到一句话和退出码",
    commands: [program("test/proof/bad-files/run.ts")],
  },
  {
    name: "peers",
    title: "与规则引擎和纯公式工作簿比速度，先比答案",
    commands: [program("bench/peers.ts", "--expose-gc", "--max-old-space-size=8000")],
  },
  {
    name: "requests",
    title: "计算要多少次 Office.js 请求、多少字节",
    commands: [program("bench/requests.ts", "--max-old-space-size=12000")],
  },
  {
    name: "accessibility",
    title: "三种语言、只用键盘、两倍字号、320 像素宽都能用",
    commands: [tests("test/proof/accessibility.test.ts")],
  },
  {
    name: "supply-chain",
    title: "装进产品的东西：许可、漏洞、内容、可重复构建",
    commands: [program("scripts/proof/supply-chain.ts")],
  },
];
