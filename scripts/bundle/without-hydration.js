// FAST's part that takes over markup rendered by a server is left out of the bundles: no page here is rendered by one.
const { NormalModuleReplacementPlugin } = require("webpack");
const { join } = require("node:path");

const HYDRATION = /[\\/]fast-element[\\/]dist[\\/]esm[\\/]templating[\\/]hydration-view\.js$/;

/** A plugin for webpack. */
function withoutHydration() {
  return new NormalModuleReplacementPlugin(HYDRATION, join(__dirname, "hydration-stages.mjs"));
}

module.exports = { withoutHydration };
