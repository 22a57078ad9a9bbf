// Makes a page's window look like that of Excel on Windows, so that the unmodified Office.js boots in it.
import type { HostConnection } from "./connection";
import { excelExternal } from "./external";
import { nativeBridge } from "./native-bridge";

/** To be called before Office.js loads. `Office.onReady` then says Excel on "PC", and requests go to `connection`. */
export function playExcelInWindow(window: Window, connection: HostConnection): void {
  define(window, "_richApiNativeBridge", nativeBridge(connection));
  define(window, "external", excelExternal(connection.facts));
}

/** The library assigns `window.external` to itself, so the properties stay writable. */
function define(window: Window, name: string, value: object): void {
  Object.defineProperty(window, name, { value, writable: true, configurable: true, enumerable: true });
}
