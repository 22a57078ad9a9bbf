// The rule book lints itself: ids, clauses, overlaps, summaries, readings and switches.
import { CLAUSES, LEVELS, RULE_BOOK, SWITCH_CODES } from "../../src/policy";
import type { EventRow, PolicyRow, RankingRow } from "../../src/policy";
import { SCORING_ROWS } from "./examples";

const ALL: readonly PolicyRow[] = [...SCORING_ROWS, ...RULE_BOOK.procedure];

const pairs = <Row>(rows: readonly Row[]): readonly (readonly [Row, Row])[] =>
  rows.flatMap((row, index) => rows.slice(index + 1).map((other) => [row, other] as const));

it("规则版本写进运行记录", () => expect(RULE_BOOK.version).toBe("2019.1"));

describe("编号", () => {
  it("没有重复", () => {
    const ids = ALL.map((row) => row.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
  it("以条款号开头", () => {
    for (const row of ALL) expect(row.id === row.clause || row.id.startsWith(`${row.clause}/`)).toBe(true);
  });
});

describe("条款", () => {
  it("每个条款都有一行、被引用，或者有不计算的理由", () => {
    const covered = new Set([
      ...SCORING_ROWS.flatMap((row) => [row.clause, ...row.cites]),
      ...RULE_BOOK.procedure.map((row) => row.clause),
    ]);
    expect(CLAUSES.filter((clause) => !covered.has(clause))).toEqual([]);
  });
  it("程序性条款都写明产品做什么或者为何不算", () => {
    for (const row of RULE_BOOK.procedure) expect(row.computed).toMatch(/^(计算|提示|不计算)：.{4,}/u);
  });
  it("不引用自己", () => {
    for (const row of SCORING_ROWS) expect(row.cites).not.toContain(row.clause);
  });
});

describe("唯一表不重叠", () => {
  const overlap = (a: { from: number; to: number | null }, b: { from: number; to: number | null }): boolean =>
    a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity);

  const meetSameRanking = (a: RankingRow, b: RankingRow): boolean =>
    a.level === b.level &&
    a.subjects.some((subject) => b.subjects.includes(subject)) &&
    overlap(a.band, b.band) &&
    (a.streak === null || b.streak === null || overlap(a.streak, b.streak));

  it("月度排名：同一级别、主体、名次段和连续期数只有一行", () => {
    const rows = RULE_BOOK.rankings.filter((row) => row.hitPolicy === "unique");
    expect(pairs(rows).filter(([a, b]) => meetSameRanking(a, b))).toEqual([]);
  });

  const compatible = (a: boolean | undefined, b: boolean | undefined): boolean =>
    a === undefined || b === undefined || a === b;
  const meetSameEvent = (a: EventRow, b: EventRow): boolean =>
    a.kinds.some((kind) => b.kinds.includes(kind)) &&
    a.levels.some((level) => b.levels.includes(level)) &&
    compatible(a.needs.majorImpact, b.needs.majorImpact) &&
    compatible(a.needs.talkDecided, b.needs.talkDecided);

  it("事项：同一类型、级别和条件只有一行计分（约8 另立一行问责）", () => {
    const rows = RULE_BOOK.events.filter((row) => row.hitPolicy !== "collect");
    expect(pairs(rows).filter(([a, b]) => meetSameEvent(a, b))).toEqual([]);
    const collected = RULE_BOOK.events.filter((row) => row.hitPolicy === "collect");
    expect(collected.map((row) => row.id)).toEqual(["约8"]);
  });
  it("抽检户：同一结果和级别只有一行", () => {
    const keys = RULE_BOOK.households.map((row) => `${row.result} ${row.level}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it("年终：每个等次只有一行计分，每个名次只有一行计分", () => {
    const townships = RULE_BOOK.annualTownships.filter((row) => row.amounts["乡镇"] !== null);
    expect(pairs(townships).filter(([a, b]) => a.grades.some((grade) => b.grades.includes(grade)))).toEqual(
      [],
    );
    const places = RULE_BOOK.annualDepartments
      .filter((row) => row.amounts["区直"] !== null)
      .map((row) => `${row.from} ${row.position}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe("每一行", () => {
  it("有自己的一句话摘要，不与别行相同", () => {
    const summaries = ALL.map((row) => row.summary);
    expect(new Set(summaries).size).toBe(summaries.length);
    for (const summary of summaries) expect(summary.length).toBeLessThanOrEqual(45);
  });
  it("触发与不触发的例子不同", () => {
    for (const row of SCORING_ROWS) {
      const { says: _fires, ...fires } = row.fires;
      const { says: _nearMiss, ...nearMiss } = row.nearMiss;
      expect([_fires, fires]).not.toEqual([_nearMiss, nearMiss]);
      expect(fires).not.toEqual(nearMiss);
    }
  });
  it("引用的口径编号和开关存在", () => {
    const readings = SCORING_ROWS.flatMap((row) => row.readings);
    for (const reading of readings) expect(reading).toMatch(/^[A-G]-\d{1,2}b?$/);
    for (const row of SCORING_ROWS) for (const code of row.switches) expect(SWITCH_CODES).toContain(code);
  });
  it("级别按高低排列，没有重复", () => {
    for (const row of RULE_BOOK.events)
      expect(row.levels).toEqual(LEVELS.filter((level) => row.levels.includes(level)));
  });
});
