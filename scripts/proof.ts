// `npm run proof [-- claims…] [--write]`: runs the claims in full, prints their figures, and with --write publishes them.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import type { Proof } from "../test/proof/support/figures";
import { CLAIMS, type Claim, type Command } from "./proof/claims";
import { proofDocument, withProofTable } from "./proof/document";

const root = join(__dirname, "..");
const measured = (claim: Claim): string => join(root, "build", "proof", `${claim.name}.json`);
const published = (claim: Claim): string => join(root, "docs", "proof", `${claim.name}.json`);

function argumentsOf(command: Command): readonly string[] {
  if (command.kind === "program") return [...(command.flags ?? []), "--import", "tsx", command.path];
  const jest = join(root, "node_modules", "jest", "bin", "jest.js");
  // One worker: a proof that measures nothing still shares the machine with its own browser or processes.
  return [jest, "--runInBand", "--verbose", "--testTimeout", "14400000", ...command.paths];
}

function shown(claim: Claim): boolean {
  process.stdout.write(`\n== ${claim.name}: ${claim.title}\n`);
  rmSync(measured(claim), { force: true });
  return claim.commands.every((command) => {
    const env = { ...process.env, PROOF: "full" };
    return (
      spawnSync(process.execPath, argumentsOf(command), { cwd: root, stdio: "inherit", env }).status === 0
    );
  });
}

const read = (path: string): Proof | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Proof) : undefined;

function print(claim: Claim): void {
  for (const { what, result, bound } of read(measured(claim))?.figures ?? [])
    process.stdout.write(`${claim.name}\t${what}\t${result}${bound ? `\t（应当${bound}）` : ""}\n`);
}

async function publish(claims: readonly Claim[]): Promise<void> {
  mkdirSync(join(root, "docs", "proof"), { recursive: true });
  for (const claim of claims)
    if (existsSync(measured(claim))) copyFileSync(measured(claim), published(claim));
  const entries = CLAIMS.flatMap((claim): [string, Proof][] => {
    const proof = read(published(claim));
    return proof ? [[claim.name, proof]] : [];
  });
  const proofs = new Map(entries);
  await write("docs/proof.md", proofDocument(proofs));
  await write("README.md", withProofTable(readFileSync(join(root, "README.md"), "utf8"), proofs));
}

async function write(name: string, text: string): Promise<void> {
  const path = join(root, name);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const unknown = wanted.filter((name) => !CLAIMS.some((claim) => claim.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `没有这一项：${unknown.join("、")}。有：${CLAIMS.map(({ name }) => name).join("、")}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const claims = CLAIMS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const only = process.argv.includes("--publish-only");
  const failed = only ? [] : claims.filter((claim) => !shown(claim));
  process.stdout.write("\n");
  claims.forEach(print);
  const proven = claims.filter((claim) => !failed.includes(claim));
  if (only || process.argv.includes("--write")) await publish(proven);
  process.stdout.write(`\n${proven.length} claims proven, ${failed.length} failed\n`);
  if (failed.length > 0) process.exitCode = 1;
}

void main();
