// Excel on the web answers the frame's messages: who it is, requests of the Excel API, events.
import { WebConversation } from "../../../src/host/page/web-conversation";
import { frameRequest, type FrameRequest } from "../../../src/host/page/web-messages";
import { connection, FACTS, refusal, reply, type TestConnection } from "./page";

const ORIGIN = "https://localhost";
const BODY = { Actions: [], ObjectPaths: {} };

function request(id: number, action: string, data: unknown = null, actionType = 0): FrameRequest {
  return {
    _messageType: 0,
    _actionName: action,
    _actionType: actionType,
    _conversationId: "conversation-1",
    _correlationId: id,
    _data: data,
  };
}

function excelRequest(id: number): FrameRequest {
  const array = ["", "POST", "ProcessQuery", [], JSON.stringify(BODY), 0, 17];
  return request(id, "executeMethod", { DdaMethod: { DispatchId: 93 }, ArrayData: array });
}

function conversation(host: TestConnection) {
  const posted: Readonly<Record<string, unknown>>[] = [];
  const talk = new WebConversation(host, ORIGIN, (text) =>
    posted.push(JSON.parse(text) as Readonly<Record<string, unknown>>),
  );
  return { posted, data: () => posted.map(({ _data }) => _data), talk };
}

const silent = () => Promise.resolve(null);

it("tells the frame which Excel it is in", async () => {
  const { talk, posted } = conversation(connection(silent, { ...FACTS, readOnly: true }));
  await talk.request(request(1, "ContextActivationManager_getAppContextAsync", "workbench"));
  expect(posted).toMatchObject([
    {
      _messageType: 1,
      _correlationId: 1,
      _conversationId: "conversation-1",
      _responseType: 0,
      _errorCode: 0,
      _data: {
        _appName: 16,
        _appUILocale: "zh-TW",
        _clientMode: 0,
        _requirementMatrix: '{"ExcelApi":"1.9"}',
      },
    },
  ]);
});

it("a request of the Excel API reaches the host as over the bridge, and its answer the frame", async () => {
  const host = connection(() => Promise.resolve(reply(5, 200, { Results: [{ ActionId: 1, Value: 2 }] })));
  const { talk, data } = conversation(host);
  await talk.request(excelRequest(5));
  expect(host.asked.map((text): unknown => JSON.parse(text))).toEqual([
    { id: 5, type: 1, flags: 17, message: { url: "ProcessQuery", method: "POST", body: BODY } },
  ]);
  expect(data()).toEqual([
    { Version: 1, Error: 0, Data: [200, [], '{"Results":[{"ActionId":1,"Value":2}]}'] },
  ]);
});

it.each([
  ["RequestPayloadSizeLimitExceeded", 5103],
  ["ResponsePayloadSizeLimitExceeded", 5104],
  ["ActivityLimitReached", 5102],
  ["InvalidOrTimedOutSession", 5012],
  ["AccessDenied", 7000],
  ["GeneralException", 5001],
])("the refusal %s is the error %d of Excel on the web", async (code, number) => {
  const { talk, data } = conversation(connection(() => Promise.resolve(refusal(1, code))));
  await talk.request(excelRequest(1));
  expect(data()).toEqual([{ Version: 1, Error: number }]);
});

it("calls of other kinds and broken connections fail", async () => {
  const { talk, data } = conversation(connection(() => Promise.reject(new Error("gone"))));
  await talk.request(request(1, "executeMethod", { DdaMethod: { DispatchId: 64 } }));
  await talk.request(excelRequest(2));
  expect(data()).toEqual([
    { Version: 1, Error: 5001 },
    { Version: 1, Error: 5001 },
  ]);
});

it("an answer that the host sends later arrives once", async () => {
  const host = connection(silent);
  const { talk, data } = conversation(host);
  await talk.request(excelRequest(4));
  expect(data()).toEqual([]);
  host.tell(reply(4));
  host.tell(reply(4));
  expect(data()).toEqual([{ Version: 1, Error: 0, Data: [200, [], '{"Results":[]}'] }]);
});

it("events go to a frame that asked for them, until it asks to be told no more", async () => {
  const host = connection(silent);
  const { talk, posted } = conversation(host);
  const entries = [[65536, 14, "{1}", "{}", null]];
  const event = JSON.stringify({ type: 3, message: { entries } });
  host.tell(event);
  await talk.request(request(1, "richApiMessage", {}, 1));
  host.tell(event);
  await talk.request(request(2, "richApiMessage", {}, 2));
  host.tell(event);
  expect(posted).toMatchObject([
    { _correlationId: 1, _responseType: 0, _data: { Error: 0 } },
    { _actionName: "richApiMessage", _responseType: 1, _data: { ArrayData: entries } },
    { _correlationId: 2, _responseType: 0, _data: { Error: 0 } },
  ]);
});

it("a change of the selection is an event of its own on the web", async () => {
  const host = connection(silent);
  const { talk, posted } = conversation(host);
  await talk.request(request(1, "richApiMessage", {}, 1));
  await talk.request(request(2, "documentSelectionChanged", {}, 1));
  const [workbook, sheet] = [
    [65536, 2, "", "{}", null],
    [65536, 14, "{1}", "{}", null],
  ];
  host.tell(JSON.stringify({ type: 3, message: { entries: [workbook, sheet] } }));
  host.tell(JSON.stringify({ type: 3, message: { entries: [workbook] } }));
  expect(posted.slice(2).map(({ _actionName, _data }) => [_actionName, _data])).toEqual([
    ["documentSelectionChanged", {}],
    ["richApiMessage", { ArrayData: [sheet] }],
    ["documentSelectionChanged", {}],
  ]);
});

it("messages of others are none of its business", () => {
  const own = request(1, "executeMethod");
  expect(frameRequest(JSON.stringify(own), "conversation-1")).toEqual(own);
  for (const other of [own, "conversation-1 but no JSON", { ...own, _messageType: 1 }]) {
    const data = typeof other === "string" || other === own ? other : JSON.stringify(other);
    expect(frameRequest(data, "conversation-1")).toBeNull();
  }
  expect(frameRequest(JSON.stringify(own), "conversation-2")).toBeNull();
});
