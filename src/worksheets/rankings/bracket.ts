// What the bracket behind a value means: the notes around the table, else the answer on 待确认.
import { normalise } from "../text";
import type { Questions } from "../registers/questions";
import type { Draft } from "./draft";
import type { BracketMeaning } from "./place";
import { BRACKET_CHOICES, bracketSubject } from "./entries";

const NOTE = /括号|\(\)|（）/;

/** Meaning that a line gives to brackets; null when it speaks of something else. */
export function meaningInNote(line: string): BracketMeaning | null {
  const text = normalise(line);
  if (!NOTE.test(text)) return null;
  const said = text.slice(text.search(NOTE));
  if (/去年|上年|同期|上月|上期|上次/.test(said)) return "去年";
  if (/总数|总个数|参评数|参排数|单位数/.test(said)) return "总数";
  return /位次|排名|名次|排位/.test(said) ? "位次" : null;
}

/** The meaning for one ranking; null = not stated anywhere. */
export function bracketMeaning(draft: Draft, series: string, questions: Questions): BracketMeaning | null {
  const { title, above, below } = draft.table.surroundings;
  const headers = draft.table.headerColumns.map(({ title: header }) => header);
  for (const line of [...below, ...above, title ?? "", ...headers]) {
    const meaning = meaningInNote(line);
    if (meaning !== null) return meaning;
  }
  const answer = questions.answer("IN-CELL", ...bracketSubject(series))?.trim();
  return BRACKET_CHOICES.find((choice) => choice === answer) ?? null;
}
