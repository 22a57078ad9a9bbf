// Open a workbook, read it, write a block, read it back: through the real library.
import { open, receiptOf, values, type Opened } from "./workbench";

let excel: Opened;
afterEach(() => excel.close());

it("reads names, values, formulas and formats of every sheet", async () => {
  excel = open({
    三月: [
      ["单位", "得分"],
      ["张村镇", 90.5],
      ["李村镇", "=B2-1"],
    ],
    空表: [],
  });
  const [sheet, empty] = (await excel.snapshot()).sheets;
  expect(sheet).toMatchObject({
    name: "三月",
    visibility: "Visible",
    isProtected: false,
    used: { row: 0, column: 0, rows: 3, columns: 2 },
    values: [
      ["单位", "得分"],
      ["张村镇", 90.5],
      ["李村镇", 89.5],
    ],
    formulas: [
      ["单位", "得分"],
      ["张村镇", 90.5],
      ["李村镇", "=B2-1"],
    ],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  });
  expect(empty).toMatchObject({ name: "空表", used: null, values: [], formulas: [] });
});

it("writes a block of values and reads it back", async () => {
  excel = open({
    三月: [
      ["单位", "得分"],
      ["张村镇", 90],
    ],
  });
  receiptOf(await excel.apply([values("三月", 0, 3, [["本期加减分"], [-2]])]));
  expect((await excel.sheet("三月")).values).toEqual([
    ["单位", "得分", "", "本期加减分"],
    ["张村镇", 90, "", -2],
  ]);
});
