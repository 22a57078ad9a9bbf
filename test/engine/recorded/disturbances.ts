// Situations as no clean year has them: fields take values that the same field has elsewhere, rows come twice or are gone.
import type { Situation } from "../../../src/engine";
import type { Chance } from "../../proof/formulas/random";
import { RARE_VALUES } from "./rare-values";

type Path = readonly (string | number)[];
type Tree = Readonly<Record<string | number, unknown>>;

/** Names and places of facts: two facts with one identity are a matter of `repeated`, not of chance. */
const KEPT = new Set(["id", "at", "row", "sheet", "range", "answers", "switches"]);

/** Values of every field, by its pattern: `rankings.*.entries.*.place`. */
export type Pool = ReadonlyMap<string, readonly unknown[]>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;
const patternOf = (path: Path): string =>
  path.map((step) => (typeof step === "number" ? "*" : step)).join(".");

/** Every field of a situation, objects and lists included. */
function fieldsOf(value: unknown, path: Path = []): readonly Path[] {
  if (!isTree(value)) return [];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return steps
    .filter((step) => !KEPT.has(String(step)))
    .flatMap((step) => [[...path, step], ...fieldsOf(value[step], [...path, step])]);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((tree, step) => (isTree(tree) ? tree[step] : undefined), value);

function withValue(tree: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(tree))
    return tree.map((each: unknown, index) => (index === step ? withValue(each, rest, value) : each));
  return isTree(tree) ? { ...tree, [step]: withValue(tree[step], rest, value) } : tree;
}

/** What the fields of these situations hold, and what they rarely hold. */
export function poolOf(situations: readonly Situation[]): Pool {
  const pool = new Map<string, unknown[]>();
  const add = (pattern: string, value: unknown): void => {
    const values = pool.get(pattern);
    if (values) values.push(value);
    else pool.set(pattern, [value]);
  };
  for (const situation of situations)
    for (const path of fieldsOf(situation))
      if (typeof path.at(-1) !== "number") add(patternOf(path), valueAt(situation, path));
  for (const [pattern, values] of Object.entries(RARE_VALUES)) values.forEach((value) => add(pattern, value));
  return pool;
}

/** The situation with `times` disturbances, each kind of field as likely as any other. */
export function disturbed(situation: Situation, pool: Pool, of: Chance, times: number): Situation {
  let result: unknown = situation;
  for (let time = 0; time < times; time += 1)
    result = of.once(5) ? repeated(result, of) : replaced(result, pool, of);
  return result as Situation;
}

function replaced(situation: unknown, pool: Pool, of: Chance): unknown {
  const paths = fieldsOf(situation);
  const patterns = [...new Set(paths.map(patternOf))].filter((each) => pool.has(each));
  const pattern = of.pick(patterns);
  const path = of.pick(paths.filter((each) => patternOf(each) === pattern));
  return withValue(situation, path, of.pick(pool.get(pattern) ?? []));
}

/** A row of a list once more at its end, or gone. */
function repeated(situation: unknown, of: Chance): unknown {
  const lists = fieldsOf(situation).filter((path) => {
    const value = valueAt(situation, path);
    return Array.isArray(value) && value.length > 0 && isTree(value[0]);
  });
  const path = of.pick(lists);
  const list = valueAt(situation, path);
  if (!Array.isArray(list)) return situation;
  const rows: readonly unknown[] = list;
  const row = of.pick(rows);
  return withValue(situation, path, of.once(2) ? [...rows, row] : rows.filter((each) => each !== row));
}
