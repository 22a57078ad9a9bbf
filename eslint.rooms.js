// The import directions of ARCHITECTURE.md as lint errors: which room may import which, and always through its index.
const ROOMS = [
  "policy",
  "engine",
  "worksheets",
  "reports",
  "excel",
  "run",
  "taskpane",
  "commands",
  "host",
  "workbench",
  "cli",
];

/** Room → rooms it may import; a name ending in `:types` allows types only. */
const MAY_IMPORT = {
  policy: [],
  engine: ["policy"],
  worksheets: ["policy", "engine"],
  reports: ["policy", "engine", "worksheets:types"],
  excel: ["policy:types", "engine:types", "worksheets:types", "reports:types"],
  run: ["policy", "engine", "worksheets", "reports", "excel"],
  taskpane: ["run"],
  commands: ["run"],
  host: [],
  workbench: ["host"],
  cli: ["host", "run"],
};

/** Rooms that compute: no Office, no DOM, no clock, no chance. */
const PURE = ["policy", "engine", "worksheets", "reports"];
const IMPURE_GLOBALS = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "fetch",
  "process",
  "setTimeout",
  "setInterval",
];

/** Rooms with more than one public surface: the host has one in Node, one in workers, one in pages. */
const DOORS = { host: "(index|browser|page)" };

function forbiddenImports(room) {
  const patterns = [];
  for (const other of ROOMS) {
    if (other === room) continue;
    const allowed = MAY_IMPORT[room];
    const prefix = `^(\\.\\./)+${other}`;
    if (allowed.includes(other)) {
      const door = DOORS[other] ?? "index";
      patterns.push({ regex: `${prefix}/(?!${door}$)`, message: `Import ${other} through its index only.` });
    } else if (allowed.includes(`${other}:types`)) {
      patterns.push({
        regex: `${prefix}$`,
        allowTypeImports: true,
        message: `${room} may import types of ${other} only.`,
      });
      patterns.push({ regex: `${prefix}/(?!index$)`, message: `Import ${other} through its index only.` });
    } else {
      patterns.push({
        regex: `${prefix}(/|$)`,
        message: `${room} must not import ${other} (ARCHITECTURE.md).`,
      });
    }
  }
  if (room !== "host" && room !== "workbench") {
    patterns.push({ regex: "^@cj-tech-master/", message: "The spreadsheet library belongs to the host." });
    patterns.push({
      regex: "^@microsoft/office-js",
      message: "Office.js is loaded by the host or the page, never imported.",
    });
  }
  if (!["host", "cli"].includes(room))
    patterns.push({ regex: "^node:", message: "Node belongs to the host and the command line." });
  return patterns;
}

function roomConfig(room) {
  const globals = [];
  if (room !== "excel" && room !== "taskpane" && room !== "commands") {
    globals.push(
      { name: "Excel", message: "Office.js belongs to src/excel." },
      { name: "Office", message: "Office.js belongs to src/excel." },
    );
  }
  if (PURE.includes(room))
    globals.push(...IMPURE_GLOBALS.map((name) => ({ name, message: `${room} is pure.` })));
  const rules = {
    "@typescript-eslint/no-restricted-imports": ["error", { patterns: forbiddenImports(room) }],
    "no-restricted-globals": ["error", ...globals],
  };
  if (PURE.includes(room)) {
    rules["no-restricted-syntax"] = [
      "error",
      {
        selector: "MemberExpression[object.name='Date'][property.name='now']",
        message: "No clock in a pure room.",
      },
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: "No clock in a pure room.",
      },
      {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: "No chance in a pure room.",
      },
    ];
  }
  return { files: [`src/${room}/**/*.ts`], rules };
}

module.exports = ROOMS.map(roomConfig);
