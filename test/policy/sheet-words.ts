// What a clerk may write where, in words: registers with their columns, settings, own sheets, kinds of figures.
import {
  INPUT_SHEETS,
  OWN_COLUMNS,
  PAPER_COLUMNS,
  PARAMETER_NAMES,
  SETTING_GUIDES,
  SWITCH_CLAUSES,
  SWITCH_HELP,
  type InputColumn,
  type OwnColumn,
} from "../../src/policy";

const listed = (name: string, words: readonly string[] | undefined): string =>
  words === undefined ? "" : ` ${name} ${words.join("、")}`;

const columnWords = ({ role, title, synonyms, choices, required }: InputColumn): string =>
  `${role} ${title}${required === true ? "（必填）" : ""}${listed("也叫", synonyms)}${listed("可选", choices)}`;

const ownColumns = (columns: readonly OwnColumn[]): string =>
  columns.map(({ title, by }) => `${title}:${by}`).join(" ");

/** Lines about everything a sheet shows or accepts, by what they are about. */
export const SHEET_WORDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    INPUT_SHEETS.map(({ name, kind, help, columns }) => [name, [kind, help, ...columns.map(columnWords)]]),
  ),
  ...Object.fromEntries(Object.entries(OWN_COLUMNS).map(([name, columns]) => [name, [ownColumns(columns)]])),
  月度资料: [ownColumns(PAPER_COLUMNS)],
  参数名: Object.entries(PARAMETER_NAMES).map(
    ([name, { kind, words, least, most, synonyms }]) =>
      `${name} ${kind} ${words.join("…")} ${least}至${most} 也叫 ${synonyms.join("、")}`,
  ),
  开关说明: Object.entries(SWITCH_HELP).map(([code, help]) => `${code} ${help}`),
  开关条款: Object.entries(SWITCH_CLAUSES).map(([code, clauses]) => `${code} ${clauses.join(" ")}`),
  设置说明: Object.entries(SETTING_GUIDES).map(([item, { help, clauses }]) =>
    [item, help, ...clauses].join(" "),
  ),
};
