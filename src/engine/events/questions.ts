// Collects the questions of the registers: each asked once, with everyone it concerns.
import type { Message, Question } from "../outcome";
import type { CellRef } from "../situation";

export interface Asked {
  readonly id: string;
  readonly code: string;
  readonly message: Message;
  readonly at: CellRef | null;
  readonly choices: readonly string[];
  readonly holds: boolean;
  /** Unit or series that depends on the answer. */
  readonly about: string;
}

export class QuestionBook {
  private readonly asked = new Map<string, { question: Asked; affects: Set<string> }>();

  constructor(private readonly answers: Readonly<Record<string, string>>) {}

  /** The clerk's answer, when it is one of the choices (any text where there are none). */
  answer(id: string, choices: readonly string[]): string | null {
    const given = this.answers[id]?.trim();
    if (given === undefined || given === "") return null;
    return choices.length === 0 || choices.includes(given) ? given : null;
  }

  /** Asks, unless it has been answered; the same question again only adds whom it concerns. */
  ask(asked: Asked): string | null {
    const answer = this.answer(asked.id, asked.choices);
    if (answer !== null) return answer;
    const known = this.asked.get(asked.id);
    if (known) known.affects.add(asked.about);
    else this.asked.set(asked.id, { question: asked, affects: new Set([asked.about]) });
    return null;
  }

  /** All open questions, in the order in which they came up. */
  open(): readonly Question[] {
    return [...this.asked.values()].map(({ question, affects }) => ({
      id: question.id,
      code: question.code,
      message: question.message,
      at: question.at,
      choices: question.choices,
      holds: question.holds,
      affects: [...affects],
    }));
  }
}
