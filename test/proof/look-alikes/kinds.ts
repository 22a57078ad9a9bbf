// What a kind of look-alike is: a title, a header and rows that are no ranking of this mechanism.
import type { Chance } from "../formulas/random";
import type { Place } from "../recognition/names";
import type { Cell, Value } from "../recognition/paper";

export interface Scene {
  readonly chance: Chance;
  readonly place: Place;
  readonly year: number;
  readonly month: number;
}

/** Rows of cells, the title first. */
export type Rows = readonly (readonly (Cell | Value)[])[];
export type Kind = (scene: Scene) => Rows;

export const SURNAMES = [
  "张三",
  "李四",
  "王五",
  "赵六",
  "钱七",
  "孙八",
  "周九",
  "吴十",
  "郑一",
  "冯二",
  "陈新",
  "卫平",
] as const;

/** A titled table of `count` rows, sometimes without its title, sometimes with a line of who filled it in. */
export function list(
  { chance }: Scene,
  title: string,
  header: readonly string[],
  row: (index: number) => readonly (Cell | Value)[],
  count: number,
): Rows {
  const body = Array.from({ length: count }, (_, index) => row(index));
  const top = chance.once(6) ? [] : [[title]];
  const line = chance.once(4)
    ? [[`填报单位：办公室    填报日期：2019年9月${String(1 + chance.below(9))}日`]]
    : [];
  const foot = chance.once(3) ? [["制表人：李某", "审核：张三"]] : [];
  return [...top, ...line, header, ...body, ...foot];
}

/** 1 to n in some order. */
export const shuffledRanks = (chance: Chance, count: number): number[] =>
  chance.shuffled(Array.from({ length: count }, (_, index) => index + 1));

export const score = (chance: Chance): number => Math.round((60 + chance.below(400) / 10) * 10) / 10;
export const phone = (chance: Chance): string => `1${String(3_000_000_000 + chance.below(900_000_000))}`;
