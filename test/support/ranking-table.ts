// A ranking table and its ranking as recognition would tell them, for tests of the write-back.
import type { IsoMonth, Subject } from "../../src/policy";
import type { Ranking } from "../../src/engine";
import type { RankingTable } from "../../src/worksheets";

export interface RankingSetting {
  readonly sheet: string;
  readonly range: string; // header row and body
  readonly labels: readonly string[];
  readonly series?: string;
  readonly subject?: Subject;
}

/** August 2019, district level, labels in the second column, one header row. */
export function ranking(setting: RankingSetting): {
  readonly table: RankingTable;
  readonly ranking: Ranking;
} {
  const { sheet, range, labels, series = "脱贫攻坚指标排名", subject = "乡镇" } = setting;
  const header = Number(/\d+/.exec(range)?.[0] ?? "1") - 1;
  const left = range.charCodeAt(0) - 65;
  const shared = {
    sheet,
    range,
    month: "2019-08" as IsoMonth,
    subject,
    level: "区" as const,
    series,
    counts: true,
  };
  const table: RankingTable = {
    ...shared,
    rankingIds: [`${sheet}!${range}#区`],
    headerRow: header,
    firstRow: header + 1,
    lastRow: header + labels.length,
    labelColumn: left + 1,
    orientation: "rows",
    total: labels.length,
    direction: "越大越好",
    bracket: null,
    note: "按表头识别",
    corrected: [],
    statedMonth: null,
    ownColumns: null,
  };
  const at = { sheet, cell: "D2" };
  return {
    table,
    ranking: {
      ...shared,
      id: `${sheet}!${range}#区`,
      total: { value: labels.length, source: "rows", at: null },
      wholeField: true,
      direction: "越大越好",
      grouped: false,
      replacedBy: null,
      holds: [],
      at,
      entries: labels.map((label, index) => ({
        label,
        mention: { text: label, unit: label },
        ours: true,
        place: { kind: "rank", rank: index + 1, tieMark: false },
        score: null,
        indicator: null,
        responsible: [],
        group: null,
        problem: null,
        at,
        row: header + 2 + index,
        holds: [],
      })),
    },
  };
}
