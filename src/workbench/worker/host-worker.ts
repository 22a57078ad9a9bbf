// Answers the page's questions about the one open workbook, and tells it what changed.
import type { EditResult } from "../../host/browser";
import type { FromWorker, GridEdit, Notice, Questions, ToWorker } from "../protocol";
import { openFile, type OpenFile } from "./open-file";
import { edit } from "./edits";

type Answer = Questions[keyof Questions]["answer"];
/** Edits after which another sheet may be in front. */
const BRINGS_IN_FRONT: readonly GridEdit["kind"][] = ["add-sheet", "show-sheet", "delete-sheet"];
type Question = Extract<ToWorker, { kind: "question" }>;

export class HostWorker {
  private file: OpenFile | null = null;
  /** Files opened so far: what an earlier one still says is not passed on. */
  private opened = 0;

  constructor(private readonly post: (message: FromWorker) => void) {}

  async receive(message: ToWorker): Promise<void> {
    if (message.kind === "notice") return this.notice(message.notice);
    try {
      this.post({ kind: "answer", id: message.id, answer: await this.answer(message) });
    } catch (error) {
      this.post({ kind: "broken", id: message.id, details: String(error) });
    }
  }

  private async answer(question: Question): Promise<Answer> {
    switch (question.name) {
      case "open":
        return this.open(question.asked);
      case "request":
        return this.current.core.answer(question.asked);
      case "edit":
        return this.edit(question.asked);
      case "save":
        return this.current.save();
    }
  }

  private async open(asked: Questions["open"]["asked"]): Promise<Questions["open"]["answer"]> {
    const outcome = await openFile(asked);
    if (!outcome.ok) return { kind: "problem", problem: outcome.problem };
    this.opened += 1;
    const number = this.opened;
    this.file = outcome.value;
    return this.file.start((message) => {
      if (number === this.opened) this.post(message);
    });
  }

  private edit(asked: GridEdit): EditResult {
    const { person } = this.current.core;
    const result = edit(person, asked);
    if (!BRINGS_IN_FRONT.includes(asked.kind)) return result;
    // The workbook has brought another sheet in front: the grid follows once it has the sheets.
    const { sheet, at } = person.selected;
    setTimeout(() => this.post({ kind: "selected", selected: { sheet, at } }));
    return result;
  }

  private get current(): OpenFile {
    if (this.file === null) throw new Error("no workbook is open");
    return this.file;
  }

  private notice(notice: Notice): void {
    if (this.file === null) return;
    const { person } = this.file.core;
    if (notice.kind === "enter-cell") person.enterCell();
    else if (notice.kind === "leave-cell") person.leaveCell();
    else person.select(notice.selected.sheet, notice.selected.at);
  }
}
