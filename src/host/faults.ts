// Faults a test can order: at a request, with a code, before or after it is applied, or no answer at all.

export interface Fault {
  /** Number of the request from now on, 1 = the next one. */
  readonly at: number;
  /** The error code the library will see; ignored by "hang". */
  readonly code?: string;
  /** "before": nothing of the request is applied. "after": all of it is, and the answer is still an error. */
  readonly when: "before" | "after" | "hang";
}

export class Faults {
  private ordered: { due: number; fault: Fault }[] = [];
  private requests = 0;
  private readonly waiting: (() => void)[] = [];
  private hung = false;

  /** Orders a fault; several may wait at the same time. */
  order(fault: Fault): void {
    this.ordered.push({ due: this.requests + fault.at, fault });
  }

  /** Resolves once a request has been left without an answer. */
  hanging(): Promise<void> {
    return this.hung ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Called for each request; answers the fault that is due. */
  next(): Fault | undefined {
    this.requests++;
    const due = this.ordered.find((entry) => entry.due === this.requests)?.fault;
    this.ordered = this.ordered.filter((entry) => entry.due > this.requests);
    return due;
  }

  reportHang(): void {
    this.hung = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
