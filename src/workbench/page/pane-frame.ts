// The task pane's frame: a new one for each workbook, so that the pane starts as it does in Excel.
import type { HostConnection, PageFacts } from "../../host/page";
import { offerConnection } from "./connection-window";

const PANE = "workbench-pane.html";

export class PaneFrame {
  private deliver: ((text: string) => void) | null = null;
  private frame: HTMLIFrameElement | null = null;
  /** Hears of each frame once its page is there. */
  loaded: (frame: HTMLIFrameElement) => void = () => undefined;

  constructor(
    private readonly holder: HTMLElement,
    private readonly title: string,
    private readonly answer: (text: string) => Promise<string | null>,
  ) {}

  /** Loads the pane for the workbook that is open now. */
  load(facts: PageFacts): void {
    this.unload();
    const frame = document.createElement("iframe");
    const connection: HostConnection = {
      facts,
      answer: (text) => this.answer(text),
      onEvent: (deliver) => {
        this.deliver = deliver;
      },
    };
    offerConnection(window, connection);
    frame.title = this.title;
    frame.src = PANE;
    frame.addEventListener("load", () => this.loaded(frame));
    this.holder.append(frame);
    this.frame = frame;
  }

  unload(): void {
    this.deliver = null;
    this.frame?.remove();
    this.frame = null;
  }

  /** A late answer or an event of the host. */
  tell(text: string): void {
    this.deliver?.(text);
  }
}
