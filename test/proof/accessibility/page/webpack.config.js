// Bundles the pages that show pane and workbench in any state: their own views, texts and components, without Excel.
module.exports = {
  mode: "development",
  devtool: false,
  entry: {
    gallery: require.resolve("./gallery.ts"),
    "bench-gallery": require.resolve("./bench-gallery.ts"),
  },
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
