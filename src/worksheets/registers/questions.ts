// Questions to the clerk as they come up while reading: one per subject, with the answers already given.
import type { CellRef, Message, Question } from "../../engine";
import { compareText, questionId } from "../../engine";

/** What a question needs besides its id. */
export interface Asking {
  readonly code: string;
  /** What it is about: text, unit, household, series; never a row number. */
  readonly subject: readonly (string | number)[];
  readonly message: Message;
  readonly at: CellRef | null;
  readonly choices?: readonly string[];
  readonly holds: boolean;
  /** Units or series that wait for the answer. */
  readonly affects?: readonly string[];
}

/** Collects questions; the same subject is asked once, at the first cell it turned up in. */
export class Questions {
  private readonly asked = new Map<string, { question: Question; affects: Set<string> }>();

  constructor(private readonly answers: Readonly<Record<string, string>>) {}

  /** The clerk's answer to the question about this subject, if there is one. */
  answer(code: string, ...subject: readonly (string | number)[]): string | undefined {
    return this.answers[questionId(code, ...subject)];
  }

  /** Asks; returns the id of the question, for `holds`. */
  ask(asking: Asking): string {
    const { subject, choices = [], affects = [], ...question } = asking;
    const id = questionId(asking.code, ...subject);
    this.add({ ...question, id, choices, affects });
    return id;
  }

  /** Takes a question over as it is; one that is known already only learns whom else it concerns. */
  add(question: Question): void {
    const known = this.asked.get(question.id);
    if (known) for (const affected of question.affects) known.affects.add(affected);
    else this.asked.set(question.id, { question, affects: new Set(question.affects) });
  }

  /** Every question, in the order they came up. */
  list(): readonly Question[] {
    return [...this.asked.values()].map(({ question, affects }) => ({
      ...question,
      affects: [...affects].filter((one) => one !== "").sort(compareText),
    }));
  }
}
