// The computer in a worker: answers find their task, stages arrive, stopping starts anew, breaking down is told.
import type { PrepareTask } from "../../src/run/computer";
import {
  ComputerFailed,
  ComputerStopped,
  workerComputer,
  type ComputeAnswer,
  type ComputeRequest,
  type WorkerLike,
} from "../../src/run";

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly requests: ComputeRequest[] = [];
  terminated = false;

  postMessage(request: ComputeRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(data: ComputeAnswer): void {
    this.onmessage?.({ data } as MessageEvent<ComputeAnswer>);
  }

  breakDown(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined } as ErrorEvent);
  }
}

function computerWith(): { workers: FakeWorker[]; computer: ReturnType<typeof workerComputer> } {
  const workers: FakeWorker[] = [];
  const computer = workerComputer(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, computer };
}

const TASK = { kind: "prepare" } as PrepareTask;
const RESULT = { created: ["设置"], changes: [] };

test("no worker is started before the first task, and one does for all", async () => {
  const { workers, computer } = computerWith();
  expect(workers).toHaveLength(0);
  const first = computer.run(TASK);
  const second = computer.run(TASK);
  expect(workers).toHaveLength(1);
  const [one, two] = workers[0]!.requests;
  workers[0]!.answer({ id: two!.id, kind: "result", result: { ...RESULT, created: ["第二"] } });
  workers[0]!.answer({ id: one!.id, kind: "result", result: RESULT });
  expect((await first).created).toEqual(["设置"]);
  expect((await second).created).toEqual(["第二"]);
});

test("stages of a task reach its listener", () => {
  const { workers, computer } = computerWith();
  const stages: string[] = [];
  void computer.run(TASK, (stage) => stages.push(stage));
  const id = workers[0]!.requests[0]!.id;
  workers[0]!.answer({ id, kind: "stage", stage: "recognising" });
  workers[0]!.answer({ id: id + 1, kind: "stage", stage: "evaluating" });
  expect(stages).toEqual(["recognising"]);
});

test("stopping ends the worker and the task; the next task gets a new one", async () => {
  const { workers, computer } = computerWith();
  const task = computer.run(TASK);
  computer.stop();
  await expect(task).rejects.toBeInstanceOf(ComputerStopped);
  expect(workers[0]!.terminated).toBe(true);
  void computer.run(TASK);
  expect(workers).toHaveLength(2);
});

test("an error inside the worker comes with its details", async () => {
  const { workers, computer } = computerWith();
  const task = computer.run(TASK);
  workers[0]!.answer({ id: workers[0]!.requests[0]!.id, kind: "error", details: "TypeError: x" });
  await expect(task).rejects.toThrow(new ComputerFailed("TypeError: x"));
});

test("a worker that breaks down fails every task, and the next gets a new one", async () => {
  const { workers, computer } = computerWith();
  const tasks = [computer.run(TASK), computer.run(TASK)];
  workers[0]!.breakDown("script error");
  const ends = await Promise.allSettled(tasks);
  expect(ends.map((end) => end.status === "rejected" && end.reason instanceof ComputerFailed)).toEqual([
    true,
    true,
  ]);
  void computer.run(TASK);
  expect(workers).toHaveLength(2);
});

test("a worker that can't be made is the same failure", async () => {
  const computer = workerComputer(() => {
    throw new Error("blocked");
  });
  await expect(computer.run(TASK)).rejects.toBeInstanceOf(ComputerFailed);
});
