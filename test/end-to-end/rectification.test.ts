// 整改台账 on the day before, on and after its deadline, through the real Office.js: live formulas, 调休 and 销号 included.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { createExcelHost, type ExcelHost } from "../../src/host";
import { calculate, directComputer, type RunBatch, type Tools } from "../../src/run";
import { districtSheet } from "./office";

const [LIST, REGISTER] = ["约谈名单_201909", "整改台账"] as const;
const RUN = { month: null, now: "2019-10-09 10:00", version: "test", write: true };
const SERIAL_OF_1970 = 25_569;
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + SERIAL_OF_1970;

let host: ExcelHost;
let uninstall: () => void;
const run: RunBatch = (batch) => host.Excel.run(batch);
const tools: Tools = { run, computer: directComputer() };

/** 癸乡 is last twice: one talk. `own` are rows of 节假日调整. */
async function open(own: readonly (readonly string[])[] = []): Promise<void> {
  const workbook = new Workbook();
  const add = (name: string, rows: readonly (readonly unknown[])[]): void => {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  };
  add("设置", [
    ["项目", "值", "说明"],
    ["本区名称", "示例区", ""],
  ]);
  for (const month of ["8月", "9月"]) add(month, districtSheet(month));
  if (own.length > 0) add("节假日调整", [["日期", "类型", "说明", "依据"], ...own]);
  host = createExcelHost(workbook);
  uninstall = host.install();
  expect(await calculate(tools, RUN)).toMatchObject({ kind: "calculated" });
}

beforeEach(() => {
  // Only the clock of TODAY() is held; nothing waits for it.
  jest.useFakeTimers({ now: Date.UTC(2019, 9, 9, 4), doNotFake: TIMERS });
});
afterEach(() => {
  uninstall();
  jest.useRealTimers();
});

const TIMERS = [
  ...(["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate"] as const),
  ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
];

function cellOf(
  name: string,
  title: string,
): Worksheet["getCell"] extends (...of: never[]) => infer Cell ? Cell : never {
  const sheet = host.workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  for (let row = 1; row < 5; row += 1)
    for (let column = 1; column < 30; column += 1)
      if (sheet.getCell(row, column).text === title) return sheet.getCell(row + 1, column);
  throw new Error(`no ${title} on ${name}`);
}
const type = (name: string, title: string, text: string): unknown =>
  host.person.type(name, cellOf(name, title).address, text);
const shown = (title: string): unknown => cellOf(REGISTER, title).result;
/** The day of the talk is typed on the day `today`: our host calculates what depends on it, Excel everything with TODAY(). */
function talkTyped(day: string, today: string): void {
  jest.setSystemTime(Date.parse(`${today}T04:00:00Z`));
  type(LIST, "约谈日期", "");
  type(LIST, "约谈日期", day);
}

it.each([
  ["2019-09-27", "2019-10-10"], // over the October holiday
  ["2019-09-30", "2019-10-12"], // the 12th is a Saturday worked in exchange
])("a talk on %s is to be answered by %s: not due on the day, overdue the day after", async (day, due) => {
  await open();
  type(LIST, "约谈日期", day);
  expect(shown("截止")).toBe(serial(due));
  for (const [on, word] of [
    [-1, "未到期"],
    [0, "未到期"],
    [1, "逾期未报"],
  ] as const) {
    talkTyped(day, new Date(Date.parse(due) + on * 86_400_000).toISOString().slice(0, 10));
    expect(shown("是否逾期")).toBe(word);
  }
});

it("the office's own calendar moves the deadline, at the next run", async () => {
  await open([
    ["2019-10-09", "放假", "三月三补休", ""],
    ["2019-10-13", "上班", "", ""],
  ]);
  type(LIST, "约谈日期", "2019-09-27");
  // 29 September (worked in exchange) and 30, then 8, 10 and 11 October.
  expect(shown("截止")).toBe(serial("2019-10-11"));
});

it.each([
  ["2019-10-09", "按期"],
  ["2019-10-10", "按期"],
  ["2019-10-11", "逾期"],
])("a report of %s for the 10th is %s, wherever people write the day", async (reported, word) => {
  await open();
  type(LIST, "约谈日期", "2019-09-27");
  type(LIST, "整改报送日期", reported);
  expect(shown("是否逾期")).toBe(word);
  type(LIST, "整改报送日期", "");
  type(REGISTER, "报送日期", reported);
  expect(shown("是否逾期")).toBe(word);
});

it("a closed case is not overdue; a late report stays late", async () => {
  await open();
  talkTyped("2019-09-27", "2019-11-01");
  expect(shown("是否逾期")).toBe("逾期未报");
  type(REGISTER, "销号", "已销号");
  expect(shown("是否逾期")).toBe("已销号");
  type(REGISTER, "报送日期", "2019-10-31");
  expect(shown("是否逾期")).toBe("逾期");
  const again = await calculate(tools, RUN);
  if (again.kind !== "calculated") throw new Error(JSON.stringify(again));
  expect(cellOf(REGISTER, "销号").value).toBe("已销号");
});

it("a day that the calendar does not reach, and text that is no date, give words instead of a date", async () => {
  await open();
  for (const day of ["2018-12-31", "待定"]) {
    type(LIST, "约谈日期", day);
    expect([shown("截止"), shown("是否逾期")]).toEqual(["请补充节假日", ""]);
  }
  type(LIST, "约谈日期", "");
  expect(shown("截止") ?? "").toBe("");
});
