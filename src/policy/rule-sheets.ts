// The two sheets in which the office keeps its own version of the mechanism: figures (规则参数) and wording (制度条款).
import type { InputSheet } from "./input-sheets";
import { PARAMETER_NAMES } from "./parameters/names";
import { LEVELS } from "./vocabulary";

/** Figures with their start dates (docs/adr/0008). */
const PARAMETER_SHEET: InputSheet = {
  name: "规则参数",
  kind: "parameters",
  help: "现列的是制度原来的数。要改的，改“值”并填生效日期；以后再改的另加一行，同一参数按日期取最近的一行。扣分填负数。",
  columns: [
    { role: "clause", title: "条款", synonyms: ["条款号", "条款编号"], required: true },
    {
      role: "name",
      title: "参数",
      synonyms: ["参数名称", "参数名"],
      choices: Object.keys(PARAMETER_NAMES),
      required: true,
    },
    { role: "level", title: "级别", choices: LEVELS },
    { role: "unitType", title: "类别", synonyms: ["单位类别"], choices: ["乡镇", "区直"] },
    { role: "value", title: "值", synonyms: ["数值", "取值", "参数值"], required: true },
    {
      role: "from",
      title: "生效日期",
      synonyms: ["起始日期", "施行日期", "启用日期", "执行日期"],
      required: true,
    },
    { role: "remark", title: "说明", synonyms: ["备注"] },
  ],
};

/** The office's own wording; shown beside our summaries and used for nothing else. */
const CLAUSE_SHEET: InputSheet = {
  name: "制度条款",
  kind: "clauses",
  help: "把本单位文件的原文贴在对应条款后面，面板解释分值时一并显示；不影响计算。条款可写到条（如 约1）。",
  columns: [
    { role: "clause", title: "条款", synonyms: ["条款号", "条款编号"], required: true },
    { role: "text", title: "原文", synonyms: ["条文", "条款原文", "制度原文"], required: true },
  ],
};

export const RULE_SHEETS: readonly InputSheet[] = [PARAMETER_SHEET, CLAUSE_SHEET];
