// Long queues of commands: the page comes to its turn in between, and it stays one request.
import { runSteps, type Step } from "../../src/excel/steps";

const LIMIT = 1_000_000;

/** A context that counts requests; queueing a step takes as long as the test says. */
function play(millisecondsForEach: number): { readonly log: string[]; readonly run: () => Promise<void> } {
  const log: string[] = [];
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
  const step = (name: string): Step => ({
    bytes: 10,
    queue: () => {
      log.push(name);
      now += millisecondsForEach;
    },
  });
  const context = {
    application: { suspendApiCalculationUntilNextSync: () => undefined },
    sync: () => Promise.resolve(log.push("request")),
  } as unknown as Excel.RequestContext;
  return { log, run: () => runSteps(context, ["一", "二", "三", "四"].map(step), LIMIT) };
}

afterEach(() => jest.restoreAllMocks());

it("quick steps go out in one go", async () => {
  const { log, run } = play(1);
  setTimeout(() => log.push("page"), 0);
  await run();
  expect(log).toEqual(["一", "二", "三", "四", "request"]);
});

it("slow steps let the page in, and are still one request", async () => {
  const { log, run } = play(6);
  setTimeout(() => log.push("page"), 0);
  await run();
  expect(log).toEqual(["一", "二", "page", "三", "四", "request"]);
});
