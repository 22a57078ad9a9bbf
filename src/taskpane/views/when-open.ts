// Content of a <details> that is only built once it is open: a year's tables would else take long to draw.
import { noChange, render } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

type Content = () => unknown;

class WhenOpen extends Directive {
  private content: Content | null = null;

  override render(content: Content): unknown {
    this.content = content;
    return noChange;
  }

  override update({ element }: ElementPart, [content]: [Content]): unknown {
    const host = element as HTMLElement;
    const details = host.closest("details");
    const fill = (): void => {
      if (details?.open === true && this.content !== null) render(this.content(), host);
    };
    if (this.content === null) details?.addEventListener("toggle", fill);
    this.content = content;
    fill();
    return noChange;
  }
}

/** Fills the element it stands on while the <details> around it is open. */
export const whenOpen = directive(WhenOpen);
