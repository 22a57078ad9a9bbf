// The computer in a Web Worker: the page stays responsive, stages come as messages, stopping ends the worker.
import {
  ComputerStopped,
  type Computer,
  type ComputingStage,
  type Progress,
  type Results,
  type Task,
} from "./computer";

/** What the page sends; `id` tells the answers apart. */
export interface ComputeRequest {
  readonly id: number;
  readonly task: Task;
}

/** What the worker answers. */
export type ComputeAnswer =
  | {
      readonly id: number;
      readonly kind: "stage";
      readonly stage: ComputingStage;
      readonly progress?: Progress;
    }
  | { readonly id: number; readonly kind: "result"; readonly result: Results[Task["kind"]] }
  | { readonly id: number; readonly kind: "error"; readonly details: string };

/** The worker did not start, or broke down while computing. */
export class ComputerFailed extends Error {}

/** The parts of a Web Worker that are used. */
export interface WorkerLike {
  postMessage(message: ComputeRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ComputeAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  readonly id: number;
  readonly resolve: (result: Results[Task["kind"]]) => void;
  readonly reject: (error: Error) => void;
  readonly onStage: ((stage: ComputingStage, progress?: Progress) => void) | undefined;
}

/** `start` makes a worker: on the first task, and again after each stop. */
export function workerComputer(start: () => WorkerLike): Computer {
  let worker: WorkerLike | null = null;
  let waiting: readonly Waiting[] = [];
  let lastId = 0;

  function abandon(error: Error): void {
    worker?.terminate();
    worker = null;
    const abandoned = waiting;
    waiting = [];
    for (const one of abandoned) one.reject(error);
  }

  function answered(answer: ComputeAnswer): void {
    const one = waiting.find(({ id }) => id === answer.id);
    if (one === undefined) return;
    if (answer.kind === "stage") return one.onStage?.(answer.stage, answer.progress);
    waiting = waiting.filter(({ id }) => id !== answer.id);
    if (answer.kind === "result") one.resolve(answer.result);
    else one.reject(new ComputerFailed(answer.details));
  }

  function running(): WorkerLike {
    if (worker !== null) return worker;
    const started = start();
    started.onmessage = ({ data }) => answered(data);
    started.onerror = (event) => {
      event.preventDefault();
      abandon(new ComputerFailed(event.message || "worker error"));
    };
    worker = started;
    return started;
  }

  return {
    run: <Kind extends Task["kind"]>(
      task: Extract<Task, { readonly kind: Kind }>,
      onStage?: (stage: ComputingStage, progress?: Progress) => void,
    ) =>
      new Promise<Results[Kind]>((resolve, reject) => {
        const id = ++lastId;
        // The worker answers a task of one kind with the result of that kind.
        const settle = resolve as (result: Results[Task["kind"]]) => void;
        waiting = [...waiting, { id, resolve: settle, reject, onStage }];
        try {
          running().postMessage({ id, task });
        } catch (error) {
          abandon(new ComputerFailed(String(error)));
        }
      }),
    stop: () => abandon(new ComputerStopped()),
  };
}
