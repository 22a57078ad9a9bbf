// The issues of each district series in time order: rankings of the workbook and last places that were typed in (历史末位, C-8).
import { keyText } from "../identity";
import { questionId } from "../outcome";
import type { HistoricalLast, Ranking, Situation } from "../situation";
import type { IsoMonth } from "../../policy";
import type { Questions } from "./questions";
import { message, monthAt, monthNumber, monthText } from "./texts";
import { splitNames, type UnitBook } from "./units";

/** One issue of a series: its rankings, or the units that somebody recorded as last. */
export interface Issue {
  readonly month: IsoMonth;
  readonly rankings: readonly Ranking[];
  readonly recorded: readonly string[];
}

export interface Series {
  readonly name: string;
  /** Ascending by month, one per month. */
  readonly issues: readonly Issue[];
}

/** A cell that says that nobody of ours was last. */
const NOBODY = "无";

/** Groups district rankings into series (readings A-7, C-3) and adds what is known of earlier issues. */
export function seriesOf(
  rankings: readonly Ranking[],
  situation: Situation,
  units: UnitBook,
  questions: Questions,
): readonly Series[] {
  const groups = new Map<string, Ranking[]>();
  for (const ranking of rankings) {
    const key = keyText(ranking.series);
    const group = groups.get(key);
    if (group) group.push(ranking);
    else groups.set(key, [ranking]);
  }
  const history = historyBySeries(situation.history, groups, questions);
  return [...groups].map(([key, group]) => {
    const issues = issuesOf(group, history.get(key) ?? [], units);
    return { name: key, issues: withAnswer(issues, units, questions) };
  });
}

/** Last places typed by the clerk, by series; one that names no known series counts for the only one there is. */
function historyBySeries(
  history: readonly HistoricalLast[],
  groups: ReadonlyMap<string, readonly Ranking[]>,
  questions: Questions,
): ReadonlyMap<string, readonly HistoricalLast[]> {
  const names = [...groups.keys()];
  const bySeries = new Map<string, HistoricalLast[]>();
  for (const last of history) {
    if (names.length === 0 || (last.level !== null && last.level !== "区")) continue;
    const key = keyText(last.series);
    const series = groups.has(key) ? key : names.length === 1 ? names[0] : askSeries(last, names, questions);
    if (series === undefined || series === null) continue;
    const rows = bySeries.get(series);
    if (rows) rows.push(last);
    else bySeries.set(series, [last]);
  }
  return bySeries;
}

/** Which of several series a row of 历史末位 belongs to; null until somebody says. */
function askSeries(last: HistoricalLast, names: readonly string[], questions: Questions): string | null {
  const id = questionId("C-8", "历史末位", last.series);
  const choice = questions.choice(id, names);
  if (choice !== null) return choice;
  questions.ask({
    id,
    message: message("ranking.ask.history-series", { series: last.series }),
    at: last.at,
    choices: names,
    holds: false,
    affects: names,
  });
  return null;
}

/** A month's own ranking outweighs what was typed about the month. */
function issuesOf(
  rankings: readonly Ranking[],
  history: readonly HistoricalLast[],
  units: UnitBook,
): readonly Issue[] {
  const issues = new Map<IsoMonth, { rankings: Ranking[]; recorded: string[] }>();
  const at = (month: IsoMonth) => {
    const issue = issues.get(month) ?? { rankings: [], recorded: [] };
    issues.set(month, issue);
    return issue;
  };
  for (const ranking of rankings) if (ranking.month !== null) at(ranking.month).rankings.push(ranking);
  for (const { month, unit } of history) {
    const issue = at(month);
    if (issue.rankings.length === 0) issue.recorded.push(...namesOf(unit ?? NOBODY, units));
  }
  return [...issues]
    .map(([month, issue]) => ({ month, ...issue }))
    .sort((a, b) => monthNumber(a.month) - monthNumber(b.month));
}

function namesOf(text: string, units: UnitBook): readonly string[] {
  return splitNames(text)
    .filter((name) => name !== NOBODY)
    .map((name) => units.resolve(name) ?? name);
}

/** The answer to C-8 stands for the issue before the first one of the workbook. */
function withAnswer(issues: readonly Issue[], units: UnitBook, questions: Questions): readonly Issue[] {
  const first = issues[0];
  const ranking = first?.rankings[0];
  if (first === undefined || ranking === undefined) return issues;
  const { answer } = earlierAnswer(ranking, units, questions);
  if (answer === null) return issues;
  const month = monthAt(monthNumber(first.month) - 1);
  return [{ month, rankings: [], recorded: namesOf(answer, units) }, ...issues];
}

/** Every name in the answer is a unit, or the answer is 无. */
function isUsable(answer: string, units: UnitBook): boolean {
  return splitNames(answer).every((name) => name === NOBODY || units.resolve(name) !== null);
}

/** The question is about one issue: an answer about July must not pass for June once the July sheet is there. */
function earlierAnswer(ranking: Ranking, units: UnitBook, questions: Questions) {
  const id = questionId("C-8", ranking.level ?? "", ranking.series, ranking.month ?? "");
  return questions.usableAnswer(id, (answer) => isUsable(answer, units));
}

/** Asks who was last before the first issue of a series; holds nothing (reading C-8). */
export function askEarlier(
  ranking: Ranking,
  unitNames: readonly string[],
  units: UnitBook,
  questions: Questions,
): void {
  questions.ask({
    id: earlierAnswer(ranking, units, questions).id,
    message: message("ranking.ask.earlier", {
      series: ranking.series,
      month: ranking.month === null ? "" : monthText(ranking.month),
    }),
    at: ranking.at,
    holds: false,
    affects: unitNames,
  });
}
