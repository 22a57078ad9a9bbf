// Wording: codes are unique across the files, templates can be filled, events and households leave none unused.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOfWords, questionWords, WORDING, wording } from "../../src/policy";

const FOLDER = join(__dirname, "../../src/policy/wording");
const files = readdirSync(FOLDER).filter((file) => file !== "index.ts");

/** Codes as written: keys in front of a template, quoted or not. */
function codesOf(file: string): readonly string[] {
  const text = readFileSync(join(FOLDER, file), "utf8");
  return [...text.matchAll(/^\s+"?([\w.\-\u4e00-\u9fff]+)"?:\s*(?:\n\s*)?["'`]/gm)].map(
    (match) => match[1] ?? "",
  );
}

const CODES = files.flatMap((file) => codesOf(file));

describe("文字", () => {
  it("读出了全部代码", () => {
    expect(new Set(CODES)).toEqual(new Set(Object.keys(WORDING)));
  });
  it("代码在各文件之间不重复", () => {
    expect(CODES.filter((code, index) => CODES.indexOf(code) !== index)).toEqual([]);
  });
  it("每个占位符都能填上，填后不留花括号", () => {
    for (const [code, template] of Object.entries(WORDING)) {
      const names = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
      const values = Object.fromEntries(names.map((name) => [name, "值"]));
      expect(wording({ code, values })).not.toMatch(/[{}]/);
      for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}]+$/u);
    }
  });
  it("缺值或未知代码是编程错误", () => {
    expect(() => wording({ code: "没有的代码", values: {} })).toThrow("没有的代码");
    expect(() => wording({ code: "event.reason.plain", values: {} })).toThrow("level");
  });
  it("每句不为空，不带首尾空格", () => {
    for (const template of Object.values(WORDING)) expect(template).toBe(template.trim());
    expect(Object.values(WORDING)).not.toContain("");
  });
});

it("规则参数填错时说明怎么改、改正前按什么算", () => {
  const names = [...(WORDING["parameter.number"] ?? "").matchAll(/\{([^{}]+)\}/g)].map(
    (match) => match[1] ?? "",
  );
  const values = Object.fromEntries(names.map((name) => [name, "值"]));
  expect(wording({ code: "parameter.number", values })).toMatch(
    /不是数；请改正单元格，改正前按原来的值计算$/,
  );
});

/** Every source of a room, one text. */
function sourcesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

describe("问题代码都有文字", () => {
  const sources = ["engine", "worksheets", "reports"]
    .map((room) => sourcesOf(join(__dirname, "../../src", room)))
    .join("\n");
  const asked = [
    ...sources.matchAll(/(?:questionId\(|askAbout\(ranking, |code: )"((?:IN-[A-Z]+)|(?:[A-G]-\d+b?))"/g),
  ].map((match) => match[1] ?? "");
  const codes = [...new Set(asked)].sort();

  it("读出了源代码里的问题代码", () => expect(codes.length).toBeGreaterThan(35));
  it.each(codes)("%s", (code) => {
    const words = questionWords(code);
    expect(words).toMatch(/^[^、；（）]+（[^（）]+）$/);
    expect(codeOfWords(words)).toBe(code);
  });
  it("只取最后一对括号里的代码", () => {
    expect(codeOfWords("考核（省级）是否通过（E-7）")).toBe("E-7");
    expect(codeOfWords("考核（省级）是否通过")).toBe("考核（省级）是否通过");
  });
  it("没有文字的代码和以前写的代码原样", () => {
    expect(questionWords("Z-99")).toBe("Z-99");
    expect(codeOfWords("IN-CELL")).toBe("IN-CELL");
  });
});

describe("事项和抽检户的代码都用得上", () => {
  const sources = [
    "events.ts",
    "households.ts",
    "assessment-overlap.ts",
    "late-papers.ts",
    "late-reports.ts",
    "late-submissions.ts",
  ]
    .map((file) => join(__dirname, "../../src/engine", file))
    .concat(
      ["events", "households"].flatMap((folder) =>
        readdirSync(join(__dirname, "../../src/engine", folder)).map((file) =>
          join(__dirname, "../../src/engine", folder, file),
        ),
      ),
    )
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

  it.each(codesOf("events.ts"))("%s", (code) => {
    expect(sources).toContain(`"${code}"`);
  });
});
