// Bundles the page that shows the pane in any state: the pane's own screen, texts and components, without Excel.
module.exports = {
  mode: "development",
  devtool: false,
  entry: { gallery: require.resolve("./gallery.ts") },
  resolve: { conditionNames: ["browser", "import", "default"], extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
    ],
  },
};
