// The documents: pictures and local links lead somewhere, and what a guide calls a control is one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { texts } from "../../src/taskpane/texts/zh-CN";
import { ZH_CN } from "../../src/workbench/texts/zh-CN";

const ROOT = join(__dirname, "..", "..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const GUIDES = ["docs/user-guide.md", "docs/admin-guide.md", "docs/excel-checklist.md"];
const DOCUMENTS = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

interface Target {
  readonly words: string;
  readonly target: string;
}

/** Targets of links and pictures that are no web addresses. */
function localTargets(file: string, pattern: RegExp): readonly Target[] {
  return [...read(file).matchAll(pattern)]
    .map(([, words = "", target = ""]) => ({ words, target: target.replace(/#.*$/, "") }))
    .filter(({ target }) => target !== "" && !/^[a-z]+:/.test(target));
}

const picturesIn = (file: string): readonly Target[] => localTargets(file, /!\[([^\]]*)\]\(([^)]+)\)/g);
const linksIn = (file: string): readonly Target[] => localTargets(file, /(?<!!)\[([^\]]*)\]\(([^)]+)\)/g);
const isThere = (file: string, target: string): boolean => existsSync(join(ROOT, dirname(file), target));

it.each(DOCUMENTS)("%s: every link and picture is there", (file) => {
  const missing = [...picturesIn(file), ...linksIn(file)].filter(({ target }) => !isThere(file, target));
  expect(missing).toEqual([]);
});

it("every picture has words for people who don't see it", () => {
  const pictures = DOCUMENTS.flatMap(picturesIn);
  expect(pictures.length).toBeGreaterThanOrEqual(8);
  expect(pictures.filter(({ words }) => words.trim().length < 5)).toEqual([]);
});

it("every picture that is kept is shown somewhere", () => {
  const shown = new Set(DOCUMENTS.flatMap(picturesIn).map(({ target }) => target.split("/").pop()));
  expect(readdirSync(join(ROOT, "docs", "images")).filter((name) => !shown.has(name))).toEqual([]);
});

/** Words on the ribbon, as the manifest has them for Chinese. */
function ribbonWords(): readonly string[] {
  return [...read("manifest.xml").matchAll(/<bt:String id="[^"]+" DefaultValue="([^"]+)"/g)].map(
    ([, words = ""]) => words,
  );
}

/** A text up to its first value, without the punctuation before it: 与上次相比（{count} 处） → 与上次相比. */
const beforeValues = (text: string): string => text.split("{")[0]?.replace(/[（(：:，\s]+$/u, "") ?? "";

const CONTROLS = new Set(
  [...Object.values<string>(texts), ...Object.values<string>(ZH_CN), ...ribbonWords()].map(beforeValues),
);
/** Ways of use that open a paragraph; not controls. */
const LEADING_WORDS = /[。.]$/;

it.each(GUIDES)("%s: what stands in bold is on the screen", (file) => {
  const bold = [...read(file).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = ""]) => words);
  expect(bold.filter((words) => !LEADING_WORDS.test(words) && !CONTROLS.has(words))).toEqual([]);
});

it("the README names every npm script", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const readme = read("README.md");
  const named = (name: string): boolean => new RegExp(`(npm (run )?|、\`)${name}\\b`).test(readme);
  expect(Object.keys(scripts).filter((name) => !named(name))).toEqual([]);
});

it("the user guide names enough controls to be worth checking", () => {
  expect([...read("docs/user-guide.md").matchAll(/\*\*([^*]+)\*\*/g)].length).toBeGreaterThan(40);
});
