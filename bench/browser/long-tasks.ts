// Longest task of a page's main thread while something is under way, from the browser's own trace.
import type { CDPSession, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number; // microseconds by the clock
  readonly tdur?: number; // microseconds of the processor
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ["disabled-by-default-devtools.timeline", "__metadata"];

/** A task in milliseconds: by the clock, and of the processor (less when other programs were let in between). */
export interface Task {
  readonly clock: number;
  readonly processor: number;
}

/** The longest task that the renderer's main thread had during `work`. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<Task> {
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, work);
  await session.detach();
  const main = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const isMain = (event: TraceEvent) => main.some(({ pid, tid }) => pid === event.pid && tid === event.tid);
  const tasks = events.filter((event) => event.name === "RunTask" && isMain(event));
  if (tasks.length === 0) throw new Error("the trace has no task of the page's main thread");
  const inMilliseconds = (microseconds = 0) => microseconds / 1000;
  return {
    clock: Math.max(...tasks.map(({ dur }) => inMilliseconds(dur))),
    processor: Math.max(...tasks.map(({ tdur }) => inMilliseconds(tdur))),
  };
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return events;
}
