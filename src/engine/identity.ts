// Stable names of facts: ledger ids that never depend on a position, and the keys that tie a result to its table row.
import type { IsoMonth } from "../policy";
import type { Ranking } from "./situation";

/** Characters that a SUMIFS criterion would read as an operator or wildcard, and their harmless full-width twins. */
const CRITERION_CHARACTERS: Readonly<Record<string, string>> = {
  "*": "＊",
  "?": "？",
  "~": "～",
  "<": "＜",
  ">": "＞",
  "=": "＝",
  '"': "＂",
};

const UNSAFE = /[*?~<>="\s]/;

/** Text that is safe inside an id or a SUMIFS criterion: no wildcard, no operator, no line break, no outer blanks. */
export function keyText(text: string): string {
  if (!UNSAFE.test(text)) return text; // nearly every text; spares two passes over it
  return text
    .replace(/[*?~<>="]/g, (character) => CRITERION_CHARACTERS[character] ?? character)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The 编号 of a fact: month (or year), unit, clause and what tells it apart from its neighbours (series, 文号, 户编号).
 * @param period data month ("2019-08") or assessed year
 */
export function factId(period: IsoMonth | number, unit: string, clause: string, detail: string): string {
  return [String(period), unit, clause, detail]
    .filter((part) => part !== "")
    .map(keyText)
    .join("·");
}

/**
 * Makes ids unique by appending -2, -3 … to equal ones. `contentKey` orders equal ids by their content, so that the
 * result does not depend on the order of rows.
 */
export function uniqueIds<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  contentKey: (item: T) => string,
): ReadonlyMap<T, string> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(idOf(item));
    if (group) group.push(item);
    else groups.set(idOf(item), [item]);
  }
  const ids = new Map<T, string>();
  for (const [id, group] of groups) {
    if (group.length > 1) group.sort((a, b) => compareText(contentKey(a), contentKey(b)));
    group.forEach((item, index) => ids.set(item, index === 0 ? id : `${id}-${index + 1}`));
  }
  return ids;
}

/** Order by code point: the same on every machine, unlike locale order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names a ranking by what it says, not by where it stands: survives renamed and moved sheets. */
export function rankingKey(ranking: Pick<Ranking, "series" | "level" | "month" | "subject">): string {
  return keyText([ranking.month ?? "", ranking.level ?? "", ranking.series, ranking.subject].join("|"));
}

/** 来源键 of a ranking row: own columns sum the ledger rows that carry it. */
export function rowKey(
  ranking: Pick<Ranking, "series" | "level" | "month" | "subject">,
  label: string,
): string {
  return `${rankingKey(ranking)}#${keyText(label)}`;
}
