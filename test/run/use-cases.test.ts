// The use cases on a real workbook behind our Excel: what they do, and that every refusal is a value.
import { Workbook } from "@cj-tech-master/excelts";
import { createExcelHost, type ExcelHost } from "../../src/host";
import {
  calculate,
  directComputer,
  enter,
  prepare,
  preview,
  revert,
  type Calculation,
  type RunBatch,
  type Tools,
} from "../../src/run";

const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];
const REQUEST = { month: null, now: "2019-09-05 10:30", version: "1.0.0" };

let host: ExcelHost;
let uninstall: () => void = () => undefined;
const run: RunBatch = (batch) => host.Excel.run(batch);
const tools: Tools = { run, computer: directComputer() };

/** A workbook with one district ranking of ten townships; 癸乡 is last. */
function openRanking(change: (workbook: Workbook) => void = () => undefined): void {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("8月");
  sheet.addRow(["江北区2019年8月脱贫攻坚指标排名表"]);
  sheet.addRow(["序号", "乡镇", "得分", "排名"]);
  NAMES.forEach((name, index) => sheet.addRow([index + 1, name, 95 - index, index + 1]));
  change(workbook);
  host = createExcelHost(workbook);
  uninstall = host.install();
}

afterEach(() => uninstall());

function sheetNames(): readonly string[] {
  return host.workbook.worksheets.map((sheet) => sheet.name);
}

async function calculated(): Promise<Calculation> {
  const result = await calculate(tools, { ...REQUEST, write: true });
  if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
  return result;
}

describe("计算", () => {
  it("computes, writes and gives a receipt that undoes it", async () => {
    openRanking();
    const result = await calculated();
    expect(result.document.adjustments).toMatchObject([{ unit: "癸乡", clause: "约1.a", points: -2 }]);
    expect(sheetNames()).toContain("加减分台账");
    if (result.receipt === null) throw new Error("no receipt");
    expect(await revert(run, result.receipt)).toEqual({ kind: "reverted" });
    expect(sheetNames()).toEqual(["8月"]);
    expect(host.workbook.getWorksheet("8月")?.getCell("F2").value).toBeNull();
  });

  it("a second run has nothing to change and sends no write", async () => {
    openRanking();
    await calculated();
    const again = await calculated();
    expect([again.changes, again.receipt]).toEqual([[], null]);
  });

  it("says in words which sheets were left aside", async () => {
    openRanking((workbook) => {
      workbook.addWorksheet("WpsReserved_CellImgList").addRow(["图"]);
    });
    const { notes, document } = await calculated();
    expect(notes).toEqual(["工作表“WpsReserved_CellImgList”为软件保留表，已跳过"]);
    expect(JSON.stringify(document)).not.toContain("WpsReserved");
  });

  it("预览 computes the same and writes nothing", async () => {
    openRanking();
    const result = await preview(tools, REQUEST);
    expect(result).toMatchObject({ kind: "calculated", receipt: null, document: { month: "2019-08" } });
    expect(sheetNames()).toEqual(["8月"]);
  });

  it("a workbook without any table is said to be unrecognised and stays as it is", async () => {
    openRanking((workbook) => {
      workbook.removeWorksheet("8月");
      workbook.addWorksheet("通讯录").addRow(["姓名", "电话"]);
    });
    const result = await calculated();
    expect([result.recognised, result.receipt]).toEqual([false, null]);
    expect(sheetNames()).toEqual(["通讯录"]);
  });

  it.each([
    ["before the first request is done", { at: 1, when: "before" }],
    ["after the first request", { at: 1, when: "after" }],
    ["in the midst of reading", { at: 3, when: "before" }],
    ["before writing", { at: 8, when: "before" }],
  ] as const)("a refusal of Excel %s is a value, and the workbook is as it was", async (_, fault) => {
    openRanking();
    host.faults.order({ ...fault, code: "GeneralException" });
    const result = await calculate(tools, { ...REQUEST, write: true });
    expect(result).toMatchObject({ kind: "failed", problem: { code: "GeneralException" }, left: [] });
    expect(sheetNames()).toEqual(["8月"]);
  });

  it("a mistake of our own is not hidden as a refusal", async () => {
    openRanking();
    const broken = (): never => {
      throw new Error("ours");
    };
    await expect(calculate({ ...tools, run: broken }, { ...REQUEST, write: true })).rejects.toThrow("ours");
  });
});

describe("准备工作簿", () => {
  it("creates the missing input sheets with help, header and drop-downs, and the units it knows", async () => {
    openRanking();
    const result = await prepare(tools, { write: true });
    expect(result).toMatchObject({ kind: "prepared" });
    expect(sheetNames()).toEqual([
      "8月",
      "单位名录",
      "事项登记",
      "抽检户登记",
      "指标责任对照",
      "年终考核_乡镇",
      "年终考核_区直",
      "排名登记",
      "历史末位",
      "报送登记",
      "设置",
      "节假日调整",
      "规则参数",
      "制度条款",
    ]);
    const units = host.workbook.getWorksheet("单位名录");
    expect([units?.getCell("A2").value, units?.getCell("A3").value, units?.getCell("B3").value]).toEqual([
      "单位",
      "丁镇",
      "乡镇",
    ]);
    const kinds = host.workbook.getWorksheet("事项登记")?.getCell("D3").dataValidation;
    expect(JSON.stringify(kinds)).toContain("通报批评");
    expect(host.workbook.getWorksheet("设置")?.getCell("A3").value).toBe("本区名称");
  });

  it("报送登记 has its rows, prints on one A4 page across, and the next run dates it", async () => {
    openRanking();
    await prepare(tools, { write: true });
    const sheet = host.workbook.getWorksheet("报送登记");
    if (sheet === undefined) throw new Error("no 报送登记");
    const cells = (row: number) =>
      Array.from({ length: 12 }, (_, column) => sheet.getCell(row, column + 1).value);
    expect(cells(3).slice(0, 3)).toEqual(["2019-08", "区", "脱贫攻坚指标排名"]);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toBe("1:2");
    await calculated();
    expect(sheet.getCell("F3")).toMatchObject({ value: 43_713, numFmt: "yyyy-mm-dd" });
    expect(JSON.stringify(sheet.getCell("L3").value)).toContain("8月");
    host.person.type("报送登记", "H3", "2019-09-06");
    expect(JSON.stringify(sheet.getCell("I3").value)).toContain('"逾期"');
    const { account } = await calculated();
    expect(account.questions.map(({ code }) => code)).toContain("IN-CELL");
  });

  it("never touches a sheet that exists, whatever it holds", async () => {
    openRanking((workbook) => workbook.addWorksheet("设 置").addRow(["别的东西"]));
    await prepare(tools, { write: true });
    expect(sheetNames()).not.toContain("设置");
    expect(host.workbook.getWorksheet("设 置")?.getCell("A1").value).toBe("别的东西");
  });

  it("has nothing left to create the second time, and changes no result", async () => {
    openRanking();
    const before = await preview(tools, REQUEST);
    await prepare(tools, { write: true });
    expect(await prepare(tools, { write: true })).toMatchObject({ created: [], changes: [], receipt: null });
    const after = await preview(tools, REQUEST);
    if (before.kind !== "calculated" || after.kind !== "calculated") throw new Error("refused");
    expect(after.document.adjustments).toEqual(before.document.adjustments);
  });

  it("without writing only says what it would create", async () => {
    openRanking();
    expect(await prepare(tools, { write: false })).toMatchObject({ receipt: null });
    expect(sheetNames()).toEqual(["8月"]);
  });
});

describe("答复", () => {
  it("stands in the question's row and is heeded by the next run", async () => {
    openRanking();
    await calculated();
    const questions = host.workbook.getWorksheet("待确认");
    const row = questions?.getColumn(2).values.findIndex((code) => code === "C-8") ?? 0;
    const id = questions?.getCell(row, 1).text ?? "";
    expect(await enter(tools, { kind: "answer", question: id, answer: "癸乡" }, REQUEST)).toMatchObject({
      kind: "entered",
    });
    const again = await calculated();
    expect(again.document.adjustments.map((line) => line.clause)).toContain("约1.b");
  });

  it("to a question that does not stand on 待确认 is refused by name", async () => {
    openRanking();
    expect(await enter(tools, { kind: "answer", question: "没有", answer: "是" }, REQUEST)).toEqual({
      kind: "refused",
      why: "no-such-question",
      choices: [],
    });
  });
});
