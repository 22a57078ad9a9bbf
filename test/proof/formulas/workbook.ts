// The mechanism once more, as plain spreadsheet formulas over plain facts, recalculated by a formula engine of others.
import { amountsSheet } from "./amounts-sheet";
import { gradeSheet, placeSheet } from "./annual-sheets";
import { districtSheet } from "./district-sheet";
import { effectSheet, PEOPLE_EFFECTS, UNIT_EFFECTS } from "./effect-sheet";
import { eventSheet } from "./event-sheet";
import type { YearFacts } from "./facts";
import { householdSheet } from "./household-sheet";
import { deputyOf, DEPARTMENTS, FARM, headOf, STREET, TOWNSHIPS } from "./office";
import { calendarSheet, reportSheet, submissionSheet } from "./paper-sheets";
import { effectLine, pointsLine, talkLine, TALKS, type Result } from "./result";
import { settingsSheet } from "./settings-sheet";
import { recalculated, type Layout, type Plan, type Read, type Rows } from "./sheet";
import { superiorSheets } from "./superior-sheet";
import { talkSheet } from "./talk-sheet";

const UNITS = [...TOWNSHIPS, STREET, FARM, ...DEPARTMENTS];

type Plans = Readonly<Record<(typeof NAMES)[number], Plan>>;
const NAMES = [
  ...(["settings", "amounts", "tables", "district", "superior", "events", "households"] as const),
  ...(["grades", "places", "calendar", "reports", "submissions", "effects", "talks"] as const),
];

/** Sheets refer to each other both ways, so each learns the others' layout only when its formulas are written. */
function plansOf(facts: YearFacts): Plans {
  const late = (name: "events" | "superior" | "district" | "households") => (): Layout => plans[name].layout;
  const amounts = amountsSheet();
  const calendar = calendarSheet(facts);
  const [tables, superior] = superiorSheets(facts, late("events"));
  const refs = { superior: late("superior"), district: late("district"), households: late("households") };
  const known = {
    settings: settingsSheet(facts),
    ...{ amounts, calendar, tables, superior, district: districtSheet(facts) },
    events: eventSheet(facts, { amounts: amounts.layout, ...refs }),
    households: householdSheet(facts, late("events")),
    ...{ grades: gradeSheet(facts), places: placeSheet(facts) },
    ...{ reports: reportSheet(facts, calendar.layout), submissions: submissionSheet(facts) },
  };
  const [grades, places] = [known.grades.layout, known.places.layout];
  const [events, households] = [known.events.layout, known.households.layout];
  const district = known.district.layout;
  const plans: Plans = {
    ...known,
    effects: effectSheet(facts, { grades, places, households, events }),
    talks: talkSheet(facts, UNITS, { district, superior: superior.layout, events, grades }),
  };
  return plans;
}

/** What the formulas come to. */
export function byFormulas(facts: YearFacts): Result {
  const plans = plansOf(facts);
  const rows = recalculated(NAMES.map((name) => plans[name]));
  return {
    points: pointsOf(plans, rows),
    talks: talksOf(plans, rows),
    interviews: rows(plans.talks).flatMap((read) => interviewLines(read)),
    effects: effectsOf(plans, rows),
  };
}

/** Columns with a clause, its points and its state, by sheet. */
const POINTS: readonly (readonly [keyof Plans, clause: string, points: string, state: string])[] = [
  ["district", "clause", "points", "state"],
  ["superior", "clause", "points", "state"],
  ["superior", "dutyClause", "dutyPoints", "state"],
  ["events", "clause", "points", "settled"],
  ["households", "clause", "points", "settled"],
  ["grades", "clause", "points", ""],
  ["places", "topClause", "topPoints", "state"],
  ["places", "bottomClause", "bottomPoints", "state"],
  ["reports", "clause", "points", "state"],
  ["submissions", "clause", "points", "state"],
];
const ANNUAL: readonly (keyof Plans)[] = ["grades", "places"];

const monthIn = (name: keyof Plans, read: Read): string =>
  ANNUAL.includes(name) ? "" : String(read("month"));

function pointsOf(plans: Plans, rows: Rows): readonly string[] {
  return POINTS.flatMap(([name, clause, points, state]) =>
    rows(plans[name]).flatMap((read) => {
      const [found, stands] = [String(read(clause)), state === "" ? 0 : Number(read(state))];
      const amount = Number(read(points));
      // A clause without an amount has consequences only: they are compared as talks and effects.
      const nothing = found === "" || (stands === 0 && amount === 0) || withoutAmount(name, read);
      const when = { month: monthIn(name, read), year: Number(read("year")) };
      return nothing ? [] : [pointsLine(when, String(read("unit")), found, amount, stands)];
    }),
  );
}

const withoutAmount = (name: keyof Plans, read: Read): boolean =>
  name === "events" && Number(read("amount")) === 0;

/** Columns of calls to a talk and of what keeps them waiting. */
const TALK_COLUMNS: readonly (readonly [keyof Plans, talk: string, waits: string])[] = [
  ["district", "talk", "state"],
  ["superior", "talk", "state"],
  ["events", "talk", "state"],
  ["events", "proposed", "one"],
  ["events", "account", "open"],
  ["grades", "talk", ""],
];

function talksOf(plans: Plans, rows: Rows): readonly string[] {
  return TALK_COLUMNS.flatMap(([name, talk, waits]) =>
    rows(plans[name]).flatMap((read) => {
      const level = TALKS[Number(read(talk))] ?? "";
      const waiting = waits !== "" && Number(read(waits)) === 1;
      const [unit, year] = [String(read("unit")), Number(read("year"))];
      return level === "" ? [] : [talkLine(monthIn(name, read), talkYear(name, year), unit, level, waiting)];
    }),
  );
}

/** A talk belongs to its month; only year-end results have a year of their own. */
const talkYear = (name: keyof Plans, year: number): number => (ANNUAL.includes(name) ? year : 0);

function interviewLines(read: Read): readonly string[] {
  const listed = String(read("rows")).trim().split(" ");
  return listed.filter((row) => row !== "").map((row) => [read("month"), read("unit"), row].join(" "));
}

function effectsOf(plans: Plans, rows: Rows): readonly string[] {
  const ofUnits = rows(plans.effects).flatMap((read) => [
    ...UNIT_EFFECTS.flatMap((effect) => effectLines(read, effect, [""])),
    ...PEOPLE_EFFECTS.flatMap((effect) => effectLines(read, effect, peopleOf(String(read("unit"))))),
  ]);
  const named = [
    ...rows(plans.events).flatMap((read) => barLines(read, "person", String(read("barStatus")))),
    ...rows(plans.households).flatMap((read) =>
      barLines(read, "helper", read("clause") === "激3.b" ? "建议" : ""),
    ),
  ];
  return [...ofUnits, ...new Set(named)];
}

const peopleOf = (unit: string): readonly string[] => [headOf(unit), deputyOf(unit)];

function effectLines(read: Read, effect: string, whom: readonly string[]): readonly string[] {
  const status = String(read(effect));
  if (status === "") return [];
  return whom.map((person) => effectLine(Number(read("year")), String(read("unit")), person, effect, status));
}

function barLines(read: Read, person: string, status: string): readonly string[] {
  if (status === "") return [];
  return [effectLine(Number(read("year")), String(read("unit")), String(read(person)), "不得优秀", status)];
}
