/** Unit, Office.js and golden tests; TypeScript is stripped by swc, types are checked by `tsc` in `npm test`. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // Every core: by default one of two would stand idle.
  maxWorkers: "100%",
  // Every test of the host has an Office.js of its own, and jest lets go of them late.
  workerIdleMemoryLimit: "1200MB",
  // A limit on what hangs, not on what is slow: a busy office PC takes its time over a year of rankings.
  testTimeout: 60_000,
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
};
