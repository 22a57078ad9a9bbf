// docs/proof.md and the figures of README.md, from the figures of the last full runs in docs/proof.
import type { Figure, Proof } from "../../test/proof/support/figures";
import { CLAIMS, type Claim } from "./claims";

const commandOf = (claim: Claim): string => `npm run proof -- ${claim.name}`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

function table(figures: readonly Figure[]): string[] {
  const line = ({ what, result, bound }: Figure): string =>
    `| ${cell(what)} | ${cell(result)} | ${cell(bound ?? "")} |`;
  return ["| 量的是什么 | 结果 | 应当 |", "| --- | --- | --- |", ...figures.map(line)];
}

function section(claim: Claim, proof: Proof | undefined): string[] {
  const head = [`## ${claim.title}`, "", "```", commandOf(claim), "```", ""];
  if (!proof) return [...head, "还没有整套跑过。", ""];
  return [...head, ...table(proof.figures), "", `${proof.day}，${proof.machine}。`, ""];
}

/** The whole of docs/proof.md; it is formatted by prettier afterwards. */
export function proofDocument(proofs: ReadonlyMap<string, Proof>): string {
  const head = [
    "# 证明",
    "",
    "`npm run proof` 把下面各项整套跑一遍并打印数字；每项也可以单独跑。`npm test` 里跑的是每项固定种子的小样本。",
    "`npm run proof -- --write` 跑完后改写本页和 README 里的数字，数字的原件在 `docs/proof`。",
    "",
  ];
  return [...head, ...CLAIMS.flatMap((claim) => section(claim, proofs.get(claim.name)))].join("\n");
}

/** The table of README.md: the headline figures of each claim with its command. */
export function proofTable(proofs: ReadonlyMap<string, Proof>): string {
  const lines = CLAIMS.flatMap((claim) =>
    (proofs.get(claim.name)?.figures ?? [])
      .filter((figure) => figure.headline)
      .map(
        ({ what, result, bound }) =>
          `| ${cell(claim.title)}：${cell(what)} | ${cell(result)}${bound ? `（应当${cell(bound)}）` : ""} | \`${commandOf(claim)}\` |`,
      ),
  );
  return ["| 证明了什么 | 结果 | 命令 |", "| --- | --- | --- |", ...lines].join("\n");
}

const BEGIN = "<!-- proof begin -->";
const END = "<!-- proof end -->";

/** README.md with the table between its two marks replaced. */
export function withProofTable(readme: string, proofs: ReadonlyMap<string, Proof>): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error("README.md lacks the marks of the proof table.");
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${proofTable(proofs)}\n\n${readme.slice(end)}`;
}
