// Year-end consequences for units and the people at their head as formulas: one row for every unit and year.
import type { YearFacts } from "./facts";
import { kindOf } from "./office";
import { reading } from "./settings-sheet";
import { plan, type At, type Layout, type Plan, type Rule } from "./sheet";

export interface EffectRefs {
  readonly grades: Layout;
  readonly places: Layout;
  readonly households: Layout;
  readonly events: Layout;
}

/** A unit and a year about which something is registered, with the rows of its year-end results. */
interface Subject {
  readonly unit: string;
  readonly year: number;
  readonly grade: number;
  readonly place: number;
}

export function effectSheet(facts: YearFacts, refs: EffectRefs): Plan {
  const subjects = subjectsOf(facts);
  const rows = subjects.map(({ unit, year }) => [unit, year, facts.staff[unit] ?? 0]);
  const says = verdicts(subjects, refs);
  return plan("effects", ["unit", "year", "staff"], rows, {
    ...basisRules(says),
    ...gradeRules(),
    ...shareRules(says),
    ...peopleRules(says),
  });
}

function subjectsOf(facts: YearFacts): readonly Subject[] {
  const { grades, places, households, events, switches } = facts;
  const named = [...grades, ...places, ...households, ...events];
  const keys = new Map(named.map(({ unit, year }) => [`${unit} ${year}`, { unit, year }]));
  return [...keys.values()]
    .filter(({ unit }) => kindOf(unit, switches) > 0)
    .map((key) => ({
      ...key,
      grade: grades.findIndex((one) => one.unit === key.unit && one.year === key.year),
      place: places.findIndex((one) => one.unit === key.unit && one.year === key.year),
    }));
}

/** Formulas that are 1 or more where the unit's row of a sheet says so. */
interface Verdicts {
  readonly grade: (at: At, column: string, wanted: string | number) => string;
  readonly place: (at: At, column: string, state: number) => string;
  readonly registered: (at: At, sheet: "households" | "events", conditions: Conditions) => string;
}
type Conditions = Readonly<Record<string, string | number>>;

function verdicts(subjects: readonly Subject[], refs: EffectRefs): Verdicts {
  const { grades, places } = refs;
  return {
    grade: ({ index }, column, wanted) => {
      const row = subjects[index]?.grade ?? -1;
      return row < 0 ? "0" : `IF(${grades.cell(column, row)}=${criterion(wanted)},1,0)`;
    },
    place: ({ index }, column, state) => {
      const row = subjects[index]?.place ?? -1;
      if (row < 0) return "0";
      return `IF(AND(${places.cell(column, row)}=1,${places.cell("state", row)}=${state}),1,0)`;
    },
    registered: (at, sheet, conditions) => {
      const layout = refs[sheet];
      const more = Object.entries(conditions).map(
        ([name, value]) => `${layout.all(name)},${criterion(value)}`,
      );
      return `COUNTIFS(${layout.all("unit")},${at("unit")},${layout.all("year")},${at("year")},${more.join(",")})`;
    },
  };
}

const criterion = (value: string | number): string =>
  typeof value === "number" ? String(value) : `"${value}"`;

/** What gives first class, third class, and what bars first class: firm, and in doubt. */
function basisRules({ grade, place, registered }: Verdicts): Readonly<Record<string, Rule>> {
  const exposed = (at: At, open: number): string => registered(at, "events", { barsUnit: 1, open });
  return {
    award: (at) => `${grade(at, "judged", "好")}+${place(at, "first", 0)}`,
    awardOpen: (at) => place(at, "first", 1),
    third: (at) => `${grade(at, "judged", "较差")}+${place(at, "last", 0)}`,
    thirdOpen: (at) => place(at, "last", 1),
    bar: (at) =>
      `${place(at, "bottom", 0)}+${registered(at, "households", { clause: "激3.b" })}+${exposed(at, 0)}`,
    barOpen: (at) => `${place(at, "bottom", 1)}+${exposed(at, 1)}`,
  };
}

/** 三等 over 不得一等 over 一等, or as POL-GRADE says (F-3, F-4). */
function gradeRules(): Readonly<Record<string, Rule>> {
  const limited = (at: At): string => `${at("third")}+${at("bar")}>0`;
  const restriction = (at: At, name: string): string =>
    `IF(${at(name)}>0,IF(${at("award")}>0,CHOOSE(${reading("POL-GRADE")}+1,"建议","已吸收","待"),"建议"),` +
    `IF(${at(`${name}Open`)}>0,"待",""))`;
  return {
    一等: (at) =>
      `IF(${at("award")}>0,IF(${limited(at)},CHOOSE(${reading("POL-GRADE")}+1,"已吸收","建议","待"),"建议"),` +
      `IF(${at("awardOpen")}>0,"待",""))`,
    三等: (at) => restriction(at, "third"),
    不得一等: (at) => restriction(at, "bar"),
    最高二等: (at) =>
      `IF(AND(${reading("POL-GRADE")}=0,${at("award")}>0,${at("bar")}>0,${at("third")}=0),"建议","")`,
  };
}

/** 激1.a, and the share of excellent ratings with its head-count (F-5, F-6). */
function shareRules({ grade }: Verdicts): Readonly<Record<string, Rule>> {
  const persons = (at: At, percent: number): string => {
    const exact = `${at("staff")}*${percent}/100`;
    return `CHOOSE(${reading("POL-QUOTA")}+1,ROUNDDOWN(${exact},0),ROUND(${exact},0),ROUNDUP(${exact},0))`;
  };
  const share = (at: At, column: string, percent: number): string =>
    `IF(${grade(at, column, 1)}=0,"","建议 "&${persons(at, percent)})`;
  return {
    评价依据: (at) => `IF(${grade(at, "valid", 1)}>0,"建议","")`,
    "评优25%": (at) => share(at, "more", 25),
    "评优15%": (at) => share(at, "fewer", 15),
    班子调整建议: (at) => `IF(${grade(at, "low", 1)}>0,"建议","")`,
  };
}

/** What meets the two heads of a unit. */
function peopleRules({ grade, place }: Verdicts): Readonly<Record<string, Rule>> {
  return {
    优先提拔: (at) => `IF(${grade(at, "goodYears", 3)}>0,"建议","")`,
    择优重用: (at) => `IF(${grade(at, "goodYears", 2)}>0,"建议","")`,
    取消其它评先: (at) => `IF(${grade(at, "low", 1)}>0,"建议","")`,
    不得优秀: (at) =>
      `IF(${grade(at, "judged", "一般")}+${grade(at, "judged", "较差")}+${place(at, "bottom", 0)}>0,"建议",` +
      `IF(${place(at, "bottom", 1)}>0,"待",""))`,
  };
}

export const UNIT_EFFECTS = [
  ...["一等", "三等", "不得一等", "最高二等", "评价依据", "评优25%", "评优15%", "班子调整建议"],
] as const;
export const PEOPLE_EFFECTS = ["优先提拔", "择优重用", "取消其它评先", "不得优秀"] as const;
