// The workbench as a person uses it: opens and saves files, passes edits on, keeps grid and pane in step with the workbook.
import { render } from "lit-html";
import type { EditResult, ReadProblem } from "../../host/browser";
import type { Grid, GridListener } from "../grid/grid";
import type { FromWorker, GridEdit, Opened, Selected } from "../protocol";
import type { Say, TextKey } from "../texts";
import { download, savedName } from "./download";
import { FocusKeeper } from "./focus-keeper";
import { HostClient, HostFailure } from "./host-client";
import type { Layout } from "./layout";
import { EMPTY, type PageModel } from "./model";
import type { PageOptions } from "./options";
import { PaneFrame } from "./pane-frame";
import { askPerson } from "./question";
import { SAMPLES, sampleAddress } from "./samples";
import { barView, coverView, messageView, type PageActions } from "./view";

const WORKER = "workbench-host.js";

export class Workbench implements PageActions, GridListener {
  private model: PageModel = EMPTY;
  private readonly host: HostClient;
  private readonly pane: PaneFrame;
  private grid: Promise<Grid> | null = null;
  private shown: Grid | null = null;
  private unsupported: Opened["unsupported"] = [];
  private readonly focusKeeper: FocusKeeper;

  constructor(
    private readonly layout: Layout,
    private readonly options: PageOptions,
    private readonly say: Say,
    private readonly createGrid: (listener: GridListener) => Promise<Grid>,
  ) {
    this.host = new HostClient(
      new Worker(WORKER),
      (message) => this.told(message),
      () => this.fail(say("crashWorker"), null, true),
    );
    this.focusKeeper = new FocusKeeper(layout.bar);
    this.pane = new PaneFrame(layout.pane, say("pane"), (text) => this.host.ask("request", text));
    this.update({});
  }

  readonly chooseFile = (): void => this.layout.file.click();
  readonly dismiss = (): void => this.update({ message: null });
  readonly reload = (): void => window.location.reload();
  readonly undo = (): void => this.edited({ kind: "undo" });
  readonly redo = (): void => this.edited({ kind: "redo" });
  readonly openSample = (sample: string): void => void this.openAddress(sampleAddress(sample));
  readonly save = (): void => void this.saveFile();

  get isDirty(): boolean {
    return this.model.isDirty;
  }

  focusGrid(): void {
    this.shown?.focus();
  }

  turnSheet(step: 1 | -1): void {
    this.shown?.turn(step);
  }

  onPane(heard: (frame: HTMLIFrameElement) => void): void {
    this.pane.loaded = heard;
  }

  setDropping(isDropping: boolean): void {
    if (isDropping !== this.model.isDropping) this.update({ isDropping });
  }

  /** For who opens the bare address; an office may have removed the samples. */
  async openFirstSample(): Promise<void> {
    this.update({ stage: { kind: "busy", text: this.say("loading", { name: `${SAMPLES[0]}.xlsx` }) } });
    const address = sampleAddress(SAMPLES[0]);
    const isThere = await fetch(address, { method: "HEAD" }).then(
      ({ ok, headers }) => ok && !/^text\/html/.test(headers.get("content-type") ?? ""),
      () => false,
    );
    // A person who has chosen a file meanwhile keeps it.
    if (this.model.name !== null) return;
    if (isThere) await this.openAddress(address);
    else this.update({ stage: { kind: "empty" } });
  }

  /** A file of the same server. */
  async openAddress(address: string): Promise<void> {
    const name = decodeURIComponent(address.slice(address.lastIndexOf("/") + 1));
    if (!(await this.mayReplace())) return;
    this.update({ stage: { kind: "busy", text: this.say("loading", { name }) }, message: null });
    await this.read(name, "failedFetch", async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
      return answer.arrayBuffer();
    });
  }

  /** A file of the person's computer. */
  async openFile(file: File): Promise<void> {
    const { name } = file;
    if (!(await this.mayReplace())) return;
    this.update({ stage: { kind: "busy", text: this.say("loading", { name }) }, message: null });
    await this.read(name, "file-unreadable", () => file.arrayBuffer());
  }

  /** `unread` is said when the content can't be had. */
  private async read(name: string, unread: TextKey, content: () => Promise<ArrayBuffer>): Promise<void> {
    try {
      const bytes = new Uint8Array(await content());
      await this.open(bytes, name).catch((error: unknown) => this.breakDown(error));
    } catch (error) {
      this.fail(this.say(unread, { name }), String(error));
    }
  }

  private breakDown(error: unknown): void {
    const key = error instanceof HostFailure ? "crashWorker" : "crashGrid";
    this.fail(this.say(key), String(error), true);
  }

  private async open(bytes: Uint8Array, name: string): Promise<void> {
    const { played } = this.options;
    this.grid ??= this.createGrid(this);
    const [grid, answer] = await Promise.all([this.grid, this.host.ask("open", { bytes, name, played })]);
    if (answer.kind === "problem") return this.refuse(answer.problem, name);
    this.pane.unload();
    this.shown = grid;
    grid.show(answer.data, answer.active);
    this.unsupported = answer.unsupported;
    this.update({ stage: { kind: "ready" }, name, isDirty: false, ...answer.state });
    this.pane.load(answer.facts);
    document.title = `${name} · ${this.say("title")}`;
  }

  /** What was open before stays open. */
  private refuse(problem: ReadProblem, name: string): void {
    this.fail(this.say(problem.code, { ...problem.values, name }), null);
  }

  fail(text: string, details: string | null, offersReload = false): void {
    const stage: PageModel["stage"] = { kind: this.model.name === null ? "empty" : "ready" };
    this.update({ stage, message: { tone: "error", text, details, offersReload } });
  }

  private inform(text: string, details: string | null = null): void {
    this.update({ message: { tone: "info", text, details, offersReload: false } });
  }

  private async mayReplace(): Promise<boolean> {
    const { isDirty, name } = this.model;
    if (!isDirty) return true;
    return askPerson({
      title: this.say("discardTitle"),
      text: this.say("discardText", { name: name ?? "" }),
      items: [],
      yes: this.say("discard"),
      no: this.say("cancel"),
    });
  }

  private async saveFile(): Promise<void> {
    const { name } = this.model;
    if (name === null || this.model.stage.kind !== "ready") return;
    await this.shown?.finishEditing();
    if (!(await this.acceptsLoss(name))) return;
    this.update({ stage: { kind: "busy", text: this.say("saving") }, message: null });
    try {
      const answer = await this.host.ask("save", null);
      if (answer.kind === "problem") return this.fail(this.say("failedSave", { name }), answer.problem.code);
      download(answer.bytes, savedName(name));
      this.update({ stage: { kind: "ready" }, isDirty: false });
      this.inform(this.say("savedAs", { name: savedName(name) }));
    } catch (error) {
      this.fail(this.say("failedSave", { name }), String(error));
    }
  }

  private async acceptsLoss(name: string): Promise<boolean> {
    if (this.unsupported.length === 0) return true;
    return askPerson({
      title: this.say("lossTitle"),
      text: this.say("lossText", { name }),
      items: this.unsupported.map((kind) => this.say(`loss-${kind}`)),
      yes: this.say("goOn"),
      no: this.say("cancel"),
    });
  }

  // What the grid tells.

  readonly edited = (edit: GridEdit): void => {
    this.host.ask("edit", edit).then(
      (result) => this.afterEdit(result),
      (error: unknown) => this.fail(this.say("crash"), String(error)),
    );
  };

  private afterEdit(result: EditResult): void {
    if (result.kind === "done") return;
    const key: TextKey = `refused-${result.why}`;
    const allowed = (result.allowed ?? []).join("、");
    this.inform(this.say(key, { cell: result.cell ?? "", allowed }));
  }

  readonly refused = (command: string): void => this.inform(this.say("readOnlyCommand"), command);
  readonly selected = (selected: Selected): void => this.host.tell({ kind: "selected", selected });
  readonly enteredCell = (): void => this.host.tell({ kind: "enter-cell" });
  readonly leftCell = (): void => this.host.tell({ kind: "leave-cell" });

  // What the host tells.

  private told(message: Exclude<FromWorker, { kind: "answer" } | { kind: "broken" }>): void {
    switch (message.kind) {
      case "text":
        return this.pane.tell(message.text);
      case "selected":
        return this.shown?.select(message.selected);
      case "changed": {
        const { change, state } = message;
        if (change.kind === "workbook") this.shown?.show(change.data, null);
        else this.shown?.patch(change.patches);
        return this.update({ ...state, isDirty: true });
      }
    }
  }

  private update(changes: Partial<PageModel>): void {
    const focused = document.activeElement;
    this.model = { ...this.model, ...changes };
    render(barView(this.model, this, this.say), this.layout.bar);
    render(messageView(this.model.message, this, this.say), this.layout.messages);
    render(coverView(this.model, this, this.say), this.layout.cover);
    this.focusKeeper.keep(focused, this.model.stage.kind === "busy");
  }
}
