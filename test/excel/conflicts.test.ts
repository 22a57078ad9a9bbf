// Between reading and writing somebody else may have worked: then nothing is written, and the cell is named.
import { formulas, open, values, type Opened } from "./workbench";

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

const edit = (sheet: string, address: string, value: string | number) => {
  const cell = excel.workbook.getWorksheet(sheet)?.getCell(address);
  if (cell) cell.value = value;
};
const expectNoWrite = () => expect(excel.statistics.writes).toBe(0);

it("a cell that was blank when read and no longer is", async () => {
  const snapshot = await excel.snapshot();
  edit("三月", "E3", "我的备注");
  expect(
    await excel.apply([values("四月", 0, 3, [["新"]]), values("三月", 1, 4, [[1], [2]])], snapshot),
  ).toEqual({
    ...{ kind: "conflict", what: "cell-changed", sheet: "三月", cell: "E3" },
    ...{ expected: "", found: "我的备注" },
  });
  expectNoWrite();
});

it("a cell that does not hold what the change says it replaces", async () => {
  const change = values("三月", 1, 1, [[88]], [[90]]);
  const snapshot = await excel.snapshot();
  edit("三月", "B2", 91);
  expect(await excel.apply([change], snapshot)).toMatchObject({
    kind: "conflict",
    cell: "B2",
    expected: 90,
    found: 91,
  });
  edit("三月", "B2", 90);
  expect(await excel.apply([change], snapshot)).toMatchObject({ kind: "applied" });
});

it("a formula counts as unchanged by its text or by its value", async () => {
  const snapshot = await excel.snapshot();
  const replacing = (before: string | number) => formulas("三月", 2, 1, [["=B2-2"]], [[before]]);
  expect(await excel.apply([replacing("=B2-1")], snapshot)).toMatchObject({
    kind: "applied",
  });
  expect(await excel.apply([replacing(88)], snapshot)).toMatchObject({ kind: "applied" });
  expect(await excel.apply([replacing("=B2-9")], snapshot)).toMatchObject({
    kind: "conflict",
  });
});

it("cells that the change leaves alone may change", async () => {
  const snapshot = await excel.snapshot();
  edit("三月", "A2", "丙");
  expect(await excel.apply([values("三月", 1, 0, [[null, 80]])], snapshot)).toMatchObject({
    kind: "applied",
  });
});

it("a sheet that is gone, and a new name that is taken meanwhile", async () => {
  const snapshot = await excel.snapshot();
  excel.workbook.removeWorksheet("四月");
  expect(await excel.apply([values("四月", 0, 3, [["新"]])], snapshot)).toEqual({
    ...{ kind: "conflict", what: "sheet-missing", sheet: "四月" },
  });
  expect(await excel.apply([{ kind: "create-sheet", sheet: "三月", tabColor: null }], snapshot)).toEqual({
    ...{ kind: "conflict", what: "sheet-exists", sheet: "三月" },
  });
  expectNoWrite();
});

it("a protected sheet: AccessDenied with its name, nothing written", async () => {
  await excel.workbook.getWorksheet("三月")?.protect("", {});
  expect(await excel.apply([values("四月", 0, 3, [["新"]]), values("三月", 0, 3, [["新"]])])).toEqual({
    kind: "failed",
    problem: { code: "AccessDenied", sheet: "三月", cell: null, details: "AccessDenied" },
    left: [],
  });
  expectNoWrite();
});
