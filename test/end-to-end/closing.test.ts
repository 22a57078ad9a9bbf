// 定稿 on a workbook at work: a closed month keeps its rows, list, papers and columns; what comes later waits beside it.
import { Workbook } from "@cj-tech-master/excelts";
import { Live } from "./live";
import { addRows, DIRECTORY, DISTRICT, districtSheet, events, lastSheet, type Sheets } from "./office";

jest.setTimeout(60_000);

let live: Live;
afterEach(() => live.close());

const CRITICISM = {
  ...{ 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 日期: "2019-08-20" },
  ...{ 文号: "市扶领发〔2019〕8号", 事由: "作风问题" },
};

function open(sheets: Sheets): void {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) addRows(workbook.addWorksheet(name), rows);
  live = new Live(workbook);
}

function addSheet(name: string, rows: Parameters<typeof addRows>[1]): void {
  addRows(live.host.workbook.addWorksheet(name), rows);
}

/** August calculated and closed; 癸乡 was last in July and August. */
async function closedAugust(more: Sheets = {}): Promise<void> {
  open({
    ...DISTRICT,
    ...DIRECTORY,
    ...more,
    "7月": lastSheet("7月", "癸乡"),
    "8月": lastSheet("8月", "癸乡"),
  });
  await live.settle();
  await live.enter({ kind: "close", period: "2019-08", final: true, by: "张三" });
}

/** The two last townships change places. */
function swap(sheet: string, ninth = "癸乡", last = "壬镇"): void {
  live.typeInto(sheet, "B11", ninth);
  live.typeInto(sheet, "B12", last);
}

const ledger = (): string[] =>
  live
    .rows("加减分台账")
    .map((row) => `${String(row["编号"])} ${String(row["最终分值"])} ${String(row["状态"])}`);
const totalOf = (unit: string, title: string) =>
  live.rows("加减分汇总").find((row) => row["单位"] === unit)?.[title];
const openCodes = (): unknown[] =>
  live
    .rows("待确认")
    .filter((row) => row["答复"] === null)
    .map((row) => row["代码"])
    .filter((code) => code === "C-15" || code === "B-19");

describe("closing a month", () => {
  it("tells who and when once, also when it is done again on the same day", async () => {
    await closedAugust();
    await live.enter({ kind: "close", period: "2019-08", final: true, by: "张三" });
    const notes = live.rows("设置").map((row) => row["说明"]);
    expect(notes).toContain("张三，2019-10-08定稿");
  });

  it("stands on 设置 with who and when; a run writes nothing and says that the month is closed", async () => {
    await closedAugust();
    expect(live.rows("设置").at(-1)).toEqual({
      项目: "定稿 2019-08",
      值: "是",
      说明: "张三，2019-10-08定稿",
    });
    const { changes, notes, account } = await live.calculate("2019-08");
    expect(changes).toEqual([]);
    expect(notes.join()).toContain("2019年8月已定稿");
    expect(account.closings).toEqual([
      {
        ...{ period: "2019-08", closed: true, note: "张三，2019-10-08定稿", by: "张三" },
        place: { sheet: "设置", cell: "B3" },
      },
    ]);
  });

  it("creates 设置 where there is none, and is undone like other entries", async () => {
    open({ "8月": lastSheet("8月", "癸乡") });
    await live.settle();
    const before = live.cells();
    const receipt = await live.enter({ kind: "close", period: "2019-08", final: true, by: "" });
    expect(live.rows("设置").at(-1)).toMatchObject({ 项目: "定稿 2019-08", 值: "是" });
    expect((await live.calculate("2019-08", false)).account.closings).toMatchObject([{ closed: true }]);
    await live.revert(receipt);
    expect(live.changedSince(before)).toEqual([]);
  });

  it.each(["定稿 2019年8月", "定稿:2019.8", "定稿201908", "定稿 2019-8", "定稿 2019年", "定稿 2019年终"])(
    "can be typed as %s",
    async (item) => {
      await closedAugust();
      live.type("设置", ["项目", "定稿 2019-08"], "项目", item);
      swap("8月");
      await live.settle("2019-08");
      expect(ledger().some((row) => row.includes("已失效"))).toBe(true);
    },
  );

  it("a value that is neither 是 nor 否 closes nothing and is asked about", async () => {
    await closedAugust();
    const cell = live.host.workbook.getWorksheet("设置")?.getCell("B3");
    if (cell) cell.value = "已报";
    const { document, account } = await live.calculate("2019-08", false);
    const asked = document.questions.filter(({ code }) => code === "IN-SETTING");
    expect(asked).toMatchObject([{ sheet: "设置", cell: "B3", choices: ["是", "否"] }]);
    expect(account.closings).toMatchObject([{ closed: false }]);
  });
});

describe("a fact of a closed month", () => {
  it("that arrives late waits as 补录 until people let it count (C-13, C-15)", async () => {
    await closedAugust(events(CRITICISM));
    const before = live.cells();
    const register = live.host.workbook.getWorksheet("事项登记");
    register?.addRow([...[2, "2019-08-25", "乙镇", "批示表扬", "省", "做得好", null, "桂〔2019〕1号"]]);
    await live.settle("2019-08");
    const late = ledger().filter((row) => row.includes("补录"));
    expect(late).toEqual([expect.stringMatching(/乙镇.*·补录 0 待确认$/)]);
    expect(totalOf("乙镇", "8月")).toBe(0);
    expect(openCodes()).toEqual(["C-15"]);
    const untouched = live.changedSince(before).filter((line) => /^(约谈|月度通报|8月|整改台账)/.test(line));
    expect(untouched).toEqual([]);
    const question = live.rows("待确认").find((row) => row["代码"] === "C-15")?.["编号"] ?? null;
    live.type("待确认", ["编号", question], "答复", "补录计入");
    await live.settle("2019-08");
    expect(ledger().filter((row) => row.includes("补录"))).toEqual([expect.stringMatching(/·补录 15 建议$/)]);
    expect(totalOf("乙镇", "8月")).toBe(15);
    live.type("待确认", ["编号", question], "答复", "不计入");
    await live.settle("2019-08");
    expect(ledger().filter((row) => row.includes("补录"))).toEqual([
      expect.stringMatching(/·补录 0 已作废$/),
    ]);
    expect(openCodes()).toEqual([]);
  });

  it("that changes leaves the old row marked, a suggestion beside it, and two questions", async () => {
    await closedAugust();
    const before = live.cells();
    swap("8月");
    const { account } = await live.settle("2019-08");
    expect(ledger().filter((row) => row.startsWith("2019-08"))).toEqual([
      expect.stringMatching(/癸乡.* 0 已失效$/),
      expect.stringMatching(/壬镇.*·补录 0 待确认$/),
    ]);
    expect(openCodes().sort()).toEqual(["B-19", "C-15"]);
    expect(account.difference.lines.filter(({ what }) => what === "adjustment")).toHaveLength(2);
    const untouched = live.changedSince(before).filter((line) => /^(约谈|月度通报|整改台账)/.test(line));
    expect(untouched).toEqual([]);
    const again = await live.calculate("2019-08");
    expect(again.account.difference.lines).toEqual([]);
    expect(again.document.interviews.map(({ unit, level }) => [unit, level])).toEqual([["癸乡", "L1"]]);
  });

  it("that changes back counts again, and nothing is left of the late row", async () => {
    await closedAugust();
    const before = live.cells();
    swap("8月");
    await live.settle("2019-08");
    swap("8月", "壬镇", "癸乡");
    await live.settle("2019-08");
    expect(live.changedSince(before)).toEqual([]);
  });

  it("that waited when it was closed and is answered later counts only as 补录 (C-15)", async () => {
    const task = { 单位: "区住建局", 事项类型: "整改不力", 级别: "区", 日期: "2019-08-11" };
    await closedAugust(events(task));
    const ofTask = () => ledger().filter((row) => row.includes("区住建局"));
    expect(ofTask()).toEqual([expect.stringMatching(/ 0 待确认$/)]);
    const before = live.cells();
    live.type("待确认", ["代码", "D-12"], "答复", "是");
    await live.settle("2019-08");
    expect(ofTask()).toEqual([expect.stringMatching(/ 0 已失效$/), expect.stringMatching(/·补录 0 待确认$/)]);
    expect(openCodes()).toEqual(["C-15"]);
    live.type("待确认", ["代码", "C-15"], "答复", "补录计入");
    await live.settle("2019-08");
    expect(ofTask()).toEqual([expect.stringMatching(/ 0 已失效$/), expect.stringMatching(/·补录 -1 建议$/)]);
    live.type("待确认", ["代码", "D-12"], "答复", "");
    await live.settle("2019-08");
    expect(ofTask()).toEqual([expect.stringMatching(/ 0 待确认$/)]);
    expect(live.changedSince(before).filter((line) => !line.startsWith("待确认!"))).toEqual([]);
  });

  it("whose sheet was taken out of the workbook keeps its row", async () => {
    await closedAugust();
    const before = ledger();
    live.host.workbook.removeWorksheet("8月");
    await live.calculate("2019-07");
    expect(ledger()).toEqual(before);
    expect((await live.calculate("2019-07")).account.difference.lines).toEqual([]);
  });

  it("makes the next month's streak longer, as before", async () => {
    await closedAugust();
    addSheet("9月", lastSheet("9月", "癸乡"));
    await live.settle();
    expect(ledger().filter((row) => row.startsWith("2019-09"))).toEqual([
      expect.stringMatching(/癸乡.* -4 建议$/),
    ]);
  });

  it("that changes a closed streak row is named as well", async () => {
    open({
      ...DISTRICT,
      ...DIRECTORY,
      "7月": lastSheet("7月", "癸乡"),
      "8月": lastSheet("8月", "癸乡"),
    });
    await live.settle();
    await live.enter({ kind: "close", period: "2019-08", final: true, by: "张三" });
    swap("7月");
    await live.settle("2019-07");
    expect(ledger()).toEqual([
      expect.stringMatching(/^2019-07.*壬镇.* -2 建议$/),
      expect.stringMatching(/^2019-08.*癸乡.* 0 已失效$/),
      expect.stringMatching(/^2019-08.*癸乡.*·补录 0 待确认$/),
    ]);
  });
});

describe("opening again", () => {
  it("recalculates the month, keeps the trail in 说明, and closing again locks it", async () => {
    await closedAugust();
    swap("8月");
    await live.settle("2019-08");
    await live.enter({ kind: "close", period: "2019-08", final: false, by: "李四" });
    expect(live.rows("设置").at(-1)).toEqual({
      项目: "定稿 2019-08",
      值: "否",
      说明: "张三，2019-10-08定稿；李四，2019-10-08取消定稿",
    });
    await live.settle("2019-08");
    expect(ledger().filter((row) => row.startsWith("2019-08"))).toEqual([
      expect.stringMatching(/壬镇\S* -2 建议$/),
    ]);
    await live.enter({ kind: "close", period: "2019-08", final: true, by: "李四" });
    expect((await live.calculate("2019-08")).changes).toEqual([]);
  });

  it("keeps a late row that was approved", async () => {
    await closedAugust();
    swap("8月");
    await live.settle("2019-08");
    const question = live.rows("待确认").find((row) => row["代码"] === "C-15")?.["编号"] ?? null;
    live.type("待确认", ["编号", question], "答复", "补录计入");
    await live.settle("2019-08");
    const late =
      ledger()
        .find((row) => row.includes("补录"))
        ?.split(" ")[0] ?? null;
    live.type("加减分台账", ["编号", late], "审定意见", "同意");
    await live.enter({ kind: "close", period: "2019-08", final: false, by: "李四" });
    await live.settle("2019-08");
    expect(ledger().find((row) => row.startsWith(String(late)))).toMatch(/ -2 已审定$/);
    await live.enter({ kind: "close", period: "2019-08", final: true, by: "李四" });
    await live.settle("2019-08");
    expect(ledger().find((row) => row.startsWith(String(late)))).toMatch(/ -2 已审定$/);
  });
});

describe("closing a year", () => {
  const RESULTS: Sheets = {
    年终考核_乡镇: [
      ["年度", "乡镇", "得分", "全市排名", "综合评价"],
      [2019, "甲镇", 95, 1, "好"],
      [2019, "乙镇", 60, 80, "一般"],
    ],
  };

  it("puts a late year-end result beside it as 补录, on the ledger and on 年度影响 (C-15)", async () => {
    open({ ...DISTRICT, ...DIRECTORY, ...RESULTS, "8月": districtSheet("8月") });
    await live.settle();
    await live.enter({ kind: "close", period: "2019", final: true, by: "张三" });
    expect((await live.calculate()).changes).toEqual([]);
    const before = live.rows("年度影响");
    live.host.workbook.getWorksheet("年终考核_乡镇")?.addRow([2019, "丙乡", 80, 40, "一般"]);
    await live.settle();
    expect(ledger().filter((row) => row.includes("丙乡"))).toEqual([
      expect.stringMatching(/·补录 0 待确认$/),
    ]);
    const effects = live.rows("年度影响");
    expect(effects.slice(0, before.length)).toEqual(before);
    const added = effects.slice(before.length);
    expect(added.length).toBeGreaterThan(0);
    expect(new Set(added.map((row) => row["状态"]))).toEqual(new Set(["待确认"]));
    expect((await live.calculate()).account.difference.lines).toEqual([]);
  });
});
