// Other names for all units: look-alikes that share beginnings and endings, in simplified and traditional characters.
import { DEPARTMENTS, FARM, STREET, TOWNSHIPS } from "../formulas/office";
import type { Chance } from "../formulas/random";
import type { Book } from "./book";

/** One township's name inside another's, one differing from another by its ending only. */
const TOWNSHIP_NAMES = [
  ...["花山镇", "花山乡", "大花山镇", "新大花山镇", "花镇", "山镇", "龍門鎮", "東興鄉", "長嶺鄉", "门镇"],
  ...["黄花山瑶族乡", "城关镇", "城关回族乡", "西城关镇"],
];
const DEPARTMENT_NAMES = [
  ...[
    "教育局",
    "体育局",
    "教育和体育局",
    "水利局",
    "区水利局",
    "農業局",
    "农业农村局",
    "区委办",
    "委办",
    "财政局",
  ],
];
const STREET_NAMES = ["大花山街道", "城关街道", "東興街道", "新花街道"];

/** New names by old ones; a street stays one, the poverty office keeps its office (its head hosts talks). */
export function randomNames(of: Chance): ReadonlyMap<string, string> {
  const townships = of.shuffled(TOWNSHIP_NAMES);
  const departments = of.shuffled(DEPARTMENT_NAMES);
  return new Map([
    ...TOWNSHIPS.map((name, index): [string, string] => [name, townships[index] ?? name]),
    ...DEPARTMENTS.map((name, index): [string, string] => [
      name,
      name.includes("扶贫") ? "东城扶贫办" : (departments[index] ?? name),
    ]),
    [STREET, of.pick(STREET_NAMES)],
    [FARM, "花山农场"],
  ]);
}

/** Every name replaced at once, longer ones first, so that no new name is taken for an old one. */
export function replaced(text: string, names: ReadonlyMap<string, string>): string {
  const old = [...names.keys()].sort((one, other) => other.length - one.length);
  return text.replace(new RegExp(old.join("|"), "g"), (name) => names.get(name) ?? name);
}

export function renamed(book: Book, names: ReadonlyMap<string, string>): Book {
  return book.map((page) => ({
    ...page,
    rows: page.rows.map((row) =>
      row.map((cell) => (typeof cell === "string" ? replaced(cell, names) : cell)),
    ),
  }));
}
