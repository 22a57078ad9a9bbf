// What the recognition of ranking tables takes and gives: raw tables first, rankings once the units are known.
import type { OfficeSettings, Question, Ranking, Unit, UnitMention } from "../../engine";
import type { Subject, UnitCategory } from "../../policy";
import type { OwnTable, RankingTable, RecognisedTable, Recognition } from "../recognition";
import type { Box, SheetSnapshot } from "../snapshot";

export type Note = Recognition["notes"][number];

/** A label that stands where a unit's name is expected, and what the table's header says it is. */
export interface UnitLabel {
  readonly text: string; // normalised
  /** From the header and the table's other rows (乡镇 → 乡镇, 区直单位 → 区直); null when they do not say. */
  readonly hint: UnitCategory | null;
  readonly sheet: string;
  readonly cell: string;
}

export interface FindInput {
  /** Sheets in tab order, the product's own and the claimed registers left out or covered by `claimed`. */
  readonly sheets: readonly SheetSnapshot[];
  /** Rectangles that are something else already (registers, own columns), by sheet name. */
  readonly claimed: ReadonlyMap<string, readonly Box[]>;
  /** 排名登记 as it stands; its cells are the clerk's word. */
  readonly registry: OwnTable | null;
  /** Answers on 待确认, by question id. */
  readonly answers: Readonly<Record<string, string>>;
  readonly office: OfficeSettings;
  /** Is the text a unit of 单位名录, by name or alias? Always false without one. */
  readonly isListed: (text: string) => boolean;
  /** The unit of 单位名录 that the text means; null for texts that stand on no list. */
  readonly listedUnit: (text: string) => Unit | null;
}

/** First pass: tables with their layout and raw labels. `labels` feed the proposed directory. */
export interface FoundTables<Raw> {
  readonly tables: readonly Raw[];
  readonly labels: readonly UnitLabel[];
  readonly notes: readonly Note[];
}

/** What a unit's name turned out to be. `category` null = unknown. */
export interface ResolvedUnit {
  readonly mention: UnitMention;
  readonly category: UnitCategory | null;
}

export interface ResolveInput extends FindInput {
  /** By directory, or by the proposal made from `labels` where there is none. */
  readonly resolveUnit: (text: string) => ResolvedUnit;
  /** Every unit known (listed or proposed), for the choices of IN-UNIT. */
  readonly units: readonly Unit[];
  /** Is there a 单位名录 of the clerk's own? */
  readonly hasDirectory: boolean;
}

/** Second pass: everything `Recognition` wants to know about rankings. */
export interface RankingFindings {
  readonly rankings: readonly Ranking[];
  readonly rankingTables: readonly RankingTable[];
  readonly tables: readonly RecognisedTable[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
}

export type { Subject };
