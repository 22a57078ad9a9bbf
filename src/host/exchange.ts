// One request over the bridge and its answer: limits of the platform, faults that were ordered, what is counted.
import type { Fault } from "./faults";
import type { Interpreter } from "./interpreter/interpreter";
import type { RequestBody, ResponseBody } from "./interpreter/protocol";
import type { PageFacts } from "./page/connection";
import type { Session } from "./session";
import type { RequestRecord } from "./statistics";

/** Excel on the web refuses larger requests and answers. */
export const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;
/** Bits of the request flags. */
const FLAG = {
  /** Every operation of the batch can be undone by Excel. */
  undoable: 16,
  /** `delayForCellEdit`: the request waits while the person is in a cell. */
  delayForCellEdit: 64,
} as const;

export interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody };
}

export interface Outcome {
  readonly reply: string | null;
  readonly error: string | null;
}

/** The bridge carries what the library itself wrote; anything else is a programmer error. */
export function parseMessage(text: string): BridgeMessage {
  return JSON.parse(text) as BridgeMessage;
}

/** An answer without a body, as Excel sends for refusals of a whole request. */
export function refusal(id: number, code: string): Outcome {
  const body = JSON.stringify({ error: { code, message: code } });
  return {
    reply: JSON.stringify({ id, type: 2, message: { statusCode: 400, headers: {}, body } }),
    error: code,
  };
}

/** The library's own clean-up at the end of `Excel.run`. */
export function isCleanUp({ message }: BridgeMessage): boolean {
  return message.body.Actions.every(
    ({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference",
  );
}

export function waitsForCellEdit({ flags = 0 }: BridgeMessage): boolean {
  return (flags & FLAG.delayForCellEdit) !== 0;
}

export class Exchange {
  constructor(
    private readonly session: Session,
    private readonly interpreter: Interpreter,
    private readonly platform: PageFacts["platform"],
    private readonly message: BridgeMessage,
  ) {}

  run(text: string, fault: Fault | undefined): Outcome {
    const { id, message } = this.message;
    if (fault?.when === "hang") return { reply: null, error: null };
    if (fault?.when === "before") return refusal(id, fault.code ?? "GeneralException");
    if (this.isTooLarge(text)) return refusal(id, "RequestPayloadSizeLimitExceeded");
    const done = Math.min(fault?.actions ?? 0, message.body.Actions.length - 1);
    const response = this.interpreter.run(fault?.when === "partly" ? cut(message.body, done) : message.body);
    this.session.recalculation.settle();
    if (fault?.when === "lost") return { reply: null, error: null };
    if (fault?.when === "partly") return this.reply(id, failedHalfWay(response, fault, done));
    if (fault?.when === "after") return refusal(id, fault.code ?? "GeneralException");
    return this.reply(id, response);
  }

  record(request: string, reply: string | null): Omit<RequestRecord, "error" | "cleanUp"> {
    const { read, written } = this.session.takeCounts();
    return {
      requestBytes: byteLength(request),
      responseBytes: reply === null ? 0 : byteLength(reply),
      cellsRead: read,
      cellsWritten: written,
      actions: this.message.message.body.Actions.length,
      undoable: ((this.message.flags ?? 0) & FLAG.undoable) !== 0,
    };
  }

  private reply(id: number, response: ResponseBody): Outcome {
    const reply = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: response } });
    if (this.isTooLarge(reply)) return refusal(id, "ResponsePayloadSizeLimitExceeded");
    return { reply, error: response.Error?.Code ?? null };
  }

  private isTooLarge(text: string): boolean {
    return this.platform === "OfficeOnline" && byteLength(text) > WEB_PAYLOAD_BYTES;
  }
}

function cut(body: RequestBody, done: number): RequestBody {
  return { ...body, Actions: body.Actions.slice(0, done) };
}

/** The error of the action after the last one that was applied (the library looks it up there), unless one of these failed on its own. */
function failedHalfWay(
  response: ResponseBody,
  { code = "GeneralException" }: Fault,
  done: number,
): ResponseBody {
  const error = { Code: code, Message: code, Location: "", HttpStatusCode: 400, ActionIndex: done };
  return { ...response, Error: response.Error ?? error };
}

/** Length in UTF-8. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
