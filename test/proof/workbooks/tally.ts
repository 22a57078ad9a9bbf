// Counts what the trials found, says progress in a full run, and makes the figures of it.
import type { Figure } from "../support/figures";
import { IN_FULL } from "../support/size";
import type { Case } from "./cases";
import type { Kind } from "./mutation";
import type { Trial } from "./trying";

/** A failing seed with what was done to the workbook and what differs. */
export interface Failed {
  readonly seed: number;
  readonly base: string;
  readonly done: readonly string[];
  readonly crashes: readonly string[];
  readonly problems: readonly string[];
}

const SHOWN = 5;
const PROGRESS = 50;

export class Tally {
  readonly failures: Failed[] = [];
  private workbooks = 0;
  private runs = 0;
  private cells = 0;
  private lost = 0;
  private crashed = 0;
  private readonly kinds = new Map<Kind, number>();
  private readonly refusals = new Map<string, number>();
  private readonly bases = new Set<string>();

  add({ seed, base, done, kinds }: Case, { runs, cells, refusals, crashes, problems }: Trial): void {
    this.workbooks += 1;
    this.runs += runs;
    this.cells += cells;
    this.lost += problems.length;
    this.crashed += crashes.length;
    this.bases.add(base);
    for (const kind of kinds) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    for (const code of refusals) this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    if (crashes.length + problems.length > 0)
      this.failures.push({ seed, base, done, crashes, problems: problems.slice(0, SHOWN) });
    if (IN_FULL && this.workbooks % PROGRESS === 0)
      process.stderr.write(`${this.workbooks} workbooks, ${this.failures.length} failed\n`);
  }

  figures(kinds: readonly Kind[]): readonly Figure[] {
    const mutations = [...this.kinds.values()].reduce((sum, count) => sum + count, 0);
    const counted = kinds.map((kind) => `${kind}${this.kinds.get(kind) ?? 0}`).join("、");
    const refused = [...this.refusals].map(([code, count]) => `${code} ${count}`).join("、");
    return [
      {
        what: "改动过的工作簿",
        result: `${this.workbooks} 份（${this.bases.size} 种底稿）`,
        bound: "不少于 2000 份",
        headline: true,
      },
      { what: "改动", result: `${mutations} 处：${counted}` },
      { what: "运行", result: `${this.runs} 次` },
      { what: "说明原因后不写的", result: refused === "" ? "0 份" : `${refused}（份）` },
      { what: "逐格比较的单元格（值、公式、格式）", result: `${this.cells} 个` },
      { what: "人写的内容或格式有变", result: `${this.lost} 处`, bound: "0 处", headline: true },
      { what: "崩溃或停不下来", result: `${this.crashed} 次`, bound: "0 次" },
    ];
  }
}
