// 比较: one month beside another, as the ledger, the lists and the rankings of the workbook have them.
import { compute, type Comparison, type IsoMonth } from "../../src/run";
import type { Snapshot } from "../../src/worksheets";
import { book, calculated, DISTRICT, issue, sheet } from "./account/reading";

const compared = (snapshot: Snapshot, first: string, second: string): Promise<Comparison> =>
  compute({ kind: "compare", snapshot, months: [first as IsoMonth, second as IsoMonth] });

const months = book(DISTRICT, issue("6", "甲镇"), issue("7"), issue("8"), issue("9", "壬乡"));

const unitOf = ({ units }: Comparison, name: string) => units.find(({ unit }) => unit === name);

it("points, the year so far, interviews, places and runs of last places", async () => {
  const comparison = await compared(months, "2019-07", "2019-08");
  expect(unitOf(comparison, "癸乡")).toEqual({
    unit: "癸乡",
    unitType: "乡镇",
    points: [-2, -4],
    year: [-2, -6],
    interviews: ["L0", "L1"],
    ranks: [
      {
        name: "脱贫攻坚指标排名",
        places: [
          { text: "第10名（共10个）", sheet: "7月", cell: "D12" },
          { text: "第10名（共10个）", sheet: "8月", cell: "D12" },
        ],
        streak: [1, 2],
      },
    ],
  });
});

it("a run that ended and one that began", async () => {
  const comparison = await compared(months, "2019-08", "2019-09");
  expect(unitOf(comparison, "癸乡")).toMatchObject({
    points: [-4, 0],
    year: [-6, -6],
    interviews: ["L1", null],
    ranks: [{ streak: [2, 0] }],
  });
  expect(unitOf(comparison, "壬乡")).toMatchObject({ interviews: [null, "L0"], ranks: [{ streak: [0, 1] }] });
});

it("is the same the other way round", async () => {
  const there = unitOf(await compared(months, "2019-08", "2019-09"), "癸乡");
  const back = unitOf(await compared(months, "2019-09", "2019-08"), "癸乡");
  expect(back?.year).toEqual([...(there?.year ?? [])].reverse());
  expect(back?.interviews).toEqual([...(there?.interviews ?? [])].reverse());
});

it("heeds what people decided, and is the same before and after the run is written", async () => {
  const fresh = await compared(months, "2019-06", "2019-08");
  expect(await compared(calculated(months), "2019-06", "2019-08")).toEqual(fresh);
});

it("the year begins anew: points of another year are none of it", async () => {
  const turned = book(DISTRICT, issue("12"), { ...issue("1", "癸乡", 2020), name: "1月", id: "1月" });
  const unit = unitOf(await compared(turned, "2019-12", "2020-01"), "癸乡");
  expect(unit?.points).toEqual(unit?.year);
});

it("a corrected ranking counts, the one that it replaced does not", async () => {
  const corrected = { ...issue("8", "壬乡"), name: "8月更正", id: "8月更正" };
  const comparison = await compared({ sheets: [...months.sheets, corrected] }, "2019-07", "2019-08");
  expect(unitOf(comparison, "壬乡")).toMatchObject({
    points: [0, -2],
    ranks: [{ places: [{ text: "第9名（共10个）" }, { text: "第10名（共10个）", sheet: "8月更正" }] }],
  });
});

it("an unknown month is empty, not an error", async () => {
  const comparison = await compared(months, "2018-01", "2019-08");
  expect(unitOf(comparison, "癸乡")).toMatchObject({
    points: [0, -4],
    ranks: [{ places: [null, {}], streak: [0, 2] }],
  });
  const none = book(sheet("通讯录", [["姓名", "电话"]]));
  expect((await compared(none, "2019-07", "2019-08")).units).toEqual([]);
});
