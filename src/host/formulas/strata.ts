// The order of calculation: a formula that searches columns waits until the formulas in them have their results.
import type { Workbook } from "@cj-tech-master/excelts";
import { regionOf, type FormulaCell } from "./formula-cells";
import { lookupFormula } from "./lookup-calls";
import { precedentsOf, type Precedents } from "./precedents";
import { RegionIndex, type Region } from "./regions";

/** A formula as the engine gets it. */
export interface Task {
  readonly formula: FormulaCell;
  readonly text: string;
  /** What the engine reads for it. */
  readonly precedents: Precedents;
  /** What the host's own functions read for it. */
  readonly searched: readonly Region[];
}

export interface Stratum {
  readonly tasks: readonly Task[];
}

/** Formulas that search each other's columns in longer rows than this are left to the engine as they are. */
const STRATA = 12;

/** Each stratum needs the results of those before it; inside a stratum the engine finds the order. */
export function strataOf(workbook: Workbook, formulas: readonly FormulaCell[]): Stratum[] {
  const strata: Stratum[] = [];
  let pending: readonly Task[] = formulas.map((formula) => taskOf(workbook, formula));
  while (pending.length > 0) {
    const blocked = blockedOf(pending);
    if (blocked.size === pending.length || strata.length === STRATA) {
      return [...strata, { tasks: pending.map(({ formula }) => plainTask(formula)) }];
    }
    strata.push({ tasks: pending.filter((task) => !blocked.has(task)) });
    pending = pending.filter((task) => blocked.has(task));
  }
  return strata;
}

function taskOf(workbook: Workbook, formula: FormulaCell): Task {
  const lookup = lookupFormula(formula.cell.formula ?? "", formula.sheet);
  if (lookup === undefined) return plainTask(formula);
  const precedents = precedentsOf(lookup.text, formula.sheet.name, workbook);
  return { formula, precedents, ...lookup };
}

function plainTask(formula: FormulaCell): Task {
  return { formula, text: formula.cell.formula ?? "", precedents: formula.precedents, searched: [] };
}

/** Tasks that search columns where results are outstanding, and what waits for those. */
function blockedOf(pending: readonly Task[]): Set<Task> {
  const outstanding = new RegionIndex(pending.map(({ formula }) => regionOf(formula)));
  const known = new Map<string, boolean>();
  let frontier = pending.filter(({ searched }) =>
    searched.some((region) => remembered(known, region, outstanding)),
  );
  const blocked = new Set(frontier);
  while (frontier.length > 0) {
    const waiting = new RegionIndex(frontier.map(({ formula }) => regionOf(formula)));
    frontier = pending.filter((task) => !blocked.has(task) && isWaiting(task, waiting));
    for (const task of frontier) blocked.add(task);
  }
  return blocked;
}

/** Thousands of formulas search the same few columns. */
function remembered(known: Map<string, boolean>, region: Region, index: RegionIndex): boolean {
  const { row, rows, column } = region.box;
  const key = `${row} ${rows} ${column} ${region.sheet}`;
  const overlaps = known.get(key) ?? index.overlaps(region);
  known.set(key, overlaps);
  return overlaps;
}

function isWaiting({ precedents }: Task, waiting: RegionIndex): boolean {
  return precedents.anything || precedents.regions.some((region) => waiting.overlaps(region));
}
