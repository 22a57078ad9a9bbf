// What is tried out or compared without writing: other values of the reading switches, and one month beside another.
import type { IsoMonth, SwitchCode, TalkLevel, UnitType } from "../policy";
import type { DifferenceLine } from "../reports";

/** What one other value of a switch would change against the one in force. */
export interface Trial {
  readonly code: SwitchCode;
  /** Name of the switch without its code. */
  readonly name: string;
  readonly inForce: string;
  readonly value: string;
  /** Units with a change. */
  readonly units: number;
  /** Every change. */
  readonly count: number;
  /** The first of them; each one's cause is blank. */
  readonly lines: readonly DifferenceLine[];
}

/** Trials in the order of 设置; of every switch each value but the one in force. */
export interface Trials {
  readonly month: string | null;
  readonly trials: readonly Trial[];
}

/** One month beside another; each pair is first month, second month. */
export interface Comparison {
  readonly months: readonly [IsoMonth, IsoMonth];
  /** Units with anything to tell, in the order of their names. */
  readonly units: readonly UnitComparison[];
}

export interface UnitComparison {
  readonly unit: string;
  readonly unitType: UnitType;
  /** 最终分值 of the month. */
  readonly points: readonly [number, number];
  /** 最终分值 of the month's year up to the month, results of the year end aside. */
  readonly year: readonly [number, number];
  readonly interviews: readonly [TalkLevel | null, TalkLevel | null];
  readonly ranks: readonly RankComparison[];
}

export interface RankComparison {
  /** Series, with the indicator where it has several. */
  readonly name: string;
  readonly places: readonly [Placing | null, Placing | null];
  /** Last places in a row up to the month; 0 = not last. */
  readonly streak: readonly [number, number];
}

/** Where a unit stood. */
export interface Placing {
  /** "3/12", or as published where there is no rank or no total. */
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}
