// What went wrong, as a person is told: title, what happened, where, what to do, technical details. The only such place.
import type { Conflict, Failure, Place, Refusal } from "../run";
import type { Problem, Work } from "./state";
import type { Say } from "./view-context";
import { placeWords } from "./views/words";

export interface Notice {
  readonly title: string;
  /** Sentences: what happened, and what became of the workbook. */
  readonly happened: readonly string[];
  readonly where: Place | null;
  readonly advice: string;
  readonly details: string;
  /** What helps besides closing the message: doing it again, reading the workbook again, taking back what was begun. */
  readonly wayOut: "again" | "refresh" | "undo" | null;
}

/** The message for a problem. */
export function noticeOf(problem: Problem, say: Say): Notice {
  switch (problem.kind) {
    case "refusal":
      return ofRefusal(problem.refusal, problem.work, say);
    case "entry":
      return ofEntry(problem, say);
    case "not-shown":
      return ofNotShown(problem, say);
    case "not-brought":
      return {
        ...{ title: say("notBrought.title"), happened: [], where: null },
        ...{ advice: say(`notBrought.${problem.why}`), details: problem.why, wayOut: null },
      };
    case "computer":
      return {
        title: say("computer.title"),
        happened: [say(`happened.${problem.work}`), say("happened.nothing")],
        where: null,
        advice: say("computer.advice"),
        details: problem.details,
        wayOut: "again",
      };
  }
}

function ofRefusal(refusal: Refusal, work: Work, say: Say): Notice {
  return refusal.kind === "conflict" ? ofConflict(refusal, work, say) : ofFailure(refusal, work, say);
}

function ofFailure({ problem, left, undo }: Failure, work: Work, say: Say): Notice {
  const { code, sheet, cell, details } = problem;
  return {
    title: say(`error.${code}.title`),
    happened: [say(`happened.${work}`), restWords(left, undo !== undefined, say)],
    where: sheet === null ? null : { sheet, cell },
    advice: say(undo === undefined ? `error.${code}.advice` : "advice.takeBack"),
    details: [details, ...left.map(leftWords)].join("\n"),
    wayOut: undo === undefined ? "again" : "undo",
  };
}

/** What became of the workbook. */
function restWords(left: Failure["left"], canTakeBack: boolean, say: Say): string {
  const values = { count: left.length, places: left.map(leftWords).join("、") };
  if (canTakeBack) return say(left.length === 0 ? "happened.unsure" : "happened.unsureAt", values);
  return left.length === 0 ? say("happened.nothing") : say("happened.left", values);
}

function leftWords({ sheet, at }: Failure["left"][number]): string {
  return placeWords({ sheet, cell: at });
}

function ofConflict(conflict: Conflict, work: Work, say: Say): Notice {
  const { what, sheet } = conflict;
  const changed = what === "cell-changed" || what === "edited-since";
  return {
    title: say(`conflict.${what}.title`),
    happened: [
      changed
        ? say(`conflict.${what}.text`, { expected: String(conflict.expected), found: String(conflict.found) })
        : say(`conflict.${what}.text`, { sheet }),
      say(`happened.${work}`),
      say("happened.nothing"),
    ],
    where: changed ? { sheet, cell: conflict.cell } : null,
    advice: say(`conflict.${what}.advice`),
    details: JSON.stringify(conflict),
    wayOut: "again",
  };
}

function ofEntry({ why, choices }: Extract<Problem, { readonly kind: "entry" }>, say: Say): Notice {
  const isGone = why !== "not-a-choice" && why !== "not-a-value";
  return {
    title: say(`entry.${why}.title`),
    happened: [say("happened.enter"), say("happened.nothing")],
    where: null,
    advice: say(`entry.${why}.advice`, { choices: choices.join("、") }),
    details: why,
    wayOut: isGone ? "refresh" : null,
  };
}

function ofNotShown({ why, place }: Extract<Problem, { readonly kind: "not-shown" }>, say: Say): Notice {
  return {
    title: say(`shown.${why}.title`),
    happened: [say("happened.show"), say("happened.where", { place: placeWords(place) })],
    where: null,
    advice: say(`shown.${why}.advice`),
    details: `${why} ${placeWords(place)}`,
    wayOut: why === "sheet-missing" ? "refresh" : "again",
  };
}
