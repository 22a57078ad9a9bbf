// An answer into 答复 of 待确认; the row, and the sheet, are written when they do not stand yet.
import type { Question } from "../../engine";
import { compose, entryChangesOf, textOf } from "../../reports";
import { readMonth } from "../../worksheets";
import type { Entered, Entry } from "../computer";
import type { EntryInput } from "./entries";
import { refused } from "./refused";

/** What the answer is checked against. */
interface Asked {
  readonly code: string;
  readonly choices: readonly string[];
  /** The row to be written; the id alone where it stands already. */
  readonly question: Question | string;
}

/** "" takes an answer back. */
export function answerEntry(input: EntryInput, entry: Extract<Entry, { kind: "answer" }>): Entered {
  const asked = askedFor(input, entry.question);
  if (asked === null) return refused("no-such-question");
  const answer = entry.answer.trim();
  const why = answer === "" ? null : objection(asked, answer, input);
  if (why !== null) return refused(why, asked.choices);
  const answers = [{ question: asked.question, answer }];
  return { kind: "changes", changes: entryChangesOf(input.snapshot, input.recognition.memory, { answers }) };
}

/** An open question, else an answered one whose row stands: an answer may be changed. */
function askedFor(input: EntryInput, id: string): Asked | null {
  const { recognition, outcomes } = input;
  const open = [...recognition.questions, ...outcomes.questions].find((question) => question.id === id);
  const question = open ?? lapsedQuestion(input, id);
  if (question !== undefined) return { code: question.code, choices: question.choices, question };
  const row = recognition.memory.questions?.rows.find((each) => textOf(each, "编号") === id);
  if (row === undefined) return null;
  const choices = textOf(row, "选项").split(" / ");
  return { code: textOf(row, "代码"), choices: choices.filter((choice) => choice !== ""), question: id };
}

/** Approvals that no longer hold are asked about by the run itself (B-19). */
function lapsedQuestion({ snapshot, recognition, outcomes, run }: EntryInput, id: string) {
  if (!id.startsWith("B-19·")) return undefined;
  const { trace } = compose({ snapshot, recognition, outcomes, run });
  return trace.questions.find((question) => question.id === id);
}

function objection(
  { code, choices }: Asked,
  answer: string,
  { recognition }: EntryInput,
): "not-a-choice" | "not-a-value" | null {
  if (choices.includes(answer)) return null;
  switch (code) {
    case "C-23":
    case "A-16":
      return readMonth(answer) === null ? "not-a-value" : null;
    case "B-9":
      return /^[1-9]\d*$/.test(answer.normalize("NFKC")) ? null : "not-a-value";
    case "IN-UNIT":
      return recognition.situation.units.some(
        ({ name, aliases }) => name === answer || aliases.includes(answer),
      )
        ? null
        : "not-a-choice";
    // The district need not stand among the first rows that are offered.
    case "A-4":
      return null;
    default:
      return choices.length === 0 ? null : "not-a-choice";
  }
}
