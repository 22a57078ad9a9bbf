// What the engine says: outcomes of four kinds, each with its checks and cells; interviews, effects and questions drawn from them.
import type {
  ClauseId,
  EffectKind,
  HalfPoints,
  IsoMonth,
  Status,
  TalkForm,
  TalkLevel,
  UnitType,
} from "../policy";
import type { CellRef } from "./situation";

/** Text that is rendered elsewhere: a code of `src/policy/wording` and the values to fill in. */
export interface Message {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type CheckValue = string | number | boolean | null;

/** One condition of a rule: what it wanted, what it got, where that stands. */
export interface Check {
  readonly label: string; // a code of wording, e.g. "从末位数的名次"
  readonly want: CheckValue;
  readonly got: CheckValue;
  readonly ok: boolean;
  readonly evidence: readonly CellRef[];
  readonly source: "sheet" | "constant" | "computed" | "judgement" | "assumed";
}

/** How far a rule was from firing, in the unit a clerk thinks in. */
export interface Distance {
  readonly by: number;
  readonly unit: "名" | "次" | "年" | "分" | "户";
}

interface OutcomeBase {
  readonly rule: string; // id of the policy row
  readonly clause: ClauseId;
  readonly cites: readonly ClauseId[]; // other clauses met by the same fact
  /** Stable identity of the fact: month or year, unit, clause, and series, 文号 or 户编号. Equal ones end in -2, -3. */
  readonly id: string;
  /** Ties the outcome to the table row it came from (来源键): `rankingKey(ranking)#label`, or a register row's identity. */
  readonly sourceKey: string;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly month: IsoMonth | null; // null for annual results
  readonly year: number;
  readonly level: string | null;
  /** What happened, in one sentence-to-be. */
  readonly reason: Message;
  readonly checks: readonly Check[];
  readonly flags: readonly Message[];
  readonly sources: readonly CellRef[];
}

/** The rule fired. `points` may be 0 (consequences only). */
export interface Applied extends OutcomeBase {
  readonly kind: "applied";
  readonly points: HalfPoints;
  readonly talk: TalkLevel | null;
}
/** The rule fired but a higher or more specific one took its place. */
export interface Absorbed extends OutcomeBase {
  readonly kind: "absorbed";
  readonly points: HalfPoints; // what it would have given
  readonly by: string; // id of the outcome that absorbed it
  readonly difference: HalfPoints; // points of the absorber minus points
  readonly talk: TalkLevel | null;
  /** What a replaced issue of a ranking gave: kept as 已作废, `by` names the newer ranking (B-19). */
  readonly voided?: true;
}
/** A check failed. `checks` holds the failed one(s). */
export interface NotApplied extends OutcomeBase {
  readonly kind: "not-applied";
  readonly distance: Distance | null;
}
/**
 * Something is missing or doubtful. With `points` known it becomes a pending ledger row (`status`), else only its
 * questions show.
 */
export interface Undecided extends OutcomeBase {
  readonly kind: "undecided";
  readonly points: HalfPoints | null;
  readonly status: Extract<Status, "待确认" | "待佐证">;
  readonly missing: readonly string[]; // question ids, or a wording code such as "文号"
  readonly talk: TalkLevel | null;
}
export type Outcome = Applied | Absorbed | NotApplied | Undecided;

/** Annual consequence for a unit or a person. */
export interface Effect {
  readonly id: string;
  readonly subject: "unit" | "person";
  readonly unit: string;
  readonly unitType: UnitType;
  readonly person: string | null; // name, else the role
  readonly year: number;
  readonly effect: EffectKind;
  readonly clause: ClauseId;
  readonly cites: readonly ClauseId[];
  readonly status: Extract<Status, "建议" | "待确认" | "待佐证" | "已吸收">;
  /** Clauses that contradict this effect (一等 against a restriction). */
  readonly conflicts: readonly ClauseId[];
  /** What it follows from: results with the years of a streak, events, households. */
  readonly reasons: readonly Message[];
  readonly flags: readonly Message[];
  readonly sources: readonly CellRef[];
  /** Head-count behind a quota effect: base, percent, persons after rounding; null where none. */
  readonly quota: {
    readonly base: number | null;
    readonly percent: number;
    readonly persons: number | null;
    readonly normal: number | null;
  } | null;
}

export interface Interview {
  readonly id: string; // month (or year), unit, and "约谈" / "待确认" / "问责"
  readonly unit: string;
  readonly unitType: UnitType;
  readonly month: IsoMonth | null;
  readonly year: number;
  readonly level: TalkLevel;
  readonly form: TalkForm;
  readonly host: string; // title, with the name from 设置 where there is one
  readonly attendees: readonly string[];
  readonly interviewees: readonly string[];
  readonly clauses: readonly ClauseId[];
  readonly status: Extract<Status, "建议" | "待确认" | "待佐证">;
  /** The outcomes that call for the talk, strongest first. */
  readonly triggers: readonly (Applied | Undecided)[];
  readonly flags: readonly Message[];
}

/** A question to the clerk. Answered on 待确认; the id is its 编号 and never depends on a position. */
export interface Question {
  readonly id: string; // `questionId(code, subject)`
  readonly code: string; // "B-9", "IN-UNIT", …
  readonly message: Message;
  readonly at: CellRef | null;
  readonly choices: readonly string[]; // empty = free text
  /** Does it hold rows (0 points, 待确认) until answered? */
  readonly holds: boolean;
  /** What depends on it: units or series, for the 影响 column. */
  readonly affects: readonly string[];
}

/** The id of a question: its code and what it is about (series, unit, household, cell text …), never a row number. */
export function questionId(code: string, ...subject: readonly (string | number)[]): string {
  return [code, ...subject.map((part) => shortened(String(part)))].join("·");
}

/** Characters of one part of an id: whole, the text of a full cell would make an id that no cell can hold. */
const LONGEST_PART = 1000;

/** Long texts that begin alike still differ by their length and a sum over all their characters. */
function shortened(text: string): string {
  if (text.length <= LONGEST_PART) return text;
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0;
  return `${text.slice(0, LONGEST_PART)}…${text.length}-${sum.toString(16)}`;
}

export interface Outcomes {
  /** Every outcome, all months and years, in a stable order (month, unit, clause, id). */
  readonly outcomes: readonly Outcome[];
  readonly effects: readonly Effect[];
  readonly questions: readonly Question[];
  /** The data month evaluated for the list; null when only annual results exist. */
  readonly month: IsoMonth | null;
  readonly year: number;
  /** The interviews of that month (annual triggers that stand on no earlier list included). */
  readonly interviews: readonly Interview[];
}
