// `npm run sideload`: opens the add-in in the Excel of this machine, served over https from here. `-- stop` takes it out again.
// Microsoft's tooling is fetched when it is used: it needs the internet, builds native parts, and is of use only beside an Excel.
const { spawnSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { DIST, startStaticServer } = require("./static-server");

const ROOT = join(__dirname, "..");
const MANIFEST = join(DIST, "manifest.xml");
const PORT = 3000;
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";
const CERTIFICATE_FOLDER = join(homedir(), ".office-addin-dev-certs");

function run(command, parameters) {
  const shell = process.platform === "win32";
  const { status } = spawnSync(command, parameters, { cwd: ROOT, stdio: "inherit", shell });
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")}`);
}

function excel(action, ...options) {
  run("npx", ["--yes", DEBUGGING, action, MANIFEST, "desktop", ...options]);
}

/** The localhost certificate that Microsoft's tool has put among the trusted ones. */
function certificate() {
  const read = (name) => readFileSync(join(CERTIFICATE_FOLDER, name));
  if (!existsSync(join(CERTIFICATE_FOLDER, "localhost.key"))) {
    run("npx", ["--yes", CERTIFICATES, "install", "--days", "365"]);
  }
  return { key: read("localhost.key"), cert: read("localhost.crt") };
}

async function start() {
  run(process.execPath, [
    join("node_modules", "webpack", "bin", "webpack.js"),
    "--mode",
    "production",
    "--stats",
    "errors-only",
  ]);
  const server = await startStaticServer({ root: DIST, port: PORT, exact: true, tls: certificate() });
  process.stdout.write(`${server.origin}，按 Ctrl+C 结束。\n`);
  excel("start", "--app", "excel", "--no-debug");
}

function stop() {
  excel("stop");
}

(process.argv.includes("stop") ? Promise.resolve().then(stop) : start()).catch((error) => {
  process.stderr.write(`没有在 Excel 中打开：${error.message}\n`);
  process.exitCode = 1;
});
