// Bringing a month in from another workbook: what comes, what stays behind, what is said, and how it is undone.
import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import { FLOOR_SETS, type HostOptions } from "../../src/host";
import { bringIn, type BringInResult } from "../../src/run";
import { Live } from "../end-to-end/live";
import { addRows, calculateSheets, DISTRICT, districtSheet, events, lastSheet } from "../end-to-end/office";
import type { Sheets } from "../end-to-end/office";

jest.setTimeout(60_000);

let live: Live;
afterEach(() => live.close());

function workbookOf(sheets: Sheets): Workbook {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) addRows(workbook.addWorksheet(name), rows);
  return workbook;
}

function open(sheets: Sheets, options: HostOptions = {}): void {
  live = new Live(workbookOf(sheets), options);
}

const bytesOf = async (sheets: Sheets): Promise<Uint8Array> =>
  new Uint8Array(await workbookOf(sheets).xlsx.writeBuffer());

const sheetNames = (): string[] => live.host.workbook.worksheets.map(({ name }) => name);

type BroughtIn = Extract<BringInResult, { readonly kind: "brought" }>;

async function brought(bytes: Uint8Array): Promise<BroughtIn> {
  const result = await bringIn(live.tools, bytes);
  if (result.kind !== "brought") throw new Error(JSON.stringify(result));
  return result;
}

const EVENT = events({ 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 日期: "2019-07-10" });

describe("a month of another workbook", () => {
  it("comes with its rankings and registers alone, and makes the streak of this one", async () => {
    const { out } = await calculateSheets({ ...DISTRICT, ...EVENT, "7月": lastSheet("7月", "癸乡") });
    open({ "8月": lastSheet("8月", "癸乡") });
    const { kept, left, again } = await brought(readFileSync(out));
    expect(kept).toEqual(["事项登记", "7月"]);
    expect(left).toEqual(expect.arrayContaining(["设置", "加减分台账", "加减分汇总", "约谈名单_201907"]));
    expect(again).toEqual([]);
    expect(sheetNames()).toEqual(["8月", "事项登记", "7月"]);
    const { document } = await live.settle();
    expect(document.adjustments.map(({ month, unit, points }) => [month, unit, points])).toEqual([
      ["2019-07", "甲镇", -10],
      ["2019-07", "癸乡", -2],
      ["2019-08", "癸乡", -4],
    ]);
  });

  it("comes without the columns that the other workbook's run wrote beside it", async () => {
    const { out } = await calculateSheets({ ...DISTRICT, "7月": lastSheet("7月", "癸乡") });
    open({ "8月": lastSheet("8月", "癸乡") });
    await brought(readFileSync(out));
    const sheet = live.host.workbook.getWorksheet("7月");
    expect([sheet?.getCell("E2").value, sheet?.getCell("F2").value, sheet?.getCell("F12").value]).toEqual([
      "备注",
      null,
      null,
    ]);
  });

  it("is taken away again, and the workbook is as it was", async () => {
    open({ ...DISTRICT, "8月": lastSheet("8月", "癸乡") });
    const before = live.cells();
    const { receipt } = await brought(await bytesOf({ "7月": lastSheet("7月", "癸乡") }));
    await live.revert(receipt);
    expect(sheetNames()).toEqual(["设置", "8月"]);
    expect(live.changedSince(before)).toEqual([]);
  });

  it("is not taken away when somebody wrote on it since", async () => {
    open({ "8月": lastSheet("8月", "癸乡") });
    const { receipt } = await brought(await bytesOf({ "7月": lastSheet("7月", "癸乡") }));
    live.typeInto("7月", "E5", "已核");
    await expect(live.revert(receipt)).rejects.toThrow("edited-since");
    expect(sheetNames()).toEqual(["8月", "7月"]);
  });

  it("that is here already is said to be so, comes beside it, and is a question (B-19)", async () => {
    open({ "8月": lastSheet("8月", "癸乡") });
    const { kept, again } = await brought(await bytesOf({ "8月": lastSheet("8月", "壬镇") }));
    expect(kept).toEqual(["8月 (2)"]);
    expect(again).toEqual(["8月 (2)（2019-08 脱贫攻坚工作指标排名）"]);
    const { document } = await live.settle();
    expect(document.questions.map(({ code }) => code)).toContain("B-19");
  });

  it("never stands in for a register of this workbook", async () => {
    open({ ...EVENT, "8月": lastSheet("8月", "癸乡") });
    const { kept, left } = await brought(await bytesOf({ ...EVENT, "7月": lastSheet("7月", "癸乡") }));
    expect([kept, left]).toEqual([["7月"], ["事项登记 (2)"]]);
    expect(sheetNames()).toEqual(["事项登记", "8月", "7月"]);
  });

  it("leaves the product's own sheets behind under any name, and sheets without data", async () => {
    const { out } = await calculateSheets({ ...DISTRICT, "7月": lastSheet("7月", "癸乡") });
    const other = new Workbook();
    await other.xlsx.load(readFileSync(out));
    const ledger = other.getWorksheet("加减分台账");
    if (ledger) ledger.name = "我的台账";
    other.addWorksheet("通讯录").addRow(["姓名", "电话"]);
    open({ "8月": districtSheet("8月") });
    const { kept, left } = await brought(new Uint8Array(await other.xlsx.writeBuffer()));
    expect(kept).toEqual(["7月"]);
    expect(left).toEqual(expect.arrayContaining(["我的台账", "通讯录"]));
    expect(sheetNames()).toEqual(["8月", "7月"]);
  });
});

describe("nothing comes", () => {
  const WHY: readonly [string, Sheets | string, string][] = [
    ["from a file that is no workbook", "单位,得分", "no-workbook"],
    ["from an empty file", "", "no-workbook"],
    ["from a workbook without data", { 通讯录: [["姓名", "电话"]] }, "nothing-in-it"],
    ["from a workbook of settings alone", DISTRICT, "nothing-in-it"],
  ];

  it.each(WHY)("%s", async (_, content, why) => {
    open({ "8月": districtSheet("8月") });
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : await bytesOf(content);
    expect(await bringIn(live.tools, bytes)).toEqual({ kind: "not-brought", why });
    expect(sheetNames()).toEqual(["8月"]);
  });

  it("into an Excel that has no such function", async () => {
    open({ "8月": districtSheet("8月") }, { sets: FLOOR_SETS });
    const bytes = await bytesOf({ "7月": districtSheet("7月") });
    expect(await bringIn(live.tools, bytes)).toEqual({ kind: "not-brought", why: "old-excel" });
  });

  it("from a zip that only claims to be a workbook", async () => {
    open({ "8月": districtSheet("8月") });
    const bytes = await bytesOf({ "7月": districtSheet("7月") });
    const cut = bytes.slice();
    cut.fill(0, 40, 400);
    const result = await bringIn(live.tools, cut);
    expect(["not-brought", "failed"]).toContain(result.kind);
    expect(sheetNames()).toEqual(["8月"]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("that stays, when Excel refuses request %i", async (at) => {
    open({ "8月": districtSheet("8月") });
    const bytes = await bytesOf({ "7月": districtSheet("7月"), 通讯录: [["姓名", "电话"]] });
    live.host.faults.order({ at, when: "before", code: "GeneralException" });
    const result = await bringIn(live.tools, bytes);
    expect(result.kind).toBe(result.kind === "brought" ? "brought" : "failed");
    expect(sheetNames()).toEqual(result.kind === "brought" ? ["8月", "7月"] : ["8月"]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "that stays, when Excel does request %i and says it did not",
    async (at) => {
      open({ "8月": districtSheet("8月") });
      const bytes = await bytesOf({ "7月": districtSheet("7月"), 通讯录: [["姓名", "电话"]] });
      live.host.faults.order({ at, when: "after", code: "GeneralException" });
      const result = await bringIn(live.tools, bytes);
      expect(sheetNames()).toEqual(result.kind === "brought" ? ["8月", "7月"] : ["8月"]);
    },
  );

  it("that stays untold: sheets that cannot be taken away again are named", async () => {
    open({ "8月": districtSheet("8月") });
    const bytes = await bytesOf({ "7月": districtSheet("7月") });
    const LETTING_IN = 2;
    live.host.faults.order({ at: LETTING_IN, when: "after", code: "GeneralException", lasting: true });
    const result = await bringIn(live.tools, bytes);
    expect(result).toMatchObject({ kind: "failed", left: [{ sheet: "7月", at: null }] });
  });

  it("whose cells were read already can be taken away from the message", async () => {
    open({ "8月": districtSheet("8月") });
    const bytes = await bytesOf({ "7月": districtSheet("7月"), 通讯录: [["姓名", "电话"]] });
    const DELETING = 7;
    live.host.faults.order({ at: DELETING, when: "before", code: "GeneralException", lasting: true });
    const result = await bringIn(live.tools, bytes);
    if (result.kind !== "failed" || result.undo === undefined) throw new Error(JSON.stringify(result));
    expect(result.left.map(({ sheet }) => sheet)).toEqual(["7月", "通讯录"]);
    live.host.faults.recover();
    await live.revert(result.undo);
    expect(sheetNames()).toEqual(["8月"]);
  });
});
