// The mechanism as rules of json-rules-engine: one rule for each clause and amount; which amount follows from the unit.
import type { RuleProperties, TopLevelCondition } from "json-rules-engine";
import { AMOUNTS } from "./amounts";
import type { Records } from "./prepare";

export interface RuleParams {
  readonly township: number;
  readonly department: number;
  readonly family?: string;
}

/** Readonly in the facts' names: what a record has and what a rule asks for are the same words. */
type Asked = readonly [fact: string, operator: string, value: unknown];

const all = (asked: readonly Asked[]): TopLevelCondition => ({
  all: asked.map(([fact, operator, value]) => ({ fact, operator, value })),
});

const rule = (clause: string, asked: readonly Asked[], params: RuleParams): RuleProperties => ({
  name: clause,
  conditions: all(asked),
  event: { type: clause, params: { ...params } },
});

const same = (points: number): RuleParams => ({ township: points, department: points });

/** A rule that only says that the row waits, or is outdone. */
const mark = (type: "待定" | "已吸收", conditions: TopLevelCondition): RuleProperties => ({
  name: type,
  conditions,
  event: { type },
});

const DISTRICT = [
  rule(
    "约1.a",
    [
      ["last", "equal", true],
      ["times", "equal", 1],
    ],
    same(-2),
  ),
  rule(
    "约1.b",
    [
      ["last", "equal", true],
      ["times", "greaterThanInclusive", 2],
    ],
    same(-4),
  ),
];

const INDICATORS = [
  rule(
    "约3.a",
    [
      ["level", "equal", "市"],
      ["fromBottom", "lessThanInclusive", 3],
    ],
    same(-1),
  ),
  rule(
    "约5",
    [
      ["level", "equal", "省"],
      ["fromBottom", "lessThanInclusive", 10],
    ],
    same(-2),
  ),
  rule(
    "约4",
    [
      ["level", "equal", "省"],
      ["fromBottom", "greaterThan", 10],
      ["fromBottom", "lessThanInclusive", 20],
    ],
    same(-1),
  ),
];

/** Kinds that mean the same share a rule: 通报表扬 and 红榜, both sorts of notice, the levels of 约3.c. */
function eventRules(): RuleProperties[] {
  const groups = new Map<string, { kinds: Set<string>; levels: Set<string>; talks: Set<string> }>();
  for (const [kind, level, clause, family, township, department] of AMOUNTS) {
    const key = JSON.stringify([clause, family, township, department]);
    const group = groups.get(key) ?? { kinds: new Set(), levels: new Set(), talks: new Set() };
    groups.set(key, group);
    const [name, talk] = talkOf(kind);
    group.kinds.add(name);
    group.levels.add(level);
    group.talks.add(talk);
  }
  return [...groups].flatMap(([key, { kinds, levels, talks }]) => {
    const [clause, family, township, department] = JSON.parse(key) as [string, string, number, number];
    const params = { township, department, family };
    const asked = (chosen: ReadonlySet<string>, talk: readonly Asked[]): RuleProperties[] =>
      chosen.size === 0
        ? []
        : [rule(clause, [anyOf("kind", chosen), anyOf("level", levels), ...talk], params)];
    return clause === "激8.b"
      ? [
          ...asked(new Set([...kinds].filter((kind) => !TALKS.has(kind))), []),
          ...asked(new Set([...kinds].filter((kind) => TALKS.has(kind))), [["talk", "equal", "否"]]),
        ]
      : asked(kinds, talks.has("是") ? [["talk", "notEqual", "否"]] : []);
  });
}

const TALKS: ReadonlySet<string> = new Set(["整改不力", "交办不力"]);

/** 整改不力是 in the table of amounts: the kind and the decision about a talk. */
function talkOf(kind: string): readonly [kind: string, talk: string] {
  const talk = kind.slice(-1);
  return talk === "是" || talk === "否" ? [kind.slice(0, -1), talk] : [kind, ""];
}

function anyOf(fact: string, values: ReadonlySet<string>): Asked {
  const [first, ...more] = values;
  return more.length === 0 ? [fact, "equal", first] : [fact, "in", [first, ...more]];
}

const EVENTS = [
  ...eventRules(),
  mark("待定", all([["document", "equal", false]])),
  mark(
    "待定",
    all([
      ["kind", "in", [...TALKS]],
      ["talk", "equal", "未填"],
    ]),
  ),
];

const CLEAN = [
  ["国家", 4, 2],
  ["省", 2, 1],
  ["市", 1, 0.5],
] as const;
const SERIOUS = [
  ["国家", -6, -2],
  ["省", -4, -1],
  ["市", -2, -0.5],
] as const;

const HOUSEHOLDS = [
  ...CLEAN.map(([level, township, department]) =>
    rule(
      "激3.a",
      [
        ["result", "equal", "无问题"],
        ["level", "equal", level],
      ],
      { township, department },
    ),
  ),
  ...SERIOUS.map(([level, township, department]) =>
    rule(
      "激3.b",
      [
        ["result", "equal", "严重问题"],
        ["level", "equal", level],
      ],
      { township, department },
    ),
  ),
  mark("已吸收", {
    all: [
      { fact: "result", operator: "equal", value: "无问题" },
      {
        any: [
          { fact: "higherClean", operator: "equal", value: true },
          { fact: "anySerious", operator: "equal", value: true },
        ],
      },
    ],
  }),
  mark(
    "已吸收",
    all([
      ["result", "equal", "严重问题"],
      ["higherSerious", "equal", true],
    ]),
  ),
];

const GRADES = [
  rule("激1.f", [["grade", "equal", "较好"]], same(10)),
  rule("约1.d", [["grade", "equal", "一般"]], same(-10)),
];

const PLACES = [1, 2, 3].flatMap((place) => [
  rule(`激2.${"abc"[place - 1] ?? ""}`, [["place", "equal", place]], same(4 - place)),
  rule(`激2.${"efg"[place - 1] ?? ""}`, [["fromBottom", "equal", place]], same(place - 4)),
]);

/** The rules that concern each kind of fact. */
export const RULES: { readonly [Kind in keyof Records]: readonly RuleProperties[] } = {
  district: DISTRICT,
  indicators: INDICATORS,
  events: EVENTS,
  households: HOUSEHOLDS,
  grades: GRADES,
  places: PLACES,
};
