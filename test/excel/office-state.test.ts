// What the pane learns at its start, in every Excel and where there is none; it never waits for ever.
import { startOffice, watchTheme } from "../../src/excel";
import type { HostOptions } from "../../src/host";
import { manualTimer } from "../support/manual-timer";
import { open, type Opened } from "./workbench";

let excel: Opened | undefined;
const before = Reflect.get(globalThis, "Office") as unknown;
afterEach(() => {
  excel?.close();
  excel = undefined;
  Reflect.set(globalThis, "Office", before);
});

/** The library's Office of one Excel; in a page office.js adds `onReady`, here the test does. */
function play(options: HostOptions, ready: unknown = { host: "Excel", platform: "PC" }): void {
  excel = open({ 三月: [["单位"]] }, options);
  const onReady = (told: (info: unknown) => void): Promise<void> => Promise.resolve(ready).then(told);
  Reflect.set(globalThis, "Office", { ...excel.Office, onReady, HostType: { Excel: "Excel" } });
}

it("in Excel: version, language, colours, file and whether it can be written", async () => {
  play({ documentUrl: "D:\\排名\\8月.xlsx" });
  expect(await startOffice()).toEqual({
    host: "excel",
    apiSupported: true,
    platform: "PC",
    language: "zh-CN",
    contentLanguage: "zh-CN",
    theme: {
      isDark: false,
      bodyBackgroundColor: expect.stringMatching(/^#/) as unknown,
      bodyForegroundColor: expect.stringMatching(/^#/) as unknown,
      controlBackgroundColor: expect.stringMatching(/^#/) as unknown,
      controlForegroundColor: expect.stringMatching(/^#/) as unknown,
    },
    documentUrl: "D:\\排名\\8月.xlsx",
    isReadOnlyMode: false,
  });
});

it.each([
  ["1.8", false],
  ["1.9", true],
  ["1.17", true],
])("ExcelApi %s is enough: %s", async (version, apiSupported) => {
  play({ sets: { ExcelApi: version } });
  expect(await startOffice()).toMatchObject({ host: "excel", apiSupported });
});

it("a file that was opened read-only", async () => {
  play({ readOnly: true, language: "en-US" });
  expect(await startOffice()).toMatchObject({ isReadOnlyMode: true, language: "en-US" });
});

it.each([
  ["#262626", true],
  ["#F3F2F1", false],
  ["#000000", true],
])("a body of %s is dark: %s", async (bodyBackgroundColor, isDark) => {
  const colours = { bodyForegroundColor: "", controlBackgroundColor: "", controlForegroundColor: "" };
  play({ theme: { bodyBackgroundColor, ...colours } });
  expect(await startOffice()).toMatchObject({ theme: { isDark } });
});

it("in another program of Office it is not Excel, whatever its version", async () => {
  play({}, { host: "Word", platform: "PC" });
  expect(await startOffice()).toMatchObject({ host: "other", apiSupported: false });
});

it("in a plain browser, where Office.js says so", async () => {
  play({}, { host: null, platform: null });
  expect(await startOffice()).toMatchObject({
    host: "none",
    apiSupported: false,
    theme: null,
    platform: null,
  });
});

it("where Office.js did not load at all", async () => {
  Reflect.deleteProperty(globalThis, "Office");
  expect(await startOffice()).toMatchObject({ host: "none", documentUrl: null });
});

it("where Office.js never says where it is", async () => {
  play({}, new Promise(() => undefined));
  const clock = manualTimer();
  const state = startOffice(clock.timer);
  clock.expire();
  expect(await state).toMatchObject({ host: "none" });
});

describe("a change of colours", () => {
  function playTheme(addHandlerAsync: unknown, event: unknown): void {
    play({});
    const { context } = Office;
    const document = { ...context.document, addHandlerAsync };
    const changed = { context: { ...context, document }, EventType: { OfficeThemeChanged: event } };
    Reflect.set(globalThis, "Office", { ...Office, ...changed });
  }

  it("is told where Excel tells it", () => {
    const handlers: (() => void)[] = [];
    playTheme((_: string, handler: () => void) => handlers.push(handler), "officeThemeChanged");
    const told: unknown[] = [];
    watchTheme((theme) => told.push(theme));
    handlers.forEach((handler) => handler());
    expect(told).toEqual([expect.objectContaining({ isDark: false })]);
  });

  it.each([
    ["knows no such event", undefined],
    ["refuses it", "officeThemeChanged"],
  ])("does nothing where Excel %s", (_, event) => {
    const told: unknown[] = [];
    const refuse = (): never => {
      throw new Error("not supported");
    };
    playTheme(refuse, event);
    expect(() => watchTheme((theme) => told.push(theme))).not.toThrow();
    expect(told).toEqual([]);
  });
});
