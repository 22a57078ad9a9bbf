// The facts of a year as the situation that recognition would have handed to the engine.
import type { Ranking, Situation } from "../../../src/engine";
import {
  cell,
  composite,
  districtRanking,
  event,
  graded,
  historicalLast,
  household,
  indicatorRanking,
  known,
  month,
  situation,
  unit,
} from "../../support/situation";
import type { CityTableFacts, IndicatorFact, IssueFacts, YearFacts } from "./facts";
import { DEPARTMENTS, deputyOf, FARM, headOf, STREET, TOWNSHIPS } from "./office";

export function situationOf(facts: YearFacts): Situation {
  const { passed, switches, validFrom, validTo } = facts;
  return situation({
    units: unitsOf(facts),
    rankings: [
      ...facts.issues.map(issueRanking),
      ...facts.indicators.map(indicatorTable),
      ...facts.cityTables.map(cityTable),
    ],
    history: facts.history.map(({ series, month: when, unit: name }) =>
      historicalLast(when, name, { series }),
    ),
    events: facts.events.map(eventOf),
    households: facts.households.map(householdOf),
    annualTownships: facts.grades.map(({ year, unit: name, grade, place }) =>
      graded(year, name, grade, { rank: place, at: cell(`年终考核_乡镇 ${year}`, name) }),
    ),
    annualDepartments: facts.places.map(({ year, unit: name, place, counterparts }) =>
      composite(year, name, place, counterparts, { at: cell(`年终考核_区直 ${year}`, name) }),
    ),
    switches,
    office: {
      assessmentsPassed: passed,
      validFrom: validFrom as Situation["office"]["validFrom"],
      validTo: validTo as Situation["office"]["validTo"],
    },
  });
}

function unitsOf({ staff }: YearFacts): Situation["units"] {
  const led = (name: string): Parameters<typeof unit>[1] => ({
    heads: [headOf(name)],
    deputies: [deputyOf(name)],
    quotaBase: staff[name] ?? null,
  });
  return [
    ...TOWNSHIPS.map((name) => unit(name, led(name))),
    unit(STREET, { ...led(STREET), category: "乡镇" }),
    unit(FARM, { ...led(FARM), category: "其他" }),
    ...DEPARTMENTS.map((name) => unit(name, led(name))),
  ];
}

function issueRanking({ series, month: when, subject, ranks }: IssueFacts): Ranking {
  const sheet = `${series} ${when}`;
  const shown = Object.fromEntries(ranks.map(({ unit: name, rank }) => [name, rank ?? 0]));
  const table = districtRanking(when, { ranks: shown }, { sheet, series, subject });
  const entries = table.entries.map((entry, index) =>
    ranks[index]?.rank === null ? { ...entry, place: { kind: "unranked" as const } } : entry,
  );
  const taking = ranks.filter(({ rank }) => rank !== null).length;
  return { ...table, entries, total: { value: taking, source: "rows", at: null } };
}

/** Own rows with a stated field, or all counties with ours among them; then 指标责任对照 is beside the row. */
function indicatorTable(fact: IndicatorFact): Ranking {
  const { month: when, level, indicator, rank, total, others, responsible } = fact;
  const sheet = `${indicator} ${level} ${when}`;
  const own = indicatorRanking({
    ...{ when, level, indicator, rank, total, lead: [] },
    more: { series: indicator, sheet },
  });
  const entries = own.entries.map((entry) => ({
    ...entry,
    responsible: responsible.map(({ unit: name, role }) => ({
      ...{ mention: known(name), role },
      at: cell(sheet, "F4"),
    })),
  }));
  return others === null ? { ...own, entries } : countyTable({ ...own, entries }, others);
}

function countyTable(own: Ranking, others: readonly number[]): Ranking {
  const [ours] = own.entries;
  if (ours === undefined) throw new Error("no row of ours");
  const foreign = others.map((rank, index) => ({
    ...ours,
    ...{
      label: `第${index}县`,
      ours: false,
      responsible: [],
      row: index + 5,
      at: cell(own.sheet, `D${index + 5}`),
    },
    place: { kind: "rank" as const, rank, tieMark: false },
  }));
  const total = { value: others.length + 1, source: "rows" as const, at: null };
  return { ...own, subject: "县区", wholeField: true, total, entries: [ours, ...foreign] };
}

function cityTable({ month: when, series, subject, ours, others }: CityTableFacts): Ranking {
  const ranks = [
    ...ours.map(({ unit: name, rank }) => [name, rank] as const),
    ...others.map((rank, index) => [`外地${index}`, rank] as const),
  ];
  const sheet = `${series} ${when}`;
  const table = districtRanking(
    when,
    { ranks: Object.fromEntries(ranks) },
    { sheet, series, subject, level: "市" },
  );
  const own = new Set(ours.map(({ unit: name }) => name));
  const entries = table.entries.map((entry) =>
    own.has(entry.label) ? entry : { ...entry, ours: false, mention: { text: entry.label, unit: null } },
  );
  return { ...table, id: `${sheet}#市`, month: month(when), entries };
}

function eventOf(fact: YearFacts["events"][number]): Situation["events"][number] {
  const {
    unit: name,
    kind,
    level,
    day: on,
    year,
    issuer,
    matter,
    document,
    talk,
    impact,
    severe,
    person,
  } = fact;
  return event({
    ...{ unit: name, kind, level, on, year, issuer, severe, person },
    subjectMatter: `${kind}的事`,
    ...{ sameMatter: matter, documentNumber: document, talkDecided: talk, majorImpact: impact },
  });
}

function householdOf(fact: YearFacts["households"][number]): Situation["households"][number] {
  const { household: id, level, unit: name, result, day: on, year, helper } = fact;
  return household({ household: id, level, unit: name, result, on, year, helper });
}
