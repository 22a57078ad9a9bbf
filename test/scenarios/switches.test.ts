// Every switch of 设置 changes a result: one case per switch, each of its values told apart from the others.
import { SWITCHES, SWITCH_CODES } from "../../src/policy";
import type { SwitchCode, Switches } from "../../src/policy";
import { effects, evaluated, flags, ledger, list } from "../support/results";
import {
  cityResult,
  composite,
  directory,
  districtRanking,
  event,
  graded,
  household,
  indicatorRanking,
  lastIs,
  lead,
  TOWNSHIPS,
  unit,
} from "../support/situation";
import type { SituationFacts } from "../support/situation";

const last = (...months: readonly string[]) => months.map((when) => districtRanking(when, lastIs("癸乡")));
const tied = districtRanking("2019-08", {
  ranks: Object.fromEntries(TOWNSHIPS.map((name, index) => [name, Math.min(index + 1, 9)])),
});
const indicator = (level: "市" | "省", rank: number, total: number) =>
  indicatorRanking({ when: "2019-08", level, indicator: "危房改造", rank, total, lead: "区住建局" });
/** A county table in which two counties share our place across the edge of the last three. */
const county = {
  ...indicatorRanking({
    when: "2019-08",
    level: "市",
    indicator: "危房改造",
    rank: 4,
    total: 7,
    lead: "区住建局",
  }),
  subject: "县区" as const,
  wholeField: true,
};
const acrossTheEdge = {
  ...county,
  entries: [1, 2, 3, 4, 4, 6, 7].flatMap((rank, index) =>
    county.entries.map((entry) => ({
      ...entry,
      label: index === 4 ? "示例区" : `${index}县`,
      ours: index === 4,
      responsible: index === 4 ? entry.responsible : [],
      place: { kind: "rank" as const, rank, tieMark: false },
      row: index + 4,
      at: { sheet: county.sheet, cell: `D${index + 4}` },
    })),
  ),
};
const exposure = event({ unit: "甲镇", kind: "媒体曝光", level: "省", majorImpact: true });
const households = [
  household({ household: "户A", level: "国家", unit: "甲镇", result: "严重问题" }),
  household({ household: "户A", level: "省", unit: "甲镇", result: "严重问题" }),
  household({ household: "户A", level: "市", unit: "甲镇", result: "无问题" }),
];

const CASES: Readonly<Record<Exclude<SwitchCode, "POL-LATE">, SituationFacts>> = {
  "POL-TIE-LAST": { rankings: [tied] },
  "POL-TIE-BAND": { rankings: [acrossTheEdge] },
  "POL-N-SMALL": { rankings: [indicator("省", 8, 15)] },
  "POL-STREAK-GAP": { rankings: last("2019-08", "2019-10") },
  "POL-STREAK-2": { rankings: last("2019-08", "2019-09") },
  "POL-STREAK-3": { rankings: last("2019-08", "2019-09", "2019-10") },
  "POL-STREAK-YEAR": { rankings: last("2019-12", "2020-01") },
  "POL-LEAD": {
    rankings: [
      {
        ...indicator("市", 7, 7),
        entries: indicator("市", 7, 7).entries.map((each) => ({ ...each, responsible: [] })),
      },
    ],
    leads: [lead("危房改造", ["区住建局"], ["区扶贫办"])],
  },
  "POL-STREET": {
    units: directory(unit("花山街道", { category: "乡镇" })),
    events: [event({ unit: "花山街道", kind: "红榜", level: "市" })],
  },
  "POL-RANK8": { rankings: [indicator("市", 7, 7)] },
  "POL-NAT": { events: [event({ unit: "甲镇", kind: "通报批评", level: "国家" })] },
  "POL-EXPO": { events: [exposure] },
  "POL-HH-NEG": { households, office: { assessmentsPassed: { "2019 市": true } } },
  "POL-HH-DEDUP": { households: households.slice(0, 2) },
  "POL-GRADE": { annualTownships: cityResult(2019, TOWNSHIPS, { 甲镇: "好" }), events: [exposure] },
  "POL-MERGE": { rankings: [indicator("市", 7, 7), indicator("省", 106, 106)] },
  "POL-DOC": { events: [event({ unit: "甲镇", kind: "红榜", level: "市", documentNumber: null })] },
  "POL-QUOTA": {
    annualTownships: cityResult(2019, TOWNSHIPS, { 甲镇: "好" }),
    units: directory(unit("甲镇", { quotaBase: 41 })),
  },
};

/** Everything a clerk would see of a case under one value of its switch. */
function seen(facts: SituationFacts, switches: Partial<Switches>): string {
  const result = evaluated({ ...facts, switches });
  const quotas = result.effects.map((effect) => effect.quota);
  const flagged = TOWNSHIPS.flatMap((name) => flags(result, name));
  return JSON.stringify([ledger(result), list(result), effects(result), quotas, flagged]);
}

describe.each(Object.entries(CASES))("%s", (code, facts) => {
  const values = SWITCHES[code as SwitchCode].values as readonly string[];

  it(`默认为${values[0] ?? ""}`, () => {
    expect(seen(facts, {})).toBe(seen(facts, { [code]: values[0] }));
  });
  it("每个值的结果都不同", () => {
    // 41人: 25%为10.25人，四舍五入与舍去得数相同，进位才不同；42人(10.5人)分开舍去与四舍五入。
    const cases =
      code === "POL-QUOTA"
        ? [facts, { ...facts, units: directory(unit("甲镇", { quotaBase: 42 })) }]
        : [facts];
    const results = values.map((value) => cases.map((each) => seen(each, { [code]: value })).join());
    expect(new Set(results).size).toBe(values.length);
  });
});

it("余下只有POL-LATE：逾期报送看整改台账，不在计算之内", () => {
  expect(SWITCH_CODES.filter((code) => !(code in CASES))).toEqual(["POL-LATE"]);
});

it("POL-STREET 区直：街道的年终等次不按乡镇计；POL-N-SMALL 也管年终参排过少 (B-12)", () => {
  const street: SituationFacts = {
    units: directory(unit("花山街道", { category: "乡镇" })),
    annualTownships: [graded(2019, "花山街道", "一般")],
  };
  expect(ledger(evaluated(street))).toEqual(["2019 花山街道 约1.d -10"]);
  expect(ledger(evaluated({ ...street, switches: { "POL-STREET": "区直" } }))).toEqual([]);
  const few = { annualDepartments: [composite(2019, "区住建局", 3, 5)] };
  expect(ledger(evaluated({ ...few, switches: { "POL-N-SMALL": "不适用" } }))).toEqual([]);
});
