// Builders of outcomes and of a run over a workbook in memory: facts in, the workbook after the run out.
import { TALKS, points } from "../../src/policy";
import type { ClauseId, IsoMonth, TalkLevel } from "../../src/policy";
import { factId } from "../../src/engine";
import type { Applied, Effect, Interview, Outcome, Outcomes, Question, Undecided } from "../../src/engine";
import { compose } from "../../src/reports";
import type { Report } from "../../src/reports";
import { recognise } from "../../src/worksheets";
import type { CellValue, Recognition, SheetSnapshot, Snapshot } from "../../src/worksheets";
import { applyChanges } from "./apply-changes";

export interface FactSetting {
  readonly unit?: string;
  readonly clause?: ClauseId;
  readonly points?: number;
  readonly month?: string | null;
  readonly year?: number;
  readonly talk?: TalkLevel | null;
  readonly detail?: string;
  readonly sourceKey?: string;
  readonly reason?: string;
  readonly cell?: string;
}

function base(setting: FactSetting) {
  const { unit = "癸乡", clause = "约1.a", month = "2019-08", detail = "脱贫攻坚指标排名" } = setting;
  const year = setting.year ?? Number((month ?? "2019").slice(0, 4));
  return {
    rule: clause,
    clause,
    cites: [],
    id: factId((month ?? year) as IsoMonth | number, unit, clause, detail),
    sourceKey: setting.sourceKey ?? `${month ?? ""}|区|${detail}|乡镇#${unit}`,
    unit,
    unitType: unit.startsWith("区") ? ("区直" as const) : ("乡镇" as const),
    month: month as IsoMonth | null,
    year,
    level: "区",
    reason: { code: "reports-name-taken", values: { wanted: setting.reason ?? "末位", used: "8月" } },
    checks: [],
    flags: [],
    sources: [{ sheet: "8月", cell: setting.cell ?? "D13" }],
    talk: setting.talk ?? null,
  };
}

/** A rule that fired. */
export function applied(setting: FactSetting = {}): Applied {
  return { ...base(setting), kind: "applied", points: points(setting.points ?? -2) };
}

/** The same fact, waiting for an answer. */
export function pending(setting: FactSetting = {}, status: Undecided["status"] = "待确认"): Undecided {
  const missing = ["B-10·脱贫攻坚指标排名"];
  return { ...base(setting), kind: "undecided", points: points(setting.points ?? -2), status, missing };
}

/** The same fact, replaced by a higher one. */
export function absorbed(setting: FactSetting = {}): Outcome {
  const amount = points(setting.points ?? -2);
  return { ...base(setting), kind: "absorbed", points: amount, by: "别的事项", difference: points(-3) };
}

export function interview(setting: FactSetting & { readonly level?: TalkLevel } = {}): Interview {
  const level = setting.level ?? "L1";
  const trigger = applied({ ...setting, talk: level });
  return {
    id: factId(trigger.month ?? trigger.year, trigger.unit, "约谈", ""),
    unit: trigger.unit,
    unitType: trigger.unitType,
    month: trigger.month,
    year: trigger.year,
    level,
    form: TALKS[level].form,
    host: "领导小组组长",
    attendees: ["区纪委书记", "区委组织部部长"],
    interviewees: ["党政主要领导", "分管负责人"],
    clauses: [trigger.clause],
    status: "建议",
    triggers: [trigger],
    flags: [],
  };
}

export function effect(facts: Partial<Effect> = {}): Effect {
  return {
    id: "2019·癸乡·不得一等·激7.d",
    subject: "unit",
    unit: "癸乡",
    unitType: "乡镇",
    person: null,
    year: 2019,
    effect: "不得一等",
    clause: "激7.d",
    cites: [],
    status: "建议",
    conflicts: [],
    reasons: [],
    flags: [],
    sources: [],
    quota: null,
    ...facts,
  };
}

export function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    code: id.split("·")[0] ?? id,
    message: { code: "reports-name-taken", values: { wanted: "问题", used: id } },
    at: { sheet: "8月", cell: "A1" },
    choices: [],
    holds: false,
    affects: ["癸乡"],
    ...facts,
  };
}

export function outcomesOf(outcomes: readonly Outcome[], more: Partial<Outcomes> = {}): Outcomes {
  return {
    outcomes,
    effects: [],
    questions: [],
    month: "2019-08" as IsoMonth,
    year: 2019,
    interviews: [],
    ...more,
  };
}

export interface Ran extends Report {
  readonly after: Snapshot;
}

/** Recognises, composes and applies in memory. `changed` replaces parts of what was recognised. */
export function run(
  snapshot: Snapshot,
  outcomes: Outcomes,
  changed: (recognition: Recognition) => Recognition = (recognition) => recognition,
  now = "2019-09-05 10:30",
): Ran {
  const recognition = changed(recognise(snapshot));
  const report = compose({ snapshot, recognition, outcomes, run: { now, version: "0.1.0" } });
  return { ...report, after: applyChanges(snapshot, report.changes) };
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot {
  const found = snapshot.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}: ${snapshot.sheets.map((sheet) => sheet.name).join("、")}`);
  return found;
}

export type Row = Readonly<Record<string, CellValue>>;

/** Rows below the header that holds `title`; a formula shows as its text. */
export function tableRows(snapshot: Snapshot, name: string, title = "编号"): readonly Row[] {
  const sheet = sheetNamed(snapshot, name);
  const header = sheet.values.findIndex((row) => row.includes(title));
  const titles = sheet.values[header] ?? [];
  return sheet.formulas
    .slice(header + 1)
    .map((row) => Object.fromEntries(titles.map((each, column) => [String(each), row[column] ?? ""])))
    .filter((row) => Object.values(row).some((cell) => cell !== ""));
}

export function rowOf(snapshot: Snapshot, name: string, id: string): Row {
  const found = tableRows(snapshot, name).find((row) => row["编号"] === id);
  if (!found) throw new Error(`no row ${id} on ${name}`);
  return found;
}

type Edit = (values: CellValue[][], formulas: CellValue[][]) => void;

/** A clerk at work on one sheet. */
export function editSheet(snapshot: Snapshot, name: string, edit: Edit): Snapshot {
  return {
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const values = sheet.values.map((row) => [...row]);
      const formulas = sheet.formulas.map((row) => [...row]);
      edit(values, formulas);
      const columns = Math.max(0, ...values.map((row) => row.length));
      const used = { row: 0, column: 0, rows: values.length, columns };
      return {
        ...sheet,
        values,
        formulas,
        numberFormats: values.map((row) => row.map(() => "General")),
        used,
      };
    }),
  };
}

/** A clerk types into the row of a 编号. */
export function type(snapshot: Snapshot, name: string, id: string, cells: Row): Snapshot {
  return editSheet(snapshot, name, (values, formulas) => {
    const header = values.findIndex((row) => row.includes("编号"));
    const row = values.findIndex((each) => each.includes(id));
    if (row < 0) throw new Error(`no row ${id} on ${name}`);
    for (const [title, cell] of Object.entries(cells)) {
      const column = (values[header] ?? []).indexOf(title);
      if (column < 0) throw new Error(`no column ${title} on ${name}`);
      (values[row] ??= [])[column] = cell;
      (formulas[row] ??= [])[column] = cell;
    }
  });
}

/** A clerk types a new row below the table. */
export function addRow(snapshot: Snapshot, name: string, cells: Row): Snapshot {
  return editSheet(snapshot, name, (values, formulas) => {
    const header = values.find((row) => row.includes("编号")) ?? [];
    const row = header.map((title) => cells[String(title)] ?? "");
    values.push([...row]);
    formulas.push([...row]);
  });
}

/** A clerk sorts the rows below the header by one column; formulas keep pointing at their own row, as in Excel. */
export function sortBy(snapshot: Snapshot, name: string, title: string, descending = false): Snapshot {
  return editSheet(snapshot, name, (values, formulas) => {
    const header = values.findIndex((row) => row.includes(title));
    const column = (values[header] ?? []).indexOf(title);
    const order = values
      .map((row, index) => ({ index, key: String(row[column] ?? "") }))
      .slice(header + 1)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (descending ? -1 : 1));
    const [oldValues, oldFormulas] = [values.map((row) => row), formulas.map((row) => row)];
    order.forEach(({ index }, place) => {
      const row = header + 1 + place;
      values[row] = oldValues[index] ?? [];
      formulas[row] = (oldFormulas[index] ?? []).map((cell) => follow(cell, index + 1, row + 1));
    });
  });
}

function follow(cell: CellValue, from: number, to: number): CellValue {
  if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
  return cell.replace(new RegExp(`(?<![\\w!'])([A-Z]{1,2})${from}(?!\\d)`, "g"), `$1${to}`);
}
