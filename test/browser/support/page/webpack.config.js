// Bundles the scripts that play Excel in pages of the browser tests.
module.exports = {
  mode: "development",
  devtool: false,
  entry: {
    "play-excel": require.resolve("./play-excel.ts"),
    ribbon: require.resolve("./ribbon.ts"),
    "web-frame": require.resolve("./web-frame.ts"),
  },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
    ],
  },
};
