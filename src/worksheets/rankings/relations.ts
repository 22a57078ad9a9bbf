// Which of several rankings count: composite over indicators, monthly over cumulative, the last issue, the clerk's word.
import type { Questions } from "../registers/questions";
import { besideMonthly, compositeOf, replacements } from "./related";
import type { Neighbour } from "./related";
import type { Built } from "./resolve";

const ALL_COUNT = /全部|都|均/;

/** Sets `counts` and `replacedBy` of every ranking, with the questions A-8, B-19 and B-21. */
export function settleRelations(built: readonly Built[], questions: Questions): Built[] {
  const counting = built.map((one) => withCounts(one, reference(built, one, questions)));
  return withReplacements(counting, questions);
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

const cache = new WeakMap<readonly Built[], Relations>();

function relationsOf(built: readonly Built[]): Relations {
  const known = cache.get(built);
  if (known) return known;
  const items = built.filter(({ ranking }) => ranking.counts).map(neighbour);
  const composite = new Map([...compositeOf(items)].map(([item, over]) => [item.built, over.built]));
  const cumulative = new Set([...besideMonthly(items)].map((item) => item.built));
  const relations = { composite, cumulative };
  cache.set(built, relations);
  return relations;
}

/** Is the ranking only for reference beside its neighbours? Asks once per series. */
function reference(built: readonly Built[], one: Built, questions: Questions): boolean {
  const { composite, cumulative } = relationsOf(built);
  if (cumulative.has(one)) return !ALL_COUNT.test(askCumulative(one, questions));
  if (one.draft.sibling) return !ALL_COUNT.test(askComposite(one, one.draft.table.reading.series, questions));
  const over = composite.get(one);
  return over !== undefined && !ALL_COUNT.test(askComposite(one, over.ranking.series, questions));
}

function withCounts(one: Built, isReference: boolean): Built {
  const derived = one.ranking.counts && !isReference;
  const counts = one.row?.counts ?? derived;
  return counts === one.ranking.counts ? one : { ...one, ranking: { ...one.ranking, counts } };
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

function withReplacements(built: readonly Built[], questions: Questions): Built[] {
  const items = built.filter(({ ranking }) => ranking.counts).map(neighbour);
  const replaced = new Map([...replacements(items)].map(([item, by]) => [item.built, by.built]));
  return built.map((one) => {
    const by = replaced.get(one);
    if (by === undefined || keepsBoth(one, by, questions)) return one;
    return { ...one, ranking: { ...one.ranking, replacedBy: by.ranking.id } };
  });
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
