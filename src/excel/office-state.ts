// What the pane asks first: is this Excel, can it do enough, which language and colours, may it be written to.
import { hasApi } from "./platform";
import { PAGE_TIMER, type Timer } from "./watchdog";

/** The floor of everything this room asks of Excel. Source: platform.md 3. */
const FLOOR = "1.9";
/** Office.js says within a second or two where it runs; after this long it never will. */
const START_MILLISECONDS = 30_000;

/** Colours as CSS takes them, "#RRGGBB". */
export interface OfficeTheme {
  readonly isDark: boolean;
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface OfficeState {
  /** "other": Word, PowerPoint and so on; "none": a plain browser, or Office.js did not load or never answered. */
  readonly host: "excel" | "other" | "none";
  /** True when this Excel has the floor, ExcelApi 1.9. */
  readonly apiSupported: boolean;
  /** As Office.js names it, e.g. "PC", "Mac", "OfficeOnline"; null outside Office. */
  readonly platform: string | null;
  /** Of Excel's own texts, e.g. "zh-CN"; the browser's outside Office. */
  readonly language: string;
  /** Of what people type; null outside Office. */
  readonly contentLanguage: string | null;
  /** null where Office does not tell. */
  readonly theme: OfficeTheme | null;
  /** Path or address with the file's name; null when it was never saved. */
  readonly documentUrl: string | null;
  readonly isReadOnlyMode: boolean;
}

/** Waits for Office.js and tells what it knows; resolves in a plain browser too. Source: Office.onReady, Office.context. */
export async function startOffice(timer: Timer = PAGE_TIMER): Promise<OfficeState> {
  if (typeof Office === "undefined") return outside();
  const host = await hostWithin(timer);
  if (host === null || host === undefined) return outside();
  const { context } = Office;
  return {
    host: host === Office.HostType.Excel ? "excel" : "other",
    apiSupported: host === Office.HostType.Excel && hasApi(FLOOR),
    platform: String(context.platform),
    language: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    theme: readTheme(),
    documentUrl: optional(context.document)?.url || null,
    isReadOnlyMode: optional(context.document)?.mode === Office.DocumentMode.ReadOnly,
  };
}

/** Tells a change of Excel's colours, where Excel tells it; most do not, and then nothing happens. */
export function watchTheme(changed: (theme: OfficeTheme | null) => void): void {
  const { document } = Office.context;
  const event = optional(Office.EventType.OfficeThemeChanged);
  if (event === undefined) return;
  try {
    document.addHandlerAsync(event, () => changed(readTheme()));
  } catch {
    // This Excel has no such event.
  }
}

function hostWithin(timer: Timer): Promise<Office.HostType | null> {
  return new Promise((resolve) => {
    const callOff = timer(START_MILLISECONDS, () => resolve(null));
    void Office.onReady(({ host }) => {
      callOff();
      resolve(host);
    });
  });
}

function outside(): OfficeState {
  return {
    host: "none",
    apiSupported: false,
    platform: null,
    language: typeof navigator === "undefined" ? "zh-CN" : navigator.language,
    contentLanguage: null,
    theme: null,
    documentUrl: null,
    isReadOnlyMode: false,
  };
}

function readTheme(): OfficeTheme | null {
  const theme = optional(Office.context.officeTheme);
  if (theme === undefined) return null;
  const { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor } = theme;
  return {
    isDark: optional(theme.isDarkTheme) ?? isDark(bodyBackgroundColor),
    bodyBackgroundColor,
    bodyForegroundColor,
    controlBackgroundColor,
    controlForegroundColor,
  };
}

/** Older libraries give the colours only: dark is what is nearer to black, as eyes weigh the three lights. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The library's types promise what not every host gives. */
function optional<Value>(value: Value): Value | undefined {
  return value ?? undefined;
}
