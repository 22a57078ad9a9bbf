// Which of several rankings count: composite over indicators, monthly over cumulative, the last issue, the clerk's word.
import type { Questions } from "../registers/questions";
import { besideMonthly, compositeOf, replacements } from "./related";
import type { Neighbour } from "./related";
import type { Built } from "./resolve";

const ALL_COUNT = /全部|都|均/;

/** Sets `counts` and `replacedBy` of every ranking, with the questions A-8, B-19 and B-21. */
export function settleRelations(built: readonly Built[], questions: Questions): Built[] {
  const relations = relationsOf(built);
  const derived = built.map((one) => withReference(one, relations, questions));
  const replaced = replacedBy(derived, questions);
  return derived.map((one) => {
    const newer = replaced.get(one);
    // A replaced issue is for reference by itself; the registry only repeats that.
    if (newer === undefined) return withRegistry(one);
    if (newer === one) return one; // both issues count, by answer
    return { ...one, ranking: { ...one.ranking, replacedBy: newer.ranking.id } };
  });
}

/** The clerk's 计分 or 仅参考, unless an answer on 待确认 has settled it since. */
function withRegistry(one: Built): Built {
  const counts = one.row?.counts ?? one.ranking.counts;
  if (one.isAnswered || counts === one.ranking.counts) return one;
  return { ...one, corrected: [...one.corrected, "计分"], ranking: { ...one.ranking, counts } };
}

function neighbour(one: Built): Neighbour & { readonly built: Built } {
  const { ranking, draft } = one;
  return {
    built: one,
    series: ranking.series,
    level: ranking.level,
    month: ranking.month,
    subject: ranking.subject,
    cumulative: draft.cumulative,
    sibling: draft.sibling,
    table: draft.table,
    labels: ranking.entries.map(({ label }) => label),
  };
}

interface Relations {
  readonly composite: ReadonlyMap<Built, Built>;
  readonly cumulative: ReadonlySet<Built>;
}

function relationsOf(built: readonly Built[]): Relations {
  const items = built.filter(({ ranking }) => ranking.counts).map(neighbour);
  return {
    composite: new Map([...compositeOf(items)].map(([item, over]) => [item.built, over.built])),
    cumulative: new Set([...besideMonthly(items)].map((item) => item.built)),
  };
}

/** A ranking beside a composite or monthly one is for reference, unless the answer lets all of them count. */
function withReference(one: Built, { composite, cumulative }: Relations, questions: Questions): Built {
  const over = one.draft.sibling ? one.draft.table.reading.series : composite.get(one)?.ranking.series;
  if (!cumulative.has(one) && over === undefined) return one;
  const answer = cumulative.has(one)
    ? askCumulative(one, questions)
    : askComposite(one, over ?? "", questions);
  const counts = one.ranking.counts && ALL_COUNT.test(answer);
  return { ...one, isAnswered: one.isAnswered || answer !== "", ranking: { ...one.ranking, counts } };
}

function askComposite(one: Built, composite: string, questions: Questions): string {
  questions.ask({
    code: "A-8",
    subject: [composite],
    message: { code: "recognition.composite", values: { series: composite } },
    at: one.ranking.at,
    choices: ["只计综合排名", "全部计分"],
    holds: false,
    affects: [one.ranking.series],
  });
  return questions.answer("A-8", composite) ?? "";
}

function askCumulative(one: Built, questions: Questions): string {
  const { series } = one.ranking;
  questions.ask({
    code: "B-21",
    subject: [series],
    message: { code: "recognition.cumulative", values: { series } },
    at: one.ranking.at,
    choices: ["只计当月排名", "都计分"],
    holds: false,
    affects: [series],
  });
  return questions.answer("B-21", series) ?? "";
}

/**
 * Which issue replaced which; an issue that counts beside its successor by answer stands for itself. A newer one that
 * the clerk set to 仅参考 replaces nothing.
 */
function replacedBy(built: readonly Built[], questions: Questions): ReadonlyMap<Built, Built> {
  const items = built.filter(({ ranking }) => ranking.counts).map(neighbour);
  const replaced = new Map<Built, Built>();
  for (const [{ built: one }, { built: newer }] of replacements(items)) {
    if (keepsBoth(one, newer, questions)) replaced.set(one, one);
    else if (newer.row?.counts !== false) replaced.set(one, newer);
  }
  return replaced;
}

/** Two issues of one month: the later one counts unless the clerk says that both do (B-19). */
function keepsBoth(one: Built, by: Built, questions: Questions): boolean {
  const { series, month, sheet } = one.ranking;
  const subject = [series, month ?? ""];
  questions.ask({
    code: "B-19",
    subject,
    message: {
      code: "recognition.reissue",
      values: { series, month: month ?? "", sheet, newer: by.ranking.sheet },
    },
    at: by.ranking.at,
    choices: ["以后一份为准", "两份都计"],
    holds: false,
    affects: [series],
  });
  return /都计|都|两份/.test(questions.answer("B-19", ...subject) ?? "");
}
