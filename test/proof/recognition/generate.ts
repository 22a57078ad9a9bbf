// One seed, one workbook: the layout by turns, everything else by chance, and the truth about it.
import { type Chance, chance } from "../formulas/random";
import { ANNUAL_LAYOUTS } from "./layouts-annual";
import { AWKWARD_LAYOUTS } from "./layouts-awkward";
import { MORE_LAYOUTS } from "./layouts-more";
import { OTHER_LAYOUTS } from "./layouts-other";
import { PLAIN_LAYOUTS } from "./layouts-plain";
import { PROSE_LAYOUTS } from "./layouts-prose";
import { SEVERAL_LAYOUTS } from "./layouts-several";
import { YEAR_LAYOUTS } from "./layouts-year";
import { placeOf, type Place } from "./names";
import { Paper, type Sheet } from "./paper";
import { scriptOf } from "./script";
import { truthOf, type Layout, type Stage } from "./stage";
import { LAYOUTS, type Truth } from "./truth";

const ALL: Readonly<Record<string, Layout>> = {
  ...PLAIN_LAYOUTS,
  ...SEVERAL_LAYOUTS,
  ...OTHER_LAYOUTS,
  ...ANNUAL_LAYOUTS,
  ...YEAR_LAYOUTS,
  ...PROSE_LAYOUTS,
  ...MORE_LAYOUTS,
  ...AWKWARD_LAYOUTS,
};

/** Every layout by its name, the 24 of the office's practice first. */
export const LAYOUT_NAMES: readonly string[] = [
  ...LAYOUTS,
  ...Object.keys(MORE_LAYOUTS),
  ...Object.keys(AWKWARD_LAYOUTS),
];

export interface Generated {
  readonly seed: number;
  readonly layout: string;
  readonly sheets: readonly Sheet[];
  readonly truth: Truth;
}

/** The workbook of a seed; consecutive seeds go through all layouts. */
export function generate(seed: number): Generated {
  const random = chance(seed * 2_654_435_761);
  const layout = LAYOUT_NAMES[seed % LAYOUT_NAMES.length] ?? "L01";
  const place = placeOf(random);
  const named = !random.once(7);
  const listed = !random.once(3);
  const script = scriptOf(random);
  const draw = ALL[layout];
  if (draw === undefined) throw new Error(`no layout ${layout}`);
  const aliases = listed ? aliasesOf(random, place) : new Map<string, string>();
  const stage = { ...stageOf(random, place, named, listed), aliases };
  draw(stage);
  stage.paper.rewrite(script);
  const hidden = random.once(15);
  const sheets: Sheet[] = [
    ...(named ? [settings(place)] : []),
    ...(listed ? [directory(place, aliases)] : []),
    { name: stage.name, paper: stage.paper, hidden },
    ...stage.more,
  ];
  return { seed, layout, sheets, truth: truthOf([stage]) };
}

function stageOf(random: Chance, place: Place, named: boolean, listed: boolean): Stage {
  const year = random.pick([2018, 2019, 2019, 2020]);
  const month = 1 + random.below(12);
  return {
    chance: random,
    place,
    year,
    month,
    name: random.pick([
      "Sheet1",
      "排名",
      `${String(month)}月`,
      `${String(year)}年${String(month)}月排名`,
      `${String(year)}${String(month).padStart(2, "0")}`,
      "附件1",
      "通报附表",
      "附件2：排名表",
    ]),
    paper: new Paper(),
    named,
    listed,
    aliases: new Map(),
    rankings: [],
    annual: [],
    unreadable: [],
    top: random.pick([0, 0, 0, 1, 2]),
    left: random.pick([0, 0, 0, 1]),
    more: [],
  };
}

function sheetOf(name: string, rows: readonly (readonly string[])[]): Sheet {
  const paper = new Paper();
  rows.forEach((cells, row) => cells.forEach((cell, column) => paper.put(row, column, cell)));
  return { name, paper };
}

export const settings = ({ district }: Place): Sheet =>
  sheetOf("设置", [
    ["项目", "值", "说明"],
    ["本区名称", district, ""],
  ]);

/** Second names that 单位名录 knows for some units. */
export function aliasesOf(random: Chance, { townships }: Place): Map<string, string> {
  const chosen = townships.filter(() => random.once(4));
  return new Map(
    chosen.map((name) => [name, `${name.slice(0, 2)}${random.pick(["片", "镇政府驻地", "管理区"])}`]),
  );
}

/** 单位名录 with every unit of the place. */
export function directory(
  { townships, streets, departments }: Place,
  aliases: ReadonlyMap<string, string>,
): Sheet {
  return sheetOf("单位名录", [
    ["单位", "类别", "别名", "主要负责人", "分管负责人", "备注"],
    ...[...townships, ...streets].map((name) => [name, "乡镇", aliases.get(name) ?? "", "张三", "李四", ""]),
    ...departments.map((name) => [name, "区直", "", "", "", ""]),
  ]);
}
