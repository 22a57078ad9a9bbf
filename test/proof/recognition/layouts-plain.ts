// Layouts of one table, one row per unit: L01, L02, L03, L08, L17, L21, L24.
import { foot, head } from "./heading";
import { INDICATORS } from "./names";
import { addressOf } from "./paper";
import {
  asFormulas,
  columnsOf,
  entriesOf,
  rankingColumns,
  summaryRow,
  type RecordWishes,
  type Written,
} from "./records";
import { dueAnyway, type Layout, type Stage } from "./stage";
import { standingsOf, type Standing } from "./standings";
import { column, draw, type Drawn } from "./table";
import type { Level, Subject, TrueRanking } from "./truth";
import { inWords, type RankStyle } from "./writing";

export const TOPICS = [
  "脱贫攻坚指标排名",
  "脱贫攻坚工作指标排名",
  "环境卫生考评排名",
  "危房改造进度排名",
  "乡镇脱贫攻坚考核得分排名",
  "控辍保学工作排名",
  "人居环境整治考核排名",
] as const;

/** What a table gives as a ranking; `over` says what differs. */
export function rankingOf(
  stage: Stage,
  month: string | null,
  level: Level,
  subject: Subject,
  drawn: Drawn,
  written: Written,
  over: Partial<TrueRanking> = {},
): TrueRanking {
  const ranked = written.standings.filter(({ rank }) => rank !== null).length;
  return {
    sheet: stage.name,
    month,
    level,
    subject,
    total: ranked,
    counts: true,
    columns: columnsOf(drawn),
    entries: entriesOf(written, drawn),
    ...(stage.topic === undefined ? {} : { topic: stage.topic }),
    due: dueAnyway(stage, level, subject),
    open: [],
    ...over,
  };
}

/** Rows in the order of a list of units, of their places, or of the places backwards. */
export function inSomeOrder({ chance, place }: Stage, standings: readonly Standing[]): Standing[] {
  const order = chance.below(4);
  if (order === 0)
    return [...standings].sort((a, b) => place.townships.indexOf(a.unit) - place.townships.indexOf(b.unit));
  if (order === 1 && standings.every(({ rank }) => rank !== null)) return [...standings].reverse();
  return [...standings];
}

/** Township table with heading and foot; returns what was drawn. */
export function townshipTable(
  stage: Stage,
  wishes: Partial<RecordWishes> = {},
  topic?: string,
): { drawn: Drawn; written: Written; month: string | null } {
  const { chance, place, paper, left } = stage;
  const standings = inSomeOrder(
    stage,
    standingsOf(chance, place.townships, { ties: chance.once(3), absent: chance.once(5) }),
  );
  const bare = chance.once(6);
  const written = rankingColumns(stage, standings, { kind: "乡镇", bare, ...wishes });
  const level: Level = "区";
  const { row, month } = head(stage, {
    level,
    topic: topic ?? chance.pick(TOPICS),
    width: written.columns.length,
  });
  const drawn = draw(paper, row, left, written.columns, standings.length, chance.once(2));
  if (chance.once(4) && drawn.letter("score") !== null) asFormulas(stage, drawn);
  let end = drawn.end;
  if (chance.once(3)) {
    summaryRow(stage, drawn, end);
    end += 1;
  }
  foot(stage, end, drawn.width);
  return { drawn, written, month };
}

const l01: Layout = (stage) => {
  const { drawn, written, month } = townshipTable(stage);
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
};

const l02: Layout = (stage) => {
  const { chance } = stage;
  const style = chance.pick<RankStyle>([
    (rank) => `第${inWords(rank)}名`,
    (rank) => `第${inWords(rank)}名 `,
    (rank) => `第${rank}名`,
  ]);
  const { drawn, written, month } = townshipTable(stage, { rankStyle: style }, "农村环境卫生考评排名");
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
};

const l03: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships, { ties: chance.once(3) });
  const written = rankingColumns(stage, standings, {
    kind: "乡镇",
    rankHeader: "排名",
    scoreHeader: chance.pick(["总分", "总 分", "综合得分", "合计"]),
  });
  const weights = ["(占40%)", "（占40%）", "（占20%）"];
  const parts = ["系统考核得分", "现场考核得分", "履职考核得分"].map((header, index) =>
    column("", [header, weights[index] ?? ""], (row) =>
      Math.max(1, (standings[row]?.score ?? 50) - 3 + ((row * 7 + index * 5) % 6)),
    ),
  );
  const at = written.columns.findIndex(({ role }) => role === "unit") + 1;
  const columns = [...written.columns.slice(0, at), ...parts, ...written.columns.slice(at)].map((one) =>
    one.header.length === 1 ? { ...one, header: [...one.header, ""] } : one,
  );
  const { row, month } = head(stage, { level: "区", topic: chance.pick(TOPICS), width: columns.length });
  const drawn = draw(paper, row, left, columns, standings.length, false);
  foot(stage, drawn.end, drawn.width);
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
};

/** The lines that say who answers for an indicator. */
const leadLine = ({ chance, place: { departments } }: Stage): string => {
  const [first = "", second = ""] = departments;
  return chance.pick([
    `责任单位：${first}`,
    `牵头单位:${first}`,
    `责任单位：${first}、${second}`,
    `（责任单位：${first}）`,
    "",
  ]);
};

const l08: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const level: Level = chance.pick(["市", "市", "省"]);
  const topic = `${chance.pick(INDICATORS)}${chance.pick(["进度排名", "排名", "完成率排名", "指标排名"])}`;
  const standings = standingsOf(chance, place.counties, { ties: chance.once(3), absent: chance.once(8) });
  const written = rankingColumns(stage, standings, { kind: "县区" });
  const field = chance.pick(["", "", "各县(市、区)", `${String(place.counties.length)}个县(市、区)`]);
  const { row, month } = head(stage, { level, topic, width: written.columns.length, field });
  const drawn = draw(paper, row, left, written.columns, standings.length, chance.once(2));
  let end = drawn.end;
  if (chance.once(2)) {
    paper.put(end, drawn.index("unit"), chance.pick(["合计", "全市", "平均", "全市平均"]));
    paper.put(end, drawn.index("score"), 91.2);
    end += 1;
  }
  paper.put(end, left, leadLine(stage));
  stage.rankings.push(rankingOf(stage, month, level, "县区", drawn, written));
};

const l17: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const half = Math.floor(place.townships.length / 2);
  const groups = [place.townships.slice(0, half), place.townships.slice(half)];
  const restarts = chance.once(2);
  const flowing = standingsOf(chance, place.townships);
  const standings = groups.flatMap((units) =>
    restarts ? standingsOf(chance, units) : flowing.filter(({ unit }) => units.includes(unit)),
  );
  const written = rankingColumns(stage, standings, { kind: "乡镇", rankStyle: (rank) => rank });
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: written.columns.length,
  });
  const names = chance.pick([
    ["一类乡镇", "二类乡镇"],
    ["一、山区组", "二、平原组"],
    ["第一组", "第二组"],
    ["A组", "B组"],
    ["（一）重点乡镇", "（二）一般乡镇"],
  ]);
  const first = half;
  const shift = (index: number): number => index + (index < first ? 1 : 2);
  const spread = written.columns.map((one) => ({
    ...one,
    cell: (line: number) =>
      line === 0 || line === first + 1 ? "" : one.cell(line <= first ? line - 1 : line - 2),
  }));
  const drawn = draw(paper, row, left, spread, standings.length + 2, chance.once(2));
  [0, first + 1].forEach((line, index) => {
    paper.put(drawn.firstRow + line, left, names[index] ?? "");
    if (chance.once(2)) paper.merge(drawn.firstRow + line, left, 1, drawn.width);
  });
  foot(stage, drawn.end, drawn.width);
  const entries = entriesOf(written, drawn).map((one, index) => ({
    ...one,
    cell: addressOf(drawn.firstRow + shift(index), drawn.index("rank")),
  }));
  const due = dueAnyway(stage, "区", "乡镇");
  const isCovered = groups.every((units) => units.length > 1);
  stage.rankings.push(
    rankingOf(stage, month, "区", "乡镇", drawn, written, {
      entries,
      due: restarts && isCovered ? [...due, "B-22"] : due,
    }),
  );
};

const l21: Layout = (stage) => {
  const { chance, paper } = stage;
  const { drawn, written, month } = townshipTable(stage);
  if (chance.once(2)) paper.hiddenColumns.add(drawn.index("rank"));
  if (chance.once(2)) paper.hiddenRows.add(drawn.firstRow + 1 + chance.below(3));
  if (chance.once(3)) paper.hiddenColumns.add(drawn.index("score"));
  // A column that the office inserted, without any header, in the body only.
  if (chance.once(3)) paper.put(drawn.firstRow + 1, drawn.area.column + drawn.width, "已核对");
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
};

const l24: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships, { ties: chance.once(3) });
  const written = rankingColumns(stage, standings, { kind: "乡镇", rankStyle: (rank) => rank });
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: written.columns.length,
  });
  const drawn = draw(
    paper,
    row,
    left,
    written.columns.map((one, index) => ({ ...one, header: [one.header[0] ?? `列${String(index)}`] })),
    standings.length,
    false,
  );
  paper.tables.push({ name: "排名表", area: drawn.area });
  asFormulas(stage, drawn);
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
  if (chance.once(2)) pivotCopy(stage, drawn, standings);
};

/** A pivot beside the table: the same names with sums, no places. */
function pivotCopy({ paper, chance }: Stage, drawn: Drawn, standings: readonly Standing[]): void {
  const at = drawn.area.column + drawn.width + 2;
  paper.put(drawn.area.row, at, "行标签");
  paper.put(drawn.area.row, at + 1, chance.pick(["求和项:得分", "平均值项:得分"]));
  standings.forEach(({ unit, score }, index) => {
    paper.put(drawn.firstRow + index, at, unit);
    paper.put(drawn.firstRow + index, at + 1, score ?? "");
  });
  paper.put(drawn.end, at, "总计");
  paper.put(drawn.end, at + 1, 900);
}

export const PLAIN_LAYOUTS: Readonly<Record<string, Layout>> = {
  L01: l01,
  L02: l02,
  L03: l03,
  L08: l08,
  L17: l17,
  L21: l21,
  L24: l24,
};
