// The order of outcomes and clauses, and ids that two families would share.
import { compareClauses } from "../../src/engine";
import { groupBy, sortedClauses, sortedOutcomes } from "../../src/engine/outcome-order";
import { applied } from "../support/outcomes";

const ids = (outcomes: Parameters<typeof sortedOutcomes>[0]) => sortedOutcomes(outcomes).map(({ id }) => id);

it("month, then the year's end, then the next year; then unit, clause and id", () => {
  const inOrder = [
    applied({ month: "2018-12", unit: "癸乡" }),
    applied({ month: "2019-08", unit: "丙乡", clause: "约5" }),
    applied({ month: "2019-08", unit: "甲镇", clause: "激8.b", detail: "乙事" }),
    applied({ month: "2019-08", unit: "甲镇", clause: "激8.b", detail: "甲事" }),
    applied({ month: "2019-08", unit: "甲镇", clause: "约1.a" }),
    applied({ month: null, year: 2019, unit: "丙乡", clause: "激1.a" }),
    applied({ month: "2020-01", unit: "丙乡" }),
  ];
  const expected = inOrder.map(({ id }) => id);
  expect(ids(inOrder)).toEqual(expected);
  expect(ids([...inOrder].reverse())).toEqual(expected);
});

it("the clause comes before the id, whatever the id begins with", () => {
  const later = { ...applied({ clause: "约5" }), id: "1" };
  const earlier = { ...applied({ clause: "激8.b" }), id: "2" };
  expect(ids([later, earlier])).toEqual(["2", "1"]);
  expect(ids([earlier, later])).toEqual(["2", "1"]);
});

it("an id that two families give is numbered, past numbers that are taken", () => {
  const one = applied({ detail: "一" });
  const taken = { ...one, id: `${one.id}-2` };
  expect(ids([one, one])).toEqual([one.id, `${one.id}-2`]);
  expect(ids([one, taken, one])).toEqual([one.id, `${one.id}-3`, taken.id]);
  expect(ids([one, one, one])).toEqual([one.id, `${one.id}-2`, `${one.id}-3`]);
  expect(ids([one])).toEqual([one.id]);
  expect(ids([])).toEqual([]);
});

it("clauses stand as in the mechanism, each once", () => {
  expect(sortedClauses(["约1.a", "激8.b", "激1.a", "激8.b"])).toEqual(["激1.a", "激8.b", "约1.a"]);
  expect(Math.sign(compareClauses("激1.a", "约1.a"))).toBe(-1);
  expect(compareClauses("约1.a", "约1.a")).toBe(0);
});

it("groups keep the order of their first members and of their members", () => {
  const groups = groupBy(["a1", "b1", "a2"], (item) => item.slice(0, 1));
  expect([...groups]).toEqual([
    ["a", ["a1", "a2"]],
    ["b", ["b1"]],
  ]);
});
