// How sure each ranking table or register was read: which open questions stand about it, in words for 识别说明.
import { wording } from "../policy";
import type { Question, Ranking } from "../engine";
import type { Box, RankingTable, RecognisedTable } from "../worksheets";
import { overlap, parseRange } from "./address";

/** Open questions about one table. */
export interface Doubt {
  /** Questions that hold the table or some of its rows. */
  readonly open: number;
  /** Questions about something that was taken by default and counts. */
  readonly taken: number;
}

/** Which questions stand about a table: at its cells, or holding one of its rankings or rows. */
export class Doubts {
  private readonly bySheet = new Map<string, { readonly question: Question; readonly box: Box | null }[]>();
  private readonly held: ReadonlySet<string>;
  private readonly rankings: ReadonlyMap<string, Ranking>;

  constructor(questions: readonly Question[], rankings: readonly Ranking[]) {
    this.held = new Set(questions.filter(({ holds }) => holds).map(({ id }) => id));
    this.rankings = new Map(rankings.map((ranking) => [ranking.id, ranking]));
    for (const question of questions) {
      if (question.at === null) continue;
      const entry = { question, box: parseRange(question.at.cell) };
      const known = this.bySheet.get(question.at.sheet);
      if (known) known.push(entry);
      else this.bySheet.set(question.at.sheet, [entry]);
    }
  }

  about(table: Pick<RecognisedTable, "sheet" | "range">, rankingIds: readonly string[]): Doubt {
    const rankings = rankingIds.flatMap((id) => this.rankings.get(id) ?? []);
    const range = parseRange(table.range);
    const titles = new Set(rankings.map(({ at }) => at.cell));
    const asked = (this.bySheet.get(table.sheet) ?? []).filter(
      ({ question, box }) =>
        titles.has(question.at?.cell ?? "") || (range !== null && box !== null && overlap(range, box)),
    );
    const open = new Set(asked.flatMap(({ question: { id, holds } }) => (holds ? [id] : [])));
    for (const id of rankings.flatMap(holdsOf)) if (this.held.has(id)) open.add(id);
    return { open: open.size, taken: asked.filter(({ question }) => !question.holds).length };
  }
}

function holdsOf({ holds, entries }: Ranking): readonly string[] {
  return [...holds, ...entries.flatMap((entry) => entry.holds)];
}

/** 识别说明: how the table was read, and whether anything is still asked about it. */
export function recognitionNote(table: RankingTable, doubts: Doubts): string {
  const { open, taken } = doubts.about(table, table.rankingIds);
  const code = open > 0 ? "doubts" : taken > 0 ? "taken" : "sure";
  const count = open > 0 ? open : taken;
  return `${table.note}，${wording({ code: `recognition.note.${code}`, values: { count } })}`;
}
