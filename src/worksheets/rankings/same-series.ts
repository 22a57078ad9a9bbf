// Months of one series under titles that differ in a word: 排名表(乡镇), 各乡镇…排名, 排名统计表 go under one name.
import type { Subject } from "../../policy";
import { normalise } from "../text";
import type { Draft } from "./draft";

const OF_SUBJECT: Readonly<Record<Subject, string>> = {
  乡镇: "各?(?:乡镇街道|镇街道|镇乡街道|乡镇|镇街|乡街|镇乡)(?:街道)?",
  区直: "各?(?:区直|县直)(?:单位|部门)?",
  县区: "各?(?:县区|区县|县市区|市县区)",
  指标: "(?:本区|我区)(?:情况)?",
};
/** Words that say nothing about what is ranked; a clerk writes them one month and not the next. */
const EMPTY_WORDS = /月度|统计|汇总|情况|通报|公示|一览|表/g;

/** What two titles of one series have in common. */
function keyOf({ series, subject, level }: Draft): string {
  const stem = normalise(series)
    .replace(new RegExp(`\\(?${OF_SUBJECT[subject]}\\)?`, "g"), "")
    .replace(EMPTY_WORDS, "");
  const ownLevel = subject === "乡镇" || subject === "区直" ? "区" : "";
  return `${stem.length < 2 ? series : stem}|${subject}|${level ?? ownLevel}`;
}

/**
 * Gives series that differ in such words the name of their first month. Where two names stand in one month they are
 * two series, and all of them keep their names.
 */
export function withCommonSeries(drafts: readonly Draft[]): readonly Draft[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  const names = new Map<Draft, string>();
  for (const group of groups.values()) {
    const name = commonName(group);
    if (name !== null) for (const draft of group) names.set(draft, name);
  }
  return drafts.map((draft) => ({ ...draft, series: names.get(draft) ?? draft.series }));
}

/** The first month's name; null where there is nothing to join, or a month that holds two names. */
function commonName(group: readonly Draft[]): string | null {
  const byMonth = new Map<string, string>();
  for (const { series, month } of group) {
    if (month === null) continue; // not known yet: it follows the others
    if ((byMonth.get(month) ?? series) !== series) return null;
    byMonth.set(month, series);
  }
  const [first] = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1));
  return first?.[1] ?? null;
}
