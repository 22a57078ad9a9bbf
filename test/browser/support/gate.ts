// Lets requests of the pane through, or holds them until a test has seen what it wants to see.

export class Gate {
  private closed = false;
  /** Requests that still pass before the gate closes. */
  private left = Infinity;
  private held: (() => void)[] = [];
  private watchers: (() => void)[] = [];

  /** Lets `requests` more pass, then holds every one. */
  closeAfter(requests: number): void {
    this.left = requests;
    this.closed = requests === 0;
  }

  /** Resolves once a request is held. */
  holding(): Promise<void> {
    return this.held.length > 0 ? Promise.resolve() : new Promise((resolve) => this.watchers.push(resolve));
  }

  /** Lets all through again. */
  open(): void {
    this.closed = false;
    this.left = Infinity;
    for (const release of this.held.splice(0)) release();
  }

  /** Called for each request. */
  pass(): Promise<void> {
    if (!this.closed) {
      this.left -= 1;
      this.closed = this.left <= 0;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.held.push(resolve);
      for (const seen of this.watchers.splice(0)) seen();
    });
  }
}
