// What Excel puts into the window of a pane before its scripts load; runs in the page, so it refers to nothing outside.

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

/** Installs the native bridge and `window.external`; requests go to the binding `answerRequest`. */
export function playExcel(excel: PlayedExcel): void {
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
