// From a ranking to its fields: the whole table, one per group (B-22), one per indicator, or own rows of a larger field.
import { waitingField, type Field } from "./field";
import { partialField } from "./partial-field";
import { wholeField } from "./whole-field";
import type { Questions } from "./questions";
import type { Ranking, RankingEntry } from "../situation";

/** The fields of a ranking; none when the clerk said that its groups are only for reference. */
export function fieldsOf(ranking: Ranking, questions: Questions): readonly Field[] {
  if (ranking.subject === "指标") {
    return ranking.entries.map((entry) => partialField(ranking, [entry], questions));
  }
  if (ranking.grouped) return groupedFields(ranking, questions);
  if (ranking.wholeField) return [wholeField(ranking, ranking.entries, "published", questions)];
  return [partialField(ranking, ranking.entries, questions)];
}

/** Answers to B-22 are read by their key word, whatever the wording of the choice. */
function groupedFields(ranking: Ranking, questions: Questions): readonly Field[] {
  const answer = questions.answer(questions.idFor(ranking, "B-22")) ?? "";
  if (answer.includes("参考")) return [];
  if (answer.includes("合并")) return [wholeField(ranking, ranking.entries, "score", questions)];
  if (answer.includes("分别")) {
    return groupsOf(ranking).map((entries) => wholeField(ranking, entries, "published", questions));
  }
  const hold = questions.askAbout(ranking, "B-22", {
    message: { code: "ranking.ask.groups", values: { series: ranking.series } },
    choices: ["各组分别排", "全表合并", "仅参考"],
    holds: true,
  });
  return [waitingField(ranking, ranking.entries, hold)];
}

function groupsOf(ranking: Ranking): readonly (readonly RankingEntry[])[] {
  const groups = new Map<string | null, RankingEntry[]>();
  for (const entry of ranking.entries) {
    const group = groups.get(entry.group);
    if (group) group.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return [...groups.values()];
}
