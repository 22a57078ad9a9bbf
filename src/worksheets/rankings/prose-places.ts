// What a sentence says about places: 第三名甲区、乙区;第五名丙区, 后十名依次是:…, 示例区列全市倒数第八名 (L11, L12).
import type { Level } from "../../policy";
import { headerLevel } from "../headers";
import { normalise, wholeNumber } from "../text";
import { kindOfName } from "./names";
import type { FindInput } from "./types";

/** One place stated in prose. `position` set = from the bottom. */
export interface Said {
  readonly label: string;
  readonly rank: number | null;
  readonly position: number | null;
  readonly score: number | null;
  /** What is ranked, where the sentence names it before our district. */
  readonly indicator: string | null;
}

/** The places of one text that belong to one ranking. */
export interface Stated {
  readonly said: readonly Said[];
  /** Bottom list whose order is not stated. */
  readonly unordered: boolean;
  /** Does the text pick single units out (示例区列…), as against listing places in their order? */
  readonly single: boolean;
  /** Level that the sentence itself names (全市). */
  readonly level: Level | null;
}

const NUMERAL = "(\\d{1,4}|[一二三四五六七八九十百]{1,5})";
const PLACED = new RegExp(`(?:并列)?第${NUMERAL}(?:名|位)(?:是|为|:|,)*([^;。,第]{2,})`, "g");
const BOTTOM = new RegExp(
  `(?:后|倒数|末)(?:前)?${NUMERAL}(?:名|位)(?:\\(倒?(\\d+)[-~至—](?:倒)?(\\d+)名?\\))?[^:是为]{0,12}?(?:依次)?(?:是|为|:)+:?([^;。]+)`,
);
/** The unit first: 示例区列全市倒数第八名, 危房改造示例区排全市第3位. */
const UNIT_FIRST = new RegExp(
  `([^。;:,、\\s]{2,24}?)(?:分别)?(?:并列|位列|位居|名列|排名?|列|居|处)+(?:在)?(全[国省市区县]|全自治区)?(?:的)?(倒数)?第${NUMERAL}(?:名|位)`,
  "g",
);
const SCORED = /^(.*?[^\d.])(\d+(?:\.\d+)?)分?$/;

/** Could the text state a place at all? */
export function mayRank(value: string): boolean {
  return /第.{1,5}[名位]|后.{1,5}[名位]|倒[数數].{1,5}[名位]|末.{1,3}[名位]/.test(value);
}

/** Every ranking that a normalised text speaks of. */
export function statedPlaces(text: string, input: FindInput): readonly Stated[] {
  const bottom = BOTTOM.exec(text);
  if (bottom) {
    const names = namesIn(bottom[4] ?? "");
    const ordered = bottom[2] === "1";
    const said = names.map(({ label }, index) => ({ label, rank: null, position: index + 1, ...PLAIN }));
    return areUnits(said, input) ? [{ said, unordered: !ordered, single: false, level: null }] : [];
  }
  const said = [...text.matchAll(PLACED)].flatMap((match): Said[] => {
    const rank = wholeNumber(match[1] ?? "");
    return rank === null
      ? []
      : namesIn(match[2] ?? "").map((one) => ({ ...PLAIN, ...one, rank, position: null }));
  });
  return areUnits(said, input)
    ? [{ said, unordered: false, single: false, level: null }]
    : unitsFirst(text, input);
}

const PLAIN = { score: null, indicator: null } as const;

/** Places stated behind the unit, by level; sentences about anything but units and our district are none. */
function unitsFirst(text: string, input: FindInput): readonly Stated[] {
  const byLevel = new Map<Level | null, Said[]>();
  for (const match of text.matchAll(UNIT_FIRST)) {
    const said = saidOf(match, input);
    if (said === null) continue;
    const level = headerLevel(match[2] ?? "");
    const same = byLevel.get(level);
    if (same) same.push(said);
    else byLevel.set(level, [said]);
  }
  return [...byLevel].map(([level, said]) => ({ said, unordered: false, single: true, level }));
}

function saidOf(match: RegExpMatchArray, input: FindInput): Said | null {
  const named = unitAtEnd(match[1] ?? "", input);
  const number = wholeNumber(match[4] ?? "");
  if (named === null || number === null) return null;
  const isBottom = match[3] !== undefined;
  return { ...PLAIN, ...named, rank: isBottom ? null : number, position: isBottom ? number : null };
}

/** Our district's name may follow what is ranked (危房改造示例区); any other unit must be the whole phrase. */
function unitAtEnd(phrase: string, input: FindInput): Pick<Said, "label" | "indicator"> | null {
  const district = districtNames(input).find((name) => phrase.endsWith(name));
  if (district === undefined) return isUnitName(phrase, input) ? { label: phrase, indicator: null } : null;
  const before = phrase.slice(0, -district.length).replace(/^(?:其中|另外|但是?|而)|[,:在中上]+$/g, "");
  return { label: district, indicator: before.length >= 2 ? before : null };
}

function districtNames({ office }: FindInput): readonly string[] {
  return [office.districtName, ...office.districtAliases].flatMap((name) =>
    name === null || name.trim() === "" ? [] : [normalise(name)],
  );
}

/** Words of a sentence, not of a name. */
const SENTENCE = /[的是了在把将被]|[全各本我][国省市区县]/;

function isUnitName(label: string, input: FindInput): boolean {
  if (input.isListed(label) || districtNames(input).includes(label)) return true;
  return kindOfName(label) !== null && !SENTENCE.test(label);
}

/** Names of a list; ties in a bracket ("灌云(沭阳并列)") stand behind their twin. */
function namesIn(list: string): { readonly label: string; readonly score: number | null }[] {
  return list
    .replace(/\(([^()]*?)并列\)/g, "、$1")
    .replace(/\([^()]*\)/g, "")
    .split(/[、,]|(?<=[镇乡道区县市旗处])[和及]/)
    .map((part) => {
      const scored = SCORED.exec(part);
      const label = (scored?.[1] ?? part).replace(/[:.]$|等\d*个?.*$|^分别(是|为)?/g, "");
      return { label, score: scored ? Number(scored[2]) : null };
    })
    .filter(({ label }) => label !== "");
}

/** Every name must be a unit by its ending or by the directory: sentences about anything else are none of ours. */
function areUnits(said: readonly Said[], input: FindInput): boolean {
  const known = said.filter(({ label }) => isUnitName(label, input));
  return (
    said.length > 0 && known.length * 10 >= said.length * 6 && said.every(({ label }) => label.length <= 14)
  );
}
