// The page's end of the line to the worker with the Excel host.
import type { FromWorker, Notice, Questions, ToWorker } from "../protocol";

type Told = Exclude<FromWorker, { kind: "answer" } | { kind: "broken" }>;
type Name = keyof Questions;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** The worker could not be asked, or broke down over a question. */
export class HostFailure extends Error {}

export class HostClient {
  private readonly waiting = new Map<number, Waiting>();
  private questions = 0;
  private hasSpoken = false;
  private isDead = false;

  /** `told` hears what the worker says on its own, `failed` that its script could not run. */
  constructor(
    private readonly worker: Worker,
    private readonly told: (message: Told) => void,
    failed: () => void,
  ) {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.receive(data));
    worker.addEventListener("error", () => {
      // A script that never ran will not run; one that has answered before goes on after a mistake.
      this.isDead = !this.hasSpoken;
      for (const { reject } of this.waiting.values()) reject(new HostFailure("the worker failed"));
      this.waiting.clear();
      failed();
    });
  }

  /** Rejects with a HostFailure when the worker broke down over the question. */
  ask<N extends Name>(name: N, asked: Questions[N]["asked"]): Promise<Questions[N]["answer"]> {
    if (this.isDead) return Promise.reject(new HostFailure("the worker did not start"));
    this.questions += 1;
    const id = this.questions;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ kind: "question", id, name, asked });
    });
  }

  tell(notice: Notice): void {
    this.worker.postMessage({ kind: "notice", notice } satisfies ToWorker);
  }

  private receive(message: FromWorker): void {
    this.hasSpoken = true;
    if (message.kind !== "answer" && message.kind !== "broken") return this.told(message);
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === "broken") waiting?.reject(new HostFailure(message.details));
    else waiting?.resolve(message.answer as never);
  }
}
