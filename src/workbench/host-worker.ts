// The worker of the workbench: the Excel host over a real workbook, away from the page so that the page stays quick.
import { HostWorker } from "./worker/host-worker";
import type { FromWorker, ToWorker } from "./protocol";

/** The part of a worker's global that is used here; the project is compiled with the types of a page. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const worker = new HostWorker((message) => scope.postMessage(message));
scope.addEventListener("message", ({ data }) => void worker.receive(data));
