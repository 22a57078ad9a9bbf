// Keeps the focus in a view whose focused part goes away: an answered question, a field given back.
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
      if (!focused.isConnected) element.querySelector("h2")?.focus();
    });
    return noChange;
  }
}

/** On a view's section: its heading takes the focus when what had it is gone. */
export const keepFocus = directive(KeepFocus);
