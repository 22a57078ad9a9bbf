// What both sides say about a year, in lines of words that can be compared.

export interface Result {
  /** Points: month or year, unit, clause, points, state. */
  readonly points: readonly string[];
  /** Every single call to a talk: month or year, unit, level, state. */
  readonly talks: readonly string[];
  /** Rows of the interview list of the compared months. */
  readonly interviews: readonly string[];
  /** Year-end consequences for units, their heads, and persons named. */
  readonly effects: readonly string[];
}

export const STATES = ["", "待定", "已吸收"] as const;
/** Talks by number as the sheets keep them: 0 = none. */
export const TALKS = ["", "L0", "L1", "L2", "L3", "L4"] as const;

export function pointsLine(
  when: { readonly month: string; readonly year: number },
  unit: string,
  clause: string,
  points: number,
  state: number,
): string {
  const counted = state === 0 ? points : 0;
  return [when.month || "年终", when.year, unit, clause, counted, STATES[state] ?? "?"].join(" ").trim();
}

export function talkLine(month: string, year: number, unit: string, level: string, waits: boolean): string {
  return [month || "年终", year, unit, level, waits ? "待" : "建议"].join(" ");
}

export function effectLine(year: number, unit: string, whom: string, effect: string, status: string): string {
  return [year, unit, whom, effect, status].join(" ");
}
