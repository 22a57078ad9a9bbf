// Counts what the generated sheets came to, keeps the failures with their sheets for a replay, and tells the figures.
import type { Figure } from "../support/figures";
import type { Generated } from "./generate";
import type { Verdict } from "./judge";

/** Failures printed with their sheets; the rest is only named. */
const MOST_PRINTED = 5;

export class Tally {
  private sheets = 0;
  private files = 0;
  private rankings = 0;
  private silentRankings = 0;
  private needlessSheets = 0;
  private readonly layouts = new Map<string, number>();
  private readonly asked = new Map<string, number>();
  private readonly needless = new Map<string, number>();
  /** What was wrong without a word, with seed and sheet. Must stay empty. */
  readonly failures: string[] = [];

  add(one: Generated, verdict: Verdict, isFile: boolean): void {
    this.sheets += 1;
    if (isFile) this.files += 1;
    count(this.layouts, one.layout);
    this.rankings += one.truth.rankings.length;
    this.silentRankings += one.truth.rankings.filter(({ due }) => due.length === 0).length;
    for (const code of new Set(verdict.asked)) count(this.asked, code);
    for (const code of new Set(verdict.needless)) count(this.needless, `${one.layout} ${code}`);
    if (verdict.needless.length > 0) this.needlessSheets += 1;
    if (verdict.wrong.length > 0) this.failures.push(this.failureOf(one, verdict));
  }

  /** `PROOF_SEED=… PROOF_SIZE=1` draws it again. */
  private failureOf({ seed, layout, sheets }: Generated, { wrong }: Verdict): string {
    const first = `PROOF_SEED=${String(seed)} PROOF_SIZE=1 ${layout}: ${wrong.join("；")}`;
    if (this.failures.length >= MOST_PRINTED) return first;
    const drawn = sheets
      .filter(({ name }) => name !== "单位名录" && name !== "设置")
      .map(({ name, paper }) => `${name}\n${paper.print()}`);
    return [first, ...drawn].join("\n");
  }

  /** Of a hundred sheets, those asked something that nobody who reads them would ask, or not asked what they must be. */
  get needlessPercent(): number {
    return (this.needlessSheets / Math.max(1, this.sheets)) * 100;
  }

  get leastPerLayout(): number {
    return Math.min(...this.layouts.values());
  }

  figures(): Figure[] {
    const share = ((this.silentRankings / this.rankings) * 100).toFixed(1);
    return [
      {
        what: "生成的排名工作簿（24 种版式，另加多月同表、分页重复表头、写错的名次等 14 种情形；简体、繁体、混写）",
        result: `${String(this.sheets)} 个，${String(this.rankings)} 个排名`,
        bound: "不少于 5000 个",
      },
      {
        what: "悄悄认错的（单位、名次、得分、月份、级别、参排总数、该不该计分）",
        result: String(this.failures.length),
        bound: "0",
        headline: true,
      },
      { what: "不用提问就认对的排名", result: `${String(this.silentRankings)} 个（${share}%）` },
      { what: "口径规定要问、也问了的工作簿", result: inWords(this.asked) },
      {
        what: "多问或漏问的工作簿",
        result: `${String(this.needlessSheets)} 个${this.needless.size === 0 ? "" : `（${inWords(this.needless)}）`}`,
        bound: "不超过千分之五",
      },
      { what: "其中写成 .xlsx 文件再经 Office.js 读入的", result: `${String(this.files)} 个` },
      { what: "每种版式至少出现", result: `${String(this.leastPerLayout)} 次`, bound: "不少于 100 次" },
    ];
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const inWords = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([code, times]) => `${code} ${String(times)}`)
    .join("、");
