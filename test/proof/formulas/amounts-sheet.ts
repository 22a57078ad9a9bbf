// Clause and amounts of every kind of event at every level, as a table that the formulas look up.
import { plan, type Plan } from "./sheet";

type Amount = readonly [
  key: string,
  clause: string,
  family: string,
  township: number,
  department: number,
  talk: number,
];

const LEVELS = ["国家", "省", "市", "区"] as const;

/** Amounts of a kind at the levels that it has, highest first; talks: 0 none, 2 = L1, 3 = L2. */
function levels(
  kind: string,
  family: string,
  clauses: readonly string[],
  township: readonly number[],
  department: readonly number[],
  talks: readonly number[] = [],
): readonly Amount[] {
  return clauses.map((clause, index) => [
    `${kind}|${LEVELS[index] ?? ""}`,
    clause,
    family,
    township[index] ?? 0,
    department[index] ?? 0,
    talks[index] ?? 0,
  ]);
}

const flat = (value: number): readonly number[] => [value, value, value, value];
const everywhere = (clause: string): readonly string[] => [clause, clause, clause, clause];
const HIGH = [20, 15, 10, 5];
const LOW = [4, 3, 2, 1];
const minus = (values: readonly number[]): readonly number[] => values.map((value) => -value);

export const CRITICISM = ["通报批评", "黑榜", "形式主义"] as const;

const AMOUNTS: readonly Amount[] = [
  ...["批示表扬", "通报表扬", "红榜"].flatMap((kind) =>
    levels(kind, "激4", ["激4.a", "激4.b", "激4.c", "激4.d"], HIGH, LOW),
  ),
  ...["现场会", "推进会"].flatMap((kind) =>
    levels(kind, "激6", ["激6.a", "激6.b", "激6.c", "激6.d"], HIGH, LOW),
  ),
  ...levels("媒体宣传", "激7", ["激7.a", "激7.b", "激7.c"], [15, 10, 5], [3, 2, 1]),
  ...levels("媒体曝光", "激7.d", everywhere("激7.d"), minus(HIGH), minus(LOW)),
  ...CRITICISM.flatMap((kind) =>
    levels(kind, "批评", ["激5.a", "约6", "约3.b", "激5.d"], minus(HIGH), minus(LOW), [0, 3, 2, 0]),
  ),
  ...levels("影响考核评价", "批评", everywhere("约3.c"), flat(-10), flat(-2), flat(2)),
  ["督查通报|区", "激8.a", "批评", -2, -0.5, 0],
  ...levels("任务未落实", "批评", everywhere("激8.b"), flat(-2), flat(-0.5)),
  ...levels("资料台账", "激8.c", everywhere("激8.c"), flat(-2), flat(-0.5)),
  ...(["整改不力", "交办不力"] as const).flatMap((kind, index) => {
    const clause = index === 0 ? "约2.a" : "约2.b";
    const talked = levels(kind, "约2", everywhere(clause), flat(-4), flat(-1), flat(2));
    return [
      ...talked,
      ...talked.map((amount): Amount => [`${kind}是|${amount[0].split("|")[1] ?? ""}`, ...tail(amount)]),
      ...levels(`${kind}否`, "批评", everywhere("激8.b"), flat(-2), flat(-0.5)),
    ];
  }),
];

function tail([, ...rest]: Amount): readonly [string, string, number, number, number] {
  return rest;
}

export function amountsSheet(): Plan {
  return plan("amounts", ["key", "clause", "family", "township", "department", "talk"], AMOUNTS, {});
}
