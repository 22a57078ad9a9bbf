// The host behind the bridge: takes request texts, gives answer texts. Free of Node and of the DOM.
import type { Workbook } from "@cj-tech-master/excelts";
import { Faults, type Fault } from "./faults";
import { FormulaKeeper } from "./formulas/formula-keeper";
import { Interpreter } from "./interpreter/interpreter";
import type { RequestBody, ResponseBody } from "./interpreter/protocol";
import { NEWEST_SETS, type RequirementSets } from "./interpreter/requirement-sets";
import { openWorkbook } from "./objects/workbook";
import { Session } from "./session";
import { Statistics, type RequestRecord } from "./statistics";

/** Excel on the web refuses larger requests and answers. */
export const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;
/** Bit of the request flags: every operation of the batch can be undone by Excel. */
const UNDOABLE = 16;

export interface HostOptions {
  /** Which Excel is played; the newest when absent. */
  readonly sets?: RequirementSets;
  readonly platform?: "PC" | "OfficeOnline";
  /** Supplies the year of dates typed without one. */
  readonly clock?: () => Date;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody };
}

export interface HostCore {
  readonly sets: RequirementSets;
  readonly platform: "PC" | "OfficeOnline";
  readonly statistics: Statistics;
  readonly faults: Faults;
  /** The answer to one request text, or null when a fault made it hang. */
  answer(text: string): string | null;
}

/** An Excel for one workbook. The workbook stays the truth: what is written is in it when the answer goes out. */
export function createHostCore(workbook: Workbook, options: HostOptions = {}): HostCore {
  const sets = options.sets ?? NEWEST_SETS;
  const platform = options.platform ?? "PC";
  const session = new Session(workbook, new FormulaKeeper(workbook), options.clock ?? (() => new Date()));
  const interpreter = new Interpreter(openWorkbook(session), sets);
  const statistics = new Statistics();
  const faults = new Faults();
  const answer = (text: string) => {
    const message = parseMessage(text);
    const cleanUp = isCleanUp(message.message.body);
    const exchange = new Exchange(session, interpreter, platform, message);
    const { reply, error } = exchange.run(text, cleanUp ? undefined : faults.next());
    statistics.add({ ...exchange.record(text, reply), error, cleanUp });
    if (reply === null) faults.reportHang();
    return reply;
  };
  return { sets, platform, statistics, faults, answer };
}

interface Outcome {
  readonly reply: string | null;
  readonly error: string | null;
}

/** One request and its answer. */
class Exchange {
  constructor(
    private readonly session: Session,
    private readonly interpreter: Interpreter,
    private readonly platform: "PC" | "OfficeOnline",
    private readonly message: BridgeMessage,
  ) {}

  run(text: string, fault: Fault | undefined): Outcome {
    const { id, message } = this.message;
    if (fault?.when === "hang") return { reply: null, error: null };
    if (fault?.when === "before") return refusal(id, fault.code ?? "GeneralException");
    if (this.isTooLarge(text)) return refusal(id, "RequestPayloadSizeLimitExceeded");
    const response = this.interpreter.run(message.body);
    this.session.recalculation.settle();
    if (fault?.when === "after") return refusal(id, fault.code ?? "GeneralException");
    return this.reply(id, response);
  }

  private reply(id: number, response: ResponseBody): Outcome {
    const reply = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: response } });
    if (this.isTooLarge(reply)) return refusal(id, "ResponsePayloadSizeLimitExceeded");
    return { reply, error: response.Error?.Code ?? null };
  }

  private isTooLarge(text: string): boolean {
    return this.platform === "OfficeOnline" && byteLength(text) > WEB_PAYLOAD_BYTES;
  }

  record(request: string, reply: string | null): Omit<RequestRecord, "error" | "cleanUp"> {
    const { read, written } = this.session.takeCounts();
    return {
      requestBytes: byteLength(request),
      responseBytes: reply === null ? 0 : byteLength(reply),
      cellsRead: read,
      cellsWritten: written,
      actions: this.message.message.body.Actions.length,
      undoable: ((this.message.flags ?? 0) & UNDOABLE) !== 0,
    };
  }
}

/** The bridge carries what the library itself wrote; anything else is a programmer error. */
function parseMessage(text: string): BridgeMessage {
  return JSON.parse(text) as BridgeMessage;
}

/** An answer without a body, as Excel sends for refusals of a whole request. */
function refusal(id: number, code: string): Outcome {
  const body = JSON.stringify({ error: { code, message: code } });
  return {
    reply: JSON.stringify({ id, type: 2, message: { statusCode: 400, headers: {}, body } }),
    error: code,
  };
}

function isCleanUp(body: RequestBody): boolean {
  return body.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
}

/** Length in UTF-8. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
