// Keeps the focus in a view whose focused part moves or goes away: an answered question, a field given back.
import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

class KeepFocus extends Directive {
  override render(): unknown {
    return noChange;
  }

  override update({ element }: ElementPart): unknown {
    const focused = element.ownerDocument.activeElement;
    if (focused === null || !element.contains(focused)) return noChange;
    // This runs before the view's content is drawn; afterwards the focus may have nowhere to be.
    queueMicrotask(() => {
      const { activeElement, body } = focused.ownerDocument;
      // Something else took the focus on purpose, e.g. the result of what was asked for.
      if (activeElement !== null && activeElement !== body) return;
      const next = focused.isConnected ? (focused as HTMLElement) : element.querySelector("h2");
      next?.focus();
    });
    return noChange;
  }
}

/** On a view's section: what had the focus keeps it when it moves; the heading takes it when that is gone. */
export const keepFocus = directive(KeepFocus);
