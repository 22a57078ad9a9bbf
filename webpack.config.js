// Builds what Excel loads: the task pane and the ribbon commands, with the manifest for the origin they are served from.
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { join } = require("node:path");

const DEVELOPMENT_ORIGIN = "https://localhost:3000";

module.exports = (env = {}) => {
  const origin = String(env.origin ?? DEVELOPMENT_ORIGIN).replace(/\/+$/, "");
  return {
    entry: { taskpane: "./src/taskpane/taskpane.ts", commands: "./src/commands/commands.ts" },
    output: { path: join(__dirname, "dist"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
      }),
      new HtmlWebpackPlugin({
        filename: "commands.html",
        template: "./src/commands/commands.html",
        chunks: ["commands"],
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "src/taskpane/taskpane.css", to: "taskpane.css" },
          { from: "src/taskpane/support.html", to: "support.html" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin),
          },
          ...officeFiles(),
        ],
      }),
    ],
    devtool: false,
    performance: { hints: false },
  };
};

/** The files of Office.js that a Chinese Excel on Windows really asks for, unmodified, with their licence. */
function officeFiles() {
  const library = "node_modules/@microsoft/office-js";
  const files = [
    "dist/office.js",
    "dist/excel-win32-16.01.js",
    "dist/zh-cn/office_strings.js",
    "dist/en-us/office_strings.js",
    "LICENSE.md",
  ];
  return files.map((file) => ({
    from: join(library, file),
    to: join("office-js", file.replace(/^dist\//, "")),
    info: { minimized: true },
  }));
}
