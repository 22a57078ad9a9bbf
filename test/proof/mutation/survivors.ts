// The survivors as a document: each with the reason why no test can, or need, tell it from the original.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EXPLANATIONS, type Explanation } from "./explanations";
import { ROOT } from "./instrument";
import type { Result } from "./results";

export const SURVIVORS_FILE = join(ROOT, "docs", "proof", "survivors.md");

type Survivor = Pick<Result, "file" | "line" | "context" | "mutator" | "original" | "replacement" | "fate">;

/** The first explanation that fits the mutant, if any. */
export function explanationOf(mutant: Survivor): Explanation | undefined {
  return EXPLANATIONS.find(({ places }) =>
    places.some(
      ({ file, context, original, replacement, mutator, fate }) =>
        (file === undefined || mutant.file === file) &&
        (context === undefined || mutant.context.includes(context)) &&
        (original === undefined || mutant.original === original) &&
        (replacement === undefined || mutant.replacement === replacement) &&
        (mutator === undefined || mutant.mutator === mutator) &&
        (fate === undefined || mutant.fate === fate),
    ),
  );
}

/** Survivors that nobody has explained. */
export const unexplained = <Mutant extends Survivor>(survivors: readonly Mutant[]): readonly Mutant[] =>
  survivors.filter((survivor) => explanationOf(survivor) === undefined);

const LONGEST = 90;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const code = (text: string): string => {
  const fence = text.includes("`") ? "``" : "`";
  return text === "" ? "nothing" : `${fence} ${short(text)} ${fence}`;
};

/** One survivor as a line of the document. */
export const lineOf = ({
  file,
  line,
  original,
  replacement,
}: Pick<Survivor, "file" | "line" | "original" | "replacement">): string =>
  `- ${file}:${line} ${code(original)} → ${code(replacement)}`;

/** The whole document. */
export function survivorsDocument(survivors: readonly Survivor[]): string {
  const groups = EXPLANATIONS.map(({ why }) => ({
    why,
    members: survivors.filter((survivor) => explanationOf(survivor)?.why === why),
  }));
  const open = unexplained(survivors);
  return [
    "# Mutants that survive",
    "`npm run proof -- mutation` writes this page: every change for the worse in `src/policy` and `src/engine` that no test notices, by the reason why. The reasons stand in `test/proof/mutation/explanations.ts`; a survivor without one fails the proof.",
    ...groups.flatMap(({ why, members }, index) =>
      members.length === 0
        ? []
        : [`## ${index + 1}. ${why} (${members.length})`, members.map(lineOf).join("\n")],
    ),
    ...(open.length === 0 ? [] : [`## Not explained (${open.length})`, open.map(lineOf).join("\n")]),
    "",
  ].join("\n\n");
}

export function writeSurvivors(survivors: readonly Survivor[]): void {
  mkdirSync(dirname(SURVIVORS_FILE), { recursive: true });
  writeFileSync(SURVIVORS_FILE, survivorsDocument(survivors));
}
