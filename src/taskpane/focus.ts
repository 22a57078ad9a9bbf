// Where the focus goes after a change of state: to results, problems and the cancel button; else it stays.
import { isBusy, type Desk, type Message, type PaneState } from "./state";

/** Moves the focus only while the pane has it: a clerk who types in the sheet is left alone. */
export function moveFocus(root: HTMLElement, state: PaneState, before: PaneState): void {
  if (!document.hasFocus()) return;
  const target = state.kind === "ready" ? deskTarget(state, before) : screenTarget(state, before);
  if (target !== null) root.querySelector<HTMLElement>(target)?.focus();
}

function screenTarget(state: PaneState, before: PaneState): string | null {
  return state.kind !== before.kind && state.kind !== "loading" ? "#message" : null;
}

function deskTarget(desk: Desk, before: PaneState): string | null {
  if (before.kind !== "ready") return before.kind === "crashed" ? "#tab-home" : null;
  if (before.explained !== null && desk.explained === null && desk.tab === before.tab)
    return `[data-explains="${CSS.escape(before.explained)}"]`;
  if (desk.message !== before.message && desk.message !== null) return messageTarget(desk.message, before);
  return dismissedTarget(desk, before) ?? endTarget(desk, before) ?? activityTarget(desk, before);
}

/** The button that put the message away went with it. */
function dismissedTarget(desk: Desk, { message }: Desk): string | null {
  return desk.message === null && message !== null && !isBusy(desk) ? `#tab-${desk.tab}` : null;
}

/** Where what was tried or compared stands now. */
function endTarget({ activity }: Desk, { activity: ended }: Desk): string | null {
  if (activity !== null || ended === null) return null;
  if (ended.work === "try") return `#tried-${ended.about ?? "all"}`;
  return ended.work === "compare" ? "#compared" : null;
}

/** What the background found wrong does not take the focus away from what a person is doing. */
function messageTarget(message: Message, before: Desk): string | null {
  if (before.activity?.work === "look") return null;
  if (message.kind === "calculated" || message.kind === "previewed") return "#result, #nothing";
  return message.kind === "entered" ? null : "#message";
}

/** The pressed button makes room for the progress: the focus goes to what can still be done there. */
function activityTarget(desk: Desk, before: Desk): string | null {
  const work = desk.activity?.work;
  const isStoppable = work === "calculate" || work === "preview" || work === "try" || work === "compare";
  if (!isStoppable && work !== "undo") return null;
  if (before.activity?.work !== work) return work === "undo" ? "#stage" : "#cancel";
  return desk.activity?.stage === "writing" && before.activity.stage !== "writing" ? "#stage" : null;
}
