// What a layout draws on: the sheet, the place and month it is about, and the truth it writes down while drawing.
import type { Chance } from "../formulas/random";
import type { Place } from "./names";
import type { Paper, Sheet } from "./paper";
import type { Level, Subject, TrueAnnual, TrueRanking, Truth } from "./truth";

export interface Stage {
  readonly chance: Chance;
  readonly place: Place;
  readonly year: number;
  readonly month: number;
  name: string;
  /** What the last title ranks. */
  topic?: string;
  readonly paper: Paper;
  /** Is there a 设置 with the district's name? */
  readonly named: boolean;
  /** Is there a 单位名录 with every unit? */
  readonly listed: boolean;
  /** Second names of units, which 单位名录 knows. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly rankings: TrueRanking[];
  readonly annual: TrueAnnual[];
  readonly unreadable: string[];
  /** The first row and column to draw on. */
  readonly top: number;
  readonly left: number;
  /** Sheets that a layout needs besides its own. */
  readonly more: Sheet[];
}

export type Layout = (stage: Stage) => void;

export const truthOf = (stages: readonly Stage[]): Truth => ({
  rankings: stages.flatMap(({ rankings }) => rankings),
  annual: stages.flatMap(({ annual }) => annual),
  open: stages.flatMap(({ annual, named }) => (annual.length > 0 && !named ? ["IN-SHEET"] : [])),
  unreadable: stages.flatMap(({ unreadable }) => unreadable),
});

/** Questions that the contract demands for a ranking of this level and kind, whatever its sheet looks like. */
export function dueAnyway(stage: Stage, level: Level | null, subject: Subject): string[] {
  if (stage.named) return [];
  if (subject === "乡镇" && level === "区") return ["D-1"];
  return subject === "县区" ? ["A-4"] : [];
}
