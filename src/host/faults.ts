// Faults a test can order: at a request, with a code, before, half-way or after it is applied, late or no answer at all.

export interface Fault {
  /** Number of the request from now on, 1 = the next one. */
  readonly at: number;
  /** The error code the library will see; ignored by "hang", "lost" and "hold". */
  readonly code?: string;
  /**
   * "before": nothing of the request is applied. "after": all of it is, and the answer is still an error. "partly": its
   * first `actions` are applied and stay, as when Excel fails half-way.
   * "hang": nothing is applied and no answer comes. "lost": it is applied and no answer comes. "hold": it is applied,
   * and the answer waits for `release`.
   */
  readonly when: "before" | "after" | "partly" | "hang" | "lost" | "hold";
  /** Of "partly": at most all but the last; none when absent. */
  readonly actions?: number;
  /** From then on no request comes through: refused with the code, or, after "hang" and "lost", never answered. */
  readonly lasting?: boolean;
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
  private lasting: Fault | undefined;
  private meanwhile: { due: number; work: () => void }[] = [];
  private requests = 0;
  private readonly hangs = new Set<() => void>();
  private readonly hung = new Signal();
  private readonly heldUp = new Signal();
  private held: (() => void)[] = [];
  private isHoldingAll = false;

  /** Orders a fault; several may wait at the same time. */
  order(fault: Fault): void {
    this.ordered.push({ due: this.requests + fault.at, fault });
  }

  /** Requests so far, without the library's clean-up. */
  get count(): number {
    return this.requests;
  }

  /** Does `work` just before request `at` is looked at, 1 = the next one: somebody else is at work in the workbook. */
  before(at: number, work: () => void): void {
    this.meanwhile.push({ due: this.requests + at, work });
  }

  /** Ends a lasting fault: requests come through again. */
  recover(): void {
    this.lasting = undefined;
  }

  /** Told of every request that is left without an answer. Answers how to stop. */
  onHang(listener: () => void): () => void {
    this.hangs.add(listener);
    return () => {
      this.hangs.delete(listener);
    };
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
    const now = this.meanwhile.filter(({ due }) => due === this.requests);
    this.meanwhile = this.meanwhile.filter(({ due }) => due > this.requests);
    for (const { work } of now) work();
    if (this.lasting !== undefined) return this.lasting;
    const due = this.ordered.find((entry) => entry.due === this.requests)?.fault;
    this.ordered = this.ordered.filter((entry) => entry.due > this.requests);
    if (due?.lasting === true) this.lasting = { ...due, when: isMute(due) ? "hang" : "before" };
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
    for (const listener of [...this.hangs]) listener();
  }
}

const isMute = ({ when }: Fault): boolean => when === "hang" || when === "lost";
