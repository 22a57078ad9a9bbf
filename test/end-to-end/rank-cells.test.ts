// Rank cells as people write them: their own sizes of the field, missing names, places from the bottom (worksheets.md 2.3).
import { booked, calculateSheets, DIRECTORY, DISTRICT, TOWNSHIPS, type Value } from "./office";

const BASE = { ...DISTRICT, ...DIRECTORY };

describe("rows that state their own size of the field", () => {
  const header = ["序号", "指标名称", "完成率", "全市排名", "参排总数", "责任单位"];
  const sheet = (...rows: readonly Value[][]) => ({
    ...BASE,
    指标: [["示例市2019年8月脱贫攻坚指标排名(本区情况)"], header, ...rows],
  });

  it("each indicator is counted against its own 参排总数", async () => {
    const { document } = await calculateSheets(
      sheet(
        [1, "危房改造", "88%", 6, 7, "区住建局"],
        [2, "控辍保学", "88%", 6, 10, "区教育局"],
        [3, "小额信贷", "70%", 11, 12, "区金融办"],
      ),
    );
    expect(booked(document, "区住建局")).toEqual(["约3.a -1 建议"]);
    expect(booked(document, "区教育局")).toEqual([]);
    expect(booked(document, "区金融办")).toEqual(["约3.a -1 建议"]);
    expect(document.tables.find(({ kind }) => kind === "ranking")?.total).toBeNull();
  });

  it("n/N in the rank cell likewise", async () => {
    const { document } = await calculateSheets({
      ...BASE,
      指标: [
        ["示例省2019年8月脱贫攻坚指标全省排名(本区情况)"],
        ["序号", "指标名称", "全省排名", "责任单位"],
        [1, "危房改造", "100/106", "区住建局"],
        [2, "控辍保学", "80/90", "区教育局"],
      ],
    });
    expect(booked(document, "区住建局")).toEqual(["约5 -2 建议"]);
    expect(booked(document, "区教育局")).toEqual(["约4 -1 建议"]);
  });

  it("one size in every row is the size of the table", async () => {
    const { document } = await calculateSheets(
      sheet([1, "危房改造", "88%", 6, 7, "区住建局"], [2, "控辍保学", "88%", 1, 7, "区教育局"]),
    );
    expect(document.tables.find(({ kind }) => kind === "ranking")?.total).toBe(7);
  });
});

describe("a rank without a name", () => {
  const sheet = (blank: number) => ({
    ...BASE,
    "8月": [
      ["示例区2019年8月脱贫攻坚工作指标排名"],
      ["序号", "乡镇", "得分", "排名"],
      ...TOWNSHIPS.map((name, index): Value[] => [
        index + 1,
        index === blank ? null : name,
        95 - index,
        index + 1,
      ]),
    ],
  });

  it("on the last place: nobody else is last, the blank cell is asked about", async () => {
    const { document } = await calculateSheets(sheet(9));
    expect(document.tables.find(({ kind }) => kind === "ranking")?.total).toBe(10);
    expect(document.adjustments.filter(({ points }) => points !== 0)).toEqual([]);
    const asked = document.questions.find(({ code }) => code === "IN-UNIT");
    expect(asked).toMatchObject({ cell: "B12", holds: true, choices: ["癸乡"] });
  });

  it("elsewhere: the last place is booked all the same", async () => {
    const { document } = await calculateSheets(sheet(3));
    expect(booked(document, "癸乡")).toEqual(["约1.a -2 建议"]);
    expect(document.questions.find(({ code }) => code === "IN-UNIT")?.cell).toBe("B6");
  });
});
