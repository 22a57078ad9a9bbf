// The year-end tables of the city: townships with grades (L19), departments with places (L20).
import type { Layout } from "./stage";
import { column, draw } from "./table";

const GRADES = ["好", "较好", "一般", "较差"] as const;

const l19: Layout = (stage) => {
  const { chance, place, paper, left, top, year } = stage;
  const others = ["甲坪镇", "乙坪镇", "丙坪乡", "丁坪乡", "戊坪镇", "己坪乡"].map((unit) => ({
    county: "临河县",
    unit,
  }));
  const ours = place.townships.map((unit) => ({ county: place.district, unit }));
  const rows = chance.shuffled([...others, ...ours]).map((one, index) => ({
    ...one,
    rank: index + 1,
    grade: GRADES[Math.floor((index * 4) / (others.length + ours.length))] ?? "好",
  }));
  paper.put(top, left, `${place.city}${String(year)}年度扶贫成效考核结果(乡镇)`);
  draw(
    paper,
    top + 1,
    left,
    [
      column("serial", "序号", (line) => line + 1),
      column("", chance.pick(["县(市、区)", "县区"]), (line) => rows[line]?.county ?? ""),
      column("unit", chance.pick(["乡镇", "乡镇名称"]), (line) => rows[line]?.unit ?? ""),
      column("score", "得分", (line) => 98 - line),
      column("rank", "全市排名", (line) => rows[line]?.rank ?? ""),
      column("", "综合评价", (line) => rows[line]?.grade ?? ""),
    ],
    rows.length,
  );
  const own = rows.filter(({ county }) => county === place.district);
  stage.annual.push({
    sheet: stage.name,
    kind: "annual-township",
    year,
    rows: own.map(({ unit, rank, grade }) => ({ unit, rank, grade })),
  });
};

const l20: Layout = (stage) => {
  const { chance, place, paper, left, top, year } = stage;
  const total = 6 + chance.below(8);
  const ranks = place.departments.map(() => 1 + chance.below(total));
  paper.put(top, left, `${place.city}${String(year)}年度脱贫攻坚综合指标考核排名(区直部门)`);
  draw(
    paper,
    top + 1,
    left,
    [
      column("serial", "序号", (line) => line + 1),
      column("", "市直牵头部门", (line) => (place.departments[line] ?? "").replace(/^区/, "市")),
      column("", "指标", () => "综合"),
      column(
        "unit",
        chance.pick([`${place.district}对应单位`, "对应单位", "我区对应单位"]),
        (line) => place.departments[line] ?? "",
      ),
      column("rank", `全市排名(${String(total)})`, (line) => ranks[line] ?? ""),
      column("score", "得分", (line) => 99 - line),
    ],
    place.departments.length,
  );
  stage.annual.push({
    sheet: stage.name,
    kind: "annual-department",
    year,
    rows: place.departments.map((unit, line) => ({ unit, rank: ranks[line] ?? 0, grade: null })),
  });
};

export const ANNUAL_LAYOUTS: Readonly<Record<string, Layout>> = { L19: l19, L20: l20 };
