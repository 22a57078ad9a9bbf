// One look-alike of a seed: the kind's rows on a sheet of a workbook with settings and, mostly, a directory.
import { chance } from "../formulas/random";
import { placeOf } from "../recognition/names";
import { Paper, type Sheet } from "../recognition/paper";
import { directory, settings } from "../recognition/generate";
import { scriptOf } from "../recognition/script";
import type { Kind } from "./kinds";

/** The workbook of a kind and a seed. */
export function drawKind(kind: Kind, seed: number): readonly Sheet[] {
  const random = chance(seed * 2_246_822_519);
  const place = placeOf(random);
  const year = random.pick([2018, 2019, 2020]);
  const month = 1 + random.below(12);
  const paper = new Paper();
  const top = random.pick([0, 0, 1]);
  const left = random.pick([0, 0, 1]);
  kind({ chance: random, place, year, month }).forEach((cells, row) =>
    cells.forEach((cell, column) => paper.put(top + row, left + column, cell)),
  );
  paper.rewrite(scriptOf(random));
  const name = random.pick([
    "Sheet1",
    "附件1",
    `${String(month)}月`,
    `${String(year)}年${String(month)}月`,
    "汇总",
  ]);
  return [
    ...(random.once(6) ? [] : [settings(place)]),
    ...(random.once(3) ? [] : [directory(place, new Map())]),
    { name, paper },
  ];
}
