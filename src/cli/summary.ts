// The friendly account of a run on the terminal: what was recognised, booked, called to a talk, asked and written.
import { monthOf } from "./folder/outcome";
import { harmless } from "./messages";
import type { AdjustmentLine, Calculation, InterviewLine, QuestionLine, RunDocument } from "../run";

type TableLine = RunDocument["tables"][number];

const KIND_WORDS: Readonly<Record<TableLine["kind"], string>> = {
  ranking: "排名表",
  "annual-township": "乡镇年终考核",
  "annual-department": "区直年终考核",
  events: "事项登记",
  households: "抽检户登记",
  units: "单位名录",
  "indicator-leads": "指标责任对照",
  registry: "排名登记",
  history: "历史末位",
  submissions: "报送登记",
  settings: "设置",
  calendar: "节假日调整",
  parameters: "规则参数",
  clauses: "制度条款",
};

/** The whole account, ending in a line break. */
export function summary(result: Calculation, input: string): string {
  const { document } = result;
  const sections = [
    [`工作簿：${input}`, `数据月份：${monthOf(document)}`],
    section("识别到的表", document.tables.map(tableLine)),
    section("本期记入台账", ofMonth(document).map(adjustmentLine)),
    section("约谈名单", document.interviews.map(interviewLine)),
    section(
      "预警",
      result.account.warnings.map(({ unit, text }) => `${unit} · ${text}`),
    ),
    section("待确认的问题", document.questions.flatMap(questionLines)),
    section("写入的工作表", writtenLines(result)),
  ];
  return `${sections.map((lines) => lines.map(harmless).join("\n")).join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`【${title}】无`] : [`【${title}】`, ...lines.map((line) => `  ${line}`)];
}

function tableLine(table: TableLine): string {
  const facts = [
    table.level === null ? null : `${table.level}级`,
    table.month,
    table.subject,
    table.series,
    table.total === null ? null : `参排 ${table.total}`,
    `${table.rows} 行`,
    table.kind === "ranking" && !table.counts ? "仅参考" : null,
  ];
  const place = `${table.sheet}!${table.range}`;
  return [place, KIND_WORDS[table.kind], ...facts.filter((fact) => fact !== null)].join(" · ");
}

/** Rows of other months stand in the ledger as well; the account is about this run's month. */
function ofMonth(document: RunDocument): readonly AdjustmentLine[] {
  return document.adjustments.filter((line) => line.month === document.month || line.month === null);
}

function adjustmentLine(line: AdjustmentLine): string {
  const amount = line.status === "建议" ? signed(line.points) : `${signed(line.points)}（${line.status}）`;
  return `${line.unit} ${amount} 分 · ${[line.clause, ...line.cites].join("、")} · ${line.reason}`;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

function interviewLine(line: InterviewLine): string {
  const status = line.status === "建议" ? "" : `（${line.status}）`;
  const host = line.host === "" ? "" : ` · 主持：${line.host}`;
  return `${line.unit} · ${line.form}${status}${host} · ${line.clauses.join("、")} · ${line.reasons.join("；")}`;
}

function questionLines(line: QuestionLine): readonly string[] {
  const place = line.sheet === null ? "" : ` ${line.sheet}${line.cell === null ? "" : `!${line.cell}`}`;
  const holds = line.holds ? "（答复前不计分）" : "";
  const choices = line.choices.length === 0 ? [] : [`    可选：${line.choices.join(" / ")}`];
  return [`[${line.code}]${place} ${line.message}${holds}`, ...choices];
}

/** Sheets in the order they were first touched; new ones are marked. */
function writtenLines(result: Calculation): readonly string[] {
  if (result.receipt === null) return [];
  const created = new Set(
    result.changes.filter((one) => one.kind === "create-sheet").map((one) => one.sheet),
  );
  const touched = [...new Set(result.changes.map((one) => one.sheet))];
  return touched.map((sheet) => (created.has(sheet) ? `${sheet}（新建）` : sheet));
}
