// Circumstances beyond the 24 layouts: several months, two tables side by side, own columns, faults, large fields, no month.
import { foot, head } from "./heading";
import { rankingOf, TOPICS, townshipTable } from "./layouts-plain";
import { addressOf } from "./paper";
import { columnsOf, rankingColumns } from "./records";
import { dueAnyway, type Layout, type Stage } from "./stage";
import { standingsOf } from "./standings";
import { column, draw } from "./table";
import type { TrueEntry } from "./truth";
import { isoMonth, placeText, serialOf } from "./writing";

/** Several months below each other, each with its own title. */
const stacked: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const topic = chance.pick(TOPICS);
  let top = stage.top;
  for (let back = 1 + chance.below(2); back >= 0; back -= 1) {
    const month = stage.month - back;
    if (month < 1) continue;
    const dated: Stage = { ...stage, month };
    const standings = standingsOf(chance, place.townships, { ties: chance.once(3) });
    const written = rankingColumns(dated, standings, { kind: "乡镇" });
    const headed = head(dated, { level: "区", topic, width: written.columns.length, plain: true }, top);
    const drawn = draw(paper, headed.row, left, written.columns, standings.length, chance.once(2));
    top = foot(dated, drawn.end, drawn.width) + chance.below(3);
    stage.rankings.push(rankingOf(dated, headed.month, "区", "乡镇", drawn, written));
  }
};

/** One long table with a month column. */
const monthColumn: Layout = (stage) => {
  const { chance, place, paper, left, year } = stage;
  const months = [1, 2, 3].slice(0, 2 + chance.below(2));
  const asDate = chance.once(2);
  const all = months.map((month) => ({ month, standings: standingsOf(chance, place.townships) }));
  const lines = all.flatMap(({ month, standings }) => standings.map((one) => ({ month, one })));
  paper.put(stage.top, left, `${place.district}${String(year)}年乡镇脱贫攻坚指标排名`);
  const drawn = draw(
    paper,
    stage.top + 1,
    left,
    [
      column("", chance.pick(["月份", "数据月份", "考核月份"]), (line) => {
        const month = lines[line]?.month ?? 1;
        return asDate
          ? { value: serialOf(year, month, 1), format: 'yyyy"年"m"月"' }
          : `${String(year)}年${String(month)}月`;
      }),
      column("unit", "乡镇", (line) => lines[line]?.one.unit ?? ""),
      column("score", "得分", (line) => lines[line]?.one.score ?? ""),
      column("rank", "排名", (line) => lines[line]?.one.rank ?? ""),
    ],
    lines.length,
  );
  all.forEach(({ month, standings }, part) => {
    const entries = standings.map((one, index): TrueEntry => ({
      unit: one.unit,
      place: placeText(one),
      score: one.score,
      cell: addressOf(drawn.firstRow + part * standings.length + index, drawn.index("rank")),
    }));
    stage.rankings.push({
      sheet: stage.name,
      month: isoMonth(year, month),
      level: "区",
      subject: "乡镇",
      total: standings.length,
      counts: true,
      columns: columnsOf(drawn),
      entries,
      due: dueAnyway(stage, "区", "乡镇"),
      open: [],
    });
  });
};

/** Two rankings of different things side by side, each under its own title. */
const sideBySide: Layout = (stage) => {
  const { chance, place, paper } = stage;
  const topics = chance.shuffled(TOPICS).slice(0, 2);
  let left = stage.left;
  for (const topic of topics) {
    const standings = standingsOf(chance, place.townships, { ties: chance.once(3) });
    const beside: Stage = { ...stage, left };
    const written = rankingColumns(beside, standings, { kind: "乡镇" });
    paper.put(stage.top, left, `${place.district}${String(stage.year)}年${String(stage.month)}月${topic}`);
    const drawn = draw(paper, stage.top + 1, left, written.columns, standings.length, false);
    left += drawn.width + 1 + chance.below(2);
    stage.rankings.push(rankingOf(stage, isoMonth(stage.year, stage.month), "区", "乡镇", drawn, written));
  }
};

const OWN = ["本期加减分", "依据条款", "触发说明", "提醒/约谈", "审核状态"] as const;

/** The product's own columns of a former run beside the table. */
const ownColumns: Layout = (stage) => {
  const { chance, paper } = stage;
  const { drawn, written, month } = townshipTable(stage);
  const at = drawn.area.column + drawn.width + chance.below(2);
  OWN.forEach((title, index) => paper.put(drawn.firstRow - 1, at + index, title));
  for (let row = drawn.firstRow; row < drawn.end; row += 1) {
    paper.put(row, at, { value: row % 4 === 0 ? -2 : 0, formula: '=SUMIFS(A:A,A:A,"x")' });
    if (row % 4 === 0) paper.put(row, at + 1, "约1.a");
    if (row % 4 === 0) paper.put(row, at + 2, "2019年8月排名倒数第一名");
  }
  stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
};

const FAULTS = ["#N/A", "#REF!", 0, -1, "第?名", "待定", "1O", 43535, "约5", 2.7] as const;

/** One cell that cannot be a place: a question must point at it. */
const fault: Layout = (stage) => {
  const { chance, paper } = stage;
  const { drawn, written, month } = townshipTable({ ...stage }, { rankStyle: (rank) => rank });
  const ranked = written.standings.flatMap(({ rank }, index) => (rank === null ? [] : [index]));
  const index = chance.pick(ranked);
  const cell = addressOf(drawn.firstRow + index, drawn.index("rank"));
  const wrong = chance.pick(FAULTS);
  const value = typeof wrong === "number" && wrong > 40000 ? { value: wrong, format: 'm"月"d"日"' } : wrong;
  paper.put(drawn.firstRow + index, drawn.index("rank"), value);
  const ranking = rankingOf(stage, month, "区", "乡镇", drawn, written);
  const entries = ranking.entries.map((entry) => (entry.cell === cell ? { ...entry, place: "?" } : entry));
  stage.rankings.push({ ...ranking, entries, due: [...ranking.due, "IN-CELL"], open: ["B-9", "B-6"] });
};

/** Our townships in the city's ranking of all townships: the title says how many there are, or nobody does. */
const largeField: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const total = 60 + chance.below(60);
  const stated = chance.once(2);
  const ranks = chance.shuffled(Array.from({ length: total - 1 }, (_, index) => index + 2));
  const standings = place.townships.map((unit, index) => ({
    unit,
    rank: ranks[index] ?? 1,
    score: Math.round((200 - (ranks[index] ?? 1)) * 50) / 100,
    tied: false,
  }));
  const written = rankingColumns(stage, standings, {
    kind: "乡镇",
    rankStyle: (rank) => rank,
    rankHeader: chance.pick(["全市排名", "排名", "全市位次"]),
  });
  const prefixed = chance.once(3);
  const named = written.columns.map((one) =>
    one.role === "unit" && prefixed && stage.named
      ? { ...one, cell: (line: number) => place.district + (standings[line]?.unit ?? "") }
      : one,
  );
  const headed = head(stage, {
    level: "市",
    topic: chance.pick(["乡镇环境卫生综合考评排名", "乡镇脱贫攻坚指标排名"]),
    field: stated ? `${String(total)}个乡镇` : "",
    width: named.length,
    plain: true,
  });
  const drawn = draw(paper, headed.row, left, named, standings.length, false);
  const plain = rankingOf(stage, headed.month, "市", "乡镇", drawn, written, {
    total: stated ? total : null,
  });
  // Without 单位名录 a unit is called what the sheet calls it.
  const asWritten = prefixed && stage.named && !stage.listed;
  const ranking = {
    ...plain,
    entries: plain.entries.map((one) => (asWritten ? { ...one, unit: place.district + one.unit } : one)),
  };
  stage.rankings.push(stated ? ranking : { ...ranking, due: [...ranking.due, "B-9"] });
};

/** Nothing, or only half of it, says which month it is: C-23, never a guess from a date of paper. */
const noMonth: Layout = (stage) => {
  const { chance, place, paper, left, year, month } = stage;
  stage.name = "Sheet1";
  const standings = standingsOf(chance, place.townships);
  const written = rankingColumns(stage, standings, { kind: "乡镇" });
  const half = chance.once(2);
  const issued = `${String(month === 12 ? year + 1 : year)}年${String(month === 12 ? 1 : month + 1)}月5日`;
  const lines = [
    `${place.district}${half ? `${String(month)}月份` : ""}${chance.pick(TOPICS)}`,
    ...chance.pick([
      [],
      [`报送时间：${issued}`],
      [`江扶领发〔${String(year)}〕18号`],
      [`填报单位：区扶贫办 填报日期：${issued}`],
      [`（${issued}）`],
      [issued],
    ]),
  ];
  lines.forEach((line, index) => paper.put(stage.top + index, left, line));
  const drawn = draw(paper, stage.top + lines.length, left, written.columns, standings.length, false);
  const ranking = rankingOf(stage, null, "区", "乡镇", drawn, written);
  stage.rankings.push({ ...ranking, due: [...ranking.due, "C-23"] });
};

/** A name that the directory does not hold takes part all the same and is asked about. */
const stranger: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const units = [...place.townships, chance.pick(["不知名镇", "新设乡", "无此街道"])];
  const standings = standingsOf(chance, units);
  const written = rankingColumns(stage, standings, { kind: "乡镇" });
  const headed = head(stage, { level: "区", topic: chance.pick(TOPICS), width: written.columns.length });
  const drawn = draw(paper, headed.row, left, written.columns, standings.length, false);
  const ranking = rankingOf(stage, headed.month, "区", "乡镇", drawn, written);
  stage.rankings.push(stage.listed ? { ...ranking, due: [...ranking.due, "IN-UNIT"] } : ranking);
};

export const MORE_LAYOUTS: Readonly<Record<string, Layout>> = {
  多月同表: stacked,
  月份列: monthColumn,
  两表并排: sideBySide,
  已有加减分列: ownColumns,
  名次写错: fault,
  全市大排名: largeField,
  没写月份: noMonth,
  名录外单位: stranger,
};
