// 约谈方案 of a period: why, who, by whom, what is demanded, with the list as annex. Source: outputs.md 3.1 row 2, 组2.
import { NO_INTERVIEWS, PAPER_MARK, TALK_LEVELS } from "../../policy";
import type { Outcomes } from "../../engine";
import { following, monthText } from "../interview-look";
import type { ListedInterview } from "../interview-list";
import type { OwnRow } from "../../worksheets";
import type { TableDraft } from "../table-draft";
import { listDays, listStatus } from "./list-links";
import { asPart, blank, field, note, subtitle, title } from "./paper-line";
import type { PaperLine } from "./paper-line";
import { dataText, groupTalks, peopleText, reasonLines, say, unitsText } from "./paper-text";
import type { TalkGroups } from "./paper-text";

export interface TalkPapers {
  readonly outcomes: Outcomes;
  readonly district: string;
  readonly list: TableDraft;
  readonly listed: readonly ListedInterview[];
  /** Working days within which a unit reports after its talk, of that day or of the plan's month (组3). */
  readonly reportDays: (standing?: OwnRow) => number;
}

/** The lines of the plan, top to bottom. */
export function planLines(papers: TalkPapers): readonly PaperLine[] {
  const groups = groupTalks(papers.listed);
  const has = groups.talks.length > 0;
  return [
    ...headLines(papers),
    ...(has ? talkLines(papers, groups) : noTalkLines(papers)),
    ...asideLines(groups),
    ...(has ? closingLines(papers) : []),
    blank("", "拟制"),
    blank("", "复核"),
    blank("", "审定"),
    blank("", "日期"),
    note("", "说明", PAPER_MARK),
  ];
}

/** The plan is drawn up in the month after the data month (reading C-14). */
function headLines({ outcomes, district, list }: TalkPapers): readonly PaperLine[] {
  const { month, year } = outcomes;
  const period = month === null ? `${year}年度` : monthText(following(month));
  const data = month === null ? "plan.data-year" : "plan.data";
  return [
    title("", say("plan.title", { district, period })),
    subtitle("", "数据", say(data, { period: dataText(outcomes) })),
    field("", "状态", listStatus(list)),
  ];
}

function noTalkLines({ outcomes }: TalkPapers): readonly PaperLine[] {
  return [
    field("", "结论", NO_INTERVIEWS),
    field("", "情况", say("plan.basis-none", { data: dataText(outcomes) })),
  ];
}

function talkLines({ outcomes, list }: TalkPapers, { talks }: TalkGroups): readonly PaperLine[] {
  const clauses = [...new Set(talks.flatMap(({ interview }) => interview.clauses))].join("、");
  const count = new Set(talks.map(({ interview }) => interview.unit)).size;
  const basis = say("plan.basis", { data: dataText(outcomes), count, clauses });
  return [
    field("", "约谈背景和依据", basis),
    field("", "约谈对象", byLevel(talks).map(whoLine).join("\n")),
    ...talks.map(({ id, interview }) => {
      const called = say("plan.called", { people: peopleText(interview.interviewees) });
      const text = `${reasonLines(interview)}\n${called}`;
      return field("", asPart("约谈事由", id), text, `约谈事由\n${interview.unit}`);
    }),
    field("", "约谈方式、主持和参加人员", byLevel(talks).map(formLine).join("\n")),
    field("", "约谈时间", listDays(list, say("plan.when-open"))),
    blank("", "约谈地点"),
  ];
}

/** Groups of one level, strongest first. */
function byLevel(talks: readonly ListedInterview[]): readonly (readonly ListedInterview[])[] {
  return [...TALK_LEVELS]
    .reverse()
    .map((level) => talks.filter(({ interview }) => interview.level === level))
    .filter((group) => group.length > 0);
}

function whoLine(group: readonly ListedInterview[]): string {
  const [{ interview } = { interview: null }] = group;
  const { form = "", level = "" } = interview ?? {};
  return say("plan.who", { form, level, units: unitsText(group) });
}

function formLine(group: readonly ListedInterview[]): string {
  const [{ interview } = { interview: null }] = group;
  const { form = "", host = "", attendees = [] } = interview ?? {};
  const values = { units: unitsText(group), form, host, attendees: peopleText(attendees) };
  return say(attendees.length === 0 ? "plan.form-alone" : "plan.form", values);
}

/** What happens beside the talks: reminders by telephone, 问责, and rows that wait for an answer. */
function asideLines({ reminders, accountable, pending }: TalkGroups): readonly PaperLine[] {
  const [first] = reminders;
  const told = { units: unitsText(reminders), host: first?.interview.host ?? "" };
  return [
    ...(first === undefined ? [] : [field("", "电话提醒", say("plan.reminders", told))]),
    ...oneLine("问责", "plan.accountable", accountable),
    ...oneLine("待确认", "plan.pending", pending),
  ];
}

function oneLine(part: string, code: string, talks: readonly ListedInterview[]): readonly PaperLine[] {
  if (talks.length === 0) return [];
  const texts = talks.map(({ interview }) =>
    say(code, { unit: interview.unit, reasons: reasonLines(interview).replaceAll("\n", "") }),
  );
  return [field("", part, texts.join("\n"))];
}

function closingLines({ list, outcomes, reportDays }: TalkPapers): readonly PaperLine[] {
  const annex = say("plan.annex", { list: list.sheet, data: dataText(outcomes) });
  return [
    field("", "约谈程序", say("plan.steps")),
    field("", "有关要求", say("plan.demands", { days: reportDays() })),
    field("", "附件", annex),
  ];
}
