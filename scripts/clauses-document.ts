// The text of docs/clauses.md: each atomic clause with its status, rows, engine file and the tests that name it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CLAUSES, RULE_BOOK } from "../src/policy";
import type { ClauseId, PolicyRow, ScoringRow } from "../src/policy";

const SCORING_ROWS: readonly ScoringRow[] = [
  ...RULE_BOOK.rankings,
  ...RULE_BOOK.events,
  ...RULE_BOOK.households,
  ...RULE_BOOK.annualTownships,
  ...RULE_BOOK.annualDepartments,
];

/** Where the rows of a table are evaluated. */
const ENGINE_FILES: Readonly<Record<ScoringRow["table"], string>> = {
  ranking: "src/engine/rankings.ts",
  event: "src/engine/events.ts",
  household: "src/engine/households.ts",
  "annual-township": "src/engine/annual-townships.ts",
  "annual-department": "src/engine/annual-departments.ts",
};

/** Where the product does something for a clause without a scoring row; none for what people do themselves. */
const PROCEDURE_FILES: Partial<Record<ClauseId, string>> = {
  "约1.c": "src/engine/interviews.ts",
  组1: "src/engine/rankings.ts",
  组2: "src/engine/interviews.ts",
  组3: "src/engine/working-days.ts",
  组5: "src/engine/events/judge.ts",
};

const SECTIONS: readonly (readonly [string, string])[] = [
  ["激", "激励（激1–激8）"],
  ["约", "约谈（约1–约8）"],
  ["组", "组织实施（组1–组5）"],
];

/** A file of the repository as text, with its path from the root. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function filesUnder(root: string, folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(root, path);
      return entry.name.endsWith(".ts") ? [{ path, text: readFileSync(join(root, path), "utf8") }] : [];
    });
}

/** Does the text name the clause itself, not a longer id that begins with it? */
function names(text: string, clause: ClauseId): boolean {
  const escaped = clause.replace(".", "\\.");
  return new RegExp(`${escaped}(?![.\\dA-Za-z])`).test(text);
}

/** Test files that name the clause; files of expectations only are no tests. */
function testsNaming(clause: ClauseId, tests: readonly SourceFile[]): readonly string[] {
  return tests
    .filter(({ path, text }) => path.endsWith(".test.ts") && names(text, clause))
    .map(({ path }) => path);
}

function ruleFile(row: PolicyRow, bookFiles: readonly SourceFile[]): string {
  const found = bookFiles.find(({ text }) => text.includes(`id: "${row.id}"`));
  if (!found) throw new Error(`no file of the rule book has the row ${row.id}`);
  return found.path;
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

interface ClauseLines {
  readonly status: string;
  readonly summaries: readonly string[];
  readonly rows: readonly string[];
  readonly ruleFiles: readonly string[];
  readonly engineFiles: readonly string[];
}

function scoredClause(clause: ClauseId, bookFiles: readonly SourceFile[]): ClauseLines | null {
  const own = SCORING_ROWS.filter((row) => row.clause === clause);
  const rows = own.length > 0 ? own : SCORING_ROWS.filter((row) => row.cites.includes(clause));
  if (rows.length === 0) return null;
  const carriers = unique(rows.map((row) => row.clause)).join("、");
  return {
    status: own.length > 0 ? "计算" : `计算（同一事实由 ${carriers} 计，引用本条）`,
    summaries: unique(rows.map((row) => row.summary)),
    rows: rows.map((row) => row.id),
    ruleFiles: unique(rows.map((row) => ruleFile(row, bookFiles))),
    engineFiles: unique(rows.map((row) => ENGINE_FILES[row.table])),
  };
}

function procedureClause(clause: ClauseId, bookFiles: readonly SourceFile[]): ClauseLines {
  const row = RULE_BOOK.procedure.find((each) => each.clause === clause);
  if (!row) throw new Error(`clause ${clause} has neither a row nor a reason`);
  const file = PROCEDURE_FILES[clause];
  return {
    status: row.computed,
    summaries: [row.summary],
    rows: [row.id],
    ruleFiles: [ruleFile(row, bookFiles)],
    engineFiles: file === undefined ? [] : [file],
  };
}

const code = (items: readonly string[]): string =>
  items.length === 0 ? "—" : items.map((item) => `\`${item}\``).join("、");

function clauseSection(clause: ClauseId, lines: ClauseLines, tests: readonly string[]): string {
  return [
    `### ${clause}`,
    "",
    `- 状态：${lines.status}`,
    `- 摘要：${lines.summaries.join("；")}`,
    `- 规则行：${code(lines.rows)}（${code(lines.ruleFiles)}）`,
    `- 引擎：${code(lines.engineFiles)}`,
    `- 测试：${code(tests)}`,
    "",
  ].join("\n");
}

const INTRODUCTION = `# 条款对照

由 \`node --import tsx scripts/generate-clauses.ts\` 按规则手册生成，请勿手改。
“计算”为自动得出结果；“提示”为产品提供资料、由人判断；“不计算”写明理由。
“测试”列出写明该条款号的测试文件；此外 \`test/policy\` 对每一规则行都运行触发与不触发的例子，并把每个分值加减半分验证测试会失败。
`;

/** The whole document for the repository at `root`. */
export function clausesDocument(root: string): string {
  const bookFiles = filesUnder(root, "src/policy/book");
  const tests = filesUnder(root, "test");
  const sections = SECTIONS.flatMap(([prefix, title]) => [
    `## ${title}\n`,
    ...CLAUSES.filter((clause) => clause.startsWith(prefix)).map((clause) => {
      const lines = scoredClause(clause, bookFiles) ?? procedureClause(clause, bookFiles);
      for (const file of lines.engineFiles)
        if (!existsSync(join(root, file))) throw new Error(`${clause}: ${file} does not exist`);
      return clauseSection(clause, lines, testsNaming(clause, tests));
    }),
  ]);
  return [INTRODUCTION, ...sections].join("\n");
}
