// 定稿: which periods can be closed or are, as the pane shows them, and the entry that closes or opens one.
import { cellAddress, closedPeriod, closingItem, standingSettings } from "../../worksheets";
import type { CellValue, SettingRow } from "../../worksheets";
import type { Closing } from "../account";
import type { Entered, Entry } from "../computer";
import type { EntryInput } from "./entries";
import { settingEntry } from "./entry-setting";
import type { AccountInput } from "./input";
import { refused } from "./refused";

/** The shown month, and the assessed year where there are year-end results. Source: docs/adr/0009. */
export function closingsOf({ snapshot, recognition, outcomes }: AccountInput): readonly Closing[] {
  const { annualTownships, annualDepartments, office } = recognition.situation;
  const years = [...annualTownships, ...annualDepartments].map(({ year }) => year);
  const periods = [
    ...(outcomes.month === null ? [] : [outcomes.month]),
    ...(years.length === 0 ? [] : [String(Math.max(...years))]),
  ];
  const standing = standingSettings(snapshot, recognition);
  const rows = standing?.rows ?? [];
  const by = rows.flatMap(({ item, remark }) => (closedPeriod(item) === null ? [] : closersIn(remark)));
  return periods.map((period) => {
    const row = rowOf(rows, period);
    const closed = office.closed?.includes(period) === true;
    const place =
      row === undefined || standing === null
        ? null
        : { sheet: standing.sheet, cell: cellAddress(row.row, standing.valueColumn) };
    const note = row === undefined ? "" : String(row.remark).trim();
    return { period, closed, note, by: by.at(-1) ?? "", place };
  });
}

/** Names in a 说明 as `closingEntry` writes it. */
function closersIn(remark: CellValue): readonly string[] {
  const found = String(remark).matchAll(/([^；，]+)，\d{4}-\d\d-\d\d定稿/g);
  return [...found].flatMap(([, name]) => name ?? []);
}

/** The last row of an item is the one that stands. */
const rowOf = (rows: readonly SettingRow[], period: string): SettingRow | undefined =>
  rows.filter(({ name }) => name === closingItem(period)).pop();

/** Writes 是 or 否 beside the period; 说明 keeps who did it when, one after the other. */
export function closingEntry(input: EntryInput, entry: Extract<Entry, { kind: "close" }>): Entered {
  const { period, final, by } = entry;
  if (!/^\d{4}(-\d{2})?$/.test(period)) return refused("no-such-setting");
  const standing = standingSettings(input.snapshot, input.recognition);
  const before = String(rowOf(standing?.rows ?? [], period)?.remark ?? "").trim();
  const who = by.trim() === "" ? "" : `${by.trim()}，`;
  const said = `${who}${input.run.now.slice(0, 10)}${final ? "定稿" : "取消定稿"}`;
  // Done again after Excel broke off half-way: it is told once.
  const isTold = before === said || before.endsWith(`；${said}`);
  const remark = isTold ? before : [before, said].filter((part) => part !== "").join("；");
  return settingEntry(input, { item: closingItem(period), value: final ? "是" : "否", remark });
}
