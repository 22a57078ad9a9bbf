// The host behind the bridge: takes request texts, gives answer texts and events. Free of Node and of the DOM.
import type { Workbook } from "@cj-tech-master/excelts";
import { ChangeFeed, type ChangeListener } from "./changes";
import { Exchange, isCleanUp, parseMessage, waitsForCellEdit, type BridgeMessage } from "./exchange";
import { Faults, type Fault } from "./faults";
import { FormulaKeeper } from "./formulas/formula-keeper";
import { Interpreter } from "./interpreter/interpreter";
import { NEWEST_SETS, type RequirementSets } from "./interpreter/requirement-sets";
import { openWorkbook } from "./objects/workbook";
import { LIGHT_THEME, type OfficeTheme, type PageFacts } from "./page/connection";
import { createPerson, type Person } from "./person";
import { Session } from "./session";
import { Statistics } from "./statistics";
import { SelectionWatch, type SelectionListener } from "./view/selection-watch";

export { WEB_PAYLOAD_BYTES } from "./exchange";

export interface HostOptions {
  /** Which Excel is played; the newest when absent. */
  readonly sets?: RequirementSets;
  readonly platform?: PageFacts["platform"];
  /** Language of Excel's user interface; zh-CN when absent. */
  readonly language?: "zh-CN" | "zh-TW" | "en-US";
  /** Colours of the Office theme; Office's white theme when absent. */
  readonly theme?: OfficeTheme;
  /** Address or path of the file; its last part is `Workbook.name`. */
  readonly documentUrl?: string;
  /** The workbook was opened read-only: what would change it is refused with AccessDenied. */
  readonly readOnly?: boolean;
  /** Supplies the year of dates typed without one. */
  readonly clock?: () => Date;
}

export interface HostCore {
  readonly sets: RequirementSets;
  readonly platform: PageFacts["platform"];
  /** What a page needs for `Office.context`. */
  readonly facts: PageFacts;
  readonly statistics: Statistics;
  readonly faults: Faults;
  /** Whoever sits at the grid. */
  readonly person: Person;
  /** The answer to one request text; null when it comes later through `listen`, or, after a fault, never. */
  answer(text: string): string | null;
  /** Told every text that the host sends on its own: late answers and events. Answers how to stop listening. */
  listen(listener: (text: string) => void): () => void;
  /** Told after each request and each edit what changed. Answers how to stop; costs nothing while nobody listens. */
  onChanges(listener: ChangeListener): () => void;
  /** Told after each request and each edit that moved the selection or brought another sheet in front. */
  onSelection(listener: SelectionListener): () => void;
}

/** An Excel for one workbook. The workbook stays the truth: what is written is in it when the answer goes out. */
export function createHostCore(workbook: Workbook, options: HostOptions = {}): HostCore {
  const facts = factsOf(options);
  const changes = new ChangeFeed();
  const session = new Session(workbook, new FormulaKeeper(workbook, changes), changes, {
    clock: options.clock ?? (() => new Date()),
    name: nameOf(facts.documentUrl),
    readOnly: facts.readOnly,
    isWeb: facts.platform === "OfficeOnline",
  });
  const bridge = new Bridge(session, facts);
  return {
    sets: facts.sets,
    platform: facts.platform,
    facts,
    statistics: bridge.statistics,
    faults: bridge.faults,
    person: bridge.person,
    answer: (text) => bridge.answer(text),
    listen: (listener) => bridge.listen(listener),
    onChanges: (listener) => changes.listen(listener),
    onSelection: (listener) => bridge.selections.listen(listener),
  };
}

function factsOf(options: HostOptions): PageFacts {
  return {
    sets: options.sets ?? NEWEST_SETS,
    platform: options.platform ?? "PC",
    language: options.language ?? "zh-CN",
    theme: options.theme ?? LIGHT_THEME,
    documentUrl: options.documentUrl ?? "C:\\工作簿.xlsx",
    readOnly: options.readOnly ?? false,
  };
}

function nameOf(url: string): string {
  return url.slice(Math.max(url.lastIndexOf("/"), url.lastIndexOf("\\")) + 1);
}

/** What Excel answers while a cell is being edited. */
const IN_CELL: Fault = { at: 0, code: "InvalidOperationInCellEditMode", when: "before" };

/** The conversation: requests in, answers and events out. */
class Bridge {
  readonly statistics = new Statistics();
  readonly faults = new Faults();
  readonly person: Person;
  readonly selections: SelectionWatch;
  private readonly interpreter: Interpreter;
  private readonly listeners = new Set<(text: string) => void>();
  /** Requests that wait until the person leaves the cell, or a file of another workbook is read. */
  private waiting: string[] = [];
  private isReading = false;

  constructor(
    private readonly session: Session,
    private readonly facts: PageFacts,
  ) {
    const { person, forget } = createPerson(session, {
      edited: () => this.edited(),
      left: () => this.resume(),
    });
    this.person = person;
    this.selections = new SelectionWatch(session.selection);
    this.interpreter = new Interpreter(openWorkbook(session), facts.sets, (member) => {
      session.beforeChange(member);
      forget();
    });
  }

  listen(listener: (text: string) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  answer(text: string): string | null {
    if (this.isReading) {
      this.waiting.push(text);
      return null;
    }
    const message = parseMessage(text);
    const files = this.session.otherBooks.unread(message.message.body);
    if (files.length > 0) return this.readFirst(files, text);
    const cleanUp = isCleanUp(message);
    if (cleanUp) return this.process(text, message, undefined);
    if (!this.person.isInCell) return this.process(text, message, this.faults.next());
    if (!waitsForCellEdit(message)) return this.process(text, message, IN_CELL);
    this.waiting.push(text);
    return null;
  }

  /** Requests are answered in their order, so those that come meanwhile wait behind this one. */
  private readFirst(files: readonly string[], text: string): null {
    this.isReading = true;
    void this.session.otherBooks.read(files).then(() => {
      this.isReading = false;
      this.waiting.unshift(text);
      this.resume();
    });
    return null;
  }

  private process(text: string, message: BridgeMessage, fault: Fault | undefined): string | null {
    const exchange = new Exchange(this.session, this.interpreter, this.facts.platform, message);
    const cleanUp = isCleanUp(message);
    const { reply, error } = exchange.run(text, fault);
    this.session.otherBooks.forget();
    this.statistics.add({ ...exchange.record(text, reply), error, cleanUp });
    this.tell("add-in");
    if (reply === null) this.faults.reportHang();
    else if (!cleanUp && this.faults.withhold(fault, () => this.send(reply))) return null;
    return reply;
  }

  /** Requests that waited for the end of the cell edit, in their order. */
  private resume(): void {
    for (const text of this.waiting.splice(0)) {
      const reply = this.answer(text);
      if (reply !== null) this.send(reply);
    }
  }

  private edited(): void {
    this.session.recalculation.settle();
    this.tell("person");
  }

  private tell(by: "add-in" | "person"): void {
    this.session.changes.deliver(by);
    this.selections.tell(by);
    const events = this.session.events.take();
    // In a later turn, so that the answer to the request that caused them goes first.
    if (events !== null) void Promise.resolve().then(() => this.send(events));
  }

  private send(text: string): void {
    for (const listener of [...this.listeners]) listener(text);
  }
}
