// `npm test`: format, lint, types, then every jest test; prints one line with what passed and failed, counted.
const { spawn, spawnSync } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const build = join(root, "build");
const jestReport = join(build, "jest.json");
const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Checks that are one pass or one failure each, the long ones first. */
const CHECKS = [
  ["bundle", bin("webpack"), ["--mode", "production", "--stats", "errors-warnings"]],
  ["lint", bin("eslint"), ["--max-warnings", "0", "."]],
  ["types", bin("tsc"), ["-p", "."]],
  ["format", bin("prettier"), ["--check", "--log-level", "warn", "."]],
];

function run(command, args, environment = {}) {
  const shell = process.platform === "win32";
  const env = { ...process.env, ...environment };
  return spawnSync(command, args, { cwd: root, stdio: "inherit", shell, env }).status === 0;
}

function runJest() {
  rmSync(jestReport, { force: true });
  // The browser tests take the bundle that was just built.
  const site = { BROWSER_TEST_SITE: join(root, "dist") };
  const ok = run(bin("jest"), ["--json", `--outputFile=${jestReport}`, "--silent=false"], site);
  try {
    const report = JSON.parse(readFileSync(jestReport, "utf8"));
    const broken = report.numRuntimeErrorTestSuites;
    const pending = report.numPendingTests + report.numTodoTests;
    // A skipped test is a test that did not run: it counts as a failure, so that none can hide.
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken + pending, ok };
  } catch {
    return { passed: 0, failed: 1, ok: false };
  }
}

/** Runs one check without blocking; its output is shown in one piece when it ends. */
function check([name, command, args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === "win32" });
    const output = [];
    child.stdout.on("data", (data) => output.push(data));
    child.stderr.on("data", (data) => output.push(data));
    const done = (ok) => {
      process.stdout.write(Buffer.concat(output));
      process.stdout.write(`${ok ? "ok    " : "FAILED"} ${name}\n`);
      resolve(ok);
    };
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });
}

/** All checks, two at a time: each of them uses one core. */
async function runChecks() {
  const waiting = [...CHECKS];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await check(next));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

async function main() {
  mkdirSync(build, { recursive: true });
  const checks = await runChecks();
  const jest = runJest();
  const passed = checks.filter((ok) => ok).length + jest.passed;
  const failed = checks.filter((ok) => !ok).length + jest.failed + (jest.ok || jest.failed > 0 ? 0 : 1);
  const summary = `${passed} passed, ${failed} failed\n`;
  writeFileSync(join(build, "test-summary.txt"), summary);
  process.stdout.write(summary);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
