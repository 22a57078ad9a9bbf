// A year on one sheet, a column for every month (L16).
import { addressOf, lettersOf } from "./paper";
import { dueAnyway, type Layout } from "./stage";
import { standingsOf, type Standing } from "./standings";
import { column, draw } from "./table";
import { isoMonth, placeText } from "./writing";

const l16: Layout = (stage) => {
  const { chance, place, paper, left, year } = stage;
  const months = 2 + chance.below(10);
  const byRank = chance.once(2);
  const standings = Array.from({ length: months }, () => standingsOf(chance, place.townships));
  const find = (index: number, unit: string): Standing | undefined =>
    standings[index]?.find((one) => one.unit === unit);
  const tail = chance.once(2)
    ? [column("", "平均", () => 88), column("", "年度排名", (line) => line + 1)]
    : [];
  const columns = [
    column("unit", "乡镇", (line) => place.townships[line] ?? ""),
    ...Array.from({ length: 12 }, (_, index) =>
      column("", `${String(index + 1)}月`, (line) => {
        const one = find(index, place.townships[line] ?? "");
        return (byRank ? one?.rank : one?.score) ?? "";
      }),
    ),
    ...tail,
  ];
  paper.put(
    stage.top,
    left,
    `${place.district}${String(year)}年度乡镇脱贫攻坚指标${byRank ? "排名" : "得分排名"}表`,
  );
  const drawn = draw(paper, stage.top + 1, left, columns, place.townships.length);
  standings.forEach((_, index) => {
    const letter = lettersOf(left + 1 + index);
    stage.rankings.push({
      sheet: stage.name,
      month: isoMonth(year, index + 1),
      level: "区",
      subject: "乡镇",
      total: place.townships.length,
      counts: true,
      columns: { unit: lettersOf(left), rank: byRank ? letter : null, score: byRank ? null : letter },
      entries: place.townships.map((unit, line) => {
        const one = find(index, unit);
        return {
          unit,
          place: byRank ? placeText({ rank: one?.rank ?? null }) : "分",
          score: byRank ? null : (one?.score ?? null),
          cell: addressOf(drawn.firstRow + line, left + 1 + index),
        };
      }),
      due: [...dueAnyway(stage, "区", "乡镇"), ...(byRank ? [] : ["B-7"])],
      open: ["B-8"],
    });
  });
};

export const YEAR_LAYOUTS: Readonly<Record<string, Layout>> = { L16: l16 };
