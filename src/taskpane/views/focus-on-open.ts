// Puts the focus on a heading when what it heads is opened, and again when something else takes its place.
import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

class FocusOnOpen extends Directive {
  private shown: string | null = null;

  override render(id: string): unknown {
    return this.shown === id ? noChange : id;
  }

  override update({ element }: ElementPart, [id]: [string]): unknown {
    if (this.shown === id) return noChange;
    this.shown = id;
    // The element is not in the page before the drawing is done.
    queueMicrotask(() => (element as HTMLElement).focus());
    return noChange;
  }
}

/** Focuses the element it stands on whenever `id` is a new one. */
export const focusOnOpen = directive(FocusOnOpen);
