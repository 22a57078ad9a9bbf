// Workbooks of registers as a clerk types them, and recognition on top: facts, questions and tables by name.
import type { Question } from "../../../src/engine";
import { wording } from "../../../src/policy";
import { recognise } from "../../../src/worksheets/recognise";
import type { RecognisedTable, Recognition } from "../../../src/worksheets/recognition";
import type { SheetSnapshot } from "../../../src/worksheets/snapshot";
import { sheet, type Row } from "../rankings/workbook";

export { sheet };
export type { Row };

export const EVENT_HEADER: Row = [
  "序号",
  "日期",
  "单位",
  "事项类型",
  "级别",
  "事由",
  "发文单位",
  "文号",
  "同一事项",
  "情节严重",
  "重大不良影响",
  "涉及个人",
  "约谈决定",
  "归属年度",
  "备注",
];
export const HOUSEHOLD_HEADER: Row = [
  "序号",
  "户编号",
  "考核级别",
  "日期",
  "帮扶干部",
  "所在单位",
  "结果",
  "归属年度",
  "备注",
];

/** The district's list: two townships, a street, two departments. */
export const directory = (...more: Row[]): SheetSnapshot =>
  sheet("单位名录", [
    ["单位", "类别", "别名", "主要负责人", "分管负责人", "评优人数基数", "生效日期", "失效日期", "备注"],
    ["甲镇", "乡镇", "甲", "张甲、李甲", "王甲", 40],
    ["乙乡", "乡镇"],
    ["花山街道", "乡镇", "花山街办"],
    ["区住建局", "区直", "住房城乡建设局"],
    ["区扶贫办", "区直"],
    ...more,
  ]);

/** 事项登记 with one row; named cells replace those of an ordinary criticism of 甲镇. */
export function eventRow(cells: Readonly<Record<string, string | number | boolean>> = {}): Row {
  const usual: Record<string, string | number | boolean> = {
    序号: 1,
    日期: "2019-07-10",
    单位: "甲镇",
    事项类型: "通报批评",
    级别: "市",
    事由: "工作滞后",
    文号: "市扶领发〔2019〕8号",
    ...cells,
  };
  return EVENT_HEADER.map((title) => usual[String(title)] ?? "");
}
export const events = (...rows: Row[]): SheetSnapshot => sheet("事项登记", [EVENT_HEADER, ...rows]);

export function householdRow(cells: Readonly<Record<string, string | number>> = {}): Row {
  const usual: Record<string, string | number> = {
    户编号: "H001",
    考核级别: "省",
    日期: "2019-12-10",
    帮扶干部: "李某",
    所在单位: "区住建局",
    结果: "无问题",
    ...cells,
  };
  return HOUSEHOLD_HEADER.map((title) => usual[String(title)] ?? "");
}
export const households = (...rows: Row[]): SheetSnapshot => sheet("抽检户登记", [HOUSEHOLD_HEADER, ...rows]);

/** 待确认 with the answers given. */
export function answered(answers: Readonly<Record<string, string>>): SheetSnapshot {
  const rows = Object.entries(answers).map(([id, answer]): Row => [
    id,
    id.split("·")[0] ?? "",
    "",
    "",
    answer,
    "",
    "",
  ]);
  return sheet("待确认", [["编号", "代码", "问题", "选项", "答复", "来源", "影响"], ...rows]);
}

export const read = (...sheets: SheetSnapshot[]): Recognition => recognise({ sheets });

/** The only question of a code. */
export function asked(recognition: Recognition, code: string): Question {
  const found = recognition.questions.filter((question) => question.code === code);
  const [question] = found;
  if (found.length !== 1 || question === undefined) {
    throw new Error(
      `${found.length} questions ${code}: ${recognition.questions.map(({ id }) => id).join(" | ")}`,
    );
  }
  return question;
}

export const codes = ({ questions }: Recognition): readonly string[] => questions.map(({ code }) => code);
export const said = (question: Question): string => wording(question.message);

export function table(recognition: Recognition, kind: RecognisedTable["kind"]): RecognisedTable {
  const found = recognition.tables.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no table ${kind}`);
  return found;
}
