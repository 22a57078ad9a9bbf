// The consequences of single outcomes, before lines about the same unit or person are merged.
import type { ClauseId, Consequence, EffectKind, RuleBook, UnitType } from "../policy";
import type { FamilyResult } from "./family";
import type { Effect, Message, Outcome } from "./outcome";
import type { CellRef, Situation } from "./situation";
import { unitPeople } from "./unit-people";
import type { UnitPeople } from "./unit-people";

/** One consequence of one outcome for one unit or person. */
export interface EffectDraft {
  readonly subject: Effect["subject"];
  readonly unit: string;
  readonly unitType: UnitType;
  readonly person: string | null;
  readonly year: number;
  readonly effect: EffectKind;
  readonly clause: ClauseId;
  readonly cites: readonly ClauseId[];
  readonly status: "建议" | "待确认" | "待佐证";
  readonly reason: Message;
  readonly flags: readonly Message[];
  readonly sources: readonly CellRef[];
}

/** Printed where an event or household bars a person whom the register does not name. */
const UNNAMED: Readonly<Record<"event" | "household", string>> = {
  event: "相关责任人",
  household: "帮扶干部",
};
const RESTRICTIONS: ReadonlySet<EffectKind> = new Set(["不得优秀", "不得一等"]);

interface ConsequenceRow {
  readonly table: string;
  readonly consequences: readonly Consequence[];
}

/** Rows that have consequences, by id; most rows have none. */
function consequenceRows(book: RuleBook): ReadonlyMap<string, ConsequenceRow> {
  const rows: (ConsequenceRow & { readonly id: string })[] = [];
  const all = [
    ...book.rankings,
    ...book.events,
    ...book.households,
    ...book.annualTownships,
    ...book.annualDepartments,
  ];
  for (const row of all) if (row.consequences.length > 0) rows.push(row);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Drafts of every family's outcomes, in their order. */
export function effectDrafts(
  families: readonly FamilyResult[],
  situation: Situation,
  book: RuleBook,
): readonly EffectDraft[] {
  const rows = consequenceRows(book);
  const people = unitPeople(situation);
  const drafts: EffectDraft[] = [];
  for (const family of families)
    for (const outcome of family.outcomes) {
      const row = rows.get(outcome.rule);
      if (row === undefined) continue;
      for (const consequence of row.consequences)
        if (reaches(consequence, outcome, family))
          drafts.push(
            ...draftsOf(consequence, outcome, {
              met: namesMet(consequence, outcome, row, family, people),
              doubt: family.doubtful?.get(outcome.id),
            }),
          );
    }
  return drafts;
}

/** An absorbed outcome loses its amount and its awards; what it bars stays barred. */
function reaches(consequence: Consequence, outcome: Outcome, family: FamilyResult): boolean {
  if (outcome.kind === "not-applied") return false;
  if (outcome.kind === "absorbed" && !RESTRICTIONS.has(consequence.effect)) return false;
  return consequence.onlyIf !== "情节严重" || family.severe?.has(outcome.id) === true;
}

interface MetPerson {
  readonly person: string | null;
  readonly flags: readonly Message[];
}

/** Whom a consequence meets: the unit (null) or persons by name or role. */
function namesMet(
  consequence: Consequence,
  outcome: Outcome,
  row: ConsequenceRow,
  family: FamilyResult,
  people: UnitPeople,
): readonly MetPerson[] {
  const { unit, unitType } = outcome;
  switch (consequence.on) {
    case "单位":
      return [{ person: null, flags: [] }];
    case "正职和分管":
      return [...people.headsOf(unit, unitType), ...people.deputiesOf(unit, unitType)].map((person) => ({
        person,
        flags: severalPosts(people.unitsOf(person)),
      }));
    case "涉及个人":
      return personsNamed(family.persons?.get(outcome.id), row.table);
    default:
      return unreachable(consequence.on);
  }
}

function unreachable(value: never): never {
  throw new Error(`unknown addressee ${String(value)}`);
}

function personsNamed(named: string | undefined, table: string): readonly MetPerson[] {
  const names = (named ?? "").split(/[、，,;；/\n]+/).map((name) => name.trim());
  const persons = [...new Set(names.filter((name) => name !== ""))];
  if (persons.length > 0) return persons.map((person) => ({ person, flags: [] }));
  const role = UNNAMED[table === "household" ? "household" : "event"];
  return [{ person: role, flags: [{ code: "effect.flag.unnamed", values: { role } }] }];
}

/** One person at the head of several units is listed under each (F-12). */
function severalPosts(units: readonly string[]): readonly Message[] {
  if (units.length < 2) return [];
  return [{ code: "effect.flag.several-posts", values: { units: units.join("、") } }];
}

function draftsOf(
  consequence: Consequence,
  outcome: Outcome,
  { met, doubt }: { readonly met: readonly MetPerson[]; readonly doubt: EffectDraft["status"] | undefined },
): readonly EffectDraft[] {
  const { unit, unitType, year, clause, cites, sources, reason } = outcome;
  const status = outcome.kind === "undecided" ? outcome.status : (doubt ?? "建议");
  const judged: readonly Message[] = consequence.discretionary
    ? [{ code: "effect.flag.discretionary", values: {} }]
    : [];
  return met.map(({ person, flags }) => ({
    subject: person === null ? "unit" : "person",
    unit,
    unitType,
    person,
    year,
    effect: consequence.effect,
    clause,
    cites,
    status,
    reason,
    flags: [...judged, ...outcome.flags, ...flags],
    sources,
  }));
}
