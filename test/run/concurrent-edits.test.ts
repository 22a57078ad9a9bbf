// Somebody works in the workbook while a run computes: what the run follows from may not change unnoticed.
import { Workbook } from "@cj-tech-master/excelts";
import { createExcelHost, FLOOR_SETS, type ExcelHost } from "../../src/host";
import { calculate, directComputer, enter, type Calculation, type RunBatch, type Tools } from "../../src/run";

const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];
const RUN = { now: "2019-09-05 10:30", version: "1.0.0" };
const REQUEST = { month: null, ...RUN, write: true };

let host: ExcelHost;
let uninstall: () => void;
const run: RunBatch = (batch) => host.Excel.run(batch);
const tools: Tools = { run, computer: directComputer() };

beforeEach(() => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("8月");
  sheet.addRow(["江北区2019年8月脱贫攻坚指标排名表"]);
  sheet.addRow(["序号", "乡镇", "得分", "排名"]);
  NAMES.forEach((name, index) => sheet.addRow([index + 1, name, 95 - index, index + 1]));
  sheet.getCell("C12").value = { formula: "底稿!A1", result: 86 };
  workbook.addWorksheet("底稿").getCell("A1").value = 86;
  host = createExcelHost(workbook, { sets: FLOOR_SETS });
  uninstall = host.install();
});
afterEach(() => uninstall());

/** A run during whose computing `edit` happens. */
function calculateWhile(edit: () => unknown): ReturnType<typeof calculate> {
  return calculate(tools, {
    ...REQUEST,
    onStage: (stage) => {
      if (stage === "composing") edit();
    },
  });
}

async function calculated(): Promise<Calculation> {
  const result = await calculate(tools, REQUEST);
  if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
  return result;
}

/** 状态 of the ledger's first row. */
function statusCell(): string {
  const ledger = host.workbook.getWorksheet("加减分台账");
  for (let row = 1; row < 10; row++) {
    for (let column = 1; column < 40; column++) {
      if (ledger?.getCell(row, column).text === "状态") return ledger.getCell(row + 1, column).address;
    }
  }
  throw new Error("no 状态");
}

const sheetNames = (): readonly string[] => host.workbook.worksheets.map(({ name }) => name);

describe("a cell that was read as input and changes before the writing", () => {
  it.each([
    ["a rank", "8月", "D4", "10", "D4"],
    ["a score", "8月", "C4", "60.5", "C4"],
    ["a unit's name", "8月", "B4", "丑镇", "B4"],
    ["the month in the title", "8月", "A1", "江北区2019年7月脱贫攻坚指标排名表", "A1"],
    ["a row added below", "8月", "B13", "子乡", "B13"],
    ["a cell on another sheet that a score is taken from", "底稿", "A1", "99", "C12"],
  ])(
    "%s: nothing is written, the cell is named, and doing it again goes by it",
    async (...[, on, at, text, named]) => {
      const result = await calculateWhile(() => host.person.type(on, at, text));
      expect(result).toMatchObject({ kind: "conflict", what: "cell-changed", sheet: "8月", cell: named });
      expect(host.statistics.writes).toBe(0);
      expect(sheetNames()).toEqual(["8月", "底稿"]);
      expect(await calculate(tools, REQUEST)).toMatchObject({ kind: "calculated" });
    },
  );

  it("by somebody at another computer, of which Excel tells no event", async () => {
    const edit = (): void => {
      const cell = host.workbook.getWorksheet("8月")?.getCell("D12");
      if (cell !== undefined) cell.value = 3;
    };
    expect(await calculateWhile(edit)).toMatchObject({
      kind: "conflict",
      cell: "D12",
      expected: 10,
      found: 3,
    });
    expect(host.statistics.writes).toBe(0);
  });

  it("on a sheet of ours that people fill", async () => {
    await calculated();
    const cell = statusCell();
    host.person.type("8月", "D11", "10");
    host.person.type("8月", "D12", "9");
    const written = host.statistics.writes;
    const result = await calculateWhile(() => host.person.type("加减分台账", cell, "已批准"));
    expect(result).toMatchObject({ kind: "conflict", sheet: "加减分台账", cell });
    expect(host.statistics.writes).toBe(written);
  });

  it("with its whole sheet: a renamed one is missed by its name", async () => {
    const result = await calculateWhile(() => host.person.renameSheet("8月", "八月"));
    expect(result).toEqual({ kind: "conflict", what: "sheet-missing", sheet: "8月" });
    expect(host.statistics.writes).toBe(0);
  });
});

describe("an edit elsewhere does not hold the run up", () => {
  it.each([
    ["on another sheet", "底稿", "C3"],
    ["far below the table", "8月", "B40"],
    ["far beside it", "8月", "Z5"],
  ])("%s", async (_, sheet, cell) => {
    expect(await calculateWhile(() => host.person.type(sheet, cell, "便条"))).toMatchObject({
      kind: "calculated",
      receipt: { kind: "applied" },
    });
    expect(host.workbook.getWorksheet(sheet)?.getCell(cell).value).toBe("便条");
  });

  it("nor does a value that is typed again as it was", async () => {
    expect(await calculateWhile(() => host.person.type("8月", "D4", "2"))).toMatchObject({
      kind: "calculated",
    });
  });
});

describe("an answer", () => {
  async function standing(): Promise<{ id: string; row: number }> {
    await calculated();
    const sheet = host.workbook.getWorksheet("待确认");
    const row = sheet?.getColumn(2).values.findIndex((code) => code === "C-8") ?? 0;
    return { id: sheet?.getCell(row, 1).text ?? "", row };
  }

  it("does not go into a row that is another question's by now", async () => {
    const { id, row } = await standing();
    const computer = {
      ...tools.computer,
      run: ((task, onStage) =>
        tools.computer.run(task, onStage).finally(() => {
          host.person.type("待确认", `A${row}`, "别的编号");
        })) as Tools["computer"]["run"],
    };
    const written = host.statistics.writes;
    const result = await enter({ run, computer }, { kind: "answer", question: id, answer: "癸乡" }, RUN);
    expect(result).toMatchObject({
      kind: "conflict",
      what: "cell-changed",
      sheet: "待确认",
      cell: `A${row}`,
    });
    expect(host.statistics.writes).toBe(written);
  });
});

it("looking once more costs no more than one request", async () => {
  await calculated();
  host.person.type("8月", "D11", "10");
  host.person.type("8月", "D12", "9");
  const before = host.statistics.count;
  await calculated();
  // Reading: sheets, used ranges, cells. Writing: targets, what is replaced (twice), contents with inputs, the write.
  expect(host.statistics.count - before).toBeLessThanOrEqual(3 + 5);
});
