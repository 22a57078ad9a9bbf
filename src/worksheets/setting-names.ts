// Names of the items of 设置: which 项目 a text stands for, by its usual words, codes and patterns.
import { OFFICES, SETTING_ITEMS, SWITCHES, SWITCH_CODES } from "../policy";
import type { SwitchCode } from "../policy";
import { headerText, normalise, tidy } from "./text";

/** 项目 without blanks, brackets and case: "评优基数（20%）" and "评优基数" are one item. */
export const itemKey = (item: string): string => headerText(item).toUpperCase();

/** Usual words for the offices of 设置. */
export const PEOPLE_SYNONYMS: Readonly<Record<string, string>> = {
  组长: OFFICES.组长.setting,
  领导小组负责日常工作的副组长: OFFICES.日常副组长.setting,
  负责日常工作的副组长: OFFICES.日常副组长.setting,
  领导小组日常工作副组长: OFFICES.日常副组长.setting,
  常务副组长: OFFICES.常务副组长.setting,
  纪委书记: OFFICES.纪委书记.setting,
  县纪委书记: OFFICES.纪委书记.setting,
  组织部部长: OFFICES.组织部部长.setting,
  组织部长: OFFICES.组织部部长.setting,
  区委组织部长: OFFICES.组织部部长.setting,
  县委组织部部长: OFFICES.组织部部长.setting,
};

/** Switches by code, by name, and by both together. */
const SWITCH_ITEMS = new Map<string, SwitchCode>(
  SWITCH_CODES.flatMap((code) => {
    const { name } = SWITCHES[code];
    return [code, name, `${code}${name}`, `${name}${code}`].map((item) => [itemKey(item), code] as const);
  }),
);

/** A code with whatever text behind it: "POL-NAT(国家级)". */
function switchByCode(key: string): SwitchCode | undefined {
  const code = /^POL-[A-Z0-9-]+/.exec(key)?.[0];
  return SWITCH_CODES.find((known) => known === code);
}

/** The switch that an item names; undefined when it names none. */
export function switchOf(item: string): SwitchCode | undefined {
  const key = itemKey(item);
  return SWITCH_ITEMS.get(key) ?? switchByCode(key);
}

export const PASSED = /^考核通过\D*(\d{4})年?度?(.+)$/;
export const GRADE = /^等次对照[::]?(\d{4})?年?度?(.+)$/;
export const MEDIUM = /^媒体名录[::]?(.*)$/;
/** Any item about closing; what it closes is `closedPeriod`. */
export const CLOSING = /^定稿/;
const CLOSED_PERIOD = /^定稿[::]?(\d{4})(?:年终?度?|[-./年](\d{1,2})月?|(\d{2}))?$/;

/** The period that an item closes, "2019-08" or "2019" (the whole year); null for any other item. */
export function closedPeriod(item: string): string | null {
  const match = CLOSED_PERIOD.exec(normalise(item));
  if (match === null) return null;
  const [, year = "", ...months] = match;
  const month = months.find((one) => one !== undefined);
  if (month === undefined) return year;
  const number = Number(month);
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, "0")}` : null;
}

/** 项目 of 设置 that closes a period: "定稿 2019-08", "定稿 2019年". */
export const closingItem = (period: string): string => `定稿 ${period}${period.length === 4 ? "年" : ""}`;

/** The 项目 that an item stands for, as 准备工作簿 writes it; an item of an open list stands for itself. */
export function settingName(item: string): string {
  const key = itemKey(item);
  const code = switchOf(item);
  if (code) return `${code} ${SWITCHES[code].name}`;
  const period = closedPeriod(item);
  if (period !== null) return closingItem(period);
  return FIXED_NAMES.get(key) ?? PEOPLE_SYNONYMS[key] ?? OFFICE_NAMES.get(key) ?? tidy(item);
}

const named = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [itemKey(name), name]));
const FIXED_NAMES = named(Object.values(SETTING_ITEMS));
const OFFICE_NAMES = named(Object.values(OFFICES).map(({ setting }) => setting));

/** Is it an item that the product reads, apart from posts, whose list is open? */
export function isKnownSetting(item: string): boolean {
  const key = itemKey(item);
  if (FIXED_NAMES.has(key) || OFFICE_NAMES.has(key) || PEOPLE_SYNONYMS[key] !== undefined) return true;
  const text = normalise(item);
  return (
    switchOf(item) !== undefined || [PASSED, GRADE, MEDIUM, CLOSING].some((pattern) => pattern.test(text))
  );
}
