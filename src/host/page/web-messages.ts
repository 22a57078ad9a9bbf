// The messages between an add-in's frame and Excel on the web around it: JSON texts with the library's own field names.

/** What the frame sends. `_data` depends on the action. */
export interface FrameRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 calls a method, 1 asks to be told of an event, 2 asks to be told no more. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The request in a message event's data, or null for messages of others. */
export function frameRequest(data: unknown, conversation: string): FrameRequest | null {
  if (typeof data !== "string" || !data.startsWith("{") || !data.includes(conversation)) return null;
  const message = JSON.parse(data) as FrameRequest | { readonly _messageType: 1 };
  if (message._messageType !== 0) return null;
  return message._conversationId === conversation ? message : null;
}

type Addressee = Pick<FrameRequest, "_actionName" | "_conversationId" | "_correlationId">;

/** The answer to `request` with `data`; there are no errors on this level. */
export function frameAnswer(request: Addressee, origin: string, data: unknown): string {
  return response(request, origin, data, 0);
}

/** An event to whoever asked for it with `registration`. */
export function frameEvent(registration: Addressee, origin: string, data: unknown): string {
  return response(registration, origin, data, 1);
}

function response(to: Addressee, origin: string, data: unknown, responseType: 0 | 1): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

/** Number of the method that carries requests of the Excel API. */
const EXCEL_REQUEST = 93;
/** Places in its array of arguments. */
const BODY = 4;
const FLAGS = 6;

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** The call's request as the text a host core answers, or null when it is a call of another kind. */
export function coreRequest(id: number, call: unknown): string | null {
  const { DdaMethod, ArrayData = [] } = call as MethodCall;
  if (DdaMethod.DispatchId !== EXCEL_REQUEST) return null;
  const body: unknown = JSON.parse(String(ArrayData[BODY]));
  const flags = Number(ArrayData[FLAGS]);
  return JSON.stringify({ id, type: 1, flags, message: { url: "ProcessQuery", method: "POST", body } });
}

/** What Excel on the web says of a request that it refuses as a whole, by the code that the host core gives. */
const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  InvalidOrTimedOutSession: 5012,
  AccessDenied: 7000,
};
const INTERNAL_ERROR = 5001;

interface CoreReply {
  readonly message: { readonly statusCode: number; readonly body: unknown };
}

/** Category, type, target, message and id of an event. */
export type EventEntry = readonly [category: number, type: number, ...rest: readonly unknown[]];

/** A text that the host core sends on its own. */
export type CoreText =
  | { readonly type: 2; readonly id: number }
  | { readonly type: 3; readonly message: { readonly entries: readonly EventEntry[] } };

/** A late answer (2) or events (3). */
export function coreText(text: string): CoreText {
  return JSON.parse(text) as CoreText;
}

/** The host core's reply as the result of the call. */
export function callResult(reply: string): object {
  const { statusCode, body } = (JSON.parse(reply) as CoreReply).message;
  if (statusCode === 200) return { Version: 1, Error: 0, Data: [statusCode, [], JSON.stringify(body)] };
  const { error } = JSON.parse(String(body)) as { readonly error: { readonly code: string } };
  return failedCall(ERROR_NUMBERS[error.code] ?? INTERNAL_ERROR);
}

/** The result of a call that the host does not know or can't carry out. */
export function failedCall(error = INTERNAL_ERROR): object {
  return { Version: 1, Error: error };
}
