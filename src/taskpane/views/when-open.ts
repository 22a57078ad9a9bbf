// Content of a <details> that is only built once it is open: a year's tables would else take long to draw.
import { noChange, render } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

type Content = () => unknown;

class WhenOpen extends Directive {
  private content: Content | null = null;

  override render(content: Content, isOpenAtFirst: boolean): unknown {
    return isOpenAtFirst ? content() : noChange;
  }

  override update({ element }: ElementPart, [content, isOpenAtFirst]: [Content, boolean]): unknown {
    const host = element as HTMLElement;
    const details = host.closest("details");
    if (details === null) return noChange;
    const fill = (): void => {
      if (details.open && this.content !== null) render(this.content(), host);
    };
    if (this.content === null) {
      details.open = isOpenAtFirst;
      details.addEventListener("toggle", fill);
    }
    this.content = content;
    fill();
    return noChange;
  }
}

/** Fills the element it stands on while the <details> around it is open; afterwards a person opens and closes it. */
export const whenOpen = directive(WhenOpen);
