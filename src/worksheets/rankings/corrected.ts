// Where the clerk's row of 排名登记 overrules what the product takes on its own.
import { COLUMN_TITLES } from "../../policy";
import type { ColumnRole } from "../../policy";
import type { Questions } from "../registers/questions";
import { normalise } from "../text";
import { bracketMeaning } from "./bracket";
import type { Direction } from "./direction";
import type { Draft } from "./draft";
import { levelByUnits } from "./settle";
import type { Registration } from "./registry";

const ROLES = Object.keys(COLUMN_TITLES) as ColumnRole[];

/** What the rows of a table say without the registry. */
interface Derived {
  readonly total: number | null;
  readonly direction: () => Direction | null;
}

/**
 * Titles of the cells that say something else than the table itself. A cell that only repeats what the product would
 * take is its own, filled in by an earlier run. 计分 is compared where the relations between rankings are settled.
 */
export function correctedTitles(
  draft: Draft,
  row: Registration | undefined,
  derived: Derived,
  questions: Questions,
): readonly string[] {
  if (row === undefined) return [];
  const titles: string[] = [];
  const compare = <T>(title: string, registered: T | null, own: () => T | null): void => {
    if (registered !== null && registered !== own()) titles.push(title);
  };
  compare("系列", row.series, () => normalise(draft.series));
  compare("级别", row.level, () => draft.level ?? levelByUnits(draft));
  compare("数据月份", row.month, () => draft.month);
  compare("排名主体", row.subject, () => draft.subject);
  compare("参排总数", row.total, () => derived.total);
  compare("方向", row.direction, derived.direction);
  compare("括号含义", row.bracket, () => bracketMeaning(draft, row.series ?? draft.series, questions));
  for (const role of ROLES) compare(COLUMN_TITLES[role], row.columns[role], () => null);
  return titles;
}
