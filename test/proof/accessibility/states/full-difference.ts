// A line of a difference of every kind about everything it can be about, and of every movement.
import type { DifferenceLine } from "../../../../src/run";
import { LATIN, SENTENCE, SHEET, UNIT } from "./words";

const KINDS = { new: 0, withdrawn: 1, changed: 2 } as const satisfies Record<DifferenceLine["kind"], number>;
const WHATS = {
  adjustment: "约1.a",
  interview: "约1.b",
  effect: "约6.a",
  question: null,
} as const satisfies Record<DifferenceLine["what"], string | null>;

const NOTHING = {
  ...{
    before: null,
    after: null,
    statusBefore: null,
    statusAfter: null,
    levelBefore: null,
    levelAfter: null,
  },
} as const;

const MOVEMENTS = {
  adjustment: [
    { before: -2, after: -4 },
    { before: 1, statusBefore: "建议", statusAfter: "已失效" },
    { after: 0.5 },
  ],
  interview: [{ levelBefore: "L0", levelAfter: "L3" }, { levelAfter: "L1" }],
  effect: [{}],
  question: [{ statusBefore: "待确认", statusAfter: SENTENCE }],
} as const satisfies Record<DifferenceLine["what"], readonly Partial<DifferenceLine>[]>;

/** More of one cause than are listed, so that the rest is counted. */
const MANY = 103;

export function differenceLines(): readonly DifferenceLine[] {
  const kinds = Object.keys(KINDS) as DifferenceLine["kind"][];
  const whats = Object.keys(WHATS) as DifferenceLine["what"][];
  const each = kinds.flatMap((kind) =>
    whats.flatMap((what) => MOVEMENTS[what].map((moved) => line({ kind, what, ...moved }))),
  );
  const [first] = each;
  if (first === undefined) throw new Error("no line");
  return [
    ...each,
    ...Array.from({ length: MANY }, (_one, index) => ({ ...first, id: `${index}`, cause: "" })),
  ];
}

function line(given: Partial<DifferenceLine> & Pick<DifferenceLine, "kind" | "what">): DifferenceLine {
  const detail = given.what === "effect" ? `不得优秀：张三（${UNIT}）` : null;
  return {
    ...{
      id: "status-建议",
      unit: given.kind === "new" ? UNIT : LATIN,
      clause: WHATS[given.what],
      detail,
      ...NOTHING,
    },
    ...{ cause: `“${SHEET}”上次计算后有改动`, why: SENTENCE },
    ...given,
  };
}
