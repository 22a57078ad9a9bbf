// Rankings in sentences: whole lists, some places, the last ones (L11, L12).
import { dueAnyway, type Layout, type Stage } from "./stage";
import { standingsOf, type Standing } from "./standings";
import { addressOf } from "./paper";
import { ANY, type Level, type Subject, type TrueEntry } from "./truth";
import { inWords, isoMonth } from "./writing";
import { areaOf } from "./heading";

function pushProse(
  stage: Stage,
  level: Level,
  subject: Subject,
  entries: readonly TrueEntry[],
  total: number | null,
  due: readonly string[],
): void {
  stage.rankings.push({
    sheet: stage.name,
    month: isoMonth(stage.year, stage.month),
    level,
    subject,
    total,
    counts: true,
    columns: null,
    entries,
    due: [...dueAnyway(stage, level, subject), ...due],
    open: [],
  });
}

/** Equal places stand together: 第三名金安区、裕安区. */
function byPlace(standings: readonly Standing[]): { rank: number; units: Standing[] }[] {
  const groups: { rank: number; units: Standing[] }[] = [];
  for (const one of standings) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.rank === one.rank) last.units.push(one);
    else groups.push({ rank: one.rank ?? 0, units: [one] });
  }
  return groups;
}

const titleOf = (stage: Stage, level: Level, topic: string): string =>
  `${areaOf(stage, level)}${String(stage.year)}年${String(stage.month)}月${topic}${stage.chance.pick(["通报", "排名通报", "排名情况"])}`;

const l11: Layout = (stage) => {
  const { chance, place, paper, left, top } = stage;
  const county = chance.once(2);
  // A list that leaves out units of the workbook names only some of them.
  const ours = stage.listed ? [...place.townships, ...place.streets] : place.townships;
  const units = county ? place.counties : ours;
  const level: Level = county ? "市" : "区";
  const ties = county ? true : chance.once(3);
  const standings = standingsOf(chance, units, { ties });
  const groups = byPlace(standings);
  paper.put(top, left, titleOf(stage, level, "环境整治"));
  const words = chance.once(2);
  const numeral = (rank: number): string => (words ? inWords(rank) : String(rank));
  const scored = !county && chance.once(2);
  const joint = chance.pick([":", "：", ""]);
  const parts = groups.map(
    ({ rank, units: tied }) =>
      `第${numeral(rank)}名${joint}${tied.map(({ unit, score }) => (scored ? `${unit}${String(score)}分` : unit)).join("、")}`,
  );
  const inOne = chance.once(2);
  const texts = inOne ? [`${parts.join("；")}。`] : parts;
  texts.forEach((text, index) => paper.put(top + 1 + index, left, text));
  const entries = groups.flatMap(({ rank, units: tied }, index) =>
    tied.map(({ unit, score }): TrueEntry => ({
      unit,
      place: String(rank),
      score: scored ? score : null,
      cell: addressOf(top + 1 + (inOne ? 0 : index), left),
    })),
  );
  pushProse(stage, level, county ? "县区" : "乡镇", entries, units.length, []);
};

const l12: Layout = (stage) => {
  const { chance, place, paper, left, top } = stage;
  const level: Level = chance.pick(["市", "省"]);
  const count = Math.min(place.counties.length, 3 + chance.below(4));
  const units = place.counties.slice(0, count);
  const ordered = chance.once(2);
  const numeral = chance.once(2) ? String(count) : inWords(count);
  paper.put(top, left, titleOf(stage, level, "危房改造"));
  const text = ordered
    ? `差的后${numeral}位(倒1-${String(count)}名):${units.join("、")}`
    : chance.pick([
        `后${numeral}名依次是:${units.join("、")}。`,
        `排名后${numeral}位的是：${units.join("、")}`,
        `倒数${numeral}名依次为：${units.join("、")}`,
      ]);
  paper.put(top + 1, left, text);
  const entries = units.map((unit, index): TrueEntry => ({
    unit,
    place: ordered ? `倒${String(index + 1)}` : unit === place.district && stage.named ? "?" : ANY,
    score: null,
    cell: addressOf(top + 1, left),
  }));
  const isOurs = units.includes(place.district);
  pushProse(stage, level, "县区", entries, null, ordered || !isOurs || !stage.named ? [] : ["IN-CELL"]);
};

export const PROSE_LAYOUTS: Readonly<Record<string, Layout>> = { L11: l11, L12: l12 };
