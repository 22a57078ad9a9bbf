// The month's papers: 约谈方案, 约谈通知书, 月度通报, 领导摘要. Source: interfaces.md 3, outputs.md 3.1.
import { reportDays } from "../../engine";
import type { Outcomes } from "../../engine";
import type { IsoDate } from "../../policy";
import type { OwnRow, Recognition } from "../../worksheets";
import { dayOf } from "../deadline";
import { following } from "../interview-look";
import { listSuffix } from "../interview-list";
import type { ListResult } from "../interview-list";
import type { WorkbookDraft } from "../workbook-draft";
import { bulletinLines } from "./bulletin";
import { summaryLines } from "./leader-summary";
import type { SummaryFacts } from "./leader-summary";
import { composePaper } from "./paper-sheet";
import { planLines } from "./talk-plan";
import type { TalkPapers } from "./talk-plan";
import { noticeLines } from "./talk-notices";

/**
 * Papers of the run's period; a year-end list has no monthly bulletin.
 * @param concluded the ledger after the run, and what is still open
 */
export function composePapers(
  workbook: WorkbookDraft,
  { memory, situation }: Recognition,
  outcomes: Outcomes,
  list: ListResult,
  concluded: Omit<SummaryFacts, "situation">,
): void {
  const district = situation.office.districtName ?? "";
  const days = (standing?: OwnRow) => reportDays(situation, dayOf(standing, "约谈日期") ?? planEnd(outcomes));
  const papers: TalkPapers = {
    ...{ outcomes, district, list: list.table, listed: list.listed },
    reportDays: days,
  };
  const suffix = listSuffix(outcomes);
  const write = (name: string, lines: Parameters<typeof composePaper>[3]): void => {
    const paper = `${name}_${suffix}`;
    composePaper(workbook, paper, memory.papers[paper] ?? null, lines);
  };
  write("约谈方案", planLines(papers));
  write("约谈通知书", noticeLines(papers));
  if (outcomes.month !== null) write("月度通报", bulletinLines(papers, situation));
  write("领导摘要", summaryLines(papers, { ...concluded, situation }));
}

/** Talks of a plan whose day is still open are held in the month after the data month (reading C-14). */
function planEnd({ month, year }: Outcomes): IsoDate {
  return `${month === null ? `${year + 1}-12` : following(month)}-31` as IsoDate;
}
