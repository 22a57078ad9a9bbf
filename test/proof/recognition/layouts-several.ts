// Layouts of several rankings on one sheet: L04, L05, L06, L09, L15.
import { foot, head } from "./heading";
import { rankingOf, TOPICS } from "./layouts-plain";
import { INDICATORS } from "./names";
import { addressOf, lettersOf } from "./paper";
import { columnsOf, rankingColumns, summaryRow } from "./records";
import { dueAnyway, type Layout } from "./stage";
import { standingsOf, type Standing } from "./standings";
import { column, draw } from "./table";
import { ANY, type TrueEntry } from "./truth";
import { isoMonth, placeText } from "./writing";

const l04: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const subtitles = chance.pick([
    ["一、街道排名", "二、乡镇排名"],
    ["（一）街道", "（二）乡镇"],
    ["一、街道综合考核排名", "二、乡镇综合考核排名"],
  ]);
  const { row, month } = head(stage, { level: "区", topic: "城乡环境卫生考核排名", width: 5, plain: true });
  let next = row;
  [place.streets, place.townships].forEach((units, index) => {
    paper.put(next, left, subtitles[index] ?? "");
    const standings = standingsOf(chance, units, { ties: chance.once(3) });
    const written = rankingColumns(stage, standings, { kind: "乡镇" });
    const drawn = draw(paper, next + 1, left, written.columns, units.length, chance.once(2));
    stage.rankings.push(rankingOf(stage, month, "区", "乡镇", drawn, written));
    next = drawn.end + (chance.once(2) ? 1 : 0);
  });
  paper.put(next, left, "三、基本情况");
  paper.put(next + 1, left, "本月共检查13次，发现问题56个。");
};

const l05: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  let top = stage.top;
  for (const [kind, units, topic] of [
    ["乡镇", place.townships, "镇乡街道诉求办理“三率”考核得分"],
    ["区直", place.departments, "区直单位诉求办理“三率”考核得分"],
  ] as const) {
    const standings = standingsOf(chance, units);
    const { columns, ...rest } = rankingColumns(stage, standings, {
      kind,
      noRank: true,
      scoreHeader: "综合成绩",
    });
    const rates = ["响应率(%)", "解决率(%)", "满意率(%)"].map((header, index) =>
      column("", header, (line) => 99 - ((line + index) % 9)),
    );
    const at = columns.findIndex(({ role }) => role === "score");
    const all = [
      ...columns.slice(0, at),
      column("", "受理量", (line) => 20 + line),
      ...rates,
      ...columns.slice(at),
    ];
    const { row, month } = head(stage, { level: "区", topic, width: all.length, plain: true }, top);
    const drawn = draw(paper, row, left, all, units.length, false);
    summaryRow(stage, drawn, drawn.end);
    top = drawn.end + 2;
    const due = [...dueAnyway(stage, "区", kind), "B-7"];
    // Departments without a directory are told by the townships above them; with other columns they are nobody's.
    stage.rankings.push(
      rankingOf(
        stage,
        month,
        "区",
        kind,
        drawn,
        { ...rest, columns: all },
        { due, total: units.length, open: ["B-8"] },
      ),
    );
  }
};

const l06: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const names = chance.shuffled(INDICATORS).slice(0, 2 + chance.below(3));
  const composite = chance.once(4) ? null : chance.pick(["综合", "综合", "综合得分", "总体情况", "合计"]);
  const groups = [...names, ...(composite === null ? [] : [composite])].map((name) => ({
    name,
    standings: standingsOf(chance, place.townships, { ties: chance.once(3) }),
  }));
  const find = (standings: readonly Standing[], unit: string): Standing | undefined =>
    standings.find((one) => one.unit === unit);
  const unitHeader = chance.pick(["乡镇", "乡镇名称", "乡(镇)"]);
  const serial = chance.once(2);
  const columns = [
    ...(serial ? [column("serial", "序号", (line) => line + 1)] : []),
    column("unit", unitHeader, (line) => place.townships[line] ?? ""),
    ...groups.flatMap(({ name, standings }) => [
      column(
        "score",
        [name, name === composite ? "得分" : "完成率"],
        (line) => find(standings, place.townships[line] ?? "")?.score ?? "",
      ),
      column("rank", [name, "排名"], (line) => find(standings, place.townships[line] ?? "")?.rank ?? ""),
    ]),
  ];
  const { row, month } = head(stage, { level: "区", topic: "脱贫攻坚指标排名", width: columns.length });
  const drawn = draw(paper, row, left, columns, place.townships.length, chance.once(2));
  foot(stage, drawn.end, drawn.width);
  const unitColumn = left + (serial ? 1 : 0);
  groups.forEach(({ name, standings }, index) => {
    const scoreColumn = unitColumn + 1 + index * 2;
    const entries = place.townships.map((unit, line): TrueEntry => {
      const one = find(standings, unit);
      return {
        unit,
        place: placeText({ rank: one?.rank ?? null }),
        score: one?.score ?? null,
        cell: addressOf(drawn.firstRow + line, scoreColumn + 1),
      };
    });
    const due = [
      ...dueAnyway(stage, "区", "乡镇"),
      ...(composite !== null && name !== composite ? ["A-8"] : []),
    ];
    stage.rankings.push({
      sheet: stage.name,
      month,
      level: "区",
      subject: "乡镇",
      total: entries.length,
      counts: composite === null || name === composite,
      columns: {
        unit: lettersOf(unitColumn),
        rank: lettersOf(scoreColumn + 1),
        score: lettersOf(scoreColumn),
      },
      entries,
      due,
      open: [],
    });
  });
};

const l09: Layout = (stage) => {
  const { chance, place, paper, left, year, month } = stage;
  const total = 80 + chance.below(80);
  const noted = chance.once(2);
  const months = `${String(year)}年${String(month)}月份及1—${String(month)}月份`;
  const both = month > 1;
  const title = `${both ? months : `${String(year)}年${String(month)}月份`}各区县综合指数在全省${String(total)}个县(市、区)排名`;
  paper.put(stage.top, left, title);
  const blocks = both ? [false, true] : [false];
  const gap = chance.once(2) ? 1 : 0;
  let at = left;
  const counties = chance.shuffled([
    ...place.counties.filter((name) => name !== place.district).slice(0, 4),
    place.district,
  ]);
  for (const cumulative of blocks) {
    const ranks = chance
      .shuffled(Array.from({ length: total }, (_, index) => index + 1))
      .slice(0, counties.length);
    const scores = counties.map((_, index) => Math.round((3 + (ranks[index] ?? 1) / 50) * 100) / 100);
    const drawn = draw(
      paper,
      stage.top + 1,
      at,
      [
        column("unit", "区县", (line) => counties[line] ?? ""),
        column(
          "score",
          "综合指数",
          (line) => `${String(scores[line] ?? 0)}(${String((scores[line] ?? 0) + 0.2)})`,
        ),
        column(
          "rank",
          "综合指数排名",
          (line) => `${String(ranks[line] ?? 0)}(${String(((ranks[line] ?? 0) + 7) % total || 1)})`,
        ),
      ],
      counties.length,
    );
    const due = [
      ...dueAnyway(stage, "省", "县区"),
      ...(noted || !stage.named ? [] : ["IN-CELL"]),
      ...(cumulative ? ["B-21"] : []),
    ];
    stage.rankings.push({
      sheet: stage.name,
      month: isoMonth(year, month),
      level: "省",
      subject: "县区",
      total,
      counts: !cumulative,
      columns: columnsOf(drawn),
      entries: counties.map((unit, line) => ({
        unit,
        place: noted || (stage.named && unit === place.district) ? String(ranks[line] ?? 0) : ANY,
        score: scores[line] ?? 0,
        cell: addressOf(drawn.firstRow + line, drawn.index("rank")),
      })),
      due,
      open: ["IN-CELL"],
    });
    at += 3 + gap;
  }
  if (noted)
    paper.put(
      stage.top + 2 + counties.length,
      left,
      chance.pick(["注：括号内为去年同期位次。", "说明:括号内数字为上年同期排名", "（括号内为上月排名）"]),
    );
};

const l15: Layout = (stage) => {
  const { chance, place, paper, left } = stage;
  const standings = standingsOf(chance, place.townships, { ties: chance.once(3) });
  const half = Math.ceil(standings.length / 2);
  const gap = chance.once(2) ? 1 : 0;
  const header = chance.pick([
    ["序号", "乡镇", "得分", "排名"],
    ["乡镇", "得分", "名次"],
    ["名次", "乡镇", "得分"],
    ["排名", "单位", "总分"],
  ]);
  const { row, month } = head(stage, {
    level: "区",
    topic: chance.pick(TOPICS),
    width: header.length * 2 + gap,
  });
  const cells = (line: number): Record<string, string | number> => {
    const one = standings[line];
    if (one === undefined) return {};
    return {
      序号: line + 1,
      乡镇: one.unit,
      单位: one.unit,
      得分: one.score ?? "",
      总分: one.score ?? "",
      排名: one.rank ?? "",
      名次: one.rank ?? "",
    };
  };
  const rankAt = header.findIndex((text) => /排名|名次/.test(text));
  const entries: TrueEntry[] = [];
  for (const [block, from] of [0, half].entries()) {
    const at = left + block * (header.length + gap);
    header.forEach((text, index) => paper.put(row, at + index, text));
    for (let line = from; line < Math.min(from + half, standings.length); line += 1) {
      header.forEach((text, index) => paper.put(row + 1 + line - from, at + index, cells(line)[text] ?? ""));
      const one = standings[line];
      if (one)
        entries.push({
          unit: one.unit,
          place: placeText(one),
          score: one.score,
          cell: addressOf(row + 1 + line - from, at + rankAt),
        });
    }
  }
  foot(stage, row + 1 + half, 4);
  const letter = (pattern: RegExp): string =>
    lettersOf(left + header.findIndex((text) => pattern.test(text)));
  stage.rankings.push({
    sheet: stage.name,
    month,
    level: "区",
    subject: "乡镇",
    total: standings.length,
    counts: true,
    columns: { unit: letter(/乡镇|单位/), rank: letter(/排名|名次/), score: letter(/得分|总分/) },
    entries,
    due: dueAnyway(stage, "区", "乡镇"),
    open: [],
  });
};

export const SEVERAL_LAYOUTS: Readonly<Record<string, Layout>> = {
  L04: l04,
  L05: l05,
  L06: l06,
  L09: l09,
  L15: l15,
};
