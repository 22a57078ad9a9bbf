// Layouts that are no plain list of units: L07, L10, L13, L14, L18, L22, L23.
import { foot, head } from "./heading";
import { rankingOf, TOPICS } from "./layouts-plain";
import { INDICATORS } from "./names";
import { addressOf, lettersOf } from "./paper";
import { columnsOf } from "./records";
import { dueAnyway, type Layout } from "./stage";
import { standingsOf } from "./standings";
import { column, draw } from "./table";
import type { TrueEntry } from "./truth";
import { isoMonth, MONTH_STYLES, placeText } from "./writing";

const l07: Layout = (stage) => {
  const { chance, place, paper, left, year, month } = stage;
  const count = 3 + chance.below(4);
  const names = chance.shuffled(INDICATORS).slice(0, count);
  const cities = 5 + chance.below(9);
  const counties = 80 + chance.below(40);
  const rates = names.map(() => 60 + chance.below(60));
  const inCity = names.map(() => 1 + chance.below(cities));
  const inProvince = names.map(() => 1 + chance.below(counties));
  const leads = names.map(() => chance.pick(place.departments));
  const field = `全市${String(cities)}个县(市、区)`;
  const date = chance.pick(MONTH_STYLES)(year, month);
  paper.put(stage.top, left, `${place.city}${date}脱贫攻坚指标排名${chance.pick(["(本区情况)", ""])}`);
  const inLine = chance.once(2);
  paper.put(inLine ? stage.top + 1 : stage.top, inLine ? left : left + 6, field);
  const drawn = draw(
    paper,
    stage.top + (inLine ? 2 : 1),
    left,
    [
      column("serial", "序号", (line) => line + 1),
      column("unit", chance.pick(["指标名称", "指标", "考核指标"]), (line) => names[line] ?? ""),
      column("score", "本区完成率", (line) => `${String(rates[line] ?? 0)}%`),
      column("rank", "全市排名", (line) => inCity[line] ?? ""),
      column("", "全省排名", (line) => inProvince[line] ?? ""),
      column("", chance.pick(["参排总数(省)", "参评总数（省）"]), () => counties),
      column("", "责任单位", (line) => leads[line] ?? ""),
      column("", "存在问题", (line) => (line === 0 ? "上月第2名，进度滞后" : "")),
    ],
    count,
  );
  const rankings = [
    { level: "市", total: cities, ranks: inCity, at: drawn.index("rank") },
    { level: "省", total: counties, ranks: inProvince, at: drawn.index("rank") + 1 },
  ] as const;
  for (const { level, total, ranks, at } of rankings) {
    stage.rankings.push({
      sheet: stage.name,
      month: isoMonth(year, month),
      level,
      subject: "指标",
      total,
      counts: true,
      columns: { ...columnsOf(drawn), rank: lettersOf(at) },
      entries: names.map((unit, line) => ({
        unit,
        place: String(ranks[line] ?? 0),
        score: (rates[line] ?? 0) / 100,
        cell: addressOf(drawn.firstRow + line, at),
      })),
      due: dueAnyway(stage, level, "指标"),
      open: [],
    });
  }
};

const l10: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const names = chance
    .shuffled(["固定资产投资", "工业投资", "规上工业增加值", "实际利用外资", "财政收入", "招商引资"])
    .slice(0, 3);
  const standings = names.map(() => standingsOf(chance, place.counties, { absent: chance.once(2) }));
  const { row, month } = head(stage, { level: "市", topic: "主要经济指标排名", width: 4, field: "各区县" });
  const drawn = draw(
    paper,
    row,
    left,
    [
      column("unit", chance.pick(["区", "区县", "县(市、区)"]), (line) => place.counties[line] ?? ""),
      ...names.map((name, index) =>
        column("", name, (line) => {
          const one = standings[index]?.find(({ unit }) => unit === place.counties[line]);
          return one === undefined || one.rank === null ? "-" : `${String(one.score)}(${String(one.rank)})`;
        }),
      ),
    ],
    place.counties.length,
  );
  paper.put(
    drawn.end,
    left,
    chance.pick(["注：1、括号内数字为位次。2、“-”表示未设置目标。", "说明:括号内为各区排名"]),
  );
  names.forEach((_, index) => {
    const ranked = standings[index]?.filter(({ rank }) => rank !== null) ?? [];
    const at = left + 1 + index;
    stage.rankings.push({
      sheet: stage.name,
      month,
      level: "市",
      subject: "县区",
      total: ranked.length,
      counts: true,
      columns: { unit: lettersOf(left), rank: lettersOf(at), score: null },
      entries: place.counties.map((unit, line): TrueEntry => {
        const one = standings[index]?.find((other) => other.unit === unit);
        return {
          unit,
          place: placeText({ rank: one?.rank ?? null }),
          score: one?.score ?? null,
          cell: addressOf(drawn.firstRow + line, at),
        };
      }),
      due: dueAnyway(stage, "市", "县区"),
      open: [],
    });
  });
};

const l13: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const kind = stage.listed ? chance.pick(["乡镇", "区直"] as const) : "乡镇";
  const units = kind === "乡镇" ? place.townships : place.departments;
  const scores = units.map(() => (chance.once(3) ? 0 : chance.below(30)));
  const count = (line: number): number => scores[line] ?? 0;
  const columns = [
    column("unit", "单位", (line) => units[line] ?? ""),
    column("", "本月报送", (line) => (count(line) === 0 ? "" : count(line) + 1)),
    column("", "全年累计", (line) => count(line) * 8),
    column("", ["采用情况", "园林动态", ""], (line) => (line % 3 === 0 ? 1 : "")),
    column("", ["采用情况", "区级两办信息", "综合"], (line) => (line % 4 === 0 ? 1 : "")),
    column("", ["采用情况", "区级两办信息", "独立"], () => ""),
    column("", ["采用情况", "市级两办信息", "综合"], () => ""),
    column("", ["采用情况", "市级两办信息", "独立"], (line) => (line % 5 === 0 ? 2 : "")),
    column("", "报送分", (line) => count(line)),
    column("", "采用分", () => 0),
    column("score", "本月分", (line) => count(line)),
    column("", "累计分", (line) => count(line) * 8 + 3),
  ];
  const { row, month } = head(stage, {
    level: "区",
    topic: "信息报送考核得分",
    width: columns.length,
    plain: true,
  });
  const drawn = draw(paper, row, left, columns, units.length, chance.once(2));
  const standings = units.map((unit, line) => ({ unit, rank: null, score: count(line), tied: false }));
  const scoreStyle = { write: (value: number) => ({ value }), means: (value: number) => value };
  stage.rankings.push(
    rankingOf(
      stage,
      month,
      "区",
      kind,
      drawn,
      { standings, columns, scoreStyle },
      { total: units.length, due: [...dueAnyway(stage, "区", kind), "B-7"], open: ["B-8"] },
    ),
  );
};

/** Red, yellow and green lights rank nobody. */
const l14: Layout = ({ chance, place, paper, left, top, year, month }) => {
  const topics = chance.shuffled(INDICATORS);
  paper.put(top, left, `${place.district}${String(year)}年${String(month)}月重点工作进度亮灯表`);
  draw(
    paper,
    top + 1,
    left,
    [
      column("serial", "序号", (line) => line + 1),
      column("", "事项", (line) => topics[line] ?? ""),
      column("", "责任单位", (line) => place.departments[line % place.departments.length] ?? ""),
      column("", "时限", () => `${String(year)}年12月底`),
      column("", "进度", (line) => `${String(50 + line * 6)}%`),
      column("", "亮灯(红/黄/绿)", (line) => ["绿", "黄", "红"][line % 3] ?? ""),
      column("", "备注", () => ""),
    ],
    topics.length,
  );
};

const l18: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const names = chance.shuffled(INDICATORS).slice(0, 4);
  const units = names.map(() => chance.pick(place.townships));
  const scores = names.map(() => 50 + chance.below(40));
  const { row, month } = head(stage, { level: "区", topic: "脱贫攻坚指标排名末位情况", width: 5 });
  const drawn = draw(
    paper,
    row,
    left,
    [
      column("", "专责小组", (line) => (line === 0 ? "住房保障小组" : line === 2 ? "产业小组" : "")),
      column("", "指标", (line) => names[line] ?? ""),
      column("unit", chance.pick(["倒数第一乡镇", "末位乡镇", "排名末位乡镇"]), (line) => units[line] ?? ""),
      column("score", "得分", (line) => scores[line] ?? ""),
      column("", "责任单位", (line) => place.departments[line] ?? ""),
    ],
    names.length,
  );
  paper.merge(drawn.firstRow, left, 2, 1);
  paper.merge(drawn.firstRow + 2, left, 2, 1);
  names.forEach((_, line) => {
    const cell = addressOf(drawn.firstRow + line, drawn.index("unit"));
    const columns = {
      unit: drawn.letter("unit") ?? "",
      rank: drawn.letter("unit"),
      score: drawn.letter("score"),
    };
    stage.rankings.push({
      sheet: stage.name,
      month,
      level: "区",
      subject: "乡镇",
      total: null,
      counts: true,
      columns,
      entries: [{ unit: units[line] ?? "", place: "倒1", score: scores[line] ?? null, cell }],
      due: dueAnyway(stage, "区", "乡镇"),
      open: [],
    });
  });
};

const l22: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships, { ties: chance.once(3), absent: chance.once(5) });
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: standings.length + 1,
  });
  const score = chance.pick(["得分", "总分", "综合得分"]);
  paper.put(row, left, chance.pick(["指标 \\ 乡镇", "乡镇", "项目", ""]));
  paper.put(row + 1, left, score);
  paper.put(row + 2, left, chance.pick(["排名", "名次", "位次"]));
  const entries = standings.map((one, index): TrueEntry => {
    const at = left + 1 + index;
    paper.put(row, at, one.unit);
    paper.put(row + 1, at, one.score ?? "-");
    paper.put(row + 2, at, one.rank ?? "-");
    return { unit: one.unit, place: placeText(one), score: one.score, cell: addressOf(row + 2, at) };
  });
  if (chance.once(3)) paper.put(row, left + 1 + standings.length, "备注");
  foot(stage, row + 3, 4);
  stage.rankings.push({
    sheet: stage.name,
    month,
    level: "区",
    subject: "乡镇",
    total: standings.filter(({ rank }) => rank !== null).length,
    counts: true,
    columns: null,
    entries,
    due: dueAnyway(stage, "区", "乡镇"),
    open: [],
  });
};

/** A picture of a table: nothing in the cells, or only the title above it. */
const l23: Layout = (stage) => {
  const { chance, place, paper, left, top, year, month } = stage;
  if (chance.once(2))
    paper.put(top, left, `${place.district}${String(year)}年${String(month)}月脱贫攻坚指标排名表`);
  stage.unreadable.push(stage.name);
};

export const OTHER_LAYOUTS: Readonly<Record<string, Layout>> = {
  L07: l07,
  L10: l10,
  L13: l13,
  L14: l14,
  L18: l18,
  L22: l22,
  L23: l23,
};
