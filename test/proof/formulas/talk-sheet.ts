// Who is called to a talk, as formulas: one row for every unit and compared month, from the triggers of all sheets.
import type { YearFacts } from "./facts";
import { kindOf } from "./office";
import { reading } from "./settings-sheet";
import { plan, type At, type Layout, type Plan, type Rule } from "./sheet";

export interface TalkRefs {
  readonly district: Layout;
  readonly superior: Layout;
  readonly events: Layout;
  readonly grades: Layout;
}

const ASSESSED_YEAR = 2019;

/** Triggers by sheet: the column of the level and that of the state. */
const TRIGGERS: readonly (readonly [sheet: keyof TalkRefs, talk: string, state: string])[] = [
  ["district", "talk", "state"],
  ["superior", "talk", "state"],
  ["events", "talk", "state"],
  ["events", "proposed", "one"],
];

/** One row at the highest firm level, one for what waits, accountability apart (G-1); or a row for each trigger. */
export function talkSheet(facts: YearFacts, units: readonly string[], refs: TalkRefs): Plan {
  const scored = units.filter((unit) => kindOf(unit, facts.switches) > 0);
  const rows = facts.listMonths.flatMap((month) => scored.map((unit) => [unit, month]));
  const each = facts.switches["POL-MERGE"] === "逐项约谈";
  return plan("talks", ["unit", "month"], rows, each ? countRules(refs) : highestRules(refs));
}

const ofUnit = (at: At, layout: Layout): string =>
  `${layout.all("unit")},${at("unit")},${layout.all("month")},${at("month")}`;
const ofYear = (at: At, { grades }: TalkRefs): string =>
  `${grades.all("unit")},${at("unit")},${grades.all("year")},${ASSESSED_YEAR}`;

function highestRules(refs: TalkRefs): Readonly<Record<string, Rule>> {
  const highest = (at: At, state: number): string =>
    TRIGGERS.map(([sheet, talk, name]) => {
      const layout = refs[sheet];
      return `MAXIFS(${layout.all(talk)},${ofUnit(at, layout)},${layout.all(name)},${state})`;
    }).join(",");
  const account = (at: At, open: number): string =>
    `IF(COUNTIFS(${ofUnit(at, refs.events)},${refs.events.all("account")},5,${refs.events.all("open")},${open})>0,1,0)`;
  return {
    firm: (at) => `MAX(${highest(at, 0)},MAXIFS(${refs.grades.all("talk")},${ofYear(at, refs)}))`,
    waiting: (at) => `MAX(${highest(at, 1)})`,
    account: (at) => account(at, 0),
    accountWaiting: (at) => account(at, 1),
    rows: (at) =>
      `IF(${at("firm")}>0,"L"&(${at("firm")}-1)&"建议 ","")&IF(${at("waiting")}>0,"L"&(${at("waiting")}-1)&"待 ","")` +
      `&REPT("L4建议 ",${at("account")})&REPT("L4待 ",${at("accountWaiting")})&IF(${reading("POL-MERGE")}=1,"?","")`,
  };
}

/** POL-MERGE = 逐项约谈: a row for every trigger. */
function countRules(refs: TalkRefs): Readonly<Record<string, Rule>> {
  const counted = (at: At, talk: number, state: number): string => {
    const monthly = TRIGGERS.map(([sheet, column, name]) => {
      const layout = refs[sheet];
      return `COUNTIFS(${ofUnit(at, layout)},${layout.all(column)},${talk},${layout.all(name)},${state})`;
    });
    const annual = `COUNTIFS(${ofYear(at, refs)},${refs.grades.all("talk")},${talk})`;
    return [...monthly, ...(state === 0 ? [annual] : [])].join("+");
  };
  const account = (at: At, open: number): string =>
    `COUNTIFS(${ofUnit(at, refs.events)},${refs.events.all("account")},5,${refs.events.all("open")},${open})`;
  return {
    rows: (at) =>
      [
        ...[1, 2, 3, 4].flatMap((talk) => [
          `REPT("L${talk - 1}建议 ",${counted(at, talk, 0)})`,
          `REPT("L${talk - 1}待 ",${counted(at, talk, 1)})`,
        ]),
        `REPT("L4建议 ",${account(at, 0)})`,
        `REPT("L4待 ",${account(at, 1)})`,
      ].join("&"),
  };
}
