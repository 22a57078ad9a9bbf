// Undoing after people went on working: what they wrote stays theirs, and their sheets are found under new names.
import type { Change } from "../../src/reports";
import { formulas, open, receiptOf, values, type Opened } from "./workbench";

let excel: Opened;
beforeEach(() => {
  excel = open({
    三月: [
      ["单位", "得分"],
      ["甲", 90],
      ["乙", "=B2-1"],
    ],
    四月: [["单位"]],
  });
});
afterEach(() => excel.close());

const CHANGES: readonly Change[] = [
  { kind: "create-sheet", sheet: "台账", tabColor: null },
  values("台账", 0, 0, [
    ["编号", "状态"],
    ["一", "=文字"],
  ]),
  formulas("台账", 2, 0, [["=sum(三月!B2:B3)", null]]),
  values("三月", 0, 3, [["本期加减分"], [-2], [null]]),
  formulas("三月", 2, 3, [["=D2*2"]]),
];

const contents = async (): Promise<unknown> =>
  (await excel.snapshot()).sheets.map(({ name, formulas: cells }) => [name, cells]);

it.each([
  ["a number of the run", "三月", "D2", "-1", -1],
  ["a formula of the run", "三月", "D3", "=D2*3", "=D2*3"],
  ["a cell of a new sheet", "台账", "B2", "已批准", "已批准"],
  ["a free cell of a new sheet", "台账", "D9", "备注", "备注"],
])(
  "%s that a person wrote over: refused with the cell, and nothing is put back",
  async (...[, sheet, cell, text, found]) => {
    const receipt = receiptOf(await excel.apply(CHANGES));
    excel.person.type(sheet, cell, text);
    const before = await contents();
    const written = excel.statistics.writes;
    expect(await excel.revert(receipt)).toMatchObject({
      ...{ kind: "conflict", what: "edited-since" },
      ...{ sheet, cell, found },
    });
    expect([await contents(), excel.statistics.writes]).toEqual([before, written]);
  },
);

it("a word in the last cell of a new sheet is found without reading all that lies between", async () => {
  const receipt = receiptOf(await excel.apply(CHANGES));
  excel.person.type("台账", "XFD1048576", "角");
  const before = excel.statistics.count;
  expect(await excel.revert(receipt)).toMatchObject({
    what: "edited-since",
    sheet: "台账",
    cell: "XFD1048576",
  });
  expect(excel.statistics.count - before).toBe(1);
});

it("once the cell is emptied or says what it said, undoing goes on", async () => {
  const before = await contents();
  const receipt = receiptOf(await excel.apply(CHANGES));
  excel.person.type("三月", "D2", "-1");
  excel.person.type("台账", "B2", "已批准");
  excel.person.type("三月", "D2", "-2");
  excel.person.clear("台账", "B2");
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  expect(await contents()).toEqual(before);
});

it("what people wrote elsewhere stays", async () => {
  const receipt = receiptOf(await excel.apply(CHANGES));
  excel.person.type("三月", "B2", "95");
  excel.person.type("四月", "D2", "便条");
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  expect((await excel.sheet("三月")).values).toEqual([
    ["单位", "得分"],
    ["甲", 95],
    ["乙", 94],
  ]);
  expect((await excel.sheet("四月")).values).toEqual([
    ["单位", "", "", ""],
    ["", "", "", "便条"],
  ]);
});

it("a sheet that was renamed since is found again", async () => {
  const receipt = receiptOf(await excel.apply(CHANGES));
  excel.person.renameSheet("三月", "三月（定稿）");
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  expect(await contents()).toEqual([
    [
      "三月（定稿）",
      [
        ["单位", "得分"],
        ["甲", 90],
        ["乙", "=B2-1"],
      ],
    ],
    ["四月", [["单位"]]],
  ]);
});

it("a sheet that was deleted since needs nothing, even if another has got its name", async () => {
  const receipt = receiptOf(await excel.apply(CHANGES));
  excel.person.deleteSheet("三月");
  excel.person.addSheet("三月");
  excel.person.type("三月", "D2", "新表");
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  expect((await excel.sheet("三月")).values).toEqual([["新表"]]);
});

it("a sheet that was protected since is named, and after the protection is gone undoing goes on", async () => {
  const before = await contents();
  const receipt = receiptOf(await excel.apply(CHANGES));
  await excel.person.protect("三月");
  expect(await excel.revert(receipt)).toMatchObject({
    kind: "failed",
    problem: { code: "AccessDenied", sheet: "三月" },
  });
  excel.person.unprotect("三月");
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  expect(await contents()).toEqual(before);
});
