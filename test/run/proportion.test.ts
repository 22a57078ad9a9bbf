// What a run sends follows what changed, not how much there is: 12 months, 60 townships, 400 events and their ledger.
import { Workbook } from "@cj-tech-master/excelts";
import { createExcelHost, type ExcelHost, type RequestRecord } from "../../src/host";
import { calculate, directComputer, type Calculation, type RunBatch, type Stage } from "../../src/run";
import type { SheetSnapshot } from "../../src/worksheets";
import { takeSnapshot } from "../../src/excel";

const MONTHS = 12;
const TOWNS = Array.from({ length: 60 }, (_, index) => `第${index + 1}乡`);
const LAST = "12月";
/** Sheet row of the last unit but one; the last stands below it. */
const LAST_BUT_ONE = TOWNS.length + 1;
const KILOBYTE = 1024;

let host: ExcelHost;
let uninstall: () => void;
const run: RunBatch = (batch) => host.Excel.run(batch);

beforeAll(async () => {
  host = createExcelHost(officeWorkbook());
  uninstall = host.install();
  await calculated();
}, 60_000);
afterAll(() => uninstall());

function officeWorkbook(): Workbook {
  const workbook = new Workbook();
  for (let month = 1; month <= MONTHS; month += 1) {
    const sheet = workbook.addWorksheet(`${month}月`);
    sheet.addRow([`江北区2019年${month}月脱贫攻坚指标排名表`]);
    sheet.addRow(["序号", "乡镇", "得分", "排名"]);
    TOWNS.forEach((_, index) => {
      const name = TOWNS[(index + month * 7) % TOWNS.length];
      sheet.addRow([index + 1, name, 99 - index * 0.5, index + 1]);
    });
  }
  const events = workbook.addWorksheet("事项登记");
  events.addRow(["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号"]);
  for (let index = 0; index < 400; index += 1) {
    const month = String((index % MONTHS) + 1).padStart(2, "0");
    const place = [
      TOWNS[index % TOWNS.length],
      "红榜",
      "市",
      `第${index}项`,
      "市扶贫办",
      `市扶〔2019〕${index}号`,
    ];
    events.addRow([index + 1, `2019-${month}-10`, ...place]);
  }
  const settings = workbook.addWorksheet("设置");
  settings.addRow(["项目", "值"]);
  settings.addRow(["本区名称", "江北区"]);
  return workbook;
}

interface Sent {
  readonly calculation: Calculation;
  /** Requests after the workbook was read and everything was computed. */
  readonly after: readonly RequestRecord[];
}

async function calculated(): Promise<Sent> {
  host.statistics.reset();
  let begun = Infinity;
  const onStage = (stage: Stage): void => {
    if (stage === "writing") begun = host.statistics.requests.length;
  };
  const request = { month: null, now: "2020-01-05 10:00", version: "1", write: true, onStage };
  const calculation = await calculate({ run, computer: directComputer() }, request);
  if (calculation.kind !== "calculated") throw new Error(JSON.stringify(calculation));
  return { calculation, after: host.statistics.requests.slice(begun) };
}

const bytes = (requests: readonly RequestRecord[]): number =>
  requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);

async function sheets(): Promise<ReadonlyMap<string, SheetSnapshot>> {
  const { sheets: all } = await run((context) => takeSnapshot(context));
  return new Map(all.map((sheet) => [sheet.name, sheet]));
}

/** Sheet rows (1-based) of a sheet in which any formula or constant differs. */
function rowsChanged(before: SheetSnapshot | undefined, after: SheetSnapshot | undefined): readonly number[] {
  const rows = Math.max(before?.formulas.length ?? 0, after?.formulas.length ?? 0);
  const top = after?.used?.row ?? 0;
  const differs = (row: number): boolean =>
    JSON.stringify(before?.formulas[row]) !== JSON.stringify(after?.formulas[row]);
  return Array.from({ length: rows }, (_, row) => row)
    .filter(differs)
    .map((row) => top + row + 1);
}

it("a second run writes nothing", async () => {
  expect((await calculated()).after).toEqual([]);
});

describe("one rank changes: another unit is last", () => {
  let before: ReadonlyMap<string, SheetSnapshot>;
  let after: ReadonlyMap<string, SheetSnapshot>;
  let sent: Sent;

  beforeAll(async () => {
    const sheet = host.workbook.getWorksheet(LAST);
    const names = [LAST_BUT_ONE, LAST_BUT_ONE + 1].map((row) => sheet?.getCell(`B${row}`).text ?? "");
    host.person.paste(
      LAST,
      `B${LAST_BUT_ONE}`,
      [...names].reverse().map((name) => [name]),
    );
    before = await sheets();
    sent = await calculated();
    after = await sheets();
  }, 60_000);

  it("writes less than 20 KB, and sends less than 60 KB with everything it looks at again", () => {
    const writing = sent.after.filter(({ cellsWritten }) => cellsWritten > 0);
    expect(writing).toHaveLength(1);
    expect(bytes(writing)).toBeLessThan(20 * KILOBYTE);
    expect(bytes(sent.after)).toBeLessThan(60 * KILOBYTE);
  });

  it("touches one row of the ledger, the two rows of the ranking, one talk, its papers and the log", () => {
    const changed = [...after.keys()].filter(
      (name) => rowsChanged(before.get(name), after.get(name)).length > 0,
    );
    expect(changed.filter((name) => !/^(约谈|月度通报|领导摘要)/.test(name)).sort()).toEqual(
      [LAST, "加减分台账", "运行记录"].sort(),
    );
    const rows = (name: string) => rowsChanged(before.get(name), after.get(name));
    expect(rows("加减分台账")).toHaveLength(1);
    expect(rows(LAST)).toEqual([LAST_BUT_ONE, LAST_BUT_ONE + 1]);
    expect(rows("约谈名单_201912")).toHaveLength(1);
    expect(rows("运行记录")).toHaveLength(1);
  });

  it("leaves every formula of the totals and every other month's ranking alone", () => {
    for (const name of [
      "加减分汇总",
      ...Array.from({ length: MONTHS - 1 }, (_, index) => `${index + 1}月`),
    ]) {
      expect([name, rowsChanged(before.get(name), after.get(name))]).toEqual([name, []]);
    }
  });
});

it("a review entry moves the totals by formula, and the run after it writes nothing", async () => {
  const totals = async () => (await sheets()).get("加减分汇总")?.values ?? [];
  const before = await totals();
  const ledger = (await sheets()).get("加减分台账");
  const column = ledger?.values[1]?.indexOf("复核") ?? -1;
  host.person.type("加减分台账", { row: 2, column, rows: 1, columns: 1 }, "不采纳");
  const after = await totals();
  expect(after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]))).toHaveLength(1);
  expect((await calculated()).after).toEqual([]);
});
