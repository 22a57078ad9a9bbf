// The product's own columns beside a ranking are found again and are never input.
import { monthRows, places, recogniseAll, sheet, TOWNS } from "./workbook";

const OWN = ["本期加减分", "依据条款", "触发说明", "提醒/约谈", "审核状态"];
const FILLED = [-2, "约1.a", "末位", "电话提醒", "建议"];

describe("own columns", () => {
  it("stand right of a table and leave its range and places alone", () => {
    const rows = monthRows("示例区2019年8月脱贫攻坚指标排名").map((row, index) =>
      index === 0 ? row : [...row, ...(index === 1 ? OWN : FILLED)],
    );
    const found = recogniseAll([sheet("8月", rows)]);
    expect(found.one()).toMatchObject({ range: "A2:E12", total: { value: 10 } });
    expect(places(found.one())).toContain("癸乡=10");
    expect(found.rankingTables[0]?.ownColumns).toMatchObject({
      headerRow: 1,
      columns: { 本期加减分: 5, 审核状态: 9 },
    });
  });

  it("follow the order of tables set side by side, each with its 单位", () => {
    const head = ["乡镇", "得分", "排名"];
    const table = (name: string, index: number) => [name, 90 - index, index + 1];
    const block = (name: string) => [name, ...FILLED];
    const rows = [
      ["示例区2019年8月排名"],
      [...head, "", ...["单位", "得分", "排名"], "单位", ...OWN, "单位", ...OWN],
      ...[0, 1, 2].map((index) => [
        ...table(TOWNS[index] ?? "", index),
        "",
        ...table(["区住建局", "区教育局", "区水利局"][index] ?? "", index),
        ...block(TOWNS[index] ?? ""),
        ...block("区住建局"),
      ]),
    ];
    const found = recogniseAll([sheet("8月", rows)]);
    expect(found.rankings.map(({ range, subject }) => [range, subject])).toEqual([
      ["A2:C5", "乡镇"],
      ["E2:G5", "区直"],
    ]);
    expect(found.rankingTables.map(({ ownColumns }) => ownColumns?.columns["本期加减分"])).toEqual([8, 14]);
  });

  describe("side by side, fewer blocks than tables", () => {
    const KEYS = ["2019-08|区|脱贫攻坚工作指标排名|乡镇", "2019-08|区|城乡环境整治排名|乡镇"];
    const two = (titles: readonly [string, string], keys: readonly (string | undefined)[]) => {
      const header = ["乡镇", "得分", "排名"];
      const blocks = keys.flatMap(() => ["单位", ...OWN]);
      const rows = [
        [titles[0], "", "", "", titles[1]],
        [...header, "", ...header, ...blocks],
        ...TOWNS.map((town, index) => [
          ...[town, 95 - index, index + 1, "", town, 95 - index, index + 1],
          ...keys.flatMap(() => [town, 0, "", "", "", ""]),
        ]),
      ];
      const formulas = rows.map((row, index) =>
        index < 2
          ? row
          : row.map((cell, column) => {
              const key = (column - 8) % 6 === 0 ? keys[(column - 8) / 6] : undefined;
              return key === undefined
                ? cell
                : `=SUMIFS('加减分台账'!$Q:$Q,'加减分台账'!$T:$T,"${key}#${row[0]}")`;
            }),
      );
      const plain = sheet("8月", rows);
      return recogniseAll([{ ...plain, formulas }], { district: "示例区" }).rankingTables.map(
        ({ ownColumns }) => ownColumns?.columns["本期加减分"],
      );
    };
    const TITLES = ["示例区2019年8月脱贫攻坚工作指标排名", "示例区2019年8月城乡环境整治排名"] as const;

    it("the one that is left goes to the table whose points it adds up", () => {
      expect(two(TITLES, [KEYS[1]])).toEqual([undefined, 8]);
      expect(two(TITLES, [KEYS[0]])).toEqual([8, undefined]);
    });

    it("blocks in another order than the tables keep theirs", () => {
      expect(two(TITLES, [KEYS[1], KEYS[0]])).toEqual([14, 8]);
    });

    it("of two tables of one series the one that counts has it", () => {
      expect(two([TITLES[0], TITLES[0]], [KEYS[0]])).toEqual([undefined, 8]);
      expect(two([TITLES[0], TITLES[0]], [KEYS[0], KEYS[0]])).toEqual([8, 14]);
    });
  });
});
