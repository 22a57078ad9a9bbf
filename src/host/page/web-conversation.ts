// The conversation of Excel on the web with an add-in's frame: answers its requests, tells it events.
import { applicationReply } from "./application-requests";
import type { HostConnection, PageFacts } from "./connection";
import {
  callResult,
  coreRequest,
  coreText,
  failedCall,
  frameAnswer,
  frameEvent,
  type EventEntry,
  type FrameRequest,
} from "./web-messages";

/** Numbers of the library's own enumerations in its build for the web. */
const EXCEL_ON_THE_WEB = 16;
const READ_ONLY = 0;
const READ_WRITE = 1;
const DOCUMENT_OPENED = 1;
const TASK_PANE = 1;
const CALL = 0;
const REGISTER = 1;
/** Name of the event that carries those of the Excel API, all but one. */
const EXCEL_EVENTS = "richApiMessage";
/** `Workbook.onSelectionChanged`: over the bridge an entry of this type, on the web an event of its own. */
const SELECTION = "documentSelectionChanged";
const SELECTION_TYPE = 2;
const DONE = { Error: 0 };

/** What the add-in is called in the conversation. */
export const CONTROL = "workbench";

export class WebConversation {
  /** Calls whose answer comes later, by the number they have at the host core. */
  private readonly waiting = new Map<number, FrameRequest>();
  private readonly registrations = new Map<string, FrameRequest>();

  /** `post` sends a text to the frame. */
  constructor(
    private readonly connection: HostConnection,
    private readonly origin: string,
    private readonly post: (text: string) => void,
  ) {
    connection.onEvent((text) => this.receive(text));
  }

  /** Takes a request of the frame. */
  async request(request: FrameRequest): Promise<void> {
    if (request._actionType !== CALL) this.answer(request, this.register(request));
    else if (request._actionName === "ContextActivationManager_getAppContextAsync")
      this.answer(request, appContext(this.connection.facts));
    else if (request._actionName === "executeMethod") await this.execute(request);
    else this.answer(request, null);
  }

  private register(request: FrameRequest): object {
    if (request._actionType === REGISTER) this.registrations.set(request._actionName, request);
    else this.registrations.delete(request._actionName);
    return DONE;
  }

  private async execute(request: FrameRequest): Promise<void> {
    const id = request._correlationId;
    const text = coreRequest(id, request._data);
    if (text === null) return this.answer(request, failedCall());
    try {
      this.waiting.set(id, request);
      const reply = applicationReply(text) ?? (await this.connection.answer(text));
      if (reply !== null) this.finish(id, callResult(reply));
    } catch {
      this.finish(id, failedCall());
    }
  }

  private finish(id: number, result: object): void {
    const request = this.waiting.get(id);
    this.waiting.delete(id);
    if (request !== undefined) this.answer(request, result);
  }

  /** A text that the host sent on its own. */
  private receive(text: string): void {
    const told = coreText(text);
    if (told.type === 2) return this.finish(told.id, callResult(text));
    const { entries } = told.message;
    if (entries.some(isSelectionOfWorkbook)) this.tell(SELECTION, {});
    const others = entries.filter((entry) => !isSelectionOfWorkbook(entry));
    if (others.length > 0) this.tell(EXCEL_EVENTS, { ArrayData: others });
  }

  private tell(event: string, data: object): void {
    const registration = this.registrations.get(event);
    if (registration !== undefined) this.post(frameEvent(registration, this.origin, data));
  }

  private answer(request: FrameRequest, data: unknown): void {
    this.post(frameAnswer(request, this.origin, data));
  }
}

function isSelectionOfWorkbook([, type]: EventEntry): boolean {
  return type === SELECTION_TYPE;
}

/** What the library learns of its host; it has no place for the colours of the Office theme. */
function appContext(facts: PageFacts): object {
  return {
    _id: CONTROL,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.0",
    _appUILocale: facts.language,
    _dataLocale: facts.language,
    _docUrl: facts.documentUrl,
    _clientMode: facts.readOnly ? READ_ONLY : READ_WRITE,
    _settings: [],
    _reason: DOCUMENT_OPENED,
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: CONTROL,
    _requirementMatrix: JSON.stringify(facts.sets),
    _hostFullVersion: "16.0.17328.20000",
    _appDomains: [],
  };
}
