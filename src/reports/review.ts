// What people decided on a row (复核, 审定) and what follows for its status and final points. Source: interfaces.md 3.
import { STATUSES } from "../policy";
import type { Status } from "../policy";
import type { OwnRow } from "../worksheets";
import { numberOf, textOf } from "./table-draft";

/** Statuses whose final points are 0, whatever people decide. */
export const UNCOUNTED: readonly Status[] = ["待确认", "待佐证", "已吸收", "已失效", "已作废"];

export interface Review {
  readonly decision: string; // 复核 or 复核意见, "" = none yet
  readonly points: number | null; // 复核分值
  readonly approval: string; // 审定意见
}

export function reviewOf(row: OwnRow | undefined, decisionTitle: "复核" | "复核意见"): Review {
  return {
    decision: textOf(row, decisionTitle),
    points: numberOf(row, "复核分值"),
    approval: textOf(row, "审定意见"),
  };
}

/** A doubtful or absorbed row stays what it is: only its question lifts it, not a signature (law 4). */
export function reviewedStatus(base: Status, review: Review): Status {
  if (base !== "建议") return base;
  if (review.approval === "不同意") return "已作废";
  if (review.approval === "同意") return "已审定";
  return review.decision === "" ? "建议" : "已复核";
}

/** 最终分值, in points. `amount` is the 计算分值. */
export function finalPoints(status: Status, amount: number, review: Review): number {
  if (UNCOUNTED.includes(status) || review.decision === "不采纳") return 0;
  return review.decision === "改分" && review.points !== null ? review.points : amount;
}

/** 状态 as live text: follows 复核 and 审定意见 at once, without a new run. */
export function statusFormula(decisionCell: string, approvalCell: string): string {
  const reviewed = `IF(${decisionCell}="","建议","已复核")`;
  return `=IF(${approvalCell}="不同意","已作废",IF(${approvalCell}="同意","已审定",${reviewed}))`;
}

/** 状态 as it stands on a row; blank or unknown counts as a suggestion. */
export function typedStatus(row: OwnRow): Status {
  const text = textOf(row, "状态");
  // A reviewed status is derived again from the review columns.
  return isStatus(text) && text !== "已复核" && text !== "已审定" ? text : "建议";
}

function isStatus(text: string): text is Status {
  return STATUSES.some((status) => status === text);
}
