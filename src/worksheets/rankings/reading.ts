// What every row of one ranking is read with: what is settled about it, the questions, and where its cells stand.
import type { CellRef, Responsible } from "../../engine";
import type { Level } from "../../policy";
import { cellAddress } from "../address";
import type { Questions } from "../registers/questions";
import { unitQuestion } from "../units";
import type { Draft } from "./draft";
import type { BracketMeaning } from "./place";
import type { Spot } from "./raw";
import type { ResolveInput } from "./types";

/** What is settled about a ranking before its rows are read. */
export interface Settled {
  readonly draft: Draft;
  readonly series: string;
  readonly level: Level | null;
  readonly month: string | null;
  readonly bracket: BracketMeaning | null;
  readonly groups: readonly string[] | null;
}

/** One ranking as its rows are read. */
export interface Reading {
  readonly settled: Settled;
  readonly input: ResolveInput;
  readonly questions: Questions;
  readonly below: readonly Responsible[];
}

/** A cell of the ranking's sheet. */
export function refOf(reading: Reading, spot: Spot): CellRef {
  return { sheet: reading.settled.draft.table.sheet, cell: cellAddress(spot.row, spot.column) };
}

/** Asks who is meant by a name that matched nothing; returns the id of the question. */
export function askUnit(text: string, at: CellRef, { questions, input, settled }: Reading): string {
  const { message, choices } = unitQuestion(text, input.units);
  return questions.ask({
    code: "IN-UNIT",
    subject: [text],
    message,
    at,
    choices,
    holds: true,
    affects: [settled.series, text],
  });
}
