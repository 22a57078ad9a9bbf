// The open questions as the pane asks them: the same lines as 待确认, with what settles an unknown unit in one click.
import { wording } from "../../policy";
import type { Question } from "../../engine";
import type { OpenQuestion } from "../account";
import type { AccountInput } from "./input";

export function questionsOf({ report }: AccountInput): readonly OpenQuestion[] {
  return report.trace.questions.map(openQuestion);
}

function openQuestion({ id, code, message, at, choices, holds, affects }: Question): OpenQuestion {
  const unknownUnit = message.code === "register.unit-unknown" ? String(message.values["text"] ?? "") : null;
  return { id, code, message: wording(message), place: at, choices, holds, affects, unknownUnit };
}
