// Questions that ranking rules raise: asked once, merged by id, and silent as soon as a usable answer stands on 待确认.
import { keyText } from "../identity";
import { questionId, type Message, type Question } from "../outcome";
import type { CellRef, Hold, Ranking, RankingEntry } from "../situation";

/** Questions whose answer this family of rules applies itself; an answered hold of such a code holds no longer. */
const ANSWERED_HERE: ReadonlySet<string> = new Set([
  "B-1",
  "B-3",
  "B-6",
  "B-8",
  "B-9",
  "B-10",
  "B-11",
  "B-22",
]);

/**
 * Questions that decide whether any clause applies at all: while one is open nothing is booked, not even a pending
 * row. Source: interfaces.md 2 (N, direction, month).
 */
const DECIDING: ReadonlySet<string> = new Set(["A-16", "B-8", "B-9", "B-22", "C-23", "D-1", "IN-LEVEL"]);

/** The code in front of a question id. */
export function codeOf(hold: Hold): string {
  return hold.split("·", 1)[0] ?? hold;
}

/** Is one of these questions about whether a clause applies at all? */
export function decidesClause(holds: readonly Hold[]): boolean {
  return holds.some((hold) => DECIDING.has(codeOf(hold)));
}

/** A question before it has an id: what it says, where, and what may be answered. */
export interface Asking {
  readonly id: string;
  readonly message: Message;
  readonly at: CellRef | null;
  readonly choices?: readonly string[];
  readonly holds: boolean;
  readonly affects: readonly string[];
}

function speaksBefore(one: Asking, other: Asking): boolean {
  const sameCell = one.at?.sheet === other.at?.sheet && one.at?.cell === other.at?.cell;
  return sameCell && JSON.stringify(one.message.values) < JSON.stringify(other.message.values);
}

/** Collects questions and reads their answers. */
export class Questions {
  private readonly asked = new Map<string, Question>();

  constructor(private readonly answers: Readonly<Record<string, string>>) {}

  /** The answer to a question, trimmed; null while it is open. */
  answer(id: string): string | null {
    const text = this.answers[id]?.trim() ?? "";
    return text === "" ? null : text;
  }

  /**
   * The answer to a question with a free answer, when it can be used. One that can't be is asked about once more, under
   * an id of its own, so that it never passes for an answer in silence.
   * @returns the answer, or null with the id to ask under
   */
  usableAnswer(
    id: string,
    isUsable: (answer: string) => boolean,
  ): { readonly id: string; readonly answer: string | null } {
    const answer = this.answer(id);
    if (answer === null || isUsable(answer)) return { id, answer };
    return this.usableAnswer(questionId(id, keyText(answer)), isUsable);
  }

  /** The answer, when it is one of the choices. */
  choice<Choice extends string>(id: string, choices: readonly Choice[]): Choice | null {
    const answer = this.answer(id);
    return choices.find((choice) => choice === answer) ?? null;
  }

  /**
   * Raises a question; the same id asked again only widens what it affects. Of several about one cell the first by its
   * words speaks, so that the order of rows does not matter. Gives the id back as a hold.
   */
  ask(asking: Asking): Hold {
    const earlier = this.asked.get(asking.id);
    const { message, at, holds } = earlier && !speaksBefore(asking, earlier) ? earlier : asking;
    this.asked.set(asking.id, {
      ...{ id: asking.id, message, at, holds },
      code: codeOf(asking.id),
      choices: asking.choices ?? [],
      affects: [...new Set([...(earlier?.affects ?? []), ...asking.affects])],
    });
    return asking.id;
  }

  list(): readonly Question[] {
    return [...this.asked.values()];
  }

  /** The id under which a question about a series is known: recognition's own where it raised one, else ours. */
  idFor(ranking: Ranking, code: string): string {
    const raised = ranking.holds.find((hold) => codeOf(hold) === code);
    return raised ?? questionId(code, ranking.level ?? "", ranking.series);
  }

  /** Asks about a series unless recognition has already raised that question itself. */
  askAbout(
    ranking: Ranking,
    code: string,
    asking: Omit<Asking, "id" | "at" | "affects">,
    id: string = this.idFor(ranking, code),
  ): Hold {
    if (ranking.holds.includes(id)) return id;
    return this.ask({ ...asking, id, at: ranking.at, affects: [ranking.series] });
  }

  /**
   * Holds on what a row means for one unit. A known unit is not held by a question about another name in the row, nor by
   * the question who answers for the indicator once that is known; a name nobody knows is held by IN-UNIT in any case.
   */
  holdsOnUnit(
    ranking: Ranking,
    entry: RankingEntry,
    unit: { name: string; known: boolean },
  ): readonly Hold[] {
    const holds = this.holdsOn(ranking, entry);
    if (unit.known) return holds.filter((hold) => codeOf(hold) !== "IN-UNIT" && codeOf(hold) !== "A-2");
    return holds.some((hold) => codeOf(hold) === "IN-UNIT")
      ? holds
      : [...holds, questionId("IN-UNIT", unit.name)];
  }

  /** Holds that recognition put on a row or its table and that no answer has lifted. */
  holdsOn(ranking: Ranking, entry: RankingEntry | null): readonly Hold[] {
    const holds = new Set([...ranking.holds, ...(entry?.holds ?? [])]);
    return [...holds].filter((hold) => !ANSWERED_HERE.has(codeOf(hold)) || this.answer(hold) === null);
  }
}
