// A correction of a recognised table, into its row of 排名登记; "" gives the field back to the product.
import { questionId, type Question } from "../../engine";
import { entryChangesOf, type Answer } from "../../reports";
import { readMonth } from "../../worksheets";
import type { RankingTable } from "../../worksheets";
import type { CorrectionName } from "../account";
import type { Entered, Entry } from "../computer";
import type { EntryInput } from "./entries";
import { refused } from "./refused";
import { isColumnField, tableId } from "./own-reading";
import { choicesOf } from "./sheets";

export function correctionEntry(
  { snapshot, recognition }: EntryInput,
  { table: id, field, value }: Extract<Entry, { kind: "correction" }>,
): Entered {
  const { rankingTables: tables, memory } = recognition;
  const table = tables.find((each) => tableId(each) === id);
  if (table === undefined || (isColumnField(field) && table.orientation !== "rows"))
    return refused("no-such-table");
  const choices = choicesOf(field, table.range);
  const text = value.trim();
  const cell = text === "" ? "" : cellOf(field, text, choices);
  if (cell === null) return refused(choices.length > 0 ? "not-a-choice" : "not-a-value", choices);
  const cells = { ...givenBack(field, table), [field]: cell };
  const answers = field === "数据月份" && text !== "" ? monthAnswers(table, String(cell)) : [];
  const changes = entryChangesOf(snapshot, memory, { correction: { tables, table, cells }, answers });
  return { kind: "changes", changes };
}

/** What the cell gets; null for something the field cannot say. */
function cellOf(field: CorrectionName, text: string, choices: readonly string[]): string | number | null {
  const plain = text.normalize("NFKC");
  if (field === "数据月份") return readMonth(plain);
  if (field === "参排总数") return /^[1-9]\d*$/.test(plain) ? Number(plain) : null;
  if (field === "系列") return text;
  const choice = isColumnField(field) ? plain.toUpperCase() : text;
  return choices.includes(choice) ? choice : null;
}

/** What an earlier run filled in from the wrong columns; a person's own words among them stay. */
const BY_COLUMNS: readonly CorrectionName[] = ["级别", "排名主体", "参排总数", "方向", "括号含义", "计分"];

/** Cells that are blank until the next run reads the table by its right columns. */
function givenBack(field: CorrectionName, table: RankingTable): Readonly<Record<string, "">> {
  if (!isColumnField(field)) return {};
  const own = BY_COLUMNS.filter((title) => !table.corrected.includes(title));
  return Object.fromEntries(own.map((title) => [title, ""]));
}

/**
 * A month against the sheet's own title is question A-16. Whoever corrects the month here has answered it, so that the
 * answer is written with it and nobody is asked.
 */
function monthAnswers(table: RankingTable, month: string): readonly Answer[] {
  const { sheet, series, range, statedMonth } = table;
  if (statedMonth === null || statedMonth === month) return [];
  const question: Question = {
    id: questionId("A-16", sheet, series ?? "", month, statedMonth),
    code: "A-16",
    message: { code: "recognition.month-clash", values: { sheet, title: statedMonth, registered: month } },
    at: { sheet, cell: range.split(":")[0] ?? range },
    choices: [statedMonth, month],
    holds: true,
    affects: [series ?? ""],
  };
  return [{ question, answer: month }];
}
