// Clause ids as people write them: 约1.a, 约1a, 约１．Ａ, 約1(a), 约谈1.a; and whole articles such as 约1.
import { CLAUSES } from "../policy";
import type { ClauseId } from "../policy";
import type { CellValue } from "./snapshot";
import { normalise } from "./text";

const WRITTEN = /^(激|约|组)(?:励|谈|织|织实施|励机制|谈机制)?第?(\d)(?:条|项)?([a-l])?$/;
const BY_KEY = new Map<string, ClauseId>(CLAUSES.map((clause) => [clause.replace(".", ""), clause]));

/** Id without its dot, "约1a"; null when the text is no clause and no article. */
function keyOf(text: CellValue): string | null {
  const match = WRITTEN.exec(
    normalise(text)
      .toLowerCase()
      .replace(/[.。·,、()[\]〔〕\-_第]/g, ""),
  );
  return match === null ? null : `${match[1]}${match[2]}${match[3] ?? ""}`;
}

/** The atomic clause that a text names; null when it names none. */
export function readClause(text: CellValue): ClauseId | null {
  return BY_KEY.get(keyOf(text) ?? "") ?? null;
}

/** Every clause that a text names: one, or all of an article (约1 is 约1.a to 约1.d); empty when it names none. */
export function readClauses(text: CellValue): readonly ClauseId[] {
  const key = keyOf(text);
  if (key === null) return [];
  const own = BY_KEY.get(key);
  if (own !== undefined) return [own];
  return [...BY_KEY].flatMap(([each, clause]) => (/\d$/.test(key) && each.startsWith(key) ? [clause] : []));
}
