// Keeps the keyboard's place where a control goes away, or waits, because of what it was pressed for.

export class FocusKeeper {
  private lost: Element | null = null;

  /** `bar` has the control that takes the place of one that is gone. */
  constructor(private readonly bar: HTMLElement) {}

  /** To be called behind a drawing. @param before what had the focus; @param isBusy controls come back later */
  keep(before: Element | null, isBusy: boolean): void {
    if (before !== null && !canHaveFocus(before)) this.lost = before;
    if (this.lost === null || isBusy) return;
    const next = canHaveFocus(this.lost) ? this.lost : this.bar.querySelector(":enabled");
    const { activeElement, body } = document;
    // Elsewhere is where a person went meanwhile.
    const isFree = activeElement === null || activeElement === body || !canHaveFocus(activeElement);
    if (isFree && next instanceof HTMLElement) next.focus();
    this.lost = null;
  }
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled");
}
