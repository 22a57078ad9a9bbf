// What is missing or contradictory in people's review of the ledger: told with every run, never written over their words.
import type { OwnRow, OwnTable } from "../worksheets";
import type { ClosedPeriods } from "./closed";
import { reviewOf } from "./review";
import { textOf } from "./table-draft";
import type { WorkbookDraft } from "./workbook-draft";

/** Rows that are named; of more only the number is told. */
const MOST_NAMED = 5;

/** One note per kind of problem, with the rows it is about; closed periods are settled. Source: issue 4.1, reading G-4. */
export function noteReviews(workbook: WorkbookDraft, memory: OwnTable | null, closed: ClosedPeriods): void {
  const problems = new Map<string, string[]>();
  for (const row of memory?.rows ?? []) {
    const codes = closed.locks(row) ? [] : problemsOf(row);
    for (const code of codes) {
      const rows = problems.get(code) ?? [];
      problems.set(code, [...rows, `${textOf(row, "单位")} ${textOf(row, "条款")}`.trim()]);
    }
  }
  for (const [code, rows] of problems) {
    const named = rows.slice(0, MOST_NAMED).join("、");
    workbook.note(code, { rows: named, count: rows.length });
  }
}

const DECISIONS = ["", "采纳", "不采纳", "改分"];
const APPROVALS = ["", "同意", "不同意", "暂缓"];

function problemsOf(row: OwnRow): readonly string[] {
  const { decision, points, approval } = reviewOf(row, "复核");
  const isSettled = approval === "同意" || approval === "不同意";
  const unsigned = textOf(row, "审定人") === "" || textOf(row, "审定日期") === "";
  const found: readonly (readonly [boolean, string])[] = [
    [!DECISIONS.includes(decision), "reports-review-unknown"],
    [!APPROVALS.includes(approval), "reports-approval-unknown"],
    [decision === "改分" && points === null, "reports-review-no-points"],
    [decision !== "改分" && textOf(row, "复核分值") !== "", "reports-review-unused-points"],
    [
      (decision === "改分" || decision === "不采纳") && textOf(row, "复核说明") === "",
      "reports-review-no-reason",
    ],
    [isSettled && unsigned, "reports-approval-unsigned"],
  ];
  return found.flatMap(([holds, code]) => (holds ? [code] : []));
}
