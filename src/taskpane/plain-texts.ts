// Texts of the pane: what happened, where, and what to do next.
import type { AdjustmentLine, InterviewLine, QuestionLine, Refusal } from "../run";

export const READY = "点“计算”开始。人工填写的内容不会改动。";
export const WORKING = "正在计算……";
export const NOT_IN_EXCEL = "请在 Excel 里打开本面板：插入 → 我的加载项 → 激励约谈计算。";

/** What to do about Excel's refusal, by its code; other codes get the general advice. */
const ADVICE: Readonly<Record<string, string>> = {
  AccessDenied: "工作表受保护，请撤销保护后再算。",
  InvalidOperationInCellEditMode: "有单元格正在编辑，请按回车或 Esc 结束编辑后再算。",
  InactiveWorkbook: "请切换回这个工作簿后再算。",
  ItemNotFound: "有工作表已被删除或改名，请再算一次。",
  RequestPayloadSizeLimitExceeded: "工作簿太大，请把无关的工作表移到别的文件后再算。",
  ResponsePayloadSizeLimitExceeded: "工作簿太大，请把无关的工作表移到别的文件后再算。",
};
const GENERAL_ADVICE = "请保存工作簿，重新打开后再算；仍不行请联系管理员。";

export function failureText(refusal: Refusal): string {
  if (refusal.kind === "conflict") return `计算期间工作簿被改动，没有写入任何内容。请再点一次“计算”。`;
  const place = refusal.problem.sheet === null ? "" : `“${refusal.problem.sheet}”：`;
  const rest =
    refusal.left.length === 0
      ? "工作簿没有改动。"
      : `还有 ${refusal.left.length} 处没有还原，请关闭工作簿且不保存。`;
  return `${place}Excel 没有接受这次操作。${rest}${ADVICE[refusal.problem.code] ?? GENERAL_ADVICE}（${refusal.problem.details}）`;
}

export function adjustmentText(line: AdjustmentLine): string {
  const sign = line.points > 0 ? "+" : "";
  return `${line.unit} ${sign}${line.points} 分（${line.clause}，${line.status}）：${line.reason}`;
}

export function interviewText(line: InterviewLine): string {
  return `${line.unit}：${line.form}（${line.status}），${line.reasons.join("；")}`;
}

export function questionText(line: QuestionLine): string {
  const place = line.sheet === null ? "" : `${line.sheet}${line.cell === null ? "" : `!${line.cell}`}：`;
  return `${place}${line.message}`;
}
