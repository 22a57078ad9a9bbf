// Bundles the script that plays Excel in a page of the browser tests.
module.exports = {
  mode: "development",
  devtool: false,
  entry: { "play-excel": require.resolve("./play-excel.ts") },
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
