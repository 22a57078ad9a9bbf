// Where the pages take Office.js from: their own server (default), Microsoft's network, or the one run by 21Vianet.
const { join } = require("node:path");

const LIBRARY = "node_modules/@microsoft/office-js";

/** Unmodified files that a boot asks for: Excel on Windows, on the web and on a Mac, no Excel, in the pane's languages. */
const FILES = [
  "dist/office.js",
  "dist/excel-win32-16.01.js",
  "dist/excel-web-16.00.js",
  "dist/excel-mac-16.00.js",
  // Asked for outside Office; without it a plain browser would wait for an answer in vain.
  "dist/o15apptofilemappingtable.js",
  "dist/zh-cn/office_strings.js",
  "dist/zh-tw/office_strings.js",
  "dist/en-us/office_strings.js",
  "LICENSE.md",
];

const SOURCES = {
  self: { url: "office-js/office.js", origins: [], files: FILES },
  cdn: {
    url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origins: ["https://appsforoffice.microsoft.com"],
    files: [],
  },
  cdn21v: {
    url: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origins: ["https://appsforoffice.cdn.partner.office365.cn"],
    files: [],
  },
};

/** The source of that name; refuses a name that there is none of. */
function officeSource(name = "self") {
  const source = SOURCES[name];
  if (source === undefined) {
    throw new Error(`--env office=${name}: choose one of ${Object.keys(SOURCES).join(", ")}`);
  }
  return source;
}

/** Copies of the source's files for CopyWebpackPlugin, byte for byte. */
function officeCopies(source) {
  return source.files.map((file) => ({
    from: join(LIBRARY, file),
    to: join("office-js", file.replace(/^dist\//, "")),
    info: { minimized: true },
  }));
}

module.exports = { officeSource, officeCopies, SOURCES };
