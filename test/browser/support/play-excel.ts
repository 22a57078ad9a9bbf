// Plays Excel for a page: the native bridge and `window.external` before its scripts load, answers from a host in this process.
import type { Page } from "playwright-core";
import type { HostCore } from "../../../src/host/core";

/** The Excel being played, as plain JSON. */
export interface PlayedExcel {
  /** e.g. "zh-CN" */
  readonly locale: string;
  /** Requirement sets with their versions, e.g. {"ExcelApi":"1.9"}. */
  readonly sets: Readonly<Record<string, string>>;
  /** Colours of Office's theme as numbers 0xRRGGBB. */
  readonly theme: Readonly<Record<string, number>>;
  readonly readOnly: boolean;
}

export const LIGHT = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};
export const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x444444,
  controlForegroundColor: 0xffffff,
};

/** Puts `page` into an Excel over the workbook of `core`; to be called before it goes anywhere. */
export async function playExcelIn(page: Page, core: HostCore, excel: PlayedExcel): Promise<void> {
  await page.exposeFunction(
    "answerRequest",
    (request: string) => acknowledge(request) ?? core.answer(request),
  );
  // A runner that keeps the names of functions writes calls of `__name` into them.
  await page.addInitScript("globalThis.__name ??= (value) => value;");
  await page.addInitScript(playExcel, excel);
}

/** Office.js announces its ribbon handlers to the application around the workbook. */
function acknowledge(request: string): string | null {
  if (!request.includes("Microsoft.InternalService.AddinInternalService")) return null;
  const { id } = JSON.parse(request) as { readonly id: number };
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: { Results: [] } } });
}

/** Runs in the page, so it refers to nothing outside. Installs the native bridge and `window.external`; requests go to the binding `answerRequest`. */
function playExcel(excel: PlayedExcel): void {
  interface Bridge {
    onMessageFromHost: ((text: string) => void) | null;
    sendMessageToHost(text: string): void;
  }
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const ask = Reflect.get(window, "answerRequest") as (request: string) => Promise<string | null>;
      void ask(text).then((reply) => {
        if (reply !== null) bridge.onMessageFromHost?.(reply);
      });
    },
  };
  const nothing = () => undefined;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "solution",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => excel.locale,
    GetAppDataLocale: () => excel.locale,
    GetDocUrl: () => "工作簿.xlsx",
    GetAppCapabilities: () => (excel.readOnly ? 0 : 1),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(excel.sets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.20000.20000",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(excel.theme),
    GetSettings: () => ({ Read: nothing, Write: nothing }),
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${excel.locale}$correlation$isDialog=false`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  Object.defineProperty(window, "_richApiNativeBridge", { value: bridge, configurable: true });
}
