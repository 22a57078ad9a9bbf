// What the result lists, and which line belongs to the selected cell.
import type { Account, Explanation } from "../../src/run";
import { EMPTY_DESK } from "../../src/taskpane/state";
import { isOnRow, isWithin, standing, unitsOf } from "../../src/taskpane/views/result-lines";
import { emptyAccount } from "./fakes";

function row(unit: string, points: number, month: string | null): Explanation {
  return { id: `${unit}${points}${String(month)}`, unit, points, month } as Explanation;
}

test("rows of the data month are summed by unit, most points lost first", () => {
  const adjustments = [
    row("东门街道", 2, "2019-08"),
    row("青山镇", -2, "2019-08"),
    row("青山镇", -0.5, "2019-08"),
    row("青山镇", -9, "2019-07"),
  ];
  expect(unitsOf(emptyAccount({ adjustments })).map(({ unit, points }) => [unit, points])).toEqual([
    ["青山镇", -2.5],
    ["东门街道", 2],
  ]);
});

test("without a data month only the assessed year is summed", () => {
  const adjustments = [row("青山镇", -10, null), row("青山镇", 5, null)];
  const [before, assessed] = adjustments.map(({ id }) => id);
  const { document } = emptyAccount();
  const lines = [
    { id: before, year: 2018 },
    { id: assessed, year: 2019 },
  ] as unknown as Account["document"]["adjustments"];
  const account = emptyAccount({ adjustments, document: { ...document, month: null, adjustments: lines } });
  expect(unitsOf(account).map(({ unit, points }) => [unit, points])).toEqual([["青山镇", 5]]);
});

test.each([
  ["B3", "B3", true],
  ["B3", "A1:C5", true],
  ["D3", "A1:C5", false],
  ["AA10", "Z9:AB10", true],
  ["B3", "B30", false],
])("cell %s against %s", (selected, cell, expected) => {
  expect(isWithin({ sheet: "八月", cell: selected }, { sheet: "八月", cell })).toBe(expected);
});

test("the same cell of another sheet, or a whole sheet, is no match", () => {
  expect(isWithin({ sheet: "七月", cell: "B3" }, { sheet: "八月", cell: "B3" })).toBe(false);
  expect(isWithin({ sheet: "八月", cell: null }, { sheet: "八月", cell: "B3" })).toBe(false);
  expect(isWithin(null, { sheet: "八月", cell: "B3" })).toBe(false);
});

test.each([
  ["A3", true],
  ["H3", true],
  ["H2:K3", false],
  ["A2", false],
  ["A4", false],
])("a line of the ledger at A3 is marked for %s: %s", (cell, expected) => {
  const line = { sheet: "加减分台账", cell: "A3" };
  expect(isOnRow({ sheet: "加减分台账", cell }, line)).toBe(expected);
  expect(isOnRow({ sheet: "约谈名单", cell }, line)).toBe(false);
  expect(isOnRow({ sheet: "加减分台账", cell }, null)).toBe(false);
});

const CHANGED = {
  lines: [
    {
      kind: "new",
      what: "adjustment",
      id: "1",
      unit: "青山镇",
      clause: "约1.a",
      before: null,
      after: -2,
      detail: null,
      levelBefore: null,
      levelAfter: null,
      cause: "",
      statusBefore: null,
      statusAfter: "建议",
      why: "",
    },
  ],
} as const;

test.each([
  ["a preview", { source: "preview" }, {}, "result.preview.title"],
  ["the first look", { source: "look" }, { firstRun: true }, "result.preview.title"],
  ["a look at an unchanged workbook", { source: "look" }, {}, "result.stands.title"],
  ["a look at a changed workbook", { source: "look" }, { difference: CHANGED }, "result.pending.title"],
  [
    "a run that wrote",
    { source: "calculate", message: { kind: "calculated", cells: 3 } },
    {},
    "result.calculated.title",
  ],
  [
    "a run without changes",
    { source: "calculate", message: { kind: "calculated", cells: 0 } },
    {},
    "result.calculated.same",
  ],
] as const)("%s says what the numbers are", (_name, desk, account, title) => {
  expect(standing({ ...EMPTY_DESK, ...desk }, emptyAccount(account)).title).toBe(title);
});
