// The content security policy of each page: one source for the meta tags that the build writes and the headers of our server.

/** Where Excel on the web frames an add-in; only a header can say this. */
const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.officeapps-df.live.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://*.sharepoint.com",
  "https://*.partner.officewebapps.cn",
];

const PAGES = {
  pane: { frameAncestors: ["'self'", ...EXCEL_ON_THE_WEB] },
  workbench: { frameAncestors: ["'none'"] },
  document: { frameAncestors: ["'self'"] },
};

/**
 * Directives of a page. `page` is pane (and the ribbon's page), workbench, or document (no script at all);
 * `officeOrigins` are origins that Office.js is loaded from besides our own.
 */
function directives(page, officeOrigins) {
  const none = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "object-src": ["'none'"],
  };
  const documents = { ...none, "style-src": ["'self'"], "img-src": ["'self'"] };
  if (page === "document") return documents;
  const scripts = {
    ...documents,
    "script-src": ["'self'", ...officeOrigins],
    "connect-src": ["'self'", ...officeOrigins],
    "worker-src": ["'self'"],
    "font-src": ["'self'"],
    "img-src": ["'self'", "data:"],
  };
  if (page === "pane") return scripts;
  // The grid sets widths and colours through style attributes and style elements of its own.
  return { ...scripts, "style-src": ["'self'", "'unsafe-inline'"], "frame-src": ["'self'"] };
}

function text(list) {
  return Object.entries(list)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** For `<meta http-equiv="Content-Security-Policy">`. */
function metaPolicy(page, officeOrigins = []) {
  return text(directives(page, officeOrigins));
}

/** For the response header: as the meta tag, with who may frame the page. */
function headerPolicy(page, officeOrigins = []) {
  const { frameAncestors } = PAGES[page];
  return text({ ...directives(page, officeOrigins), "frame-ancestors": frameAncestors });
}

/** Which kind of page a path is. A worker lives under the policy of its own script file: that of the pane. */
function pageOf(path) {
  if (path.endsWith(".js") || /\/(taskpane|commands|notice|workbench-pane)\.html$/.test(path)) return "pane";
  if (path.endsWith("/") || path.endsWith("/index.html")) return "workbench";
  return "document";
}

module.exports = { metaPolicy, headerPolicy, pageOf };
