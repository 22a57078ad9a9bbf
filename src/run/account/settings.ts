// 设置 line by line, in the order of 准备工作簿, with default, choices, clauses and help; then what people added.
import {
  OFFICES,
  SETTING_GUIDES,
  SETTING_ITEMS,
  SWITCHES,
  SWITCH_CLAUSES,
  SWITCH_CODES,
  SWITCH_HELP,
  TALKS,
  TALK_LEVELS,
  TOWNSHIP_GRADES,
  type Office,
  type SwitchCode,
} from "../../policy";
import { DEFAULT_QUOTA_PERCENT, cellAddress, settingText, standingSettings } from "../../worksheets";
import type { SettingRow, StandingSettings } from "../../worksheets";
import type { SettingGroup, SettingLine } from "../account";
import type { AccountInput } from "./input";
import { SCORING_ROWS } from "./rules";

/** Everything known of an item apart from its row. */
type Known = Omit<SettingLine, "value" | "byPerson" | "place">;

const { districtName, districtAliases, validFrom, validTo, quotaPercent, media } = SETTING_ITEMS;

const GROUPS: Readonly<Record<string, SettingGroup>> = {
  [districtName]: "district",
  [districtAliases]: "district",
  [validFrom]: "period",
  [validTo]: "period",
  [quotaPercent]: "other",
  [media]: "other",
};

export function settingsOf({ snapshot, recognition }: AccountInput): readonly SettingLine[] {
  const standing = standingSettings(snapshot, recognition);
  // The last row of an item is the one that stands.
  const rows = new Map((standing?.rows ?? []).map((row) => [row.name, row]));
  const known = [...ITEMS, ...SWITCH_CODES.map(switchItem)];
  const names = new Set(known.map(({ item }) => item));
  const added = [...rows.values()].filter(({ name }) => !names.has(name)).map(addedItem);
  return [...known, ...added].map((item) => lineOf(item, rows.get(item.item), standing));
}

function lineOf(known: Known, row: SettingRow | undefined, standing: StandingSettings | null): SettingLine {
  if (row === undefined || standing === null) return { ...known, value: "", byPerson: false, place: null };
  const value = settingText(row.name, row.value);
  const place = { sheet: standing.sheet, cell: cellAddress(row.row, standing.valueColumn) };
  return { ...known, item: row.item, value, byPerson: value !== "", place };
}

const ITEMS: readonly Known[] = [
  districtName,
  districtAliases,
  ...Object.values(OFFICES).map(({ setting }) => setting),
  validFrom,
  validTo,
  quotaPercent,
  media,
].map((item) => ({
  item,
  group: GROUPS[item] ?? "people",
  name: item,
  defaultValue: item === quotaPercent ? `${DEFAULT_QUOTA_PERCENT}%` : "",
  choices: [],
  clauses: [...(SETTING_GUIDES[item]?.clauses ?? []), ...clausesOfOffice(item)],
  help: SETTING_GUIDES[item]?.help ?? "",
}));

function switchItem(code: SwitchCode): Known {
  const { name, values } = SWITCHES[code];
  return {
    item: `${code} ${name}`,
    group: "switch",
    name,
    defaultValue: values[0],
    choices: values,
    clauses: clausesOf(code),
    help: SWITCH_HELP[code],
  };
}

/** Clauses whose talks the post conducts or attends. */
function clausesOfOffice(setting: string): readonly string[] {
  const office = (Object.keys(OFFICES) as Office[]).find((each) => OFFICES[each].setting === setting);
  const called = TALK_LEVELS.filter(
    (level) => office && (TALKS[level].host === office || TALKS[level].attendees.includes(office)),
  );
  const talks = SCORING_ROWS.filter(({ talk }) => talk !== null && called.includes(talk));
  return [...new Set(talks.map(({ clause }) => clause))];
}

function clausesOf(code: SwitchCode): readonly string[] {
  const named = SCORING_ROWS.filter(({ switches }) => switches.includes(code)).map(({ clause }) => clause);
  return [...new Set([...named, ...(SWITCH_CLAUSES[code] ?? [])])];
}

const ADDED: readonly (Pick<Known, "choices" | "clauses" | "help"> & { readonly pattern: RegExp })[] = [
  { pattern: /^考核通过/, choices: ["是", "否"], clauses: ["激3.a"], help: "本区是否通过该年该级的考核" },
  {
    pattern: /^定稿/,
    choices: ["是", "否"],
    clauses: [],
    help: "定稿后该期的台账、名单和材料不再改，以后的变化列为补录",
  },
  {
    pattern: /^等次对照/,
    choices: TOWNSHIP_GRADES,
    clauses: ["激1.a"],
    help: "表里写的等次相当于哪一档综合评价",
  },
  { pattern: /^媒体名录/, choices: [], clauses: ["激7.a", "激7.b", "激7.c"], help: "这家媒体算哪一级" },
];

/** An item that people added: an answer kept here, or a post and who holds it. */
function addedItem({ name, item }: SettingRow): Known {
  const found = ADDED.find(({ pattern }) => pattern.test(name));
  const base = { item: name, name: item, defaultValue: "" };
  if (found === undefined) return { ...base, group: "people", choices: [], clauses: [], help: "职务和姓名" };
  return { ...base, group: "other", choices: found.choices, clauses: found.clauses, help: found.help };
}
