// 约谈通知书 of a period: one printed page per unit with the ten elements, and 电话提醒单, two to a page. Source: outputs.md 3.1 row 4.
import { NO_INTERVIEWS, PAPER_MARK } from "../../policy";
import type { ListedInterview } from "../interview-list";
import { reasonsOf } from "../interview-text";
import { approvalNote, reportDay, talkPlace, talkTime } from "./list-links";
import { HALF_PAGE_PART, blank, field, note, title } from "./paper-line";
import type { PaperLine } from "./paper-line";
import { dataText, groupTalks, peopleText, reasonLines, say } from "./paper-text";
import type { TalkPapers } from "./talk-plan";

/** Notices strongest first, then the reminders; one page that says so where there are neither. */
export function noticeLines(papers: TalkPapers): readonly PaperLine[] {
  const { talks, reminders } = groupTalks(papers.listed);
  const lines = [
    ...talks.flatMap((each) => noticePage(papers, each)),
    ...reminders.flatMap((each) => reminder(papers, each)),
  ];
  return lines.length > 0 ? lines : nobody(papers);
}

function nobody({ outcomes, district }: TalkPapers): readonly PaperLine[] {
  return [
    title("", say("notice.title", { district, form: "约谈" })),
    field("", "结论", NO_INTERVIEWS),
    field("", "情况", say("notice.none", { data: dataText(outcomes) })),
    note("", "说明", PAPER_MARK),
  ];
}

function noticePage({ district, list, reportDays }: TalkPapers, talk: ListedInterview): readonly PaperLine[] {
  const { id, interview } = talk;
  const { unit, form, host, attendees, interviewees } = interview;
  const people = attendees.length === 0 ? "notice.people-alone" : "notice.people";
  return [
    title(id, say("notice.title", { district, form })),
    blank(id, "发文字号"),
    field(id, "被约谈单位", unit),
    field(id, "被约谈人", peopleText(interviewees)),
    field(id, "事由", reasonLines(interview)),
    field(id, "约谈时间", talkTime(list, id)),
    field(id, "约谈地点", talkPlace(list, id)),
    field(id, "约谈人员", say(people, { host, attendees: peopleText(attendees) })),
    field(id, "目的", say("notice.goal", { unit })),
    field(id, "要求", say("notice.demand", { days: reportDays(talk.standing) })),
    field(id, "整改报告截止", reportDay(list, id)),
    field(id, "附件", say("notice.annex", { sources: sourcesOf(talk) })),
    blank(id, "联系人及电话"),
    field(id, "发出单位", say("notice.sender", { district })),
    blank(id, "落款日期"),
    note(id, "审定", approvalNote(list, id)),
  ];
}

/** The sheets behind the reasons, each once. */
function sourcesOf({ interview }: ListedInterview): string {
  const sheets = interview.triggers.flatMap(({ sources }) => sources.map(({ sheet }) => sheet));
  return [...new Set(sheets)].join("、");
}

/** A note for the person who telephones; what was said is written down on it. */
function reminder({ district, list }: TalkPapers, talk: ListedInterview): readonly PaperLine[] {
  const { id, interview } = talk;
  const { unit, host, interviewees } = interview;
  return [
    title(id, say("reminder.title", { district }), HALF_PAGE_PART),
    field(id, "被提醒单位", unit),
    field(id, "提醒对象", peopleText(interviewees)),
    field(id, "提醒人", host),
    field(id, "事由", reasonLines(interview)),
    field(id, "提醒内容", say("reminder.text", { unit, reason: reasonsOf(interview).join("；") })),
    blank(id, "提醒时间"),
    blank(id, "接听人"),
    blank(id, "答复情况"),
    note(id, "审定", approvalNote(list, id)),
  ];
}
