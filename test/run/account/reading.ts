// A workbook in memory, read, accounted for, calculated and entered into; no host, so that every test is quick.
import { evaluate, type Outcomes } from "../../../src/engine";
import { compose, type Change, type Report } from "../../../src/reports";
import { recognise, type CellValue, type Recognition, type Snapshot } from "../../../src/worksheets";
import { buildAccount, entryChanges } from "../../../src/run/account/index";
import type { Account } from "../../../src/run/account";
import type { Entered, Entry } from "../../../src/run/computer";
import { applyChanges, sheet, workbook } from "../../support/apply-changes";

export const TOWNS = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];
const RUN = { now: "2019-09-05 10:30", version: "1.0.0" };

export interface Read {
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly report: Report;
  readonly account: Account;
}

export function read(snapshot: Snapshot): Read {
  const recognition = recognise(snapshot);
  const outcomes = evaluate(recognition.situation, null);
  const report = compose({ snapshot, recognition, outcomes, run: RUN });
  return {
    recognition,
    outcomes,
    report,
    account: buildAccount({ snapshot, recognition, outcomes, report }),
  };
}

/** The workbook after 计算. */
export function calculated(snapshot: Snapshot): Snapshot {
  return applyChanges(snapshot, read(snapshot).report.changes);
}

export function entered(snapshot: Snapshot, entry: Entry): Entered {
  const { recognition, outcomes } = read(snapshot);
  return entryChanges({ snapshot, recognition, outcomes, entry, run: RUN });
}

export function changesOf(snapshot: Snapshot, entry: Entry): readonly Change[] {
  const result = entered(snapshot, entry);
  if (result.kind === "refused") throw new Error(`refused: ${result.why}`);
  return result.changes;
}

/** The workbook after the entry. */
export function enter(snapshot: Snapshot, entry: Entry): Snapshot {
  return applyChanges(snapshot, changesOf(snapshot, entry));
}

/** A district ranking of ten townships; `last` is last, everybody else keeps the usual order. */
export function issue(month: string, last = "癸乡", year = 2019) {
  const order = [...TOWNS.filter((name) => name !== last), last];
  return sheet(`${month}月`, [
    [`江北区${year}年${month}月脱贫攻坚指标排名表`],
    ["序号", "乡镇", "得分", "排名"],
    ...order.map((name, index) => [index + 1, name, 95 - index, index + 1]),
  ]);
}

export const DISTRICT = sheet("设置", [
  ["项目", "值", "说明"],
  ["本区名称", "江北区", ""],
]);

export const book = workbook;
export { sheet };

export function cellsOf(snapshot: Snapshot, name: string): readonly (readonly CellValue[])[] {
  const found = snapshot.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found.values;
}

/** A row of a sheet whose header is its first row, by title. */
export function rowsOf(snapshot: Snapshot, name: string): readonly Readonly<Record<string, CellValue>>[] {
  const [header = [], ...rows] = cellsOf(snapshot, name);
  return rows.map((row) =>
    Object.fromEntries(header.map((title, index) => [String(title), row[index] ?? ""])),
  );
}

/** The value of a cell in the workbook after a person typed it; `column` by its title in the header row. */
export function type(
  snapshot: Snapshot,
  name: string,
  title: string,
  row: number,
  value: string | number,
): Snapshot {
  const found = snapshot.sheets.find((each) => each.name === name);
  const header = found?.values.findIndex((cells) => cells.includes(title)) ?? -1;
  const column = found?.values[header]?.indexOf(title) ?? -1;
  const at = { row: header + row, column, rows: 1, columns: 1 };
  return applyChanges(snapshot, [{ kind: "values", sheet: name, at, values: [[value]], before: null }]);
}

/** The workbook with one sheet in another state. */
export const withSheet = (snapshot: Snapshot, changed: Snapshot["sheets"][number]): Snapshot => ({
  sheets: snapshot.sheets.map((each) => (each.name === changed.name ? changed : each)),
});
