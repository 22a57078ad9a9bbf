// A recognised sheet of every kind, and rankings of every certainty, level, subject and with every field to correct.
import type { CorrectionField, CorrectionName, SheetAccount } from "../../../../src/run";
import { LEVELS } from "../../../../src/policy";
import { sheet } from "../../../taskpane/views/samples";
import { LATIN, PLACE, SENTENCE, UNIT } from "./words";

/** What stands in each field, and its choices. */
const FIELDS = {
  系列: [UNIT, []],
  级别: ["区", ["国家", "省", "市", "区"]],
  数据月份: ["2019-08", []],
  排名主体: ["乡镇", ["乡镇", "区直", "县区", "指标"]],
  参排总数: ["12", []],
  方向: ["越大越好", ["越大越好", "越小越好"]],
  括号含义: ["去年", ["去年", "位次", "总数"]],
  计分: ["计分", ["计分", "仅参考"]],
  单位列: ["B", ["B", "C"]],
  得分列: ["", ["B", "C"]],
  排名列: ["AAB", ["B", "AAB"]],
} as const satisfies Record<CorrectionName, readonly [string, readonly string[]]>;

function corrections(byPerson: boolean): readonly CorrectionField[] {
  return Object.entries(FIELDS).map(([name, [value, choices]]) => ({
    ...{ name: name as CorrectionName, value, choices, byPerson },
    own: byPerson ? (choices[1] ?? "") : value,
  }));
}

const KINDS = {
  ranking: 1,
  "annual-township": 2,
  "annual-department": 3,
  events: 4,
  households: 5,
  units: 6,
  "indicator-leads": 7,
  registry: 8,
  history: 9,
  submissions: 10,
  settings: 11,
  calendar: 12,
  parameters: 13,
  clauses: 14,
} as const satisfies Record<SheetAccount["kind"], number>;

const CERTAINTIES = { open: 0, likely: 1, certain: 2 } as const satisfies Record<
  SheetAccount["certainty"],
  number
>;
const SUBJECTS = ["乡镇", "区直", "县区", "指标"] as const satisfies readonly NonNullable<
  SheetAccount["subject"]
>[];
const COLUMNS = {
  unit: "B",
  indicator: "C",
  score: "D",
  rank: "E",
  responsible: "F",
  group: "G",
  problem: "H",
};

export function everySheet(): readonly SheetAccount[] {
  const rankings = Object.keys(CERTAINTIES).map((certainty, index) =>
    sheet({
      ...{ id: `ranking-${certainty}`, certainty: certainty as SheetAccount["certainty"], place: PLACE },
      ...{
        series: index === 0 ? UNIT : LATIN,
        month: `2019-0${8 - index}`,
        note: SENTENCE,
        columns: COLUMNS,
      },
      corrections: corrections(index === 0),
    }),
  );
  const bare = sheet({
    id: "bare",
    series: null,
    month: null,
    level: null,
    subject: null,
    total: null,
    counts: false,
  });
  const others = SUBJECTS.map((subject, index) =>
    sheet({ id: subject, subject, level: LEVELS[index] ?? null, columns: {} }),
  );
  const registers = Object.keys(KINDS)
    .filter((kind) => kind !== "ranking")
    .map((kind, index) =>
      sheet({
        ...{ id: kind, kind: kind as SheetAccount["kind"], place: PLACE, rows: 51_211 },
        certainty: index === 0 ? "likely" : "certain",
      }),
    );
  return [...rankings, bare, ...others, ...registers];
}
