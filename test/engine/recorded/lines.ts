// What the engine says as lines to read: what a clerk would see of it, and a digest of all the rest.
import { createHash } from "node:crypto";
import type { Effect, Interview, Message, Outcome, Outcomes, Question } from "../../../src/engine";
import { wording, WORDING } from "../../../src/policy";

const digest = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 8);

const words = (messages: readonly Message[]): string => messages.map(wording).join("；");
const joined = (kind: string, value: unknown, ...parts: readonly (string | number | null)[]): string =>
  [kind, ...parts.map((part) => part ?? "—"), digest(value)].join(" | ").replace(/\s*\n\s*/g, " ");

/** Labels of checks are codes of the wording: shown by their words, so that a changed word is seen as well. */
function outcomeLine(outcome: Outcome): string {
  const { kind, month, year, unit, clause, reason, flags } = outcome;
  const amount = outcome.kind === "not-applied" ? null : outcome.points;
  const talk = outcome.kind === "not-applied" ? null : outcome.talk;
  const labels = outcome.checks.map(({ label }) => WORDING[label] ?? label);
  const value = { outcome, labels };
  const shown = outcome.kind === "not-applied" ? labels.join("、") : words([reason, ...flags]);
  return joined(kind, value, month ?? year, unit, clause, amount === null ? null : amount / 2, talk, shown);
}

function effectLine(effect: Effect): string {
  const { year, unit, person, clause, status, reasons, flags } = effect;
  return joined(
    "effect",
    effect,
    year,
    unit,
    person,
    effect.effect,
    clause,
    status,
    words([...reasons, ...flags]),
  );
}

function interviewLine(interview: Interview): string {
  const { unit, level, form, host, attendees, interviewees, status, flags } = interview;
  const people = [host, attendees.join("、"), interviewees.join("、")];
  return joined("interview", interview, unit, level, form, ...people, status, words(flags));
}

function questionLine(question: Question): string {
  const { id, message, choices, holds } = question;
  return joined("question", question, id, wording(message), choices.join("/"), holds ? "holds" : null);
}

/** All of it, in the engine's order. */
export function linesOf({
  outcomes,
  effects,
  interviews,
  questions,
  month,
  year,
}: Outcomes): readonly string[] {
  return [
    `month ${month ?? "—"} | year ${year}`,
    ...outcomes.map(outcomeLine),
    ...effects.map(effectLine),
    ...interviews.map(interviewLine),
    ...questions.map(questionLine),
  ];
}

/** The lines that answers add (+) and take away (-). */
export function differenceOf(before: readonly string[], after: readonly string[]): readonly string[] {
  const was = new Set(before);
  const is = new Set(after);
  return [
    ...before.filter((line) => !is.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !was.has(line)).map((line) => `+ ${line}`),
  ];
}
