// `npm start`: builds the product and opens the workbench with a sample workbook; no Excel and no certificate needed.
const { spawn, spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { DIST, startStaticServer } = require("./static-server");

const PORT = 3000;
const ROOT = join(__dirname, "..");

function build() {
  process.stdout.write("正在构建（第一次约需一分钟）……\n");
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const done = spawnSync(process.execPath, [webpack, "--mode", "production", "--stats", "errors-only"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Opens the default browser; where there is none, the printed address is enough. */
function openBrowser(address) {
  if (process.argv.includes("--no-open") || process.env.CI) return;
  const commands = {
    darwin: ["open", [address]],
    win32: ["cmd", ["/c", "start", "", address]],
  };
  const [command, parameters] = commands[process.platform] ?? ["xdg-open", [address]];
  const opener = spawn(command, parameters, { stdio: "ignore", detached: true });
  opener.on("error", () => process.stdout.write("没有找到浏览器，请自己打开上面的地址。\n"));
  opener.unref();
}

async function start() {
  if (!process.argv.includes("--no-build")) build();
  const { origin, port } = await startStaticServer({ root: DIST, port: PORT });
  if (port !== PORT) process.stdout.write(`端口 ${PORT} 已被占用，改用 ${port}。\n`);
  process.stdout.write(`工作台：${origin}\n按 Ctrl+C 结束。\n`);
  openBrowser(origin);
}

start().catch((error) => {
  process.stderr.write(`工作台没有启动：${error.message}\n`);
  process.exitCode = 1;
});
