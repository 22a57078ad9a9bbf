// An event on its way to an outcome: what it gives so far, and what still stands against it.
import type {
  ClauseId,
  EventRow,
  HalfPoints,
  IsoDate,
  IsoMonth,
  Level,
  TalkLevel,
  UnitCategory,
  UnitType,
} from "../../policy";
import { compareText } from "../identity";
import type { Check, Message } from "../outcome";
import type { CellRef, EventFact } from "../situation";

/** How a draft stands; `absorbed` and `not-applied` are final, the other two may still be absorbed. */
export type Standing = "applied" | "pending" | "absorbed" | "not-applied";

/** What the run remembers of one unit, looked up once per fact. */
export interface UnitRecord {
  readonly name: string;
  readonly category: UnitCategory;
  /** How the ids of its events begin, by month. */
  readonly starts: Map<IsoMonth, string>;
  /** Drafts by 同一事项. */
  readonly matters: Map<string, Draft[]>;
  /** Groups and years in which a credit has been seen already (D-33). */
  readonly credits: Set<string>;
}

/** A fact whose unit, level and time are settled. */
export interface PlacedFact {
  readonly fact: EventFact;
  readonly record: UnitRecord;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly level: Level | null;
  /** What tells the fact apart: its document, else its matter. */
  readonly detail: string;
  readonly date: IsoDate;
  readonly month: IsoMonth;
  readonly year: number;
  readonly sources: readonly CellRef[];
}

/** Mutable on purpose: one object per fact and row, settled step by step before outcomes are built. */
export interface Draft {
  readonly placed: PlacedFact;
  readonly row: EventRow;
  standing: Standing;
  points: HalfPoints;
  talk: TalkLevel | null;
  cites: readonly ClauseId[];
  /** Shared while empty: add with `flag`, never with push. */
  flags: readonly Message[];
  checks: Check[];
  /** Question ids and wording codes that keep it pending; shared while empty. */
  missing: readonly string[];
  /** Waits for a document only (待佐证), not for an answer (待确认). */
  onlyDocument: boolean;
  by: { readonly id: string; readonly points: HalfPoints } | null;
  id: string;
  content: string | null;
}

/** No flags, nothing missing: one list for all. */
export const NOTHING: readonly never[] = [];

/** Adds a flag without touching the shared empty list. */
export function flag(draft: Draft, message: Message): void {
  if (draft.flags === NOTHING) draft.flags = [message];
  else (draft.flags as Message[]).push(message);
}

/** Keeps a draft that counts or waits from counting until `missing` is settled. */
export function holdDraft(draft: Draft, missing: string): void {
  draft.standing = "pending";
  draft.missing = [...draft.missing, missing];
  draft.onlyDocument = false;
}

/** Counts or may count: neither absorbed nor refused. */
export function stands(draft: Draft): boolean {
  return draft.standing === "applied" || draft.standing === "pending";
}

/** What the fact says, without its row: orders equal facts the same way however the register is sorted. */
export function contentKey(draft: Draft): string {
  if (draft.content === null) {
    const { fact, date, level } = draft.placed;
    draft.content = [
      date,
      draft.row.id,
      level,
      fact.kind,
      fact.subjectMatter,
      fact.issuer,
      fact.documentNumber,
      fact.sameMatter,
      fact.person,
      fact.severe,
    ].join("|");
  }
  return draft.content;
}

/** Order in which facts happened; equal days by content. */
export function byTime(a: Draft, b: Draft): number {
  return compareText(a.placed.date, b.placed.date) || compareText(contentKey(a), contentKey(b));
}
