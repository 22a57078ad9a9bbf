// What a kind of bad file is, and what all of them are made from.
import type { Chance } from "../formulas/random";

/** Name of a part to its bytes, in package order. */
export type PartMap = ReadonlyMap<string, Uint8Array>;

/** One good workbook as file and as parts. */
export interface Base {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: PartMap;
}

export interface Kind {
  /** Group of the figures, in Chinese. */
  readonly family: Family;
  /** English, for messages of the proof itself. */
  readonly name: string;
  readonly make: (chance: Chance, base: Base) => Uint8Array;
  /** Must this file be refused (exit code 3) whatever else it holds? */
  readonly refused?: true;
  /** Large or slow by nature: one of it in the full run, none in the sample. */
  readonly heavy?: true;
  /** How the file is called; .xlsx where nothing is said. */
  readonly extension?: string;
}

export const FAMILIES = [
  "字节损坏",
  "压缩包结构",
  "部件和关系",
  "XML",
  "数值和公式",
  "规模和炸弹",
  "别的格式",
] as const;
export type Family = (typeof FAMILIES)[number];

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder().decode(bytes ?? new Uint8Array());
