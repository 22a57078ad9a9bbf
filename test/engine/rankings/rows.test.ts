// The rows of 约1, 约3.a, 约4, 约5: their amounts, their own examples run through the engine, and what tells them apart.
import { RULE_BOOK, wording, type RankingExample, type RankingRow } from "../../../src/policy";
import { evaluateRankings } from "../../../src/engine/rankings";
import { fromBottom, mention, month, ranking, row, situation, unit } from "./facts";
import type { Ranking } from "../../../src/engine";

const ROWS = RULE_BOOK.rankings;
const UNIT = unit("甲镇", "乡镇");

/** One issue per position of the example, in a field where 甲镇 stands there. */
function issuesOf(example: RankingExample, { level, subjects }: RankingRow): readonly Ranking[] {
  return example.positionsFromBottom.map((position, index) =>
    ranking({
      level,
      subject: subjects[0]!,
      month: month(`2019-0${index + 1}`),
      wholeField: false,
      total: { value: example.total, source: "stated", at: null },
      entries: [row("甲镇", fromBottom(position), { mention: mention("甲镇", [UNIT]) })],
    }),
  );
}

/** The row that fires for the last issue of an example, "约1.a applied". */
function verdictOn(example: RankingExample, policyRow: RankingRow): string {
  const rankings = issuesOf(example, policyRow);
  const { outcomes } = evaluateRankings(situation({ units: [UNIT], rankings }), RULE_BOOK);
  const last = outcomes.find((outcome) => outcome.month === rankings.at(-1)?.month);
  return `${last?.rule} ${last?.kind}`;
}

describe.each(ROWS.map((policyRow) => [policyRow.id, policyRow] as const))("row %s", (id, policyRow) => {
  it(`fires: ${policyRow.fires.says}`, () => {
    expect(verdictOn(policyRow.fires, policyRow)).toBe(`${id} applied`);
  });

  it(`does not fire: ${policyRow.nearMiss.says}`, () => {
    expect(verdictOn(policyRow.nearMiss, policyRow)).not.toBe(`${id} applied`);
  });

  it("says what it is about in one short line", () => {
    expect(policyRow.summary.length).toBeGreaterThan(10);
    expect(policyRow.summary.length).toBeLessThanOrEqual(40);
  });
});

it("amounts, talks, bands and small fields are those of clauses.md", () => {
  expect(
    ROWS.map(({ id, level, amounts, talk, band, streak, smallField }) =>
      [
        id,
        level,
        half(amounts.乡镇),
        half(amounts.区直),
        talk,
        band.from,
        band.to,
        streak?.from,
        streak?.to,
        smallField,
      ].join(" "),
    ),
  ).toEqual([
    "约1.a 区 -2 – L0 1 1 1 1 2",
    "约1.b 区 -4 – L1 1 1 2  2",
    "约3.a 市 -1 -1 L1 1 3   3",
    "约4 省 -1 -1 L1 11 20   20",
    "约5 省 -2 -2 L2 1 10   20",
  ]);
});

it("rows of one level never meet in one place and one streak", () => {
  for (const level of ["区", "市", "省"]) {
    for (let position = 1; position <= 30; position += 1) {
      for (let streak = 1; streak <= 4; streak += 1) {
        expect(
          ROWS.filter((policyRow) => meets(policyRow, level, position, streak)).length,
        ).toBeLessThanOrEqual(1);
      }
    }
  }
});

it("every message of an outcome or a question has its wording and its values", () => {
  const facts = ROWS.flatMap((policyRow) => issuesOf(policyRow.fires, policyRow));
  const { outcomes, questions } = evaluateRankings(situation({ units: [UNIT], rankings: facts }), RULE_BOOK);
  const messages = [
    ...outcomes.flatMap(({ reason, flags }) => [reason, ...flags]),
    ...questions.map(({ message }) => message),
  ];
  expect(messages.map(wording).filter((text) => text.includes("{") || text === "")).toEqual([]);
});

function half(points: number | null): string {
  return points === null ? "–" : String(points / 2);
}

function meets({ level, band, streak }: RankingRow, at: string, position: number, length: number): boolean {
  const inStreak = streak === null || (streak.from <= length && length <= (streak.to ?? Infinity));
  return level === at && band.from <= position && position <= band.to && inStreak;
}
