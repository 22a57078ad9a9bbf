// 月度通报 of a month: overall situation, 存在问题, next demands, and the month's counted rankings as annexes. Source: outputs.md 3.1 row 11.
import { PAPER_MARK } from "../../policy";
import type { IsoMonth } from "../../policy";
import { procedureFigure, rulesOf } from "../../engine";
import type { Outcomes, Ranking, Situation } from "../../engine";
import { following } from "../interview-look";
import { asPart, blank, field, heading, note, title } from "./paper-line";
import type { PaperLine } from "./paper-line";
import { dataText, groupTalks, say } from "./paper-text";
import { placedEntries } from "./places";
import type { PlacedEntry } from "./places";
import type { TalkPapers } from "./talk-plan";

interface Annex {
  readonly ranking: Ranking;
  readonly placed: readonly PlacedEntry[];
}

/** The lines of the bulletin; `situation` holds the rankings. Points stay inside the office until they are approved (G-10). */
export function bulletinLines(papers: TalkPapers, situation: Situation): readonly PaperLine[] {
  const { district, outcomes } = papers;
  const annexes = annexesOf(situation, outcomes);
  const names = annexNames(annexes);
  return [
    title("", say("bulletin.title", { district, data: dataText(outcomes) })),
    blank("", "发文字号"),
    blank("", "主送"),
    field("", "总体情况", overall(papers, annexes)),
    ...problemLines([...tableProblems(annexes), ...sentProblems(situation, outcomes)]),
    field("", "约谈情况", talksText(papers)),
    field("", "下步要求", say("bulletin.next", { day: nextDay(outcomes, situation) })),
    blank("", "联系人及电话"),
    field("", "发出单位", say("notice.sender", { district })),
    blank("", "落款日期"),
    note("", "说明", PAPER_MARK),
    ...annexes.flatMap((annex, index) => annexLines(annex, index + 1, names[index] ?? "")),
  ];
}

/** Counted rankings of the month that no newer issue has replaced, higher levels last as they come. */
/** Day of the month by which next month's rankings are due (组1). */
function nextDay({ month }: Outcomes, situation: Situation): number {
  const rules = rulesOf(situation);
  const book = month === null ? rules.ofYear(9999) : rules.ofMonth(following(month) as IsoMonth);
  return procedureFigure(book, "组1");
}

function annexesOf({ rankings }: Situation, { month }: Outcomes): readonly Annex[] {
  return rankings
    .filter((ranking) => ranking.counts && ranking.month === month && ranking.replacedBy === null)
    .map((ranking) => ({ ranking, placed: placedEntries(ranking) }))
    .filter(({ placed }) => placed.length > 0);
}

function overall({ outcomes }: TalkPapers, annexes: readonly Annex[]): string {
  const applied = outcomes.outcomes.flatMap((outcome) =>
    outcome.kind === "applied" && outcome.month === outcomes.month ? [outcome.points] : [],
  );
  const plus = applied.filter((points) => points > 0).length;
  const minus = applied.filter((points) => points < 0).length;
  const code = annexes.length === 0 ? "bulletin.overall-none" : "bulletin.overall";
  const summary = say(code, { data: dataText(outcomes), count: annexes.length, plus, minus });
  return [summary, ...annexes.map(rankingText)].join("\n");
}

/** First and last of a whole district's table; our places in a larger field, or where one of them is still open. */
function rankingText({ ranking, placed }: Annex): string {
  const { series, level } = ranking;
  const ranked = placed.filter(({ entry }) => entry.place.kind !== "unranked");
  const isOpen = ranked.some(({ place }) => place === say("place.open"));
  if (ranking.subject === "乡镇" && ranking.wholeField && ranking.level === "区" && !isOpen) {
    const names = (group: readonly PlacedEntry[]): string => group.map(({ entry }) => entry.label).join("、");
    const first = names(ranked.filter(({ place }) => place === ranked[0]?.place));
    const last = names(ranked.filter(({ place }) => place === ranked.at(-1)?.place));
    return say("bulletin.field", { series, level: level ?? "", total: totalText(ranking), first, last });
  }
  const places = placed.map(({ entry, place }) => say("bulletin.entry", { label: labelOf(entry), place }));
  return say("bulletin.place", { series, level: level ?? "", places: places.join("、") });
}

const totalText = ({ total }: Ranking): string | number => total?.value ?? "若干";

/** A county's row is named with its indicator, an indicator's row by itself. */
function labelOf({ label, indicator }: PlacedEntry["entry"]): string {
  return indicator === null || indicator === label ? label : `${label}${indicator}`;
}

interface Problem {
  readonly label: string;
  readonly text: string;
}

/** What the ranking tables say about a unit (组1). */
function tableProblems(annexes: readonly Annex[]): readonly Problem[] {
  const entries = annexes.flatMap(({ placed }) => placed);
  return entries.map(({ entry: { label, problem } }) => ({ label, text: problem?.trim() ?? "" }));
}

/** What came with the rankings, as 报送登记 keeps it, by series. */
function sentProblems({ submissions = [] }: Situation, { month }: Outcomes): readonly Problem[] {
  const sent = submissions.filter((each) => each.month === month);
  return sent.map(({ series, problem }) => ({ label: series, text: problem?.trim() ?? "" }));
}

/** One field for each unit or series, every problem once. */
function problemLines(problems: readonly Problem[]): readonly PaperLine[] {
  const byLabel = new Map<string, string[]>();
  for (const { label, text } of problems) {
    const known = byLabel.get(label) ?? [];
    if (text !== "" && !known.includes(text)) byLabel.set(label, [...known, text]);
  }
  if (byLabel.size === 0) return [field("", "存在问题", say("bulletin.no-problems"))];
  return [...byLabel].map(([label, texts]) =>
    field("", asPart("存在问题", label), texts.join("；"), `存在问题\n${label}`),
  );
}

function talksText({ listed }: TalkPapers): string {
  const { talks, reminders } = groupTalks(listed);
  const units = (group: typeof talks): number => new Set(group.map(({ interview }) => interview.unit)).size;
  return say("bulletin.talks", { talks: units(talks), reminders: units(reminders) });
}

/** What tells annexes apart from month to month; a name used twice is numbered. */
function annexNames(annexes: readonly Annex[]): readonly string[] {
  const used = new Map<string, number>();
  return annexes.map(({ ranking: { series, level, subject } }) => {
    const name = asPart("附表", series, level ?? "", subject);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

function annexLines({ ranking, placed }: Annex, number: number, name: string): readonly PaperLine[] {
  const { series, level } = ranking;
  const head = say("bulletin.annex", { number, series, level: level ?? "", total: totalText(ranking) });
  return [
    heading("", `${name}/00`, head),
    ...placed.map((each, index) =>
      field("", `${name}/${String(index + 1).padStart(2, "0")}`, entryText(each), String(index + 1)),
    ),
  ];
}

function entryText({ entry, place }: PlacedEntry): string {
  const label = labelOf(entry);
  const line =
    entry.score === null
      ? say("bulletin.line", { place, label })
      : say("bulletin.line-score", { place, label, score: entry.score });
  return entry.problem ? `${line}\n${say("bulletin.problem", { problem: entry.problem })}` : line;
}
