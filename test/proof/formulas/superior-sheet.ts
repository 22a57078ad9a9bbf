// 约3.a, 约4 and 约5 as formulas: one row for every unit that a ranking of city or province falls on.
import type { YearFacts } from "./facts";
import { kindOf, monthNumber } from "./office";
import { inForce, reading } from "./settings-sheet";
import { plan, type At, type Block, type Cell, type Layout, type Plan, type Rule } from "./sheet";

interface Hit {
  readonly cells: readonly Cell[];
  /** Ranks of the whole table; null = a stated field. */
  readonly table: readonly number[] | null;
}

function hitsOf({ indicators, cityTables, switches }: YearFacts): readonly Hit[] {
  const cellsOf = (month: string, level: string, rank: number, total: number, unit: string): Cell[] => [
    ...[month, monthNumber(month), Number(month.slice(0, 4)), level, rank, total],
    ...[unit, kindOf(unit, switches)],
  ];
  return [
    ...indicators.flatMap(({ month, level, rank, total, others, indicator, responsible }) =>
      responsible.map(({ unit, role }) => ({
        cells: [...cellsOf(month, level, rank, total, unit), role === "牵头" ? 1 : 0, indicator],
        table: others === null ? null : [...others, rank],
      })),
    ),
    ...cityTables.flatMap(({ month, series, ours, others }) => {
      const table = [...others, ...ours.map(({ rank }) => rank)];
      return ours.map(({ unit, rank }) => ({
        cells: [...cellsOf(month, "市", rank, table.length, unit), 1, series],
        table,
      }));
    }),
  ];
}

const FACTS = ["month", "number", "year", "level", "rank", "total", "unit", "kind", "lead", "matter"];

/** The sheet of the hits, after the sheet with the ranks of the tables that list everybody. */
export function superiorSheets(facts: YearFacts, events: () => Layout): readonly [Plan, Plan] {
  const hits = hitsOf(facts);
  const ranks: number[] = [];
  const blocks = hits.map(({ table }): Block | null => {
    if (table === null) return null;
    ranks.push(...table);
    return { first: ranks.length - table.length, last: ranks.length - 1 };
  });
  const tables = plan(
    "tables",
    ["rank"],
    ranks.map((rank) => [rank]),
    {},
  );
  const cities = hits.map(({ cells }) => cells.includes("市"));
  const listed = blocks.map((block) => block && `tables!${tables.layout.block("rank", block)}`);
  const rules = { ...placeRules(listed), ...RESULT_RULES, ...dutyRules(cities, events) };
  return [
    tables,
    plan(
      "superior",
      FACTS,
      hits.map(({ cells }) => cells),
      rules,
    ),
  ];
}

/** How many are strictly worse (B-3, B-9): by the table where it lists everybody, else by the stated number. */
function placeRules(listed: readonly (string | null)[]): Readonly<Record<string, Rule>> {
  const of = (index: number): string | null => listed[index] ?? null;
  return {
    size: (at) => (of(at.index) === null ? at("total") : `COUNT(${of(at.index)})`),
    worse: (at) =>
      of(at.index) === null ? `${at("total")}-${at("rank")}` : `COUNTIF(${of(at.index)},">"&${at("rank")})`,
    tied: (at) => (of(at.index) === null ? "1" : `COUNTIF(${of(at.index)},${at("rank")})`),
  };
}

/** The band of the place that `worse` others are strictly behind; a table of equals has none (B-2). */
function bandOf(at: At, worse: string): string {
  return (
    `IF(AND(${at("tied")}=${at("size")},${at("size")}>1),"",IF(${at("level")}="市",IF(${worse}<3,"约3.a",""),` +
    `IF(${worse}<10,"约5",IF(${worse}<20,"约4",""))))`
  );
}

const RESULT_RULES: Readonly<Record<string, Rule>> = {
  // The two ends of a tie: its worst place counts, or its best one, or nobody knows yet (B-3, B-4).
  worstBand: (at) => bandOf(at, at("worse")),
  bestBand: (at) => bandOf(at, `(${at("worse")}+${at("tied")}-1)`),
  crossing: (at) => `IF(${at("worstBand")}<>${at("bestBand")},1,0)`,
  small: (at) => `IF(${at("size")}<=IF(${at("level")}="市",3,20),1,0)`,
  clause: (at) =>
    `IF(OR(${at("kind")}=0,AND(${at("lead")}=0,${reading("POL-LEAD")}=0),NOT(${inForce(at("number"))}),` +
    `AND(${at("small")}=1,${reading("POL-N-SMALL")}=2)),"",` +
    `IF(${reading("POL-TIE-BAND")}=1,${at("bestBand")},${at("worstBand")}))`,
  state: (at) =>
    `IF(OR(AND(${at("crossing")}=1,${reading("POL-TIE-BAND")}=2),AND(${at("small")}=1,${reading("POL-N-SMALL")}=0)),1,0)`,
  points: (at) => `IF(OR(${at("clause")}="",${at("state")}>0),0,IF(${at("clause")}="约5",-2,-1))`,
  talk: (at) => `IF(${at("clause")}="","0",IF(${at("clause")}="约5",3,2))*1`,
  fired: (at) => `IF(AND(${at("clause")}<>"",${at("state")}=0),1,0)`,
};

/** POL-RANK8: 激8.b beside a city ranking, unless a finding about the same indicator says it already. */
function dutyRules(cities: readonly boolean[], events: () => Layout): Readonly<Record<string, Rule>> {
  return {
    dutyClause: (at) => {
      if (!cities[at.index]) return '""';
      const findings = (number: string, more: string): string =>
        `COUNTIFS(${events().all("finding")},1,${events().all("unit")},${at("unit")},${events().all("matter")},` +
        `${at("matter")},${events().all("number")},${number},${events().all("open")},0${more})`;
      const said = `${findings(at("number"), "")}+${findings(`${at("number")}+1`, `,${events().all("matchedNow")},0`)}`;
      return (
        `IF(AND(${at("clause")}<>"",${reading("POL-RANK8")}=1),` +
        `IF(AND(${at("state")}=0,${said}>0),"","激8.b"),"")`
      );
    },
    dutyPoints: (at) => `IF(OR(${at("dutyClause")}="",${at("state")}>0),0,IF(${at("kind")}=1,-2,-0.5))`,
  };
}
