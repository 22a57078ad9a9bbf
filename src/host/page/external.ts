// What Office.js asks of `window.external` in Excel on Windows while it boots.
import type { OfficeTheme, PageFacts } from "./connection";

/** Numbers of the library's own enumerations (OSF.AppName, OSF.ClientMode, …) in its build for Windows. */
const EXCEL = 1;
const READ_WRITE = 0;
const READ_ONLY = 1;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;
const HOST_VERSION = "16.0.17328.20000";
const SOLUTION = "workbench";

/** The object to stand as `window.external`. */
export function excelExternal(facts: PageFacts): object {
  const context = solutionContext(facts);
  return {
    // host, platform, version of the host file, language, correlation, dialog, telemetry
    GetHostInfo: () => `Excel$Win32$16.01$${facts.language}$$$disableLogging`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: unsupported,
    RegisterEvent: unsupportedEvent,
    UnregisterEvent: unsupported,
  };
}

/** The add-in's context: every getter that the library calls. */
function solutionContext(facts: PageFacts): object {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => SOLUTION,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => facts.language,
    GetAppDataLocale: () => facts.language,
    GetDocUrl: () => facts.documentUrl,
    GetAppCapabilities: () => (facts.readOnly ? READ_ONLY : READ_WRITE),
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => SOLUTION,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(facts.sets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => HOST_VERSION,
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(facts.theme)),
    GetSettings: () => ({ Read: nothing, Write: nothing }),
  };
}

/** The library turns whole numbers back into "#rrggbb". */
function themeNumbers(theme: OfficeTheme): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, colour]) => [name, parseInt(String(colour).slice(1), 16)]),
  );
}

/** OSF.DDA.ErrorCodeManager: the operation is not supported. */
const NOT_SUPPORTED = 5003;

/** The older request channel, which the product does not use: refused, so that nothing waits for it. */
function unsupported(_id: number, _parameters: unknown, callback: (status: number[]) => void): void {
  setTimeout(() => callback([NOT_SUPPORTED]));
}

function unsupportedEvent(
  _id: number,
  _target: string,
  _handler: unknown,
  callback: (status: number) => void,
): void {
  setTimeout(() => callback(NOT_SUPPORTED));
}

function nothing(): void {
  // Document settings belong to the older channel; a workbook keeps the product's settings in a sheet.
}
