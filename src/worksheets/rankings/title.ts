// What a title says besides its month: series, level, size of the field (interfaces.md 2).

import type { OfficeSettings } from "../../engine";
import type { Level } from "../../policy";
import { normalise, wholeNumber } from "../text";
import { digits, withoutPeriods } from "./period";

/** Level words of a title. `ambiguous` = only 全区, which is the district or the autonomous region (D-1). */
export interface TitleLevel {
  readonly level: Level | null;
  readonly ambiguous: boolean;
}

const OWN_LEVEL = /区级|区本级|本区|县级|全县|我区|本级|全镇|各?乡镇街?道?$/;
const PLACE = /^(?:关于)?(.{1,12}?(?:自治区|[省市区县旗州盟]))(?=\d{4}年|\d{1,2}月|全[省市区县国]|20\d{4})/;
/** The date may stand first, or elsewhere: 2019年8月××市乡镇环境整治排名, ××市环境整治排名. */
const PLACE_BEHIND_DATE =
  /^(?:关于)?(?:\d{4}年度?)?(?:[\d\-—–~至]{1,5}月份?)?([^省市区县旗州盟]{1,3}(?:自治区|[省市区县旗州盟]))(?![场容政民委直级域区际情长外内(、/])/;
/** Words that only end like a place. */
const NO_PLACE =
  /^[各全本我该所在对由跨]|[城超都股夜集门上入]市$|[社园景片小校库灾牧矿山辖城郊新老林地厂营置业产能护范困]区$|(脱贫|贫困|先进|文明|卫生|示范|重点|百强)[县市区]$|联盟$|节省$/;

const NUMBERING =
  /^(?:附件|附表|附)?[\d一二三四五六七八九十]*[:.、)]+|^[(（]?[一二三四五六七八九十\d]+[)）、.]|^附[件表]?\d{0,2}(?=(?:19|20)\d{2}[年.\-/])|^附[件表]\d{0,2}(?!\d)|^关于/;

/** The title without quotation marks and 附件2: in front. */
function bareOf(raw: string): string {
  let text = raw.replace(/[“”"'‘’《》]/g, "");
  while (NUMBERING.test(text)) text = text.replace(NUMBERING, "");
  return text;
}

/** The place that a title begins with ("××市2019年8月…", "2019年8月××市…"); null when it begins otherwise. */
function placePrefix(raw: string): string | null {
  const text = bareOf(digits(raw));
  const first = PLACE.exec(text)?.[1];
  if (first !== undefined) return /^[各全本我]/.test(first) ? null : first;
  const behind = PLACE_BEHIND_DATE.exec(text)?.[1];
  return behind === undefined || NO_PLACE.test(behind) ? null : behind;
}

function namesDistrict(text: string, office: OfficeSettings): boolean {
  const names = [office.districtName, ...office.districtAliases];
  return names.some((name) => name !== null && name.length > 1 && text.includes(normalise(name)));
}

/** Level of a ranking by the words of its title, the district's own name first (D-1, D-2). */
export function titleLevel(raw: string, office: OfficeSettings): TitleLevel {
  // "县(市、区)" lists kinds of counties; its 市 is no level.
  const text = normalise(raw)
    .replace(/县?\((?:县|市|区|旗|、|\/)+\)区?/g, "")
    .replace(/县市区|市县区|县区|(?<!全)区县/g, "");
  const sure = (level: Level): TitleLevel => ({ level, ambiguous: false });
  if (/全国|国家级|中央/.test(text)) return sure("国家");
  if (/全省|省级|省直|自治区|全自治区/.test(text)) return sure("省");
  if (/全市|市级|市直|设区市|地级市/.test(text) && !ownCity(text, office)) return sure("市");
  if (namesDistrict(text, office)) return sure("区");
  const place = placePrefix(text);
  if (place !== null) return placeLevel(place, text);
  if (OWN_LEVEL.test(text)) return sure("区");
  return /全区/.test(text) ? { level: null, ambiguous: true } : { level: null, ambiguous: false };
}

/** Is our "district" itself a county-level city, so that 全市 means its own area? */
function ownCity(text: string, office: OfficeSettings): boolean {
  const name = office.districtName;
  return name !== null && /市$/.test(name) && namesDistrict(text, office);
}

function placeLevel(place: string, text: string): TitleLevel {
  if (/[区县旗]$/.test(place) && !/自治区$/.test(place)) return { level: "区", ambiguous: false };
  if (/自治区$|省$/.test(place)) return { level: "省", ambiguous: false };
  return { level: "市", ambiguous: /全区/.test(text) };
}

export interface StatedTotal {
  readonly value: number;
  readonly scope: Level | null;
  readonly of: "乡镇" | "县区" | "单位";
}

const TOTAL =
  /(全国|全省|全自治区|全市|全区|全县|省内|市内)?(?:共有?|的|参评|参排|参加排名的?)*(\d{1,5}|[一二三四五六七八九十百]{1,5})(?:个|家)?(?:参评|参排)?(县|区|市|旗|乡镇|乡|镇街|镇|街道|单位|部门)/g;
const TOTAL_LABEL =
  /(?:参评|参排|参考|参加排名)(?:单位|县区|县|乡镇)?(?:总|个)?数?(?:为|:|共)?(\d{1,5})(?:个|家)?/;

function scopeLevel(word: string | undefined): Level | null {
  if (word === undefined) return null;
  if (word.includes("国")) return "国家";
  if (/省|自治区/.test(word)) return "省";
  return word.includes("市") ? "市" : null;
}

function fieldOf(word: string): StatedTotal["of"] {
  if (/乡|镇|街/.test(word)) return "乡镇";
  return /单位|部门/.test(word) ? "单位" : "县区";
}

/** Sizes of the field that a text states ("全省106个县(市、区)", "共10个乡镇", "参排总数:15"). */
export function statedTotals(raw: string): StatedTotal[] {
  const text = normalise(raw);
  const found: StatedTotal[] = [];
  for (const match of text.matchAll(TOTAL)) {
    const value = wholeNumber(match[2] ?? "");
    // Without 个/家 or 全…: "8镇" may be a name, "一区" a nickname.
    if (value === null || value < 2 || !(match[1] !== undefined || /个|家/.test(match[0]))) continue;
    found.push({ value, scope: scopeLevel(match[1]), of: fieldOf(match[3] ?? "") });
  }
  const label = TOTAL_LABEL.exec(text);
  if (found.length === 0 && label) found.push({ value: Number(label[1]), scope: null, of: "单位" });
  return found;
}

const LEVEL_WORDS =
  /全国|全省|全自治区|全市|全区|全县|自治区|本区|我区|区本级|区级|市级|省级|县级|国家级|设区市/g;
/** Words that tell issues of one series apart (B-19, B-20). */
const ISSUE_WORDS =
  /\((更正|修订|修正|订正|勘误|快报|初步|征求意见)(版|稿|后)?\)|(更正|修订)(版|稿|后)|快报|预通报/g;
const TAIL = /(?:的?(?:通报|情况|一览表|表))+(?=$|\()/;

/** 系列: the title without district, date, level words and 表/情况/通报. "" when nothing is left. */
export function seriesOf(raw: string, office: OfficeSettings): string {
  let text = bareOf(digits(normalise(raw)));
  for (const name of [office.districtName, ...office.districtAliases]) {
    if (name !== null && name.length > 1) text = text.replaceAll(normalise(name), "");
  }
  const place = placePrefix(text);
  if (place !== null) text = text.replace(place, "");
  text = withoutPeriods(text)
    .replace(
      /(?:在)?(?:全[国省市区县])?(?:共)?\d+个(?:县|区|市|旗|乡镇|镇街|镇|街道|单位|部门)(?:\([^)]*\))?区?(?:中的?)?/g,
      "",
    )
    .replace(ISSUE_WORDS, "")
    .replace(LEVEL_WORDS, "")
    .replace(/\([^()]*情况\)|\(\)/g, (bracket) => bracket.replace("情况", ""))
    .replace(/\(\)/g, "")
    .replace(TAIL, "");
  return text.replace(/^[及和、与在的,:;·\-—]+|[及和、与在:;,\-—]+$/g, "");
}
