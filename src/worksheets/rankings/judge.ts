// Is a table that looks like one really a ranking, and of whom? Recognising too much is as wrong as too little.
import type { Subject } from "../../policy";
import type { FindInput } from "./types";
import { isError, normalise } from "../text";
import { kindOfName } from "./names";
import type { RawEntry, RawMeasure, RawTable } from "./raw";

/** `foreign`: a ranking, but of persons or of units that are not ours. */
export type Standing = { readonly kind: "ranking"; readonly subject: Subject } | { readonly kind: "foreign" };

interface Judging {
  readonly input: Pick<FindInput, "listedUnit">;
  /** Does the same sheet hold a counted township table with the same header? (L05) */
  readonly besideTownships: boolean;
}

/** What kind of ranking a raw table is; null = none, left alone. */
export function judge(table: RawTable, context: Judging): Standing | null {
  const ranked = table.measures.filter(
    (measure) => (measure.rankColumn !== null || measure.shape !== "columns") && !isListOrder(table, measure),
  );
  const measured = ranked.some((measure) => holdsRanks(measure));
  const subject = subjectOf(table, context.input);
  if (measured && !isUnexplainedMatrix(table)) return rankedStanding(table, subject);
  if (
    table.measures.some(({ rankColumn }) => rankColumn !== null) &&
    !table.measures.some((measure) => measure.shape === "month")
  )
    return null;
  return scoreStanding(table, subject, context);
}

const RANKING_WORDS = /考核|考评|评分|得分|成绩|排名|名次|位次|评比|排行|排位/;

/** 排序 that only numbers the rows of a list without scores is a serial number, unless the title speaks of ranks. */
function isListOrder(
  { headerColumns, surroundings, sheet }: RawTable,
  { rankColumn, scoreColumn, entries }: RawMeasure,
): boolean {
  const header = headerColumns.find(({ column }) => column === rankColumn)?.title ?? "";
  if (scoreColumn !== null || !/(^|_)(排序|序次)$/.test(header)) return false;
  const isCounted = entries.every(
    ({ place }, index) =>
      place?.kind === "place" && place.place.kind === "rank" && place.place.rank === index + 1,
  );
  return isCounted && !RANKING_WORDS.test(`${surroundings.title ?? ""}${surroundings.main ?? ""}${sheet}`);
}

/** "12.3(4)" under a plain header is a ranking only where somebody says so; else it is a statistic with a share. */
function isUnexplainedMatrix({ measures, surroundings }: RawTable): boolean {
  if (!measures.every((measure) => measure.shape === "matrix")) return false;
  const said = [surroundings.title ?? "", ...surroundings.above, ...surroundings.below].join(" ");
  return !/排名|位次|名次|排位/.test(said);
}

/** At least one readable rank or broken formula, and no more unreadable cells than those. */
function holdsRanks(measure: RawMeasure): boolean {
  let ranks = 0;
  let unreadable = 0;
  for (const { place, written } of measure.entries) {
    if (place === null) continue;
    if (place.kind === "unreadable" && !isError(written)) unreadable += 1;
    else if (place.kind !== "place" || place.place.kind !== "unranked") ranks += 1;
  }
  return ranks > 0 && unreadable <= ranks;
}

/** Sports, songs, lots and weather: townships have places there as well, for nothing that anybody assesses. */
const OTHER_MATTER =
  /运动会|比赛|联赛|锦标赛|歌咏|合唱|文艺|汇演|抽签|摇号|(发言|出场|汇报)顺序|座次|降雨|雨量|气温/;
/** What a place is rather than what it does. */
const BARE_FIGURE = /^((总|常住|户籍)人口数?|人口总?数|(国土|土地|行政区域|区域)?面积|海拔|里程)$/;

function isOtherMatter({ surroundings, sheet, measures, headerColumns }: RawTable): boolean {
  const said = normalise(`${surroundings.title ?? ""}${surroundings.main ?? ""}${sheet}`);
  if (headerColumns.some(({ title }) => /参赛|代表队/.test(title))) return true;
  return OTHER_MATTER.test(said) || measures.every(({ scoreHeader }) => OTHER_MATTER.test(scoreHeader));
}

function isBareFigure({ headerColumns, measures }: RawTable): boolean {
  const ranked = measures.every(({ scoreColumn }) => scoreColumn === null);
  return ranked && headerColumns.some(({ title }) => BARE_FIGURE.test(title) || OTHER_MATTER.test(title));
}

function rankedStanding(table: RawTable, subject: Subject | null): Standing | null {
  if (isOtherMatter(table) || isBareFigure(table)) return { kind: "foreign" };
  if (subject !== null) return { kind: "ranking", subject };
  return table.labelKind === "person" || table.labelKind === "unit" ? { kind: "foreign" } : null;
}

/** Units and scores without ranks count only when they are plainly ours (interfaces.md 2, B-7). */
function scoreStanding(table: RawTable, subject: Subject | null, context: Judging): Standing | null {
  if (subject !== "乡镇" && subject !== "区直") return null;
  const labels = labelsOf(table);
  if (labels.length < 2 || !holdsScores(table) || isStatistic(table) || isLedger(table, labels)) return null;
  const listed = labels.filter((label) => context.input.listedUnit(label) !== null).length;
  const alike = labels.every((label) => kindOfName(label) === "乡镇");
  const sibling = context.besideTownships && labels.every((label) => kindOfName(label) === "区直");
  return listed * 2 > labels.length || alike || sibling ? { kind: "ranking", subject } : null;
}

/** 合计 and counts of things are scores only where the title speaks of an assessment; else they are statistics. */
function isStatistic({ measures, surroundings }: RawTable): boolean {
  if (measures.some((measure) => measure.shape === "month")) return false;
  const isCount = measures.every(({ scoreHeader }) => /^(合计|总计|指数)$|问题(总|个)?数$/.test(scoreHeader));
  const words = `${surroundings.title ?? ""}${surroundings.main ?? ""}`;
  return isCount && !RANKING_WORDS.test(words);
}

/** Several rows of one unit without a month or indicator that tells them apart: each is about something else. */
function isLedger({ measures }: RawTable, labels: readonly string[]): boolean {
  if (new Set(labels).size === labels.length) return false;
  return measures.every(({ entries }) =>
    entries.every(({ month, indicator }) => month === null && indicator === null),
  );
}

function holdsScores(table: RawTable): boolean {
  return table.measures.some((measure) => {
    const numbers = measure.entries.filter((entry) => entry.score.kind === "number").length;
    return numbers >= 2 && numbers * 2 > measure.entries.length;
  });
}

/** Labels of the first measure; every measure has the same rows. */
export function labelsOf(table: RawTable): string[] {
  return (table.measures[0]?.entries ?? []).map((entry: RawEntry) => entry.label);
}

/** Whose places the table lists, by the names themselves, then by header and title. */
export function subjectOf(table: RawTable, input: Pick<FindInput, "listedUnit">): Subject | null {
  if (table.labelKind === "person") return null;
  const labels = labelsOf(table);
  if (table.labelKind === "indicator") return "指标";
  const kinds = { 乡镇: 0, 区直: 0, 县区: 0, 村: 0 };
  for (const label of labels) {
    const kind = kindOfName(label);
    if (kind !== null) kinds[kind] += 1;
  }
  const top = topKind(kinds);
  if (top !== null && kinds[top] * 2 >= labels.length)
    return top === "村" ? null : subjectByHeader(table, top);
  return subjectByDirectory(labels, input) ?? (table.labelKind === "unit" ? subjectByWords(table) : null);
}

/** Names without endings of which 单位名录 knows most: what it says they are (中心镇 written 中心 is no centre). */
function subjectByDirectory(labels: readonly string[], input: Pick<FindInput, "listedUnit">): Subject | null {
  const categories = labels.map((label) => input.listedUnit(label)?.category ?? null);
  const count = (category: string): number => categories.filter((one) => one === category).length;
  if (categories.filter((one) => one !== null).length * 2 <= labels.length) return null;
  return count("区直") > count("乡镇") ? "区直" : "乡镇";
}

function topKind(
  kinds: Readonly<Record<"乡镇" | "区直" | "县区" | "村", number>>,
): keyof typeof kinds | null {
  const ordered = (Object.keys(kinds) as (keyof typeof kinds)[]).sort((a, b) => kinds[b] - kinds[a]);
  const first = ordered[0];
  return first !== undefined && kinds[first] > 0 ? first : null;
}

/** Names decide over a general header (单位); offices called 办事处 under 区直 stay departments. */
function subjectByHeader(table: RawTable, top: Subject): Subject | null {
  if (table.hint === "村") return top === "乡镇" ? top : null;
  if (/科室|股室/.test(table.labelHeader)) return null;
  return top;
}

/** Names without endings (花山, 石井): header first, then the table's own title. */
function subjectByWords(table: RawTable): Subject | null {
  if (table.hint === "村" || /科室|股室/.test(table.labelHeader)) return null;
  // 部门 alone is also what a company calls its sections.
  if (table.hint !== null && (table.hint !== "区直" || /[区县]直/.test(table.labelHeader))) return table.hint;
  const words = table.surroundings.title ?? "";
  if (/村|社区(?!街道)/.test(words)) return null;
  if (/乡镇|镇街|街道|镇乡|各镇|各乡/.test(words)) return "乡镇";
  if (/区直|县直/.test(words)) return "区直";
  return null;
}
