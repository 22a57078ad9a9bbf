// Rankings beside each other: composite and indicators, monthly and cumulative, first issue and re-issue (A-8, B-19 to B-21).
import type { IsoMonth, Level, Subject } from "../../policy";
import type { RawTable } from "./raw";

/** What is known of a ranking when it is compared with its neighbours. */
export interface Neighbour {
  readonly series: string;
  readonly level: Level | null;
  readonly month: IsoMonth | null;
  readonly subject: Subject;
  readonly cumulative: boolean;
  readonly sibling: boolean;
  readonly table: RawTable;
  readonly labels: readonly string[];
}

/** Rankings that compete for one another's place, keyed by everything they must share. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const COMPOSITE =
  /综合(排名|考核排名|得分|成绩|考核|指标|情况|指标排名)?(排名)?$|^综合|总排名|总体排名|综合排名/;

/** Is the ranking a composite one by the words of its series or sheet? */
function isComposite(item: Neighbour): boolean {
  return COMPOSITE.test(item.series) || /^(综合|汇总|总表|综合排名|总排名)$/.test(item.table.sheet.trim());
}

/**
 * The composite ranking that stands for each indicator ranking of the same month, level and kind of unit; rankings
 * that count themselves are not in the map. Only tables of the district's own kind: 乡镇 and 区直.
 */
export function compositeOf<Item extends Neighbour>(items: readonly Item[]): ReadonlyMap<Item, Item> {
  const result = new Map<Item, Item>();
  const candidates = items.filter(
    (item) => !item.sibling && !item.cumulative && (item.subject === "乡镇" || item.subject === "区直"),
  );
  for (const group of grouped(candidates, (item) => `${item.level}|${item.month}|${item.subject}`).values()) {
    const composites = group.filter(isComposite);
    const [composite] = composites;
    if (composites.length !== 1 || composite === undefined) continue;
    for (const item of group)
      if (item !== composite && item.series !== composite.series) result.set(item, composite);
  }
  return result;
}

/** Cumulative rankings that stand next to a monthly one of the same month and kind (B-21). */
export function besideMonthly<Item extends Neighbour>(items: readonly Item[]): ReadonlySet<Item> {
  const result = new Set<Item>();
  const key = (item: Item): string =>
    `${item.level}|${item.month}|${item.subject}|${item.series.replace(/累计|年度|综合完成|·.*$/g, "")}`;
  for (const group of grouped(items, key).values()) {
    if (!group.some((item) => !item.cumulative)) continue;
    for (const item of group) if (item.cumulative) result.add(item);
  }
  return result;
}

/** Earlier issues and what replaced them: same series, level, month and kind, and mostly the same names (B-19). */
export function replacements<Item extends Neighbour>(items: readonly Item[]): ReadonlyMap<Item, Item> {
  const result = new Map<Item, Item>();
  const dated = items.filter((item) => item.month !== null);
  const key = (item: Item): string => `${item.level}|${item.month}|${item.subject}|${item.series}`;
  for (const group of grouped(dated, key).values()) {
    const ordered = [...group].sort(
      (a, b) => Number(a.table.reading.corrected) - Number(b.table.reading.corrected),
    );
    for (const [index, item] of ordered.entries()) {
      const newer = ordered
        .slice(index + 1)
        .reverse()
        .find((other) => sharesNames(item, other));
      if (newer) result.set(item, newer);
    }
  }
  return result;
}

function sharesNames(a: Neighbour, b: Neighbour): boolean {
  const names = new Set(a.labels);
  const shared = b.labels.filter((label) => names.has(label)).length;
  return shared * 2 > Math.min(a.labels.length, b.labels.length);
}
