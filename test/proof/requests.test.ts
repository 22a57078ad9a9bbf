// Proof: a run takes few requests, and an unchanged run writes nothing; a run that only reads and writes once is beside it.
import { measure, RUNS } from "../../bench/requests/runs";
import { figures } from "../../bench/requests/results";

/** Whatever the size: looking, checking and writing each have their own requests (docs/scale.md). */
const MOST_REQUESTS = { 第一次: 9, 什么都没改: 4, 换了一个末位: 8 } as const;

it("takes no more requests for more months, and writes only what follows from one changed rank", async () => {
  const [one, twelve] = [await measure({ units: 20, months: 1 }), await measure({ units: 20, months: 12 })];
  for (const { runs } of [one, twelve]) {
    expect(runs.map(({ name }) => name)).toEqual(RUNS);
    for (const { name, cost } of runs) expect(cost.requests).toBeLessThanOrEqual(MOST_REQUESTS[name]);
    const [first, unchanged, changed] = runs.map(({ cost }) => cost.cells);
    expect(first).toBeGreaterThan(1_000);
    expect(unchanged).toBe(0);
    expect(changed).toBeLessThan(100);
  }
  expect(twelve.ledger).toBe(12);
});

it("is never below the floor that it is compared with", async () => {
  const measured = await measure({ units: 20, months: 1 });
  for (const { cost, read, write } of measured.runs) {
    expect(read.requests).toBe(1);
    expect(cost.requests).toBeGreaterThanOrEqual(read.requests + write.requests);
    expect(cost.sent).toBeGreaterThan(read.sent + write.sent);
    expect(cost.received).toBeGreaterThan(read.received + write.received);
    expect(write.cells).toBe(cost.cells);
  }
  expect(measured.runs.map(({ write }) => write.requests)).toEqual([1, 0, 1]);
  expect(figures([measured], measured).filter(({ headline }) => headline)).toHaveLength(1);
});
