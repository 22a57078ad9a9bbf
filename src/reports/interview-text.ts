// What an interview row says: cells of the list, and the line of the run document.
import { TALKS, TALK_LEVELS, wording } from "../policy";
import { procedureFlags } from "../engine";
import type { Interview } from "../engine";
import type { OwnRow } from "../worksheets";
import { signed } from "./cell";
import type { Cell } from "./cell";
import { dayOf, dueOf, uncertainYears } from "./deadline";
import type { Dated } from "./deadline";
import { hintsOf, sourceText } from "./ledger-facts";
import { reasonSentences } from "./papers/paper-text";
import { reviewOf, reviewedStatus, typedStatus } from "./review";
import type { InterviewLine } from "./run-document";
import { textOf } from "./table-draft";

/** The product's plain cells of a list row; formulas and 序号 depend on the place and are added there. */
export function interviewCells(
  interview: Interview,
  id: string,
  situation: Dated,
  standing: OwnRow | undefined,
): Readonly<Record<string, Cell>> {
  return {
    编号: id,
    单位: interview.unit,
    类别: interview.unitType,
    建议方式: interview.form,
    层级: interview.level,
    主持人: interview.host,
    参加人员: interview.attendees.join("、"),
    被约谈对象: interview.interviewees.join("、"),
    触发事由: sentencesOf(interview).join("\n"),
    条款: clausesOf(interview),
    涉及加减分: amountsOf(interview).join("\n"),
    "依据文件/工作表": distinct(interview.triggers.flatMap(({ sources }) => sources.map(sourceText))).join(
      "\n",
    ),
    提示: [...hints(interview), ...dateHints(standing, situation)].join("；"),
  };
}

export function clausesOf(interview: Interview): string {
  return interview.clauses.join("、");
}

/** What happened, by which clauses, at what price: one sentence per trigger, ready to be pasted into a document. */
const sentencesOf = (interview: Interview): readonly string[] => distinct(reasonSentences(interview));

/** One line per trigger. */
export function reasonsOf(interview: Interview): readonly string[] {
  return distinct(interview.triggers.map(({ reason }) => wording(reason)));
}

function amountsOf(interview: Interview): readonly string[] {
  return interview.triggers.map(({ clause, points }) =>
    points === null ? `${clause} 待确认` : `${clause} ${signed(points / 2)}分`,
  );
}

function hints(interview: Interview): readonly string[] {
  return distinct([...interview.flags.map(wording), ...interview.triggers.flatMap(hintsOf)]);
}

/** Deadlines through a year without a holiday notice are counted Monday to Friday, and say so. */
function dateHints(standing: OwnRow | undefined, situation: Dated): readonly string[] {
  const day = dayOf(standing, "约谈日期");
  if (day === null) return [];
  return [
    ...uncertainYears(day, situation).map((year) =>
      wording({ code: "reports-year-uncertain", values: { year } }),
    ),
    ...procedureFlags(situation, day, "组3").map(wording),
  ];
}

export function interviewLine(
  interview: Interview,
  id: string,
  standing: OwnRow | undefined,
  situation: Dated,
): InterviewLine {
  const day = TALKS[interview.level].reportDue ? dayOf(standing, "约谈日期") : null;
  return {
    id,
    unit: interview.unit,
    unitType: interview.unitType,
    month: interview.month,
    level: interview.level,
    form: interview.form,
    host: interview.host,
    attendees: interview.attendees,
    interviewees: interview.interviewees,
    clauses: interview.clauses,
    reasons: reasonsOf(interview),
    status: reviewedStatus(interview.status, reviewOf(standing, "复核意见")),
    due: day === null ? null : dueOf(day, situation).due,
  };
}

/** A row of a closed list as it stands; null for one whose level is none. */
export function standingLine(row: OwnRow, month: string | null, situation: Dated): InterviewLine | null {
  const level = TALK_LEVELS.find((one) => one === textOf(row, "层级"));
  if (level === undefined) return null;
  const day = TALKS[level].reportDue ? dayOf(row, "约谈日期") : null;
  return {
    id: textOf(row, "编号"),
    unit: textOf(row, "单位"),
    unitType: textOf(row, "类别") === "乡镇" ? "乡镇" : "区直",
    month,
    level,
    form: TALKS[level].form,
    host: textOf(row, "主持人"),
    attendees: listedIn(row, "参加人员"),
    interviewees: listedIn(row, "被约谈对象"),
    clauses: listedIn(row, "条款"),
    reasons: textOf(row, "触发事由").split("\n"),
    status: reviewedStatus(typedStatus(row), reviewOf(row, "复核意见")),
    due: day === null ? null : dueOf(day, situation).due,
  };
}

const listedIn = (row: OwnRow, title: string): readonly string[] =>
  textOf(row, title)
    .split("、")
    .filter((one) => one !== "");

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
