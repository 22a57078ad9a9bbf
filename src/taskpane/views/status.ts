// The one line of the pane that is read out as it changes: the stage under way, or what a work came to.
import type { Activity, Desk, Message } from "../state";
import type { Say } from "../view-context";

/** What is under way; else what was done, unless the focus goes to the message itself; else nothing. */
export function statusWords({ activity, message, copied }: Desk, say: Say): string {
  if (activity !== null && activity.work !== "look") return activityWords(activity, say);
  if (copied) return say("details.copied");
  return message?.kind === "entered" ? messageWords(message, say) : "";
}

/** The stage under way in words. */
export function activityWords({ work, stage, progress }: Activity, say: Say): string {
  if (stage !== null) return say(`stage.${stage}`, { ...progress });
  switch (work) {
    case "undo":
    case "prepare":
    case "bringIn":
    case "enter":
      return say(`work.${work}`);
    default:
      return say("stage.start");
  }
}

/** What a work came to, in one sentence; results and problems have views of their own. */
export function messageWords(
  message: Exclude<Message, { readonly kind: "calculated" | "previewed" | "problem" }>,
  say: Say,
): string {
  switch (message.kind) {
    case "undone":
      return say(`done.undone.${message.work}`);
    case "prepared":
      return message.created.length === 0
        ? say("done.prepared.none")
        : say("done.prepared", { names: message.created.join("、") });
    case "entered":
      return say("done.entered");
    case "brought":
      return broughtWords(message, say);
    case "closed":
      return say(message.final ? "done.closed" : "done.opened");
    case "cancelled":
      return say("done.cancelled");
  }
}

/** What came in, what stayed behind, and which rankings the workbook has already. */
function broughtWords(message: Extract<Message, { readonly kind: "brought" }>, say: Say): string {
  const part = (
    key: "done.brought" | "done.brought.left" | "done.brought.again",
    names: readonly string[],
  ) => (names.length === 0 ? "" : say(key, { names: names.join("、") }));
  const { kept, left, again } = message;
  return `${part("done.brought", kept)} ${part("done.brought.left", left)} ${part("done.brought.again", again)}`.trim();
}
