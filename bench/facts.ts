// Facts for the benches: a district of any size with rankings and events, built from a seed; no chance, no clock.
import { DEFAULT_SWITCHES, EVENT_KINDS, LEVELS, type IsoDate, type IsoMonth } from "../src/policy";
import type { EventFact, Ranking, RankingEntry, Situation, Unit } from "../src/engine";

/** A small, fast generator of numbers in [0, 1), the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function unitsOf(count: number): Unit[] {
  return Array.from({ length: count }, (_, index) => ({
    name: index % 2 === 0 ? `第${index}乡` : `区第${index}局`,
    category: index % 2 === 0 ? "乡镇" : "区直",
    aliases: [],
    heads: [],
    deputies: [],
    quotaBase: 40,
    from: null,
    to: null,
    listed: true,
    at: { sheet: "单位名录", cell: `A${index + 2}` },
  }));
}

function monthOf(index: number): IsoMonth {
  return `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}` as IsoMonth;
}

/** One district ranking of every unit given, in a random order. */
function ranking(month: IsoMonth, units: readonly Unit[], random: () => number): Ranking {
  const order = units.map((unit) => ({ unit, key: random() })).sort((a, b) => a.key - b.key);
  const entries = order.map(({ unit }, index): RankingEntry => ({
    label: unit.name,
    mention: { text: unit.name, unit: unit.name },
    ours: true,
    place: { kind: "rank", rank: index + 1, tieMark: false },
    score: 100 - index * 0.1,
    indicator: null,
    responsible: [],
    group: null,
    problem: null,
    at: { sheet: month, cell: `D${index + 4}` },
    row: index + 4,
    holds: [],
  }));
  return {
    id: `${month}!A3:D${entries.length + 3}#区`,
    sheet: month,
    range: `A3:D${entries.length + 3}`,
    series: "脱贫攻坚工作指标排名",
    level: "区",
    month,
    subject: "乡镇",
    total: { value: entries.length, source: "rows", at: null },
    wholeField: true,
    direction: "越大越好",
    counts: true,
    grouped: false,
    replacedBy: null,
    entries,
    holds: [],
    at: { sheet: month, cell: "A1" },
  };
}

function event(index: number, units: readonly Unit[], months: number, random: () => number): EventFact {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const unit = pick(units);
  const month = monthOf(Math.floor(random() * months));
  return {
    row: index + 2,
    date: `${month}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}` as IsoDate,
    year: Number(month.slice(0, 4)),
    mention: { text: unit.name, unit: unit.name },
    kind: pick(EVENT_KINDS),
    level: pick(LEVELS),
    subjectMatter: `第${index}项工作推进情况`,
    issuer: "区扶贫开发领导小组",
    documentNumber: `扶领发〔2019〕${index}号`,
    sameMatter: random() < 0.1 ? `事项${Math.floor(random() * 500)}` : null,
    severe: random() < 0.2,
    majorImpact: random() < 0.5,
    person: null,
    talkDecided: random() < 0.5,
    holds: [],
    at: { sheet: "事项登记", cell: `D${index + 2}` },
  };
}

/** A district with `months` rankings of `units` townships and `events` registered events. */
export function facts(size: {
  readonly units: number;
  readonly months: number;
  readonly events: number;
}): Situation {
  const random = seeded(20190805);
  const townships = unitsOf(size.units * 2).filter((unit) => unit.category === "乡镇");
  const all = unitsOf(size.units * 2);
  return {
    office: {
      districtName: "示例区",
      districtAliases: [],
      people: {},
      validFrom: null,
      validTo: null,
      quotaPercent: 20,
      media: {},
      assessmentsPassed: {},
    },
    switches: DEFAULT_SWITCHES,
    units: all,
    rankings: Array.from({ length: size.months }, (_, index) => ranking(monthOf(index), townships, random)),
    annualTownships: [],
    annualDepartments: [],
    events: Array.from({ length: size.events }, (_, index) => event(index, all, size.months, random)),
    households: [],
    history: [],
    leads: [],
    calendar: [],
    answers: {},
    listed: [],
  };
}
