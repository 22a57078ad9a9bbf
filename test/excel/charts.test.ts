// Charts of a run: one per name, which follows its rows when they come or go.
import type { Change } from "../../src/reports";
import { open, openWorkbook, receiptOf, reopened, values, type Opened } from "./workbench";

let excel: Opened;
beforeEach(() => {
  excel = open({
    汇总: [
      ["单位", "合计"],
      ["甲", 1],
      ["乙", 2],
    ],
  });
});
afterEach(() => excel.close());

const chart = (rows: number): Change => ({
  ...{ kind: "chart", sheet: "汇总", name: "图", type: "ColumnClustered", title: "各单位合计" },
  data: { row: 1, column: 0, rows, columns: 2 },
  place: { row: 1, column: 4, rows: 10, columns: 6 },
});

/** What each chart of the sheet shows, and where. */
const drawn = (opened = excel) =>
  (opened.workbook.getWorksheet("汇总")?.getCharts() ?? []).map((one) => ({
    names: JSON.stringify(one.getSeries(0)).match(/\$A\$\d+:\$A\$\d+/)?.[0],
    title: one.title,
    at: one.range.tl.nativeCol,
  }));

it("a block of names and numbers is drawn from its first row", async () => {
  receiptOf(await excel.apply([chart(2)]));
  expect(drawn()).toEqual([{ names: "$A$2:$A$3", title: "各单位合计", at: 4 }]);
});

it("the same chart sent again is moved to its new block, not drawn twice", async () => {
  receiptOf(await excel.apply([chart(2)]));
  receiptOf(await excel.apply([values("汇总", 3, 0, [["丙", 3]]), chart(3)]));
  expect(drawn()).toEqual([{ names: "$A$2:$A$4", title: "各单位合计", at: 4 }]);
});

it("a chart whose name a file has lost is known by its title", async () => {
  receiptOf(await excel.apply([chart(2)]));
  const copy = await reopened(excel.workbook);
  excel.close();
  excel = openWorkbook(copy);
  receiptOf(await excel.apply([values("汇总", 3, 0, [["丙", 3]]), chart(3)]));
  expect(drawn()).toEqual([{ names: "$A$2:$A$4", title: "各单位合计", at: 4 }]);
});

it("undoing shows the former block again; undoing the first run deletes the chart", async () => {
  const first = receiptOf(await excel.apply([chart(2)]));
  const second = receiptOf(await excel.apply([values("汇总", 3, 0, [["丙", 3]]), chart(3)]));
  expect(await excel.revert(second)).toEqual({ kind: "reverted" });
  expect(drawn()).toEqual([{ names: "$A$2:$A$3", title: "各单位合计", at: 4 }]);
  expect(await excel.revert(first)).toEqual({ kind: "reverted" });
  expect(drawn()).toEqual([]);
});

it("a chart that a clerk has deleted meanwhile does not hinder undoing", async () => {
  receiptOf(await excel.apply([chart(2)]));
  const second = receiptOf(await excel.apply([chart(3)]));
  const sheet = excel.workbook.getWorksheet("汇总");
  for (const one of [...(sheet?.getCharts() ?? [])]) sheet?.removeChart(one);
  expect(await excel.revert(second)).toEqual({ kind: "reverted" });
  expect(drawn()).toEqual([]);
});
