// Builds everything a server hands out: the pane with its worker and the ribbon's page, the workbench, the manifest.
//   --env origin=https://server/path   the address it will be served from (manifest)
//   --env office=self|cdn|cdn21v       where the pages take Office.js from
const { existsSync } = require("node:fs");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { join } = require("node:path");
const webpack = require("webpack");
const { metaPolicy } = require("./scripts/bundle/content-security-policy");
const { licences } = require("./scripts/bundle/licences");
const { officeCopies, officeSource } = require("./scripts/bundle/office-source");
const { withoutExamples } = require("./scripts/bundle/without-examples");
const { withoutHydration } = require("./scripts/bundle/without-hydration");

const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/** Files that other compilations of this config write into the same folder. */
const WORKER_FILES = /^(compute|workbench-host)\.js$/;

module.exports = (env = {}, { mode = "production" } = {}) => {
  const origin = String(env.origin ?? DEVELOPMENT_ORIGIN).replace(/\/+$/, "");
  const office = officeSource(env.office);
  const notices = licences();
  return [pages(mode, origin, office, notices), workers(mode, notices)];
};

function pages(mode, origin, office, notices) {
  return {
    ...common("pages", mode),
    target: "web",
    entry: present({
      taskpane: "./src/taskpane/taskpane.ts",
      commands: "./src/commands/commands.ts",
      notice: "./src/commands/notice.ts",
      workbench: "./src/workbench/workbench.ts",
      "workbench-bridge": "./src/workbench/bridge.ts",
    }),
    output: { ...output(), clean: { keep: WORKER_FILES } },
    optimization: { minimizer: [minimizer()], splitChunks: { cacheGroups: gridChunk() } },
    plugins: [
      withoutHydration(),
      withoutHyphenation(),
      ...htmlPages(office),
      new CopyWebpackPlugin({ patterns: copies(origin, office) }),
      notices,
    ],
  };
}

/** Workers are scripts of their own: what they share with the pages is loaded once by each. */
function workers(mode, notices) {
  return {
    ...common("workers", mode),
    target: "webworker",
    entry: present({
      compute: "./src/taskpane/compute-worker.ts",
      "workbench-host": "./src/workbench/host-worker.ts",
    }),
    output: output(),
    optimization: { minimizer: [minimizer()] },
    plugins: [notices],
  };
}

function common(name, mode) {
  return {
    name,
    mode,
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: "ts-loader",
            options: {
              transpileOnly: true,
              compilerOptions: { noEmit: false },
              getCustomTransformers: () => ({ before: [withoutExamples] }),
            },
          },
        },
      ],
    },
    // A second build reads what has not changed from here.
    cache: {
      type: "filesystem",
      cacheDirectory: join(__dirname, "build", "webpack"),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    devtool: false,
    performance: { hints: false },
  };
}

function output() {
  return {
    path: join(__dirname, "dist"),
    filename: "[name].js",
    chunkFilename: ({ chunk }) => (chunk.name ? "[name].js" : "grid/[id].js"),
  };
}

/** The quick minifier: the grid alone is ten megabytes of source. It goes over the code until nothing more is won. */
function minimizer() {
  const compress = { ecma: 2020, passes: 0, toplevel: true };
  const minimizerOptions = { ecma: 2020, compress, mangle: { toplevel: true } };
  return new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions, extractComments: false });
}

/** The grid's patterns of hyphenation: four megabytes for sixty languages, and cells are never hyphenated. */
function withoutHyphenation() {
  const place = /@univerjs[\\/]engine-render[\\/]lib[\\/]es$/;
  return new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+\.js$/, (resource) => {
    if (place.test(resource.context))
      resource.request = join(__dirname, "src/workbench/grid/no-hyphenation.ts");
  });
}

function gridChunk() {
  return {
    default: false,
    defaultVendors: false,
    grid: {
      test: /[\\/]node_modules[\\/]/,
      chunks: (chunk) => chunk.name === "workbench",
      name: "workbench-grid",
      enforce: true,
    },
  };
}

function htmlPages(office) {
  const page = (filename, template, chunks, kind, bridge = null) =>
    existsSync(template)
      ? [
          new HtmlWebpackPlugin({
            filename,
            template,
            chunks,
            chunksSortMode: "manual",
            scriptLoading: "defer",
            office: office.url,
            bridge,
            policy: metaPolicy(kind, office.origins),
          }),
        ]
      : [];
  return [
    ...page("taskpane.html", "./src/taskpane/taskpane.html", ["taskpane"], "pane"),
    // The same pane, with one script before Office.js that connects it to the workbench around it.
    ...page(
      "workbench-pane.html",
      "./src/taskpane/taskpane.html",
      ["taskpane"],
      "pane",
      "workbench-bridge.js",
    ),
    ...page("commands.html", "./src/commands/commands.html", ["commands"], "pane"),
    ...page("notice.html", "./src/commands/notice.html", ["notice"], "pane"),
    ...page("index.html", "./src/workbench/workbench.html", ["workbench-grid", "workbench"], "workbench"),
  ];
}

function copies(origin, office) {
  const atOrigin = (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin);
  return [
    { from: "assets/icons", to: "assets/icons" },
    { from: "src/taskpane/*.css", to: "[name][ext]" },
    { from: "src/taskpane/old-engine.js", to: "old-engine.js" },
    { from: "src/taskpane/support.html", to: "support.html" },
    { from: "src/commands/page.css", to: "page.css" },
    { from: "src/workbench/workbench.css", to: "workbench.css" },
    { from: "node_modules/@univerjs/preset-sheets-core/lib/index.css", to: "workbench-grid.css" },
    {
      from: "node_modules/@univerjs/preset-sheets-data-validation/lib/index.css",
      to: "workbench-lists.css",
    },
    { from: "assets/samples", to: "samples" },
    { from: "manifest.xml", to: "manifest.xml", transform: atOrigin },
    ...officeCopies(office),
  ];
}

/** Entries whose file is there. */
function present(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}
