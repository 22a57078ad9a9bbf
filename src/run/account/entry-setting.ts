// A value into 设置; the sheet and the item's row are written when they do not stand yet.
import { INPUT_SHEETS, SWITCHES, SWITCH_CODES } from "../../policy";
import { cellChanges, type Change } from "../../reports";
import {
  closedPeriod,
  isKnownSetting,
  settingName,
  settingProblem,
  standingSettings,
} from "../../worksheets";
import type { StandingSettings } from "../../worksheets";
import type { Entered } from "../computer";
import { inputSheetChanges } from "../input-sheet";
import { missingInputSheets } from "../preparation";
import type { EntryInput } from "./entries";
import { refused } from "./refused";

/** What is written into a row of 设置; 说明 stays as it is unless `remark` says what it shall be. */
interface Wish {
  readonly item: string;
  readonly value: string;
  readonly remark?: string;
}

/** "" gives the item back to its default. */
export function settingEntry(input: EntryInput, entry: Wish): Entered {
  const { snapshot, recognition } = input;
  const item = settingName(entry.item);
  const value = entry.value.trim();
  const standing = standingSettings(snapshot, recognition);
  // The last row of an item is the one that stands.
  const row = standing?.rows.filter(({ name }) => name === item).pop();
  if (row === undefined && !isKnownSetting(item)) return refused("no-such-setting");
  const problem = settingProblem(item, value);
  if (problem !== null)
    return refused(problem.choices.length > 0 ? "not-a-choice" : "not-a-value", problem.choices);
  const wish = { ...entry, item, value };
  if (standing === null) return newSheet(input, wish);
  if (row === undefined) return { kind: "changes", changes: newRow(input, standing, wish) };
  const cells = cellsOf(standing, row.row, wish);
  return { kind: "changes", changes: cellChanges(snapshot, standing.sheet, cells) };
}

function cellsOf({ valueColumn, remarkColumn }: StandingSettings, row: number, { value, remark }: Wish) {
  const said =
    remark === undefined || remarkColumn === null ? [] : [{ row, column: remarkColumn, value: remark }];
  return [{ row, column: valueColumn, value }, ...said];
}

function newRow({ snapshot }: EntryInput, standing: StandingSettings, wish: Wish): readonly Change[] {
  const { sheet, itemColumn, valueColumn, nextRow: row } = standing;
  const { item, value } = wish;
  if (value === "") return [];
  const cells = [{ row, column: itemColumn, value: item }, ...cellsOf(standing, row, wish)];
  const at = { row, column: valueColumn, rows: 1, columns: 1 };
  const choices = choicesOf(item);
  const offered: readonly Change[] =
    choices.length === 0 ? [] : [{ kind: "list-validation", sheet, at, choices }];
  return [...cellChanges(snapshot, sheet, cells), ...offered];
}

function choicesOf(item: string): readonly string[] {
  if (closedPeriod(item) !== null) return ["是", "否"];
  const code = SWITCH_CODES.find((each) => item === `${each} ${SWITCHES[each].name}`);
  return code === undefined ? [] : SWITCHES[code].values;
}

/** 设置 as 准备工作簿 creates it, with the one value in it; a sheet of that name that cannot be read stays as it is. */
function newSheet({ snapshot, recognition }: EntryInput, { item, value, remark }: Wish): Entered {
  const definition = INPUT_SHEETS.find(({ kind }) => kind === "settings");
  const isMissing = missingInputSheets(snapshot, recognition).some(({ kind }) => kind === "settings");
  if (definition === undefined || !isMissing) return refused("no-such-setting");
  if (value === "") return { kind: "changes", changes: [] };
  const changes = inputSheetChanges(definition, recognition.situation, snapshot).map((change) =>
    withValue(change, item, value),
  );
  const stands = changes.some((change) => change.kind === "values" && rowOf(change, item) >= 0);
  const below = changes.flatMap((change) =>
    change.kind === "values" ? [change.at.row + change.at.rows] : [],
  );
  const cells = remark === undefined ? [item, value] : [item, value, remark];
  const at = { row: Math.max(...below), column: 0, rows: 1, columns: cells.length };
  const added: Change = { kind: "values", sheet: definition.name, at, values: [cells], before: null };
  return { kind: "changes", changes: stands ? changes : [...changes, added] };
}

type Values = Extract<Change, { readonly kind: "values" }>;

const rowOf = ({ values }: Values, item: string): number => values.findIndex(([first]) => first === item);

function withValue(change: Change, item: string, value: string): Change {
  if (change.kind !== "values") return change;
  const index = rowOf(change, item);
  if (index < 0) return change;
  const values = change.values.map((row, at) =>
    at === index ? row.map((cell, column) => (column === 1 ? value : cell)) : row,
  );
  return { ...change, values };
}
