// `npm test`: format, lint, types, then every jest test; prints one line with what passed and failed, counted.
const { spawnSync } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const build = join(root, "build");
const jestReport = join(build, "jest.json");
const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Checks that are one pass or one failure each. */
const CHECKS = [
  ["format", bin("prettier"), ["--check", "--log-level", "warn", "."]],
  ["lint", bin("eslint"), ["--max-warnings", "0", "."]],
  ["types", bin("tsc"), ["-p", "."]],
  ["bundle", bin("webpack"), ["--mode", "production", "--stats", "errors-warnings"]],
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

mkdirSync(build, { recursive: true });
let passed = 0;
let failed = 0;
for (const [name, command, args] of CHECKS) {
  const ok = run(command, args);
  process.stdout.write(`${ok ? "ok    " : "FAILED"} ${name}\n`);
  if (ok) passed += 1;
  else failed += 1;
}
const jest = runJest();
passed += jest.passed;
failed += jest.failed + (jest.ok || jest.failed > 0 ? 0 : 1);

const summary = `${passed} passed, ${failed} failed\n`;
writeFileSync(join(build, "test-summary.txt"), summary);
process.stdout.write(summary);
process.exitCode = failed === 0 ? 0 : 1;
