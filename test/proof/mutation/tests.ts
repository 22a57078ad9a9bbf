// Which test files judge a mutant, the near ones first; where a test of a far room sees it, that counts as well.
import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { ROOT } from "./instrument";

/** Near tests judge first; the far ones are only asked about what the near ones let pass. */
export const NEAR = ["test/policy", "test/engine", "test/scenarios"] as const;
/** Far tests that meet figures of 规则参数 or read registers; all the others found next to nothing and cost most. */
const FAR = [
  "test/worksheets/registers",
  "test/worksheets/memory",
  "test/run/account/parameters.test.ts",
] as const;

/** A test file and how far it stands from the rule book and the engine: 0 near, 1 far. */
export interface Judge {
  readonly file: string;
  readonly distance: 0 | 1;
}

function filesIn(room: string): readonly string[] {
  if (statSync(join(ROOT, room)).isFile()) return [room];
  return readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${room}/${name.split(sep).join("/")}`)
    .sort();
}

/** Every test file that judges, near ones first. */
export function judges(distances: readonly (0 | 1)[] = [0, 1]): readonly Judge[] {
  const all: readonly Judge[] = [
    ...NEAR.flatMap(filesIn).map((file) => ({ file, distance: 0 as const })),
    ...FAR.flatMap(filesIn).map((file) => ({ file, distance: 1 as const })),
  ];
  return all.filter(({ distance }) => distances.includes(distance));
}
