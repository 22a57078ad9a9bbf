// A static file server with the product's security headers: for `npm start`, `npm run sideload` and the browser tests.
const http = require("node:http");
const https = require("node:https");
const { join } = require("node:path");
const sirv = require("sirv");
const { headerPolicy, pageOf } = require("./bundle/content-security-policy");

const MOST_PORTS_TRIED = 50;
/** Pictures may be a day old. All else is asked for anew: an update must reach the clerk with the next opening of the pane. */
const ICON = /\/assets\/icons\/[^/]+\.png$/;

/**
 * Serves the files of `root` on this machine alone.
 * port: the first one tried, 0 = any free one; `exact` = no other will do. tls: {key, cert} for https.
 * Answers {origin, port, close}.
 */
async function startStaticServer({ root, port = 0, exact = false, tls = null }) {
  const handler = sirv(root, { dev: true, etag: true, dotfiles: false });
  const listener = (request, response) => {
    setHeaders(request, response);
    handler(request, response, () => {
      response.statusCode = 404;
      response.end("404");
    });
  };
  const server = tls === null ? http.createServer(listener) : https.createServer(tls, listener);
  const taken = await listen(server, port, exact || port === 0 ? 1 : MOST_PORTS_TRIED);
  const origin = `${tls === null ? "http" : "https"}://localhost:${taken}`;
  return { origin, port: taken, close: () => close(server) };
}

function setHeaders(request, response) {
  const path = new URL(request.url, "http://localhost").pathname;
  response.setHeader("Content-Security-Policy", headerPolicy(pageOf(path)));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", ICON.test(path) ? "max-age=86400" : "no-cache");
}

/** Takes `port`, else one of the next ones; answers which. */
async function listen(server, port, tries) {
  for (let offset = 0; offset < tries; offset += 1) {
    const free = await new Promise((resolve, reject) => {
      const refused = (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
      server.once("error", refused);
      server.listen(port === 0 ? 0 : port + offset, "localhost", () => {
        server.off("error", refused);
        resolve(true);
      });
    });
    if (free) return server.address().port;
  }
  throw new Error(`no free port from ${port} to ${port + tries - 1}`);
}

function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const DIST = join(__dirname, "..", "dist");

module.exports = { startStaticServer, DIST };
