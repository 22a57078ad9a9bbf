// Faults a test can order: at a request, with a code, before or after it is applied, late or no answer at all.

export interface Fault {
  /** Number of the request from now on, 1 = the next one. */
  readonly at: number;
  /** The error code the library will see; ignored by "hang" and "hold". */
  readonly code?: string;
  /**
   * "before": nothing of the request is applied. "after": all of it is, and the answer is still an error.
   * "hang": nothing is applied and no answer comes. "hold": it is applied, and the answer waits for `release`.
   */
  readonly when: "before" | "after" | "hang" | "hold";
}

/** A state that somebody may wait for. */
class Signal {
  private readonly waiting: (() => void)[] = [];
  private isRaised = false;

  wait(): Promise<void> {
    return this.isRaised ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  raise(): void {
    this.isRaised = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  lower(): void {
    this.isRaised = false;
  }
}

export class Faults {
  private ordered: { due: number; fault: Fault }[] = [];
  private requests = 0;
  private readonly hung = new Signal();
  private readonly heldUp = new Signal();
  private held: (() => void)[] = [];
  private isHoldingAll = false;

  /** Orders a fault; several may wait at the same time. */
  order(fault: Fault): void {
    this.ordered.push({ due: this.requests + fault.at, fault });
  }

  /** Resolves once a request has been left without an answer. */
  hanging(): Promise<void> {
    return this.hung.wait();
  }

  /** From now on every request is applied and its answer waits for `release`. */
  hold(): void {
    this.isHoldingAll = true;
  }

  /** Resolves while an answer waits. */
  holding(): Promise<void> {
    return this.heldUp.wait();
  }

  /** Lets the waiting answers go; later ones wait again if `hold` was called. */
  release(): void {
    this.heldUp.lower();
    for (const send of this.held.splice(0)) send();
  }

  /** Ends `hold` and lets everything go. */
  flow(): void {
    this.isHoldingAll = false;
    this.release();
  }

  /** Called for each request; answers the fault that is due. */
  next(): Fault | undefined {
    this.requests++;
    const due = this.ordered.find((entry) => entry.due === this.requests)?.fault;
    this.ordered = this.ordered.filter((entry) => entry.due > this.requests);
    return due;
  }

  /** Keeps `send` for `release` when this answer has to wait; false when it may go. */
  withhold(fault: Fault | undefined, send: () => void): boolean {
    if (!this.isHoldingAll && fault?.when !== "hold") return false;
    this.held.push(send);
    this.heldUp.raise();
    return true;
  }

  reportHang(): void {
    this.hung.raise();
  }
}
