// What a page that plays Excel needs to know of the host, and how its request texts get there.

/** The four colours of the Office theme, each "#rrggbb". */
export interface OfficeTheme {
  readonly bodyForegroundColor: string;
  readonly bodyBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly controlBackgroundColor: string;
}

/** Excel's "Colorful" and "White" themes as task panes see them. */
export const LIGHT_THEME: OfficeTheme = {
  bodyForegroundColor: "#262626",
  bodyBackgroundColor: "#ffffff",
  controlForegroundColor: "#262626",
  controlBackgroundColor: "#ffffff",
};

/** Excel's "Black" theme. */
export const DARK_THEME: OfficeTheme = {
  bodyForegroundColor: "#ffffff",
  bodyBackgroundColor: "#262626",
  controlForegroundColor: "#ffffff",
  controlBackgroundColor: "#444444",
};

/** The Excel being played, as `Office.context` tells it. */
export interface PageFacts {
  /** Language of Excel's own menus, e.g. "zh-CN". */
  readonly language: string;
  /** Requirement sets by name, e.g. { ExcelApi: "1.9" }: the same as the host core was given. */
  readonly sets: Readonly<Record<string, string>>;
  readonly theme: OfficeTheme;
  /** Address or path of the workbook; "" for one that was never saved. */
  readonly documentUrl: string;
  readonly readOnly: boolean;
  readonly platform: "PC" | "OfficeOnline";
}

/** The way to a host core, wherever it runs: a worker, the page around, a test's process. */
export interface HostConnection {
  readonly facts: PageFacts;
  /** The answer to a request text; null when the host hangs. */
  answer(text: string): Promise<string | null>;
  /** Tells where event texts of the host go. */
  onEvent(deliver: (text: string) => void): void;
}
