// A window that plays Excel on Windows answers what Office.js asks, and hands requests on.
import { playExcelInWindow, type PageFacts } from "../../../src/host/page";
import { arrivals, connection, FACTS, reply, type TestConnection } from "./page";

interface PlayedWindow {
  readonly external: {
    GetHostInfo(): string;
    GetLoggingAllowed(): boolean;
    GetContext(): Readonly<Record<string, () => unknown>>;
    Execute(id: number, parameters: unknown, callback: (status: number[]) => void): void;
    RegisterEvent(id: number, target: string, handler: null, callback: (status: number) => void): void;
  };
  readonly _richApiNativeBridge: {
    onMessageFromHost: ((text: string) => void) | null;
    sendMessageToHost(text: string): void;
  };
}

function played(host: TestConnection): PlayedWindow {
  const window: object = {};
  playExcelInWindow(window as Window, host);
  return window as PlayedWindow;
}

function contextOf(facts: Partial<PageFacts>): Readonly<Record<string, () => unknown>> {
  return played(connection(() => Promise.resolve(null), { ...FACTS, ...facts })).external.GetContext();
}

const REQUEST = JSON.stringify({ id: 7, type: 1, flags: 0, message: { url: "ProcessQuery", body: {} } });

it("says which Excel it is, in which language, and wants no telemetry", () => {
  const { external } = played(connection(() => Promise.resolve(null)));
  expect(external.GetHostInfo().split("$")).toEqual([
    "Excel",
    "Win32",
    "16.01",
    "zh-TW",
    "",
    "",
    "disableLogging",
  ]);
  expect(external.GetLoggingAllowed()).toBe(false);
});

it("tells language, document, requirement sets and theme", () => {
  const context = contextOf({});
  expect([context["GetAppUILocale"]?.(), context["GetDocUrl"]?.()]).toEqual(["zh-TW", "C:\\工作簿.xlsx"]);
  expect(JSON.parse(String(context["GetSupportedMatrix"]?.()))).toEqual({ ExcelApi: "1.9" });
  expect(JSON.parse(String(context["GetOfficeThemeInfo"]?.()))).toEqual({
    bodyForegroundColor: 0xffffff,
    bodyBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
    controlBackgroundColor: 0x444444,
  });
});

it("a read-only workbook is another mode than one that may be written to", () => {
  const mode = (readOnly: boolean) => contextOf({ readOnly })["GetAppCapabilities"]?.();
  expect([mode(false), mode(true)]).toEqual([0, 1]);
});

it("the old request channel is refused, so that nothing waits for it", async () => {
  const { external } = played(connection(() => Promise.resolve(null)));
  const status = await new Promise((resolve) => external.Execute(64, [], resolve));
  const registered = await new Promise((resolve) => external.RegisterEvent(9, "", null, resolve));
  expect([status, registered]).toEqual([[5003], 5003]);
});

describe("the bridge", () => {
  function bridge(host: TestConnection) {
    const received: unknown[] = [];
    const { _richApiNativeBridge: channel } = played(host);
    channel.onMessageFromHost = (text) => received.push(JSON.parse(text));
    return { channel, received };
  }

  it("hands a request on, and its answer back in a later turn", async () => {
    const host = connection(() => Promise.resolve(reply(7)));
    const { channel, received } = bridge(host);
    channel.sendMessageToHost(REQUEST);
    expect(received).toEqual([]);
    await arrivals();
    expect([host.asked, received]).toEqual([[REQUEST], [JSON.parse(reply(7))]]);
  });

  it("a host that hangs gives no answer; what it sends on its own arrives", async () => {
    const host = connection(() => Promise.resolve(null));
    const { channel, received } = bridge(host);
    channel.sendMessageToHost(REQUEST);
    await arrivals();
    expect(received).toEqual([]);
    host.tell(reply(7));
    expect(received).toEqual([JSON.parse(reply(7))]);
  });

  it("a broken connection ends the request with Excel's general failure", async () => {
    const { channel, received } = bridge(connection(() => Promise.reject(new Error("the worker ended"))));
    channel.sendMessageToHost(REQUEST);
    await arrivals();
    const body = JSON.stringify({ error: { code: "GeneralException", message: "the worker ended" } });
    expect(received).toEqual([{ id: 7, type: 2, message: { statusCode: 500, headers: {}, body } }]);
  });

  it("what is meant for the application around the workbook never reaches the host", async () => {
    const host = connection(() => Promise.resolve(null));
    const { channel, received } = bridge(host);
    const paths = { 1: { Name: "Microsoft.InternalService.AddinInternalService" } };
    channel.sendMessageToHost(JSON.stringify({ id: 3, type: 1, message: { body: { ObjectPaths: paths } } }));
    await arrivals();
    expect([host.asked, received]).toEqual([[], [JSON.parse(reply(3))]]);
  });
});
