// An account in which everything occurs that an account can hold: every member of every closed union, with long names.
import type {
  Account,
  Explanation,
  InterviewExplanation,
  OpenQuestion,
  SettingGroup,
  SettingLine,
  Warning,
} from "../../../../src/run";
import { STATUSES, TALK_LEVELS, TALKS, type UnitType } from "../../../../src/policy";
import { EMPTY_DOCUMENT, emptyAccount } from "../../../taskpane/fakes";
import { adjustment, question, setting, warning } from "../../../taskpane/views/samples";
import { differenceLines } from "./full-difference";
import { everySheet } from "./full-sheets";
import { LATIN, PLACE, SENTENCE, SHEET, UNIT } from "./words";

type Check = Explanation["checks"][number];
type Unit = NonNullable<Warning["distance"]>["unit"];

const SOURCES = {
  sheet: "第3名",
  constant: 2,
  computed: true,
  judgement: null,
  assumed: false,
} as const satisfies Record<Check["source"], Check["got"]>;

const checks: readonly Check[] = Object.entries(SOURCES).flatMap(([source, got]) =>
  (["is", "at-least"] as const satisfies readonly Check["relation"][]).map((relation) => ({
    label: `连续末位次数（${UNIT}）`,
    want: relation === "is" ? LATIN : 2,
    relation,
    got,
    ok: relation === "is",
    places: source === "sheet" ? [PLACE, { sheet: LATIN.slice(0, 31), cell: "B2" }] : [],
    source: source as Check["source"],
  })),
);

const ORIGINS = { calculated: 0, person: 1, kept: 2 } as const satisfies Record<
  Explanation["origin"],
  number
>;

/** A row of each status and each origin; the first holds every fact that a row can have. */
function adjustments(): readonly Explanation[] {
  const byStatus = STATUSES.map((status, index) =>
    adjustment({
      id: `status-${status}`,
      unit: index % 2 === 0 ? UNIT : LATIN,
      status,
      points: 2 - index,
      amount: -0.5,
      reason: SENTENCE,
      rule: SENTENCE,
      ...(index === 0 && everyFact),
      ...(index === 1 && { month: null }),
    }),
  );
  const byOrigin = Object.keys(ORIGINS).map((origin) =>
    adjustment({ id: `origin-${origin}`, origin: origin as Explanation["origin"], reason: SENTENCE }),
  );
  return [...byStatus, ...byOrigin];
}

const everyFact: Partial<Explanation> = {
  cites: ["约1.b", "激2.c", "组3.a"],
  flags: [SENTENCE, LATIN],
  checks,
  sources: [PLACE, { sheet: SHEET, cell: null }],
  ledger: PLACE,
  absorbedBy: { id: "status-已吸收", clause: "激1.j", difference: -1.5 },
  absorbed: ["激1.j −2分", "约1.a −2分"],
  next: { clause: "约1.c", distance: { by: 1, unit: "次" }, text: SENTENCE },
};

/** A row of each level, without a place and with one. */
function interviews(): readonly InterviewExplanation[] {
  return TALK_LEVELS.flatMap((level, index) =>
    [null, PLACE].map((place) => ({
      id: `talk-${level}-${place === null ? "new" : "listed"}`,
      unit: index % 2 === 0 ? UNIT : LATIN,
      unitType: "乡镇" as const,
      level,
      form: TALKS[level].form,
      status: STATUSES[index] ?? "建议",
      triggers: ["status-建议", "effect"],
      list: place,
      standing: place,
    })),
  );
}

const UNITS = { 名: 1, 次: 2, 年: 1, 分: 0.5, 户: 3 } as const satisfies Record<Unit, number>;
const TYPES = { 乡镇: UNIT, 区直: LATIN } as const satisfies Record<UnitType, string>;

function warnings(): readonly Warning[] {
  const distances = [
    null,
    ...Object.entries(UNITS).map(([unit, by]) => ({ unit: unit as Unit, by })),
  ] as const;
  return Object.entries(TYPES).flatMap(([unitType, unit]) =>
    distances.map((distance, index) =>
      warning({
        ...{ id: `${unitType}-${index}`, unit, unitType: unitType as UnitType, distance, text: SENTENCE },
        places: index === 0 ? [] : [PLACE, { sheet: "8月", cell: "B3" }],
      }),
    ),
  );
}

const nine = Array.from({ length: 9 }, (_each, index) => `${UNIT}${index}`);

/** Each way to answer: by buttons, from a list, in words, and by naming what is not offered. */
export const QUESTIONS: readonly OpenQuestion[] = [
  question({
    id: "buttons",
    code: "B-1",
    message: SENTENCE,
    choices: ["越大越好", "越小越好"],
    place: PLACE,
  }),
  question({ id: "list", code: "B-2", message: SENTENCE, choices: nine, affects: [UNIT, LATIN] }),
  question({ id: "words", code: "B-9", message: SENTENCE }),
  question({
    ...{ id: "unit", code: "A-1", message: SENTENCE, unknownUnit: LATIN, holds: false },
    choices: [UNIT, "新增乡镇", "新增区直单位", "不是本区考核单位"],
  }),
  question({ id: "district", code: "A-4", message: SENTENCE, choices: ["江北区", LATIN] }),
  question({ id: "many units", code: "A-1", message: SENTENCE, unknownUnit: UNIT, choices: nine }),
];

const GROUPS = { district: 0, people: 1, period: 2, switch: 3, other: 4 } as const satisfies Record<
  SettingGroup,
  number
>;

/** Of each group a field and a list, by default and by a person. */
export const SETTINGS: readonly SettingLine[] = Object.keys(GROUPS).flatMap((group) => {
  const base = { group: group as SettingGroup, help: SENTENCE, clauses: ["约1.a", "约1.b"], place: PLACE };
  const name = `${group === "switch" ? "第二次末位扣分" : "区领导小组办公室承办股室"}的口径`;
  const code = group === "switch" ? "POL-STREAK-2 " : "";
  return [
    setting({ ...base, item: `${code}${name}`, name, choices: ["替换为4分", UNIT], defaultValue: UNIT }),
    setting({ ...base, item: `${group} 1`, name: LATIN, value: UNIT, byPerson: true, defaultValue: "无" }),
    setting({ ...base, item: `${group} 2`, name, choices: ["甲", "乙"], value: "乙", byPerson: true }),
    setting({ item: `${group} 3`, name, group: group as SettingGroup }),
  ];
});

/** Everything at once. */
export function fullAccount(parts: Partial<Account> = {}): Account {
  return emptyAccount({
    document: document(),
    sheets: everySheet(),
    clauseTexts: { "约1.a": [SENTENCE, SENTENCE].join("\n"), "激2.c": LATIN },
    adjustments: adjustments(),
    interviews: interviews(),
    difference: { lines: differenceLines() },
    questions: QUESTIONS,
    warnings: warnings(),
    settings: SETTINGS,
    closings: [
      { period: "2019-08", closed: false, note: "", by: "", place: null },
      { period: "2019-07", closed: true, note: `${UNIT}张三，2019-09-05定稿`, by: "张三", place: PLACE },
      { period: "2019", closed: false, note: "", by: UNIT, place: PLACE },
      { period: "2018", closed: true, note: "李四，2019-01-05定稿", by: "李四", place: null },
    ],
    missingSheets: ["单位名录", "事项登记", "抽检户登记", "设置"],
    writes: [
      { sheet: SHEET, created: false, cells: 51_211 },
      { sheet: "约谈名单_201908", created: true, cells: 12 },
    ],
    notes: [SENTENCE, LATIN],
    ...parts,
  });
}

function document(): Account["document"] {
  const [one] = interviews();
  if (one === undefined) throw new Error("no interview");
  const line = {
    ...{ month: "2019-08", host: UNIT, attendees: [UNIT, LATIN], interviewees: [UNIT, "张三"] },
    ...{ clauses: ["约1.a"], reasons: [SENTENCE], due: "2019-09-27" },
  };
  return {
    ...EMPTY_DOCUMENT,
    interviews: interviews().map(({ id, unit, unitType, level, form, status }) => ({
      ...{ id, unit, unitType, level, form, status, ...line },
    })),
    effects: [
      {
        ...{ id: "effect", subject: "unit", unit: UNIT, person: null, year: 2019, effect: "不得一等" },
        ...{ clause: "约6.a", cites: [], status: "建议", flags: [] },
      },
    ],
  };
}
