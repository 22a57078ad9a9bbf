// The worker's entry: does the tasks that the page sends, one after the other, and answers with stages and the result.
import { compute, type ComputeAnswer, type ComputeRequest } from "../run";

/** The worker's own global, as far as it is used here. */
interface WorkerScope {
  postMessage(answer: ComputeAnswer): void;
  onmessage: ((event: MessageEvent<ComputeRequest>) => void) | null;
}

const scope = self as unknown as WorkerScope;

async function answer({ id, task }: ComputeRequest): Promise<void> {
  try {
    const result = await compute(task, (stage, progress) =>
      scope.postMessage({ id, kind: "stage", stage, ...(progress && { progress }) }),
    );
    scope.postMessage({ id, kind: "result", result });
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    scope.postMessage({ id, kind: "error", details });
  }
}

scope.onmessage = ({ data }) => void answer(data);
