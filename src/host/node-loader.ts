// Loads the unmodified Office.js library into a context of its own in Node, with our host as its native bridge.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { HostCore } from "./core";
import { supports } from "./interpreter/requirement-sets";

/** What a caller gets of the library. */
export interface LoadedLibrary {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const BUILD = "@microsoft/office-js/dist/excel-win32-16.01.js";
let compiled: Script | undefined;

/** The library's own file, compiled once per process. */
function library(): Script {
  if (compiled === undefined) {
    const file = createRequire(__filename).resolve(BUILD);
    compiled = new Script(readFileSync(file, "utf8"), { filename: "excel-win32-16.01.js" });
  }
  return compiled;
}

/** A fresh library talking to `core`. Answers go out in a later turn, as they do in Excel. */
export function loadOfficeJs(core: HostCore): LoadedLibrary {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const reply = core.answer(text);
      if (reply !== null) deliver(reply);
    },
  };
  const deliver = (text: string) => setImmediate(() => bridge.onMessageFromHost?.(text));
  core.listen(deliver);
  const window = windowShim(bridge);
  library().runInContext(createContext(window));
  // In a page office.js supplies the context, asked for by name; here the host does.
  const context = officeContext(core);
  Object.assign(window["OSF"] as object, { _OfficeAppFactory: { getContext: () => context } });
  return { Excel: window["Excel"] as typeof Excel, Office: window["Office"] as typeof Office };
}

/** What `Office.context` tells the product about the Excel being played. */
function officeContext(core: HostCore): unknown {
  const { language, theme, documentUrl, readOnly } = core.facts;
  return {
    host: "Excel",
    platform: core.platform,
    displayLanguage: language,
    contentLanguage: language,
    officeTheme: theme,
    document: { url: documentUrl, mode: readOnly ? "readOnly" : "readWrite" },
    diagnostics: { host: "Excel", platform: core.platform, version: "16.0" },
    requirements: {
      isSetSupported: (name: string, version?: string) => supports(core.sets, name, version),
    },
  };
}

/** Longer than any step of a conversation: such timers watch or report, and must not keep the process alive. */
const WATCHING_MILLISECONDS = 1000;

function politely(timer: NodeJS.Timeout, delay = 0): NodeJS.Timeout {
  return delay >= WATCHING_MILLISECONDS ? timer.unref() : timer;
}

/** The few globals of a page that the library touches while it starts. */
function windowShim(bridge: Bridge): Record<string, unknown> {
  const window: Record<string, unknown> = {
    console: { log: ignore, warn: ignore, error: ignore },
    setTimeout: (work: () => void, delay?: number) => politely(setTimeout(work, delay), delay),
    clearTimeout,
    setInterval: (work: () => void, delay?: number) => politely(setInterval(work, delay), Infinity),
    clearInterval,
    location: {
      href: "http://localhost/",
      protocol: "http:",
      host: "localhost",
      search: "",
      hash: "",
      pathname: "/",
    },
    navigator: { userAgent: "", language: "zh-CN" },
    document: documentShim(),
    localStorage: storageShim(),
    sessionStorage: storageShim(),
    addEventListener: ignore,
    _richApiNativeBridge: bridge,
  };
  window["window"] = window;
  window["self"] = window;
  return window;
}

function documentShim(): unknown {
  const element = () => ({ setAttribute: ignore, appendChild: ignore, addEventListener: ignore, style: {} });
  return {
    createElement: element,
    getElementsByTagName: () => [element()],
    getElementById: () => null,
    addEventListener: ignore,
    readyState: "complete",
    URL: "http://localhost/",
    body: element(),
    head: element(),
  };
}

function storageShim(): unknown {
  return { getItem: () => null, setItem: ignore, removeItem: ignore };
}

function ignore(): void {
  // The page shim has nothing to do here.
}
