// Tables that offices spoil for machines: blank rows, repeated headers, merged places, comments above, two periods in one.
import { foot, head } from "./heading";
import { rankingOf, TOPICS } from "./layouts-plain";
import { addressOf, lettersOf } from "./paper";
import { entriesOf, rankingColumns, type Written } from "./records";
import { dueAnyway, type Layout, type Stage } from "./stage";
import { standingsOf, type Standing } from "./standings";
import { column, draw, type Column, type Drawn } from "./table";
import type { TrueEntry } from "./truth";
import { inWords, placeText } from "./writing";

interface Spaced {
  readonly columns: readonly Column[];
  /** Line of a record. */
  readonly lineOf: (index: number) => number;
  readonly lines: number;
}

/** Puts something else than a record on the given lines; the records move down. */
function withLines(
  columns: readonly Column[],
  count: number,
  others: ReadonlyMap<number, (at: number) => string>,
): Spaced {
  const records: number[] = [];
  for (let line = 0; records.length < count; line += 1) if (!others.has(line)) records.push(line);
  const lines = (records[records.length - 1] ?? 0) + 1;
  const byLine = new Map(records.map((line, index) => [line, index]));
  return {
    columns: columns.map((one, at) => ({
      ...one,
      cell: (line) => {
        const index = byLine.get(line);
        return index === undefined ? (others.get(line)?.(at) ?? "") : one.cell(index);
      },
    })),
    lineOf: (index) => records[index] ?? 0,
    lines,
  };
}

function moved(written: Written, drawn: Drawn, lineOf: (index: number) => number): TrueEntry[] {
  const at = drawn.index(drawn.letter("rank") === null ? "score" : "rank");
  return entriesOf(written, drawn).map((entry, index) => ({
    ...entry,
    cell: addressOf(drawn.firstRow + lineOf(index), at),
  }));
}

function spacedTable(
  stage: Stage,
  others: (columns: readonly Column[], count: number) => Map<number, (at: number) => string>,
): void {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships, { ties: chance.once(3) });
  const written = rankingColumns(stage, standings, { kind: "乡镇" });
  const spaced = withLines(written.columns, standings.length, others(written.columns, standings.length));
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: written.columns.length,
  });
  const drawn = draw(paper, row, left, spaced.columns, spaced.lines, chance.once(2));
  foot(stage, drawn.end, drawn.width);
  stage.rankings.push(
    rankingOf(stage, month, "区", "乡镇", drawn, written, { entries: moved(written, drawn, spaced.lineOf) }),
  );
}

/** A blank row after every few records. */
const blankRows: Layout = (stage) => {
  const every = 2 + stage.chance.below(4);
  spacedTable(
    stage,
    (_, count) =>
      new Map(
        Array.from({ length: Math.floor(count / every) }, (_each, index) => [
          (index + 1) * (every + 1) - 1,
          () => "",
        ]),
      ),
  );
};

/** The header once more where a printed page ends. */
const repeatedHeader: Layout = (stage) => {
  const page = 4 + stage.chance.below(3);
  // The page may end in a blank row.
  const blank = stage.chance.once(3) ? 1 : 0;
  spacedTable(stage, (columns) => {
    const header = (at: number): string => columns[at]?.header[0] ?? "";
    return new Map([...(blank === 1 ? [[page, () => ""] as const] : []), [page + blank, header] as const]);
  });
};

/** Tied units share one merged cell. */
const mergedPlaces: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships, { ties: true });
  const written = rankingColumns(stage, standings, { kind: "乡镇", rankStyle: (rank) => rank });
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: written.columns.length,
  });
  const drawn = draw(paper, row, left, written.columns, standings.length, chance.once(2));
  const rank = drawn.index("rank");
  for (let first = 0; first < standings.length;) {
    let next = first + 1;
    while (next < standings.length && standings[next]?.rank === standings[first]?.rank) next += 1;
    for (let line = first + 1; line < next; line += 1) paper.put(drawn.firstRow + line, rank, "");
    paper.merge(drawn.firstRow + first, rank, next - first, 1);
    first = next;
  }
  foot(stage, drawn.end, drawn.width);
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
};

/** A sentence above the table says who is ahead and who is behind. */
const commented: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships);
  const names = standings.map(({ unit }) => unit);
  const [first = "", second = "", third = ""] = names;
  const last = names[names.length - 1] ?? "";
  const worst = names.slice(-3);
  const text = chance.pick([
    `从考核情况看，排名前三位的是：${first}、${second}、${third}；排名后三位的是：${worst.join("、")}。`,
    `本月第一名：${first}；第二名：${second}；第三名：${third}。`,
    `${last}列全区倒数第一名，请认真整改。`,
    `排名后三位的乡镇依次是：${worst.join("、")}`,
    `第一名：${first}，第${inWords(names.length)}名：${last}。`,
  ]);
  const written = rankingColumns(stage, standings, { kind: "乡镇" });
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: written.columns.length,
  });
  const above = chance.once(2);
  if (above) paper.put(row, left, text);
  const drawn = draw(paper, above ? row + 1 : row, left, written.columns, standings.length, chance.once(2));
  if (!above) paper.put(drawn.end + 1, left, text);
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
};

/** This month and the year so far in one table: the month counts. */
const twoPeriods: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const now = standingsOf(chance, place.townships, { ties: chance.once(3) });
  const year = standingsOf(chance, place.townships);
  const so = (unit: string): Standing | undefined => year.find((one) => one.unit === unit);
  const [a, b] = chance.pick([
    [
      ["本月得分", "本月排名"],
      ["累计得分", "累计排名"],
    ],
    [
      ["当月得分", "当月排名"],
      ["累计得分", "累计名次"],
    ],
  ]) ?? [[], []];
  const columns = [
    column("unit", "乡镇", (line) => now[line]?.unit ?? ""),
    column("score", a?.[0] ?? "", (line) => now[line]?.score ?? ""),
    column("rank", a?.[1] ?? "", (line) => now[line]?.rank ?? ""),
    column("", b?.[0] ?? "", (line) => so(now[line]?.unit ?? "")?.score ?? ""),
    column("", b?.[1] ?? "", (line) => so(now[line]?.unit ?? "")?.rank ?? ""),
  ];
  const { row, month } = head(stage, { level: "区", topic: chance.pick(TOPICS), width: 5, plain: true });
  const drawn = draw(paper, row, left, columns, now.length);
  const scoreStyle = { write: (value: number) => ({ value }), means: (value: number) => value };
  const ranking = rankingOf(stage, month, "区", "乡镇", drawn, {
    standings: now,
    columns,
    scoreStyle,
  });
  stage.rankings.push(ranking);
  stage.rankings.push({
    ...ranking,
    counts: false,
    columns: { unit: lettersOf(left), rank: lettersOf(left + 4), score: lettersOf(left + 3) },
    entries: now.map(({ unit }, line): TrueEntry => {
      const one = so(unit);
      return {
        unit,
        place: placeText({ rank: one?.rank ?? null }),
        score: one?.score ?? null,
        cell: addressOf(drawn.firstRow + line, left + 4),
      };
    }),
    due: dueAnyway(stage, "区", "乡镇"),
    open: ["A-8", "B-21"],
  });
};

/** Points taken off or problems found: the fewest win. */
const fewestWin: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships, { ties: chance.once(3), lowWins: true, top: 40 });
  const written = rankingColumns(stage, standings, {
    kind: "乡镇",
    scoreHeader: chance.pick(["扣分合计", "问题数", "总扣分", "累计扣分"]),
  });
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: written.columns.length,
  });
  const drawn = draw(paper, row, left, written.columns, standings.length);
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written, { direction: "越小越好" }));
};

export const AWKWARD_LAYOUTS: Readonly<Record<string, Layout>> = {
  空行隔开: blankRows,
  重复表头: repeatedHeader,
  合并名次: mergedPlaces,
  文字点评: commented,
  本月和累计: twoPeriods,
  扣分排名: fewestWin,
};
