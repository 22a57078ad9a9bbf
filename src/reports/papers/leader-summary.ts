// 领导摘要 of a period: one page for the leader: figures, who is called, what moved, what is open, who leads and lags, deadlines.
import { NO_INTERVIEWS, PAPER_MARK, TALKS, TALK_LEVELS, wording } from "../../policy";
import type { IsoMonth, UnitType } from "../../policy";
import { compareText, lastWorkingDay, submissionDue } from "../../engine";
import type { Question, Situation } from "../../engine";
import { Formula, textLiteral } from "../cell";
import { following, monthText } from "../interview-look";
import type { ListedInterview } from "../interview-list";
import type { LedgerLine } from "../ledger-line";
import { UNCOUNTED } from "../review";
import type { TableDraft } from "../table-draft";
import { countAndSum, periodCriteria, unitPoints, yearCriteria } from "./ledger-links";
import { listStatus } from "./list-links";
import { blank, field, note, subtitle, title } from "./paper-line";
import type { PaperLine } from "./paper-line";
import { dataText, groupTalks, say } from "./paper-text";
import type { TalkGroups } from "./paper-text";
import { rankMoves } from "./rank-moves";
import type { TalkPapers } from "./talk-plan";

export interface SummaryFacts {
  readonly ledger: TableDraft;
  readonly lines: readonly LedgerLine[];
  /** 整改台账; null where there is none. */
  readonly reports: TableDraft | null;
  readonly questions: readonly Question[];
  readonly situation: Situation;
}

/** A page holds so many names of one kind, and so many questions. */
const MOST_UNITS = 12;
const MOST_QUESTIONS = 4;
const LONGEST_QUESTION = 60;
const PODIUM = 3;

/** The lines of the summary, top to bottom. */
export function summaryLines(papers: TalkPapers, facts: SummaryFacts): readonly PaperLine[] {
  const { outcomes, district, list } = papers;
  const groups = groupTalks(papers.listed);
  const plan = outcomes.month === null ? "" : monthText(following(outcomes.month));
  return [
    title("", say("summary.title", { district, data: dataText(outcomes) })),
    ...(plan === "" ? [] : [subtitle("", "数据", say("summary.plan", { plan }))]),
    field("", "名单状态", listStatus(list)),
    field("", "总体情况", overall(papers, groups, facts)),
    field("", "约谈", called(groups)),
    field("", "电话提醒", unitList(groups.reminders)),
    field("", "变化较大", moves(papers, facts)),
    field("", "年度靠前", podium(papers, facts, 1)),
    field("", "年度靠后", podium(papers, facts, -1)),
    field("", "待定事项", openQuestions(facts.questions)),
    field("", "时限", deadlines(papers, facts)),
    blank("", "领导批示"),
    note("", "说明", PAPER_MARK),
  ];
}

/** Counts of rankings and talks as calculated; points follow the ledger. */
function overall({ outcomes }: TalkPapers, groups: TalkGroups, { ledger, situation }: SummaryFacts): Formula {
  const ranked = situation.rankings.filter(
    ({ counts, month, replacedBy }) => counts && month === outcomes.month && replacedBy === null,
  );
  const criteria = periodCriteria(ledger, outcomes);
  const talks = say("summary.overall", {
    ...{ talks: countUnits(groups.talks), reminders: countUnits(groups.reminders) },
    ...{ accountable: groups.accountable.length, pending: groups.pending.length },
  });
  const parts = [
    textLiteral(say("summary.rankings", { rankings: ranked.length })),
    countAndSum(ledger, criteria, ">0"),
    textLiteral(say("summary.minus")),
    countAndSum(ledger, criteria, "<0"),
    textLiteral(talks),
  ];
  return new Formula(`=${parts.join("&")}`);
}

/** Lines of the data month; of a run from year-end results alone those results. */
function ofPeriod(
  lines: readonly LedgerLine[],
  { month, year }: TalkPapers["outcomes"],
): readonly LedgerLine[] {
  return lines.filter((line) => line.month === month && (month !== null || line.year === year));
}

const countUnits = (talks: readonly ListedInterview[]): number =>
  new Set(talks.map(({ interview }) => interview.unit)).size;

/** Who is called, strongest level first, with clauses and points. */
function called({ talks, accountable, pending }: TalkGroups): string {
  const lines = [...TALK_LEVELS].reverse().flatMap((level) => {
    const group = talks.filter(({ interview }) => interview.level === level);
    const [first] = group;
    if (first === undefined) return [];
    const { form, host } = first.interview;
    return [say("summary.level", { form, level, host, units: unitList(group) })];
  });
  return [
    ...(lines.length === 0 ? [`${NO_INTERVIEWS}。`] : lines),
    ...(accountable.length === 0 ? [] : [say("summary.accountable", { units: unitList(accountable) })]),
    ...(pending.length === 0 ? [] : [say("summary.pending", { units: unitList(pending) })]),
  ].join("\n");
}

/** "癸乡（约1.b）、甲镇（约3.a、约4）", cut where the page would not hold it. */
function unitList(group: readonly ListedInterview[]): string {
  if (group.length === 0) return say("summary.nobody");
  const names = group.map(({ interview }) => `${interview.unit}（${interview.clauses.join("、")}）`);
  const shown = names.slice(0, MOST_UNITS).join("、");
  return names.length > MOST_UNITS ? say("summary.and-more", { shown, count: names.length }) : shown;
}

function moves({ outcomes }: TalkPapers, { lines, ledger, situation }: SummaryFacts): Formula | string {
  const texts = outcomes.month === null ? [] : rankMoves(situation.rankings, outcomes.month, PODIUM);
  const totals = [...totalsOf(ofPeriod(lines, outcomes))];
  const strongest = totals.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, PODIUM);
  if (strongest.length === 0) return texts.length === 0 ? say("summary.nobody") : texts.join("\n");
  const points = unitPoints(ledger, periodCriteria(ledger, outcomes), namesOf(strongest));
  const head = [...texts, say("summary.points")].join("\n");
  return new Formula(`=${multiline(head)}&${points}&"。"`);
}

/** Line breaks inside a formula. */
const multiline = (text: string): string => text.split("\n").map(textLiteral).join("&CHAR(10)&");

interface Total {
  readonly unit: string;
  readonly unitType: UnitType;
  readonly points: number;
}

/**
 * Sums of what was calculated, by unit, that are not 0. They choose who is named; the figures beside the names follow
 * the reviews.
 */
function totalsOf(lines: readonly LedgerLine[]): readonly Total[] {
  const totals = new Map<string, Total>();
  for (const { unit, unitType, amount, status } of lines) {
    if (UNCOUNTED.includes(status)) continue;
    totals.set(unit, { unit, unitType, points: (totals.get(unit)?.points ?? 0) + amount });
  }
  // By name first: equal sums then stand in the same order whatever the order of the ledger.
  return [...totals.values()]
    .filter(({ points }) => points !== 0)
    .sort((a, b) => compareText(a.unit, b.unit));
}

const namesOf = (totals: readonly Total[]): readonly string[] => totals.map(({ unit }) => unit);

/** Leaders (sign 1) or laggards (-1) of the year, townships and departments apart. */
function podium({ outcomes: { year } }: TalkPapers, facts: SummaryFacts, sign: 1 | -1): Formula | string {
  const totals = totalsOf(facts.lines.filter((line) => line.year === year))
    .filter(({ points }) => points * sign > 0)
    .sort((a, b) => (b.points - a.points) * sign);
  const criteria = yearCriteria(facts.ledger, year);
  const parts = (["乡镇", "区直"] as const).flatMap((type) => {
    const first = totals.filter(({ unitType }) => unitType === type).slice(0, PODIUM);
    if (first.length === 0) return [];
    return [`${textLiteral(`${type}：`)}&${unitPoints(facts.ledger, criteria, namesOf(first))}&"。"`];
  });
  return parts.length === 0 ? say("summary.nobody") : new Formula(`=${parts.join("&CHAR(10)&")}`);
}

function openQuestions(questions: readonly Question[]): string {
  if (questions.length === 0) return say("summary.nothing-open");
  const held = questions.filter(({ holds }) => holds);
  const first = [...held, ...questions.filter(({ holds }) => !holds)].slice(0, MOST_QUESTIONS);
  const head = say("summary.open", { count: questions.length, held: held.length });
  return [head, ...first.map(({ message }, index) => `${index + 1}．${shortened(wording(message))}`)].join(
    "\n",
  );
}

const shortened = (text: string): string =>
  text.length > LONGEST_QUESTION ? `${text.slice(0, LONGEST_QUESTION)}…` : text;

/** Reports count themselves on 整改台账, whatever month they are from; the next rankings are due on a fixed day (C-17). */
function deadlines({ outcomes, listed }: TalkPapers, { reports, situation }: SummaryFacts): Formula | string {
  const next = nextRankings(outcomes.month, situation);
  // Another month's talks do not change this month's page.
  const isAsked = listed.some(
    ({ interview }) => interview.status === "建议" && TALKS[interview.level].reportDue,
  );
  if (reports === null || !isAsked) return next === "" ? say("summary.nobody") : next;
  const count = (word: string): string => `COUNTIF(${reports.wholeColumn("是否逾期")},"${word}")`;
  const parts = [
    textLiteral(say("summary.reports-open")),
    count("未到期"),
    textLiteral(say("summary.reports-late")),
    count("逾期未报"),
    textLiteral(say("summary.reports-end") + next),
  ];
  return new Formula(`=${parts.join("&")}`);
}

function nextRankings(month: IsoMonth | null, situation: Situation): string {
  if (month === null) return "";
  const next = following(month) as IsoMonth;
  const due = submissionDue(next, situation);
  const reminder = lastWorkingDay(due, situation.calendar);
  const code = reminder === due ? "summary.next" : "summary.next-early";
  return say(code, { month: monthText(next), due, reminder });
}
