// 设置: the district's names, people, dates, reading switches and the small tables that clerks keep there.
import { DEFAULT_SWITCHES, SETTING_ITEMS, SWITCHES } from "../policy";
import type { IsoDate, Level, SwitchCode, Switches, TownshipGrade } from "../policy";
import { TOWNSHIP_GRADES } from "../policy";
import type { OfficeSettings } from "../engine";
import type { CellValue } from "./snapshot";
import {
  CLOSING,
  PASSED,
  GRADE,
  MEDIUM,
  PEOPLE_SYNONYMS,
  closedPeriod,
  itemKey,
  switchOf,
} from "./setting-names";
import { isBlank, normalise, tidy } from "./text";
import type { GradeNames } from "./registers/annual-townships";
import { readDate, readLevel, readYesNo } from "./registers/cells";
import { registerTable } from "./registers/find";
import type { FoundRegister } from "./registers/find";
import type { Questions } from "./registers/questions";
import { registerRows } from "./registers/rows";
import type { RegisterRow } from "./registers/rows";
import type { RecognisedTable } from "./recognition";

/** What 设置 says; every item that is absent or refused stands at its default. */
export interface Settings {
  readonly office: OfficeSettings;
  readonly switches: Switches;
  readonly gradeNames: GradeNames;
}

/** Percent of staff that may be rated excellent when 设置 says nothing (F-5). */
export const DEFAULT_QUOTA_PERCENT = 20;

export const DEFAULT_OFFICE: OfficeSettings = {
  districtName: null,
  districtAliases: [],
  people: {},
  validFrom: null,
  validTo: null,
  quotaPercent: DEFAULT_QUOTA_PERCENT,
  media: {},
  assessmentsPassed: {},
};

interface Draft {
  districtName: string | null;
  districtAliases: readonly string[];
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  quotaPercent: number;
  readonly people: Record<string, string>;
  readonly media: Record<string, Level>;
  readonly passed: Record<string, boolean>;
  readonly switches: Record<string, string>;
  readonly grades: Map<string, TownshipGrade>;
  /** Periods that are closed; the last row of a period decides. */
  readonly closed: Set<string>;
}

/** Reads 设置 (null = there is none) and the answers to E-7. */
export function readSettings(
  register: FoundRegister | null,
  questions: Questions,
  answers: Readonly<Record<string, string>>,
): { readonly settings: Settings; readonly table: RecognisedTable | null } {
  const draft = emptyDraft(answeredAssessments(answers));
  const rows = register === null ? [] : registerRows(register);
  for (const row of rows) readItem(row, draft, questions);
  // A-4 asks for the district's name where 设置 has none.
  draft.districtName ??= answers["A-4·本区名称"] ?? null;
  const table = register === null ? null : registerTable(register, { rows: rows.length });
  return { settings: settingsOf(draft), table };
}

function emptyDraft(passed: Record<string, boolean>): Draft {
  return {
    ...DEFAULT_OFFICE,
    people: {},
    media: {},
    passed,
    switches: { ...DEFAULT_SWITCHES },
    grades: new Map(),
    closed: new Set(),
  };
}

function settingsOf(draft: Draft): Settings {
  const { passed, switches, grades, closed, ...office } = draft;
  return {
    office: {
      ...office,
      assessmentsPassed: passed,
      ...(closed.size === 0 ? {} : { closed: [...closed].sort() }),
    },
    switches: switches as unknown as Switches,
    gradeNames: grades,
  };
}

/** E-7 asks once per check; its subject is the year and the level. */
function answeredAssessments(answers: Readonly<Record<string, string>>): Record<string, boolean> {
  const passed: Record<string, boolean> = {};
  for (const [id, answer] of Object.entries(answers)) {
    const match = /^E-7·.*?(\d{4}).*?(国家|省|市)/.exec(id);
    const read = readYesNo(answer.replace(/^已?通过$/, "是").replace(/^未通过$/, "否"));
    if (match && read.kind === "value") passed[`${match[1]} ${match[2]}`] = read.value;
  }
  return passed;
}

/** What the readers need of a row. */
type SettingCells = Pick<RegisterRow, "value">;
type ItemReader = (row: SettingCells, draft: Draft, refuse: Refuse) => void;
/** Raises IN-SETTING at the value's cell; `expected` says what would be accepted. */
type Refuse = (choices: readonly string[], expected: string) => void;

function readItem(row: RegisterRow, draft: Draft, questions: Questions): void {
  const item = tidy(row.value("item"));
  const value = row.value("value");
  if (item === "" || isBlank(value)) return;
  const refuse: Refuse = (choices, expected) => {
    questions.ask({
      code: "IN-SETTING",
      subject: [item],
      message: { code: "register.setting-refused", values: { item, value: tidy(value), expected } },
      at: row.at("value"),
      choices,
      holds: false,
    });
  };
  readerFor(item, questions.answer("IN-SETTING", item))(row, draft, refuse);
}

const FIXED_ITEMS = new Map<string, ItemReader>([
  [itemKey(SETTING_ITEMS.districtName), (row, draft) => (draft.districtName = tidy(row.value("value")))],
  [
    itemKey(SETTING_ITEMS.districtAliases),
    (row, draft) => (draft.districtAliases = listed(row.value("value"))),
  ],
  [
    itemKey(SETTING_ITEMS.validFrom),
    (row, draft, refuse) => readDay(row, refuse, (day) => (draft.validFrom = day)),
  ],
  [
    itemKey(SETTING_ITEMS.validTo),
    (row, draft, refuse) => readDay(row, refuse, (day) => (draft.validTo = day)),
  ],
  [itemKey(SETTING_ITEMS.quotaPercent), readQuota],
]);

/** What would be accepted instead of a value that 设置 refuses; null when the value is fine. Blank always is. */
export function settingProblem(
  item: string,
  value: CellValue,
): { readonly choices: readonly string[] } | null {
  if (isBlank(value)) return null;
  let problem: { readonly choices: readonly string[] } | null = null;
  const row = { value: (role: string) => (role === "item" ? item : value) };
  readerFor(item, undefined)(row, emptyDraft({}), (choices) => (problem ??= { choices }));
  return problem;
}

/** @param answer what the clerk answered to IN-SETTING about this item */
function readerFor(item: string, answer: string | undefined): ItemReader {
  const key = itemKey(item);
  const fixed = FIXED_ITEMS.get(key);
  if (fixed) return fixed;
  const code = switchOf(item);
  if (code) return (row, draft, refuse) => readSwitch(code, row, draft, refuse, answer);
  if (key.startsWith("POL-")) return (_row, _draft, refuse) => refuse([], "POL-");
  return patternReader(normalise(item), key);
}

function patternReader(item: string, key: string): ItemReader {
  const passed = PASSED.exec(item);
  if (passed) return (row, draft, refuse) => readPassed(passed[1] ?? "", passed[2] ?? "", row, draft, refuse);
  const grade = GRADE.exec(item);
  if (grade) return (row, draft, refuse) => readGradeName(grade[1], grade[2] ?? "", row, draft, refuse);
  const medium = MEDIUM.exec(item);
  if (medium) return (row, draft, refuse) => readMedia(medium[1] ?? "", row, draft, refuse);
  if (CLOSING.test(item)) return (row, draft, refuse) => readClosing(item, row, draft, refuse);
  // Anything else is a post and who holds it; the list of people is open.
  return (row, draft) =>
    (draft.people[PEOPLE_SYNONYMS[key] ?? tidy(row.value("item"))] = tidy(row.value("value")));
}

/** Names side by side in one cell. */
function listed(value: CellValue): readonly string[] {
  return tidy(value)
    .split(/[、,;/\s]+/)
    .filter((name) => name !== "");
}

function readDay(row: SettingCells, refuse: Refuse, keep: (day: IsoDate) => void): void {
  const read = readDate(row.value("value"));
  if (read.kind === "value") keep(read.value);
  else refuse([], "2020-12-31");
}

/** 20, "20%" or 0.2 (a percent cell): a share of staff in percent. */
function readQuota(row: SettingCells, draft: Draft, refuse: Refuse): void {
  const written = row.value("value");
  const text = normalise(written);
  const number = Number(text.replace(/%$/, ""));
  const percent =
    number > 0 && number < 1 && !text.endsWith("%") ? Math.round(number * 10_000) / 100 : number;
  if (percent > 0 && percent <= 100) draft.quotaPercent = percent;
  else refuse([], "20%");
}

function readSwitch(
  code: SwitchCode,
  row: SettingCells,
  draft: Draft,
  refuse: Refuse,
  answer: string | undefined,
): void {
  const { values, name } = SWITCHES[code];
  const find = (text: string): string | undefined => values.find((one) => normalise(one) === text);
  const value = find(normalise(row.value("value"))) ?? find(normalise(answer ?? ""));
  if (value === undefined) refuse(values, `${name}:${values.join("/")}`);
  else draft.switches[code] = value;
}

function readPassed(year: string, levelText: string, row: SettingCells, draft: Draft, refuse: Refuse): void {
  const level = readLevel(levelText);
  const value = readYesNo(row.value("value"));
  if (level.kind === "value" && value.kind === "value") draft.passed[`${year} ${level.value}`] = value.value;
  else refuse(["是", "否"], "是/否");
}

/** 定稿 2019-08 = 是: the month is closed; 否 opens it again (docs/adr/0009). */
function readClosing(item: string, row: SettingCells, draft: Draft, refuse: Refuse): void {
  const period = closedPeriod(item);
  const value = readYesNo(row.value("value"));
  if (period === null) refuse([], "定稿 2019-08");
  else if (value.kind !== "value") refuse(["是", "否"], "是/否");
  else if (value.value) draft.closed.add(period);
  else draft.closed.delete(period);
}

function readGradeName(
  year: string | undefined,
  name: string,
  row: SettingCells,
  draft: Draft,
  refuse: Refuse,
): void {
  const text = normalise(row.value("value"));
  const grade = TOWNSHIP_GRADES.find((one) => one === text);
  if (grade === undefined) refuse(TOWNSHIP_GRADES, TOWNSHIP_GRADES.join("/"));
  else draft.grades.set(year === undefined ? name : `${year} ${name}`, grade);
}

const MEDIUM_WITH_LEVEL = /^(.+?)(?:[=:]|\()([^()=:]+)\)?$/;

/** 媒体名录: "人民日报=国家、广西日报(省)" in one cell, or one medium per row with its level as value. */
function readMedia(name: string, row: SettingCells, draft: Draft, refuse: Refuse): void {
  const entries =
    name === ""
      ? normalise(row.value("value")).split(/[、,;]+/)
      : [`${name}=${normalise(row.value("value"))}`];
  for (const entry of entries.filter((one) => one !== "")) {
    const match = MEDIUM_WITH_LEVEL.exec(entry);
    const level = readLevel(match?.[2] ?? "");
    if (match && level.kind === "value") draft.media[match[1] ?? ""] = level.value;
    else refuse([], "人民日报=国家、广西日报=省");
  }
}
